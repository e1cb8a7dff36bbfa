// The files of the index, as src/search/files.rs writes them: fetched when they are needed, and read.
//
// `load(name)` fetches a file, which calls `receive(kind, number, value)`.

const files = new Map(), shards = new Map(), texts = new Map(), vocabulary = new Map()
let manifest, facts

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
const sums = (text) => { let sum = 0; return numbers(text).map((count) => (sum += count)) }
const unfronted = (before, text) => before.slice(0, VALUE[text[0]]) + text.slice(1)
/** The place of the first that is greater. */
const after = (sorted, value) => {
  let from = 0, to = sorted.length
  while (from < to) { const middle = (from + to) >> 1; if (sorted[middle] <= value) from = middle + 1; else to = middle }
  return from
}

const READ = {
  manifest(_, value) {
    const rules = value.rewrites.split(',').map((rule) => rule.split(' '))
    manifest = { ...value,
      shards: value.shards.split(' '), vocabulary: value.vocabulary.split(' '),
      textDigests: value.textDigests.match(/.{8}/g) ?? [],
      documents: sums(value.documents), texts: sums(value.texts), stop: new Set(value.stop.split(' ')),
      endings: value.endings.split(' ').sort((a, b) => b.length - a.length),
      anywhere: rules.filter(([old]) => !old.endsWith('$')),
      atEnd: rules.filter(([old]) => old.endsWith('$')).map(([old, by]) => [old.slice(0, -1), by]) }
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
    vocabulary.set(number, value.match(/[A-Za-f][^\d]*\d/g).map((entry) => {
      before = unfronted(before, entry.slice(0, -1))
      return { text: before, folded: fold(before), common: +entry.at(-1) }
    }))
  },
  text(number, { d, r }) {
    const first = manifest.texts[number - 1] ?? 0
    r.forEach(([document, anchor, title, text, thumbnail, repaired], place) => texts.set(first + place,
      { title: d[document][0], address: d[document][1], anchor, heading: title, text, thumbnail, repaired }))
  },
  facts(_, columns) {
    // For each document and column the values it has, as places in the column's list of values.
    facts = Object.fromEntries(Object.entries(columns).map(([name, { v, d }]) => {
      const runs = numbers(d), of = []
      for (let at = 0; at < runs.length;) {
        const [documents, count] = [runs[at], runs[at + 1]]
        const values = runs.slice(at + 2, at += 2 + count)
        for (let n = 0; n < documents; n++) of.push(values)
      }
      return [name, { values: v, of }]
    }))
  },
}
const receive = (kind, number, value) => READ[kind](number, value)
const fetched = (name) => { if (!files.has(name)) files.set(name, load(name)); return files.get(name) }
const start = () => fetched('indeks.js')
const shardOf = (key) => Math.max(0, after(manifest.shards, key) - 1)
const needShards = (numbers) => Promise.all([...new Set(numbers)].map((number) => fetched(`ord/${manifest.shardDigest}/${number}.js`)))
const needKeys = (keys) => needShards(keys.map(shardOf))
const entry = (key) => shards.get(shardOf(key))?.get(key)
const entries = (keys) => keys.map(entry).filter(Boolean)
const needTexts = (records) => Promise.all([...new Set(records.map((record) => after(manifest.texts, record)))].map((number) => {
  const group = number >> 7
  return fetched(`tekst/${group}-${manifest.textDigests[group]}/${number}.js`)
}))
const documentOf = (record) => after(manifest.documents, record)
const needFacts = () => start().then(() => fetched(`fakta-${manifest.facts}.js`)).then(() => facts)
