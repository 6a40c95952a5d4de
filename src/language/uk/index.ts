import type { Language } from '../language.ts'
import { isSubject } from './agreement.ts'
import { attributions, owners, pointsBack } from './attributions.ts'
import { complementOf } from './complement.ts'
import { behindConnective } from './connectives.ts'
import { findDates } from './date-phrases.ts'
import { describe } from './describe.ts'
import { lemmaOf } from './lemma.ts'
import { parse } from './parse.ts'
import {
  adding,
  formerly,
  genericOutlets,
  genericRoles,
  plainOffice,
  reporters,
  roleAliases,
  soleOffices,
} from './roles.ts'
import { settings } from './settings.ts'
import { subjectOf } from './subject.ts'

/**
 * Ukrainian to the depth of explicit attribution: quotations, clauses with «що», infinitives, asides and «за словами», given to
 * somebody by a verb of saying that agrees with him. There is no dictionary: closed lists and endings decide.
 */
export const ukrainian: Language = {
  tag: 'uk',
  name: 'Ukrainian',
  parse,
  subjectOf,
  complementOf,
  attributions,
  pointsBack,
  behindConnective,
  isSubject,
  adding,
  articles: new Set(['цей', 'сам']),
  clauseOpeners: new Set(['що', 'щоб', 'аби', 'ніби', 'нібито']),
  parentheticalOpeners: new Set(['як']),
  contrasts: new Set(['але', 'а', 'однак', 'проте', 'оскільки', 'хоча', 'бо']),
  relatives: new Set(['який']),
  placing: new Set(['де']),
  there: new Set(['там', 'тут']),
  owners,
  former: formerly,
  genericRoles,
  genericOutlets,
  reporters,
  roleAliases,
  plainOffice,
  soleOffices,
  plainPeople: new Set(['чоловік', 'жінка', 'хлопець', 'дівчина']),
  and: 'та',
  dates: findDates,
  settings,
  describe,
  lemmaOf,
}
