// The preview in the browser: hears of each build, loads the page again when it is another, takes a new style without
// loading, and shows mistakes over the page. Works under the strict policy of the site: no code or style in the page.
'use strict'
{
  const { page, bare } = document.currentScript.dataset
  let source
  let shown = null
  let dismissed = null

  /** `tema-filer/stil.1a2b3c4d5e.css` → `tema-filer/stil`: the same style sheet before and after. */
  const stem = (path) => path.replace(/\.[0-9a-f]{10}\.css$/, '')

  function hear({ data }) {
    const state = JSON.parse(data)
    // The browser keeps the place on the page.
    if (state.page !== page) return location.reload()
    if (bare !== undefined) return
    restyle(state.styles.map((style) => `/${style}`))
    show(state.mistakes)
  }

  function restyle(styles) {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]:not([data-leaving])')) {
      const now = new URL(link.href).pathname
      const wanted = styles.find((style) => stem(style) === stem(now))
      if (!wanted || wanted === now) continue
      const next = link.cloneNode()
      next.href = wanted
      next.addEventListener('load', () => link.remove())
      next.addEventListener('error', () => location.reload())
      link.dataset.leaving = ''
      link.after(next)
    }
  }

  function show(mistakes) {
    if (mistakes?.text !== dismissed) dismissed = null
    const text = mistakes && mistakes.text !== dismissed ? mistakes.text : null
    if (text === shown) return
    shown = text
    document.querySelector('samling-mistakes')?.remove()
    if (text !== null) document.body.append(overlay(mistakes))
  }

  /** In a shadow, so that the theme's styles and ours do not meet. */
  function overlay(mistakes) {
    const host = document.createElement('samling-mistakes')
    const style = make('link', { rel: 'stylesheet', href: '/_samling/live.css' })
    const box = make('section', { className: 'overlay', lang: mistakes.lang, hidden: true })
    box.setAttribute('role', 'alert')
    const heading = make('p', { className: 'heading', id: 'heading', textContent: mistakes.heading })
    const close = make('button', { type: 'button', textContent: mistakes.close })
    const text = make('pre', { className: 'text', textContent: mistakes.text, tabIndex: 0 })
    text.setAttribute('role', 'group')
    text.setAttribute('aria-labelledby', 'heading')
    box.append(heading, close, text)
    // Seen, and heard, when it looks as it should.
    style.addEventListener('load', () => { box.hidden = false })
    style.addEventListener('error', () => { box.hidden = false })
    close.addEventListener('click', () => {
      dismissed = mistakes.text
      show(mistakes)
    })
    host.attachShadow({ mode: 'open' }).append(style, box)
    return host
  }

  const make = (name, properties) => Object.assign(document.createElement(name), properties)

  /** Browsers allow few connections to one host, so only a visible page holds one. A new connection first gets the present state. */
  function listen() {
    source?.close()
    if (document.hidden) return
    source = new EventSource('/_samling/events')
    source.addEventListener('message', hear)
    source.addEventListener('error', ({ target }) => {
      if (target.readyState === EventSource.CLOSED && target === source) setTimeout(listen, 1000)
    })
  }

  document.addEventListener('visibilitychange', listen)
  addEventListener('pagehide', () => source?.close())
  addEventListener('pageshow', ({ persisted }) => { if (persisted) listen() })
  listen()
}
