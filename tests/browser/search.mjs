// Tests the search page: served under the strictest policy and below a path, opened from a disk, and without scripts.
//
//     node search.mjs SITE_DIR WORD      (a word on some page of the site that is in no list of the search page)

import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { accessibility, VIEWS } from './browse.mjs'
import { browser, serve } from './site.mjs'

const [directory, word] = process.argv.slice(2)
const chromium = await browser()
let failed = 0
const check = (what, isSo, seen = '') => {
  if (!isSo) failed++
  console.log(`${isSo ? 'ok    ' : 'FAILED'} ${what}${isSo ? '' : `: ${seen}`}`)
}

const site = await serve(directory, '/en/mappe/')
for (const [where, home] of [['served', site.address], ['from disk', pathToFileURL(join(resolve(directory), 'index.html')).href]]) {
  const context = await chromium.newContext({ viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints = []
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(error.message))
  const status = page.locator('[data-search="status"]'), results = page.locator('.search-results > li')
  const settled = (text) => page.waitForFunction((text) => {
    const said = document.querySelector('[data-search="status"]')?.textContent
    return said && (!text || said.includes(text))
  }, text, { timeout: 30000 }).then(() => true, () => false)

  await page.goto(home)
  await page.fill('#sok-overalt', word)
  await page.press('#sok-overalt', 'Enter')
  check(`${where}: the field of every page leads to the search page`, await settled() && /[#&]q=/.test(page.url()), page.url())
  check(`${where}: something is found`, await results.count() > 0)
  const hits = await results.evaluateAll((all) => all.map((hit) => [hit.querySelector('h3 a').textContent.trim(), hit.querySelector('.meta').textContent]))
  check(`${where}: every hit has a title, and says what kind it is`, hits.every(([title, about]) => title && about && !about.includes('null')), hits.join('; '))
  const elsewhere = await page.locator('.search-results .rest').evaluateAll((all) => all.reduce((sum, one) => sum + Number.parseInt(one.textContent), 0))
  check(`${where}: as many are listed as are counted`, Number.parseInt(await status.textContent()) === elsewhere + await results.count() || await page.locator('[name="more"]').isVisible(),
    await status.textContent())
  check(`${where}: the word is marked`, await page.locator('.search-results mark').count() > 0)
  check(`${where}: the focus is where it was`, await page.evaluate(() => document.activeElement === document.body))
  check(`${where}: no sideways scrolling at 320 px`, await page.evaluate(() => document.documentElement.scrollWidth) <= 320)

  const first = page.url(), limit = page.locator('[data-search="filters"] > summary')
  await limit.click()
  await page.locator('[data-facet="kind"] input').first().check()
  await page.waitForFunction((first) => location.href !== first, first)
  check(`${where}: a choice stands in the address`, /[#&]kind=/.test(page.url()), page.url())
  const chosen = page.url()
  await page.goto('about:blank')
  await page.goto(chosen)
  check(`${where}: the address alone brings it back`, await settled() && await page.locator('[data-facet="kind"] input:checked').count() === 1)
  await page.goto('about:blank')
  await page.goto(first)
  await settled()
  await limit.click()
  await page.locator('[data-facet="kind"] input').first().check()
  await page.goBack()
  check(`${where}: the back button takes it back`, page.url() === first, page.url())
  await page.goForward()
  await page.locator('.chips button').first().click()
  check(`${where}: a chip takes its choice away`, !/[#&]kind=/.test(page.url()), page.url())

  await page.fill('#sok', `${word.slice(0, 4)}x${word.slice(4)}`)
  await page.waitForFunction(() => document.querySelector('[name="back"]')?.checkVisibility(), null, { timeout: 30000 }).catch(() => {})
  const back = page.locator('[name="back"]:visible')
  check(`${where}: a misspelt word is corrected, and says so`, await back.count() === 1 && await results.count() > 0)
  await back.click().catch(() => {})
  check(`${where}: the way back to what was typed`, /[#&]typed=/.test(page.url()), page.url())
  await page.fill('#sok', 'qwxzqwxzqwxz')
  check(`${where}: no junk for a word that is nowhere, but advice`, await settled('qwxzqwxzqwxz') && await results.count() === 0 &&
    await page.locator('[data-note="none"] li:visible').count() > 0)
  await page.fill('#sok', `${word} -${word}`)
  await page.waitForFunction(() => location.hash.includes('-'), null, { timeout: 30000 }).catch(() => {})
  await page.waitForTimeout(300)
  check(`${where}: minus leaves out`, await results.locator('mark', { hasText: new RegExp(`^${word}$`, 'i') }).count() === 0, await status.textContent())

  await page.fill('#sok', '')
  await page.locator('#sok').pressSequentially(word.slice(0, 5))
  const options = page.locator('#sok-forslag [role="option"]')
  await options.first().waitFor({ timeout: 30000 }).catch(() => {})
  const suggested = await options.first().textContent().catch(() => '')
  check(`${where}: words are suggested`, suggested.startsWith(word.slice(0, 5)) && await page.locator('#sok[aria-expanded="true"]').count() === 1, suggested)
  await page.press('#sok', 'ArrowDown')
  check(`${where}: the arrow key chooses the first, and the focus stays`,
    await page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.getAttribute('aria-selected')) === 'true')
  await page.press('#sok', 'Enter')
  await page.locator('#sok[aria-expanded="false"]').waitFor({ timeout: 30000 }).catch(() => {})
  check(`${where}: it stands in the field, and the list is gone`, await page.inputValue('#sok') === suggested &&
    await page.locator('#sok[aria-expanded="false"]').count() === 1 && !await options.first().isVisible(), await page.inputValue('#sok'))

  // The hits of the word that was suggested are still there, until those of this one come.
  await page.fill('#sok', word)
  await settled(`«${word}»`)
  await page.locator('.search-results a').first().click()
  await page.waitForFunction(() => document.body.dataset.kind !== 'search', null, { timeout: 30000 }).catch(() => {})
  check(`${where}: a result leads to its page`, await page.locator('h1').count() === 1 && !/\/sok\//.test(page.url()), page.url())
  check(`${where}: the words are marked there`, await page.locator('main mark').count() > 0, page.url())
  check(`${where}: the words stand behind # alone`, !new URL(page.url()).search, page.url())
  await page.goBack()
  check(`${where}: and back again to what was found`, await settled() && await results.count() > 0)
  check(`${where}: no error, nothing refused`, !complaints.length, complaints.join('; '))
  await context.close()
}

// Only on the served site: from a disk axe may not read the style sheet.
for (const { width, scheme } of VIEWS) {
  const context = await chromium.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const holds = async (what) => {
    const { rules, faults } = await accessibility(page), wide = await page.evaluate(() => document.documentElement.scrollWidth)
    check(`${width} px, ${scheme}: accessible with ${what}`, rules.length > 0 && !faults.length, faults.join('; '))
    check(`${width} px, ${scheme}: no sideways scrolling with ${what}`, wide <= width, `${wide} px`)
  }
  await page.goto('about:blank')
  await page.goto(`${site.address}sok/#q=${word}`)
  await page.locator('.search-results mark').first().waitFor()
  await holds('what was found')

  await page.fill('#sok', '')
  await page.locator('#sok').pressSequentially(word.slice(0, 5))
  await page.locator('#sok-forslag [role="option"]').first().waitFor()
  await holds('suggestions open')
  await page.press('#sok', 'ArrowDown')
  await page.locator('#sok-forslag [aria-selected="true"]').waitFor()
  await holds('a suggestion chosen')

  await page.goto('about:blank')
  await page.goto(`${site.address}sok/#q=${word}`)
  // On a wide page they are open from the start.
  if (!await page.locator('[data-search="filters"][open]').count()) await page.locator('[data-search="filters"] > summary').click()
  // Filters without choices are removed when the choices have been loaded.
  await page.locator('[data-facet="kind"] input').first().waitFor({ state: 'attached' })
  const closed = page.locator('[data-search="filters"] details:not([hidden], [open]) > summary')
  while (await closed.count()) await closed.first().click()
  await page.locator('[data-facet="kind"] input').first().waitFor()
  await holds('filters open')
  await page.locator('[data-facet="kind"] input').first().check()
  await page.locator('[data-facet="kind"] input:checked').waitFor()
  await page.waitForURL(/[#&]kind=/)
  await page.selectOption('[name="sort"]', 'date')
  await page.waitForURL(/[#&]sort=/)
  await page.locator('.search-results mark').first().waitFor()
  await holds('filters in use')
  await context.close()
}

// What comes late moves nothing that is already seen.
for (const width of [375, 1280]) {
  const context = await chromium.newContext({ viewport: { width, height: 800 } }), page = await context.newPage()
  await page.addInitScript(() => {
    window.moved = 0
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.moved += value })).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${site.address}sok/#q=${word}`)
  await page.locator('.search-results mark').first().waitFor()
  await page.waitForTimeout(500)
  const moved = await page.evaluate(() => window.moved)
  check(`${width} px: nothing jumps when the answer comes`, moved < 0.01, moved)
  await context.close()
}

const plain = await chromium.newContext({ javaScriptEnabled: false })
const page = await plain.newPage()
await page.goto('about:blank')
await page.goto(`${site.address}sok/#q=${word}`)
check('without scripts: the lists, and why', await page.locator('.find-lists h2').count() > 0 && await page.locator('noscript p').isVisible() &&
  !(await page.locator('.free-text').isVisible()))
await page.goto(site.address)
await page.fill('#sok-overalt', word)
await page.press('#sok-overalt', 'Enter')
await page.waitForURL((address) => address.pathname.includes('sok'))
check('without scripts: the form sends no words', !/[?#]./.test(page.url()), page.url())
const told = site.requests.filter((address) => /\?./.test(address) || decodeURIComponent(address).toLowerCase().includes(word))
check('the server hears nothing of what was searched for', site.requests.length > 0 && !told.length, told.slice(0, 3).join(' '))
await chromium.close()
site.close()
process.exitCode = failed ? 1 : 0
