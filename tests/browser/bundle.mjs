// Bundles and minifies the scripts of the search page. The results are kept in the repository, because building a site needs no Node.
//
//     node bundle.mjs            writes search.js and choices.js in themes/standard/scripts
//     node bundle.mjs --check    fails if a file is not what the sources give

import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { minify } from 'terser'

// In this order: each part uses those before it, and the last one starts the script. A part of choices.js takes from search.js only what
// that hands over. The sizes are the largest in bytes, compressed, so that a first question is answered quickly on a slow line: all that it
// needs is in search.js, which knows the page's own words, dates and kinds too since hits say and order by them. choices.js comes after
// what was found, where the choices are seen.
const SCRIPTS = {
  'search.js': { most: 7000, parts: ['words', 'index', 'terms', 'compounds', 'guesses', 'phrases', 'ranking', 'question', 'page', 'results', 'notes', 'reader'] },
  'choices.js': { most: 1500, parts: ['filters', 'suggestions'] },
}
// A property named like `_hits` occurs in no index file and on no page, so its name is shortened.
const OWN = /^_[a-z]/

const scripts = new URL('../../themes/standard/scripts/', import.meta.url)
let failed = 0
const check = (what, isSo) => {
  failed += isSo ? 0 : 1
  console.log(`${isSo ? 'ok    ' : 'FAILED'} ${what}`)
}
for (const [name, { most, parts }] of Object.entries(SCRIPTS)) {
  const source = parts.map((part) => readFileSync(new URL(`search/${part}.js`, scripts), 'utf8')).join('\n'), place = new URL(name, scripts)
  const { code } = await minify(source, {
    ecma: 2020,
    toplevel: true,
    compress: { passes: 5, unsafe: true, unsafe_arrows: true, unsafe_comps: true, unsafe_methods: true, pure_getters: true, booleans_as_integers: true,
      keep_fargs: false, conditionals: false, lhs_constants: false },
    mangle: { properties: { regex: OWN } },
  })
  const script = `// Made of search/ by tests/browser/bundle.mjs\n${code}\n`, size = gzipSync(script, { level: 9 }).length
  if (!process.argv.includes('--check')) writeFileSync(place, script)
  check(`${name} is what its sources make`, readFileSync(place, 'utf8') === script)
  check(`${name} is small: ${size} bytes when compressed, at most ${most}`, size <= most)
}
process.exitCode = failed ? 1 : 0
