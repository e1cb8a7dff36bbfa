// Reactions to the reader's input. This script is the last of the bundle: it starts the search.

// In milliseconds.
const PAUSE = 150, LONG = 2000

let pause, typed = 0, isStep
field.oninput = () => {
  // After a pause of LONG, the next change is a step that the back button undoes.
  isStep ||= Date.now() - typed > LONG
  typed = Date.now()
  isTyping = true
  form.typed.value = ''
  clearTimeout(pause)
  pause = setTimeout(() => { go([...new FormData(form)], isStep); isStep = false }, PAUSE)
}
form.onsubmit = (event) => {
  event.preventDefault()
  clearTimeout(pause)
  isTyping = false
  go([...new FormData(form)], true)
}
form.back.onclick = () => {
  form.typed.value = 1
  field.focus()
}
form.onchange = ({ target }) => target !== field && go([...new FormData(form)], true)
// On a wide page the choices stand beside what is found; on a narrow one they are a sheet to open.
filters.open = matchMedia('(min-width: 60rem)').matches
filters.ontoggle = () => filters.open && listed && showFilters()
form.more.onclick = async () => {
  const { length } = list.querySelectorAll('a')
  await go([...new FormData(form), ['more', 1 + +asked('more')]])
  list.querySelectorAll('a')[length]?.focus()
}
const begin = () => {
  query = new URLSearchParams(location.hash.slice(1))
  field.value = asked('q')
  show()
}
addEventListener('popstate', begin)
page.hidden = false
begin()
