/**
 * The model of wink-nlp as far as parts of speech ask for it. The package's own front door copies its 3 MB once more and
 * loads what finds entities, feelings and negations besides (docs/decisions/0019-model-without-its-front-door.md).
 */
import feature from 'wink-eng-lite-web-model/dist/feature.js'
import file from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' }
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js'
import type { Model } from 'wink-nlp'

/** An automaton that finds nothing, as wink-nlp writes it. */
const empty = '[100,0,{"0":{}},{},{},{}]'
const nothing = { machines: [], transformers: [] }

/** To be given to wink-nlp with the pipe ['pos'] and no other. */
export const taggingModel: Model = {
  core: readCore,
  pos,
  featureFn: feature,
  sbd: () => nothing,
  ner: () => nothing,
  negation: () => ({ machines: [empty] }),
  sa: () => ({ machines: [empty] }),
  metaCER: () => nothing,
  addons: {},
}

/** The words that the model's dictionary has, with their places; there once the model is read. */
let lexemes: { readonly hash: Readonly<Record<string, number>>; readonly size: number } = { hash: {}, size: 0 }

/** True for a lower-case word of the dictionary, which has hardly any name: for none before the first text is tagged. */
export const isLexeme = (lower: string): boolean => (lexemes.hash[lower] ?? lexemes.size) < lexemes.size

/** What dist/load-core-model.js of the package gives, without the copy. */
function readCore(): unknown {
  const { layout } = file.packing
  const features: Record<string, unknown> = { ...file.features }
  for (const [name, feature] of Object.entries(file.features)) {
    const [, mask = 0, shift = 0, kind] = layout[name] ?? []
    const size = { intrinsicSize: feature.list.length, index: feature.list.length }
    const hash = hashOf(feature.list)
    if (name === 'lexeme') lexemes = { hash, size: feature.list.length }
    if (name === 'posClusters') features[name] = { ...feature, list: feature.list.map(clusterOf) }
    else if (name === 'lexeme') features[name] = { ...feature, hash, ...size }
    else if (kind === 0) features[name] = { ...feature, hash, ...size, maxIndex: mask >>> shift }
  }
  const extracted = Object.keys(layout).filter((name) => layout[name]?.[4] === 1)
  return {
    ...file,
    features,
    lexicon: numbersOf(file.lexicon),
    xpansions: numbersOf(file.xpansions),
    packing: { ...file.packing, efList: extracted },
  }
}

/** The place of each value in its list. */
function hashOf(list: readonly string[]): Record<string, number> {
  const hash: Record<string, number> = Object.create(null)
  for (let at = 0; at < list.length; at++) hash[list[at] ?? ''] = at
  return hash
}

const clusterOf = (tags: string): ReadonlySet<number> => new Set(tags.split('_').map((tag) => file.pos.hash[tag] ?? 0))

function numbersOf(base64: string): Uint32Array {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at)
  return new Uint32Array(bytes.buffer)
}
