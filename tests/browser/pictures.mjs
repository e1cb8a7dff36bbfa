// The pictures of README, made from the example of `samling init`: four pages, each below 60 kB.
//
//     node pictures.mjs SAMLING OUT_DIR      for example  node tests/browser/pictures.mjs target/debug/samling pictures

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { browser, kindOf, serve } from './site.mjs'

const [program, out] = process.argv.slice(2)
if (kindOf(program ?? '') !== 'file' || !out) {
  console.error('usage: node pictures.mjs SAMLING OUT_DIR')
  process.exit(2)
}

const MOST_BYTES = 60_000
const desk = { width: 960, height: 620 }
const pictures = [
  { name: 'forside', address: '', ...desk },
  { name: 'samling', address: 'samlinger/fjordfylket-2024-10-16/', ...desk },
  { name: 'lysbilder', address: 'samlinger/fjordfylket-2024-10-16/grendehuset/#lysbilde-3', ...desk },
  { name: 'sok', address: 'sok/#q=frivillighet', ...desk },
]

const folder = mkdtempSync(join(tmpdir(), 'samling-pictures-'))
const run = (...words) => execFileSync(resolve(program), words, { cwd: folder, stdio: 'ignore' })
run('init', '.')
run('build')
mkdirSync(out, { recursive: true })
const site = await serve(join(folder, 'output'), '/')
const chromium = await browser()
const context = await chromium.newContext({ reducedMotion: 'reduce' })
const large = []
for (const { name, address, width, height } of pictures) {
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  await page.goto(site.address + address, { waitUntil: 'networkidle' })
  const path = join(out, `${name}.jpg`)
  // The best of these that is small enough.
  for (const quality of [80, 70, 60, 50]) {
    await page.screenshot({ path, type: 'jpeg', quality })
    if (statSync(path).size < MOST_BYTES) break
  }
  if (statSync(path).size >= MOST_BYTES) large.push(path)
  console.log(`${path}: ${statSync(path).size} bytes`)
  await page.close()
}
await chromium.close()
site.close()
rmSync(folder, { recursive: true, force: true })
if (large.length) {
  console.error(`too large: ${large.join(', ')}`)
  process.exit(1)
}
