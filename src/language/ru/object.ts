import { beginsUpper } from '../../text/index.ts'
import { lowerAt, phraseAt, verbAt, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Case, Complement, Cue, NounPhrase, Parsed } from '../types.ts'
import { behindRelativeObject, canBeSubject, governedByPreposition, isBody, isTime } from './agreement.ts'
import { clauseEnd, phraseEnd, span } from './clause-end.ts'

/** «о том, что», «в том, что», «на то, что», «тем, что». */
const pointers = new Set(['том', 'то', 'тем', 'того', 'тому'])

/** «потребовал ОТСТАВКИ», «призвал к МИРУ», «выступает за РЕФОРМУ»: the first noun phrase in the case or with the preposition. */
export function object(parsed: Parsed, cue: Cue): Complement | undefined {
  if (!isStance(cue) && cue.verb?.negated && recognising.test(cue.entry.lemma) && !admitsAt(parsed, cue.end))
    return undefined
  if (opensWithObject(parsed, cue) || isRelativeObject(parsed, cue)) return undefined
  const limit = Math.min(cue.sentence.end, cue.end + 14)
  for (let at = cue.end; at < limit; at++) {
    const word = parsed.words[at]
    if (!word || word.kind === 'mark') return quotedObject(parsed, cue, at)
    const verb = verbAt(parsed, at)
    if (verb && verb.form !== 'participle') return undefined
    // «потребовал от соседей объяснений»: of whom it is demanded.
    if (word.lower === 'от' && isStance(cue) && demanded.test(cue.entry.lemma)) {
      const of = phraseAt(parsed, at + 1)
      // «от правительства отчёта»: read as one phrase, its first noun is who is asked.
      if (of?.first === at + 1 && of.end > of.head + 1 && !of.personName)
        return span(parsed, 'object', of.head + 1, objectEnd(parsed, cue, of.head + 1))
      at = of?.first === at + 1 ? of.end - 1 : at
      continue
    }
    // «потребовал от властей объяснений»: of whom, and then what.
    const asked = word.lower === 'от' && cue.entry.object.includes('genitive') ? phraseAt(parsed, at + 1) : undefined
    if (asked?.first === at + 1) {
      at = firstPhraseEnd(parsed, asked) - 1
      continue
    }
    if (isForeignPreposition(cue, word.lower)) return undefined
    // «отказался от комментариев»: silence says nothing.
    if (word.lower === 'от' && silent.has(parsed.words[at + 1]?.best.lemma ?? '')) return undefined
    for (const form of objectForms(cue)) {
      const start = objectStart(parsed, cue, form, at)
      const found = start >= 0 ? span(parsed, 'object', start, objectEnd(parsed, cue, start)) : undefined
      if (found) return form.startsWith('+') && at === cue.end ? { ...found, cueTo: word.to } : found
    }
    const phrase = phraseAt(parsed, at)
    if (phrase?.first === at) at = phrase.end - 1
  }
  return undefined
}

/** «не признаёт республику» is what a state does, not what it says; «не признаёт вину» somebody says. */
const recognising = /^призна(?:ть|вать)$/
const admitted = wordSet('вина виновность причастность ошибка поражение факт')
const admitsAt = (parsed: Parsed, at: number): boolean =>
  admitted.has(parsed.words[phraseAt(parsed, at)?.head ?? -1]?.best.lemma ?? '')

const demanded = /^(?:по)?требовать$|^добиваться$/
/** The phrase reader joins «властей объяснений» to one phrase of two genitives: whoever is asked ends with the first noun. */
const firstPhraseEnd = (parsed: Parsed, { head, end, personName }: NounPhrase): number =>
  personName || end === head + 1 || parsed.words[head + 1]?.capital ? end : head + 1

const silent = new Set(['комментарий', 'ответ', 'интервью', 'разъяснение'])

