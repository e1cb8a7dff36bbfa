// The search page. Its state is in the address behind `#`, which no server sees. Without this script the page offers its lists.
// All words come from the template; no HTML is made from text.

const page = document.querySelector('[data-search-root]'), root = page.dataset.searchRoot
const STEP = 10, MOST_THINGS = 3
const part = (name) => page.querySelector(`[data-search="${name}"]`), form = page.querySelector('form'), field = form.q
const [status, list, slides, filters, box] = ['status', 'results', 'slides', 'filters', 'suggestions'].map(part)
const facets = [...page.querySelectorAll('[data-facet]')], names = facets.map(({ dataset }) => dataset.facet)

const make = (name, children, properties) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
/** A phrase of the theme, with the value in place of its star and another in place of its two stars. */
const phrase = (name, value, other) => page.dataset[name].replace(/\*\*?/g, (stars) => stars[1] ? other : value)

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
/** Without what says the same in another language as something before it. */
const withoutTwins = (all) => {
  const seen = new Set()
  return all.filter(([document]) => {
    const twin = twinOf[document] ?? document
    return !seen.has(twin) && seen.add(twin)
  })
}
const tools = {
  make, phrase, part, form, field, box, facets, names, asked, go, numbers, withoutTwins,
  chosenOf: (name) => query.getAll(name), pairs: () => [...query], index: () => ({ documentOf, facts }),
}
/** The lines of the list: of a page with many things only the MOST_THINGS best, the last of them with the number of the others; but all
 *  when nothing else was found. */
const linesOf = (all) => {
  const pages = Map.groupBy(all, ([document]) => pageOf[document])
  return all.flatMap((one) => {
    const things = pages.get(pageOf[one[0]]), place = things.indexOf(one) + 1, isAll = pages.size < 2
    return isAll || place <= MOST_THINGS ? [[...one, place === MOST_THINGS && !isAll && things.length - place]] : []
  })
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
    const [read, isUnread] = phrases.length ? await readPages(fitting, phrases, STEP * times, times) : [fitting]
    const pages = withoutTwins(read), lines = linesOf(pages), shown = lines.slice(0, STEP * times)
    await needTexts(shown.flatMap(([document, [best], more]) => more ? [best, documentOf.indexOf(pageOf[document])] : best))
    if (mine !== turn) return
    listed = isUnread ? pages : all
    filters.open ||= isLimited
    page.classList.toggle('nothing', !listed.length)
    showNotes(answer, pages.length, isUnread)
    const records = isLimited || phrases.length ? pages.flatMap(([, records]) => records) : found
    showSlides(records, answer)
    showResults(shown, answer)
    form.more.hidden = !isUnread && lines.length === shown.length
    later.showChips?.()
    dispatchEvent(new CustomEvent('samling:found', { detail: phrases.length ? records : found }))
    if (isTyping) await needLater()
    if (mine === turn) later.suggest?.(isTyping ? answer._longer : [])
    if (filters.open) await showFilters()
  } catch {
    if (mine === turn) status.textContent = phrase('failed')
  }
}
