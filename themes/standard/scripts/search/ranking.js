// The order of the results.

// How many of the best records are read to see whether the words are close together, from how many files: those of one page of
// results, which are needed anyway.
const CLOSEST = 18, CLOSEST_FILES = 10
// How much a title counts that has nothing but words of the query, and one that has them as they stand in the query.
const TITLE_SHARE = 0.4, TITLE_ORDER = 0.6
// The weight of a record that has a compound of two words of the query.
const COMPOUND = 0.98
// How much a word counts that the record's document is called by: by its title, its date, its county, its speakers.
const OF_DOCUMENT = 0.9
// How much it counts that the words stand together, or that the document is called by them all; the least is when they stand close.
const TOGETHER = 2, CLOSE_TOGETHER = 0.6
// How much the heading of a slide or a page counts that has all words of the query.
const HEADING = 0.4
// What was held comes before what was said there and lists, then what was written, then efforts, files and pages about the site.
const LEVELS = [1, 0.95, 0.95, 0.7, 0.6, 0.6]
// How much more counts what is of the kind that the question asks for («hvem snakket om …» wants a talk) and has all its words.
const WISHED = 6

/** Where the word is in what the record's document is called by, if the record says it. */
const nameIn = ({ _named: named }, record) => {
  const place = named.get(documentOf[record])
  return place?._record === record ? place : undefined
}
/** What a title multiplies the score of the record by that has it: 1 if it has no word of the query. */
const ofTitle = (terms, record) => {
  const places = terms.map((term) => nameIn(term, record)).map((place) => place?._before < place?._length && place)
  const found = places.filter(Boolean), [{ _length: length } = {}] = found
  const inOrder = found.length && places.filter((place, number) => {
    const before = places[number - 1]
    return place && before && place._before - before._before === terms[number]._at - terms[number - 1]._at
  }).length
  return found.length ? 1 + TITLE_SHARE * found.length / length + TITLE_ORDER * inOrder / Math.max(1, terms.length - 1) : 1
}

/** The score of each record, and how much of the query it has: 1 is all of it. */
const scored = (terms) => {
  const scores = new Map(terms.flatMap(({ _hits: hits }) => [...hits.keys()]).map((record) => [record, [0, 0]]))
  terms.forEach(({ _hits: hits, _named: named }) => {
    const rarity = Math.log(1 + (fileOf.length - hits.size + 0.5) / (hits.size + 0.5))
    scores.forEach((sums, record) => {
      const document = documentOf[record], weight = Math.max(hits.get(record) ?? 0, OF_DOCUMENT * (named.get(document)?._weight ?? 0))
      sums[0] += weight * rarity * LEVELS[levelOf[document]]
      sums[1] += Math.min(1, weight * 2) / terms.length
    })
  })
  scores.forEach((sums, record) => { sums[0] *= ofTitle(terms, record) })
  return scores
}
const sorted = (records, scores) => records.sort((a, b) => scores.get(b) - scores.get(a) || a - b)

/** The words of a record, tokenised like a query, with damaged words repaired and a space around each. */
const saidIn = (record) => {
  const [title, , , about, , heading, text, repaired] = texts[record]
  return ` ${tokens(`${title} ${about.join(' ')} ${heading} ${text}`).map((word) => fold(repaired[word] ?? word)).join(' ')} `
}
const together = (words) => ` ${words.map(fold).join(' ')} `

/** Moves records that have the words close together to the front. */
const byCloseness = async (ranked, scores, roots, words, terms) => {
  const known = [...new Set(ranked.slice(0, CLOSEST).map((record) => fileOf[record]))].slice(0, CLOSEST_FILES)
  const top = ranked.slice(0, CLOSEST).filter((record) => known.includes(fileOf[record]))
  await needTexts(top)
  top.forEach((record) => {
    // A page that is called by nothing but words of the query is about them: they are close to every word on it.
    const named = terms.map((term) => nameIn(term, record)), inTitle = named.filter((place) => place?._before < place?._length)
    const isCalled = terms[1] && inTitle.length && inTitle.length === inTitle[0]._length
    const others = isCalled ? roots.filter((_, place) => !named[place]) : roots, said = saidIn(record), last = []
    let least = others[1] ? Infinity : 0
    said.split(' ').forEach((word, at) => {
      others.forEach((root, place) => { if (word.includes(root)) last[place] = at })
      const spread = Math.max(...last) - Math.min(...last)
      if (others.every((_, place) => last[place]) && spread < least) least = spread
    })
    const heading = together(tokens(texts[record][5])), isTogether = said.includes(together(words)) || terms[1] && named.every(Boolean)
    scores.set(record, scores.get(record) * (isTogether ? TOGETHER : 1 + CLOSE_TOGETHER / (1 + least / 3)) *
      (1 + HEADING * roots.filter((root) => heading.includes(root)).length / roots.length))
  })
  return [...sorted(top, scores), ...ranked.filter((record) => !top.includes(record))]
}
