import type { Language } from '../language.ts'
import { attributionsOf } from './attributions.ts'
import { isPlace } from './bodies.ts'
import { complementOf } from './complement.ts'
import { findDates } from './date-phrases.ts'
import { describe, isThing } from './describe.ts'
import {
  bodyAliases,
  bodyKinds,
  callsAny,
  formerly,
  genericBodies,
  genericOutlets,
  genericRoles,
  labels,
  leaders,
  roleAliases,
  roleGenders,
  topOffices,
} from './generic.ts'
import { anyLemma } from './morphology/lemma.ts'
import { parse } from './parse.ts'
import { modals } from './readings.ts'
import { tellsQuestion } from './replies.ts'
import { parties, plainPeople } from './roles.ts'
import { settings } from './settings.ts'
import { shortNames } from './short-names.ts'
import { aimOf } from './stance-aim.ts'
import { countedGroup, holdersIn } from './stance-holders.ts'
import {
  besideTarget,
  countries,
  governs,
  hedges,
  overtaken,
  reasonOpeners,
  stanceOf,
  toldBefore,
  voices,
} from './stance-sense.ts'
import { stateNamed } from './states.ts'
import { subjectOf } from './subject.ts'
import { isSubject } from './subjecthood.ts'
import { titleOf } from './titles.ts'
import { toldRoles } from './told-roles.ts'

export const english: Language = {
  tag: 'en',
  name: 'English',
  parse,
  subjectOf,
  complementOf,
  attributions: attributionsOf,
  quotesByApostrophes: true,
  ownPapers: new Set(['statement', 'release', 'communique', 'announcement', 'notice', 'advisory', 'bulletin']),
  needsVerb: true,
  answersInMarks: true,
  tellsQuestion,
  copulas: new Set(['be']),
  adding: new Set(['add', 'continue', 'also']),
  asking: new Set(['ask', 'inquire', 'query', 'quiz']),
  ofTexts: new Set(['read', 'run']),
  relatives: new Set(['who', 'which', 'that', 'what']),
  clauseOpeners: new Set(['that']),
  labels,
  subordinators: new Set(['when', 'while', 'after', 'before', 'as', 'since', 'until', 'once', 'though', 'although']),
  conditionals: new Set(['if', 'unless']),
  parentheticalOpeners: new Set(['as']),
  dates: findDates,
  settings,
  isSubject,
  articles: new Set(['the', 'this', 'that']),
  modals,
  ours: new Set(['our']),
  and: 'and',
  indefinites: new Set(['a', 'an', 'another', 'one', 'some', 'any', 'every', 'each', 'no']),
  genericRoles,
  callsAny,
  former: formerly,
  placesTell: true,
  roleGenders,
  plainPeople,
  parties,
  isThing,
  bodiesAreThey: true,
  titlesTellGender: true,
  shortNames,
  isPlace,
  pointing: new Set(['this', 'that', 'these', 'those']),
  elsewhere: new Set(['in']),
  governs,
  hedges,
  overtaken,
  reasonOpeners,
  besideTarget,
  countries,
  stateNamed,
  toldBefore,
  voices,
  aimOf,
  holdersIn,
  countedGroup,
  stanceOf,
  genericBodies,
  genericOutlets,
  topOffices,
  bodyKinds,
  leaders,
  bodyAliases,
  roleAliases,
  titleOf,
  toldRoles: (parsed) => toldRoles(parsed, describe),
  describe,
  lemmaOf: anyLemma,
}
