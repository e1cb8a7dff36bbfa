// Queries without an exact match: a compound of known words that no record has, or a word with a typing error.

// Of records that have both parts of a compound, and the least where nothing else was found, so that they count as having all of it; and
// of those that have only its first part.
const PARTS = 0.4, ALL_PARTS = 0.48, FIRST_PART = 0.3

/** How many records have the word, or a compound with it as a part. A part of three letters counts where compounds begin with it. */
const recordsOf = (key) => {
  const { _surfaces: surfaces, _lists: [heads, modifiers = []] } = entry(key)
  return key.length < 4 ? modifiers.length : Math.max(heads.length, modifiers.length, ...surfaces.map(({ _lists: [few] }) => few.length))
}
/** A part of fewer letters, alone, says too little of a compound. */
const ALONE = 5

/** The two parts of a compound that no record has: their keys. If no record has both, only the second, which says what the compound is
 *  («brukermedvirkning»), or else the first. */
const cut = async ({ _folded: folded }) => {
  const cuts = []
  for (let at = 3; at <= folded.length - 3; at++) {
    for (const link of /[se]/.test(folded[at]) ? [0, 1] : [0]) cuts.push([key(folded.slice(0, at)), key(folded.slice(at + link))])
  }
  // The first parts first: most are not words, and then their second parts need not be fetched.
  const known = async (side, cuts) => {
    await needKeys(cuts.map((parts) => parts[side]))
    return cuts.filter((parts) => recordsOf(parts[side]))
  }
  const begun = await known(0, cuts)
  const whole = await known(1, begun)
  const [best] = whole.map((parts) => [Math.min(...parts.map(recordsOf)), parts]).sort((a, b) => b[0] - a[0])
  if (best) return best[1]
  const ends = cuts.filter((parts) => parts[1].length >= ALONE), [ended] = await known(1, ends)
  // A longer compound may begin with the second: «kommunepsykolog» and «psykologforening».
  const longer = ends.flatMap(([, end]) => [...shards[shardOf(end)].keys()].filter((key) => key.startsWith(end)))
  return ended?.slice(1) ?? [...longer, ...begun.filter((parts) => parts[0].length >= ALONE).at(-1) ?? []].slice(0, 1)
}

/** Records that have all parts of a compound as words, anywhere; or each within a compound, the last at its end: «fylkesmannen i nord» has
 *  no «nordmann». */
const putParts = async ({ _hits: hits }, parts) => {
  const nothingElse = !hits.size
  await needKeys(parts)
  const [first, ...rest] = parts.map((part, place) => {
    const one = term(part), { _surfaces: surfaces, _lists: [heads, modifiers] } = entry(part)
    put(one, parts[place + 1] ? modifiers : heads, MODIFIER)
    surfaces.forEach((surface) => putSurface(one, surface, 1))
    return one._hits
  })
  first.forEach((weight, record) => {
    const all = [weight, ...rest.map((hits) => hits.get(record) ?? 0)], least = Math.min(...all)
    if (least && least > MODIFIER === Math.max(...all) > MODIFIER) {
      put({ _hits: hits }, [record], rest[0] ? Math.max(nothingElse && ALL_PARTS, PARTS * least) : FIRST_PART * Math.min(1, least))
    }
  })
}

/** Is `a`, from `i` on, at most `most` edits from `b`? An edit: a wrong, missing or extra letter, or two letters swapped. */
const isNear = (a, b, most, i = 0, j = 0) => {
  while (i < a.length && a[i] === b[j]) { i++; j++ }
  return i === a.length && j === b.length || most > 0 && (isNear(a, b, --most, i + 1, j + 1) || isNear(a, b, most, i + 1, j) ||
    isNear(a, b, most, i, j + 1) || a[i] === b[j + 1] && a[i + 1] === b[j] && isNear(a, b, most, i + 2, j + 2))
}

// Of records that have a word that was perhaps meant.
const MISSPELT = 0.85

/** Words that may have been meant. */
const correct = async (found) => {
  const { _word: word, _folded: folded } = found, { length } = word, [first, second] = folded
  let near = []
  for (let most = 1; !near.length && most <= (length > 8 ? 2 : 1); most++) {
    // Files are by first letter and length, as src/search/index/vocabulary.rs names them: length four is an a. The first letter may be
    // wrong, swapped with the second, missing or extra.
    const numbers = [first, second, `_${first}`, `_${second}`].flatMap((letter) => Array.from({ length: 2 * most + 1 }, (_, step) =>
      within(firstWords, letter + String.fromCharCode(length - most + step + 93))))
    await need(numbers, () => wordFolder)
    // Words with the same first letter, and common words, come first. A word may be listed under two letters.
    near = [...new Map(numbers.flatMap((number) => vocabulary[number]))].flatMap(([text, common]) => {
      const other = fold(text)
      return text !== word && (isNear(word, text, most) || isNear(folded, other, most)) ? [[common * 0.04 + 0.15 * (other[0] === first) + (other === folded), text]] : []
    })
  }
  near = near.sort((a, b) => b[0] - a[0]).filter(([score]) => score >= near[0][0] - 0.55).slice(0, 8)
  await needKeys(near.map(([, text]) => key(text)))
  for (const [score, text] of near) await putWithLinks(found, key(text), MISSPELT - 0.3 * (near[0][0] - score), term(text))
  found.corrected = near[0]?.[1]
}
