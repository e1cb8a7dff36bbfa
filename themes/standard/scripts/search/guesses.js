// What may be meant that nobody has written: a compound of words that are known, or a word that was typed wrong.

const PARTS = 0.4

/** The two parts of a compound that nobody has written: their keys. */
const cut = async ({ folded }) => {
  if (folded.length < 7) return []
  let cuts = []
  for (let at = 4; at <= folded.length - 3; at++) {
    for (const link of /[se]/.test(folded[at]) && folded.length - at > 4 ? [0, 1] : [0]) cuts.push([key(folded.slice(0, at)), key(folded.slice(at + link))])
  }
  await needKeys(cuts.map(([front]) => front))
  cuts = cuts.filter(([front]) => entry(front)?.surfaces.length)
  await needKeys(cuts.map(([, back]) => back))
  const common = (key) => Math.max(0, ...(entry(key)?.surfaces.map((surface) => surface.lists[0].length) ?? []))
  const best = cuts.filter(([, back]) => entry(back)?.surfaces.length)
    .map((parts) => [Math.min(...parts.map(common)), parts]).sort((a, b) => b[0] - a[0])[0]
  return best?.[1] ?? []
}

/** Records that have all parts of a compound, wherever. */
const putParts = async (found, parts) => {
  await needKeys(parts)
  const each = await Promise.all(parts.map(async (part) => {
    const one = term(part), known = entry(part)
    if (known) await putWithLinks(one, known, 1)
    return one.hits
  }))
  const [first, ...rest] = each.sort((a, b) => a.size - b.size)
  for (const [record, weight] of first) {
    const weights = rest.map((hits) => hits.get(record))
    if (weights.every(Boolean)) put(found, [record], PARTS * Math.min(weight, ...weights))
  }
}

/** Is `a`, from `i` on, at most `most` letters from `b`: wrong, left out, too many, or two in the wrong order? */
const isNear = (a, b, most, i = 0, j = 0) => {
  while (i < a.length && a[i] === b[j]) { i++; j++ }
  return i === a.length && j === b.length || most > 0 && (isNear(a, b, --most, i + 1, j + 1) || isNear(a, b, most, i + 1, j) ||
    isNear(a, b, most, i, j + 1) || a[i] === b[j + 1] && a[i + 1] === b[j] && isNear(a, b, most, i + 2, j + 2))
}

/** The words of some groups, each a letter and a length, as src/search/vocabulary.rs names them: four letters are an a. */
const wordsOfGroups = async (groups) => {
  const numbers = [...new Set(groups.map(([letter, length]) => after(manifest.vocabulary, letter + String.fromCharCode(length + 93)) - 1))]
  await Promise.all(numbers.map((number) => fetched(`ordliste/${manifest.vocabularyDigest}/${number}.js`)))
  // A word may stand under two letters.
  return [...new Map(numbers.flatMap((number) => vocabulary.get(number)).map((word) => [word.text, word])).values()]
}

/** Words that may have been meant. */
const correct = async (found, base) => {
  const { word, folded } = found, { length } = word, [first, second] = folded
  let near = []
  for (let most = 1; !near.length && most <= (length > 8 ? 2 : 1); most++) {
    // The first letter may be wrong, be the second, be missing or be one too many.
    const groups = [first, second, `_${first}`, `_${second}`].flatMap((letter) =>
      Array.from({ length: 2 * most + 1 }, (_, step) => [letter, length - most + step]))
    // The same first letter, and common words, before others.
    near = (await wordsOfGroups(groups)).filter((other) => other.text !== word && (isNear(word, other.text, most) || isNear(folded, other.folded, most)))
      .map(({ text, folded: other, common }) => [common * 0.04 + (other[0] === first ? 0.15 : 0) + (other === folded ? 1 : 0), text])
  }
  near = near.sort((a, b) => b[0] - a[0]).filter(([score]) => score >= near[0][0] - 0.55).slice(0, 8)
  await needKeys(near.map(([, text]) => key(text)))
  for (const [score, text] of near) {
    const own = entry(key(text))
    if (own) await putWithLinks(found, own, base - 0.3 * (near[0][0] - score), term(text))
  }
  if (base > 0.6) found.corrected = near[0]?.[1]
}
