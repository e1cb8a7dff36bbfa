// Queries without an exact match: a compound of known words that no record has, or a word with a typing error.

const PARTS = 0.4

/** The two parts of a compound that no record has: their keys. */
const cut = async ({ _folded: folded }) => {
  let cuts = []
  for (let at = 4; at <= folded.length - 3; at++) {
    for (const link of /[se]/.test(folded[at]) ? [0, 1] : [0]) cuts.push([key(folded.slice(0, at)), key(folded.slice(at + link))])
  }
  // The first parts first: most are not words, and then their second parts need not be fetched.
  for (const side of [0, 1]) {
    await needKeys(cuts.map((parts) => parts[side]))
    cuts = cuts.filter((parts) => entry(parts[side])._surfaces.length)
  }
  const common = (key) => Math.max(...entry(key)._surfaces.map(({ _lists: [few] }) => few.length))
  const [best] = cuts.map((parts) => [Math.min(...parts.map(common)), parts]).sort((a, b) => b[0] - a[0])
  return best?.[1] ?? []
}

/** Records that have all parts of a compound, anywhere. */
const putParts = async ({ _hits: hits }, parts) => {
  await needKeys(parts)
  const [first, ...rest] = await Promise.all(parts.map(async (part) => {
    const one = term(part)
    await putWithLinks(one, part, 1)
    return one._hits
  }))
  first.forEach((weight, record) => {
    const least = Math.min(weight, ...rest.map((hits) => hits.get(record) ?? 0))
    if (least) put({ _hits: hits }, [record], PARTS * least)
  })
}

/** Is `a`, from `i` on, at most `most` edits from `b`? An edit: a wrong, missing or extra letter, or two letters swapped. */
const isNear = (a, b, most, i = 0, j = 0) => {
  while (i < a.length && a[i] === b[j]) { i++; j++ }
  return i === a.length && j === b.length || most > 0 && (isNear(a, b, --most, i + 1, j + 1) || isNear(a, b, most, i + 1, j) ||
    isNear(a, b, most, i, j + 1) || a[i] === b[j + 1] && a[i + 1] === b[j] && isNear(a, b, most, i + 2, j + 2))
}

/** Words that may have been meant. */
const correct = async (found, base) => {
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
  for (const [score, text] of near) await putWithLinks(found, key(text), base - 0.3 * (near[0][0] - score), term(text))
  if (base > 0.6) found.corrected = near[0]?.[1]
}
