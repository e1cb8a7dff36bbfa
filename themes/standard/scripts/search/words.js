// Letters, words and keys: by the same rules as src/search/analysis/tokens.rs and stem.rs. The lists come with the 

const LETTERS = { æ: 'a', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' }
const WORD = /§\s*\d+|\d+(?:[-–]\d+)+(?![\p{L}\p{N}@])|[\p{L}\p{N}@]+/gu
const UNSEEN = /\p{Cf}/gu
const tokens = (text) => (text.normalize('NFC').replace(UNSEEN, '').toLowerCase().match(WORD) ?? []).map((word) => word.replace(/\s/g, '').replace(/–/g, '-'))
const foldButAa = (word) => word.replace(/aa/g, 'å').replace(/[ao]e/g, ([letter]) => letter)
  .replace(/[^\x00-\x7få]/g, (letter) => LETTERS[letter] ?? letter.normalize('NFD')[0])
const fold = (word) => foldButAa(word).replace(/å/g, 'a')

const stem = (word) => {
  // Endings begin after the first consonant that follows a vowel, and after at least three letters.
  const region = Math.max(3, word.match(/^[^aeiouyåæø]*[aeiouyåæø]*/)[0].length + 1)
  // The shortest possible beginning leaves the longest ending.
  const cut = (word, ending) => word.replace(RegExp(`^(.{${region},}?${ending})$`), '$1')
  return [`)(?:${endings}`, ')(er', '[dv])(t', 'm)(m'].reduce(cut, word)
}
const rewrittenInside = (word) => anywhere.reduce((all, [old, by]) => all.replaceAll(old, by), word)
const keys = { __proto__: null }
const key = (word) => keys[word] ??= /\p{N}/u.test(word) ? fold(word) : keyOf(foldButAa(word))
const keyOf = (key) => {
  if (key.length > 3) {
    key = rewrittenInside(key)
    const [old, by] = atEnd.find(([old]) => key.slice(2).endsWith(old)) ?? ['', '']
    key = key.slice(0, key.length - old.length) + by
  }
  return stem(key).replace(/å/g, 'a')
}
