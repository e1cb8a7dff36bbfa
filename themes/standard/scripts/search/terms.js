// One word of the query: the records that have it, each with a weight.

// Weights of a record in which the word is not written exactly as it was typed, or names the document.
const FOLDED = 0.97, INFLECTED = 0.92, OTHER_FORM = 0.75, OFTEN = 1.02, REPAIRED = 0.85, NAMED = 1.3
const HEAD = 0.6, HEAD_ALONE = 0.93, MODIFIER = 0.45, CLOSE = 0.55, LINKED = 0.8, RELATED = 0.5
const BEGINNING = 0.95, LONGER = 0.5

/** A term: a word of the query, the weight of each record that has it, and for each document that is named by it the weight, the record
 *  that says so, the number of words before it, and the number of words in the title; after those come date, county and names. */
const term = (word) => ({ _word: word, key: key(word), _folded: fold(word), _stem: fold(stem(word)), _hits: new Map(), _named: new Map() })
const put = ({ _hits: hits }, records, weight) => records?.forEach((record) => hits.set(record, Math.max(weight, hits.get(record) ?? 0)))
const surfaceWeight = ({ text }, { _word: word, _folded: folded, _stem: root }) =>
  text === word ? 1 : fold(text) === folded ? FOLDED : fold(stem(text)) === root ? INFLECTED : OTHER_FORM
const withoutS = (word) => word.replace(/s$/, '')
/** The words of an entry: one that is a person's name, or a small word, counts only where it was typed, if in the genitive. */
const surfacesOf = ({ key, _folded: folded }, own = key) =>
  entry(own)._surfaces.filter(({ text, _isExact: isExact }) => !isExact || own !== key || withoutS(fold(text)) === withoutS(folded))
const putSurface = (term, { _lists: lists, _places: places }, weight) => {
  [1, OFTEN, REPAIRED, NAMED].forEach((share, list) => put(term, lists[list], weight * share))
  lists[3]?.forEach((record, number) => {
    const document = documentOf[record], [before, length] = places.slice(2 * number)
    if (weight > (term._named.get(document)?._weight ?? 0)) term._named.set(document, { _weight: weight, _record: record, _before: before, _length: length })
  })
}
const size = (surfaces) => surfaces.reduce((sum, { _lists: [few, often = [], , named = []] }) => sum + few.length + often.length + named.length, 0)
/** `asked`: the term as typed, or as it is thought to be meant. */
const putEntry = (term, own, scale, asked = term) => {
  const { _lists: [heads, modifiers, close] } = entry(own), surfaces = surfacesOf(asked, own)
  surfaces.forEach((surface) => putSurface(term, surface, scale * surfaceWeight(surface, asked)))
  // A word that occurs only as the end of compounds («vaner»): such compounds count as the word itself.
  const isAlone = !surfaces.some((surface) => surfaceWeight(surface, asked) >= FOLDED) && size(surfaces) <= 2 * heads.length
  put(term, heads, scale * (isAlone ? HEAD_ALONE : HEAD))
  put(term, modifiers, scale * MODIFIER)
  put(term, close, scale * CLOSE)
}

/** The entry, and the entries it links to. */
const putWithLinks = async (term, own, scale, asked) => {
  const { _same: same, _linked: linked, _related: related } = entry(own)
  putEntry(term, own, scale, asked)
  await needKeys([...same, ...linked, ...related])
  same.forEach((key) => putEntry(term, key, scale))
  linked.forEach((key) => putEntry(term, key, scale * LINKED))
  // Of related words only the words themselves count: their compounds are too remote.
  related.forEach((key) => entry(key)._surfaces.forEach((surface) => putSurface(term, surface, scale * RELATED)))
}

/** All records that have the word. `isOpen`: the word may go on, since it is still being typed. */
const find = async (word, isOpen, asTyped) => {
  const found = term(word), { _folded: folded } = found
  const beginnings = isOpen && folded.length > 2 ? [folded, rewrittenInside(folded)] : []
  const ranges = beginnings.flatMap((beginning) => {
    const first = shardOf(beginning), last = Math.min(shardOf(`${beginning}~`), first + (beginning.length < 4 ? 1 : 3))
    return [...firstKeys.keys()].slice(first, last + 1)
  })
  await needShards([shardOf(found.key), ...ranges])
  const { _same: same, _parts: known } = entry(found.key), surfaces = surfacesOf(found), seen = Math.max(0, ...surfaces.map((surface) => surfaceWeight(surface, found)))
  const begins = ({ text }) => fold(text).startsWith(folded)
  const longer = [...new Set(ranges)].flatMap((number) => [...shards[number]]).flatMap(([key, { _surfaces: surfaces }]) => key === found.key ? [] :
    beginnings.some((beginning) => key.startsWith(beginning)) ? surfaces : surfaces.filter(begins))
  const finished = surfaces.filter(begins)
  found._longer = [...finished, ...longer.filter(begins)].sort((a, b) => size([b]) - size([a])).map(({ text }) => text)
  await putWithLinks(found, found.key, 1)
  const direct = found._hits.size
  longer.forEach((surface) => {
    const share = Math.min(1, folded.length / fold(surface.text).length)
    putSurface(found, surface, finished.length ? LONGER * share ** 1.2 : BEGINNING * share ** 0.35)
  })
  const parts = known.length || direct ? known : await cut(found)
  // Most short words that are not found are words of their own, and one letter makes them another. A word that is found is meant.
  const isMisspelt = folded.length > 5 && !/\d/.test(word) && seen < INFLECTED && !same.length
  if (isMisspelt && !asTyped && !(isOpen && found._hits.size >= (direct ? 5 : 15))) {
    await correct(found)
  }
  if (parts[1] || !found._hits.size && parts[0]) {
    if (found._hits.size < 25) await putParts(found, parts)
    if (found._hits.size > direct) found._parts = parts
  }
  return found
}
