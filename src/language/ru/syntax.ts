import { beginsUpper } from '../../text/index.ts'
import { cueAt, lowerAt, phraseAt, phrasesIn, verbAt, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup } from '../types.ts'
import {
  behindRelativeObject,
  canBeSubject,
  commaBetween,
  governedByPreposition,
  isAbbreviation,
  isAnimate,
  isBody,
  isNobody,
  isProper,
  isTime,
  maySpeak,
} from './agreement.ts'
import { citedBy, citing } from './cited.ts'
import { withFollowers, withPartners } from './coordination.ts'
import { dashes, leftSubject, reach, subordinators } from './left-subject.ts'
import { calledAhead, namedBehind, withOtherOffice } from './named-behind.ts'
import {
  agentOf,
  behindTold,
  documentOf,
  inquiryOf,
  isImpersonal,
  isWithWords,
  officeOf,
  ownerOf,
  written,
} from './other-sources.ts'
import { isPointedTo } from './pointed-to.ts'
import { lawWords, papers, unnamedSources } from './roles.ts'
import { isCalled } from './small-clause.ts'
import { behindDate, casesAfter } from './words.ts'

/** The subject of a cue: the nominative phrase that agrees with its verb, nearest by the order that the place suggests. */
export function subjectOf(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  // «спросил, говорил ли мэр, что …»: whether anybody has said it is asked.
  if (isPointedTo(parsed, cue) || (cue.verb && lowerAt(parsed, cue.end) === 'ли')) return undefined
  const subject = nearestSubject(parsed, cue)
  if (typeof subject !== 'object') return subject
  if (isCalled(parsed, cue, subject) || isNobody(parsed, subject)) return undefined
  // «Статья грозит штрафом»: what a law does to those who break it.
  if (/^(?:при|по)?грозить$/.test(cue.entry.lemma) && isPaper(parsed, subject)) return undefined
  if (cue.entry.pos !== 'noun' && !('stance' in cue.entry) && !subject.parts && !maySpeak(parsed, subject)) {
    // «заявил, что суп пересолен, призвал не есть»: the verb goes on from the one before.
    const other = cue.verb?.form === 'finite' ? sharedSubject(parsed, cue, cue.verb) : undefined
    const told = other && opensClauseBetween(parsed, other.end, subject.first)
    return told && other.end <= subject.first && maySpeak(parsed, other) ? other : undefined
  }
  if (cue.verb?.number === 'plural') {
    const listed = subject.first >= cue.end ? withFollowers(parsed, subject, 'nominative') : subject
    return listed === subject ? withPartners(parsed, subject) : listed
  }
  return namedBehind(parsed, subject) ?? calledAhead(parsed, subject) ?? withOtherOffice(parsed, subject)
}

const opensClauseBetween = (parsed: Parsed, first: number, end: number): boolean => {
  for (let at = first; at < end; at++)
    if (parsed.words[at]?.form === ',' && subordinators.has(lowerAt(parsed, at + 1))) return true
  return false
}

/** «министр, назвавший мост старым,»: whom the active participle behind the comma tells of. */
function bearerOfParticiple(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const word = parsed.words[cue.head]
  const before = lowerAt(parsed, cue.first - 1) === ',' ? phraseAt(parsed, cue.first - 2) : undefined
  if (!word || before?.end !== cue.first - 1 || before.kind === 'pronoun' || !maySpeak(parsed, before)) return undefined
  const agrees = word.readings.some(
    (one) =>
      one.pos === 'participle' &&
      one.voice !== 'passive' &&
      one.case !== undefined &&
      before.cases.includes(one.case) &&
      (one.number === undefined || one.number === before.number),
  )
  return agrees && /(?:вш|ущ|ющ|ащ|ящ)\p{L}{2,3}$/u.test(word.lower) ? before : undefined
}

