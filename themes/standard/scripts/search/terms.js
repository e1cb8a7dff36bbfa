// One word of the question: the records that have it, and how well.

// How much a record counts that has a word in another way than it was typed.
const FOLDED = 0.97, INFLECTED = 0.92, OTHER_FORM = 0.75, OFTEN = 1.02, REPAIRED = 0.85
const HEAD = 0.6, HEAD_ALONE = 0.93, MODIFIER = 0.45, CLOSE = 0.55, LINKED = 0.8, RELATED = 0.5
const BEGINNING = 0.95, LONGER = 0.5, UNFINISHED = 0.6

/** Records with how well they have one word of the question. */
const term = (word) => ({ word, key: key(word), folded: fold(word), stem: fold(stem(word)), hits: new Map(), heads: new Set(), modifiers: new Set() })
const put = (term, records, weight) => records.forEach((record) => {
  if (!(term.hits.get(record) >= weight)) term.hits.set(record, weight)
})
const surfaceWeight = (surface, { word, folded, stem: root }) =>
  surface === word ? 1 : fold(surface) === folded ? FOLDED : fold(stem(surface)) === root ? INFLECTED : OTHER_FORM
const putSurface = (term, surface, weight) => {
  const [few, often = [], repaired = []] = surface.lists.map(places)
  put(term, few, weight)
  put(term, often, weight * OFTEN)
  put(term, repaired, weight * REPAIRED)
}
/** `asked`: the word as it was, or as it is thought to be. */
const putEntry = (term, entry, scale, asked = term) => {
  entry.surfaces.forEach((surface) => putSurface(term, surface, scale * surfaceWeight(surface.text, asked)))
  const [heads, modifiers = [], close = []] = entry.lists.map(places)
  // A word that is only ever the end of others («vaner»): those are it.
  const isWritten = entry.surfaces.some(({ text }) => surfaceWeight(text, asked) >= FOLDED) || size(entry.surfaces) > 2 * entry.lists[0].length
  put(term, heads, scale * (isWritten || asked.key !== entry.key ? HEAD : HEAD_ALONE))
  put(term, modifiers, scale * MODIFIER)
  put(term, close, scale * CLOSE)
  heads.forEach((record) => term.heads.add(record))
  modifiers.forEach((record) => term.modifiers.add(record))
}

/** The entry, and those that it names. */
const putWithLinks = async (term, own, scale, asked = term) => {
  putEntry(term, own, scale, asked)
  await needKeys([...own.same, ...own.linked, ...own.related])
  entries(own.same).forEach((same) => putEntry(term, same, scale))
  entries(own.linked).forEach((linked) => putEntry(term, linked, scale * LINKED))
  // Of related words only the words themselves: their compounds are too far away.
  entries(own.related).forEach(({ surfaces }) => surfaces.forEach((surface) => putSurface(term, surface, scale * RELATED)))
}

/** All records that have the word: `isOpen` when it may go on, because it is still being typed. */
const find = async (word, isOpen, asTyped) => {
  const found = term(word), { folded } = found
  const beginnings = isOpen && folded.length > 2 ? [...new Set([folded, rewrittenInside(folded)])] : []
  const ranges = beginnings.flatMap((beginning) => {
    const first = shardOf(beginning), last = Math.min(shardOf(beginning + '~'), first + (beginning.length < 4 ? 1 : 3))
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
  })
  await needShards([shardOf(found.key), ...ranges])
  const own = entry(found.key)
  const seen = (least) => (own?.surfaces ?? []).filter((surface) => surfaceWeight(surface.text, found) >= least)
  const isSeen = seen(FOLDED).length > 0, isStemSeen = seen(INFLECTED).length > 0
  const longer = beginnings.length ? longerWords(found, beginnings, ranges) : []
  // «kjønns» stands somewhere by itself; most who type it will go on.
  const finished = (own?.surfaces ?? []).filter((surface) => fold(surface.text).startsWith(folded))
  const begun = longer.filter(({ begins }) => begins).map(({ surface }) => surface)
  const isUnfinished = size(finished) * 10 < size(begun)
  found.longer = [...finished, ...begun].sort((a, b) => size([b]) - size([a])).map(({ text }) => text)
  if (own) await putWithLinks(found, own, isUnfinished && !isSeen && !own.linked.length ? UNFINISHED : 1)
  const direct = found.hits.size
  putLonger(found, longer, (isSeen || finished.length) && !isUnfinished)
  let parts = own?.parts ?? []
  if (!parts.length && !direct) {
    await needMore()
    parts = await cut(found)
  }
  const isMisspelt = folded.length > 3 && !/\d/.test(word) && (!(isStemSeen || own?.same.length) || direct < 3)
  if (isMisspelt && !asTyped && !(isOpen && found.hits.size >= (direct || isUnfinished ? 5 : 15))) {
    await needMore()
    await correct(found, isUnfinished ? 0.5 : !own ? 0.85 : isStemSeen ? 0.45 : isSeen ? 0.5 : 0.85)
  }
  if (parts.length > 1 && found.hits.size < 25) {
    await needMore()
    await putParts(found, parts)
  }
  if (parts.length > 1 && found.hits.size > direct) found.parts = parts
  return found
}
const size = (surfaces) => surfaces.reduce((sum, { lists: [few, often = ''] }) => sum + few.length + often.length, 0)

/** The words that begin so. */
const longerWords = ({ key, folded }, beginnings, ranges) => {
  const longer = []
  new Set(ranges).forEach((number) => shards.get(number).forEach((entry) => {
    if (entry.key === key) return
    const isNear = beginnings.some((beginning) => entry.key.startsWith(beginning))
    entry.surfaces.forEach((surface) => {
      const other = fold(surface.text), begins = other.startsWith(folded)
      if (begins || isNear) longer.push({ surface, begins, share: Math.min(1, folded.length / other.length) })
    })
  }))
  return longer
}
const putLonger = (term, longer, isWord) => longer.map(({ surface, begins, share }) =>
  [surface, Math.max(0.1, (isWord ? LONGER * share ** 1.2 : BEGINNING * share ** 0.35) * (begins ? 1 : 0.6))])
  .sort((a, b) => b[1] - a[1]).slice(0, 400).forEach(([surface, weight]) => putSurface(term, surface, weight))
