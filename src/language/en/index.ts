import type { Language } from '../types.ts'
import { attributionsOf } from './attributions.ts'
import { complementOf } from './complement.ts'
import { describe } from './describe.ts'
import { anyLemma } from './morphology/lemma.ts'
import { parse } from './parse.ts'
import { subjectOf } from './subject.ts'

export const english: Language = {
  tag: 'en',
  name: 'English',
  parse,
  subjectOf,
  complementOf,
  attributions: attributionsOf,
  doubledApostrophes: true,
  needsVerb: true,
  relatives: new Set(['who', 'which', 'that', 'what']),
  clauseOpeners: new Set(['that']),
  parentheticalOpeners: new Set(['as']),
  describe,
  lemmaOf: anyLemma,
}
