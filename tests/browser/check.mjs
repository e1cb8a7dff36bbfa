// Is a built site whole, valid, accessible and self-contained?
//
//     node check.mjs SITE_DIR [--base /any/base/] [--addresses] [--one-each] [--catalogue]
//
// --one-each: one page of each kind, wide in the light and narrow in the dark. For a theme whose components are few.
//
// --addresses: the same pages were looked at under another base. They differ in their addresses alone, so each is opened once, and axe
// is not asked again.
//
// --catalogue: a catalogue of components, each of whose pages is looked at. It has no 404.html, and shows the same component several times
// on a page, so that axe is not asked whether each part of a page has a name of its own.
//
// `samling check` tests the same from within. This tests the finished site with independent tools: the Nu HTML checker, axe and
// Chromium. It prints a line for each kind of check, then every fault; the exit code is 1 if there is one.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fromDisk, look, notFound, VIEWS, withoutScripts } from './browse.mjs'
import { keyboard, layout } from './layout.mjs'
import { headFaults, idFaults, inlineFaults, Links } from './markup.mjs'
import { validate } from './nu.mjs'
import { basePath, browser, filesOf, kindOf, pagesOf, samplesOf, serve } from './site.mjs'

const { positionals: [directory], values } = parseArgs({ allowPositionals: true, options: { base: { type: 'string' }, addresses: { type: 'boolean' }, 'one-each': { type: 'boolean' }, catalogue: { type: 'boolean' } } })
if (kindOf(directory ?? '') !== 'directory') {
  console.error('usage: node check.mjs SITE_DIR [--base /any/base/] [--addresses] [--one-each] [--catalogue]')
  process.exit(2)
}

const files = filesOf(directory)
const pages = pagesOf(directory, files)
const samples = values.catalogue ? pages : samplesOf(pages, values['one-each'] ? 1 : 2), views = values['one-each'] ? [VIEWS[0], VIEWS[3]] : VIEWS
const styles = files.filter((file) => file.endsWith('.css'))
const links = new Links(files, pages, (file) => readFileSync(join(directory, file), 'utf8'))
const base = basePath(values.base ?? links.base ?? '/')
const checks = []

/** A kind of check: a function that is called with a place and the faults found there. */
function group(name) {
  const places = new Map()
  const check = (where, faults) => places.set(where, [...(places.get(where) ?? []), ...faults])
  checks.push({ name, places, check })
  return check
}

let since = performance.now()
function end(summary, ...kinds) {
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  since = performance.now()
  for (const { name, places, check } of checks.filter((one) => kinds.includes(one.check))) {
    // A check that looked at nothing has not passed.
    if (places.size === 0) check('the site', ['has nothing for this check to look at'])
    const faults = [...places].flatMap(([where, found]) => [...new Set(found)].map((fault) => `  ${where}: ${fault}`))
    console.log(`${faults.length ? 'FAILED' : 'ok    '} ${name}: ${summary} (${seconds} s)`)
    faults.forEach((fault) => console.log(fault))
  }
}

const valid = group('valid HTML, CSS and SVG')
const checked = files.filter((file) => /\.(html|css|svg)$/.test(file))
const { errors, warnings } = checked.length ? validate(directory, checked) : { errors: [], warnings: 0 }
errors.forEach((faults, file) => valid(file, faults))
end(`${checked.length} files, ${warnings} warnings`, valid)

const heads = group('title, language, one heading')
const ids = group('no id twice')
const inline = group('no code or style inside the page')
const addresses = group('every address leads somewhere, inside the site and relative')
for (const page of pages) {
  heads(page.file, headFaults(page))
  ids(page.file, idFaults(page))
  inline(page.file, inlineFaults(page))
  addresses(page.file, links.pageFaults(page, links.base ?? base))
}
styles.forEach((file) => addresses(file, links.styleFaults(file)))
end(`${pages.length} pages`, heads, ids, inline)
end(`${pages.reduce((sum, page) => sum + links.count(page), 0)} addresses in ${pages.length} pages, ${styles.length} style sheets`, addresses)

const site = await serve(directory, base)
const chromium = await browser()
const kinds = new Set(samples.map((page) => page.kind))
const firsts = samples.filter((page) => samples.find((other) => other.kind === page.kind) === page)
const consoles = group('no error, nothing refused by the content security policy')
const requests = group('no request to anyone else')
if (values.addresses) {
  await look(chromium, samples, site, VIEWS.slice(0, 1), { errors: consoles, requests })
  end(`${samples.length} pages`, consoles, requests)
} else {
  const shown = views.map(({ width, scheme }) => `${width} px ${scheme}`).join(', ')
  const axe = group('accessible (axe)')
  const rules = await look(chromium, samples, site, views, { axe, errors: consoles, requests, besides: values.catalogue ? ['landmark-unique'] : [] })
  end(`${samples.length} pages of ${kinds.size} kinds, ${shown}, ${rules} rules`, axe)
  end(`${samples.length} pages, ${shown}`, consoles, requests)
  const width = group('no sideways scrolling')
  const overlap = group('no text over other text')
  const cut = group('no text cut off')
  const seen = await layout(chromium, samples, site, { width, overlap, cut })
  end(`${samples.length} pages, ${seen}`, width, overlap, cut)
  if (!values.catalogue) {
    const focus = group('the keyboard reaches all in order, and the place is seen')
    await keyboard(chromium, firsts, site, focus)
    end(`${firsts.length} pages, 1280 px, 320 px`, focus)
  }
}

const plain = group('whole without scripts')
await withoutScripts(chromium, samples, site, plain)
end(`${samples.length} pages`, plain)

const missing = group('an address that does not exist')
if (values.catalogue) {
  // Nobody comes to a catalogue by an old address.
  checks.pop()
} else if (links.base && links.base !== base) {
  console.log(`       404.html is made for ${links.base}, and not looked at under ${base}`)
} else if (!files.includes('404.html')) {
  missing('404.html', ['is not there'])
  end('no page', missing)
} else {
  await notFound(chromium, site, missing)
  end('404.html', missing)
}

const disk = group('opened from disk')
await fromDisk(chromium, directory, firsts, disk)
end(`${firsts.length} pages`, disk)

await chromium.close()
site.close()

const results = checks.flatMap(({ places }) => [...places.values()])
const failed = results.filter((faults) => faults.length > 0).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
