// The filters, and the order of the results.

const valuesOf = (name, record) => {
  const { v, d } = facts[name]
  return numbers(d[documentOf[record]]).map((place) => v[place])
}
/** Does the record pass the filters? `but`: a filter that is ignored. */
const passes = (record, but) => {
  const [year = ''] = valuesOf('year', record), from = asked('from'), to = asked('to')
  return year >= from && (!to || year && year <= to) && names.every((name) => {
    const wanted = query.getAll(name)
    return name === but || !wanted.length || valuesOf(name, record).some((value) => wanted.includes(value))
  })
}
/** The records that pass, in the chosen order. */
const chosen = (records) => {
  const date = (record) => valuesOf('date', record)[0] ?? '', passing = records.filter((record) => passes(record))
  return asked('sort') ? passing.sort((a, b) => date(b).localeCompare(date(a))) : passing
}

const showFilters = (records) => facets.forEach((facet, place) => {
  const name = names[place], wanted = query.getAll(name), counts = new Map(wanted.map((value) => [value, 0]))
  records.filter((record) => passes(record, name)).forEach((record) =>
    valuesOf(name, record).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1)))
  facet.hidden = !counts.size
  // The boxes are made anew; the one that had the focus gets it again.
  const { name: here, value: focused } = document.activeElement
  facet.querySelector('ul').replaceChildren(...[...counts].sort(([a, many], [b, more]) => name === 'year' ? b - a : more - many).map(([value, count]) => {
    const said = facet.getAttribute(`data-${value}`) ?? value, box = make('input', [], { type: 'checkbox', name, value, checked: wanted.includes(value) })
    return make('li', [make('label', [box, ` ${said} (${count})`])])
  }))
  if (here === name) facet.querySelector(`[value="${CSS.escape(focused)}"]`)?.focus()
})
