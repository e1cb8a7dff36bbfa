// A small archive with gatherings, talks with slides, letters and pages, as the sources of a site. Everything in it is invented.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const COUNTIES = { nordfylket: 'Nordfylket', sorfylket: 'Sørfylket', elvefylket: 'Elvefylket' }

const GATHERINGS = [
  {
    id: 'elvefylket-2018-10', county: 'elvefylket', date: '2018-10-16', title: 'Samling i Elvefylket',
    summary: 'Kommunene møttes om psykisk helse og tiltak for barn og unge.',
    talks: {
      velkommen: {
        title: 'Velkommen til samling', who: 'Solveig Prøve', from: 'Elvefylket fylkeskommune', slides: [
          ['Velkommen', 'Solveig Prøve, Elvefylket, oktober 2018'],
          ['Om programmet', 'Programmet varer i ti år og skal styrke arbeidet med folkehelse i kommunene.'],
          ['Krav til tiltak', 'Et tiltak skal bygge på kunnskap, ha et mål og kunne evalueres.'],
          ['Mål for fylket', 'Barn og unge skal trives på skolen. Vi bruker Ungdata for å følge med på ensomhet og trivsel.'],
        ],
      },
      friluftsliv: {
        title: 'Friluftsliv for alle', who: 'Inger Eksempel', from: 'Bekkedal kommune', slides: [
          ['Turer i nærmiljøet', 'Utstyr kan lånes gratis i bibliotekets utstyrsbu.'],
          ['Hva det kostet', 'Utstyrsbua kostet 40 000 kroner, og halvparten var tilskudd.'],
        ],
      },
    },
    letters: { takk: { title: 'Takk for sist', date: '2018-11-02', text: 'Vi minner om fristen for å søke tilskudd, 1. februar, og om målene for barn og unge.' } },
  },
  {
    id: 'nordfylket-2018-04', county: 'nordfylket', date: '2018-04-18', title: 'Første samling',
    summary: 'Et nettverk ble startet, og kommunene fortalte om sine planer.',
    talks: {
      medvirkning: {
        title: 'Medvirkning i praksis', who: 'Amina Prøve', from: 'Fjellheim kommune', slides: [
          ['Hvem vi spurte', 'Vi spurte eldre på kafeen, foreldre i barnehagen og elever på ungdomsskolen.'],
          ['Barnetråkk', 'Barna tegnet skoleveien sin på kart. Tre farlige kryss er bygd om.'],
        ],
      },
      bolig: {
        title: 'Bolig og helse', who: 'Per Eksempel', from: 'Høgskolen i Nordfylket', slides: [
          ['Levekår', 'Trangboddhet og dårlig inneklima rammer barnefamilier.'],
          ['Sosiale forskjeller', 'Ulikhet i helse følger utdanning og inntekt.'],
        ],
      },
    },
    // Its title has the gathering's, its date is not known, and the pages about the site say what it is.
    letters: { oppfolging: { title: 'Oppfølgingsbrev etter første samling i Nordfylket, gjengitt med egne ord', date: 'unknown', sender: 'ps', text: 'Takk til alle som kom.' } },
  },
  {
    id: 'sorfylket-2019-03', county: 'sorfylket', date: '2019-03-07', title: 'Ungdom og psykisk helse', topics: ['psykisk helse'],
    summary: 'Ungdomsrådet hadde laget programmet.',
    talks: {
      ungdata: {
        title: 'Ungdata i Sørfylket', who: 'Kari Prøve', from: 'Kompetansesenteret', slides: [
          ['Ungdata 2018', 'Fire av fem er fornøyde med skolen. Flere er ensomme enn før.'],
          ['Rusmidler', 'Færre drikker alkohol, og flere har prøvd cannabis.'],
        ],
      },
      skole: {
        title: 'Skolehelsetjenesten', who: 'Nora Prøve', from: 'Sandvik kommune', slides: [
          ['Åpen dør', 'Helsesykepleieren er på skolen hver dag, også på videregående.'],
          ['Livsmestring', 'Et undervisningsopplegg om følelser, vennskap, nettvett og psykisk helse. Ingen blir satt utenfor.'],
        ],
      },
    },
    letters: { invitasjon: { title: 'Invitasjon til samling', date: '2019-01-20', text: 'Dere inviteres til samling om ungdom og psykisk helse i mars.' } },
  },
]

