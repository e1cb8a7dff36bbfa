// What the small scripts of a built site do: slides by the arrow keys and over the whole screen, and the filter of the efforts.
//
//     node actions.mjs SITE_DIR

import assert from 'node:assert/strict'
import { filesOf, kindOf, pagesOf, browser, serve } from './site.mjs'
import { attribute } from './markup.mjs'

const directory = process.argv[2]
if (kindOf(directory ?? '') !== 'directory') {
  console.error('usage: node actions.mjs SITE_DIR')
  process.exit(2)
}

const pages = pagesOf(directory, filesOf(directory))
const slides = (page) => page.elements.filter((element) => attribute(element, 'class') === 'slide').length
const talk = pages.find((page) => page.kind === 'presentation' && slides(page) > 2)
const efforts = pages.find((page) => page.kind === 'efforts')
assert(talk && efforts, 'the site has a talk with three slides, and efforts')

const site = await serve(directory, '/')
const chromium = await browser()
const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } })
const inSight = (what) => page.locator(`${what}:visible`).count()

await page.goto(site.address + talk.address)
const ids = await page.locator('.slide').evaluateAll((all) => all.map((slide) => `#${slide.id}`))
const here = () => page.evaluate(() => [location.hash, document.querySelector('.rail a[aria-current]')?.hash])
const press = async (key, at) => {
  await page.keyboard.press(key)
  assert.deepEqual(await here(), [ids[at], ids[at]], key)
}
const readsSlides = await page.locator('.slide').first().evaluate((slide) => slide.getBoundingClientRect().top <= innerHeight / 3)
for (const at of readsSlides ? [1, 2] : [0, 1, 2]) await press('ArrowRight', at)
await press('ArrowLeft', 1)
// From the slide one has scrolled to, when the one in the address is out of sight.
await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
const isFar = await page.locator(ids[1]).evaluate((slide) => slide.getBoundingClientRect().bottom < 0)
assert(isFar, 'the talk is longer than a window')
await page.keyboard.press('ArrowLeft')
assert((await here())[0] !== ids[0], 'not from the slide in the address')
await page.goto(site.address + talk.address + ids[1])
await page.getByRole('button', { name: 'Vis i fullskjerm' }).click()
await page.waitForFunction(() => document.fullscreenElement)
assert.equal(await inSight('.slide'), 1, 'one slide at a time')
await page.keyboard.press('ArrowRight')
assert.deepEqual(await here(), [ids[2], ids[2]], 'in full screen')
await page.evaluate(() => document.exitFullscreen())

await page.goto(site.address + efforts.address)
const all = await inSight('.effort')
await page.selectOption('#aktor', { index: 1 })
const some = await inSight('.effort')
assert(some > 0 && some < all, `${some} of ${all} efforts of one actor`)
assert.match(await page.locator('.efforts-count').textContent(), new RegExp(`\\b${some}\\b.*\\b${all}\\b`))
const address = page.url()
assert.match(address, /\?aktor=/)
await page.goto('about:blank')
await page.goto(address)
assert.equal(await inSight('.effort'), some, 'the address brings the same efforts')
await page.getByRole('button', { name: 'Nullstill valgene' }).click()
await page.waitForURL((url) => !url.search)
assert.equal(await inSight('.effort'), all)

await chromium.close()
site.close()
console.log('the arrow keys, the whole screen and the filter of efforts work')