function nearestSubject(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const verb = cue.verb
  // «по словам Орсена» has its own reading.
  if (cue.entry.lemma === 'слово' && lowerAt(parsed, cue.first - 1) === 'по') return undefined
  if (!verb) return isWithWords(parsed, cue) ? subjectOfMain(parsed, cue) : ownerOf(parsed, cue)
  if (verb.form === 'gerund') return subjectOfMain(parsed, cue)
  if (verb.form === 'participle') return bearerOfParticiple(parsed, cue)
  if (verb.form !== 'finite') return undefined
  if (isImpersonal(cue)) return documentOf(parsed, cue)
  if (verb.passive && !isPredicativeCue(cue))
    return agentOf(parsed, cue) ?? (written.has(verb.lemma) ? documentOf(parsed, cue) : inquiryOf(parsed, cue))
  const who = relativeSubject(parsed, cue, verb) ?? citedBy(parsed, cue, verb)
  if (who) return who
  const office = behindTold(parsed, cue) ?? mainOfRelative(parsed, cue, verb)
  if (office) return office
  const behind = rightSubject(parsed, cue, verb)
  const right =
    behind && (isRatherObject(parsed, cue, behind, verb) || isRatherBefore(parsed, cue, behind, verb))
      ? undefined
      : behind
  if (
    right &&
    isDirectlyBehind(parsed, cue, right) &&
    (isUnambiguous(parsed, right) || (opensClause(parsed, cue) && !cue.entry.object.includes('accusative')))
  )
    return right
  const left = resumedSubject(parsed, cue, verb) ?? leftSubject(parsed, cue, verb)
  // «…, Брандия и Солмар, против указа выступает Карсания»: the verb takes no accusative, so what follows is its subject.
  if (
    right &&
    isDirectlyBehind(parsed, cue, right) &&
    !cue.entry.object.includes('accusative') &&
    typeof left === 'object' &&
    commaBetween(parsed, left.end, cue.first) &&
    isProper(parsed, right)
  )
    return right
  // «В мэрии уточнили подробности ночи»: a thing behind the verb is its object, and the office says it.
  const thing = right && verb.number === 'plural' && right.cases.includes('accusative') && !maySpeak(parsed, right)
  return (
    left ??
    (thing ? officeOf(parsed, cue, verb) : undefined) ??
    right ??
    officeOf(parsed, cue, verb) ??
    sharedSubject(parsed, cue, verb) ??
    (namesSomebody(cue, verb) ? 'elided' : undefined)
  )
}

/** «Его обвиняют в краже»: several who accuse somebody are whoever they are, and nobody goes on. */
const namesSomebody = ({ entry }: Cue, { person, number }: VerbGroup): boolean =>
  (person === undefined || person === 3) &&
  !(number === 'plural' && (accusing.has(entry.lemma) || charging.test(entry.lemma)))
const accusing = wordSet(`
  обвинить обвинять заподозрить подозревать назвать называть окрестить прозвать
`)
const charging = /^(?:предъявить|выдвинуть) обвинение$/

/**
 * «Обама назвал Керри другом», «признал факт»: what can be the verb's object stands behind it, and before it a subject; or it
 * is a thing that the verb tells of.
 */
function isRatherObject(parsed: Parsed, cue: Cue, phrase: NounPhrase, verb: VerbGroup): boolean {
  const { takes, object } = cue.entry
  if (!phrase.cases.includes('accusative') || !(takes.includes('small-clause') || object.includes('accusative')))
    return false
  if (opensClause(parsed, cue) && cue.first > cue.sentence.first && object.includes('accusative'))
    return phrase.first === cue.end && isThing(parsed, phrase) && lowerAt(parsed, cue.first - 1) !== ','
  const before = phraseAt(parsed, behindSmallWords(parsed, cue.first - 1))
  if (!before || before === phrase || governedByPreposition(parsed, before) || !canBeSubject(parsed, before, verb))
    return false
  // A name that could stand in any case is an object behind whoever stands in the nominative.
  const anyCase = phrase.kind === 'name' && phrase.cases.length > 3
  return anyCase || before.kind !== 'common' || isAnimate(parsed, before) || isBody(parsed, before)
}

