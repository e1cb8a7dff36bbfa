// Asks the search page every query, each as the first of a visit: what it finds, how much it fetches, and how long it takes.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

// Each question is timed so often, for one time alone may include garbage collection or another process.
const TIMES = 3

const sizes = new Map()
/** The size of a file of the site in bytes, compressed as a server sends it. */
export function compressed(site, path) {
  const file = join(site, path)
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(file), { level: 9 }).length)
  return sizes.get(file)
}

const sorted = (values) => [...values].sort((a, b) => a - b)
const median = (values) => sorted(values)[values.length >> 1]

/** `site.ask(chromium, question)` returns {results, bytes, ms}; this returns the same for all queries, by their ids. */
export async function answers(chromium, site, queries) {
  const answer = { results: {}, bytes: {}, ms: {} }
  for (const { id, q } of queries) {
    const { results, bytes, ms } = await site.ask(chromium, q)
    Object.assign(answer.results, { [id]: results })
    Object.assign(answer.bytes, { [id]: bytes })
    Object.assign(answer.ms, { [id]: Math.round(ms * 10) / 10 })
  }
  return answer
}

/** The median and the 95th percentile of bytes and milliseconds. */
export function summary({ bytes, ms }) {
  const of = (values) => ({ median: median(values), p95: sorted(values)[Math.ceil(0.95 * values.length) - 1] })
  return { bytes: of(Object.values(bytes)), ms: of(Object.values(ms)) }
}

/** `records`: numbers in the index, best first; `bytes`: of all scripts of this first visit; `ms`: once everything is fetched. */
export async function visit(chromium, site, address, question) {
  const context = await chromium.newContext()
  const page = await context.newPage()
  let bytes = 0
  page.on('request', (request) => {
    if (request.resourceType() === 'script') bytes += compressed(site, decodeURI(new URL(request.url()).pathname))
  })
  await page.addInitScript(() => {
    window.found = new Promise((done) => addEventListener('samling:found', (event) => done(event.detail), { once: true }))
  })
  await page.goto(`${address}sok/?q=${encodeURIComponent(question)}`)
  const records = await page.evaluate(() => window.found)
  const first = bytes, times = []
  for (let time = 0; time < TIMES; time++) {
    times.push(await page.evaluate(() => new Promise((done) => {
      const since = performance.now()
      addEventListener('samling:found', () => done(performance.now() - since), { once: true })
      document.querySelector('[data-search-root] form').requestSubmit()
    })))
  }
  await context.close()
  return { records, bytes: first, ms: median(times) }
}
