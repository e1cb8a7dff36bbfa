// The status line: the number of results, that something else was searched for, or that nothing was found.

const showNotes = ({ corrected, noPhrase, noWhole }, count, unread) => {
  status.textContent = (count > 1 ? phrase('many', count) : phrase(count ? 'one' : 'none', asked('q'))).replace('**', () => asked('q'))
  part('corrected').textContent = phrase('corrected', corrected)
  form.back.textContent = phrase('asTyped', asked('q'))
  const isTrue = { corrected, noPhrase, noWhole: count && noWhole && !noPhrase, none: !count && !unread, unread }
  page.querySelectorAll('[data-note]').forEach((note) => { note.hidden = !isTrue[note.dataset.note] })
}
