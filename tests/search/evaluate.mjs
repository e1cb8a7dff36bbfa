// The script of `evaluate`: builds a site of the corpus, and asks every query as the first of a visit.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser } from '../browser/site.mjs'
import { answers, summary } from './ask.mjs'
import { corpusSite } from './corpus_site.mjs'

const [corpusFile, queriesFile, resultsFile] = process.argv.slice(2)
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'samling-search-'))
try {
  const site = await corpusSite(json(corpusFile), folder, (program, ...rest) => execFileSync(program, rest, { stdio: 'inherit' }))
  const chromium = await browser(), answer = await answers(chromium, site, json(queriesFile))
  await chromium.close()
  site.close()
  writeFileSync(resultsFile, JSON.stringify(answer))
  const { bytes, ms } = summary(answer)
  console.log(`${Object.keys(answer.ms).length} queries; gzip bytes of a first visit: median ${bytes.median}, p95 ${bytes.p95}; ` +
    `ms when all is fetched: median ${ms.median}, p95 ${ms.p95}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
