// Screenshots of a built site, for people to look at.
//
//     node shots.mjs SITE_DIR OUT_DIR [ADDRESS…]      for example  node shots.mjs output /tmp/shots / samlinger/
//
// Each page at three widths, light, dark and as printed, with and without scripts. Without addresses: one page of each kind.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { browser, filesOf, kindOf, pagesOf, samplesOf, serve } from './site.mjs'

const { positionals: [directory, out, ...asked] } = parseArgs({ allowPositionals: true })
if (kindOf(directory ?? '') !== 'directory' || !out) {
  console.error('usage: node shots.mjs SITE_DIR OUT_DIR [ADDRESS…]')
  process.exit(2)
}

const samples = asked.length ? [] : samplesOf(pagesOf(directory, filesOf(directory)))
const kinds = new Map(samples.toReversed().map((page) => [page.kind, page.address]))
const paths = asked.length ? asked : [...kinds.values()].sort()

mkdirSync(out, { recursive: true })
const site = await serve(directory, '/')
const chromium = await browser()
let count = 0
for (const scripts of [true, false]) {
  const context = await chromium.newContext({ javaScriptEnabled: scripts, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const path of paths.map((path) => path.replace(/^\//, ''))) {
    await page.goto(site.address + encodeURI(path), { waitUntil: 'networkidle' })
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      for (const look of ['light', 'dark', 'print']) {
        await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', media: look === 'print' ? 'print' : 'screen' })
        const name = [path.replace(/\/?(index\.html)?$/, '').replaceAll('/', '_') || 'front', width, look, scripts ? 'js' : 'nojs'].join('-')
        await page.screenshot({ path: join(out, `${name}.png`), fullPage: true })
        count += 1
      }
    }
  }
  await context.close()
}
await chromium.close()
site.close()
console.log(`${count} pictures of ${paths.length} pages in ${out}`)
