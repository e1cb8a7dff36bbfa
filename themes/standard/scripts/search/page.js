// The search page. Its state is in the address behind `#`, which no server sees. Without this script the page offers its lists.
// All words come from the template; no HTML is made from text.

const page = document.querySelector('[data-search-root]'), root = page.dataset.searchRoot
const STEP = 10
const part = (name) => page.querySelector(`[data-search="${name}"]`), form = page.querySelector('form'), field = form.q
const [status, list, slides, filters, box] = ['status', 'results', 'slides', 'filters', 'suggestions'].map(part)
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
const load = (address) => new Promise((onload, onerror) =>
  document.head.append(make('script', [], { src: trusted.createScriptURL(address), onload, onerror })))
const needLater = () => files.later ??= load(page.dataset.later)
const needChoices = () => Promise.all([needLater(), fetched(factsFile), asked('sort') && fetched(datesFile)])

let query
const asked = (name) => query.get(name) ?? ''
/** Writes the state to the address. `isStep`: as a step that the back button undoes. */
const go = (pairs, isStep) => {
  const was = `${query}`
  query = new URLSearchParams(pairs.filter(([, value]) => value))
  history[isStep && was !== `${query}` ? 'pushState' : 'replaceState'](null, '', `#${query}`)
  return show()
}
const tools = {
  make, phrase, part, form, field, box, facets, names, asked, go, numbers,
  chosenOf: (name) => query.getAll(name), pairs: () => [...query], index: () => ({ documentOf, facts }),
}
/** What was found: pages with their records, best first. */
let listed
const showFilters = async () => {
  await needChoices()
  later.showFilters(listed)
}

let turn = 0, isTyping
const show = async () => {
  const mine = ++turn, question = asked('q'), isLimited = [...names, 'sort', 'from', 'to'].some(asked)
  ;['typed', 'sort', 'from', 'to'].forEach((name) => { form[name].value = asked(name) })
  page.classList.toggle('searching', question.trim())
  try {
    const answer = await search(question, asked('typed')), { _found: found, _phrases: phrases } = answer
    if (isLimited) await needChoices()
    const all = [...Map.groupBy(found, (record) => documentOf[record])], times = 1 + +asked('more'), fitting = isLimited ? later.chosen(all) : all
    const [pages, isUnread] = phrases.length ? await readPages(fitting, phrases, STEP * times, times) : [fitting]
    const shown = pages.slice(0, STEP * times)
    await needTexts(shown.map(([, [best]]) => best))
    if (mine !== turn) return
    listed = isUnread ? pages : all
    filters.open ||= isLimited
    showNotes(answer, pages.length, isUnread)
    const records = isLimited || phrases.length ? pages.flatMap(([, records]) => records) : found
    showSlides(records, answer)
    showResults(shown, answer)
    form.more.hidden = !isUnread && pages.length === shown.length
    later.showChips?.()
    dispatchEvent(new CustomEvent('samling:found', { detail: phrases.length ? records : found }))
    if (isTyping) await needLater()
    if (mine === turn) later.suggest?.(isTyping ? answer._longer : [])
    if (filters.open) await showFilters()
  } catch {
    if (mine === turn) status.textContent = phrase('failed')
  }
}