/** «соседи подарили матери сани»: a form of several cases behind the verb, and somebody alive right before it. */
function isRatherBefore(parsed: Parsed, cue: Cue, behind: NounPhrase, verb: VerbGroup): boolean {
  if (behind.kind !== 'common' || behind.cases.length < 2) return false
  const before = phraseAt(parsed, behindSmallWords(parsed, cue.first - 1))
  return (
    before !== undefined &&
    before !== behind &&
    before.cases.length === 1 &&
    isAnimate(parsed, before) &&
    !governedByPreposition(parsed, before) &&
    canBeSubject(parsed, before, verb)
  )
}

const isThing = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind === 'common' && !isAnimate(parsed, phrase) && !beginsUpper(parsed.words[phrase.head]?.form ?? '')

function behindSmallWords(parsed: Parsed, from: number): number {
  let at = from
  while (['adverb', 'particle'].includes(parsed.words[at]?.best.pos ?? '')) at--
  return at
}

/** «намерена выйти»: a short participle that says what somebody means to do. */
const isPredicativeCue = (cue: Cue): boolean => cue.entry.pos === 'adjective' || cue.verb?.lemma === 'намерить'

/** «…, сообщил Белый дом», «Как сообщил …»: nothing of its clause stands before the cue, so the subject is behind it. */
function opensClause(parsed: Parsed, cue: Cue): boolean {
  let at = cue.first - 1
  while (at >= cue.sentence.first && ['adverb', 'particle'].includes(parsed.words[at]?.best.pos ?? '')) at--
  const form = parsed.words[at]?.lower ?? ''
  return at < cue.sentence.first || form === ',' || form === 'как' || dashes.has(form)
}

/** A phrase that could as well be the object is no subject as long as another can be found. */
const isUnambiguous = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind !== 'common' || isAnimate(parsed, phrase) || !phrase.cases.includes('accusative')

/** «сказал он», «заявил вчера министр»: nothing but adverbs, dates and small words between verb and subject. */
function isDirectlyBehind(parsed: Parsed, cue: Cue, phrase: NounPhrase): boolean {
  for (let at = cue.end; at < phrase.first; at++) {
    const word = parsed.words[at]
    if (word?.from === phrase.from) return true
    const behind = Math.max(behindDate(parsed.words, at), behindTime(parsed, at))
    if (behind >= 0) {
      at = behind - 1
      continue
    }
    if (!word || word.kind === 'mark') return false
    if (casesAfter(word.lower) || word.best.pos === 'conjunction') return phrase.first - cue.end <= 4
  }
  return true
}

/** Index behind «в среду» where it begins at the word, else -1. */
function behindTime(parsed: Parsed, at: number): number {
  const time = casesAfter(lowerAt(parsed, at)) ? phraseAt(parsed, at + 1) : undefined
  return time?.first === at + 1 && isTime(parsed, time) ? time.end : -1
}

function rightSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  for (let at = cue.end; at < Math.min(cue.sentence.end, cue.end + reach); at++) {
    const word = parsed.words[at]
    if (!word) break
    const phrase = phraseAt(parsed, at)
    const behind = phrase ? -1 : behindDate(parsed.words, at)
    if (behind >= 0) {
      at = behind - 1
      continue
    }
    if (!phrase && word.kind === 'mark') return undefined
    if (!phrase) {
      const other = verbAt(parsed, at)
      // «иск, которого намерены добиться соседи»
      if (other?.form === 'infinitive' && other.first === cue.end && behindRelativeObject(parsed, cue)) {
        at = other.end - 1
        continue
      }
      if (
        (other && other.form !== 'participle') ||
        (word.best.pos === 'conjunction' && !/^(?:также|тоже)$/.test(word.lower))
      )
        return undefined
      continue
    }
    if (phrase.first === at && !governedByPreposition(parsed, phrase) && canBeSubject(parsed, phrase, verb))
      return behindAddressee(parsed, cue, verb, phrase) ?? phrase
    at = phrase.end - 1
  }
  return undefined
}