/** What people ask, and the place that shall come first. */
export const QUESTIONS = [
  ['hva ble vist i Elvefylket om ungdata', 'samlinger/elvefylket-2018-10/velkommen/#lysbilde-4'],
  ['hva sa de om ensomhet i Sørfylket', 'samlinger/sorfylket-2019-03/ungdata/#lysbilde-1'],
  ['oktober 2018', 'samlinger/elvefylket-2018-10/#'],
  ['nordfylket april', 'samlinger/nordfylket-2018-04/#'],
  ['mars 2019', 'samlinger/sorfylket-2019-03/#'],
  ['2019', 'samlinger/sorfylket-2019-03/#'],
  ['hvem holdt innlegg om bolig', 'samlinger/nordfylket-2018-04/bolig/#'],
  ['Amina Prøve', 'samlinger/nordfylket-2018-04/medvirkning/#'],
  ['hva viste Amina Prøve om skoleveien', 'samlinger/nordfylket-2018-04/medvirkning/#lysbilde-2'],
  ['hva kostet utstyrsbua', 'samlinger/elvefylket-2018-10/friluftsliv/#lysbilde-2'],
  ['ungdata', 'samlinger/sorfylket-2019-03/ungdata/#'],
  ['hva er kravene til tiltak', 'samlinger/elvefylket-2018-10/velkommen/#lysbilde-3'],
  ['Nordfylket', 'fylker/nordfylket/#'],
  ['når er fristen for å søke tilskudd', 'samlinger/elvefylket-2018-10/takk/#'],
  ['hva sier ungdata om rusmidler', 'samlinger/sorfylket-2019-03/ungdata/#lysbilde-2'],
  ['helsesykepleier på videregående', 'samlinger/sorfylket-2019-03/skole/#lysbilde-1'],
  ['friluftsliv', 'samlinger/elvefylket-2018-10/friluftsliv/#'],
  ['kva vart vist om sosiale skilnader i Nordfylket', 'samlinger/nordfylket-2018-04/bolig/#lysbilde-2'],
  ['undervisningsopplegg om livsmestring', 'samlinger/sorfylket-2019-03/skole/#lysbilde-2'],
  ['samling i elvefylket', 'samlinger/elvefylket-2018-10/#'],
  ['hvordan kontakte nettstedet', 'om/#'],
  ['hvem snakket om skolehelsetjenesten i mars 2019', 'samlinger/sorfylket-2019-03/skole/#'],
  ['hvem spør jeg i mitt fylke', 'fylker/#'],
  ['kven kan eg kontakte i fylket mitt', 'fylker/#'],
  ['hvem er kontakt i Elvefylket', 'fylker/elvefylket/#'],
  ['når var samlingen i Nordfylket', 'samlinger/nordfylket-2018-04/#'],
  ['første samling i Nordfylket', 'samlinger/nordfylket-2018-04/#'],
  ['lysbilder fra samlingen i Elvefylket', 'samlinger/elvefylket-2018-10/velkommen/#'],
  ['brev fra Prøvesenteret', 'samlinger/nordfylket-2018-04/oppfolging/#'],
  ['hva gjør PS', 'aktorer/ps/#'],
  ['når starter programmet', 'program/#'],
  ['hva er delmål 2', 'delmal/2/#'],
  ['hvor finner jeg veileder i egenvurdering', 'ressurser/#veileder-i-egenvurdering#veileder-i-egenvurdering'],
  ['hvem har ansvar for profiler for nærmiljø', 'innsatser/#innsats-2-1#innsats-2-1'],
  ['rusforebygging', 'program/#'],
  ['hva ble vist om psykisk helse', 'samlinger/sorfylket-2019-03/skole/#lysbilde-2'],
  ['hvem har ansvar for kunnskap om bolig', 'innsatser/#innsats-1-5#innsats-1-5'],
  ['slik er stoffet valgt', 'om/#slik-er-stoffet-valgt'],
  ['kor finn eg informasjon om rusmidlar', 'samlinger/sorfylket-2019-03/ungdata/#lysbilde-2'],
]

/** Words that the archive does not have, and that are no misspelt ones. */
export const NEVER_CORRECTED = ['mitt', 'last ned', 'lærte vi', 'spør', 'gjort']

/** Names that stand nowhere. */
export const NOWHERE = ['Inga', 'Utby', 'Utbukt Nordmann']

