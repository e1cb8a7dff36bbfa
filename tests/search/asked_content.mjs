// What readers ask the site of content/: a line of the list that leads to what answers comes first.
//
//     node asked_content.mjs SITE_DIR

import { browser, serve } from '../browser/site.mjs'

// Of all questions, so many in a hundred, as the mean of 1 / rank of the line.
const LEAST = 95

const TALK = 'samlinger/buskerud-2018-10/velkommen/', FIRST = 'samlinger/hordaland-2018-01-16/'

// Each with the places that answer: a page, with whatever is on it, or one place on a page.
const QUESTIONS = [
  ['hva ble vist om ungdata', `${TALK}#lysbilde-12`],
  ['ungdatta', `${TALK}#lysbilde-12`],
  ['oktober 2018', 'samlinger/buskerud-2018-10/'],
  ['hordaland april', 'samlinger/hordaland-2018-04-18/'],
  ['når var samlingen i Rogaland', 'samlinger/rogaland-2018-05-02/'],
  ['hva mangler fra Hordalands første samling', FIRST],
  ['hva mangler fra Hordaland', FIRST, 'samlinger/hordaland-2018-04-18/'],
  ['sjekksumliste', 'bevart/'],
  ['Første samling i Hordaland', FIRST],
  ['Lysbilder fra samlingen i Buskerud', TALK],
  ['oppfølgingsbrev fra KS', `${FIRST}oppfolgingsbrev/`],
  ['hvem er kontakt i Vestland', 'fylker/vestland/'],
  ['kontaktperson Agder', 'fylker/agder/'],
  ['hvem spør jeg i mitt fylke', 'fylker/'],
  ['hva har Sømna gjort', 'prosjekter/somna-robust-oppvekst/', 'kommuner/somna/'],
  ['hva gjør FHI', 'aktorer/fhi/'],
  ['krav til tiltak i programmet', `${TALK}#lysbilde-8`],
  ['0-24-samarbeidet forskjell', `${TALK}#lysbilde-9`],
  ['resultatmål Buskerud', `${TALK}#lysbilde-12`],
  ['verktøy for evaluering', 'ressurser/#verktoykasse-for-strategisk-folkehelsearbeid'],
  ['hvor finner jeg veileder i egenevaluering', 'ressurser/#veileder-i-egenevaluering'],
  ['hvem har ansvar for ungdata junior', 'innsatser/#innsats-2-3'],
  ['tilskudd til kommuner søknadsfrist', 'program/'],
  ['når starter programmet', 'program/'],
  ['hva er delmål 2', 'delmal/2/'],
  ['rusforebygging', 'delmal/7/', 'program/', 'innsatser/'],
  ['styringsdata', 'delmal/2/'],
  ['BTI', 'prosjekter/somna-robust-oppvekst/'],
  ['helsestasjon', 'prosjekter/somna-robust-oppvekst/'],
  ['Randi Haldorsen', TALK],
  ['Workshop Bergen', 'samlinger/hordaland-2018-04-18/'],
  ['Inger Johanne Strand', TALK, `${FIRST}oppfolgingsbrev/`],
  ['hva ble vist om psykisk helse', `${TALK}#lysbilde-3`],
  ['hvem holdt innlegg om evaluering', TALK],
  ['hvem har ansvar for psykisk helse', 'innsatser/#innsats-1-1', 'innsatser/#innsats-7-1', 'innsatser/#innsats-4-13'],
  ['ansvar barn og unge', 'innsatser/#innsats-4-9', 'innsatser/#innsats-7-1', 'innsatser/#innsats-1-1'],
  ['hvor opplysningene kommer fra', 'om/#hvor-opplysningene-kommer-fra'],
  ['det vi ikke vet', 'om/#det-vi-ikke-vet'],
  ['fylker som har skiftet navn', 'om/#fylker-som-har-skiftet-navn'],
  ['slik utvikles tiltakene', 'program/#slik-utvikles-tiltakene'],
  ['vil du ha navnet ditt fjernet', 'personvern/#vil-du-ha-navnet-ditt-fjernet'],
]

// Names and months that stand nowhere: nothing is found, rather than words that look like them, or counties until 2019.
const NOWHERE = ['mars 2019', 'Nordmann', 'Ola Nordmann', 'Anne', 'Bent', 'Kari Hansen']

const site = await serve(process.argv[2], '/'), chromium = await browser(), page = await chromium.newPage()
/** For each line that is found, the places that its links lead to, from the site's root. */
const found = async (question) => {
  await page.goto('about:blank')
  await page.goto(`${site.address}sok/#q=${encodeURIComponent(question)}`)
  await page.waitForFunction(() => document.querySelector('[data-search="status"]').textContent)
  return page.locator('.search-results > li').evaluateAll((all) => all.map((line) => [...line.querySelectorAll('h3 a, .place a')].map(({ href }) => {
    const { pathname, hash } = new URL(href), place = hash.includes('til=') ? new URLSearchParams(hash.slice(1)).get('til') : hash.slice(1)
    return `${pathname.slice(1)}#${place}`
  })))
}
let sum = 0, failed = 0
for (const [question, ...wanted] of QUESTIONS) {
  const lines = await found(question)
  const answers = (place) => wanted.some((one) => one.includes('#') ? place === one : place.split('#')[0] === one)
  const rank = lines.findIndex((places) => places.some(answers)) + 1
  sum += rank && 1 / rank
  console.log(`${rank === 1 ? 'first ' : '      '} ${question}${rank === 1 ? '' : `: ${rank || 'not found'}, first is ${lines[0]}`}`)
}
for (const name of NOWHERE) {
  const lines = await found(name)
  failed += lines.length ? 1 : 0
  console.log(`${lines.length ? 'FAILED' : 'ok    '} ${name}: nothing is found${lines.length ? `, but ${lines[0]}` : ''}`)
}
const ofInger = await found('Inger'), isInger = ofInger.flat().every((place) => place.startsWith(TALK.split('velkommen')[0]) || place.startsWith(FIRST))
failed += isInger ? 0 : 1
console.log(`${isInger ? 'ok    ' : 'FAILED'} Inger is no form of «ingen»${isInger ? '' : `, but finds ${ofInger}`}`)
await chromium.close()
site.close()
const mrr = 100 * sum / QUESTIONS.length, isEnough = mrr >= LEAST
console.log(`${isEnough ? 'ok    ' : 'FAILED'} ${QUESTIONS.length} questions: MRR@10 ${mrr.toFixed(1)}, at least ${LEAST}`)
process.exitCode = isEnough && !failed ? 0 : 1
