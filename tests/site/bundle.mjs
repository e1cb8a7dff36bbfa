// Puts the sources of the search page's scripts together and makes them small. The results are kept beside them, because a
// build of a site has no Node.
//
//     node bundle.mjs            writes themes/standard/scripts/search.js and search-more.js
//     node bundle.mjs --check    tells whether they are what the sources make

import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { minify } from 'terser'

// In this order: each uses what stands before it, and the last of the first script begins. The scripts share their names.
const SCRIPTS = {
  'search.js': ['words', 'index', 'terms', 'compounds', 'ranking', 'question', 'page', 'results', 'reader'],
  'search-more.js': ['guesses', 'phrases', 'notes', 'filters', 'suggestions'],
}
// In bytes, compressed. More would be felt on a slow line.
const MOST = { 'search.js': 5950, 'search-more.js': 2450 }

const scripts = new URL('../../themes/standard/scripts/', import.meta.url)
// What the first script calls of the second.
const reserved = ['cut', 'correct', 'putParts', 'exactly', 'withPhrases', 'showNotes', 'needFacts', 'showFilters', 'chosen', 'suggest']
const options = { ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, mangle: { toplevel: true, reserved }, nameCache: {} }
let failed = 0
const check = (what, isSo) => {
  failed += isSo ? 0 : 1
  console.log(`${isSo ? 'ok    ' : 'FAILED'} ${what}`)
}
for (const [name, parts] of Object.entries(SCRIPTS)) {
  const source = parts.map((part) => readFileSync(new URL(`search/${part}.js`, scripts), 'utf8')).join('\n')
  const script = `// Made of search/*.js by tests/site/bundle.mjs\n${(await minify(source, options)).code}\n`
  const place = new URL(name, scripts), size = gzipSync(script, { level: 9 }).length
  if (!process.argv.includes('--check')) writeFileSync(place, script)
  check(`${name} is what its sources make`, readFileSync(place, 'utf8') === script)
  check(`${name} is small: ${size} bytes when compressed, at most ${MOST[name]}`, size <= MOST[name])
}
process.exitCode = failed ? 1 : 0
