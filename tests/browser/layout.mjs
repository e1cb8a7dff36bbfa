// How pages lie at each width, on paper and in forced colours, with scripts and without, and what a keyboard finds on them.

/** A phone (also a desktop at 400 % zoom, WCAG 1.4.10), a tablet, a small and a large desktop, in CSS pixels. */
const WIDTHS = [320, 768, 1280, 1920]
/** A4 without margins of 10 mm. */
const PAPER = 718
/** More links than this are alike. */
const MOST_STOPS = 60

/** Sideways scrolling, text over text, and text that is cut off, of each sample in each view. */
export async function layout(browser, samples, site, { width, overlap, cut }) {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const sample of samples) {
      await page.goto(site.address + encodeURI(sample.address), { waitUntil: 'load' })
      for (const view of views(javaScriptEnabled)) {
        await page.setViewportSize({ width: view.width, height: 900 })
        await page.emulateMedia({ media: view.media ?? 'screen', forcedColors: view.forced ?? 'none' })
        const faults = await page.evaluate(layoutFaults)
        const where = `${sample.file} (${view.name})`
        width(where, faults.width)
        overlap(where, faults.overlap)
        cut(where, faults.cut)
      }
    }
    await context.close()
  }
  return views(true).concat(views(false)).map((view) => view.name).join('; ')
}

function views(javaScriptEnabled) {
  const scripts = javaScriptEnabled ? '' : ', no scripts'
  const onScreen = WIDTHS.map((width) => ({ width, name: `${width} px${scripts}` }))
  if (!javaScriptEnabled) return onScreen
  return [...onScreen, { width: 1280, forced: 'active', name: 'forced colours' }, { width: PAPER, media: 'print', name: 'paper' }]
}

/** Runs in the page. */
function layoutFaults() {
  /** For screen readers alone, or for the keyboard. */
  const isUnseen = (element) => {
    for (; element; element = element.parentElement) if (getComputedStyle(element).clipPath === 'inset(50%)') return true
    return false
  }
  const hidden = (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.skip-link') || isUnseen(element)
  const words = (text) => `"${text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`
  const wide = document.documentElement.scrollWidth
  const faults = { width: wide > innerWidth ? [`${wide} px wide, so it scrolls sideways`] : [], overlap: [], cut: [] }

  /** What of the boxes is shown inside each ancestor that clips; what such an ancestor cuts off can be scrolled to, or is a fault of its own. */
  const shown = (element, box) => {
    for (let outer = element; outer; outer = outer.parentElement) {
      const style = getComputedStyle(outer)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const clip = outer.getBoundingClientRect()
      box = { left: Math.max(box.left, clip.left), right: Math.min(box.right, clip.right), top: Math.max(box.top, clip.top), bottom: Math.min(box.bottom, clip.bottom) }
    }
    return box
  }

  const lines = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || hidden(element)) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    for (const whole of range.getClientRects()) {
      if (whole.width < 2 || whole.height < 2) continue
      if (whole.left < -1) faults.cut.push(`${words(walker.currentNode.data)} begins ${Math.round(-whole.left)} px outside the window`)
      // The box of a line is taller than its letters.
      const slack = whole.height * 0.2
      const box = shown(element, { left: whole.left + 1, right: whole.right - 1, top: whole.top + slack, bottom: whole.bottom - slack })
      if (box.right > box.left && box.bottom > box.top) lines.push({ ...box, text: walker.currentNode.data })
    }
  }
  lines.sort((a, b) => a.top - b.top)
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next]
      if (other.left < one.right && one.left < other.right) faults.overlap.push(`${words(one.text)} lies over ${words(other.text)}`)
    }
  })

  for (const element of document.body.querySelectorAll('*')) {
    if (element.matches('svg *, input, select, textarea, video, audio, img') || !element.textContent.trim() || hidden(element)) continue
    const style = getComputedStyle(element)
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip'
    const over = [cuts(style.overflowX) && element.scrollWidth - element.clientWidth, cuts(style.overflowY) && element.scrollHeight - element.clientHeight]
    if (style.display !== 'inline' && over.some((pixels) => pixels > 1)) faults.cut.push(`${words(element.textContent)} is ${Math.max(...over)} px larger than its box`)
  }
  return faults
}

/** What the Tab key reaches, in the order of the page: each place is seen, has a mark, and is not covered; nothing holds it. */
export async function keyboard(browser, samples, site, check) {
  for (const width of [1280, 320]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const sample of samples) {
      await page.goto(site.address + encodeURI(sample.address), { waitUntil: 'load' })
      check(`${sample.file} (${width} px, Tab)`, await stops(page))
    }
    await context.close()
  }
}

async function stops(page) {
  const faults = []
  // A search field that asks for the focus is where a reader begins; the keyboard is tried from the top.
  await page.evaluate(() => { document.activeElement.blur(); getSelection().collapse(document.body, 0) })
  for (let at = 0; at < MOST_STOPS; at += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopHere, at === 0)
    if (!stop) return at ? faults : ['nothing on it can be reached by the keyboard']
    faults.push(...stop)
  }
  return faults
}

/** Runs in the page: the faults of the element that has the focus; nothing when the focus has left the page, or is at its beginning again. */
async function stopHere(isFirst) {
  const element = document.activeElement
  const before = window.lastStop
  if (!element || element === document.body || (element === window.firstStop && element !== before)) return null
  if (isFirst) window.firstStop = element
  const name = `<${element.localName}> "${(element.textContent || element.name || '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`
  const faults = []
  if (isFirst && !(element.localName === 'a' && document.getElementById(element.hash.slice(1)))) faults.push(`${name} comes first, not a link past the menu`)
  window.lastStop = element
  if (before === element) faults.push(`${name} holds the focus`)
  else if (before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push(`${name} comes after what stands below it`)
  const style = getComputedStyle(element)
  if (!(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) && style.boxShadow === 'none') faults.push(`${name} has no mark of the focus`)
  // The browser may scroll to the place some frames after it has moved the focus, on a busy machine above all.
  const FRAMES_TO_SCROLL = 60
  const boxInSight = () => [...element.getClientRects()].find((one) => one.width > 1 && one.height > 1 && one.bottom > 0 && one.top < innerHeight && one.right > 0 && one.left < innerWidth)
  let box = boxInSight()
  for (let frame = 0; !box && frame < FRAMES_TO_SCROLL; frame += 1) {
    await new Promise((next) => requestAnimationFrame(next))
    box = boxInSight()
  }
  if (!box) faults.push(`${name} has the focus out of sight`)
  else {
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1)
    const top = document.elementFromPoint(x, y)
    if (top && !element.contains(top) && !top.contains(element)) faults.push(`${name} is covered by <${top.localName}>`)
  }
  return faults
}
