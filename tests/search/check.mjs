// Compares the recall among the first ten, for each class of queries of the small corpus, with the least allowed, in percent.
//
//     node check.mjs QUERIES.json RESULTS.json

import { readFileSync } from 'node:fs'
import { scores } from './score.mjs'

const CLASSES = ['ascii', 'compound_part', 'compound_split', 'exact', 'inflection', 'minus', 'multiword', 'name', 'nb_nn', 'ocr', 'phrase', 'prefix', 'typo']
const FLOORS = Object.fromEntries(CLASSES.map((cls) => [cls, 100]))

const [queries, answer] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')))
for (const { id, cls, q, rel } of queries) {
  const top = answer.results[id].slice(0, 10), missing = rel.filter((record) => !top.includes(record))
  if (missing.length) console.log(`       ${cls}: ${q} misses ${missing.join(', ')}, has ${top.join(', ')}`)
}
const { mean, ...classes } = scores(queries, answer.results)
let failed = Object.keys(classes).length === Object.keys(FLOORS).length ? 0 : 1
for (const [cls, floor] of Object.entries(FLOORS)) {
  const recall = classes[cls]?.recall ?? 0, isEnough = recall >= floor
  failed += isEnough ? 0 : 1
  console.log(`${isEnough ? 'ok    ' : 'FAILED'} ${cls}: recall ${recall.toFixed(1)}, at least ${floor}`)
}
process.exitCode = failed ? 1 : 0
