// A built site in Firefox, through WebDriver BiDi: one page of each kind, on a phone and on a desk. No page may be wider than the window or write
// an error to the console, and each has one h1 in sight.
//
//     node firefox.mjs SITE_DIR

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { filesOf, kindOf, pagesOf, samplesOf, serve } from './site.mjs'

const directory = process.argv[2]
if (kindOf(directory ?? '') !== 'directory') {
  console.error('usage: node firefox.mjs SITE_DIR')
  process.exit(2)
}

const samples = samplesOf(pagesOf(directory, filesOf(directory)))
const kinds = new Map(samples.toReversed().map((page) => [page.kind, page.address]))
const site = await serve(directory, '/')
const profile = mkdtempSync(join(tmpdir(), 'samling-firefox-'))
const firefox = await puppeteer.launch({
  browser: 'firefox',
  executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
  headless: true,
  userDataDir: profile,
  // Nothing is asked of any other machine.
  extraPrefsFirefox: {
    'network.proxy.type': 1, 'network.proxy.socks': '127.0.0.1', 'network.proxy.socks_port': 9,
    'network.proxy.no_proxies_on': '127.0.0.1', 'app.update.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false,
  },
})

const faults = []
const page = await firefox.newPage()
page.on('console', (message) => {
  if (message.type() === 'error') faults.push(`${page.url()}: console: ${message.text()}`)
})
page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
let count = 0
for (const width of [320, 1280]) {
  await page.setViewport({ width, height: 800 })
  for (const [kind, address] of [...kinds].sort()) {
    await page.goto(site.address + encodeURI(address), { waitUntil: 'load' })
    const found = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      headings: [...document.querySelectorAll('h1')].filter((heading) => heading.getBoundingClientRect().height > 0).length,
    }))
    if (found.over > 0) faults.push(`${address || '/'} (${kind}) at ${width}: ${found.over} px too wide`)
    if (found.headings !== 1) faults.push(`${address || '/'} (${kind}) at ${width}: ${found.headings} h1`)
    count += 1
  }
}
await firefox.close()
site.close()
rmSync(profile, { recursive: true, force: true })
for (const fault of faults) console.error(fault)
console.log(`${kinds.size} kinds of page seen ${count} times in Firefox, ${faults.length} faults`)
process.exit(faults.length ? 1 : 0)
