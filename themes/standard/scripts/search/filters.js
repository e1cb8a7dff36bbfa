// What one may choose by, and the order.

let facts
READ.facts = (_, columns) => {
  // For each document and column the values it has, as places in the column's list of values.
  facts = Object.fromEntries(Object.entries(columns).map(([name, { v, d }]) => {
    const runs = numbers(d), of = []
    for (let at = 0; at < runs.length;) {
      const [documents, count] = [runs[at], runs[at + 1]]
      const values = runs.slice(at + 2, at += 2 + count)
      for (let n = 0; n < documents; n++) of.push(values)
    }
    return [name, { values: v, of }]
  }))
}
const needFacts = () => fetched(`fakta-${manifest.facts}.js`)

const valuesOf = (name, record) => {
  const { values, of } = facts[name === 'year' ? 'date' : name], found = (of[documentOf(record)] ?? []).map((value) => values[value])
  return name === 'year' ? found.map((date) => date.slice(0, 4)) : found
}
/** Is the record among what was chosen? `but`: whatever was chosen by that. */
const passes = (record, but) => {
  const [year = ''] = valuesOf('year', record)
  return (!state.from || year >= state.from) && (!state.to || year && year <= state.to) &&
    FACETS.every((name) => name === but || !state[name].length || valuesOf(name, record).some((value) => state[name].includes(value)))
}
/** The records that pass, in the order that was chosen. */
const chosen = (records) => {
  const dates = new Map(records.map((record) => [record, valuesOf('date', record)[0] ?? '']))
  const passing = records.filter((record) => passes(record))
  return state.sort ? passing.sort((a, b) => dates.get(b).localeCompare(dates.get(a))) : passing
}

const showFilters = (records) => FACETS.forEach((name) => {
  const facet = part(name), counts = new Map(state[name].map((value) => [value, 0]))
  records.filter((record) => passes(record, name)).forEach((record) =>
    valuesOf(name, record).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1)))
  const rows = [...counts].sort((a, b) => name === 'year' ? b[0] - a[0] : b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  facet.hidden = !rows.length
  const focused = facet.contains(document.activeElement) && document.activeElement.value
  const boxes = rows.map(([value]) => make('input', { type: 'checkbox', name, value, checked: state[name].includes(value) }))
  facet.querySelector('ul').replaceChildren(...rows.map(([value, count], place) => {
    const said = facet.querySelector(`[data-value="${CSS.escape(value)}"]`)?.content.textContent ?? value
    return make('li', {}, make('label', {}, boxes[place], ` ${said} (${count})`))
  }))
  // The boxes are made anew; whoever stood on one shall stand there still.
  boxes.find(({ value }) => value === focused)?.focus()
})

part('clear').onclick = () => go({ from: '', to: '', ...Object.fromEntries(FACETS.map((name) => [name, []])) }, true)
