// A question with hundreds of answers: the best title comes first, a phrase is found on every page that has it, and what is fetched
// follows what is shown.
//
//     SAMLING=PROGRAM node many.mjs

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, serve } from '../browser/site.mjs'

const PAGES = 400
// Every fifth talk has both phrases. The words of the first are in three of five, those of the second in all: too many to be listed.
const PHRASES = ['grønne byrom', 'kommunen bygger'], hasPhrases = (number) => number % 5 === 0
const TEXTS = [
  'Kommunen bygger grønne byrom.', 'Byrom er viktige. Trær er grønne. Kommunen planlegger og bygger.', 'Bygger kommunen? Trær er grønne på byrom.',
  'Trygg skolevei. Kommunen planlegger og bygger.', 'Kommunen planlegger og bygger.',
]
// Words that no question asks for, so that a file of texts holds few pages.
const filling = (number) => Array.from({ length: 70 }, (_, word) => `fyllord${(number * 7 + word * 13) % 997}`).join(' ')
// Titles with both words of «trygg skolevei», from the worst to the best place for them.
const TITLES = ['En vei til skolen som er trygg, sa foreldrene: skolevei er alles ansvar', 'Skolevei som er trygg', 'Om trygg skolevei i tettsteder', 'Trygg skolevei']

function writeSite(source) {
  const gathering = join(source, 'content/gatherings/2020/samling'), talks = join(gathering, 'presentations')
  mkdirSync(talks, { recursive: true })
  writeFileSync(join(gathering, 'index.md'), '---\ntitle: Samling\nkind: samling\ndate: "2020-03-04"\nstatus: held\nmode: unknown\n---\n')
  writeFileSync(join(source, 'samling.yaml'), 'title: Prøve\ndescription: Et oppdiktet nettsted.\nlanguage: nb\n')
  for (let number = 0; number < PAGES; number++) {
    // In the order of the alphabet the best title comes last.
    const title = TITLES[number - PAGES + TITLES.length] ?? `Side ${number}`
    writeFileSync(join(talks, `side-${String(number).padStart(3, '0')}.md`), `---\ntitle: "${title}"\n---\n\n${TEXTS[number % TEXTS.length]} ${filling(number)}\n`)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'samling-many-')), source = join(folder, 'source'), built = join(folder, 'site')
let failed = 0
const check = (what, isSo, seen = '') => {
  failed += isSo ? 0 : 1
  console.log(`${isSo ? 'ok    ' : 'FAILED'} ${what}${isSo ? '' : `: ${seen}`}`)
}
try {
  writeSite(source)
  execFileSync(process.env.SAMLING, ['--quiet', '--root', source, 'build', '--output', built], { stdio: 'inherit' })
  const site = await serve(built, '/'), chromium = await browser()
  const ask = async (question) => {
    const page = await chromium.newPage(), texts = new Set()
    page.on('request', (request) => { if (request.url().includes('/tekst/')) texts.add(request.url()) })
    await page.addInitScript(() => addEventListener('samling:found', ({ detail }) => { window.found = detail }))
    await page.goto(`${site.address}sok/#q=${encodeURIComponent(question)}`)
    await page.waitForFunction(() => window.found)
    return { page, texts, titles: () => page.locator('.search-results h3').allTextContents() }
  }

  const words = await ask('trygg skolevei'), titles = await words.titles()
  check('a title with the words as they are asked for comes first, the shortest before others', titles.slice(0, 3).join() === [...TITLES].reverse().slice(0, 3).join(), titles.join('; '))
  check('texts are fetched for one page of results, not for all that was found', words.texts.size <= 10, words.texts.size)

  const wanted = Array.from({ length: PAGES }, (_, number) => number).filter(hasPhrases).length
  for (const phrase of PHRASES) {
    const { page, texts, titles: listed } = await ask(`"${phrase}"`), more = page.locator('[name="more"]'), note = page.locator('[data-note="unread"]')
    check(`${phrase}: shown as soon as there is a page of results`, (await listed()).length === 10, (await listed()).join('; '))
    check(`${phrase}: it is said that not all talks are read`, await note.isVisible())
    check(`${phrase}: so far only some texts are fetched`, texts.size <= 34, texts.size)
    for (let time = 0; time < PAGES / 10 && await more.isVisible(); time++) {
      await page.evaluate(() => { window.found = null })
      await more.click()
      await page.waitForFunction(() => window.found)
    }
    const all = await listed()
    check(`${phrase}: in the end found in every talk that has it, and in no other`, all.length === wanted, `${all.length} of ${wanted}`)
    check(`${phrase}: nothing more is offered, and nothing is said to be unread`, !await more.isVisible() && !await note.isVisible())
  }
  await chromium.close()
  site.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
