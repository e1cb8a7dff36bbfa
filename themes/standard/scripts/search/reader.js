// What the reader does. This script is the last: it begins.

// In milliseconds.
const PAUSE = 150, LONG = 2000

let pause, typed = 0, isStep
field.oninput = () => {
  // Whoever has read for a while begins anew, and may come back to what was.
  isStep ||= Date.now() - typed > LONG
  typed = Date.now()
  isTyping = true
  needMore()
  clearTimeout(pause)
  pause = setTimeout(() => { go({ q: field.value, typed: '' }, isStep); isStep = false }, PAUSE)
}
form.onsubmit = (event) => {
  event.preventDefault()
  clearTimeout(pause)
  isTyping = false
  go({ q: field.value, typed: '' }, field.value !== state.q)
}
form.onchange = ({ target: { name, value, checked } }) => {
  if (FACETS.includes(name)) go({ [name]: [...state[name].filter((other) => other !== value), ...checked ? [value] : []] }, true)
  if (CHOICES.includes(name)) go({ [name]: value }, true)
}
filters.ontoggle = () => { if (filters.open) show() }
more.onclick = async () => {
  const { length } = list.querySelectorAll('a')
  await go({ shown: state.shown + STEP })
  list.querySelectorAll('a')[length]?.focus()
}
const begin = () => {
  state = addressed()
  field.value = state.q
  show()
}
addEventListener('popstate', begin)
page.hidden = false
begin()
