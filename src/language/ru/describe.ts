/** What a noun phrase says by itself of who it means: type, name, role and body, all in the nominative. */
import { beginsLatin, beginsUpper } from '../../text/index.ts'
import { isGivenName } from '../latin-names.ts'
import type { Case, Description, NounPhrase, Parsed, PersonName, Reading, Word } from '../types.ts'
import { named, nameOf, quotedBody, unnamed } from './body-naming.ts'
import {
  bearsName,
  behindSite,
  capitalised,
  circles,
  companies,
  firms,
  folk,
  grounds,
  isAbstract,
  isHouse,
  isNamedBody,
  isProper,
  isSomeone,
  isTitled,
  isUnknownProper,
  latinName,
  lawCodes,
  lawParts,
  laws,
  longBody,
  onlyLawParts,
  opening,
  parties,
  personae,
  properBodies,
} from './body-words.ts'
import { genericBodies } from './generic.ts'
import { isLand, isRealm } from './lands.ts'
import type { Morphology } from './morphology/index.ts'
import { isOwnersName } from './name-owners.ts'
import { relations } from './name-words.ts'
import { asWritten, type Ground, headOf, toNominative } from './nominal.ts'
import { outletByName, outletOf } from './outlet-phrases.ts'
import { isOutlet } from './outlets.ts'
import { people as callsPeople } from './phrase-core.ts'
import { roleSorts } from './role-sorts.ts'
import { nationalityOf, splitRole, stateName } from './role-split.ts'
import {
  bodyWords,
  groupWords,
  lawWords,
  outletWords,
  papers,
  plainOutlets,
  powerWords,
  quantities,
  reporters,
  stateOffices,
  subunits,
  territoryWords,
  unnamedSources,
  type WordList,
} from './roles.ts'
import { stateAt, stateForms } from './state-forms.ts'
import { agree, casesAfter } from './words.ts'

/** Who is told of without a name. */
const somePeople = /^(?:многие|некоторые|другие|все|кто-то|некто)$/

/** Describes a phrase of the text. Pure and linear in the phrase's length. */
export function describe(parsed: Parsed, phrase: NounPhrase, morphology: Morphology): Description {
  const ground: Ground = { text: parsed.text, words: parsed.words, morphology, names: namesOf(parsed) }
  if (phrase.kind === 'pronoun') return unnamed('person')
  const { personName } = phrase
  if (personName && !isTitle(parsed, phrase, personName)) {
    const cases = personName.cases.filter((name) => phrase.cases.includes(name))
    const before = splitRole(ground, phrase.first, personName.first, cases)
    return { type: 'person', name: personName.name, ...before }
  }
  return describeStretch(ground, phrase.first, phrase.end, governed(parsed, phrase))
}

/** «эксперты «Тала Консалтинг»»: what stands in marks of its own behind a noun names a firm, ship or book, and nobody. */
const isTitle = ({ words }: Parsed, phrase: NounPhrase, { first, end }: PersonName): boolean =>
  phrase.first < first - 1 && /^[«"“„]$/.test(words[first - 1]?.form ?? '') && /^[»"”“]$/.test(words[end]?.form ?? '')

/** The cases of the phrase that the preposition before it allows: «в «Лаборатории»» is no nominative of the plural. */
function governed({ words }: Parsed, { first, cases }: NounPhrase): readonly Case[] {
  const before = words[first - 1]?.lower ?? ''
  // «в резолюции говорится»: who says something is not where one goes.
  if (/^(?:во?|на)$/.test(before) && cases.includes('locative')) return ['locative']
  const allowed = casesAfter(before)
  const left = allowed ? cases.filter((one) => allowed.includes(one)) : cases
  return left.length > 0 ? left : cases
}

const byFirst = new WeakMap<Parsed, ReadonlyMap<number, PersonName>>()

function namesOf(parsed: Parsed): ReadonlyMap<number, PersonName> {
  const known = byFirst.get(parsed)
  if (known) return known
  const names = new Map(parsed.names.map((name) => [name.first, name]))
  byFirst.set(parsed, names)
  return names
}