/** «Орсен записал обращение, в котором сообщил»: in a clause that has no subject of its own the main one's goes on. */
function mainOfRelative(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  if (verb.number !== 'singular') return undefined
  let comma = cue.first - 1
  while (comma > cue.first - 7 && parsed.words[comma]?.form !== ',') comma--
  const opens = parsed.words[comma + 1]?.best.pos === 'preposition' && /^котор/.test(lowerAt(parsed, comma + 2))
  if (lowerAt(parsed, comma) !== ',' || !(opens || lowerAt(parsed, comma + 1) === 'где')) return undefined
  const near = phrasesIn(parsed, comma + 2, Math.min(cue.sentence.end, cue.end + 3))
  if (near.some((phrase) => !governedByPreposition(parsed, phrase) && canBeSubject(parsed, phrase, verb)))
    return undefined
  const main = verbsIn(parsed, Math.max(cue.sentence.first, comma - reach), comma).findLast(
    ({ form }) => form === 'finite',
  )
  if (!main || main.passive || main.number !== verb.number) return undefined
  const left = leftSubject(parsed, asCue(cue, main), main)
  const alive = left && (left.personName !== null || left.kind === 'pronoun' || isAnimate(parsed, left))
  return alive && canBeSubject(parsed, left, verb) ? left : undefined
}

/** «с Мареком, который назвал Орсена лучшим»: of somebody alive, «который» is no object, so it is the subject. */
function relativeSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  let at = cue.first - 1
  while (['adverb', 'particle'].includes(parsed.words[at]?.best.pos ?? '')) at--
  const phrase = phraseAt(parsed, at)
  const form = lowerAt(parsed, at)
  if (phrase?.kind !== 'pronoun' || !/^котор(?:ый|ая|ые)$/.test(form) || lowerAt(parsed, at - 1) !== ',')
    return undefined
  const before = phraseAt(parsed, at - 2)
  const alive = form === 'которая' || (before && (before.personName !== null || isAnimate(parsed, before)))
  return alive && canBeSubject(parsed, phrase, verb) ? phrase : undefined
}

/** «X напомнил, что Y ушёл, и добавил …»: the comma before «и» closes the clause, so the subject is that of the cue before it. */
function resumedSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | 'elided' | undefined {
  let at = cue.first - 1
  while (parsed.words[at]?.best.pos === 'adverb') at--
  if (!['и', 'а', 'но', 'однако'].includes(lowerAt(parsed, at)) || lowerAt(parsed, at - 1) !== ',') return undefined
  const first = Math.max(cue.sentence.first, cue.first - reach)
  const main = verbsIn(parsed, first, at).findLast(
    (other) =>
      other.form === 'finite' &&
      other.number === verb.number &&
      cueAt(parsed, other.head)?.verb === other &&
      lowerAt(parsed, other.end) === ',' &&
      subordinators.has(lowerAt(parsed, other.end + 1)),
  )
  // «сказал, что артель не спорит, однако просит»: in another tense it is what the clause tells of.
  const fits = (a: string | undefined, b: string | undefined): boolean =>
    lowerAt(parsed, at) === 'однако' ? a === b : !a || !b || a === b
  if (!main || !fits(main.gender, verb.gender)) return undefined
  return subjectOf(parsed, asCue(cue, main))
}

/** «рассказал «Вестнику» один из участников»: a name that could stand in the dative, and behind it somebody in the nominative. */
function behindAddressee(parsed: Parsed, cue: Cue, verb: VerbGroup, told: NounPhrase): NounPhrase | undefined {
  const quoted = /^[«"“„]$/.test(parsed.words[told.first]?.form ?? '')
  if (told.personName || told.kind === 'pronoun' || !(quoted || told.cases.length > 3 || isAbbreviation(parsed, told)))
    return undefined
  for (const next of phrasesIn(parsed, told.end, Math.min(cue.sentence.end, told.end + 8))) {
    if (commaBetween(parsed, told.end, next.first) || verbsIn(parsed, told.end, next.first).length > 0) return undefined
    const lemma = parsed.words[next.head]?.best.lemma ?? ''
    const living = next.personName !== null || isAnimate(parsed, next) || lemma === 'один' || unnamedSources.has(lemma)
    if (living && !governedByPreposition(parsed, next) && canBeSubject(parsed, next, verb)) return next
  }
  return undefined
}

/** «X сшил парус, но потом остыл, призвал …»: the subject of an earlier verb that agrees and is no one's content. */
function sharedSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  const first = Math.max(cue.sentence.first, cue.first - reach)
  const earlier = verbsIn(parsed, first, cue.first).filter(
    (other) =>
      other.form === 'finite' && !other.passive && other.number === verb.number && other.gender === verb.gender,
  )
  const main = earlier.findLast((other) => cueAt(parsed, other.head)?.verb === other) ?? earlier.at(-1)
  if (!main || isSubordinate(parsed, main, cue)) return undefined
  const left = leftSubject(parsed, asCue(cue, main), main) ?? rightSubject(parsed, asCue(cue, main), main)
  return left && left.end <= cue.first ? left : undefined
}

