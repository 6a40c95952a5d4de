import type { Language } from '../types.ts'
import { describe } from './describe.ts'
import { lemmaOf } from './lemma.ts'
import { parse } from './parse.ts'
import { complementOf, subjectOf } from './syntax.ts'

/**
 * Kazakh to the depth of explicit quotation: what stands in marks or before «деп» and is given to somebody by a verb of
 * saying. Indirect speech by participles («… екенін айтты») is left alone.
 */
export const kazakh: Language = {
  tag: 'kk',
  name: 'Kazakh',
  parse,
  subjectOf,
  complementOf,
  describe,
  lemmaOf,
}