/** Numbers and dates that a phrase begins with by mistake, and ages: «24 декабря «…»», «27-летняя женщина». */
function skipNumbers(words: readonly Word[], first: number, end: number): number {
  let at = first
  while (at + 1 < end && words[at]?.kind === 'number') {
    const next = words[at + 1]
    const date = next?.readings.some((r) => isMonth.test(r.lemma)) && at + 2 < end
    at += date ? 2 : 1
  }
  return at
}

/** «блогер Wedding Word» is called so; «глава Facebook» leads it, «участница Acme Band» plays in it. */
const calledSo = new Set(
  'блогер видеоблогер стример ютубер рэпер диджей певец певица музыкант исполнитель исполнительница артист артистка художник граффитист модель пользователь киберспортсмен хакер битмейкер'.split(
    ' ',
  ),
)

/** «писатель John Roe»: a given name and one or two words more. */
function isWholeName(latin: string): boolean {
  const [given = '', ...others] = latin.split(' ')
  return others.length > 0 && others.length < 3 && isGivenName(given)
}

const isMonth =
  /^(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь|год|процент|час|минута|день)$/

function describeStretch(ground: Ground, from: number, end: number, cases: readonly Case[]): Description {
  const { words, morphology } = ground
  const first = skipNumbers(words, from, end)
  const start = words[first]
  if (!start) return unnamed('anonymous')
  // «данным МВД» is not «данному»: the dictionary's adjective stands before no noun that agrees.
  if (/^данны(?:е|х|м|ми)$/.test(start.lower) && end > first + 1) {
    const issuer = issuerOf(ground, first + 1, end)
    if (issuer) return issuer
  }
  if (end === first + 1 && somePeople.test(start.lower)) return unnamed('anonymous')
  const person = personIn(ground, first, end, cases)
  if (person) return person
  const state = stateIn(ground, first, end)
  if (state) return state
  const titled = behindAdjectives(words, first, end)
  if (titled >= 0) return quotedBody(ground, titled, end, cases)
  const outlet = outletByName(ground, first, end, cases)
  if (outlet) return outlet
  // «более 60% опрошенных»
  if (/^(?:более|менее|около|свыше|почти|порядка)$/.test(start.lower) && words[first + 1]?.kind === 'number')
    return unnamed('group')
  const head = headOf(ground, first, end, cases)
  if (!head) return nameless(ground, first, end, cases)
  const nouns = words[head.at]?.readings.filter((r) => r.pos === 'noun') ?? []
  const is = (list: WordList): boolean => nouns.some(({ lemma }) => list.has(lemma))
  const plural = head.reading.number === 'plural'
  const office = is(stateOffices) && head.reading.animate !== false
  // «Орсен написал»: a word that no dictionary has, alone, is a name and no office.
  if (end === first + 1 && isUnknownProper(start) && !roleSorts.has(start.best.lemma) && !(plural && isSeveral(start)))
    return named(head.reading.animate ? 'person' : 'organisation', toNominative(ground, first, end, cases))
  const known = longBody(ground, first, end, cases)
  if (known !== undefined) return named('organisation', known)
  if (is(parties)) return unnamed('group')
  if (/^одн[аои]/.test(start.lower) || start.lower === 'один') {
    const of =
      first + 2 < end && words[first + 1]?.lower === 'из' ? headOf(ground, first + 2, end, ['genitive']) : undefined
    if (of) return unnamed(of.reading.animate ? 'person' : 'organisation')
  }
  if (properBodies.has(start.lower) && end === first + 1) return named('organisation', capitalised(start.best.lemma))
  if (is(unnamedSources)) return unnamed('anonymous')
  const side = is(sides) && !plural ? nationalityOf(ground, head) : null
  if (side !== null) return named('state', side)
  const wording = head.reading.lemma === 'редакция' ? lawBehind(ground, head.at + 1, end) : undefined
  if (wording) return wording
  if (is(powerWords))
    return named('state', nameOf(ground, first, end, cases, head.at).replace(/власть(?= |$)/u, 'власти'))
  if (is(outletWords)) return outletOf(ground, first, end, cases, head.at, is(plainOutlets), issuerOf)
  if (quantities.has(start.lower) || quantities.has(start.best.lemma))
    return unnamed(countsOutlets(words, first + 1, end) ? 'media' : 'group')
  if (lawParts.has(head.reading.lemma)) {
    const law = lawBehind(ground, head.at + 1, end)
    if (law || onlyLawParts.has(head.reading.lemma)) return law ?? unnamed('document')
  }
  if (is(papers) && head.at + 1 < end) {
    const issuer = issuerOf(ground, behindSite(words, head.at + 1), end)
    return issuer ?? named('document', nameOf(ground, first, end, cases, head.at))
  }
  // «проект закона»
  if (head.reading.lemma === 'проект' && words[head.at + 1]?.readings.some(isLawInGenitive) && head.at + 1 < end)
    return named('document', nameOf(ground, first, end, cases, head.at))
  // «в документе говорится»: in which one, the text has told before.
  if (head.reading.lemma === 'документ' && end === head.at + 1) return unnamed('document')
  const code = lawCodes.has(words[head.at]?.form ?? '') && stateIn(ground, head.at + 1, end) !== undefined
  if (!office && (code || is(lawWords))) return named('document', nameOf(ground, first, end, cases, head.at))
  if (!office && is(papers)) return unnamed('document')
  const foreign = is(reporters) ? undefined : latinName(ground, head.at + 1, end)
  const isSo = foreign !== undefined && (is(calledSo) || isWholeName(foreign))
  if (foreign !== undefined && isSo && head.reading.animate && !plural)
    return { type: 'person', name: foreign, ...splitRole(ground, first, head.at + 1, cases) }
  const firm = firms.has(head.reading.lemma) && (head.at + 1 === end || isFirmCalled(words, head.at, end))
  if (firm) return body(ground, first, end, cases, head.at)
  if (
    office ||
    head.reading.animate ||
    is(personae) ||
    isSomeone(words, head.at) ||
    isPeople(words[head.at], morphology)
  )
    return people(ground, first, end, cases, plural, is(reporters))
  // «команда россиянина», «члены семьи Орсена»: people around somebody, and no body of their own.
  const crowd = is(circles) && !isNamedBody(words, head.at, end)
  if (crowd || (is(groupWords) && !is(bodyWords)) || (plural && is(folk))) return unnamed('group')
  if (is(grounds))
    return end > head.at + 1 ? named('document', nameOf(ground, first, end, cases, head.at)) : unnamed('document')
  if (plural && !isProper(words, first, end)) return unnamed('group')
  if (
    isAbstract(head.reading.lemma) &&
    !is(bodyWords) &&
    !isHouse(words, head.at) &&
    !beginsUpper(words[head.at]?.form ?? '')
  )
    return unnamed('organisation')
  const someAnimate = words[head.at]?.readings.some((r) => r.pos === 'noun' && r.animate === true && r.score >= 0.1)
  if (plural && someAnimate) return unnamed('group')
  // «гипс», «эмблема союза»: a thing that is no body says nothing by itself, whoever's it is.
  if (
    !is(bodyWords) &&
    !isHouse(words, head.at) &&
    !isTitled(words, first, head.at) &&
    !is(subunits) &&
    !is(territoryWords) &&
    !bearsName(words, head.at, end)
  )
    return unnamed('organisation')
  return body(ground, first, end, cases, head.at)
}

