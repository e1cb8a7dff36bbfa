// The work of `evaluate`: a site of the corpus through the ordinary pipeline, and every query as the first of a visit.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, serve } from '../site/site.mjs'
import { median, visit } from './ask.mjs'
import { placesOf } from './index.mjs'
import { writeSources } from './site_of_corpus.mjs'

const [corpusFile, queriesFile, resultsFile] = process.argv.slice(2)
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const corpus = json(corpusFile), queries = json(queriesFile), folder = mkdtempSync(join(tmpdir(), 'samling-search-'))
try {
  const ids = writeSources(corpus, join(folder, 'source')), built = join(folder, 'site')
  execFileSync(process.env.SAMLING, ['--quiet', '--root', join(folder, 'source'), 'build', '--output', built], { stdio: 'inherit' })
  const idOf = placesOf(built).map((place) => ids.get(place))
  const shown = new Set(idOf)
  const lost = corpus.records.filter(({ id }) => !shown.has(id))
  // A record without a word is no part of the index.
  const missing = lost.filter(({ text }) => /\p{L}/u.test(text))
  if (missing.length) throw new Error(`${missing.length} records are not in the index, the first of them ${missing[0].id}`)

  const site = await serve(built, '/'), chromium = await browser(), answer = { results: {}, bytes: {}, ms: {} }
  for (const { id, q } of queries) {
    const { records, bytes, ms } = await visit(chromium, built, site.address, q)
    // The page as a whole is a record too, and none of the corpus.
    answer.results[id] = records.map((record) => idOf[record]).filter(Boolean)
    answer.bytes[id] = bytes
    answer.ms[id] = Math.round(ms * 10) / 10
  }
  await chromium.close()
  site.close()
  writeFileSync(resultsFile, JSON.stringify(answer))
  const [bytes, ms] = [answer.bytes, answer.ms].map(Object.values)
  const high = (values) => values.sort((a, b) => a - b)[Math.ceil(0.95 * values.length) - 1]
  console.log(`${queries.length} queries; gzip bytes of a first visit: median ${median(bytes)}, p95 ${high(bytes)}; ` +
    `ms when all is fetched: median ${median(ms)}, p95 ${high(ms)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
