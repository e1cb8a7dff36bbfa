// Tests check.mjs: each of its checks must be able to fail.
//
// A small good site passes, at any base path. In a second site each page is the good page with one fault: each fault must be
// reported, on its own page, and nothing else.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from './site.mjs'

const page = (name, main = '') => `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Siden ${name}</title>
<link rel="stylesheet" href="../style.css">
<script src="../script.js" defer></script>
</head>
<body data-kind="${name}">
<a href="#main">Til innholdet</a>
<header><nav aria-label="Brødsmulesti" class="breadcrumbs"><a href="../#sted">Forsiden</a></nav></header>
<main id="main"><h1>Siden ${name}</h1><p>En god side.</p>${main}</main>
</body>
</html>
`

const STYLE = `@layer base;
@layer base {
  :root { color-scheme: light dark; --ink: #111; --paper: #fff; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #111; } }
  body { margin: 1rem; color: var(--ink); background: var(--paper); }
  a { color: inherit; display: inline-block; min-block-size: 24px; min-inline-size: 24px; }
  .pale { color: #eee; background: #fff; }
  .pale-at-night { color: var(--ink); background: #fff; }
  .wide { inline-size: 400px; }
  .over { position: relative; inset-block-start: -2em; }
  .small { display: inline; font-size: 10px; line-height: 10px; }
  .cut { inline-size: 5em; overflow: hidden; white-space: nowrap; }
  .unmarked:focus { outline: none; }
  .covered { position: relative; }
  .lid { position: absolute; inset: 0; }
  .away:focus { position: fixed; inset-block-end: 200vh; }
}
@container (min-width: 1px) { p { margin: 0 } }
`

/** As in the theme's own script: a page that is opened from a disk must link to the index.html of a folder. */
const SCRIPT = `if (location.protocol === 'file:')
  for (const link of document.querySelectorAll('a[href]'))
    if (link.pathname.endsWith('/')) link.pathname += 'index.html'
`

const GOOD = {
  'index.html': page('front', '<p id="sted"><a href="god/">En annen side</a></p>').replaceAll('../', ''),
  'god/index.html': page('good', '<p><a href="../tegning.svg#ring">En ring</a></p>'),
  'gammel/index.html': '<!doctype html><html lang="nn"><meta http-equiv="refresh" content="0; url=../god/"><title>Flytta</title><p><a href="../god/">Flytta</a></p></html>',
  '404.html': page('404').replaceAll('../', '/any/base/'),
  'style.css': STYLE,
  'script.js': SCRIPT,
  'tegning.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle id="ring" r="4"/></svg>',
}