const isLawInGenitive = ({ pos, case: of, lemma }: Reading): boolean =>
  pos === 'noun' && of === 'genitive' && (lawWords.has(lemma) || papers.has(lemma))

/** «ряд СМИ», «большинство лиденских газет» */
function countsOutlets(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (words[at]?.best.pos === 'noun') return plainOutlets.has(words[at]?.best.lemma ?? '')
  return false
}

/** «оператор связи «Луч»» is called so; «оператор «Первого радио»» works there. */
function isFirmCalled(words: readonly Word[], head: number, end: number): boolean {
  let open = head + 1
  while (open < end && !opening.test(words[open]?.form ?? '')) open++
  return open < end && (words[open + 1]?.readings.some((one) => one.case === 'nominative') ?? false)
}

/** «украинская сторона» */
const sides: ReadonlySet<string> = new Set(['сторона'])

/** «Правоцентристы заявили»: of one party or trade. */
const isSeveral = ({ lower }: Word): boolean => /(?:ист|[ое]в[еч]ц|[ая]нц|енц|овц|ик)ы$|ики$/.test(lower)

/** Index of the quotation that a title in marks begins with, «лондонский «Вестник»»; -1 where a noun stands before it. */
function behindAdjectives(words: readonly Word[], first: number, end: number): number {
  let at = first
  while (at < end && mayDescribe(words[at], words[at + 1]) && !words[at]?.capital && words[at]?.form !== '"') at++
  return opening.test(words[at]?.form ?? '') && at < end ? at : -1
}

