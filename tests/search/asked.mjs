// Questions as people ask them, to the search page of a small archive: the place that answers comes first.
//
//     SAMLING=PROGRAM node asked.mjs

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, serve } from '../browser/site.mjs'
import { QUESTIONS, writeAskedSite } from './asked_site.mjs'
import { visit } from './ask.mjs'
import { placesOf } from './index.mjs'

// Of all questions, so many in a hundred, as the mean of 1 / rank.
const LEAST = 95

const folder = mkdtempSync(join(tmpdir(), 'samling-asked-')), source = join(folder, 'source'), built = join(folder, 'site')
try {
  writeAskedSite(source)
  execFileSync(process.env.SAMLING, ['--quiet', '--root', source, 'build', '--output', built], { stdio: 'inherit' })
  const places = placesOf(built), site = await serve(built, '/'), chromium = await browser()
  let sum = 0
  for (const [question, wanted] of QUESTIONS) {
    const { records } = await visit(chromium, built, site.address, question), found = records.map((record) => places[record])
    const rank = found.indexOf(wanted) + 1
    sum += rank && rank <= 10 ? 1 / rank : 0
    console.log(`${rank === 1 ? 'first ' : `      `} ${question}${rank === 1 ? '' : `: ${rank || 'not found'}, first is ${found[0]}`}`)
  }
  await chromium.close()
  site.close()
  const mrr = 100 * sum / QUESTIONS.length, isEnough = mrr >= LEAST
  console.log(`${isEnough ? 'ok    ' : 'FAILED'} ${QUESTIONS.length} questions: MRR@10 ${mrr.toFixed(1)}, at least ${LEAST}`)
  process.exitCode = isEnough ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
