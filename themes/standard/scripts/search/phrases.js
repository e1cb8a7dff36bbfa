// Phrases, and words to leave out.

/** Records that have every word as it is written; with `inflected`, any inflection counts. */
const exactly = async (words, inflected) => {
  await needKeys(words.map(key))
  return words.map((word) => {
    const found = term(word)
    entry(found.key)._surfaces.forEach((surface) => {
      if (inflected || fold(surface.text) === found._folded) putSurface(found, surface, 1)
    })
    return found
  })
}

// A phrase is looked for in the texts of the records that have its words. From so many files at a time, about 50 kB: further texts
// are fetched when the reader asks for more.
const READ_FILES = 24
const filesOf = (records) => new Set(records.map((record) => fileOf[record])).size

/** Only the records that contain the phrases word for word. */
const withPhrases = async (records, phrases) => {
  await needTexts(records)
  return records.filter((record) => phrases.every((phrase) => saidIn(record).includes(together(phrase))))
}
/** The pages, best first, that contain the phrases, each with the records that do, until there are `enough` or `times` READ_FILES files
 *  are read; and whether pages are left unread. */
const readPages = async (pages, phrases, enough, times) => {
  const found = []
  let next = 0, files = 0
  while (pages[next] && found.length < enough && files < READ_FILES * times) {
    const some = pages.slice(next, next += STEP)
    files += filesOf(some.flatMap(([, records]) => records))
    await needTexts(some.flatMap(([, records]) => records))
    for (const [document, records] of some) {
      const having = await withPhrases(records, phrases)
      if (having.length) found.push([document, having])
    }
  }
  return [found, pages.length > next]
}
