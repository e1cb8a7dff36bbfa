// Checks that need a real browser: a few pages of each kind, in the ways that different readers see them.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What differs between light and dark, and between wide and narrow. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size']

/** A desktop and a narrow phone, which is also a desktop at 400 % zoom (WCAG 1.4.10); each light and dark. */
export const VIEWS = [
  { width: 1280, scheme: 'light' }, { width: 1280, scheme: 'dark', rules: OF_LOOKS },
  { width: 320, scheme: 'light', rules: OF_LOOKS }, { width: 320, scheme: 'dark' },
]

/** Errors and requests of each sample in each view; accessibility where there is a check for it. `besides`: rules of axe that are not applied. */
export async function look(browser, samples, site, views, { axe, errors, requests, besides = [] }) {
  const rules = new Set()
  for (const view of views) {
    const context = await browser.newContext({
      colorScheme: view.scheme,
      viewport: { width: view.width, height: 800 },
      reducedMotion: 'reduce', // otherwise axe may read colours in the middle of a transition
    })
    for (const sample of samples) {
      const where = `${sample.file} (${view.width} px, ${view.scheme})`
      const page = await context.newPage()
      const seen = watch(page, site.origin)
      // In the first view wait also for what scripts fetch after loading.
      await page.goto(site.address + encodeURI(sample.address), { waitUntil: view === VIEWS[0] ? 'networkidle' : 'load' })
      if (axe) {
        const found = await accessibility(page, view.rules, besides)
        found.rules.forEach((rule) => rules.add(rule))
        axe(where, found.faults)
      }
      errors(where, seen.errors)
      requests(where, seen.foreign)
      await page.close()
    }
    await context.close()
  }
  return rules.size
}

/** The rules that axe applied, and the faults it found. `rules`: only these; else all but those of `besides`. */
export async function accessibility(page, rules, besides = []) {
  // Legacy mode opens no second page for the results of foreign frames, which a site must not have anyway.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { passes, violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS).disableRules(besides)).analyze()
  return {
    rules: passes.concat(violations).map((rule) => rule.id),
    faults: violations.map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`),
  }
}

/** Collects a page's errors and its requests to other hosts. */
function watch(page, origin) {
  const seen = { errors: [], foreign: [] }
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(`${message.text().trim()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => seen.errors.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) seen.foreign.push(`asks for ${request.url()}`)
  })
  return seen
}

/** Looks at the samples with JavaScript off. */
export async function withoutScripts(browser, samples, site, check) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const sample of samples) {
    await page.goto(site.address + encodeURI(sample.address))
    check(`${sample.file} (no scripts)`, await partsMissing(page))
  }
  await context.close()
}

async function partsMissing(page) {
  const faults = []
  for (const part of ['h1', 'main']) {
    const found = page.locator(part)
    if ((await found.count()) !== 1) faults.push(`${await found.count()} <${part}>, not one`)
    else if (!(await found.isVisible()) || !(await found.innerText()).trim()) faults.push(`<${part}> shows nothing`)
  }
  return faults
}

/** Looks at an address that does not exist, deep down, where only links from the root of the site work. */
export async function notFound(browser, site, check) {
  const page = await browser.newPage()
  const seen = watch(page, site.origin)
  const address = `${site.address}finnes/ikke/her/`
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  const faults = await partsMissing(page)
  if (response.status() !== 404) faults.push(`status ${response.status()}, not 404`)
  // The browser reports the 404 itself as an error.
  faults.push(...seen.errors.filter((error) => !error.endsWith(`(${address})`)), ...seen.foreign)
  check('404.html', faults)
  await page.close()
}

/** Opens pages from a disk, where no server turns a folder into its index.html and modules cannot be loaded. */
export async function fromDisk(browser, directory, samples, check) {
  const context = await browser.newContext()
  for (const sample of samples) {
    const page = await context.newPage()
    const seen = watch(page, 'file://')
    await page.goto(pathToFileURL(join(directory, sample.file)).href)
    const faults = []
    if (!(await page.evaluate(isStyled))) faults.push('the style sheet makes no difference')
    // A link that cannot be clicked or leads nowhere is a fault of the page, and the other pages are still checked.
    faults.push(...(await follow(page).catch((error) => [error.message.split('\n')[0]])), ...seen.errors, ...seen.foreign)
    check(`${sample.file} (file:)`, faults)
    await page.close()
  }
  await context.close()
}

/** Runs in the page: does it look different without its style sheets? */
function isStyled() {
  const look = () => {
    const style = getComputedStyle(document.body)
    return [...style].map((name) => style.getPropertyValue(name)).join()
  }
  const turn = (off) => [...document.styleSheets].forEach((sheet) => { sheet.disabled = off })
  const styled = look()
  turn(true)
  const plain = look()
  turn(false)
  return styled !== plain
}

/** Clicks the first link, of the breadcrumbs if there are any, that leads to the index of another folder. */
async function follow(page) {
  const found = await page.evaluateHandle(() => {
    const folder = (path) => path.replace(/index\.html$/, '')
    const links = (where) => [...document.querySelectorAll(where)]
    return [...links('[class*=breadcrumb] a[href]'), ...links('nav a[href]'), ...links('a[href]')].find((link) =>
      link.protocol === 'file:' && link.checkVisibility() && folder(link.pathname).endsWith('/') &&
      folder(link.pathname) !== folder(location.pathname))
  })
  const link = found.asElement()
  if (!link) return ['has no link to another page']
  const href = await link.getAttribute('href')
  const before = page.url()
  await link.click()
  await page.waitForURL((url) => url.href !== before, { timeout: 15000 })
  // Chromium's own page for a folder has an <h1> too, but its address does not end in .html.
  if (!new URL(page.url()).pathname.endsWith('.html')) return [`the link "${href}" leads to a list of files, ${page.url()}`]
  return (await page.locator('h1').count()) === 1 ? [] : [`the link "${href}" leads to a page without <h1>`]
}