/** «Кандидатуру министра поддержало большинство»: before the verb stands what can only be its object, behind it the subject. */
function opensWithObject(parsed: Parsed, cue: Cue): boolean {
  const subject = phraseAt(parsed, cue.end)
  if (!cue.entry.object.includes('accusative') || subject?.first !== cue.end || !subject.cases.includes('nominative'))
    return false
  const first = phraseAt(parsed, cue.sentence.first)
  return (
    first?.first === cue.sentence.first &&
    first.cases.includes('accusative') &&
    !first.cases.includes('nominative') &&
    isProposal(parsed, first)
  )
}

/** «…, которого поддержала партия»: the object of the verb is the pronoun, so what stands behind it is not. */
const isRelativeObject = (parsed: Parsed, cue: Cue): boolean =>
  cue.entry.object.includes('accusative') && behindRelativeObject(parsed, cue)

/** The forms of the object; the first one of a cue that takes a small clause is that clause's. */
const objectForms = ({ entry }: Cue): readonly string[] =>
  entry.takes.includes('small-clause') ? entry.object.slice(1) : entry.object

/** «сообщил по телефону о …» may go on behind a place or a time, not behind another kind of complement. */
const isForeignPreposition = (cue: Cue, lower: string): boolean =>
  ['о', 'об', 'к', 'за', 'против', 'от'].includes(lower) &&
  !cue.entry.object.some((form) => form.replace('+', '') === lower.replace('об', 'о'))

const lateral = new Set(['также', 'тоже', 'уже', 'сейчас'])

/** «Гибель моряка подтвердила служба», «О гибели сообщили спасатели»: the object opens the clause, the subject stands behind. */
export function frontedObject(parsed: Parsed, cue: Cue): Complement | undefined {
  let behind = cue.end
  while (isStance(cue) && lateral.has(lowerAt(parsed, behind))) behind++
  const subject = phraseAt(parsed, behind)
  if (cue.verb?.form !== 'finite' || isRelativeObject(parsed, cue)) return undefined
  if (subject?.first !== behind || !subject.cases.includes('nominative'))
    return frontedTopic(parsed, cue) ?? objectBefore(parsed, cue)
  const first = afterComma(parsed, cue)
  if (cue.first - first > 12 || verbsIn(parsed, first, cue.first).some((verb) => verb.form !== 'participle'))
    return undefined
  for (let at = first; at < cue.first; at++)
    for (const form of objectForms(cue)) {
      if (caseNames.includes(form) && couldBeObject(parsed, subject) && !opensWithObject(parsed, cue)) continue
      const start = objectStart(parsed, cue, form, at)
      const phrase = start >= 0 ? phraseAt(parsed, start) : undefined
      if (start >= 0 && phrase) return span(parsed, 'object', start, withTopic(parsed, phrase.end, cue.first))
    }
  return undefined
}

/** «Орсен вину отрицал.», «Орсен своей вины не признаёт.»: the object between subject and verb, and nothing behind it. */
function objectBefore(parsed: Parsed, cue: Cue): Complement | undefined {
  const { verb } = cue
  let behind = cue.first
  while (['adverb', 'particle'].includes(parsed.words[behind - 1]?.best.pos ?? '')) behind--
  const phrase = phraseAt(parsed, behind - 1)
  const ends = parsed.words[cue.end]?.kind === 'mark' || lowerAt(parsed, cue.end) === 'и'
  if (!verb || verb.passive || !ends || phrase?.end !== behind || phrase.kind !== 'common') return undefined
  const denied = verb.negated && phrase.cases.includes('genitive')
  if (!objectForms(cue).includes('accusative') || !(denied || phrase.cases.includes('accusative'))) return undefined
  if (verb.negated && recognising.test(cue.entry.lemma) && !admitsAt(parsed, phrase.head)) return undefined
  if (canBeSubject(parsed, phrase, verb) || governedByPreposition(parsed, phrase) || !isProposal(parsed, phrase))
    return undefined
  const subject = phraseAt(parsed, phrase.first - 1)
  const owns =
    subject?.end === phrase.first && canBeSubject(parsed, subject, verb) && !governedByPreposition(parsed, subject)
  return owns ? span(parsed, 'object', phrase.first, phrase.end) : undefined
}

