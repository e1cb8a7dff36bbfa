// Questions as people ask them, to the search page of a small archive: the place that answers comes first.
//
//     SAMLING=PROGRAM node asked.mjs

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, serve } from '../browser/site.mjs'
import { NEVER_CORRECTED, NOWHERE, QUESTIONS, writeAskedSite } from './asked_site.mjs'
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
  const page = await chromium.newPage()
  let failed = 0
  const check = (what, isSo, seen = '') => {
    failed += isSo ? 0 : 1
    console.log(`${isSo ? 'ok    ' : 'FAILED'} ${what}${isSo ? '' : `: ${seen}`}`)
  }
  /** What the page shows of a question. */
  const shown = async (question) => {
    await page.goto('about:blank')
    await page.goto(`${site.address}sok/#q=${encodeURIComponent(question)}`)
    await page.waitForFunction(() => document.querySelector('[data-search="status"]').textContent)
    return page.evaluate(() => {
      const texts = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.textContent)
      return {
        status: texts('[data-search="status"]').join(), titles: texts('.search-results h3'), about: texts('.search-results h3 + .meta'), places: texts('.search-results .place'), rest: texts('.search-results .rest'),
        marked: texts('.search-results mark'), corrected: texts('[data-note="corrected"]'), lists: texts('.find-lists h2'), headings: texts('.search-found h2'),
        filters: texts('[data-search="filters"] > summary'), restHref: document.querySelector('.search-results .rest a')?.getAttribute('href') ?? '',
      }
    })
  }
  for (const words of NEVER_CORRECTED) {
    const { corrected } = await shown(words)
    check(`${words}: not another word`, !corrected.length, corrected.join())
  }
  for (const name of NOWHERE) {
    const { titles } = await shown(name)
    check(`${name}: nothing is found, and nothing that looks like it`, !titles.length, titles.join('; '))
  }
  const inger = await shown('Inger')
  check('a name is no form of another word', inger.titles.join() === 'Friluftsliv for alle', inger.titles.join('; '))
  const actor = await shown('Prøvesenteret')
  check('an actor says what it is', actor.about[0] === 'Aktør · Statlig virksomhet · PS', actor.about.join('; '))
  const heading = await shown('slik er stoffet valgt')
  check('the words of a heading lead to its section', heading.places[0] === 'Slik er stoffet valgt', heading.places.join('; '))
  const brief = await shown('hvem spør jeg i mitt fylke')
  check('a question in small words says nothing of other words', !/noen av ordene/.test(brief.status) && !brief.corrected.length, brief.status)
  const letter = await shown('oppfølgingsbrev')
  check('a letter without a date has no other date', letter.about[0] === 'Brev · dato ikke kjent · Nordfylket · Prøvesenteret', letter.about[0])
  const twins = await shown('friluftsliv')
  check('a page and its translation are not both listed', twins.titles.filter((title) => title.startsWith('Om nett')).length === 1, twins.titles.join('; '))
  const efforts = await shown('kunnskap')
  check('an effort is called by its own name', efforts.titles.includes('1.1 Samle kunnskap') && efforts.about.includes('Innsats · Delmål 1 · PS'), efforts.about.join('; '))
  check('of many efforts three are listed, and a link leads to the others', efforts.titles.filter((title) => /^1\.\d/.test(title)).length === 3 &&
    efforts.rest.join() === '2 treff til på siden «Innsatser i programmet»' && efforts.restHref.startsWith('../innsatser/'), `${efforts.rest.join()} ${efforts.restHref}`)
  const guide = await shown('veileder egenvurdering')
  check('a resource is called by its own name', guide.titles[0] === 'Veileder i egenvurdering' && guide.about[0] === 'Ressurs · Prøvesenteret', `${guide.titles[0]}; ${guide.about[0]}`)
  const partly = await shown('friluftsliv romfart')
  check('the heading says that only some of the words are there', /^\d+ sider har noen av ordene i «friluftsliv romfart»$/.test(partly.status), partly.status)
  const common = await shown('utstyr i bibliotekts')
  check('words that say nothing are not marked', common.marked.length > 0 && !common.marked.some((word) => /^i$/i.test(word)), common.marked.join())
  const nothing = await shown('qwxzqwxzqwxz')
  check('where nothing is found the lists are there, and nothing to choose from', nothing.lists.length > 0 && !nothing.headings.length && !nothing.filters.length,
    `${nothing.lists.join()}; ${nothing.headings.join()}; ${nothing.filters.join()}`)
  await chromium.close()
  site.close()
  const mrr = 100 * sum / QUESTIONS.length, isEnough = mrr >= LEAST
  console.log(`${isEnough ? 'ok    ' : 'FAILED'} ${QUESTIONS.length} questions: MRR@10 ${mrr.toFixed(1)}, at least ${LEAST}`)
  process.exitCode = isEnough && !failed ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
