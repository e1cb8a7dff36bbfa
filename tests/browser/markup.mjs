// Checks of a page's source: its parts, its links, and what a strict content security policy would refuse.

import { parse as parse5 } from 'parse5'

/** The tree as parsed without scripts; each element has its line number. */
export const parse = (source) => parse5(source, { scriptingEnabled: false, sourceCodeLocationInfo: true })

/** All elements under `node`, in document order. */
export function elements(node) {
  return (node.childNodes ?? []).flatMap((child) => (child.tagName ? [child, ...elements(child)] : []))
}

export function attribute(element, name) {
  return element?.attrs.find((attr) => attr.name === name)?.value
}

/** `%C3%B8` → `ø`; undefined if the bytes are not UTF-8. */
export function decoded(address) {
  try { return decodeURIComponent(address) } catch { return undefined }
}

const text = (node) => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(text).join(''))
const at = (element, fault) => `line ${element.sourceCodeLocation?.startLine ?? '?'}: ${fault}`

/** Faults of title, language and main heading. */
export function headFaults(page) {
  const named = (name) => page.elements.filter((element) => element.tagName === name)
  const faults = []
  if (!page.lang.trim()) faults.push('<html> has no lang')
  if (!named('title').some((title) => text(title).trim())) faults.push('the title is empty')
  if (page.redirect) return faults
  if (named('h1').length !== 1) faults.push(`${named('h1').length} <h1>, not one`)
  if (named('main').length !== 1) faults.push(`${named('main').length} <main>, not one`)
  return faults
}

/** Ids that occur twice. */
export function idFaults(page) {
  const seen = new Set()
  return page.elements.flatMap((element) => {
    const id = attribute(element, 'id')
    if (id === undefined || !seen.has(id)) return seen.add(id), []
    return [at(element, `the id "${id}" is already taken`)]
  })
}

/** Types of scripts that are data: browsers never run them, so the policy allows them. */
const DATA = ['application/ld+json', 'application/json']

/** Inline code and style, which the policy refuses. */
export function inlineFaults(page) {
  return page.elements.flatMap((element) => {
    const faults = element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on')).map(({ name }) => `attribute ${name}=`)
    if (element.tagName === 'style') faults.push('a <style> element')
    if (element.tagName === 'base') faults.push('a <base> element')
    if (element.tagName === 'script' && attribute(element, 'src') === undefined && !DATA.includes(attribute(element, 'type'))) {
      faults.push('a <script> without src')
    }
    return faults.map((fault) => at(element, `${fault}, refused by the content security policy`))
  })
}

