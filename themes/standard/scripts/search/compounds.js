// Two words of the question that are one in the records.

const CLOSE_BY = 1.1

/** Two words that are also written as one: records that have the compound, or both close together, have both. */
const putCompounds = async ([a, b]) => {
  const forms = ({ word, stem: root }) => [...new Set([word, root, `${root}e`, `${root}er`])]
  const keys = [[a, b], [b, a]].flatMap(([front, back]) =>
    forms(front).flatMap((form) => ['', 's', 'e'].map((link) => key(form + link + back.word))))
  await needKeys(keys)
  new Set(keys).forEach((key) => {
    const compound = entry(key)
    if (!compound || compound.parts.length < 2) return
    const close = compound.lists[2]
    for (const one of [a, b]) {
      compound.surfaces.forEach((surface) => putSurface(one, surface, COMPOUND))
      put(one, places(close), CLOSE_BY)
    }
  })
}
