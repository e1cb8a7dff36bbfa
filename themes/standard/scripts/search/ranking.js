// The order of what was found.

// So many of the first are read, to see whether the words stand close together; more would be too much to fetch.
const CLOSEST = 18
// How much a record counts that has a compound of two words of the question.
const COMPOUND = 0.98

/** Has a record all words of the question? */
const isWhole = (terms) => (one) => one.terms >= terms.length * 0.99

const rank = (terms) => {
  const total = manifest.texts.at(-1) + 1
  const scores = new Map()
  const of = (record) => scores.get(record) ?? scores.set(record, { record, score: 0, terms: 0 }).get(record)
  terms.forEach((term, place) => {
    const rarity = Math.log(1 + (total - term.hits.size + 0.5) / (term.hits.size + 0.5))
    const others = [terms[place - 1], terms[place + 1]].filter(Boolean)
    for (const [record, plain] of term.hits) {
      // The head and the modifier of one compound: «utdanning av lærere» means «lærerutdanning».
      const isCompound = others.some((other) => term.heads.has(record) && other.modifiers.has(record) ||
        term.modifiers.has(record) && other.heads.has(record))
      const weight = isCompound ? Math.max(plain, COMPOUND) : plain
      const one = of(record)
      one.score += weight * rarity
      one.terms += Math.min(1, weight / 0.5)
    }
  })
  const all = [...scores.values()]
  all.forEach((one) => { one.score *= (one.terms / terms.length) ** 2 })
  all.sort((a, b) => b.score - a.score || a.record - b.record)
  const whole = all.filter(isWhole(terms))
  return terms.length > 1 && whole.length >= 10 ? whole : all
}

/** The words of a record as the question is read, damaged ones as what they were. */
const wordsOf = ({ title, heading, text, repaired }) => tokens(`${title} ${heading} ${text}`).map((word) => fold(repaired[word] ?? word))

/** Those first that have the words close together. */
const byCloseness = async (ranked, roots, words) => {
  const top = ranked.slice(0, CLOSEST)
  await needTexts(top.map(({ record }) => record))
  const whole = ` ${words.map(fold).join(' ')} `
  for (const one of top) {
    const said = wordsOf(texts.get(one.record))
    if (` ${said.join(' ')} `.includes(whole)) { one.score *= 2; continue }
    const last = roots.map(() => -1)
    let least = Infinity
    said.forEach((word, at) => {
      roots.forEach((root, place) => { if (word.includes(root)) last[place] = at })
      if (last.every((at) => at >= 0)) least = Math.min(least, Math.max(...last) - Math.min(...last))
    })
    one.score *= 1 + 0.6 / (1 + least / 3)
  }
  return [...top.sort((a, b) => b.score - a.score), ...ranked.slice(CLOSEST)]
}
