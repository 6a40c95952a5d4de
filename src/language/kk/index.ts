import type { Language } from '../language.ts'
import { attributions } from './attributions.ts'
import { describe } from './describe.ts'
import { lemmaOf } from './lemma.ts'
import { parse } from './parse.ts'
import { formerly, plainOffice } from './roles.ts'
import { complementOf, pointsBack, subjectOf } from './syntax.ts'

/**
 * Kazakh to the depth of explicit quotation: what stands in marks, before «деп» or in a clause made a noun («… екенін айтты»)
 * and is given to somebody by a verb of saying, and what is told by somebody's account («… айтуынша»).
 */
export const kazakh: Language = {
  tag: 'kk',
  name: 'Kazakh',
  verbLast: true,
  parse,
  subjectOf,
  complementOf,
  attributions,
  pointsBack,
  describe,
  lemmaOf,
  plainOffice,
  former: formerly,
  and: 'және',
}
