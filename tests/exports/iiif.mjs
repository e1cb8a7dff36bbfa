// Reads IIIF manifests with @iiif/parser, given as paths: prints what is wrong with each, and nothing if all is well.

import { readFileSync } from 'node:fs'
import { normalize, serialize, serializeConfigPresentation3, Traverse } from '@iiif/parser'

for (const path of process.argv.slice(2)) {
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8'))
    const painted = []
    const ids = []
    new Traverse({
      canvas: [(canvas) => void ids.push(canvas.id)],
      annotation: [(annotation) => void painted.push(annotation.target)],
    }).traverseManifest(structuredClone(manifest))
    const { entities, resource, mapping } = normalize(structuredClone(manifest))
    if (mapping[resource.id] !== 'Manifest') throw new Error(`is a ${mapping[resource.id]}`)
    const again = serialize({ entities, mapping, requests: {} }, resource, serializeConfigPresentation3)
    if (again.items.length !== manifest.items.length) throw new Error('has other canvases when it is written again')
    if (!painted.every((target) => ids.includes(target))) throw new Error('a picture belongs to no canvas')
    if (ids.length === 0) throw new Error('has no canvas')
  } catch (error) {
    console.log(`${path}: ${error.message}`)
  }
}
