// samling: a corpus as a site, and its search page asked.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '../site/site.mjs'
import { visit } from './ask.mjs'
import { placesOf } from './index.mjs'
import { writeSources } from './site_of_corpus.mjs'

/** `run(command, …)` runs the build. Gives `ask(chromium, question)` and `close()`. */
export async function corpusSite(corpus, folder, run) {
  const built = join(folder, 'site')
  mkdirSync(folder, { recursive: true })
  const ids = writeSources(corpus, join(folder, 'source'))
  const taken = run(process.env.SAMLING, '--quiet', '--root', join(folder, 'source'), 'build', '--output', built)
  const idOf = placesOf(built).map((place) => ids.get(place)), shown = new Set(idOf)
  // A record without a word is no part of the index.
  const missing = corpus.records.filter(({ id, text }) => !shown.has(id) && /\p{L}/u.test(text))
  // What the reader of documents takes for a running header, say. It cannot be found, and the figures are to show that.
  if (missing.length) console.error(`${missing.length} records are not in the index, the first of them ${missing[0].id}`)
  const site = await serve(built, '/')
  return {
    taken,
    close: () => site.close(),
    ask: async (chromium, question) => {
      const { records, ...rest } = await visit(chromium, built, site.address, question)
      // The page as a whole is a record too, and none of the corpus.
      return { ...rest, results: records.map((record) => idOf[record]).filter(Boolean) }
    },
  }
}
