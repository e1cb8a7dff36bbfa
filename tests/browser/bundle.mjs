// Bundles and minifies the script of the search page. The result is kept in the repository, because building a site needs no Node.
//
//     node bundle.mjs            writes themes/standard/scripts/search.js
//     node bundle.mjs --check    fails if the file is not what the sources give

import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { minify } from 'terser'

// In this order: each part uses those before it, and the last one starts the script.
const PARTS = ['words', 'index', 'terms', 'compounds', 'guesses', 'phrases', 'ranking', 'question', 'page', 'results', 'notes', 'filters',
  'suggestions', 'reader']
// The largest size in bytes, compressed, so that the script loads quickly on a slow line.
const MOST = 6000
// A property named like `_hits` occurs in no index file and on no page, so its name is shortened.
const OWN = /^_[a-z]/

const scripts = new URL('../../themes/standard/scripts/', import.meta.url), place = new URL('search.js', scripts)
const source = PARTS.map((part) => readFileSync(new URL(`search/${part}.js`, scripts), 'utf8')).join('\n')
const { code } = await minify(source, {
  ecma: 2020,
  toplevel: true,
  compress: { passes: 5, unsafe: true, unsafe_arrows: true, unsafe_comps: true, unsafe_methods: true, pure_getters: true, booleans_as_integers: true,
    keep_fargs: false, conditionals: false, lhs_constants: false },
  mangle: { properties: { regex: OWN } },
})
const script = `// Made of search/ by tests/browser/bundle.mjs\n${code}\n`, size = gzipSync(script, { level: 9 }).length
let failed = 0
const check = (what, isSo) => {
  failed += isSo ? 0 : 1
  console.log(`${isSo ? 'ok    ' : 'FAILED'} ${what}`)
}
if (!process.argv.includes('--check')) writeFileSync(place, script)
check('search.js is what its sources make', readFileSync(place, 'utf8') === script)
check(`search.js is small: ${size} bytes when compressed, at most ${MOST}`, size <= MOST)
process.exitCode = failed ? 1 : 0
