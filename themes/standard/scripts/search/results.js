// The list of results.

const WORDS = /([\p{L}\p{N}@]+)/gu
// LENGTH: letters in an excerpt. BEFORE: letters in it before the first mark. MARKED: how many different words a result's page marks.
// PICTURES: how many slides are shown by picture, out of the BEST records.
const LENGTH = 220, BEFORE = 60, MARKED = 8, PICTURES = 4, BEST = 24

const pictureOf = (address) => address && make('img', [], { src: root + address, alt: '', loading: 'lazy', width: 160, height: 90 })
const line = (className, ...children) => make('p', children, { className })

/** What is said below a title: texts, and phrases of the theme with a value. */
const saidOf = (about) => about.map((said) => said.trim ? said : phrase(...said))

/** One record: its excerpt, and links to its place on the page and to the page, where the words will be marked. */
const placeOf = (record, answer) => {
  const [title, address, , , , name, text, repaired, anchor] = texts[record], { _excerpt: excerpt, _said: said } = marked(title, text, repaired, answer)
  const [, number] = anchor.match(/^lysbilde-(\d+)$/) ?? [], [pageAddress] = address.split('#')
  const to = (anchor) => `${root}${pageAddress}#${said ? new URLSearchParams({ sok: said, til: anchor }) : anchor}`
  return {
    _excerpt: text && excerpt, _label: [number && phrase('slide', number), name !== title && name].filter(Boolean).join(': '),
    _href: to(anchor), _whole: to(''), _isSlide: number,
  }
}

/** The best slides that have a picture, of those records that have been read. */
const showSlides = (records, answer) => {
  const pictured = asked('sort') ? [] : records.slice(0, BEST).filter((record) => texts[record]?.[9] && placeOf(record, answer)._isSlide).slice(0, PICTURES)
  slides.hidden = !pictured.length
  slides.querySelector('ol').replaceChildren(...pictured.map((record) => {
    const { _label: label, _href: href } = placeOf(record, answer), [title, , , about, , , , , , picture] = texts[record]
    return make('li', [make('a', [pictureOf(picture), label], { href }), line('meta', [title, ...saidOf(about.slice(0, 1))].join(' · '))])
  }))
}

/** One line for each page or thing on a page, of its best record. A slide is what one looked for: the title leads to it. */
const showResults = (lines, answer) => list.replaceChildren(...lines.map(([document, [record, ...others], more]) => {
  const [title, address, kind, about, picture, , , , , thumbnail] = texts[record]
  const { _excerpt: excerpt, _label: label, _href: href, _whole: whole, _isSlide: isSlide } = placeOf(record, answer), shown = pictureOf(thumbnail || picture)
  const isThing = pageOf[document] !== document, link = (text, name = '') => line(`meta ${name}`, make('a', [text], { href: whole }))
  return make('li', [
    make('h3', [make('a', [title], { href: label && !isSlide ? root + address : href })]),
    line('meta', [list.getAttribute(`data-${kind}`), ...saidOf(about)].join(' · ')),
    label ? line('place', isSlide ? label : make('a', [label], { href })) : '',
    excerpt ? line('excerpt', ...excerpt) : '',
    others.length && !isThing ? link(phrase('others', others.length)) : '',
    more ? link(phrase('rest', more, texts[documentOf.indexOf(pageOf[document])][0]), 'rest') : '',
    shown,
  ], { className: shown && 'with' })
}))

/** The excerpt with the most words of the query, with these words marked; and the words as they are written there and in the title. */
const marked = (title, text, repaired, { words, corrected }) => {
  const asked = [...words, ...meaningful(tokens(corrected))].map((word) => [key(word), fold(word)])
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
