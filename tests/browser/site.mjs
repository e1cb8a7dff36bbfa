// A built site for the checks: its files, a server for them, and a browser.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { attribute, decoded, elements, parse } from './markup.mjs'

/** The strictest policy a host may send. A page that works under it works everywhere. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
  "media-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const TYPES = {
  '.atom': 'application/atom+xml', '.avif': 'image/avif', '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8', '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.gif': 'image/gif', '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.jsonld': 'application/ld+json',
  '.mjs': 'text/javascript; charset=utf-8', '.mp3': 'audio/mpeg', '.mp4': 'video/mp4', '.pdf': 'application/pdf',
  '.png': 'image/png', '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.webp': 'image/webp',
  '.woff2': 'font/woff2', '.xml': 'application/xml', '.zip': 'application/zip',
}

/** Every file of the site, as sorted paths with `/` between the parts. */
export function filesOf(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The HTML pages, parsed once for every check that reads them. */
export function pagesOf(directory, files) {
  return files.filter((file) => file.endsWith('.html')).map((file) => page(file, readFileSync(join(directory, file), 'utf8')))
}

function page(file, source) {
  const all = elements(parse(source))
  const named = (name) => all.find((element) => element.tagName === name)
  const segment = file.includes('/') ? file.split('/')[0] : file
  return {
    file,
    elements: all,
    address: file.replace(/(^|\/)index\.html$/, '$1'),
    kind: attribute(named('body'), 'data-kind') ?? segment,
    lang: attribute(named('html'), 'lang') ?? '',
    // An old address that redirects to the new one: it has no content to check.
    redirect: all.some((e) => e.tagName === 'meta' && attribute(e, 'http-equiv')?.toLowerCase() === 'refresh'),
  }
}

/** A sample of the pages: of each kind the first ones, and the first in each language. */
export function samplesOf(pages, most = 2) {
  const shown = pages.filter((page) => !page.redirect && page.file !== '404.html')
  return shown.filter((page) => {
    const kind = shown.filter((other) => other.kind === page.kind)
    return kind.indexOf(page) < most || kind.find((other) => other.lang === page.lang) === page
  })
}

/** Serves the site under `base` on a free port of this machine. `compress`: texts are compressed, as most hosts do. */
export function serve(directory, base, { compress = false } = {}) {
  const root = resolve(directory)
  /** What the server was asked for, as it was written. */
  const requests = []
  const server = createServer((request, response) => {
    requests.push(request.url)
    const answer = (status, file) => {
      const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
      const isCompressed = compress && /text|javascript|json|xml/.test(type)
      response.writeHead(status, {
        'Content-Security-Policy': POLICY,
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        ...isCompressed && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
      })
      const bytes = readFileSync(file)
      response.end(request.method === 'HEAD' ? undefined : isCompressed ? gzipSync(bytes) : bytes)
    }
    const missing = () => {
      // The browser asks for this when a page names no icon, which is not a fault.
      if (request.url === '/favicon.ico') return response.writeHead(204).end()
      const page = join(root, '404.html')
      if (kindOf(page) === 'file') return answer(404, page)
      response.writeHead(404, { 'Content-Security-Policy': POLICY }).end()
    }
    // Not `new URL`, which silently removes the `..` that must be refused.
    const address = decoded(request.url.split(/[?#]/)[0])
    if (!address?.startsWith(base)) return missing()
    const file = resolve(root, address.slice(base.length))
    if (address.includes('\0') || (file !== root && !file.startsWith(root + sep))) return missing()
    if (kindOf(file) === 'file') return answer(200, file)
    if (kindOf(file) !== 'directory' || kindOf(join(file, 'index.html')) !== 'file') return missing()
    if (address.endsWith('/')) return answer(200, join(file, 'index.html'))
    response.writeHead(301, { Location: request.url.replace(/([?#].*)?$/, '/$1') }).end()
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => {
    const origin = `http://127.0.0.1:${server.address().port}`
    ready({ origin, address: origin + base, requests, close: () => { server.closeAllConnections(); server.close() } })
  }))
}

/** 'file', 'directory' or undefined. */
export function kindOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'directory' : undefined
}

/** The system's own Chromium: Playwright's download of one needs a network that not every builder has. */
export function browser(besides = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Keep the browser and the pages from reaching any other host.
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...besides],
  })
}

/** "any/base" → "/any/base/": where a site stands, with a slash at both ends. */
export const basePath = (text) => `/${text}/`.replace(/\/+/g, '/')
