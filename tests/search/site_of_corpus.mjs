// A judged corpus as the sources of a site: each document becomes a talk, each of its records a slide.
//
// The one place that knows how. `writeSources` gives, for each record, where the site shows it: `address#anchor`, from
// the site's root.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TALKS_OF_A_GATHERING = 100
const LANGUAGES = ['nb', 'nn', 'en', 'se', 'sma', 'smj', 'fkv']

/** Text as a YAML string; JSON is YAML, but for signs that end a line. */
const quoted = (text) => JSON.stringify(text.replace(/[\p{C}\u2028\u2029\s]+/gu, ' ').trim())
/** Text that Markdown prints as it is. */
const literal = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

export function writeSources({ docs, records }, folder) {
  const write = (path, lines) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), `${lines.join('\n')}\n`)
  }
  write('samling.yaml', ['title: Korpus', 'description: Et korpus å lete i.'])
  const ids = new Map(), slides = new Map(docs.map(({ id }) => [id, []]))
  records.forEach((record) => slides.get(record.doc).push(record))
  docs.filter(({ id }) => slides.get(id).length).forEach(({ id, title, lang }, place) => {
    const gathering = `samling-${Math.floor(place / TALKS_OF_A_GATHERING)}`, talk = `d${id}`, of = slides.get(id)
    if (place % TALKS_OF_A_GATHERING === 0) {
      write(`content/gatherings/2020/${gathering}/index.md`,
        ['---', `title: ${gathering}`, 'kind: samling', 'date: "2020"', 'status: held', 'mode: unknown', '---'])
    }
    write(`content/gatherings/2020/${gathering}/presentations/${talk}.md`, ['---', `title: ${quoted(title || talk)}`,
      ...LANGUAGES.includes(lang) ? [`lang: ${lang}`] : [], 'slides:', ...of.map(({ text }) => `  - text: ${quoted(literal(text))}`), '---'])
    of.forEach((record, number) => ids.set(`samlinger/${gathering}/${talk}/#lysbilde-${number + 1}`, record.id))
  })
  return ids
}