/** The name of the page or file, its content with the fault, and the words of the report. */
const FAULTS = [
  ['bad-html', page('bad-html', '<p><div>feil</p></div>'), /No “p” element in scope|No “p” end|“p” element/],
  ['bad.css', 'p { colour: red }', /“colour”/],
  ['bad.svg', '<svg xmlns="http://www.w3.org/2000/svg"><cirkle/></svg>', /cirkle/],
  ['two-ids', page('two-ids', '<p id="to">1</p><p id="to">2</p>'), /the id "to" is already taken/],
  ['no-lang', page('no-lang').replace(' lang="nb"', ''), /<html> has no lang/],
  ['no-title', page('no-title').replace(/<title>.*<\/title>/, '<title> </title>'), /the title is empty/],
  ['two-headings', page('two-headings', '<h1>Enda en</h1>'), /2 <h1>, not one/],
  ['style-attribute', page('style-attribute', '<p style="color: red">rødt</p>'), /attribute style=/],
  ['style-element', page('style-element').replace('</head>', '<style>p { margin: 0 }</style></head>'), /a <style> element/],
  ['handler', page('handler', '<button type="button" onclick="this.remove()">Bort</button>'), /attribute onclick=/],
  ['inline-script', page('inline-script', '<script>document.title += "!"</script>'), /a <script> without src/],
  ['dead-link', page('dead-link', '<p><a href="../ikke/">borte</a></p>'), /"\.\.\/ikke\/": does not exist/],
  ['dead-anchor', page('dead-anchor', '<p><a href="../#ikke">borte</a></p>'), /there is no id "ikke"/],
  ['dead-source', page('dead-source', '<p><img srcset="../ikke.png 2x" src="../tegning.svg" alt="Ring"></p>'), /"\.\.\/ikke\.png": does not exist/],
  ['from-root', page('from-root', '<p><a href="/god/">god</a></p>'), /starts with a slash/],
  ['climber', page('climber', '<p><a href="../../god/">ut</a></p>'), /leads out of the site/],
  ['no-slash', page('no-slash', '<p><a href="../god">god</a></p>'), /without the slash/],
  ['stranger', page('stranger', '<p><img src="https://example.org/a.png" alt="En fremmed"></p>'), /not fetched from the site itself/],
  ['stranger.css', 'p { background: url(//example.org/a.png) }', /names another host/],
  ['contrast', page('contrast', '<p class="pale">blekt</p>'), /1280 px, light\): color-contrast/],
  ['contrast-dark', page('contrast-dark', '<p class="pale-at-night">blekt</p>'), /320 px, dark\): color-contrast/],
  ['wide', page('wide', '<p class="wide">bred</p>'), /4\d\d px wide/],
  ['small', page('small', '<p><a class="small" href="../">a</a> <a class="small" href="../god/">b</a></p>'), /target-size/],
  ['over', page('over', '<p class="over">En annen side.</p>'), /\): "En god side\." lies over "En annen side\."/],
  ['cut', page('cut', '<p class="cut">En linje som er lengre enn boksen</p>'), /\): "En linje som er lengre enn boksen" is \d+ px larger than its box/],
  ['unmarked', page('unmarked', '<p><a class="unmarked" href="../">Hjem</a></p>'), /Tab\): <a> "Hjem" has no mark of the focus/],
  ['disorder', page('disorder', '<p><a tabindex="1" href="../">Hjem</a></p>'), /Tab\): <a> "Hjem" comes first, not a link past the menu/],
  ['covered', page('covered', '<p class="covered"><a href="../">Hjem</a><span class="lid"></span></p>'), /Tab\): <a> "Hjem" is covered by <span>/],
  ['away', page('away', '<p><a class="away" href="../">Hjem</a></p>'), /Tab\): <a> "Hjem" has the focus out of sight/],
  ['holds', page('holds', '<script src="../holds.js"></script>'), /Tab\): <a> "Til innholdet" holds the focus/],
  ['throws', page('throws', '<script src="../throws.js"></script>'), /\): .*en feil i skriptet/],
  ['injects', page('injects', '<script src="../injects.js"></script>'), /TrustedHTML/],
  ['calls', page('calls', '<script src="../calls.js"></script>'), /example\.org.*(violates|Content Security Policy)/],
  ['needs-script', page('needs-script').replace(/<h1>.*<\/h1>/, '<h1></h1><script src="../heading.js"></script>'), /\(no scripts\): <h1> shows nothing/],
  ['module', page('module', '<script type="module" src="../empty.js"></script>'), /\(file:\): .*CORS/],
  ['drawing', page('drawing', '<svg viewBox="0 0 9 9" aria-hidden="true"><use href="../tegning.svg#ring"/></svg>'), /\(file:\): .*tegning\.svg/],
  ['unstyled', page('unstyled').replace('../style.css', '../empty.css'), /the style sheet makes no difference/],
  ['no-way-out', page('no-way-out').replace(/<header>.*<\/header>/, ''), /has no link to another page/],
  ['stuck', page('stuck', '<script src="../stuck.js"></script>'), /Timeout/],
  ['lists-files', page('lists-files').replace(/<script.*<\/script>/, ''), /leads to a list of files/],
  ['404.html', page('404'), /404\.html: (line.*is relative|.*404 \(Not Found\).*style\.css)/],
]

/** Faults that are found without a browser. Their pages are of the good page's kind, of which a browser opens one. */
const FOUND_IN_FILES = ['bad-html', 'two-ids', 'no-title', 'two-headings', 'style-attribute', 'style-element', 'handler', 'inline-script',
  'dead-link', 'dead-anchor', 'dead-source', 'from-root', 'climber', 'no-slash', 'stranger']
const ofKind = (name, text) => FOUND_IN_FILES.includes(name) ? text.replace(`data-kind="${name}"`, 'data-kind="good"') : text

