// Runs the Nu HTML checker, which is behind validator.w3.org, over every page, style sheet and SVG at once.

import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const JAR = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'))

/**
 * CSS that every current browser knows or harmlessly skips, and the checker does not know yet. Each was found by trying;
 * remove one when the checker has learnt it.
 */
const NOT_YET_KNOWN = new RegExp([
  'Unrecognized at-rule “@(container|property|starting-style|view-transition)”',
  'Property “(animation-timeline|container|container-name|container-type|field-sizing|interpolate-size|text-box)” doesn\'t exist',
].join('|'))

/** Errors for each file, and how many warnings there were in all. */
export function validate(directory, files) {
  // Named one by one: given the folder, the checker would read scripts as HTML.
  const paths = files.map((file) => resolve(directory, file))
  const run = spawnSync('java', ['-jar', JAR, '--format', 'json', '--verbose', '--also-check-css', '--also-check-svg', ...paths], {
    encoding: 'utf8', maxBuffer: 1 << 30,
  })
  if (run.error) throw run.error
  const begins = run.stderr.search(/^\{"/m)
  if (begins < 0) throw new Error(`the Nu HTML checker said: ${run.stderr.slice(0, 2000)}`)

  const errors = new Map(files.map((file) => [file, []]))
  const byUrl = new Map(files.map((file, i) => [plain(pathToFileURL(paths[i]).href), file]))
  let warnings = 0
  for (const { type, subType, url, lastLine, message } of JSON.parse(run.stderr.slice(begins)).messages) {
    if (subType === 'warning') warnings += 1
    if (type === 'info' || NOT_YET_KNOWN.test(message)) continue
    const file = byUrl.get(plain(url ?? ''))
    if (!file) throw new Error(`the Nu HTML checker said of ${url}: ${message}`)
    errors.get(file).push(`line ${lastLine ?? '?'}: ${message}`)
  }
  // The checker names each file it has read. A file that it skipped does not count as valid.
  const read = new Set(run.stdout.split('\n').map((line) => resolve(line)))
  files.forEach((file, i) => read.has(paths[i]) || errors.get(file).push('was not read by the checker'))
  return { errors, warnings }
}

/** Node writes `file:///a`, Java `file:/a`, and they escape different letters. */
const plain = (url) => decodeURIComponent(url).replace(/^file:\/+/, '/')
