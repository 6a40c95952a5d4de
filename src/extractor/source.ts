/** Whom one source means: a name, an office, a pronoun, several, a paper, or nobody. */
import { lowerAt, namesIn, sentenceAt, wordAtOffset } from '../language/grammar.ts'
import type { NounPhrase } from '../language/types.ts'
import { type Asked, agrees, antecedent, bodies, mayBe, recent, type Seen } from './antecedents.ts'
import { blockAt, type Draft, quotationAt } from './draft.ts'
import { authorOf, byKind, byName, lastIssuer } from './meant-by-body.ts'
import { byOwner } from './meant-by-owner.ts'
import { byRole } from './meant-by-role.ts'
import { isAuthor, unnamed } from './phrases.ts'
import { othersIn, type Reading, type Resolved } from './reading.ts'
import {
  innerNoun,
  isOfThing,
  isPaperPronoun,
  isPointing,
  issuerIn,
  isThingTold,
  livingBefore,
  nobodyIn,
  ownerBefore,
  paperBefore,
  paperCalled,
  peopleWithin,
  relativeOf,
  subjectAround,
} from './relatives.ts'
import { answerer, thinker, withoutAsker } from './replies.ts'
import type { How, Person } from './types.ts'

/** Characters from a role word to the name of who bears it. */
export const nearby = 600

export const placeOf = ({ source, cue, content }: Draft): number => source?.from ?? cue?.from ?? content[0]?.from ?? 0

/** Who the source of one draft is, at its place in the text; changes nothing. */
export function resolveOne(reading: Reading, draft: Draft, at: number): Resolved {
  switch (draft.from.kind) {
    case 'phrase':
      return resolveSource(reading, draft, draft.from.phrase, at)
    case 'possessive': {
      const { pronoun } = draft.from.attribution
      const asked = pronoun && { ...pronoun, ofBody: draft.from.attribution.ofBody ?? false }
      return inferred('pronoun', asked && (thinker(reading, at, asked) ?? meantBy(reading, at, asked)), 0.8)
    }
    case 'elided': {
      // «Обещают пустить весной»: a plural verb alone names nobody; only several who spoke in this block can go on in it.
      const verb = draft.lexical?.verb
      const plural = verb?.number === 'plural'
      const block = reading.context.blocks[blockAt(reading.context.blocks, at)]?.from ?? 0
      if (plural && verb && reading.context.language.there?.has(lowerAt(reading.context.parsed, verb.first - 1)))
        return inferred(
          'elided',
          recent(reading.past, at, ({ speaker }) => bodies.has(speaker.type)),
          0.7,
        )
      // «В мэрии предложили … ¶ Жителей предлагают штрафовать»: those in the office that spoke last, and nobody since.
      const last = plural ? recent(reading.past, at, ({ spoke }) => spoke === true) : undefined
      if (last?.office && at - last.at < nearby) return inferred('elided', last, 0.6)
      const fits = (one: Seen): boolean =>
        one.salient &&
        (plural
          ? one.spoke === true && one.at >= block && (one.plural || one.speaker.type === 'group' || one.office === true)
          : (one.speaker.type === 'person' || (one.aside !== true && (one.spoke === true || one.at >= block))) &&
            mayBe(one, verb?.gender ?? null))
      return inferred('elided', recent(othersIn(reading), at, fits), 0.75)
    }
    case 'continued': {
      const { of } = draft.from
      if (of) {
        const { speaker, certainty } = resolveOne(reading, of, placeOf(of))
        return { speaker: { ...speaker, how: 'continued' }, certainty: certainty * 0.85 }
      }
      return inferred('continued', lastSpeaker(reading.past, at), 0.8)
    }
    case 'none':
      return { speaker: unnamed('elided'), certainty: 0.5 }
  }
}