const EFFORTS = [
  ['1.1', 'Samle kunnskap'], ['1.2', 'Spre kunnskap'], ['1.3', 'Kunnskap om skole'], ['1.4', 'Kunnskap om eldre'], ['1.5', 'Kunnskap om bolig'],
  ['2.1', 'Lage profiler for nærmiljø'], ['2.2', 'Bruke Ungdata og Ungdata junior'],
]
const quoted = JSON.stringify

/** Writes the sources into the folder. */
export function writeAskedSite(folder) {
  const write = (path, lines) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), `${lines.join('\n')}\n`)
  }
  write('samling.yaml', ['title: Arkivet', 'description: Et oppdiktet arkiv.', 'language: nb'])
  Object.entries(COUNTIES).forEach(([id, name], place) => {
    write(`content/counties/${id}.md`, ['---', `number: "${91 + place}"`, `names: {nb: ${quoted(name)}}`, `summary: ${quoted(`${name} er med i programmet.`)}`, '---'])
  })
  write('content/pages/om.md', ['---', 'title: Om nettstedet', '---', '', 'Nettstedet samler ungdata, friluftsliv, medvirkning og alt annet som ble vist',
    'i Elvefylket, Nordfylket og Sørfylket i 2018 og 2019. Du kan kontakte oss om innholdet. Her er også et brev fra Prøvesenteret.', '',
    '## Slik er stoffet valgt', '', 'Alt som fylkene har sendt inn, er med.'])
  write('content/pages/om.nn.md', ['---', 'title: Om nettstaden', '---', '', 'Nettstaden samlar ungdata, friluftsliv, medverknad og alt anna som vart vist',
    'i Elvefylket, Nordfylket og Sørfylket i 2018 og 2019. Her er òg eit brev frå Prøvesenteret.'])
  write('content/programme/index.md', ['---', 'name: "Program for helse i kommunene 2018–2028"', 'period: "2018/2028"', 'owners: [ps]',
    'summary: "Programmet skal styrke rusmiddelforebygging og trivsel."', '---'])
  write('content/programme/actors.yaml', ['- {id: ps, name: Prøvesenteret, type: agency}'])
  write('content/programme/abbreviations.yaml', ['- {abbr: PS, actor: ps}'])
  write('content/programme/goals.yaml', ['main: {text: "Kommunene har oversikt."}', 'sub_goals:',
    '  - {number: "1", heading: "Kunnskap", text: "Kommunene har kunnskap om helse."}', '  - {number: "2", heading: "Oversikt og tall", text: "Kommunene bruker tall."}'])
  write('content/programme/efforts.yaml', ['title: "Innsatser i programmet"', 'efforts:', ...EFFORTS.flatMap(([id, title], place) => [
    `  - {id: "${id}", sub_goal: "${id[0]}", title: ${quoted(title)}, responsible: [ps]${place ? '' : ', activities: [{id: "1.1.1", text: "Gi råd om kunnskap."}]'}}`])])
  write('content/resources.yaml', ['- {id: veileder-i-egenvurdering, title: "Veileder i egenvurdering", kind: guide, publisher: ps}',
    '- {id: verktoykasse, title: "Verktøykasse for planlegging", kind: tool, publisher: ps}'])
  for (const { id, county, date, title, summary, talks, letters, topics = [] } of GATHERINGS) {
    const place = `content/gatherings/${date.slice(0, 4)}/${id}`
    write(`${place}/index.md`, ['---', `title: ${quoted(title)}`, 'kind: samling', `date: "${date}"`, 'status: held', 'mode: physical', `county: ${county}`,
      `summary: ${quoted(summary)}`, `topics: ${quoted(topics)}`, '---'])
    for (const [name, talk] of Object.entries(talks)) {
      write(`${place}/presentations/${name}.md`, ['---', `title: ${quoted(talk.title)}`, `speakers: [{name: ${quoted(talk.who)}, affiliation: ${quoted(talk.from)}}]`,
        'slides:', ...talk.slides.map(([title, text]) => `  - {title: ${quoted(title)}, text: ${quoted(text)}}`), '---'])
    }
    for (const [name, letter] of Object.entries(letters)) {
      write(`${place}/letters/${name}.md`, ['---', `title: ${quoted(letter.title)}`, `date: "${letter.date}"`, 'to: "Kommunene"', ...(letter.sender ? [`sender: ${letter.sender}`] : []), '---', '', letter.text])
    }
  }
}
