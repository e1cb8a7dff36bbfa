// From a question to the records that answer it, best first.

const PHRASE = /["«“”]([^"»“”]+)["»“”]/g, QUOTES = /["«»“”]/g, MINUS = /(?:^|\s)-(?=\p{L})(\S+)/gu

/** "rus -skole \"rett til\" helse": the words to find, those to leave out, and the phrases. */
const read = (question) => {
  const said = (pattern, text) => [...text.matchAll(pattern)].map((match) => tokens(match[1]))
  const phrases = said(PHRASE, question).filter((phrase) => phrase.length), rest = question.replace(PHRASE, ' ')
  const words = [...new Set(tokens(rest.replace(MINUS, ' ')))]
  return { words, phrases, without: said(MINUS, rest).flat(), isOpen: !phrases.length && /[\p{L}\p{N}]$/u.test(rest) }
}
const meaningful = (words) => {
  const some = words.filter((word) => !manifest.stop.has(word))
  return some.length ? some : words
}

/** `asTyped`: nothing is corrected.
 *  Gives the records, best first; the words to mark in them; what was looked for instead of what was typed; words that
 *  what was typed may become; and whether no record has the phrases, or all words. */
const search = async (question, asTyped) => {
  await start()
  const { words, phrases, without, isOpen } = read(question)
  const asked = meaningful(words)
  const terms = await Promise.all(asked.map((word, place) => find(word, isOpen && place === asked.length - 1, asTyped)))
  if (terms.length === 2) await putCompounds(terms)
  if (phrases.length || without.length) await needMore()
  const exact = !phrases.length ? [] : await exactly([...new Set(phrases.flatMap(meaningful))]), all = [...terms, ...exact]
  let ranked = rank(all)
  if (phrases.length) {
    ranked = await withPhrases(ranked.filter(({ record }) => exact.every(({ hits }) => hits.has(record))), phrases)
    if (!ranked.length) return { ...await search(question.replace(QUOTES, ' '), asTyped), noPhrase: true }
  } else {
    const roots = terms.length > 1 ? terms.map(({ folded, stem }) => folded.slice(0, Math.max(4, stem.replace(/ing$/, '').length))) : terms[0]?.parts
    if (roots) ranked = await byCloseness(ranked, roots, words)
  }
  if (without.length) {
    const left = new Set()
    for (const { hits } of await exactly(without, true)) hits.forEach((_, record) => left.add(record))
    ranked = ranked.filter(({ record }) => !left.has(record))
  }
  const correction = (word) => terms.find((term) => term.word === word.toLowerCase())?.corrected
  return {
    records: ranked.map(({ record }) => record), words: all.map(({ word }) => word), longer: terms.at(-1)?.longer,
    corrected: terms.some(({ corrected }) => corrected) ? question.replace(WORD, (word) => correction(word) ?? word) : '',
    noWhole: ranked.length > 0 && !ranked.some(isWhole(all)),
  }
}
