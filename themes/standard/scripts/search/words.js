// Letters, words and keys: by the same rules as src/search/tokens.rs and keys.rs. The lists come with the manifest.

const LETTERS = { æ: 'a', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' }
const WORD = /§\s*\d+|\d+(?:[-–]\d+)+(?![\p{L}\p{N}@])|[\p{L}\p{N}@]+/gu
const tokens = (text) => (text.normalize('NFC').toLowerCase().match(WORD) ?? []).map((word) =>
  /^[§\d]/.test(word) ? word.replace(/\s/g, '').replace(/–/g, '-') : word)
const foldButAa = (word) => word.replace(/aa/g, 'å').replace(/ae/g, 'a').replace(/oe/g, 'o')
  .replace(/[^\x00-\x7få]/g, (letter) => LETTERS[letter] ?? letter.normalize('NFD')[0])
const fold = (word) => foldButAa(word).replace(/å/g, 'a')

const VOWELS = 'aeiouyåæø', vowel = (letter) => VOWELS.includes(letter)
const stem = (word) => {
  let region = 0
  while (region < word.length && !vowel(word[region])) region++
  while (region < word.length && vowel(word[region])) region++
  region = Math.max(region + 1, 3)
  const has = (ending) => word.endsWith(ending) && word.length - ending.length >= region
  const cut = (letters) => { word = word.slice(0, word.length - letters) }
  const ending = manifest.endings.find(has)
  if (has('erte')) cut(2)
  else if (has('ert')) cut(1)
  else if (ending) cut(ending.length)
  else if (has('s') && (/[bcdfghjlmnoprtvyz]s$/.test(word) || /[^aeiouyåæø]ks$/.test(word))) cut(1)
  if (has('er')) cut(2)
  if (has('dt') || has('vt') || has('mm')) cut(1)
  return word
}
const rewrittenInside = (word) => manifest.anywhere.reduce((all, [old, by]) => all.replaceAll(old, by), word)
const keys = new Map()
const key = (word) => {
  if (!keys.has(word)) keys.set(word, /\p{N}/u.test(word) ? fold(word) : keyOf(foldButAa(word)))
  return keys.get(word)
}
const keyOf = (key) => {
  if (key.length > 3) {
    key = rewrittenInside(key)
    const rule = manifest.atEnd.find(([old]) => key.endsWith(old) && key.length >= old.length + 2)
    if (rule) key = key.slice(0, key.length - rule[0].length) + rule[1]
  }
  return stem(key).replace(/å/g, 'a')
}