function resolveSource(reading: Reading, draft: Draft, phrase: NounPhrase, at: number): Resolved {
  if (phrase.kind !== 'pronoun') return resolvePhrase(reading, phrase, at)
  const paper = draft.rule === 'according' ? paperBefore(reading, phrase) : undefined
  if (paper) {
    const { type, name } = reading.directory.describe(paper)
    return { speaker: { ...unnamed('pronoun'), type, name }, certainty: 0.8 }
  }
  if (draft.rule === 'according' && isPointing(reading.context, phrase))
    return { speaker: { ...unnamed('pronoun'), type: 'document' }, certainty: 0.5 }
  // “It is late,” it reads: a paper, whatever body the text has told of.
  const ofText = reading.context.language.ofTexts?.has(draft.lexical?.entry.lemma ?? '')
  if (ofText && phrase.gender === 'neuter')
    return { speaker: { ...unnamed('pronoun'), type: 'document' }, certainty: 0.5 }
  const doer = subjectAround(reading, draft, phrase)
  if (!doer) return resolvePhrase(reading, phrase, at)
  const { directory } = reading
  return { speaker: { ...directory.named(doer, directory.describe(phrase)), how: 'pronoun' }, certainty: 0.85 }
}

/** "officials and Jane Roe, who wrote": the last of several, where that is a person by name. */
function lastNamed(
  { context, directory }: Reading,
  { first, end }: NounPhrase,
  pronoun: NounPhrase,
): Person | undefined {
  const name = pronoun.number === 'singular' ? namesIn(context.parsed, first, end).at(-1) : undefined
  return name?.end === end ? directory.bearerOf(name) : undefined
}

function resolvePhrase(reading: Reading, phrase: NounPhrase, at: number): Resolved {
  const { directory } = reading
  if (phrase.parts) return resolveParts(reading, phrase, phrase.parts, at)
  if (isPaperPronoun(reading.context, phrase)) return resolvePaper(reading, phrase, at)
  if (phrase.kind === 'pronoun') {
    const before = relativeOf(reading.context, phrase)
    // «приговор китайцев, которые …»: the singular before it is not what several do.
    const other = before && before.number !== phrase.number && !before.parts
    const inner = before && (other || clashes(before, phrase)) ? innerNoun(reading.context, before, phrase) : undefined
    if (inner) return resolvePhrase(reading, inner, at)
    const last = other ? lastNamed(reading, before, phrase) : undefined
    if (last) return { speaker: { ...directory.named(last), how: 'pronoun' }, certainty: 0.8 }
    if (other)
      return {
        speaker: { ...unnamed('pronoun'), type: phrase.number === 'plural' ? 'group' : 'anonymous' },
        certainty: 0.5,
      }
    // "a ruling that blocked it": no person, whoever was named before.
    const ofThing = reading.context.language.pointing?.has(lowerAt(reading.context.parsed, phrase.head))
    const living =
      before && nobodyIn(reading, before) && !ofThing
        ? (peopleWithin(reading, before) ?? livingBefore(reading, before, phrase))
        : undefined
    if (living) return resolvePhrase(reading, living, at)
    if (before && isOfThing(phrase, before)) {
      const { type, org } = reading.directory.describe(before)
      // "Norland, which": a name that nothing tells to be somebody's is a body's.
      const somebody = type === 'person' && (before.personName !== null || before.kind === 'common')
      if (somebody) return resolveBodyOf(reading, before, org)
    }
    if (before) {
      const { speaker, certainty } = resolvePhrase(reading, before, at)
      return { speaker: { ...speaker, how: 'pronoun' }, certainty: certainty * 0.95 }
    }
    if (reading.context.language.pointing?.has(lowerAt(reading.context.parsed, phrase.head)))
      return { speaker: { ...unnamed('pronoun'), type: 'document' }, certainty: 0.3 }
    // "only some who believe it": nobody of whom the text has told.
    if (reading.context.language.relatives?.has(lowerAt(reading.context.parsed, phrase.head)))
      return { speaker: { ...unnamed('pronoun'), type: 'anonymous' }, certainty: 0.3 }
    if (phrase.gender === 'neuter' && isThingTold(reading, phrase))
      return { speaker: { ...unnamed('pronoun'), type: 'document' }, certainty: 0.3 }
    if (isAuthor(reading.context, phrase)) return { speaker: { ...unnamed('pronoun'), type: 'person' }, certainty: 0.7 }
    // «письмо деда Орсена, в котором тот …»: somebody of whom only that is told.
    if (phrase.number === 'singular' && ownerBefore(reading, phrase.first) === 'somebody')
      return { speaker: { ...unnamed('pronoun'), type: 'person' }, certainty: 0.5 }
    const asked = thatOne(reading, at, phrase)
    if (asked) return inferred('pronoun', asked, 0.7)
    const answers = answerer(reading, phrase)
    if (answers) return inferred('pronoun', answers, 0.85)
    const meant = meantBy({ ...reading, past: beforeOwn(reading, withoutAsker(reading), phrase) }, at, phrase)
    if (!meant && phrase.number === 'plural' && phrase.person === 3)
      return { speaker: { ...unnamed('pronoun'), type: 'group' }, certainty: 0.3 }
    const strayed = meant !== undefined && (isStray(meant, phrase) || isFarOff(reading, meant, at))
    return inferred('pronoun', meant, strayed ? 0.4 : 0.85)
  }
  const description = reading.directory.describe(phrase)
  const found = reading.directory.personOf(phrase)
  const person = found && reading.directory.namesake(found, phrase.personName, reading.gender)
  const owned = person && byOwner(reading, phrase, person, description)
  if (owned) return owned
  if (person)
    return {
      speaker: reading.directory.named(person, description),
      certainty: reading.directory.certaintyOf(person, phrase.personName),
    }
  // «в сообщении С. Марича»: the issuer is one of the document's people.
  const issuer = description.type === 'person' ? reading.directory.personCalled(description.name) : undefined
  if (issuer) return { speaker: reading.directory.named(issuer, description), certainty: 0.95 }
  const author = description.type === 'document' ? authorOf(reading, phrase, at) : undefined
  if (author) return { speaker: { ...author.speaker, how: 'role' }, certainty: 0.7 }
  if (description.name !== null) return byName(reading, phrase, description, at)
  if (description.type === 'person') return byRole(reading, issuerIn(reading, phrase) ?? phrase, description, at)
  const paper = description.type === 'document' ? paperCalled(reading, phrase) : undefined
  if (paper && !lastIssuer(reading, at)) return { ...resolvePhrase(reading, paper, at), certainty: 0.75 }
  // «Губернатор прислал телеграмму. В его телеграмме отмечается»
  const owner = reading.context.language.owners?.get(lowerAt(reading.context.parsed, phrase.first))
  const writer = description.type === 'document' && owner ? meantBy(reading, at, owner) : undefined
  if (writer) return inferred('role', writer, 0.75)
  return byKind(reading, phrase, description, at)
}

