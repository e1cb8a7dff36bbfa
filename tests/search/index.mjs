// Reads the index of a built site as the search page does: which place of the site each record is.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** For each record, in the order of the index: `address#anchor`, from the site's root. */
export function placesOf(site) {
  const folder = join(site, 'sok/indeks')
  // The arguments of `samlingSearch.kind(…)`.
  const read = (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return JSON.parse(`[${text.slice(text.indexOf('(') + 1, -1)}]`)
  }
  const folders = read('indeks.js')[4].split(' '), places = []
  for (let number = 0; ; number++) {
    try {
      const [, { d, r }] = read(`${folders[number >> 7]}/${number}.js`)
      places.push(...r.map(([document, , , , anchor]) => `${d[document][1]}#${anchor}`))
    } catch (error) {
      if (error.code === 'ENOENT') return places
      throw error
    }
  }
}
