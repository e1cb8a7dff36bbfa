// The search page: reads the question from its address, asks the engine, and shows what it found. Without this script the
// page offers its lists. All words come from the template; nothing is written into the page as HTML.

{
  const page = document.querySelector('[data-search-root]')
  const FACETS = ['county', 'kind', 'goal', 'organisation', 'language', 'year']
  const STEP = 10
  const PAUSE = 150
  const part = (name) => page.querySelector(`[data-search="${name}"]`)
  const [form, field, status, notes, list, more, filters, sort, from, to] =
    ['form', 'field', 'status', 'notes', 'results', 'more', 'filters', 'sort', 'from', 'to'].map(part)
  const root = page.dataset.searchRoot
  // On a disk no server finds a folder's page.
  const file = location.protocol === 'file:' ? 'index.html' : ''

  // A strict policy wants to know who makes the addresses of scripts.
  const trusted = window.trustedTypes?.createPolicy('samling-search', { createScriptURL: (address) => address })
  const load = (name) => new Promise((done, failed) => {
    const script = document.createElement('script')
    const address = `indeks/${name}`
    script.src = trusted ? trusted.createScriptURL(address) : address
    script.onload = done
    script.onerror = () => failed(new Error(name))
    document.head.append(script)
  })
  const engine = samlingEngine(load)
  window.samlingSearch = engine.receive

  const made = (name, text, ...children) => {
    const element = document.createElement(name)
    if (text) element.textContent = text
    element.append(...children)
    return element
  }
  /** A phrase of the theme, with what belongs where its stars are. */
  const phrase = (name, ...values) => page.dataset[name].replace(/\*/g, () => values.shift())
  const counted = (count) => count === 1 ? phrase('one') : phrase('many', count)

  // ---- What the address says

  const read = () => {
    const address = new URLSearchParams(location.search)
    const state = { q: address.get('q') ?? '', typed: address.has('typed'), sort: address.get('sort') ?? '', from: address.get('from') ?? '',
      to: address.get('to') ?? '', shown: STEP * (Number(address.get('page')) || 1) }
    FACETS.forEach((name) => { state[name] = address.getAll(name) })
    return state
  }
  const address = (state) => {
    const found = new URLSearchParams()
    if (state.q) found.set('q', state.q)
    if (state.typed) found.set('typed', '')
    for (const name of ['sort', 'from', 'to']) if (state[name]) found.set(name, state[name])
    FACETS.forEach((name) => state[name].forEach((value) => found.append(name, value)))
    if (state.shown > STEP) found.set('page', state.shown / STEP)
    return `${location.pathname}?${found}`
  }
  let state = read()
  /** `isStep`: something that the back button takes back. */
  const go = (change, isStep) => {
    state = { ...state, shown: STEP, ...change }
    history[isStep ? 'pushState' : 'replaceState'](null, '', address(state))
    show()
  }

  // ---- What was found

  const valuesOf = (facts, name, record) => {
    const { values, of } = facts[name === 'year' ? 'date' : name]
    const found = (of[engine.documentOf(record)] ?? []).map((value) => values[value])
    return name === 'year' ? found.map((date) => date.slice(0, 4)) : found
  }
  const passes = (facts, record, but) => {
    const chosen = FACETS.every((name) => name === but || !state[name].length ||
      valuesOf(facts, name, record).some((value) => state[name].includes(value)))
    const [year] = state.from || state.to ? valuesOf(facts, 'year', record) : ['']
    return chosen && (!state.from || year >= state.from) && (!state.to || year && year <= state.to)
  }

  let turn = 0
  const show = async () => {
    const mine = ++turn
    if (field.value !== state.q && document.activeElement !== field) field.value = state.q
    sort.value = state.sort
    from.value = state.from
    to.value = state.to
    page.classList.toggle('searching', Boolean(state.q.trim()))
    if (!state.q.trim()) {
      list.replaceChildren()
      notes.replaceChildren()
      status.textContent = ''
      filters.hidden = more.hidden = true
      return
    }
    try {
      const found = await engine.search(state.q, state.typed)
      const facts = await engine.needFacts()
      let records = found.records.filter((record) => passes(facts, record))
      if (state.sort === 'date') {
        const date = (record) => valuesOf(facts, 'date', record)[0] ?? ''
        records = records.map((record, rank) => [date(record), rank, record])
          .sort((a, b) => (a[0] < b[0] ? 1 : a[0] > b[0] ? -1 : a[1] - b[1])).map(([, , record]) => record)
      }
      const shown = records.slice(0, state.shown)
      await engine.needTexts(shown)
      if (mine !== turn) return
      showFilters(facts, found.records)
      showNotes(found, records)
      list.replaceChildren(...grouped(shown).map((group) => item(group, found, records)))
      more.hidden = records.length <= shown.length
      status.textContent = records.length ? counted(records.length) : phrase('none', state.q)
      dispatchEvent(new CustomEvent('samling:found', { detail: { records } }))
    } catch (error) {
      if (mine === turn) status.textContent = phrase('failed')
    }
  }

  const showNotes = (found, records) => {
    notes.replaceChildren()
    if (found.noPhrase) notes.append(made('p', phrase('noPhrase')))
    if (found.corrected) {
      const back = made('a', phrase('asTyped', state.q))
      back.href = address({ ...state, typed: true, shown: STEP })
      back.onclick = (event) => { event.preventDefault(); go({ typed: true }, true); field.focus() }
      notes.append(made('p', `${phrase('corrected', found.corrected)} `, back))
    }
    if (!records.length) notes.append(part('advice').content.cloneNode(true))
  }

  /** The records of each document together, in the order of the best. */
  const grouped = (records) => {
    const groups = new Map()
    records.forEach((record) => {
      const document = engine.documentOf(record)
      groups.set(document, [...groups.get(document) ?? [], record])
    })
    return [...groups.values()]
  }

  const item = (group, found, all) => {
    const first = engine.text(group[0])
    const left = all.filter((record) => engine.documentOf(record) === engine.documentOf(group[0])).length - group.length
    const entry = made('li')
    const title = made('a', first.title)
    title.href = root + first.address + file
    entry.append(made('h2', '', title))
    const parts = made('ul')
    group.forEach((record) => {
      const { address, anchor, heading, text, thumbnail, repaired } = engine.text(record)
      const { excerpt, said } = marked(text, repaired, found)
      const line = made('li')
      if (thumbnail) {
        const picture = made('img')
        Object.assign(picture, { src: root + thumbnail, alt: '', loading: 'lazy', width: 160 })
        line.append(picture)
      }
      const number = anchor.match(/^lysbilde-(\d+)$/)?.[1]
      const name = [number && phrase('slide', number), heading].filter(Boolean).join(': ')
      // The browser itself shows the words where the link leads.
      const place = `${root}${address}${file}#${anchor}${said ? `:~:text=${encodeURIComponent(said).replace(/-/g, '%2D')}` : ''}`
      if (name) {
        const link = made('a', name)
        link.href = place
        line.append(made('p', '', link))
      } else {
        title.href = place
      }
      line.append(made('p', '', ...excerpt))
      parts.append(line)
    })
    entry.append(parts)
    if (left > 0) entry.append(made('p', phrase('others', left)))
    return entry
  }

  /** The text around the first words that were looked for, which are marked, and the first of them as it is written. */
  const marked = (text, repaired, { words, corrected }) => {
    const asked = [...words, ...engine.tokens(corrected)].map((word) => [engine.key(word), engine.fold(word)])
    const places = []
    for (const match of text.matchAll(/[\p{L}\p{N}@]+/gu)) {
      const word = match[0].toLowerCase(), meant = repaired[word] ?? word
      const key = engine.key(meant), folded = engine.fold(meant)
      if (asked.some(([wanted, typed]) => key === wanted || typed.length > 2 && folded.includes(typed) ||
        wanted.length > 3 && key.includes(wanted))) places.push([match.index, match.index + match[0].length])
    }
    const start = places.length ? Math.max(0, text.lastIndexOf(' ', Math.max(0, places[0][0] - 60)) + 1) : 0
    let end = text.indexOf(' ', start + 220)
    if (end < 0) end = text.length
    const excerpt = [start ? '… ' : '']
    let at = start
    places.filter(([from, to]) => from >= start && to <= end).forEach(([from, to]) => {
      excerpt.push(text.slice(at, from), made('mark', text.slice(from, to)))
      at = to
    })
    excerpt.push(text.slice(at, end), end < text.length ? ' …' : '')
    return { excerpt, said: places.length ? text.slice(...places[0]) : '' }
  }

  const showFilters = (facts, records) => {
    filters.hidden = false
    FACETS.forEach((name) => {
      const facet = part(name), counts = new Map(state[name].map((value) => [value, 0]))
      records.filter((record) => passes(facts, record, name)).forEach((record) =>
        new Set(valuesOf(facts, name, record)).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1)))
      const rows = [...counts].sort((a, b) => name === 'year' ? (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      facet.hidden = !rows.length
      const isFocused = facet.contains(document.activeElement) && document.activeElement.value
      facet.querySelector('ul').replaceChildren(...rows.map(([value, count]) => {
        const box = made('input')
        Object.assign(box, { type: 'checkbox', name, value, checked: state[name].includes(value) })
        const said = facet.querySelector(`template[data-value="${CSS.escape(value)}"]`)?.content.textContent ?? value
        return made('li', '', made('label', '', box, ` ${said} (${count})`))
      }))
      // The boxes are made anew; whoever stood on one shall stand there still.
      if (isFocused) [...facet.querySelectorAll('input')].find((box) => box.value === isFocused)?.focus()
    })
  }

  // ---- What the reader does

  let pause, typed = 0, isStep = false
  field.addEventListener('input', () => {
    // Whoever has read for a while begins anew, and may come back to what was.
    isStep ||= Date.now() - typed > 2000
    typed = Date.now()
    clearTimeout(pause)
    pause = setTimeout(() => { go({ q: field.value, typed: false }, isStep); isStep = false }, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(pause)
    go({ q: field.value, typed: false }, field.value !== state.q)
  })
  form.addEventListener('change', ({ target }) => {
    if (FACETS.includes(target.name)) {
      const others = state[target.name].filter((value) => value !== target.value)
      go({ [target.name]: target.checked ? [...others, target.value] : others }, true)
    } else if (target !== field) {
      go({ sort: sort.value, from: from.value, to: to.value }, true)
    }
  })
  part('clear').addEventListener('click', () => go({ from: '', to: '', ...Object.fromEntries(FACETS.map((name) => [name, []])) }, true))
  more.addEventListener('click', () => {
    const before = list.querySelectorAll('a').length
    go({ shown: state.shown + STEP }, false)
    const wait = new MutationObserver(() => { wait.disconnect(); list.querySelectorAll('a')[before]?.focus() })
    wait.observe(list, { childList: true })
  })
  addEventListener('popstate', () => { state = read(); field.value = state.q; show() })

  page.hidden = false
  field.value = state.q
  show()
}