/** «О гибели моряка сообщил вчера в своём блоге министр», «О назначении Орсен объявил …»: the topic opens the sentence. */
function frontedTopic(parsed: Parsed, cue: Cue): Complement | undefined {
  const { first } = cue.sentence
  if (cue.entry.act !== 'speech' || !/^об?о?$/.test(lowerAt(parsed, first)) || cue.first - first > 12) return undefined
  if (verbsIn(parsed, first, cue.first).some((verb) => verb.form !== 'participle')) return undefined
  const start = objectForms(cue).includes('о') ? objectStart(parsed, cue, 'о', first) : -1
  const phrase = start >= 0 ? phraseAt(parsed, start) : undefined
  return phrase?.first === start ? span(parsed, 'object', start, withTopic(parsed, phrase.end, cue.first)) : undefined
}

/** «слух о продаже парома опровергла газета»: what it is about belongs to the object. */
function withTopic(parsed: Parsed, end: number, limit: number): number {
  const topic = ['о', 'об'].includes(lowerAt(parsed, end)) ? phraseAt(parsed, end + 1) : undefined
  return topic?.first === end + 1 && topic.end <= limit ? topic.end : end
}

const couldBeObject = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind === 'common' && phrase.cases.includes('accusative') && !parsed.words[phrase.head]?.best.animate

function afterComma(parsed: Parsed, cue: Cue): number {
  for (let at = cue.first - 1; at > cue.sentence.first; at--) if (parsed.words[at]?.form === ',') return at + 1
  return cue.sentence.first
}

