// The files of the index, as src/search/index/mod.rs writes them: fetched when needed, and decoded.
//
// `load(name)` fetches a script, which calls one of the functions of `samlingSearch`.

const files = {}, later = {}, shards = [], texts = [], vocabulary = [], pageOf = [], twinOf = []
let shardFolder, firstKeys, wordFolder, firstWords, textFolders, fileOf, documentOf, levelOf, twins, factsFile, datesFile, anywhere, atEnd, endings, stop, common, wishes, monthOfYear
const facts = {}

/** Numbers in base 32, the highest digit first: `0`–`O` is a number's last digit, `P`–`o` the others. */
const numbers = (text) => {
  const found = []
  let number = 0
  for (const letter of text) {
    const value = letter.charCodeAt() - 48
    number = number * 32 + value % 32
    if (value < 32) { found.push(number); number = 0 }
  }
  return found
}
/** Sorted lists of record numbers, stored as steps less one: [1, 0, 3] is [1, 2, 6]. */
const listsOf = (text = '') => text.split('.').map((list) => { let next = 0; return numbers(list).map((step) => (next += step + 1) - 1) })
/** Group lengths less one → the group of each item: [1, 0] is [0, 0, 1]. */
const spread = (text) => numbers(text).flatMap((more, place) => Array(more + 1).fill(place))
const unfronted = (before, text) => before.slice(0, text.charCodeAt() - 65) + text.slice(1)
const fronted = (text) => { let before = ''; return text.match(/[A-Z][^A-Z]*/g).map((word) => (before = unfronted(before, word))) }
/** The index of the last item that is not greater than `value`. */
const within = (sorted, value) => sorted.findLastIndex((first) => first <= value)

window.samlingSearch = {
  manifest(...said) {
    [shardFolder, firstKeys, wordFolder, firstWords, textFolders, fileOf, documentOf, twins, factsFile, datesFile, anywhere, atEnd, endings, [stop, common], wishes, monthOfYear] = said
    firstKeys = fronted(firstKeys)
    firstWords = fronted(firstWords)
    fileOf = spread(fileOf)
    const documents = numbers(documentOf)
    documentOf = documents.flatMap((number, document) => Array((number >> 4) + 1).fill(document))
    levelOf = documents.map((number) => number & 7)
    // The first document on the page of each document, and the first that says the same in another language.
    documents.forEach((number, document) => pageOf.push(number & 8 ? pageOf[document - 1] : document))
    let next = 0
    numbers(twins).forEach((step, place) => { place % 2 ? twinOf[next++] = next - 1 - step : next += step })
  },
  shard(number, value) {
    let word = ''
    shards[number] = new Map(value.split('\n').map((line) => {
      const [[own, lists, ...named], ...words] = line.split('|').map((part) => part.split('/'))
      const [parts = [], same = [], linked = [], related = []] = named.map((keys) => keys.match(/\S+/g) ?? [])
      const surfaces = words.map(([front, lists = '']) => {
        const [places = '', isExact] = lists.split('.').slice(4)
        return { text: word = unfronted(word, front), _lists: listsOf(lists), _places: numbers(places), _isExact: isExact }
      })
      return [own || key(word), { _parts: parts, _same: same, _linked: linked, _related: related, _lists: listsOf(lists), _surfaces: surfaces }]
    }))
  },
  words(number, value) {
    let word = ''
    vocabulary[number] = value.match(/[A-Z]\D*\d/g).map((entry) => [word = unfronted(word, entry.slice(0, -1)), entry.at(-1)])
  },
  /** What choices.js does, which is fetched when somebody chooses or types. */
  later(made) {
    Object.assign(later, made(tools))
  },
  facts(columns) {
    Object.assign(facts, columns)
  },
  texts(number, { d, r }) {
    const first = fileOf.indexOf(number)
    r.forEach(([document, ...text], place) => { texts[first + place] = [...d[document], ...text] })
  },
}
const fetched = (name) => files[name] ??= load(`indeks/${name}`)
const need = (numbers, folderOf) => Promise.all(numbers.map((number) => fetched(`${folderOf(number)}/${number}.js`)))
const needShards = (numbers) => need(numbers, () => shardFolder)
const needTexts = (records) => need(records.map((record) => fileOf[record]), (number) => textFolders.split(' ')[number >> 7])
const shardOf = (key) => within(firstKeys, key)
const needKeys = (keys) => needShards(keys.map(shardOf))
const NOTHING = { _parts: [], _same: [], _linked: [], _related: [], _lists: [[]], _surfaces: [] }
const entry = (key) => shards[shardOf(key)].get(key) ?? NOTHING
