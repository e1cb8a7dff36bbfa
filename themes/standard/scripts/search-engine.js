// Search: from a question to the records that answer it, best first. Knows the index, nothing of the page.
//
// `samlingEngine(load)`: `load(name)` fetches a file of the index, which calls `samlingSearch(kind, number, value)`.
// The index is made by src/search; where the two must agree, the manifest carries the lists.

var samlingEngine = (load) => {
  // How much a record counts that has a word in another way than it was typed.
  const FOLDED = 0.97, INFLECTED = 0.92, OTHER_FORM = 0.75, OFTEN = 1.02, REPAIRED = 0.85
  const HEAD = 0.6, HEAD_ALONE = 0.93, MODIFIER = 0.45, CLOSE = 0.55, LINKED = 0.8, RELATED = 0.5, PARTS = 0.4, COMPOUND = 0.98, CLOSE_BY = 1.1
  const BEGINNING = 0.95, LONGER = 0.5, UNFINISHED = 0.6, CLOSEST = 18

  const files = new Map(), shards = new Map(), texts = new Map(), vocabulary = new Map()
  let manifest, facts

  // ---- Letters, words and keys: as src/search/{tokens,keys,encode}.rs

  const LETTERS = { æ: 'a', ä: 'a', á: 'a', à: 'a', â: 'a', ø: 'o', ö: 'o', ó: 'o', ò: 'o', ô: 'o', é: 'e', è: 'e', ê: 'e',
    ë: 'e', ü: 'u', ú: 'u', í: 'i', č: 'c', đ: 'd', ŋ: 'n', ñ: 'n', š: 's', ŧ: 't', ž: 'z' }
  const WORD = /§\s*\d+|\d+(?:[-–]\d+)+(?![\p{L}\p{N}@])|[\p{L}\p{N}@]+/gu
  const tokens = (text) => (text.normalize('NFC').toLowerCase().match(WORD) ?? []).map((word) =>
    /^[§\d]/.test(word) ? word.replace(/\s/g, '').replace(/–/g, '-') : word)
  const foldButAa = (word) => word.replace(/aa/g, 'å').replace(/ae/g, 'a').replace(/oe/g, 'o')
    .replace(/[^\x00-\x7få]/g, (letter) => LETTERS[letter] ?? letter)
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
  const key = (word) => {
    if (/\p{N}/u.test(word)) return fold(word)
    let key = foldButAa(word)
    if (key.length > 3) {
      key = rewrittenInside(key)
      const rule = manifest.atEnd.find(([old]) => key.endsWith(old) && key.length >= old.length + 2)
      if (rule) key = key.slice(0, key.length - rule[0].length) + rule[1]
    }
    return stem(key).replace(/å/g, 'a')
  }

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

  // ---- The files of the index

  const READ = {
    manifest(_, value) {
      const rules = value.rewrites.split(',').map((rule) => rule.split(' '))
      manifest = { ...value,
        shards: value.shards.split(' '), shardDigests: value.shardDigests.match(/.{8}/g) ?? [],
        textDigests: value.textDigests.match(/.{8}/g) ?? [],
        documents: sums(value.documents), texts: sums(value.texts),
        vocabulary: new Map(value.vocabulary), stop: new Set(value.stop.split(' ')),
        endings: value.endings.split(' ').sort((a, b) => b.length - a.length),
        anywhere: rules.filter(([old]) => !old.endsWith('$')),
        atEnd: rules.filter(([old]) => old.endsWith('$')).map(([old, by]) => [old.slice(0, -1), by]) }
    },
    shard(number, value) {
      const entries = new Map()
      let before = '', word = ''
      for (const line of value.split('\n')) {
        const [head, ...words] = line.split('|')
        const [names, lists] = head.split(' ')
        const [front, ...others] = names.split(/(?=[+=>~])/)
        const named = (sign) => others.filter((name) => name[0] === sign).map((name) => name.slice(1))
        before = unfronted(before, front)
        entries.set(before, { key: before, parts: named('+'), same: named('='), linked: named('>'), related: named('~'), lists: (lists ?? '').split('.'),
          surfaces: words.map((text) => {
            const [front, lists] = text.split(' ')
            word = unfronted(word, front)
            return { text: word, lists: lists.split('.') }
          }) })
      }
      shards.set(number, entries)
    },
    words(length, value) {
      let before = ''
      vocabulary.set(length, value.match(/[A-Za-f][^\d]*\d/g).map((entry) => {
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
  const file = (name) => { if (!files.has(name)) files.set(name, load(name)); return files.get(name) }
  const start = () => file('indeks.js')
  const shardOf = (key) => Math.max(0, after(manifest.shards, key) - 1)
  const needShards = (numbers) => Promise.all([...new Set(numbers)].map((number) => file(`ord/${number}-${manifest.shardDigests[number]}.js`)))
  const needKeys = (keys) => needShards(keys.map(shardOf))
  const entry = (key) => shards.get(shardOf(key))?.get(key)
  const entries = (keys) => keys.map(entry).filter(Boolean)
  const needWords = (lengths) => Promise.all(lengths.filter((length) => manifest.vocabulary.has(length))
    .map((length) => file(`ordliste/${length}-${manifest.vocabulary.get(length)}.js`)))
  const needTexts = (records) => Promise.all([...new Set(records.map((record) => after(manifest.texts, record)))].map((number) => {
    const group = number >> 5
    return file(`tekst/${group}-${manifest.textDigests[group]}/${number}.js`)
  }))
  const documentOf = (record) => after(manifest.documents, record)
  const needFacts = () => start().then(() => file(`fakta-${manifest.facts}.js`)).then(() => facts)

  // ---- One word

  /** Records with how well they have one word of the question. */
  const term = (word) => ({ word, key: key(word), folded: fold(word), stem: fold(stem(word)), hits: new Map(), heads: new Set(), modifiers: new Set() })
  const put = (term, records, weight) => records.forEach((record) => {
    if (!(term.hits.get(record) >= weight)) term.hits.set(record, weight)
  })
  const surfaceWeight = (surface, { word, folded, stem: root }) =>
    surface === word ? 1 : fold(surface) === folded ? FOLDED : fold(stem(surface)) === root ? INFLECTED : OTHER_FORM
  const putSurface = (term, surface, weight) => {
    const [few, often, repaired] = surface.lists.map(places)
    put(term, few, weight)
    put(term, often ?? [], weight * OFTEN)
    put(term, repaired ?? [], weight * REPAIRED)
  }
  /** `asked`: the word as it was, or as it is thought to be. */
  const putEntry = (term, entry, scale, asked = term) => {
    entry.surfaces.forEach((surface) => putSurface(term, surface, scale * surfaceWeight(surface.text, asked)))
    const [heads, modifiers, close] = entry.lists.map(places)
    // A word that is only ever the end of others («vaner»): those are it.
    const isWritten = entry.surfaces.some(({ text }) => surfaceWeight(text, asked) >= FOLDED) || size(entry.surfaces) > 2 * entry.lists[0].length
    put(term, heads, scale * (isWritten || asked.key !== entry.key ? HEAD : HEAD_ALONE))
    put(term, modifiers ?? [], scale * MODIFIER)
    put(term, close ?? [], scale * CLOSE)
    heads.forEach((record) => term.heads.add(record))
    modifiers?.forEach((record) => term.modifiers.add(record))
  }

  /** The entry, and those that it names. */
  const putWithLinks = async (term, own, scale, asked = term) => {
    putEntry(term, own, scale, asked)
    await needKeys([...own.same, ...own.linked, ...own.related])
    entries(own.same).forEach((same) => putEntry(term, same, scale))
    entries(own.linked).forEach((linked) => putEntry(term, linked, scale * LINKED))
    // Of related words only the words themselves: their compounds are too far away.
    entries(own.related).forEach(({ surfaces }) => surfaces.forEach((surface) => putSurface(term, surface, scale * RELATED)))
  }

  /** All records that have the word: `isOpen` when it may go on, because it is still being typed. */
  const find = async (word, isOpen, asTyped) => {
    const found = term(word), { folded } = found
    const beginnings = isOpen && folded.length > 2 ? [...new Set([folded, rewrittenInside(folded)])] : []
    const ranges = beginnings.flatMap((beginning) => {
      const first = shardOf(beginning), last = Math.min(shardOf(beginning + '~'), first + (beginning.length < 4 ? 1 : 3))
      return Array.from({ length: last - first + 1 }, (_, step) => first + step)
    })
    await needShards([shardOf(found.key), ...ranges])
    const own = entry(found.key)
    const seen = (least) => (own?.surfaces ?? []).filter((surface) => surfaceWeight(surface.text, found) >= least)
    const isSeen = seen(FOLDED).length > 0, isStemSeen = seen(INFLECTED).length > 0
    const longer = beginnings.length ? longerWords(found, beginnings, ranges) : []
    // «kjønns» stands somewhere by itself; most who type it will go on.
    const finished = (own?.surfaces ?? []).filter((surface) => fold(surface.text).startsWith(folded))
    const isUnfinished = size(finished) * 10 < size(longer.filter(({ begins }) => begins).map(({ surface }) => surface))
    if (own) await putWithLinks(found, own, isUnfinished && !isSeen && !own.linked.length ? UNFINISHED : 1)
    const direct = found.hits.size
    putLonger(found, longer, (isSeen || finished.length) && !isUnfinished)
    const parts = own?.parts.length ? own.parts : direct ? [] : await cut(found)
    const isMisspelt = folded.length > 3 && !/\d/.test(word) && (!(isStemSeen || own?.same.length) || direct < 3)
    if (isMisspelt && !asTyped && !(isOpen && found.hits.size >= (direct || isUnfinished ? 5 : 15))) {
      await correct(found, isUnfinished ? 0.5 : !own ? 0.85 : isStemSeen ? 0.45 : isSeen ? 0.5 : 0.85)
    }
    if (parts.length > 1 && found.hits.size < 25) await putParts(found, parts)
    if (parts.length > 1 && found.hits.size > direct) found.parts = parts
    return found
  }
  const size = (surfaces) => surfaces.reduce((sum, { lists: [few, often = ''] }) => sum + few.length + often.length, 0)

  /** The words that begin so. */
  const longerWords = ({ key, folded }, beginnings, ranges) => {
    const longer = []
    new Set(ranges).forEach((number) => shards.get(number).forEach((entry) => {
      if (entry.key === key) return
      const isNear = beginnings.some((beginning) => entry.key.startsWith(beginning))
      entry.surfaces.forEach((surface) => {
        const other = fold(surface.text), begins = other.startsWith(folded)
        if (begins || isNear) longer.push({ surface, begins, share: Math.min(1, folded.length / other.length) })
      })
    }))
    return longer
  }
  const putLonger = (term, longer, isWord) => longer.map(({ surface, begins, share }) =>
    [surface, Math.max(0.1, (isWord ? LONGER * share ** 1.2 : BEGINNING * share ** 0.35) * (begins ? 1 : 0.6))])
    .sort((a, b) => b[1] - a[1]).slice(0, 400).forEach(([surface, weight]) => putSurface(term, surface, weight))

  /** The two parts of a compound that nobody has written: their keys. */
  const cut = async ({ folded }) => {
    if (folded.length < 7) return []
    let cuts = []
    for (let at = 4; at <= folded.length - 3; at++) {
      for (const link of /[se]/.test(folded[at]) && folded.length - at > 4 ? [0, 1] : [0]) cuts.push([key(folded.slice(0, at)), key(folded.slice(at + link))])
    }
    await needKeys(cuts.map(([front]) => front))
    cuts = cuts.filter(([front]) => entry(front)?.surfaces.length)
    await needKeys(cuts.map(([, back]) => back))
    const common = (key) => Math.max(0, ...(entry(key)?.surfaces.map((surface) => surface.lists[0].length) ?? []))
    const best = cuts.filter(([, back]) => entry(back)?.surfaces.length)
      .map((parts) => [Math.min(...parts.map(common)), parts]).sort((a, b) => b[0] - a[0])[0]
    return best?.[1] ?? []
  }

  /** Records that have all parts of a compound, wherever. */
  const putParts = async (found, parts) => {
    await needKeys(parts)
    const each = await Promise.all(parts.map(async (part) => {
      const one = term(part), known = entry(part)
      if (known) await putWithLinks(one, known, 1)
      return one.hits
    }))
    const [first, ...rest] = each.sort((a, b) => a.size - b.size)
    for (const [record, weight] of first) {
      const weights = rest.map((hits) => hits.get(record))
      if (weights.every(Boolean)) put(found, [record], PARTS * Math.min(weight, ...weights))
    }
  }

  /** The number of letters wrong, left out, too many or in the wrong order; `most + 1` when there are more than `most`. */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1
    let older, old = Array.from({ length: b.length + 1 }, (_, at) => at)
    for (let i = 1; i <= a.length; i++) {
      const row = [i]
      let least = i
      for (let j = 1; j <= b.length; j++) {
        let value = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
        if (older && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, older[j - 2] + 1)
        row.push(value)
        if (value < least) least = value
      }
      if (least > most) return most + 1
      older = old
      old = row
    }
    return old[b.length]
  }

  /** Words that may have been meant. */
  const correct = async (found, base) => {
    const { word, folded } = found
    let near = []
    for (const most of word.length > 8 ? [1, 2] : [1]) {
      const lengths = Array.from({ length: 2 * most + 1 }, (_, step) => word.length - most + step)
      await needWords(lengths)
      near = lengths.flatMap((length) => vocabulary.get(length) ?? []).flatMap((other) => {
        if (other.text === word) return []
        const away = Math.min(distance(word, other.text, most), distance(folded, other.folded, most))
        const first = folded[0] === other.folded[0] ? 0.15 : 0
        return away > most ? [] : [{ ...other, score: away - first - other.common * 0.04 }]
      })
      if (near.length) break
    }
    if (!near.length) return
    near.sort((a, b) => a.score - b.score)
    const best = near[0].score
    near = near.filter(({ score }) => score <= best + 0.55).slice(0, 8)
    await needKeys(near.map(({ text }) => key(text)))
    for (const { text, score } of near.filter(({ text }) => entry(key(text)))) await putWithLinks(found, entry(key(text)), base - 0.3 * (score - best), term(text))
    if (base > 0.6) found.corrected = near[0].text
  }

  // ---- The question

  /** "rus -skole \"rett til\" helse": the words to find, those to leave out, and the phrases. */
  const read = (question) => {
    const phrases = [...question.matchAll(/["«“”]([^"»“”]+)["»“”]/g)].map((match) => tokens(match[1])).filter((phrase) => phrase.length)
    let rest = question.replace(/["«“”]([^"»“”]+)["»“”]/g, ' ')
    const without = [...rest.matchAll(/(?:^|\s)-(?=[\p{L}])(\S+)/gu)].flatMap((match) => tokens(match[1]))
    rest = rest.replace(/(?:^|\s)-(?=[\p{L}])\S+/gu, ' ')
    const words = [...new Set(tokens(rest))]
    return { words, phrases, without, isOpen: !phrases.length && /[\p{L}\p{N}]$/u.test(rest) }
  }
  const meaningful = (words) => {
    const some = words.filter((word) => !manifest.stop.has(word))
    return some.length ? some : words
  }

  /** Two words that are also written as one: records that have the compound, or both close together, have both. */
  const putCompounds = async ([a, b]) => {
    const forms = ({ word, stem: root }) => [...new Set([word, root, `${root}e`, `${root}er`])]
    const keys = [[a, b], [b, a]].flatMap(([front, back]) =>
      forms(front).flatMap((form) => ['', 's', 'e'].map((link) => key(form + link + back.word))))
    await needKeys(keys)
    new Set(keys).forEach((key) => {
      const compound = entry(key)
      if (!compound || compound.parts.length < 2) return
      const close = compound.lists[2]
      for (const one of [a, b]) {
        compound.surfaces.forEach((surface) => putSurface(one, surface, COMPOUND))
        put(one, places(close), CLOSE_BY)
      }
    })
  }

  const rank = (terms, total) => {
    const scores = new Map()
    const of = (record) => scores.get(record) ?? scores.set(record, { record, score: 0, terms: 0 }).get(record)
    terms.forEach((term, place) => {
      const rarity = Math.log(1 + (total - term.hits.size + 0.5) / (term.hits.size + 0.5))
      const others = [terms[place - 1], terms[place + 1]].filter(Boolean)
      for (const [record, plain] of term.hits) {
        // The head and the modifier of one compound: «utdanning av lærere» means «lærerutdanning».
        const isCompound = others.some((other) => term.heads.has(record) && other.modifiers.has(record) ||
          term.modifiers.has(record) && other.heads.has(record))
        const weight = isCompound ? Math.max(plain, COMPOUND) : plain
        const one = of(record)
        one.score += weight * rarity
        one.terms += Math.min(1, weight / 0.5)
      }
    })
    const all = [...scores.values()]
    all.forEach((one) => { one.score *= (one.terms / terms.length) ** 2 })
    all.sort((a, b) => b.score - a.score || a.record - b.record)
    const whole = all.filter((one) => one.terms >= terms.length * 0.99)
    return terms.length > 1 && whole.length >= 10 ? whole : all
  }

  /** The words of a record as the question is read, damaged ones as what they were. */
  const wordsOf = ({ text, repaired }) => tokens(text).map((word) => fold(repaired[word] ?? word))

  /** Those first that have the words close together. */
  const byCloseness = async (ranked, roots, words, count) => {
    const top = ranked.slice(0, count)
    await needTexts(top.map(({ record }) => record))
    const whole = ` ${words.map(fold).join(' ')} `
    for (const one of top) {
      const said = wordsOf(texts.get(one.record))
      if (` ${said.join(' ')} `.includes(whole)) { one.score *= 2; continue }
      const last = roots.map(() => -1)
      let least = Infinity
      said.forEach((word, at) => {
        roots.forEach((root, place) => { if (word.includes(root)) last[place] = at })
        if (last.every((at) => at >= 0)) least = Math.min(least, Math.max(...last) - Math.min(...last))
      })
      one.score *= 1 + 0.6 / (1 + least / 3)
    }
    return [...top.sort((a, b) => b.score - a.score), ...ranked.slice(count)]
  }

  /** Only the records that say the phrases as they are. */
  const withPhrases = async (ranked, phrases) => {
    const wanted = phrases.map((phrase) => ` ${phrase.map(fold).join(' ')} `)
    const found = []
    for (let from = 0; from < Math.min(ranked.length, 400); from += 40) {
      const some = ranked.slice(from, from + 40)
      await needTexts(some.map(({ record }) => record))
      found.push(...some.filter(({ record }) => {
        const said = ` ${wordsOf(texts.get(record)).join(' ')} `
        return wanted.every((phrase) => said.includes(phrase))
      }))
    }
    return found
  }

  /** Records that have each word as it is written. */
  const exactly = async (words) => {
    await needKeys(words.map(key))
    return words.map((word) => {
      const found = term(word)
      entry(found.key)?.surfaces.filter(({ text }) => fold(text) === found.folded).forEach((surface) => putSurface(found, surface, 1))
      return found
    })
  }

  /** `asTyped`: nothing is corrected.
   *  Gives the records, best first, the words to mark in them, and what was looked for instead of what was typed. */
  const search = async (question, asTyped = false) => {
    await start()
    const { words, phrases, without, isOpen } = read(question)
    const total = manifest.documents.length ? manifest.texts.at(-1) : 0
    const asked = meaningful(words)
    let terms = await Promise.all(asked.map((word, place) => find(word, isOpen && place === asked.length - 1, asTyped)))
    if (!words.length) terms = []
    if (terms.length === 2) await putCompounds(terms)
    let noPhrase = false, ranked
    if (phrases.length) {
      const exact = await exactly([...new Set(phrases.flatMap(meaningful))])
      const all = [...terms, ...exact]
      const has = ({ record }) => exact.every(({ hits }) => hits.has(record))
      ranked = await withPhrases(rank(all, total).filter(has), phrases)
      noPhrase = !ranked.length
      if (noPhrase) return { ...await search(question.replace(/["«»“”]/g, ' '), asTyped), noPhrase }
      terms = all
    } else {
      ranked = terms.length ? rank(terms, total) : []
      const roots = terms.length > 1 ? terms.map(({ folded, stem: root }) => folded.slice(0, Math.max(4, root.replace(/ing$/, '').length))) : terms[0]?.parts
      if (roots) ranked = await byCloseness(ranked, roots, words, CLOSEST)
    }
    if (without.length) {
      await needKeys(without.map(key))
      const left = term('')
      entries(without.map(key)).forEach(({ surfaces }) => surfaces.forEach((surface) => putSurface(left, surface, 1)))
      ranked = ranked.filter(({ record }) => !left.hits.has(record))
    }
    const corrected = terms.some((term) => term.corrected)
      ? question.replace(WORD, (word) => terms.find((term) => term.corrected && term.word === word.toLowerCase())?.corrected ?? word) : ''
    return { records: ranked.map(({ record }) => record), words: asked, corrected, noPhrase }
  }

  return { receive, start, search, needTexts, needFacts, documentOf, text: (record) => texts.get(record), key: (word) => key(word), tokens, fold, stem: (word) => stem(word) }
}
