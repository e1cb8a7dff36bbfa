// Tests `samling serve` in a browser.
//
//     node preview.mjs SAMLING
//
// Runs the program SAMLING with the example site, and looks at the pages while files change, under the strict policy that the preview
// itself sends. Waits for each expected event and prints a line for it.

import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { browser } from './site.mjs'

if (!process.argv[2]) {
  console.error('usage: node preview.mjs SAMLING')
  process.exit(2)
}
const samling = resolve(process.argv[2])
const root = mkdtempSync(join(tmpdir(), 'samling-preview-'))
const PAGE = 'content/pages/om.md'
const read = (path) => readFileSync(join(root, path), 'utf8')
/** Writes a file and renames it into place, so that half of it is never visible. */
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, '.nytt'), text)
  renameSync(join(root, '.nytt'), join(root, path))
}

/** A running preview: its address, and everything it has printed. */
function serve(port) {
  const child = spawn(samling, ['serve', '-p', String(port), '--lang', 'nb', '--color', 'never'], { cwd: root })
  const preview = { child, said: '' }
  preview.end = () => new Promise((ended) => { child.once('close', ended); child.kill('SIGINT') })
  return new Promise((ready, failed) => {
    child.once('error', failed)
    child.once('exit', () => failed(new Error(preview.said)))
    child.stderr.setEncoding('utf8').on('data', (text) => {
      preview.said += text
      preview.address = preview.said.match(/http:\S+/)?.[0]
      if (preview.address) ready(preview)
    })
  })
}

const seen = (what) => console.log(`ok     ${what}`)

/** Marks the page as loaded now: the mark is gone when it is loaded again. */
const mark = (page) => page.evaluate(() => { window.mark = true })
const isMarked = (page) => page.evaluate(() => window.mark === true)
const place = (page) => page.evaluate(() => Math.round(window.scrollY))

async function axe(page, where) {
  const before = errors.length
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  // In pages with a shadow root axe adds styles of its own, which the policy refuses.
  errors.length = before
  const faults = violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  assert.deepEqual(faults, [], where)
}

const errors = []
const views = [1280, 320].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })))

execFileSync(samling, ['init', '-q'], { cwd: root })
appendFileSync(join(root, 'samling.yaml'), 'theme: mitt\n')
write('themes/mitt/styles/print.css', '/* */\n')
const good = read(PAGE)
const long = `${good}\n${'Et avsnitt.\n\n'.repeat(100)}`
write(PAGE, long)

const chromium = await browser()
let preview = await serve(0)
try {
  const page = await chromium.newPage({ viewport: { width: 1280, height: 400 }, reducedMotion: 'reduce' })
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${preview.address}om/`)

  await page.evaluate(() => window.scrollTo(0, 1234))
  await mark(page)
  write(PAGE, `${long}\nEn setning til.\n`)
  await page.getByText('En setning til.').waitFor()
  assert.equal(await isMarked(page), false)
  await page.waitForFunction(() => Math.round(window.scrollY) === 1234)
  seen('a change is shown, and the place on the page is kept')

  await mark(page)
  for (const colour of ['rgb(1, 2, 3)', 'rgb(4, 5, 6)']) {
    write('themes/mitt/styles/print.css', `h1 { outline-color: ${colour} !important }\n`)
    await page.waitForFunction((colour) => getComputedStyle(document.querySelector('h1')).outlineColor === colour, colour)
  }
  await page.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length === 1)
  assert.equal(await isMarked(page), true)
  assert.equal(await place(page), 1234)
  seen('a style is changed without loading the page')

  const overlay = page.getByRole('alert')
  write(PAGE, long.replace('title:', 'tittel:'))
  await overlay.waitFor()
  const text = await overlay.locator('pre').textContent()
  assert.match(text, /feil\[S110\]/)
  assert.ok(preview.said.includes(text), 'the words of the terminal')
  assert.equal(await overlay.getAttribute('lang'), 'nb')
  assert.equal(await isMarked(page), true)
  for (const { width, colorScheme } of views) {
    await page.setViewportSize({ width, height: 400 })
    await page.emulateMedia({ colorScheme })
    await axe(page, `the overlay at ${width} px, ${colorScheme}`)
    const box = await overlay.boundingBox()
    assert.ok(box.width <= width && box.height <= 0.6 * 400 + 1, JSON.stringify(box))
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
  }
  await page.emulateMedia({ media: 'print' })
  assert.equal(await overlay.isVisible(), false)
  await page.emulateMedia({ media: 'screen' })
  seen('a mistake is shown over the page, with the words of the terminal, for everyone')

  await overlay.getByRole('button', { name: 'Lukk' }).click()
  await overlay.waitFor({ state: 'detached' })
  write(PAGE, long.replace('title:', 'titel:'))
  await overlay.waitFor()
  write(PAGE, `${long}\nEn setning til.\n`)
  await overlay.waitFor({ state: 'detached' })
  assert.equal(await isMarked(page), true, 'nothing is new')
  seen('it is put away by a button, comes with the next mistake, and goes when that is mended')

  const port = new URL(preview.address).port
  await preview.end()
  assert.equal(preview.child.exitCode, 0)
  preview = await serve(port)
  await page.waitForFunction(() => window.mark === undefined)
  // While the preview was down, the browser reported that it could not be reached.
  assert.deepEqual(errors.filter((error) => !error.includes('ERR_CONNECTION_REFUSED')
    && !error.includes('ERR_INCOMPLETE_CHUNKED_ENCODING')), [])
  seen('after a pause of the preview the page is loaded again; nothing was refused by the content security policy')
  await preview.end()

  write(PAGE, good.replace('title:', 'tittel:'))
  preview = await serve(0)
  const response = await page.goto(`${preview.address}om/`)
  assert.equal(response.status(), 503)
  assert.match(await page.locator('pre').textContent(), /feil\[S110\]/)
  assert.equal(await page.locator('samling-mistakes').count(), 0)
  for (const { width, colorScheme } of views) {
    await page.setViewportSize({ width, height: 400 })
    await page.emulateMedia({ colorScheme })
    await axe(page, `the page without a site at ${width} px, ${colorScheme}`)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
  }
  write(PAGE, good)
  await page.locator('#main').waitFor()
  assert.equal(new URL(page.url()).pathname, '/om/')
  seen('a site that is wrong from the beginning says so, and is there when it is mended')
} finally {
  preview.child.kill()
  await chromium.close()
  rmSync(root, { recursive: true, force: true })
}
