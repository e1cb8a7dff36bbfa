// Puts the sources of the search page's script together and makes them small. The result is kept beside them, because a
// build of a site has no Node.
//
//     node bundle.mjs            writes themes/standard/scripts/search.js
//     node bundle.mjs --check    tells whether it is what the sources make

import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { minify } from 'terser'

// In this order: each uses what stands before it, and the last begins.
const SOURCES = ['words', 'index', 'terms', 'guesses', 'ranking', 'question', 'page', 'results', 'filters', 'suggestions', 'reader']
// More would be felt on a slow line.
const MOST = 6144

const scripts = new URL('../../themes/standard/scripts/', import.meta.url)
const source = SOURCES.map((name) => readFileSync(new URL(`search/${name}.js`, scripts), 'utf8')).join('\n')
const options = { ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, mangle: true, format: { ascii_only: false } }
const { code } = await minify(`{${source}}`, options)
const script = `// Made of search/*.js by tests/site/bundle.mjs\n${code}\n`
const place = new URL('search.js', scripts)
const size = gzipSync(script, { level: 9 }).length
if (!process.argv.includes('--check')) writeFileSync(place, script)
const isNew = readFileSync(place, 'utf8') === script
console.log(`${isNew ? 'ok    ' : 'FAILED'} search.js is what its sources make`)
console.log(`${size <= MOST ? 'ok    ' : 'FAILED'} search.js is small: ${size} bytes when compressed`)
process.exitCode = isNew && size <= MOST ? 0 : 1