/** True where a clause opener stands between the other verb and its sentence's beginning or the cue: another's subject. */
function isSubordinate(parsed: Parsed, main: VerbGroup, cue: Cue): boolean {
  for (let at = main.first - 1; at >= Math.max(cue.sentence.first, main.first - 12); at--) {
    if (parsed.words[at]?.form !== ',') continue
    return subordinators.has(lowerAt(parsed, at + 1))
  }
  return false
}

const asCue = (cue: Cue, verb: VerbGroup): Cue => ({
  ...cue,
  first: verb.first,
  end: verb.end,
  from: verb.from,
  to: verb.to,
  head: verb.head,
  verb,
})

/** «Заявив, что мост закроют, министр уехал»: behind a clause of its own the main verb is a later one. */
function mainBehind(parsed: Parsed, cue: Cue, mains: readonly VerbGroup[]): VerbGroup | undefined {
  const behind = mains.filter(({ first }) => first >= cue.end)
  // «ссылаясь на то, что мост стар, попросил»
  const comma = pointing.has(lowerAt(parsed, cue.end + 1)) ? cue.end + 2 : cue.end
  const opens = lowerAt(parsed, comma) === ',' && subordinators.has(lowerAt(parsed, comma + 1))
  return opens ? (behind[1] ?? behind[0]) : behind[0]
}

const pointing = new Set(['том', 'то', 'тем', 'того', 'тому'])

const isPaper = (parsed: Parsed, { head }: NounPhrase): boolean =>
  [papers, lawWords].some((list) => list.has(parsed.words[head]?.best.lemma ?? ''))

/** A gerund's subject is that of the main verb of its sentence. */
function subjectOfMain(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const { sentence } = cue
  const first = Math.max(sentence.first, cue.first - reach)
  const mains = verbsIn(parsed, first, Math.min(sentence.end, cue.end + reach)).filter((verb) => verb.form === 'finite')
  const before = mains.filter(
    (verb) => verb.end <= cue.first && !mains.some((other) => other !== verb && other.first === verb.first),
  )
  // «X заявил, что Y уходит, добавив …»: the main verb is the cue before, not the verb of its content.
  const main = before.findLast((verb) => cueAt(parsed, verb.head)) ?? before[0] ?? mainBehind(parsed, cue, mains)
  if (!main) return undefined
  const own = asCue(cue, main)
  // «Решение было принято мэром, призывая …»: no thing to which something was done does anything itself.
  const done = main.passive ? leftSubject(parsed, own, main) : undefined
  if (done?.kind === 'common' && (isPaper(parsed, done) || !maySpeak(parsed, done))) return undefined
  // «Орсен убавил плату Лорринг, постановив»: what stands behind a verb that tells nothing is its object.
  const left = cueAt(parsed, main.head) ? undefined : leftSubject(parsed, own, main)
  // «…», — процитировал Орсена секретарь, добавив …»: who quotes goes on, and not who is quoted.
  const quotes = citing.has(main.lemma)
    ? (rightSubject(parsed, own, main) ?? leftSubject(parsed, own, main))
    : undefined
  return left ?? quotes ?? subjectOf(parsed, own)
}
