// Two words of the query that the records write as one.

const CLOSE_BY = 1.1
// A longer question finds its records without compounds; each pair of words costs a file or two.
const MOST_WORDS = 4

/** Two words that are also written as one: records that have the compound, or both words close together, count as having both. */
const putCompounds = async (terms) => {
  const [a, b] = terms, forms = ({ _word: word, _stem: stem }) => [word, stem, `${stem}e`, `${stem}er`]
  const keys = [[a, b], [b, a]].flatMap(([front, back]) =>
    forms(front).flatMap((form) => ['', 's', 'e'].map((link) => key(form + link + back._word))))
  await needKeys(keys)
  keys.map(entry).filter(({ _parts: parts }) => parts.length > 1).forEach(({ _surfaces: surfaces, _lists: lists }) => terms.forEach((one) => {
    surfaces.forEach((surface) => putSurface(one, surface, COMPOUND))
    put(one, lists[2], CLOSE_BY)
  }))
}
