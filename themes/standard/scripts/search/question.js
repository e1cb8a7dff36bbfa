// From a query to the records that answer it, best first.

const PHRASE = /["«“”]([^"»“”]+)["»“”]/g, MINUS = /(?:^|\s)-(?=\p{L})(\S+)/gu
// A record whose share of the query is above this has all of its words, one of them perhaps only as the first part of a compound.
const WHOLE = 0.94

const meaningful = (words) => {
  const some = words.filter((word) => !stop.includes(word))
  return some[0] ? some : words
}

/** `asTyped`: nothing is corrected.
 *  Returns the records, best first; the phrases that are still to be looked for in their texts; the words to mark in them; what was searched for instead of what was typed; completions of
 *  the last word; and whether no record has the phrases, or all words. */
const search = async (question, asTyped) => {
  await fetched('indeks.js')
  // For "rus -skole \"rett til\" helse": the words to find, the words to exclude, and the phrases.
  const said = (pattern, text) => [...text.matchAll(pattern)].map(([, inside]) => tokens(inside)).filter(({ length }) => length)
  const phrases = said(PHRASE, question), rest = question.replace(PHRASE, ' '), without = said(MINUS, rest).flat()
  const words = [...new Set(tokens(rest.replace(MINUS, ' ')))], asked = meaningful(words)
  const isOpen = !phrases.length && /[\p{L}\p{N}]$/u.test(rest)
  const terms = await Promise.all(asked.map((word, place) => find(word, isOpen && !asked[place + 1], asTyped)))
  terms.forEach((one) => { one._at = words.indexOf(one._word) })
  if (terms.length <= MOST_WORDS) await Promise.all(terms.slice(1).map((_, place) => putCompounds(terms.slice(place, place + 2))))
  const quoted = [...new Set(phrases.flatMap(meaningful))], exact = await exactly(quoted.filter((word) => !common.includes(key(word))))
  const all = [...terms, ...exact], left = await exactly(without, true)
  const [wish] = wishes.find(([, asking]) => words.some((word) => asking.includes(word))) ?? []
  const shares = scored(all), scores = new Map([...shares].map(([record, [score, share]]) =>
    [record, score * share ** 2 * (levelOf[documentOf[record]] == wish ? 1 + WISHED * share ** 4 : 1)]))
  const isWhole = (record) => shares.get(record)?.[1] > WHOLE
  let ranked = sorted([...scores.keys()], scores)
  if (quoted.length) {
    // Words that nearly every record has are listed for none.
    if (!exact.length) ranked = [...new Set([...ranked, ...fileOf.keys()])]
    ranked = ranked.filter((record) => exact.every(({ _hits: hits }) => hits.has(record)))
    if (filesOf(ranked) <= READ_FILES) ranked = await withPhrases(ranked, phrases.splice(0))
    if (!ranked.length) return { ...await search(question.replace(/["«»“”]/g, ' '), asTyped), noPhrase: true }
  } else {
    const whole = ranked.filter(isWhole)
    if (terms.length > 1 && whole.length >= 10) ranked = whole
    const roots = words.length > 1 ? terms.map(({ _folded: folded, _stem: stem }) => folded.slice(0, Math.max(4, stem.length))) : terms[0]?._parts
    if (roots) ranked = await byCloseness(ranked, scores, roots, words, terms)
  }
  // Of «mars 2019» only what has both counts: the years of a county, say, are no answer.
  const dated = tokens(`${rest.match(RegExp(monthOfYear, 'i'))}`)
  ranked = ranked.filter((record) => !left.some(({ _hits: hits }) => hits.has(record)) &&
    terms.every(({ _word: word, _hits: hits, _named: named }) => !dated.includes(word) || hits.has(record) || named.has(documentOf[record])))
  const corrected = question.replace(WORD, (word) => terms.find((term) => term._word === word.toLowerCase())?.corrected ?? word)
  return {
    _found: ranked, _phrases: phrases, words: [...terms.flatMap(({ _word: word, _parts: parts = [] }) => [word, ...parts]), ...quoted], _longer: terms.at(-1)?._longer ?? [],
    corrected: corrected === question ? '' : corrected,
    noWhole: shares.size && !ranked.some(isWhole),
  }
}
