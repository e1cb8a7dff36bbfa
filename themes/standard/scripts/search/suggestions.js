// Completions of the last word of the query: a list below the field, walked with the arrow keys. Fetched when somebody types.

samlingSearch.later(({ make, form, field, box }) => {
  const MOST = 6, LAST = /[\p{L}\p{N}]*$/u
  // The chosen item; 0 is the field itself.
  let walked

  const suggest = (words) => {
    const [typed] = field.value.match(LAST), isHere = field.matches(':focus') && typed.length > 2
    const was = walked?.textContent, others = words.filter((word) => isHere && word !== typed.toLowerCase()).slice(0, MOST)
    box.replaceChildren(...others.map((word, place) => make('li', [word], { role: 'option', id: box.id + place })))
    // A late answer to the same letters leaves what was walked to.
    choose(others.indexOf(was) + 1)
  }
  const choose = (place) => {
    const options = [...box.children]
    walked = options[place - 1]
    options.forEach((option) => { option.ariaSelected = option === walked })
    box.hidden = !options.length
    field.ariaExpanded = !box.hidden
    field.setAttribute('aria-activedescendant', walked?.id ?? '')
  }
  const take = ({ textContent }) => {
    field.value = field.value.replace(LAST, textContent)
    form.requestSubmit()
  }
  // A click would take the focus from the field.
  box.onpointerdown = (event) => {
    event.preventDefault()
    take(event.target)
  }
  field.onkeydown = (event) => {
    const all = [null, ...box.children], step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!all[1]) return
    if (step) choose((all.indexOf(walked ?? null) + step + all.length) % all.length)
    else if (event.key === 'Enter' && walked) take(walked)
    else if (event.key === 'Escape') suggest([])
    else return
    event.preventDefault()
  }
  field.onblur = () => suggest([])
  field.addEventListener('input', () => choose(0))
  return { suggest }
})
