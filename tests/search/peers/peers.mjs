// Other search programs: each indexes the same records, one page each, and is asked in the same browser.

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compressed } from '../ask.mjs'

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules')
export const isInstalled = (name) => existsSync(join(modules, name))

/** `make` makes the index; `script` calls `ready` with a function that answers a question: the first ten ids, and a function for all. */
const PEERS = {
  pagefind: {
    make(records, folder, run) {
      const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
      mkdirSync(folder, { recursive: true })
      records.forEach(({ id, text }) => writeFileSync(join(folder, `${id}.html`),
        `<!doctype html><html lang="no"><title>${id}</title><main data-pagefind-body><p>${escaped(text)}</p></main></html>`))
      return run(join(modules, '.bin/pagefind'), '--site', folder, '--quiet')
    },
    script: `const pagefind = await import('/pagefind/pagefind.js')
      await pagefind.init()
      const ids = async (results) => (await Promise.all(results.map((one) => one.data()))).map(({ raw_url, url }) => (raw_url ?? url).match(/([^/]+)\\.html$/)[1])
      ready(async (question) => { const { results } = await pagefind.search(question); return [await ids(results.slice(0, 10)), () => ids(results)] })`,
  },
  minisearch: {
    make(records, folder, run) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'records.json'), JSON.stringify(records.map(({ id, text }) => ({ id, text }))))
      cpSync(join(modules, 'minisearch/dist/es/index.js'), join(folder, 'minisearch.js'))
      return run(process.execPath, '--input-type=module', '-e', `import fs from 'node:fs'; import MiniSearch from '${join(modules, 'minisearch/dist/es/index.js')}'
        const index = new MiniSearch({ fields: ['text'] }); index.addAll(JSON.parse(fs.readFileSync('${folder}/records.json')))
        fs.writeFileSync('${folder}/index.json', JSON.stringify(index))`)
    },
    script: `const { default: MiniSearch } = await import('/minisearch.js')
      const index = MiniSearch.loadJSON(await (await fetch('/index.json')).text(), { fields: ['text'] })
      ready((question) => {
        const ids = index.search(question, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).map(({ id }) => id)
        return [ids.slice(0, 10), () => ids] })`,
  },
}
export const NAMES = Object.keys(PEERS)

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }

/** As `corpusSite`. */
export async function peerSite(name, { records }, folder, run) {
  const { make, script } = PEERS[name], taken = make(records, folder, run)
  writeFileSync(join(folder, 'ask.html'), `<!doctype html><script type="module">let give; window.asking = new Promise((done) => { give = done })
    const ready = (ask) => give(ask); ${script}</script>`)
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url, 'http://x').pathname)
    if (!existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    taken,
    close: () => server.close(),
    ask: async (chromium, question) => {
      const context = await chromium.newContext(), page = await context.newPage()
      let bytes = 0
      page.on('request', (request) => {
        const path = new URL(request.url()).pathname
        if (existsSync(join(folder, path)) && path !== '/ask.html') bytes += compressed(folder, path)
      })
      await page.goto(`http://127.0.0.1:${server.address().port}/ask.html`)
      await page.evaluate(async (question) => {
        const ask = await window.asking
        window.first = await ask(question)
      }, question)
      const first = bytes
      const ms = await page.evaluate(async (question) => {
        const ask = await window.asking, since = performance.now()
        await ask(question)
        return performance.now() - since
      }, question)
      const results = await page.evaluate(() => window.first[1]())
      await context.close()
      return { results, bytes: first, ms }
    },
  }
}
