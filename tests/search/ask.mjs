// Asks the search page of a built site every query, each as the first of a visit.
//
//     node ask.mjs FOLDER QUERIES.json RESULTS.json

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { browser, serve } from '../site/site.mjs'

const [folder, queriesFile, resultsFile] = process.argv.slice(2)
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const ids = json(join(folder, 'ids.json'))
const queries = json(queriesFile)
const site = await serve(join(folder, 'site'), '/')
const chromium = await browser()

const sizes = new Map()
const compressed = (path) => {
  if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(join(folder, 'site', path)), { level: 9 }).length)
  return sizes.get(path)
}

/** One visit: the records found, what was fetched for them, and the time of the same question once all is there. */
async function visit(question) {
  const context = await chromium.newContext()
  const page = await context.newPage()
  let bytes = 0
  page.on('request', (request) => {
    if (request.resourceType() === 'script') bytes += compressed(decodeURI(new URL(request.url()).pathname))
  })
  await page.addInitScript(() => {
    window.found = new Promise((done) => addEventListener('samling:found', (event) => done(event.detail.records), { once: true }))
  })
  await page.goto(`${site.address}sok/?q=${encodeURIComponent(question)}`)
  const records = await page.evaluate(() => window.found)
  const first = bytes
  const ms = await page.evaluate(() => new Promise((done) => {
    const since = performance.now()
    addEventListener('samling:found', () => done(performance.now() - since), { once: true })
    document.querySelector('[data-search="form"]').requestSubmit()
  }))
  await context.close()
  return { records, bytes: first, ms }
}

const answer = { results: {}, bytes: {}, ms: {} }
for (const { id, q } of queries) {
  const { records, bytes, ms } = await visit(q)
  answer.results[id] = records.map((record) => ids[record])
  answer.bytes[id] = bytes
  answer.ms[id] = Math.round(ms * 10) / 10
}
await chromium.close()
site.close()
writeFileSync(resultsFile, JSON.stringify(answer))

const at = (share, values) => Object.values(values).sort((a, b) => a - b)[Math.floor(share * (queries.length - 1))]
console.log(`${queries.length} queries; gzip bytes of a first visit: median ${at(0.5, answer.bytes)}, p95 ${at(0.95, answer.bytes)}; ` +
  `ms when all is fetched: median ${at(0.5, answer.ms)}, p95 ${at(0.95, answer.ms)}`)
