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

/** Only the records that contain the phrases word for word. */
const withPhrases = async (ranked, phrases) => {
  const found = []
  for (let from = 0; from < Math.min(ranked.length, 400); from += 40) {
    const some = ranked.slice(from, from + 40)
    await needTexts(some)
    found.push(...some.filter((record) => phrases.every((phrase) => saidIn(record).includes(together(phrase)))))
  }
  return found
}