/** «потребовал «немедленно остановить» …»: the content begins with its quotation mark. */
function quotedObject(parsed: Parsed, cue: Cue, at: number): Complement | undefined {
  if (!/^[«"“]$/.test(parsed.words[at]?.form ?? '') || at !== cue.end) return undefined
  if (beginsUpper(parsed.words[at + 1]?.form ?? '')) return undefined // a name in quotation marks
  return cue.entry.object.includes('accusative') ? span(parsed, 'object', at, clauseEnd(parsed, cue, at)) : undefined
}

const caseNames: readonly string[] = ['accusative', 'genitive', 'dative', 'instrumental']

/** Where the content begins if the object stands at this word, else -1. The preposition is left out of it. */
function objectStart(parsed: Parsed, cue: Cue, form: string, at: number): number {
  if (!caseNames.includes(form)) {
    const [preposition = '', noun] = form.replace('+', '').split('_')
    const lower = lowerAt(parsed, at)
    if (noun !== undefined) return lower === preposition && lowerAt(parsed, at + 1) === noun ? at + 2 : -1
    if (form === '+за' && !isStance(cue) && namesBody(parsed, at + 1)) return -1
    if (lower !== preposition && lower !== `${preposition}б` && lower !== `${preposition}о`) return -1
    // «заверили в мэрии»: where they said it.
    if (preposition === 'в' && cue.verb?.number === 'plural' && namesOffice(parsed, at + 1)) return -1
    return pointers.has(lowerAt(parsed, at + 1)) || standsFor(parsed, at + 1) ? -1 : at + 1
  }
  const phrase = phraseAt(parsed, at)
  if (phrase && at === cue.end && phrase.first < at) return withinCue(parsed, phrase, cue, form)
  const governed = phrase !== undefined && phrase.first !== cue.end && governedByPreposition(parsed, phrase)
  const asked = phrase && phrase.head < at && lowerAt(parsed, phrase.first - 1) === 'от'
  if (
    asked &&
    form === 'genitive' &&
    parsed.words[at]?.readings.some((one) => one.pos === 'noun' && one.case === 'genitive')
  )
    return at
  if (phrase?.first !== at || phrase.kind === 'pronoun' || governed) return -1
  // «объявит лауреата 2016 года» tells of which year; «потребовал шести лет» what he wants.
  const proposal =
    isStance(cue) || (isProposal(parsed, phrase) && ((form === 'genitive' && at >= cue.end) || !isTime(parsed, phrase)))
  return phrase.cases.includes(form as Case) && proposal && !maintains(parsed, phrase) ? at : -1
}

/** One may stand for or against people and states as well as proposals. */
const isStance = ({ entry }: Cue): boolean => 'stance' in entry

/** «выступил в поддержку реформы»: the phrase begins within a cue of several words, and its genitive is the object. */
const withinCue = (parsed: Parsed, phrase: NounPhrase, cue: Cue, form: string): number =>
  form === 'genitive' &&
  phrase.first >= cue.first &&
  phrase.end > cue.end &&
  !parsed.words[cue.end]?.best.pos.startsWith('prep')
    ? cue.end
    : -1

const namesOffice = (parsed: Parsed, at: number): boolean => {
  const phrase = phraseAt(parsed, at)
  return phrase?.first === at && isBody(parsed, phrase)
}

/** «выступал за «Спартак»»: a team, not a cause. */
const teams = new Set(['клуб', 'команда', 'сборная'])
const namesBody = (parsed: Parsed, at: number): boolean => {
  const word = parsed.words[at]
  // «выступал за лиденский «Спартак»», «за этот клуб»
  const phrase = phraseAt(parsed, at)
  if (
    phrase &&
    parsed.words.slice(at, phrase.end).some(({ form, best }) => /^[«"“]$/.test(form) || teams.has(best.lemma))
  )
    return true
  return word === undefined || /^[«"“]$/.test(word.form) || word.capital || teams.has(word.best.lemma)
}

/** «поддерживает тесные связи» is doing, not saying. */
const relations = wordSet(`
  связь отношение контакт дружба порядок форма переписка диалог баланс жизнь
`)
const maintains = (parsed: Parsed, phrase: NounPhrase): boolean =>
  relations.has(parsed.words[phrase.head]?.best.lemma ?? '') &&
  parsed.words.slice(Math.max(0, phrase.first - 4), phrase.first).some((word) => word.best.lemma === 'поддерживать')

/** «отказался от этого», «сообщил о нём»: a pronoun says nothing by itself. */
const standsFor = (parsed: Parsed, at: number): boolean => {
  const phrase = phraseAt(parsed, at)
  const bare = phrase
    ? phrase.kind === 'pronoun'
    : parsed.words[at]?.best.pos === 'determiner' || parsed.words[at]?.best.pos === 'pronoun'
  return bare && parsed.words[at + 1]?.best.pos !== 'noun'
}

/** A person is whom somebody speaks to, not what he says. */
export function isProposal(parsed: Parsed, phrase: NounPhrase): boolean {
  const head = parsed.words[phrase.head]
  // «предложил Лиден»: a place is none either.
  if (phrase.personName || (head?.best.name === 'place' && phrase.end === phrase.head + 1)) return false
  return head !== undefined && head.kind === 'word' && !head.best.animate
}

/** A noun phrase ends at a colon or a dash, which begin something else. */
function objectEnd(parsed: Parsed, cue: Cue, start: number): number {
  const end = phraseEnd(parsed, cue, start)
  for (let at = start + 1; at < end; at++)
    if (parsed.words[at]?.form === ':' || (cue.entry.act === 'speech' && isVenue(parsed, at, end))) return at
  return end
}

/** «объявил о свадьбе НА созванной для этого ПРЕСС-КОНФЕРЕНЦИИ»: where it was said. */
function isVenue(parsed: Parsed, at: number, limit: number): boolean {
  const venues = saidIn.get(lowerAt(parsed, at))
  if (!venues) return false
  for (let next = at + 1; next < Math.min(limit, at + 8); next++) {
    if (parsed.words[next]?.kind === 'mark') return false
    if (venues.has(parsed.words[next]?.best.lemma ?? '')) return true
  }
  return false
}
const saidIn: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['на', wordSet('пресс-конференция брифинг')],
  ['в', wordSet('интервью эфир телеэфир радиоэфир')],
])
