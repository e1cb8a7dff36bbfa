// Reads the index of a built site as its page does, to know which place of the site each record is.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** For each record, in the order of the index: `address#anchor`, from the site's root. */
export function placesOf(site) {
  const folder = join(site, 'sok/indeks')
  const read = (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return JSON.parse(text.slice(text.indexOf(',', text.indexOf(',') + 1) + 1, -1))
  }
  const { textDigests } = read('indeks.js'), digests = textDigests.match(/.{8}/g) ?? [], places = []
  for (let number = 0; ; number++) {
    const group = number >> 7
    try {
      const { d, r } = read(`tekst/${group}-${digests[group]}/${number}.js`)
      places.push(...r.map(([document, anchor]) => `${d[document][1]}#${anchor}`))
    } catch (error) {
      if (error.code === 'ENOENT') return places
      throw error
    }
  }
}
