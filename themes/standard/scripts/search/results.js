// The list of what was found.

/** The records of each document together, in the order of the best. */
const grouped = (records) => {
  const groups = new Map()
  records.forEach((record) => {
    const document = documentOf(record)
    groups.set(document, [...groups.get(document) ?? [], record])
  })
  return [...groups.values()]
}

const item = (group, found, all) => {
  const { title, address } = texts.get(group[0]), heading = make('a', { textContent: title, href: `${root}${address}${file}` })
  const parts = group.map((record) => {
    const { anchor, heading: name, text, thumbnail, repaired } = texts.get(record), { excerpt, said } = marked(text, repaired, found)
    // The page marks these words where the link leads.
    const href = `${root}${address}${file}${said ? `?sok=${encodeURIComponent(said)}` : ''}${anchor && `#${anchor}`}`
    const number = anchor.match(/^lysbilde-(\d+)$/)?.[1], label = [number && phrase('slide', number), name].filter(Boolean).join(': ')
    const line = make('li')
    if (thumbnail) line.append(make('img', { src: root + thumbnail, alt: '', loading: 'lazy', width: 160 }))
    if (label) line.append(make('p', {}, make('a', { textContent: label, href })))
    else heading.href = href
    line.append(make('p', {}, ...excerpt))
    return line
  })
  const left = all.filter((record) => documentOf(record) === documentOf(group[0])).length - group.length
  return make('li', {}, make('h2', {}, heading), make('ul', {}, ...parts), left ? make('p', { textContent: phrase('others', left) }) : '')
}

/** The text where most of the words that were looked for stand, with marks, and these words as they are written. */
const marked = (text, repaired, { words, corrected }) => {
  const asked = [...words, ...tokens(corrected)].map((word) => [key(word), fold(word)]), places = []
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}@]+/gu)) {
    const word = written.toLowerCase(), meant = repaired[word] ?? word, own = key(meant), folded = fold(meant)
    if (asked.some(([wanted, typed]) => own === wanted || typed.length > 2 && folded.includes(typed) || wanted.length > 3 && own.includes(wanted))) {
      places.push([index, index + written.length])
    }
  }
  const within = (from) => places.filter(([start, end]) => start >= from && end <= from + LENGTH)
  const best = places.map(([from]) => [new Set(within(from).map(([start, end]) => text.slice(start, end))).size, from]).sort((a, b) => b[0] - a[0])[0]?.[1] ?? 0
  const start = best > BEFORE ? text.lastIndexOf(' ', best - BEFORE) + 1 : 0, after = text.indexOf(' ', start + LENGTH), end = after < 0 ? text.length : after
  const excerpt = [start ? '… ' : '']
  let at = start
  places.filter(([from, to]) => from >= start && to <= end).forEach(([from, to]) => {
    excerpt.push(text.slice(at, from), make('mark', { textContent: text.slice(from, to) }))
    at = to
  })
  excerpt.push(text.slice(at, end), after < 0 ? '' : ' …')
  return { excerpt, said: [...new Set(places.map(([from, to]) => text.slice(from, to).toLowerCase()))].slice(0, MARKED).join(' ') }
}
// In letters: the excerpt, and what stands in it before the first mark; and how many different words are marked on the page.
const LENGTH = 220, BEFORE = 60, MARKED = 8
