// A corpus as a site built by samling, and its search page to ask.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '../browser/site.mjs'
import { visit } from './ask.mjs'
import { placesOf } from './index.mjs'
import { writeSources } from './site_of_corpus.mjs'

const build = (source, output) => [process.env.SAMLING, '--quiet', '--root', source, 'build', '--output', output]

/** The cost of the index of a corpus: the CPU that it adds to a build with cached documents, and the memory of that build. */
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

/** `run(command, …)` runs the build. Returns `ask(chromium, question)` and `close()`. */
export async function corpusSite(corpus, folder, run) {
  const source = join(folder, 'source'), built = join(folder, 'site')
  mkdirSync(folder, { recursive: true })
  const ids = writeSources(corpus, source)
  run(...build(source, built))
  const idOf = placesOf(built).map((place) => ids.get(place)), shown = new Set(idOf)
  // Records without a word are not in the index.
  const missing = corpus.records.filter(({ id, text }) => !shown.has(id) && /\p{L}/u.test(text))
  // For example a text that the document reader takes for a running header. It cannot be found, and counts as not found.
  if (missing.length) console.error(`${missing.length} records are not in the index, the first of them ${missing[0].id}`)
  const site = await serve(built, '/')
  return {
    close: () => site.close(),
    ask: async (chromium, question) => {
      const { records, ...rest } = await visit(chromium, built, site.address, question)
      // The page as a whole is a record of the index, but not of the corpus.
      return { ...rest, results: records.map((record) => idOf[record]).filter(Boolean) }
    },
  }
}
