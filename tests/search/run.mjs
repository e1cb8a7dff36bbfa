// The script of `run`: writes the table of samling and other search programs between the marks in README.md.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browser } from '../browser/site.mjs'
import { answers, summary } from './ask.mjs'
import { corpusSite, indexTaken } from './corpus_site.mjs'
import { NAMES, isInstalled, peerSite } from './peers/peers.mjs'
import { scores } from './score.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const MARKS = ['<!-- search: made by tests/search/run -->', '<!-- /search -->']

const [corpusFile, ...queryFiles] = process.argv.slice(2)
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const corpus = json(corpusFile), queries = queryFiles.flatMap((file, place) => json(file).map((query) => ({ ...query, id: `${place} ${query.id}` })))
const timed = (...command) => JSON.parse(execFileSync('python3', [here('timed.py'), ...command], { stdio: ['ignore', 'pipe', 'inherit'] }))

const folder = mkdtempSync(join(tmpdir(), 'samling-search-')), chromium = await browser(), rows = []
try {
  for (const name of ['samling', ...NAMES]) {
    if (name !== 'samling' && !isInstalled(name)) {
      console.error(`${name} is not installed, and is left out`)
      continue
    }
    const make = name === 'samling' ? corpusSite : peerSite.bind(null, name), place = join(folder, name)
    const site = await make(corpus, place, timed), answer = await answers(chromium, site, queries)
    site.close()
    const taken = site.taken ?? indexTaken(corpus, place, timed)
    rows.push({ name, ...scores(queries, answer.results).mean, ...summary(answer), ...taken })
  }
} finally {
  await chromium.close()
  rmSync(folder, { recursive: true, force: true })
}

const one = (value) => value.toFixed(1)
const lines = rows.map(({ name, recall, mrr, coverage, zero, bytes, ms, cpu, memory }) => `| ${[name, one(recall), one(mrr), one(coverage), one(zero),
  `${one(bytes.median / 1000)} kB`, `${one(ms.p95)} ms`, `${cpu.toFixed(2)} s`, `${Math.round(memory / 2 ** 20)} MiB`].join(' | ')} |`)
const table = [`${corpus.records.length} records, ${queries.length} judged queries:`, '',
  '| | recall@10 | MRR@10 | coverage | nothing found, % | first query, gzip, median | answer once fetched, p95 | index: CPU | index: memory |',
  '|---|---|---|---|---|---|---|---|---|', ...lines].join('\n')
console.log(table)
const readme = here('../../README.md'), text = readFileSync(readme, 'utf8'), [from, to] = MARKS.map((mark) => text.indexOf(mark))
if (from < 0 || to < from) throw new Error('README.md has no place for the table')
writeFileSync(readme, `${text.slice(0, from + MARKS[0].length)}\n${table}\n${text.slice(to)}`)
