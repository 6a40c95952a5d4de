import type { Language } from '../language.ts'
import { isSubject } from './agreement.ts'
import { attributions, pointsBack, possessives } from './attributions.ts'
import { onlyLawParts } from './body-words.ts'
import { wordsOf } from './cited.ts'
import { complementOf } from './complement.ts'
import { behindConnective, tellsQuestion } from './connectives.ts'
import { findDates } from './date-phrases.ts'
import { describe } from './describe.ts'
import {
  adding,
  askedOf,
  asking,
  authoring,
  bodyAliases,
  bodyEpithets,
  bodyKinds,
  epithets,
  formerly,
  genericBodies,
  genericOutlets,
  genericRoles,
  issuing,
  leaders,
  pairs,
  passing,
  personalPapers,
  realms,
  roleAliases,
  roleGenders,
  soleOffices,
} from './generic.ts'
import type { Morphology } from './morphology/index.ts'
import { agents } from './name-context.ts'
import { relations } from './name-words.ts'
import { findPersonNames } from './names.ts'
import { parse } from './parse.ts'
import { accusing, makers, offices, roleSorts, servants, topOffices } from './role-sorts.ts'
import { reporters } from './roles.ts'
import { settings } from './settings.ts'
import { shortNames } from './short-names.ts'
import { aimOf } from './stance-aim.ts'
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
import { landEnding, powersOf, stateNamed } from './state-forms.ts'
import { subjectOf } from './syntax.ts'
import { bodiesWithin, titleOf } from './titles.ts'
import { toldRoles } from './told-roles.ts'

/** Russian over an open dictionary (src/language/load.ts opens it). */
export function russian(morphology: Morphology): Language {
  return {
    tag: 'ru',
    name: 'Russian',
    parse: (text, blocks) => parse(text, blocks, morphology, findPersonNames),
    subjectOf,
    complementOf,
    attributions,
    pointsBack,
    tellsQuestion,
    genericBodies,
    genericOutlets,
    genericRoles,
    reporters,
    wordsOf,
    relatives: new Set(['который']),
    placing: new Set(['где']),
    distal: new Set(['тот']),
    adding,
    articles: new Set(['сам', 'самый', 'этот']),
    emphatics: new Set(['сам', 'самый']),
    ours: new Set(['наш', 'мой']),
    roleAliases,
    bodyAliases,
    bodyEpithets,
    bodyKinds,
    there: new Set(['там', 'здесь']),
    leaders,
    calledBy: new Map([['следствие', 'следственный']]),
    epithets,
    issuing,
    asking,
    askedOf,
    authoring,
    reflexive: new Set(['свой']),
    attendants: new Set([...agents, ...relations]),
    kin: relations,
    shortNames,
    pairs,
    naming: new Set(['звать']),
    passing,
    ofTownsmen: / \p{L}+(?:[еио]вцев|нцев|ичей|чан|жан)$/u,
    governs,
    stanceOf,
    hedges,
    overtaken,
    reasonOpeners,
    besideTarget,
    countries,
    landEnding,
    stateNamed: (body) => stateNamed(body, morphology),
    powers: {
      bare: 'власти',
      owned: new Set(['правительство', 'кабинет', 'администрация']),
      of: (word, state) => powersOf(word, state, morphology),
      realms,
    },
    toldBefore,
    voices,
    aimOf,
    former: formerly,
    owners: possessives,
    anyPaper: new Set(['документ']),
    personalPapers,
    roleGenders,
    soleOffices,
    roleSorts,
    regnalSorts: new Set(['monarch', 'clergy']),
    makers,
    ownRoles: offices,
    servants,
    signs: new Set([
      ...'надпись плакат табличка вывеска лозунг заголовок титры баннер листовка записка граффити'.split(' '),
      ...onlyLawParts,
    ]),
    labels: new Set(
      'оригинал цитата фото видео перевод справка контекст источник вопрос ответ итог главное важно'.split(' '),
    ),
    ofPlace: /^(?<stem>\p{L}{3,}?)(?:ийск|анск|янск|енск|инск|нск|овск|ск)(?:ий|ая|ое) (?<office>.+)$/u,
    accusing,
    topOffices,
    behindConnective,
    titleOf,
    toldRoles: (parsed) => toldRoles(parsed, (text, phrase) => describe(text, phrase, morphology)),
    bodiesWithin,
    isSubject,
    and: 'и',
    clauseOpeners: new Set(['что', 'чтобы', 'будто']),
    contrasts: new Set(['но', 'а', 'однако', 'поскольку', 'хотя', 'как']),
    parentheticalOpeners: new Set(['как']),
    perceiving: new Set(
      'слышно слышный видно видный заметно слышать услышать видеть увидеть смотреть наблюдать'.split(' '),
    ),
    jointly: new Set(['совместный', 'общий']),
    dates: findDates,
    settings,
    describe: (parsed, phrase) => describe(parsed, phrase, morphology),
    lemmaOf: (word) => morphology.lemma(word).replaceAll('ё', 'е'),
  }
}
