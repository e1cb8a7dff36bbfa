// The search page: what its address says is what it shows. Without this script the page offers its lists. All words come
// from the template; nothing is written into the page as HTML.

const page = document.querySelector('[data-search-root]'), root = page.dataset.searchRoot
const FACETS = ['county', 'kind', 'goal', 'organisation', 'language', 'year'], CHOICES = ['sort', 'from', 'to']
const STEP = 10
// On a disk no server finds a folder's page.
const file = location.protocol === 'file:' ? 'index.html' : ''
const part = (name) => page.querySelector(`[data-search="${name}"]`)
const [form, field, status, notes, list, more, filters] = ['form', 'field', 'status', 'notes', 'results', 'more', 'filters'].map(part)

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
/** A phrase of the theme, with what belongs where its stars are. */
const phrase = (name, ...values) => page.dataset[name].replace(/\*/g, () => values.shift())

// A strict policy wants to know who makes the addresses of scripts.
const trusted = window.trustedTypes?.createPolicy('samling-search', { createScriptURL: (address) => address })
const script = (address) => new Promise((onload, onerror) =>
  document.head.append(make('script', { src: trusted?.createScriptURL(address) ?? address, onload, onerror })))
const load = (name) => script(`indeks/${name}`)
const moreAddress = document.currentScript.dataset.more
let later
/** What most questions do not need: see tests/site/bundle.mjs. */
const needMore = () => later ??= script(moreAddress)
window.samlingSearch = receive

const addressed = () => {
  const address = new URLSearchParams(location.search), state = { q: address.get('q') ?? '', typed: address.get('typed') ?? '' }
  CHOICES.forEach((name) => { state[name] = address.get(name) ?? '' })
  FACETS.forEach((name) => { state[name] = address.getAll(name) })
  state.shown = STEP * (address.get('page') || 1)
  return state
}
const addressOf = ({ shown, ...state }) => {
  const pairs = Object.entries(state).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))
  if (shown > STEP) pairs.push(['page', shown / STEP])
  return `${location.pathname}?${new URLSearchParams(pairs.filter(([, value]) => value))}`
}
let state = addressed()
/** `isStep`: something that the back button takes back. */
const go = (change, isStep) => {
  state = { ...state, shown: STEP, ...change }
  history[isStep ? 'pushState' : 'replaceState'](null, '', addressOf(state))
  return show()
}

let turn = 0, isTyping = false
const show = async () => {
  const mine = ++turn, isAsked = state.q.trim() !== ''
  CHOICES.forEach((name) => { part(name).value = state[name] })
  page.classList.toggle('searching', isAsked)
  filters.hidden = !isAsked
  if (!isAsked) {
    [list, notes, status].forEach((place) => place.replaceChildren())
    more.hidden = true
    return
  }
  try {
    const found = await search(state.q, state.typed), isLimited = [...FACETS, ...CHOICES].some((name) => state[name].length)
    filters.open ||= isLimited
    if (filters.open) {
      await needMore()
      await needFacts()
    }
    const records = isLimited ? chosen(found.records) : found.records, shown = records.slice(0, state.shown)
    const hasNotes = found.corrected || found.noPhrase || found.noWhole || !shown.length
    if (hasNotes) await needMore()
    await needTexts(shown)
    if (mine !== turn) return
    if (filters.open) showFilters(found.records)
    notes.replaceChildren()
    if (hasNotes) showNotes(found, records.length)
    list.replaceChildren(...grouped(shown).map((group) => item(group, found, records)))
    more.hidden = records.length <= shown.length
    status.textContent = !records.length ? phrase('none', state.q) : records.length > 1 ? phrase('many', records.length) : phrase('one')
    if (later) later.then(() => suggest(isTyping ? found.longer ?? [] : []))
    dispatchEvent(new CustomEvent('samling:found', { detail: { records } }))
  } catch {
    if (mine === turn) status.textContent = phrase('failed')
  }
}
