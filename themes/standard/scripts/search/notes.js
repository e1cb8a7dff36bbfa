// What there is to say of what was found: that something else was looked for, or that nothing was found.

const showNotes = ({ corrected, noPhrase, noWhole }, count) => {
  const say = (...said) => notes.append(make('p', {}, ...said))
  if (noPhrase) say(phrase('noPhrase'))
  else if (noWhole && count) say(phrase('noWhole'))
  if (corrected) {
    const back = make('a', { textContent: phrase('asTyped', state.q), href: addressOf({ ...state, typed: '1', shown: STEP }) })
    back.onclick = (event) => {
      event.preventDefault()
      go({ typed: '1' }, true)
      field.focus()
    }
    say(`${phrase('corrected', corrected)} `, back)
  }
  if (!count) notes.append(part('advice').content.cloneNode(true))
}