/** «Лиденский «Атлант»»: right before the mark also what could be a surname. */
const mayDescribe = (word: Word | undefined, next: Word | undefined): boolean =>
  word?.best.pos === 'adjective' ||
  (opening.test(next?.form ?? '') && (word?.readings.some(({ pos, short }) => pos === 'adjective' && !short) ?? false))

/** «Роберта Марека», «официального представителя МИД Ивара Орсена»: a name, or a role and a name, and nothing else. */
function personIn(ground: Ground, first: number, end: number, cases: readonly Case[]): Description | undefined {
  const whole = ground.names.get(first)
  if (whole?.end === end) return named('person', whole.name)
  for (let at = first + 1; at < end; at++) {
    const name = ground.names.get(at)
    if (name?.end !== end) continue
    if (isOwnersName(ground.words, name)) return undefined
    const head = headOf(ground, first, at, cases)
    // «матери Майкла Вистена»: his mother, and not he.
    if (
      head &&
      relations.has(head.reading.lemma) &&
      name.cases.includes('genitive') &&
      (head.reading.gender !== name.gender || cases.length === 1)
    )
      return undefined
    const agrees = name.cases.length === 0 || name.cases.some((of) => of === head?.reading.case)
    if (head?.reading.animate && head.reading.number === 'singular' && agrees)
      return { type: 'person', name: name.name, ...splitRole(ground, first, at, cases) }
  }
  return undefined
}

/** A body by its name; of a company with a foreign name the name alone («немецкий концерн Bayer»). */
function body(ground: Ground, first: number, end: number, cases: readonly Case[], head: number): Description {
  const { words } = ground
  const next = words[head + 1]
  const lemma = words[head]?.best.lemma ?? ''
  if (next && head + 1 < end && companies.has(lemma) && beginsLatin(next.form))
    return named('organisation', asWritten(ground, head + 1, end))
  const single = words[first]
  if (single && end === first + 1 && single.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(single.form)) {
    const surname = single.readings[0]?.name === 'surname' || /-(?:младш|старш)/.test(single.lower)
    if (surname) return named('person', toNominative(ground, first, end, cases))
  }
  return named('organisation', nameOf(ground, first, end, cases, head))
}

/** «учёные», «военный»: adjectives that name people. */
const isPeople = (word: Word | undefined, _morphology: Morphology): boolean =>
  word !== undefined &&
  word.best.pos !== 'noun' &&
  (callsPeople.test(word.lower) || word.readings.some((r) => r.animate === true && r.pos !== 'noun'))

function people(
  ground: Ground,
  first: number,
  end: number,
  cases: readonly Case[],
  plural: boolean,
  reporter: boolean,
): Description {
  if (plural) return unnamed('group')
  const split = splitRole(ground, first, end, cases)
  // «корреспондент агентства»: the outlet speaks.
  if (reporter && split.org !== null)
    return { ...unnamed('media'), name: outletWords.has(split.org) ? null : withoutWord(split.org) }
  return { type: 'person', name: null, ...split }
}