/** «Министерство издало доклад. В нём говорится»: whoever issued the paper; else a paper of nobody's. */
function resolvePaper(reading: Reading, phrase: NounPhrase, at: number): Resolved {
  const paper = paperBefore(reading, phrase)
  if (!paper) return { speaker: { ...unnamed('pronoun'), type: 'document' }, certainty: 0.3 }
  const { speaker, certainty } = resolvePhrase(reading, paper, at)
  return { speaker: { ...speaker, how: 'pronoun' }, certainty: certainty * 0.9 }
}

/** "the head of Tarn Dialogue, which says": the body, not its head. */
function resolveBodyOf({ directory }: Reading, phrase: NounPhrase, name: string | null): Resolved {
  if (name === null) return { speaker: { ...unnamed('pronoun'), type: 'organisation' }, certainty: 0.5 }
  const body = directory.body({ type: 'organisation', name, role: null, org: null }, phrase)
  return { speaker: { ...body, how: 'pronoun' }, certainty: 0.8 }
}

/** «карту тропы лесника, который …»: the pronoun's gender is not the noun's. */
const clashes = ({ gender, kind, parts }: NounPhrase, pronoun: NounPhrase): boolean =>
  kind === 'common' && !parts && gender !== null && pronoun.gender !== null && gender !== pronoun.gender

/** "It promised help" is seldom said of a state or town, nor "they" of one body that has not spoken. */
const isStray = ({ speaker, spoke, plural }: Seen, { number }: NounPhrase): boolean =>
  (speaker.type === 'state' && spoke !== true) ||
  (!plural && number === 'plural' && spoke !== true && bodies.has(speaker.type))

/**
 * “I told him no. He said it was late,” Roe said: whom somebody means in his own words the text around them seldom tells; nor
 * does it often go on with somebody whom it left so long ago.
 */
function isFarOff({ context }: Reading, { at: told }: Seen, at: number): boolean {
  const around = quotationAt(context, { from: at, to: at })
  return at - told > long || (around !== undefined && told < around.outer.from)
}
/** Characters. */
const long = 900

