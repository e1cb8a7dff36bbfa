// The quality of results for each class of queries and as the mean of the classes, in percent.

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

/** `queries`: [{id, cls, rel}]; `results`: {query id: [record ids, best first]}. Gives {class: {recall, mrr, coverage, zero}} and, as
 *  `mean`, the mean of the classes. */
export function scores(queries, results) {
  const of = {}
  for (const { id, cls, rel } of queries) {
    const got = [...new Set(results[id] ?? [])], hits = got.slice(0, 10).flatMap((record, rank) => rel.includes(record) ? [rank] : [])
    ;(of[cls] ??= []).push({
      recall: 100 * hits.length / Math.min(10, rel.length),
      mrr: hits.length ? 100 / (hits[0] + 1) : 0,
      coverage: 100 * rel.filter((record) => got.includes(record)).length / rel.length,
      zero: got.length ? 0 : 100,
    })
  }
  const together = (all) => Object.fromEntries(Object.keys(all[0]).map((name) => [name, mean(all.map((one) => one[name]))]))
  const classes = Object.fromEntries(Object.entries(of).map(([name, all]) => [name, together(all)]))
  return { ...classes, mean: together(Object.values(classes)) }
}
