// Does search find what it must, in the small corpus of this folder? Least recall among the first ten, per class, in percent.
//
//     node check.mjs QUERIES.json RESULTS.json

import { readFileSync } from 'node:fs'

const FLOORS = { ascii: 100, compound_part: 80, compound_split: 84, exact: 100, inflection: 100, minus: 100, multiword: 100, name: 100,
  nb_nn: 100, ocr: 80, phrase: 100, prefix: 100, typo: 100 }

const [queries, answer] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')))
const recalls = new Map()
for (const { id, cls, q, rel } of queries) {
  const top = answer.results[id].slice(0, 10)
  const missing = rel.filter((record) => !top.includes(record))
  recalls.set(cls, [...recalls.get(cls) ?? [], 1 - missing.length / Math.min(10, rel.length)])
  if (missing.length) console.log(`       ${cls}: ${q} misses ${missing.join(', ')}, has ${top.join(', ')}`)
}
let failed = 0
for (const [cls, floor] of Object.entries(FLOORS)) {
  const all = recalls.get(cls) ?? []
  const recall = 100 * all.reduce((sum, one) => sum + one, 0) / all.length
  const isEnough = recall >= floor
  failed += isEnough ? 0 : 1
  console.log(`${isEnough ? 'ok    ' : 'FAILED'} ${cls}: recall ${recall.toFixed(1)}, at least ${floor} (${all.length} queries)`)
}
process.exitCode = failed || recalls.size !== Object.keys(FLOORS).length ? 1 : 0