/** «Орсен и Ремизова»: people are a group, bodies of one kind stay that kind; unnamed unless each of them has a name. */
function resolveParts(reading: Reading, whole: NounPhrase, parts: readonly NounPhrase[], at: number): Resolved {
  const each = parts.map((part) => resolvePhrase(reading, part, at))
  // «бывший казначей и староста хора объявил»: one person of two offices.
  const [first] = each
  if (whole.number === 'singular' && first) return each.find(({ speaker }) => speaker.name !== null) ?? first
  const types = new Set(each.map(({ speaker }) => speaker.type))
  const [only] = types
  const type = only !== undefined && types.size === 1 && only !== 'person' ? only : 'group'
  const names = each.flatMap(({ speaker }) => speaker.name ?? [])
  const certainty = Math.min(...each.map((one) => one.certainty))
  if (names.length < parts.length) return { speaker: { ...unnamed('role'), type }, certainty }
  // «Анна и Пётр Сорокины»: who share a surname keep the words of the text.
  if (whole.cases.includes('nominative') && parts.slice(0, -1).every(isGivenAlone) && !isGivenAlone(parts.at(-1)))
    return { speaker: { ...unnamed('named'), type, name: reading.context.text.slice(whole.from, whole.to) }, certainty }
  const and = ` ${reading.context.language.and ?? '&'} `
  const name = [names.slice(0, -1).join(', '), names.at(-1)].join(and)
  return { speaker: { ...unnamed('named'), type, name }, certainty }
}

const isGivenAlone = (part: NounPhrase | undefined): boolean =>
  part !== undefined &&
  part.end - part.first === 1 &&
  part.personName?.given != null &&
  part.personName.surname !== null

const inferred = (how: How, seen: Seen | null | undefined, certainty: number): Resolved =>
  seen ? { speaker: { ...seen.speaker, how }, certainty } : { speaker: unnamed(how), certainty: 0.3 }

const lastSpeaker = (past: readonly Seen[], at: number): Seen | undefined => recent(past, at, (one) => one.salient)

/** «Орсен спросил Марича, и тот ответил»: the last one named who is not the subject there. */
function thatOne({ context, past }: Reading, at: number, phrase: NounPhrase): Seen | undefined {
  const lemma = context.parsed.words[phrase.head]?.best.lemma ?? ''
  if (!context.language.distal?.has(lemma)) return undefined
  const subject = recent(past, at, (one) => one.salient && agrees(one, { ...phrase, gender: null }))
  return recent(past, at, (one) => one.speaker.id !== subject?.speaker.id && agrees(one, phrase))
}

/**
 * "Asked whether he would see Roe, he said": one pronoun means one person in a sentence, who was told of before the first of
 * them, unless somebody else has become its subject since.
 */
function beforeOwn({ context }: Reading, past: readonly Seen[], pronoun: NounPhrase): readonly Seen[] {
  const { parsed } = context
  const { lower } = parsed.words[pronoun.first] ?? {}
  const sentence = sentenceAt(parsed, pronoun.first)
  const own = parsed.words
    .slice(sentence?.first ?? pronoun.first, pronoun.first)
    .find((word) => word.lower === lower && !quotationAt(context, { from: word.from, to: word.from }))
  if (!own || past.slice(-steps).some((one) => one.at > own.from && one.salient && agrees(one, pronoun))) return past
  return past.slice(-steps).filter((one) => one.at < own.from)
}

/** So many of those met before are looked at: time stays linear. */
const steps = 100

/** Whom a pronoun at the offset means. */
export function meantBy(reading: Reading, at: number, asked: Asked): Seen | undefined {
  const { context } = reading
  const author = asked.number === 'singular' ? ownerBefore(reading, wordAtOffset(context.parsed, at)) : undefined
  if (author === 'somebody') return undefined
  if (author && agrees(author, asked)) return author
  const { bodiesAreThey = false } = context.language
  const past = othersIn(reading)
  const block = context.blocks[blockAt(context.blocks, at)]?.from ?? 0
  const shown = {
    gender: asked.gender,
    number: asked.number,
    ofBody: asked.ofBody ?? false,
    bodiesAreThey,
  }
  // «Полковник Орсен готов», — заявил он: in his own words one may name oneself, where nobody else could be meant.
  const himself = reading.verbatim && asked.number === 'singular'
  return antecedent(past, at, block, shown) ?? (himself ? antecedent(reading.past, at, block, shown) : undefined)
}
