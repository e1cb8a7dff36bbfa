// The list of results.

const WORDS = /([\p{L}\p{N}@]+)/gu
// LENGTH: letters in an excerpt. BEFORE: letters in it before the first mark. MARKED: how many different words a result's page marks.
const LENGTH = 220, BEFORE = 60, MARKED = 8

/** The records grouped by document, in the order of each document's best record. */
const showResults = (shown, found, all) => {
  const grouped = (records) => Map.groupBy(records, (record) => documentOf[record]), whole = grouped(all)
  list.replaceChildren(...[...grouped(shown)].map(([document, records]) => {
    const [title, address] = texts[records[0]], heading = make('a', [title], { href: root + address })
    const parts = records.map((record) => {
      const [, , name, text, repaired, anchor, thumbnail] = texts[record], { _excerpt: excerpt, _said: said } = marked(text, repaired, found)
      // The linked page marks these words and scrolls to the place.
      const href = `${root}${address}#${said ? new URLSearchParams({ sok: said, til: anchor }) : anchor}`
      const [, number] = anchor.match(/^lysbilde-(\d+)$/) ?? [], label = [number && phrase('slide', number), name].filter(Boolean).join(': ')
      if (!label) heading.href = href
      return make('li', [
        thumbnail ? make('img', [], { src: root + thumbnail, alt: '', loading: 'lazy', width: 160 }) : '',
        label ? make('p', [make('a', [label], { href })]) : '',
        make('p', excerpt),
      ])
    })
    const left = whole.get(document).length - records.length
    return make('li', [make('h2', [heading]), make('ul', parts), left ? make('p', [phrase('others', left)]) : ''])
  }))
}

/** The excerpt with the most words of the query, with these words marked; and the words as they are written there. */
const marked = (text, repaired, { words, corrected }) => {
  const asked = [...words, ...tokens(corrected)].map((word) => [key(word), fold(word)])
  const isAsked = (written) => {
    const word = written.toLowerCase(), meant = repaired[word] ?? word, own = key(meant)
    return asked.some(([wanted, typed]) => own === wanted || typed.length > 2 && fold(meant).includes(typed) || wanted.length > 3 && own.includes(wanted))
  }
  const found = [...text.matchAll(WORDS)].filter(([word]) => isAsked(word))
  const near = ({ index }) => new Set(found.filter((other) => other.index >= index && other.index < index + LENGTH).map(([word]) => word)).size
  const best = found.reduce((best, one) => near(one) > near(best) ? one : best, found[0])?.index
  const start = best > BEFORE ? text.lastIndexOf(' ', best - BEFORE) + 1 : 0, [shown] = text.slice(start).match(/^.{0,220}\S*/s)
  return {
    _excerpt: [start ? '… ' : '', ...shown.split(WORDS).map((word, place) => place % 2 && isAsked(word) ? make('mark', [word]) : word), start + shown.length < text.length ? ' …' : ''],
    _said: [...new Set(found.map(([word]) => word.toLowerCase()))].slice(0, MARKED).join(' '),
  }
}