/** Links of these types make the browser fetch something at once; the others only name an address. */
const FETCHING = /\b(stylesheet|icon|apple-touch-icon|mask-icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/i

/** Every address in a page with its element, and whether the browser follows it (`a`), fetches it, or only reads it. */
function addresses(page) {
  return page.elements.flatMap((element) => {
    const name = element.tagName
    const get = (attr) => attribute(element, attr)
    const found = []
    const add = (use, ...values) => values.filter((value) => value !== undefined).forEach((value) => found.push({ element, use, value: value.trim() }))
    const list = (value) => value?.split(',').map((part) => part.trim().split(/\s+/)[0]) ?? []
    if (name === 'meta') {
      if (/^(og|twitter):(url|image)(:url|:secure_url)?$/.test(get('property') ?? get('name') ?? '')) add('reads', get('content'))
      if (get('http-equiv')?.toLowerCase() === 'refresh') add('follows', get('content')?.replace(/^[^;]*;?\s*(url\s*=\s*)?/i, ''))
    } else if (name === 'link') {
      add(FETCHING.test(get('rel') ?? '') ? 'fetches' : 'reads', get('href'), ...list(get('imagesrcset')))
    } else if (name === 'a' || name === 'area') {
      add('follows', get('href'))
    } else {
      add('fetches', get('src'), get('href'), get('poster'), get('data'), get('action'), get('formaction'), ...list(get('srcset')))
    }
    return found
  })
}

/**
 * The addresses of a whole site. `own` is its published address, if it says so itself in the front page's canonical link.
 */
export class Links {
  constructor(files, pages, read) {
    this.files = new Set(files)
    this.folders = new Set(files.flatMap((file) => file.split('/').slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join('/'))))
    this.read = read
    this.anchors = new Map(pages.map((page) => [page.file, new Set(page.elements.flatMap((e) =>
      [attribute(e, 'id'), e.tagName === 'a' ? attribute(e, 'name') : undefined]))]))
    const front = pages.find((page) => page.file === 'index.html')
    const canonical = front?.elements.find((e) => e.tagName === 'link' && attribute(e, 'rel') === 'canonical')
    const own = attribute(canonical, 'href')
    this.own = /^https?:/.test(own ?? '') ? new URL('.', own).href : undefined
  }

  /** The path the site was made for, if that is known. */
  get base() {
    return this.own && new URL(this.own).pathname
  }

  pageFaults(page, base) {
    return addresses(page).flatMap(({ element, use, value }) => {
      const fault = this.fault(page.file, value, use, base)
      return fault ? [at(element, `<${element.tagName}> "${value}": ${fault}`)] : []
    })
  }

  styleFaults(file) {
    const source = this.read(file).replace(/\/\*[^]*?\*\//g, '')
    const values = [...source.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/g)].map((match) => match[1] ?? match[2])
    return values.flatMap((value) => {
      const fault = this.fault(file, value, 'fetches')
      return fault ? [`"${value}": ${fault}`] : []
    })
  }

  count(page) {
    return addresses(page).length
  }

  fault(file, value, use, base) {
    if (value.startsWith('//')) return 'names another host'
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1].toLowerCase()
    if (scheme === 'javascript') return 'is a script'
    if (scheme && use === 'fetches') return 'is not fetched from the site itself'
    if (scheme) {
      if (!this.own || !value.startsWith(this.own)) return undefined
      if (use === 'follows' && file !== '404.html') return 'leads to the site itself, and should be relative'
      return this.missing('', value.slice(this.own.length))
    }
    // 404.html is shown at any address, so only links from the root work there.
    if (file === '404.html' && !value.startsWith('#')) {
      if (!value.startsWith('/')) return 'is relative, and 404.html is shown at any address'
      return value.startsWith(base) ? this.missing('', value.slice(base.length)) : `is outside ${base}`
    }
    if (value.startsWith('/')) return 'starts with a slash, so the site could not be moved'
    return this.missing(file, value)
  }

  /** Why a relative address leads nowhere. */
  missing(from, value) {
    // A deep folder, so that one `..` too many shows: at the root of a host it would be ignored.
    const root = 'http://site.invalid/1/2/3/4/5/6/7/8/9/'
    const url = new URL(value, root + from.split('/').map(encodeURIComponent).join('/'))
    if (!url.href.startsWith(root)) return 'leads out of the site'
    const [path, anchor] = [url.pathname.slice(new URL(root).pathname.length), url.hash.slice(1)].map(decoded)
    if (path === undefined || anchor === undefined) return 'has a % that stands for nothing'
    if (this.folders.has(path)) return 'names a folder without the slash at its end'
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    if (!this.files.has(file)) return 'does not exist'
    // A question to the search page is no place on it.
    if (anchor === '' || anchor === 'top' || anchor.startsWith('q=') || this.anchorsOf(file)?.has(anchor) !== false) return undefined
    return `there is no id "${anchor}"`
  }

  /** The anchors of a page or drawing; other files (`rapport.pdf#page=3`) have rules of their own. */
  anchorsOf(file) {
    if (file.endsWith('.svg') && !this.anchors.has(file)) {
      this.anchors.set(file, new Set([...this.read(file).matchAll(/\sid\s*=\s*["']([^"']*)/g)].map((match) => match[1])))
    }
    return this.anchors.get(file)
  }
}