/** «агентство «Меридиан»» is «Меридиан». */
const withoutWord = (org: string): string => {
  const [word = ''] = org.split(' ')
  const inner = /^\S+ [«"“](.+)[»"”]$/u.exec(org)?.[1]
  return inner !== undefined && outletWords.has(word.toLowerCase()) ? inner : org
}

/** «Казахстан», «официальный Киев», «Пекин». */
function stateIn(ground: Ground, first: number, end: number): Description | undefined {
  const forms = stateForms(ground.morphology)
  for (let at = first; at < Math.min(end, first + 3); at++) {
    const state = stateAt(ground.words, at, end, forms)
    if (state?.end === end) {
      return named('state', state.capital ? state.state.name : stateName(state.name, state.state.name))
    }
    const word = ground.words[at]
    if (word && at + 1 === end && isLand(word, ground.morphology))
      return named('state', toNominative(ground, at, end, []))
    if (word && at + 2 === end && isRealm(word)) continue
    const modifiers = word?.readings.filter((r) => r.pos === 'adjective' || r.pos === 'determiner') ?? []
    // «сборная Карсании» plays for it.
    const owned =
      modifiers.length > 0 &&
      word?.readings.some((r) => r.pos === 'noun') &&
      !agreesWith(modifiers, ground.words[at + 1])
    if (state || modifiers.length === 0 || owned) return undefined
  }
  return undefined
}

const agreesWith = (modifiers: readonly Reading[], next: Word | undefined): boolean =>
  next?.readings.some((reading) => modifiers.some((one) => agree(one, reading))) ?? false

/** Who issued a paper: «сообщение МВД», «исследование Детского фонда», «письмо министра». */
function issuerOf(ground: Ground, first: number, end: number): Description | undefined {
  const { words } = ground
  const start = words[first]
  if (!start || start.form === '(' || start.kind === 'number') return undefined
  const genitive = start.readings.some((r) => r.case === 'genitive') || /^\p{Lu}|^[«"“„]/u.test(start.form)
  if (!genitive) return undefined
  if (parties.has(start.best.lemma)) return undefined
  const found = describeStretch(ground, first, end, ['genitive'])
  // «в заявлении телекомпании»: of one that the text has told of.
  if (found.type === 'media' && found.name === null && end === first + 1 && genericBodies.has(start.best.lemma))
    return named('media', start.best.lemma)
  // «в сообщении портовых СМИ»
  const known = found.name !== null || found.role !== null || found.type === 'group' || found.type === 'media'
  return known && found.type !== 'document' ? found : undefined
}

/** «пункт 3 статьи 7 закона о реках»: what is cited is the law. */
function lawBehind(ground: Ground, first: number, end: number): Description | undefined {
  for (let at = first; at < end; at++) {
    const lemmas = ground.words[at]?.readings.filter((r) => r.pos === 'noun' && r.case === 'genitive') ?? []
    if (!lemmas.some(({ lemma }) => laws.has(lemma))) continue
    let from = at
    while (from > first && ground.words[from - 1]?.best.pos === 'adjective') from--
    return named('document', nameOf(ground, from, end, ['genitive'], at))
  }
  return undefined
}
/** No noun that the dictionary knows: a foreign or made-up name, else nobody. */
function nameless(ground: Ground, first: number, end: number, cases: readonly Case[]): Description {
  const start = ground.words[first]
  if (!start || !/^[\p{Lu}\p{N}]/u.test(start.form)) {
    const people = somePeople.test(start?.lower ?? '')
    return unnamed(people ? 'anonymous' : 'group')
  }
  const name = /\p{Script=Latin}/u.test(start.form)
    ? asWritten(ground, first, end)
    : toNominative(ground, first, end, cases)
  return named(isOutlet(name) ? 'media' : 'organisation', name)
}
