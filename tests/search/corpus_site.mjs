// samling: a corpus as a site, and its search page asked.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '../site/site.mjs'
import { visit } from './ask.mjs'
import { placesOf } from './index.mjs'
import { writeSources } from './site_of_corpus.mjs'

const build = (source, output) => [process.env.SAMLING, '--quiet', '--root', source, 'build', '--output', output]

/** What the index of a corpus takes: the CPU that it adds to a build whose documents have been read, and the memory of that build. */
export function indexTaken(corpus, folder, timed) {
  const source = join(folder, 'cost'), settings = join(source, 'samling.yaml')
  writeSources(corpus, source)
  const searched = readFileSync(settings, 'utf8')
  writeFileSync(settings, `${searched}search: false\n`)
  timed(...build(source, join(folder, 'read')))
  const without = timed(...build(source, join(folder, 'without')))
  writeFileSync(settings, searched)
  const all = timed(...build(source, join(folder, 'with')))
  return { cpu: all.cpu - without.cpu, memory: all.memory }
}

/** `run(command, …)` runs the build. Gives `ask(chromium, question)` and `close()`. */
export async function corpusSite(corpus, folder, run) {
  const source = join(folder, 'source'), built = join(folder, 'site')
  mkdirSync(folder, { recursive: true })
  const ids = writeSources(corpus, source)
  run(...build(source, built))
  const idOf = placesOf(built).map((place) => ids.get(place)), shown = new Set(idOf)
  // A record without a word is no part of the index.
  const missing = corpus.records.filter(({ id, text }) => !shown.has(id) && /\p{L}/u.test(text))
  // What the reader of documents takes for a running header, say. It cannot be found, and the figures are to show that.
  if (missing.length) console.error(`${missing.length} records are not in the index, the first of them ${missing[0].id}`)
  const site = await serve(built, '/')
  return {
    close: () => site.close(),
    ask: async (chromium, question) => {
      const { records, ...rest } = await visit(chromium, built, site.address, question)
      // The page as a whole is a record too, and none of the corpus.
      return { ...rest, results: records.map((record) => idOf[record]).filter(Boolean) }
    },
  }
}
