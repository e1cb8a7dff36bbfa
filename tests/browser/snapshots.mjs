// Does the example look as it did when somebody last looked at it?
//
//     node snapshots.mjs SITE_DIR FAULTS_DIR        SITE_DIR: the example of `samling init`, made and built with SOURCE_DATE_EPOCH=1796126400
//     node snapshots.mjs SITE_DIR --renew           the pictures in snapshots/ are made again; look at each before you commit it
//
// Where a page differs, what it looks like now is put in FAULTS_DIR, and beside it the two pictures' difference.
//
// Letters are drawn in one font of the tests' own, because each machine has others. Letters' edges, which Chromium's versions draw differently,
// are not compared.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { browser, kindOf, serve } from './site.mjs'

const { positionals: [directory, faultsDirectory], values: { renew } } = parseArgs({ allowPositionals: true, options: { renew: { type: 'boolean' } } })
if (kindOf(directory ?? '') !== 'directory' || (!renew && !faultsDirectory)) {
  console.error('usage: node snapshots.mjs SITE_DIR FAULTS_DIR\n       node snapshots.mjs SITE_DIR --renew')
  process.exit(2)
}

/** The part of a picture's points that may differ. */
const MOST = 0.002
const SNAPSHOTS = fileURLToPath(import.meta.resolve('./snapshots/'))
const FONTS = [['400', 'normal'], ['700', 'normal'], ['400', 'italic']]
const GATHERING = 'samlinger/fjordfylket-2024-10-16/'

const desk = { width: 1280, height: 900 }, phone = { width: 320, height: 800 }, paper = { width: 718, height: 1000, media: 'print' }
const PICTURES = [
  { name: 'home', address: '', ...desk },
  { name: 'home-phone-dark', address: '', ...phone, dark: true },
  { name: 'county', address: 'fylker/fjordfylket/', ...desk },
  { name: 'gathering', address: GATHERING, ...desk },
  { name: 'gathering-phone', address: GATHERING, ...phone },
  { name: 'gathering-paper', address: GATHERING, ...paper },
  { name: 'presentation-dark', address: `${GATHERING}grendehuset/`, ...desk, dark: true },
  { name: 'search', address: 'sok/#q=frivillighet', ...desk },
  { name: 'search-phone', address: 'sok/#q=frivillighet', ...phone },
  { name: 'gatherings-tablet', address: 'samlinger/', width: 768, height: 900 },
]

const style = FONTS.map(([weight, slant]) => {
  const file = readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/inter/files/inter-latin-${weight}-${slant}.woff2`)))
  return `@font-face { font-family: Pinned; font-weight: ${weight}; font-style: ${slant}; src: url(data:font/woff2;base64,${file.toString('base64')}) }`
}).join('\n') + '\n*, ::before, ::after { font-family: Pinned !important; caret-color: transparent !important }'

async function picture(chromium, site, { address, width, height, dark, media }) {
  const context = await chromium.newContext({ viewport: { width, height }, reducedMotion: 'reduce', colorScheme: dark ? 'dark' : 'light', bypassCSP: true })
  const page = await context.newPage()
  await page.emulateMedia({ media: media ?? 'screen' })
  await page.goto(site.address + address, { waitUntil: 'networkidle' })
  await page.addStyleTag({ content: style })
  await page.evaluate(() => document.fonts.ready)
  const bytes = await page.screenshot({ animations: 'disabled' })
  await context.close()
  return PNG.sync.read(bytes)
}

/** What is wrong with the picture, and the two pictures' difference. */
function compare(now, path) {
  if (!existsSync(path)) return { fault: 'there is no picture to compare with: make it with --renew' }
  const before = PNG.sync.read(readFileSync(path))
  const { width, height } = before
  if (now.width !== width || now.height !== height) return { fault: `${now.width} × ${now.height} points, not ${width} × ${height}` }
  const difference = new PNG({ width, height })
  const points = pixelmatch(before.data, now.data, difference.data, width, height, { threshold: 0.15 })
  const share = points / (width * height)
  return share > MOST ? { fault: `${(share * 100).toFixed(2)} % of the picture differs`, difference } : {}
}

if (renew) rmSync(SNAPSHOTS, { recursive: true, force: true })
mkdirSync(renew ? SNAPSHOTS : faultsDirectory, { recursive: true })
const site = await serve(directory, '/')
const chromium = await browser(['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'])
let failed = 0
for (const wanted of PICTURES) {
  const now = await picture(chromium, site, wanted)
  const path = join(SNAPSHOTS, `${wanted.name}.png`)
  if (renew) {
    writeFileSync(path, PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }))
    continue
  }
  const { fault, difference } = compare(now, path)
  console.log(fault ? `FAILED ${wanted.name}: ${fault}` : `ok     ${wanted.name}`)
  if (!fault) continue
  failed += 1
  writeFileSync(join(faultsDirectory, `${wanted.name}.png`), PNG.sync.write(now))
  if (difference) writeFileSync(join(faultsDirectory, `${wanted.name}-difference.png`), PNG.sync.write(difference))
}
await chromium.close()
site.close()
if (failed) console.log(`The pictures as they are now, and what differs, are in ${faultsDirectory}.`)
process.exitCode = failed ? 1 : 0
