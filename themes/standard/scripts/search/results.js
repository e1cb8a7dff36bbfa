// The list of results.

const WORDS = /([\p{L}\p{N}@]+)/gu
// LENGTH: letters in an excerpt. BEFORE: letters in it before the first mark. MARKED: how many different words a result's page marks.
// PICTURES: how many slides are shown by picture, out of the BEST records.
const LENGTH = 220, BEFORE = 60, MARKED = 8, PICTURES = 4, BEST = 24

const pictureOf = (address) => address && make('img', [], { src: root + address, alt: '', loading: 'lazy', width: 160, height: 90 })
const line = (className, ...children) => make('p', children, { className })

/** One record: its excerpt, and a link to its place on the page, where the words will be marked. */
const placeOf = (record, answer) => {
  const [title, address, , , , name, text, repaired, anchor] = texts[record], { _excerpt: excerpt, _said: said } = marked(title, text, repaired, answer)
  const [, number] = anchor.match(/^lysbilde-(\d+)$/) ?? []
  return {
    _excerpt: text && excerpt, _label: [number && phrase('slide', number), name !== title && name].filter(Boolean).join(': '),
    _href: `${root}${address}#${said ? new URLSearchParams({ sok: said, til: anchor }) : anchor}`,
  }
}

/** The best slides that have a picture, of those records that have been read. */
const showSlides = (records, answer) => {
  const pictured = asked('sort') ? [] : records.slice(0, BEST).filter((record) => texts[record]?.[9] && placeOf(record, answer)._label).slice(0, PICTURES)
  slides.hidden = !pictured.length
  slides.querySelector('ol').replaceChildren(...pictured.map((record) => {
    const { _label: label, _href: href } = placeOf(record, answer), [title, , , about, , , , , , picture] = texts[record]
    return make('li', [make('a', [pictureOf(picture), label], { href }), line('meta', [title, about[0]].filter(Boolean).join(' · '))])
  }))
}

/** One line for each page, of its best record. */
const showResults = (pages, answer) => list.replaceChildren(...pages.map(([, [record, ...others]]) => {
  const [title, address, kind, about, picture, , , , , thumbnail] = texts[record], { _excerpt: excerpt, _label: label, _href: href } = placeOf(record, answer)
  const shown = pictureOf(thumbnail || picture)
  return make('li', [
    make('h3', [make('a', [title], { href: label ? root + address : href })]),
    line('meta', [list.getAttribute(`data-${kind}`), ...about].join(' · ')),
    label ? line('place', make('a', [label], { href })) : '',
    excerpt ? line('excerpt', ...excerpt) : '',
    others.length ? line('meta', phrase('others', others.length)) : '',
    shown,
  ], { className: shown && 'with' })
}))

/** The excerpt with the most words of the query, with these words marked; and the words as they are written there and in the title. */
const marked = (title, text, repaired, { words, corrected }) => {
  const asked = [...words, ...tokens(corrected)].map((word) => [key(word), fold(word)])
  const isAsked = (written) => {
    const word = written.toLowerCase(), meant = repaired[word] ?? word, own = key(meant)
    return asked.some(([wanted, typed]) => own === wanted || typed.length > 2 && fold(meant).includes(typed) || wanted.length > 3 && own.includes(wanted))
  }
  const [found, named] = [text, title].map((said) => [...said.matchAll(WORDS)].filter(([word]) => isAsked(word)))
  const near = ({ index }) => new Set(found.filter((other) => other.index >= index && other.index < index + LENGTH).map(([word]) => word)).size
  const best = found.reduce((best, one) => near(one) > near(best) ? one : best, found[0])?.index
  const start = best > BEFORE ? text.lastIndexOf(' ', best - BEFORE) + 1 : 0, [shown] = text.slice(start).match(/^.{0,220}\S*/s)
  return {
    _excerpt: [start ? '… ' : '', ...shown.split(WORDS).map((word, place) => place % 2 && isAsked(word) ? make('mark', [word]) : word), start + shown.length < text.length ? ' …' : ''],
    _said: [...new Set([...found, ...named].map(([word]) => word.toLowerCase()))].slice(0, MARKED).join(' '),
  }
}