const BAD = {
  ...GOOD,
  ...Object.fromEntries(FAULTS.map(([name, text]) => [name.includes('.') ? name : `${name}/index.html`, ofKind(name, text)])),
  'throws.js': 'throw new Error("en feil i skriptet")',
  'injects.js': 'document.querySelector("main").insertAdjacentHTML("beforeend", "<b>!</b>")',
  'calls.js': 'fetch("https://example.org/teller").catch(() => {})',
  'heading.js': 'document.querySelector("h1").textContent = "Overskrift"',
  'stuck.js': 'document.addEventListener("click", (event) => event.preventDefault())',
  'holds.js': 'document.addEventListener("focusin", () => addEventListener("keydown", (event) => event.preventDefault()))',
  'empty.js': '',
  'empty.css': '',
}

/** Faults that other checks rightly report as well. */
const EXPECTED_TOO = ['bad-html', 'two-headings', 'no-lang', 'no-title', 'style-attribute', 'style-element', 'handler', 'inline-script',
  'stranger', 'stranger.css', 'needs-script', 'two-ids', 'unstyled', 'dead-source', '404.html', 'calls', 'injects', 'contrast', 'module', 'disorder']

const CHECK = fileURLToPath(import.meta.resolve('./check.mjs'))

function check(files, ...args) {
  const directory = mkdtempSync(join(tmpdir(), 'samling-selftest-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), text)
  }
  return new Promise((done) => execFile(process.execPath, [CHECK, directory, ...args], (error, out, err) => {
    rmSync(directory, { recursive: true })
    done({ status: error?.code ?? 0, out, err })
  }))
}

let passed = 0
let failed = 0
function expect(ok, what, output = '') {
  if (ok) passed += 1
  else { failed += 1; console.log(`FAILED ${what}\n${output}`) }
}

const good = await check(GOOD, '--base', '/any/base/')
expect(good.status === 0 && /\n\d+ passed, 0 failed\n$/.test(good.out), 'the good site passes', good.out + good.err)

// One page of each kind is all of them.
const bad = await check(BAD, '--one-each')
expect(bad.status === 1 && /\n\d+ passed, [1-9]\d* failed\n$/.test(bad.out), 'the bad site does not', bad.err)
const told = bad.out.split('\n').filter((line) => line.startsWith('  '))
for (const [name, , words] of FAULTS) {
  const own = told.filter((line) => line.startsWith(`  ${name}${name.includes('.') ? '' : '/'}`))
  expect(own.some((line) => words.test(line)), `"${name}" is told as ${words}`, own.join('\n'))
  const others = own.filter((line) => !words.test(line))
  if (!EXPECTED_TOO.includes(name)) expect(others.length === 0, `nothing else is told of "${name}"`, others.join('\n'))
}
for (const name of ['index.html', 'god/', 'gammel/', 'style.css', 'tegning.svg']) {
  const own = told.filter((line) => line.startsWith(`  ${name}`))
  expect(own.length === 0, `nothing is told of ${name}`, own.join('\n'))
}

const nothing = await check({ 'readme.txt': 'ingen sider' })
expect(nothing.status === 1, 'a site without pages does not pass', nothing.out)

// However the request is written, the server must not serve files outside the site.
const folder = mkdtempSync(join(tmpdir(), 'samling-selftest-'))
mkdirSync(join(folder, 'site'))
writeFileSync(join(folder, 'secret.txt'), 'hemmelig')
writeFileSync(join(folder, 'site', 'index.html'), page('front'))
const site = await serve(join(folder, 'site'), '/b/')
const status = (path) => new Promise((done) => request(site.origin, { path }, (answer) => done(answer.resume().statusCode)).end())
for (const [path, wanted] of [['/b/', 200], ['/b', 404], ['/', 404], ['/b/ikke', 404], ['/b/../../secret.txt', 404],
  ['/b/../secret.txt', 404], ['/b/%2e%2e/secret.txt', 404], ['/b/..%2fsecret.txt', 404], ['/b/%', 404], ['/b//etc/passwd', 404]]) {
  const got = await status(path)
  expect(got === wanted, `${path} answers ${wanted}`, String(got))
}
site.close()
rmSync(folder, { recursive: true })

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
