// The filters, and the order of the results: fetched when they are seen.

samlingSearch.later(({ make, part, facets, names, asked, chosenOf, phrase, go, pairs, numbers, index, withoutTwins }) => {
  const valuesOf = (name, [document]) => {
    const { documentOf, facts } = index(), { v, d } = facts[name]
    return numbers(d[document]).map((place) => v[place])
  }
  /** Does the page pass the filters? `but`: a filter that is ignored. */
  const passes = (page, but) => {
    const [year = ''] = valuesOf('year', page), from = asked('from'), to = asked('to')
    return year >= from && (!to || year && year <= to) && names.every((name) => {
      const wanted = chosenOf(name)
      return name === but || !wanted.length || valuesOf(name, page).some((value) => wanted.includes(value))
    })
  }
  const said = (facet, value) => facet.getAttribute(`data-${value}`) ?? value
  const chip = (text, left) => make('li', [make('button', [`${text} ×`], { type: 'button', ariaLabel: phrase('remove', text), onclick: () => go(left, true) })])

  /** The pages that pass, in the chosen order. */
  const chosen = (pages) => {
    const date = (page) => valuesOf('date', page)[0] ?? '', passing = pages.filter((page) => passes(page))
    return asked('sort') ? passing.sort((a, b) => date(b).localeCompare(date(a))) : passing
  }
  const showChips = () => {
    const all = pairs(), limits = [...names, 'from', 'to'], isLimit = ([name]) => limits.includes(name)
    const chips = all.filter(isLimit).filter(([, value]) => value).map((one) => {
      const facet = facets[names.indexOf(one[0])], text = facet ? said(facet, one[1]) : `${one[0] === 'from' ? '≥' : '≤'} ${one[1]}`
      return chip(text, all.filter((other) => other !== one))
    })
    if (chips.length > 1) chips.push(chip(phrase('clear'), all.filter((one) => !isLimit(one))))
    part('chips').replaceChildren(...chips)
  }
  const showFilters = (pages) => facets.forEach((facet, place) => {
    const name = names[place], wanted = chosenOf(name), counts = new Map(wanted.map((value) => [value, 0]))
    const passing = pages.filter((page) => passes(page, name)), counted = name === 'language' ? passing : withoutTwins(passing)
    counted.forEach((page) =>
      valuesOf(name, page).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1)))
    facet.hidden = !counts.size
    // The boxes are made anew; the one that had the focus gets it again.
    const { name: here, value: focused } = document.activeElement
    facet.querySelector('ul').replaceChildren(...[...counts].sort(([a, many], [b, more]) => name === 'year' ? b - a : more - many).map(([value, count]) => {
      const box = make('input', [], { type: 'checkbox', name, value, checked: wanted.includes(value) })
      return make('li', [make('label', [box, make('span', [said(facet, value)]), ' ', make('small', [count])])])
    }))
    if (here === name) facet.querySelector(`[value="${CSS.escape(focused)}"]`)?.focus()
  })
  return { chosen, showChips, showFilters }
})
