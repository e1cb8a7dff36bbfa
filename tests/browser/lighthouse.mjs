// What Lighthouse says of a built site, seen as on a slow phone: home, a county, a gathering, a presentation, and the search with a question.
//
//     node lighthouse.mjs SITE_DIR QUESTION [--performance LEAST]
//
// Accessibility, best practices and search engines' score must be 100, and nothing may move while a page loads. How quick a page is
// depends on the machine at that moment: it is printed, and must only be at least LEAST where that is asked for, on a quiet machine.
// --performance 99 is the measure.

import { parseArgs } from 'node:util'
import lighthouse from 'lighthouse'
import puppeteer from 'puppeteer-core'
import { filesOf, kindOf, pagesOf, serve } from './site.mjs'

const { positionals: [directory, question], values } = parseArgs({ allowPositionals: true, options: { performance: { type: 'string' } } })
if (kindOf(directory ?? '') !== 'directory' || !question) {
  console.error('usage: node lighthouse.mjs SITE_DIR QUESTION [--performance LEAST]')
  process.exit(2)
}

const WHOLE = ['accessibility', 'best-practices', 'seo']
// A page that asks to be left out of search engines (the search itself) is not indexed on purpose.
const ON_PURPOSE = 'is-crawlable'
// In milliseconds, for a page to load.
const PATIENCE = 120_000
const MOST_TRIES = 4
const KINDS = ['home', 'county', 'gathering', 'presentation', 'search']

const pages = pagesOf(directory, filesOf(directory)).filter((page) => !page.redirect)
const largest = (kind) => pages.filter((page) => page.kind === kind).sort((a, b) => b.elements.length - a.elements.length)[0]
const site = await serve(directory, '/', { compress: true })
const chromium = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
})

/** Whether a measurement came to no end, as on a machine with much else to do. */
const isUnfinished = (lhr) => lhr.runtimeError || WHOLE.some((name) => lhr.categories[name].score === null)

/** What Lighthouse finds, of the first of some tries that came to an end. */
async function judged(address) {
  const flags = { onlyCategories: ['performance', ...WHOLE], logLevel: 'error', maxWaitForLoad: PATIENCE, maxWaitForFcp: PATIENCE }
  for (let tries = 1; ; tries += 1) {
    const page = await chromium.newPage()
    const { lhr } = await lighthouse(address, flags, undefined, page)
    await page.close()
    if (!isUnfinished(lhr) || tries === MOST_TRIES) return lhr
  }
}

const faults = []
for (const kind of KINDS) {
  const found = largest(kind)
  if (!found) {
    faults.push(`there is no page of the kind ${kind}`)
    continue
  }
  const address = site.address + encodeURI(found.address) + (kind === 'search' ? `#q=${encodeURIComponent(question)}` : '')
  const lhr = await judged(address)
  if (isUnfinished(lhr)) {
    faults.push(`${found.file}: not judged: ${lhr.runtimeError?.message ?? 'the browser took too long'}`)
    continue
  }
  const isWrong = ({ score, scoreDisplayMode: mode }) => score !== null && score < 1 && mode !== 'informative'
  for (const name of WHOLE) {
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const audit = lhr.audits[id]
      const isOnPurpose = id === ON_PURPOSE && kind === 'search'
      if (weight > 0 && isWrong(audit) && !isOnPurpose) faults.push(`${found.file}: ${name}: ${audit.title}`)
    }
  }
  const moved = lhr.audits['cumulative-layout-shift'].numericValue
  if (!(moved < 0.001)) faults.push(`${found.file}: moves while it loads (${moved})`)
  const score = (name) => Math.round(lhr.categories[name].score * 100)
  const isQuick = !values.performance || score('performance') >= Number(values.performance)
  if (!isQuick) faults.push(`${found.file}: performance ${score('performance')}`)
  console.log(`${kind} (${found.file}): performance ${score('performance')}, ${WHOLE.map((name) => `${name} ${score(name)}`).join(', ')}, moves ${moved}`)
}
await chromium.close()
site.close()
for (const fault of faults) console.error(fault)
process.exit(faults.length ? 1 : 0)
