// The status line: the number of results, that something else was searched for, or that nothing was found.

const showNotes = ({ corrected, noPhrase, noWhole }, count, unread) => {
  const isPart = noWhole && !noPhrase, name = !count ? 'none' : count > 1 ? isPart ? 'some' : 'many' : isPart ? 'someOne' : 'one'
  status.textContent = phrase(name, count, asked('q'))
  part('corrected').textContent = phrase('corrected', corrected)
  form.back.textContent = phrase('asTyped', asked('q'))
  const isTrue = { corrected, noPhrase, none: !count && !unread, found: count, unread }
  page.querySelectorAll('[data-note]').forEach((note) => { note.hidden = !isTrue[note.dataset.note] })
}
