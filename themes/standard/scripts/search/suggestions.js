// Words that the last word of the question may become: a list below the field, walked with the arrow keys.

const MOST = 6
const box = part('suggestions')
let walked = -1

const suggest = (words) => {
  const typed = field.value.match(/[\p{L}\p{N}]+$/u)?.[0] ?? '', isHere = document.activeElement === field
  const others = isHere && typed.length > 2 ? words.filter((word) => word !== typed.toLowerCase()).slice(0, MOST) : []
  box.replaceChildren(...others.map((word, place) => {
    const option = make('li', { role: 'option', id: `${box.id}-${place}`, textContent: word })
    // A press would take the focus from the field.
    option.onpointerdown = (event) => {
      event.preventDefault()
      take(word)
    }
    return option
  }))
  choose(-1)
}
const choose = (place) => {
  walked = place
  const options = [...box.children]
  options.forEach((option, at) => option.setAttribute('aria-selected', at === place))
  box.hidden = !options.length
  field.setAttribute('aria-expanded', !box.hidden)
  field.setAttribute('aria-activedescendant', options[place]?.id ?? '')
}
const take = (word) => {
  field.value = field.value.replace(/[\p{L}\p{N}]+$/u, word)
  form.requestSubmit()
}
field.onkeydown = (event) => {
  const { length } = box.children, step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!length) return
  if (step) choose((walked + 1 + step + length + 1) % (length + 1) - 1)
  else if (event.key === 'Enter' && walked >= 0) take(box.children[walked].textContent)
  else if (event.key === 'Escape') suggest([])
  else return
  event.preventDefault()
}
field.onblur = () => suggest([])
