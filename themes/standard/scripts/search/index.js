// The files of the index, as src/search/files.rs writes them: fetched when they are needed, and read.
//
// `load(name)` fetches a file, which calls `receive(kind, number, value)`.

const files = new Map(), shards = new Map(), texts = new Map(), vocabulary = new Map()
let manifest

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUE = Object.fromEntries([...DIGITS].map((letter, value) => [letter, value]))
const numbers = (text) => {
  const found = []
  let number = 0
  for (const letter of text) {
    const value = VALUE[letter]
    number = number * 32 + (value & 31)
    if (value < 32) { found.push(number); number = 0 }
  }
  return found
}
/** Steps into places: [1, 0, 3] is [1, 2, 6]. */
const places = (text) => { let next = 0; return numbers(text ?? '').map((step) => (next += step + 1) - 1) }
const unfronted = (before, text) => before.slice(0, VALUE[text[0]]) + text.slice(1)
const fronted = (text) => { let before = ''; return text.match(/[A-Z][^A-Z]*/g).map((word) => (before = unfronted(before, word))) }
/** The place of the first that is greater. */
const after = (sorted, value) => {
  let from = 0, to = sorted.length
  while (from < to) { const middle = (from + to) >> 1; if (sorted[middle] <= value) from = middle + 1; else to = middle }
  return from
}

const READ = {
  manifest(_, value) {
    const rules = (text) => text.split(',').map((rule) => rule.split(' '))
    manifest = { ...value,
      shards: fronted(value.shards), vocabulary: fronted(value.vocabulary),
      documents: places(value.documents), texts: places(value.texts), stop: new Set(value.stop.split(' ')),
      endings: value.endings.split(' '), anywhere: rules(value.anywhere), atEnd: rules(value.atEnd) }
  },
  shard(number, value) {
    const entries = new Map()
    let word = ''
    for (const line of value.split('\n')) {
      const [head, ...words] = line.split('|')
      const [names, lists = ''] = head.split(' ')
      const named = (sign) => names.split(/(?=[+=>~])/).filter((name) => name[0] === sign).map((name) => name.slice(1))
      const surfaces = words.map((text) => {
        const [front, lists] = text.split(' ')
        word = unfronted(word, front)
        return { text: word, lists: lists.split('.') }
      })
      const own = surfaces.length ? key(word) : names.match(/^[^+=>~]*/)[0]
      entries.set(own, { key: own, parts: named('+'), same: named('='), linked: named('>'), related: named('~'), lists: lists.split('.'), surfaces })
    }
    shards.set(number, entries)
  },
  words(number, value) {
    let before = ''
    vocabulary.set(number, value.match(/[A-Z]\D*\d/g).map((entry) => {
      before = unfronted(before, entry.slice(0, -1))
      return { text: before, folded: fold(before), common: +entry.at(-1) }
    }))
  },
  text(number, { d, r }) {
    const first = (manifest.texts[number - 1] ?? -1) + 1
    r.forEach(([document, anchor, title, text, thumbnail, repaired], place) => texts.set(first + place,
      { title: d[document][0], address: d[document][1], anchor, heading: title, text, thumbnail, repaired }))
  },
}
const receive = (kind, number, value) => READ[kind](number, value)
const fetched = (name) => { if (!files.has(name)) files.set(name, load(name)); return files.get(name) }
const start = () => fetched('indeks.js')
const shardOf = (key) => after(manifest.shards, key) - 1
const needShards = (numbers) => Promise.all([...new Set(numbers)].map((number) => fetched(`ord/${manifest.shardDigest}/${number}.js`)))
const needKeys = (keys) => needShards(keys.map(shardOf))
const entry = (key) => shards.get(shardOf(key))?.get(key)
const entries = (keys) => keys.map(entry).filter(Boolean)
const needTexts = (records) => Promise.all([...new Set(records.map((record) => after(manifest.texts, record - 1)))].map((number) => {
  const group = number >> 7, digest = manifest.textDigests.slice(8 * group, 8 * group + 8)
  return fetched(`tekst/${group}-${digest}/${number}.js`)
}))
const documentOf = (record) => after(manifest.documents, record - 1)
