// The search page. Its state is in the address behind `#`, which no server sees. Without this script the page offers its lists.
// All words come from the template; no HTML is made from text.

const page = document.querySelector('[data-search-root]'), root = page.dataset.searchRoot
const STEP = 10
const part = (name) => page.querySelector(`[data-search="${name}"]`), form = page.querySelector('form'), field = form.q
const [status, list, filters, box] = ['status', 'results', 'filters', 'suggestions'].map(part)
const facets = [...page.querySelectorAll('[data-facet]')], names = facets.map(({ dataset }) => dataset.facet)

const make = (name, children, properties) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
/** A phrase of the theme, with the value in place of its star. */
const phrase = (name, value) => page.dataset[name].replace('*', () => value)

// Under a strict policy (Trusted Types), script addresses must come from a named policy.
const policy = { createScriptURL: (address) => address }, trusted = window.trustedTypes?.createPolicy('samling-search', policy) ?? policy
const load = (name) => new Promise((onload, onerror) =>
  document.head.append(make('script', [], { src: trusted.createScriptURL(`indeks/${name}`), onload, onerror })))

let query
const asked = (name) => query.get(name) ?? ''
/** Writes the state to the address. `isStep`: as a step that the back button undoes. */
const go = (pairs, isStep) => {
  const was = `${query}`
  query = new URLSearchParams(pairs.filter(([, value]) => value))
  history[isStep && was !== `${query}` ? 'pushState' : 'replaceState'](null, '', `#${query}`)
  return show()
}

let turn = 0, isTyping
const show = async () => {
  const mine = ++turn, question = asked('q')
  ;['typed', 'sort', 'from', 'to'].forEach((name) => { form[name].value = asked(name) })
  page.classList.toggle('searching', question.trim())
  try {
    const answer = await search(question, asked('typed')), { _found: found } = answer
    filters.open ||= [...names, 'sort', 'from', 'to'].some(asked)
    if (filters.open) await fetched(factsFile)
    const records = filters.open ? chosen(found) : found, shown = records.slice(0, STEP * (1 + +asked('more')))
    await needTexts(shown)
    if (mine !== turn) return
    if (filters.open) showFilters(found)
    showNotes(answer, records.length)
    showResults(shown, answer, records)
    form.more.hidden = records.length === shown.length
    suggest(isTyping ? answer._longer : [])
    dispatchEvent(new CustomEvent('samling:found', { detail: records }))
  } catch {
    if (mine === turn) status.textContent = phrase('failed')
  }
}
