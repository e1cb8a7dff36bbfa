// Writes a judged corpus as the sources of a site: each document becomes an attached file, each of its records a page of that file.
// `writeSources` returns where the site shows each record: `address#anchor`, from the site's root.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MATERIALS_OF_A_GATHERING = 100
const LANGUAGES = ['nb', 'nn', 'en', 'se', 'sma', 'smj', 'fkv']

/** Text on one line; a form feed ends a page, so none is left in it. */
const plain = (text) => text.replace(/[\p{C}\u2028\u2029\s]+/gu, ' ').trim()

export function writeSources({ docs, records }, folder) {
  const write = (path, lines) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), `${lines.join('\n')}\n`)
  }
  write('samling.yaml', ['title: Korpus', 'description: Et korpus å lete i.',
    // Such a corpus has misread letters and personal addresses.
    'lints: {S709: off, S716: off}'])
  const ids = new Map(), pages = new Map(docs.map(({ id }) => [id, []]))
  records.forEach((record) => pages.get(record.doc).push(record))
  const materials = docs.filter(({ id }) => pages.get(id).length)
  for (let from = 0; from < materials.length; from += MATERIALS_OF_A_GATHERING) {
    const gathering = `samling-${from / MATERIALS_OF_A_GATHERING}`, folder = `content/gatherings/2020/${gathering}`
    const list = materials.slice(from, from + MATERIALS_OF_A_GATHERING).map(({ id, title, lang }, place) => {
      const name = `dokument-${place}`, of = pages.get(id)
      write(`${folder}/${name}.txt`, [of.map(({ text }) => plain(text)).join('\n\f\n')])
      of.forEach((record, number) => ids.set(`samlinger/${gathering}/${name}-txt/#side-${number + 1}`, record.id))
      const language = LANGUAGES.includes(lang) ? `, lang: ${lang}` : ''
      return `  - {title: ${JSON.stringify(plain(title || name))}, kind: other, file: ${name}.txt${language}}`
    })
    write(`${folder}/index.md`, ['---', `title: ${gathering}`, 'kind: samling', 'date: "2020"', 'status: held', 'mode: unknown',
      'materials:', ...list, '---'])
  }
  return ids
}
