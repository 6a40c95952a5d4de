import type { Description, NounPhrase, Parsed } from '../types.ts'
import type { Morphology } from './morphology/index.ts'

/** Placeholder until the real one lands. */
export function describe(parsed: Parsed, phrase: NounPhrase, _morphology: Morphology): Description {
  if (phrase.personName) return { type: 'person', name: phrase.personName.name, role: null, org: null }
  return { type: 'organisation', name: parsed.text.slice(phrase.from, phrase.to), role: null, org: null }
}
