import { cueAt, lowerAt, phraseAt, phrasesIn, verbAt, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Case, Complement, Cue, NounPhrase, Parsed } from '../types.ts'
import { governedByPreposition, reach } from './syntax.ts'
import { casesAfter } from './words.ts'

/** Words that open what is said, behind a comma. */
const openers = wordSet(`
  что чтобы чтоб будто якобы как
`)
const questions = wordSet(`
  кто где куда откуда когда почему зачем сколько какой какая какое какие каким какую насколько чем
  кого кому
`)
/** «о том, что», «в том, что», «на то, что», «тем, что». */
const pointers = new Set(['том', 'то', 'тем', 'того', 'тому'])

/** What a cue gives as said, by the constructions its entry takes; the likeliest construction first. */
export function complementOf(parsed: Parsed, cue: Cue): Complement | undefined {
  const takes = new Set(cue.entry.takes)
  return (
    (takes.has('clause') ? (clause(parsed, cue) ?? behindColon(parsed, cue)) : undefined) ??
    (takes.has('infinitive') ? infinitive(parsed, cue) : undefined) ??
    (takes.has('small-clause') ? smallClause(parsed, cue) : undefined) ??
    (takes.has('object') ? (object(parsed, cue) ?? frontedObject(parsed, cue)) : undefined)
  )
}

/** «…, что CLAUSE»: between cue and comma stand only the subject, an addressee, time, place and «о том». */
function clause(parsed: Parsed, cue: Cue): Complement | undefined {
  const opener = clauseOpener(parsed, cue)
  if (opener < 0 || belongsToObject(parsed, cue, opener)) return undefined
  // «не сообщил, каким образом»: what was not told is no content.
  if (cue.verb?.negated && questions.has(lowerAt(parsed, opener)) && cue.entry.act === 'speech') return undefined
  const isConjunction = openers.has(lowerAt(parsed, opener)) && lowerAt(parsed, opener) !== 'как'
  return span(parsed, 'clause', isConjunction ? opener + 1 : opener, clauseEnd(parsed, cue, opener))
}

/** «Собеседник уточнил: письмо отправят завтра»: a colon right behind the cue or its subject, and no quotation marks. */
function behindColon(parsed: Parsed, cue: Cue): Complement | undefined {
  const phrase = phraseAt(parsed, cue.end)
  const at = phrase?.first === cue.end && phrase.cases.includes('nominative') ? phrase.end : cue.end
  if (cue.verb?.form === 'infinitive' || parsed.words[at]?.form !== ':' || at + 2 >= cue.sentence.end) return undefined
  if (parsed.words[at + 1]?.kind !== 'word') return undefined
  const found = span(parsed, 'clause', at + 1, cue.sentence.end)
  return found && { ...found, unquoted: true }
}

/** «опроверг информацию о том, что …»: the clause hangs on the object, and the object is the content. */
function belongsToObject(parsed: Parsed, cue: Cue, opener: number): boolean {
  const phrase = phraseAt(parsed, cue.end)
  if (!cue.entry.object.includes('accusative') || phrase?.first !== cue.end || phrase.end >= opener - 1) return false
  return phrase.cases.includes('accusative') && isProposal(parsed, phrase) && lowerAt(parsed, phrase.end) === 'о'
}

/** Index of «что» and its like, or -1. */
function clauseOpener(parsed: Parsed, cue: Cue): number {
  const limit = Math.min(cue.sentence.end, cue.end + 30)
  for (let at = cue.end; at < limit; at++) {
    const word = parsed.words[at]
    if (!word) return -1
    const next = lowerAt(parsed, at + 1)
    if (at === cue.end && word.lower === 'что') return at // written without its comma
    if (word.form === ',') {
      if (openers.has(next) || questions.has(next) || lowerAt(parsed, at + 2) === 'ли') return at + 1
      // «сообщил, со ссылкой на источник, что», «сказал он, отвечая на вопрос, что»
      const close = commaBefore(parsed, at + 1, Math.min(limit, at + 16))
      if (close < 0 || !openers.has(lowerAt(parsed, close + 1))) return -1
      return isAside(parsed, at + 1, close) ? close + 1 : -1
    }
    if (word.form === ':' || word.form === ';' || (word.kind === 'mark' && /[—–«"“„]/.test(word.form))) return -1
    const verb = verbAt(parsed, at)
    if (verb && verb.form !== 'participle' && verb.head === at) return -1
  }
  return -1
}

const commaBefore = (parsed: Parsed, from: number, limit: number): number => {
  for (let at = from; at < limit; at++) if (parsed.words[at]?.form === ',') return at
  return -1
}
/** A stretch between commas that is not a clause of its own: no finite verb in it. */
const isAside = (parsed: Parsed, first: number, end: number): boolean =>
  verbsIn(parsed, first, end).every((verb) => verb.form !== 'finite')

/** «призвал соседей ОСТАНОВИТЬ плотину»: the first infinitive behind the cue, with what stands before it. */
function infinitive(parsed: Parsed, cue: Cue): Complement | undefined {
  const limit = Math.min(cue.sentence.end, cue.end + 16)
  for (let at = cue.end; at < limit; at++) {
    const word = parsed.words[at]
    if (!word || /^[;:«"“„—–]$/.test(word.form)) return undefined
    if (word.form === ',') return undefined
    const verb = verbAt(parsed, at)
    if (verb?.form === 'finite') return undefined
    if (verb?.form === 'infinitive' && silence.has(verb.lemma) && cue.entry.object.includes('от')) return undefined
    if (verb?.form === 'infinitive')
      return span(parsed, 'infinitive', adverbsBefore(parsed, verb.first, cue.end), clauseEnd(parsed, cue, at))
  }
  return undefined
}

/** «отказался комментировать» says nothing (spec/STATEMENTS.md, 6). */
const silence = wordSet(`
  комментировать прокомментировать отвечать ответить говорить обсуждать давать
`)

function adverbsBefore(parsed: Parsed, at: number, floor: number): number {
  let first = at
  while (first > floor && ['adverb', 'particle'].includes(parsed.words[first - 1]?.best.pos ?? '')) first--
  return first
}

/** «назвал решение ошибкой», «обвинил соседей в краже», «считает закон вредным»: both parts together. */
function smallClause(parsed: Parsed, cue: Cue): Complement | undefined {
  const [form = ''] = cue.entry.object
  const limit = Math.min(cue.sentence.end, cue.end + 30)
  for (let at = cue.end; at < limit; at++) {
    const word = parsed.words[at]
    if (!word || word.form === ';' || word.form === ':') return undefined
    if (word.form === ',' && !['которые', 'который'].includes(lowerAt(parsed, at + 1))) return undefined
    const hit =
      form === 'instrumental'
        ? isInstrumental(parsed, at) || (/^[«"“]$/.test(word.form) && at > cue.end)
        : word.lower === form && at > cue.end
    if (hit) return span(parsed, 'small-clause', contentStart(parsed, cue), clauseEnd(parsed, cue, at))
  }
  return undefined
}

const isInstrumental = (parsed: Parsed, at: number): boolean => {
  const word = parsed.words[at]
  if (!word || parsed.words[at - 1]?.best.pos === 'preposition') return false
  return word.readings.some((reading) => reading.case === 'instrumental' && reading.score >= 0.15)
}

/** Behind the cue and, where the subject follows it, behind the subject. */
function contentStart(parsed: Parsed, cue: Cue): number {
  const phrase = phraseAt(parsed, cue.end)
  if (phrase?.first === cue.end && phrase.cases.includes('nominative') && !phrase.cases.includes('accusative'))
    return phrase.end
  return cue.end
}

/** «потребовал ОТСТАВКИ», «призвал к МИРУ», «выступает за РЕФОРМУ»: the first noun phrase in the case or with the preposition. */
function object(parsed: Parsed, cue: Cue): Complement | undefined {
  const limit = Math.min(cue.sentence.end, cue.end + 14)
  for (let at = cue.end; at < limit; at++) {
    const word = parsed.words[at]
    if (!word || word.kind === 'mark') return quotedObject(parsed, cue, at)
    const verb = verbAt(parsed, at)
    if (verb && verb.form !== 'participle') return undefined
    if (isForeignPreposition(cue, word.lower)) return undefined
    for (const form of cue.entry.object) {
      const start = objectStart(parsed, form, at)
      const found = start >= 0 ? span(parsed, 'object', start, objectEnd(parsed, cue, start)) : undefined
      if (found) return form.startsWith('+') && at === cue.end ? { ...found, cueTo: word.to } : found
    }
    const phrase = phraseAt(parsed, at)
    if (phrase?.first === at) at = phrase.end - 1
  }
  return undefined
}

/** «сообщил по телефону о …» may go on behind a place or a time, not behind another kind of complement. */
const isForeignPreposition = (cue: Cue, lower: string): boolean =>
  ['о', 'об', 'к', 'за', 'против', 'от'].includes(lower) &&
  !cue.entry.object.some((form) => form.replace('+', '') === lower.replace('об', 'о'))

/** «Гибель моряка подтвердила служба», «О гибели сообщили спасатели»: the object opens the clause, the subject stands behind. */
function frontedObject(parsed: Parsed, cue: Cue): Complement | undefined {
  const subject = phraseAt(parsed, cue.end)
  if (cue.verb?.form !== 'finite' || subject?.first !== cue.end || !subject.cases.includes('nominative'))
    return undefined
  const first = afterComma(parsed, cue)
  if (cue.first - first > 12 || verbsIn(parsed, first, cue.first).some((verb) => verb.form !== 'participle'))
    return undefined
  for (let at = first; at < cue.first; at++)
    for (const form of cue.entry.object) {
      if (caseNames.includes(form) && couldBeObject(parsed, subject)) continue
      const start = objectStart(parsed, form, at)
      const phrase = start >= 0 ? phraseAt(parsed, start) : undefined
      if (start >= 0 && phrase) return span(parsed, 'object', start, phrase.end)
    }
  return undefined
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
  if (/^\p{Lu}/u.test(parsed.words[at + 1]?.form ?? '')) return undefined // a name in quotation marks
  return cue.entry.object.includes('accusative') ? span(parsed, 'object', at, clauseEnd(parsed, cue, at)) : undefined
}

const caseNames: readonly string[] = ['accusative', 'genitive', 'dative', 'instrumental']

/** Where the content begins if the object stands at this word, else -1. The preposition is left out of it. */
function objectStart(parsed: Parsed, form: string, at: number): number {
  if (!caseNames.includes(form)) {
    const [preposition = '', noun] = form.replace('+', '').split('_')
    const lower = lowerAt(parsed, at)
    if (noun !== undefined) return lower === preposition && lowerAt(parsed, at + 1) === noun ? at + 2 : -1
    if (form === '+за' && namesBody(parsed, at + 1)) return -1
    if (lower !== preposition && lower !== `${preposition}б` && lower !== `${preposition}о`) return -1
    return pointers.has(lowerAt(parsed, at + 1)) || standsFor(parsed, at + 1) ? -1 : at + 1
  }
  const phrase = phraseAt(parsed, at)
  if (phrase?.first !== at || phrase.kind === 'pronoun' || governedByPreposition(parsed, phrase)) return -1
  return phrase.cases.includes(form as Case) && isProposal(parsed, phrase) && !maintains(parsed, phrase) ? at : -1
}

/** «выступал за «Спартак»»: a team, not a cause. */
const teams = new Set(['клуб', 'команда', 'сборная'])
const namesBody = (parsed: Parsed, at: number): boolean => {
  const word = parsed.words[at]
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

/** A person or a day is what somebody speaks to or when, not what he says. */
function isProposal(parsed: Parsed, phrase: NounPhrase): boolean {
  if (phrase.personName) return false
  const head = parsed.words[phrase.head]
  return head !== undefined && head.kind === 'word' && !head.best.animate
}

/** A noun phrase ends at a colon or a dash, which begin something else. */
function objectEnd(parsed: Parsed, cue: Cue, start: number): number {
  const end = clauseEnd(parsed, cue, start)
  for (let at = start + 1; at < end; at++) if (parsed.words[at]?.form === ':') return at
  return end
}

/**
 * Where the content ends: at the end of the sentence, but before what tells of the same or another speech event:
 * «…, добавив, что», «…, и отметил, что», «…, сообщает агентство».
 */
export function clauseEnd(parsed: Parsed, cue: Cue, from: number): number {
  const limit = Math.min(cue.sentence.end, from + reach * 3)
  let quoted = 0
  for (let at = from; at < limit; at++) {
    const form = parsed.words[at]?.form ?? ''
    if (form === '«') quoted++
    else if (form === '»') quoted = Math.max(0, quoted - 1)
    if (quoted > 0) continue
    if (form === ',' && (opensNext(parsed, cue, at + 1) || narrates(parsed, at + 1))) return at
    if ((form === 'и' || form === 'а') && chained(parsed, cue, at + 1) && at > from) return at
    if (form === ';' && cuesAhead(parsed, at + 1, limit)) return at
  }
  return limit
}

/** «…, после чего вышел из зала»: the narrator goes on. */
const narrates = (parsed: Parsed, at: number): boolean =>
  lowerAt(parsed, at) === 'после' && lowerAt(parsed, at + 1) === 'чего'

/** Behind this comma another cue tells its own: a gerund, a second verb of the same subject, or a closing credit. */
function opensNext(parsed: Parsed, cue: Cue, at: number): boolean {
  let first = at
  if (dash.test(parsed.words[first]?.form ?? '')) first++
  if (['и', 'а', 'но', 'также', 'при', 'этом', 'одновременно'].includes(lowerAt(parsed, first))) first++
  while (['также', 'при', 'этом', 'одновременно', 'ещё', 'еще', 'тем', 'самым'].includes(lowerAt(parsed, first)))
    first++
  const next = cueAt(parsed, first)
  if (next?.verb && next.first === first) {
    if (next.verb.form === 'gerund') return true
    if (next.verb.form === 'finite') return closes(parsed, next) || sameVerb(cue, next)
  }
  return accordingAhead(parsed, first)
}
const dash = /^[—–-]$/

/** «…, сообщает агентство.»: from the cue to the end of the sentence there is nothing but its subject. */
function closes(parsed: Parsed, cue: Cue): boolean {
  const rest = phrasesIn(parsed, cue.end, cue.sentence.end)
  const subject = rest[0]
  if (!cue.entry.takes.includes('parenthesis') || cue.verb?.negated) return false
  if (!subject?.cases.includes('nominative') && !['в', 'во'].includes(lowerAt(parsed, cue.end))) return false
  // «…, передаёт агентство, которое видело документ»: the relative clause belongs to the source.
  const comma = commaBefore(parsed, cue.end, cue.sentence.end)
  const relative = comma >= 0 && parsed.words[comma + 1]?.best.lemma === 'который'
  const end = relative ? comma : cue.sentence.end
  return verbsIn(parsed, cue.end, end).length === 0 && end - cue.end < 16
}

/** «заявил, что …, и добавил, что»: same form, and a complement of its own follows. */
function sameVerb(cue: Cue, next: Cue): boolean {
  const a = cue.verb
  const b = next.verb
  return a !== null && b !== null && a.form === b.form && a.number === b.number && a.gender === b.gender
}

function chained(parsed: Parsed, cue: Cue, at: number): boolean {
  let first = at
  while (['также', 'затем', 'потом'].includes(lowerAt(parsed, first))) first++
  const next = cueAt(parsed, first)
  return next?.verb?.form === 'finite' && next.first === first && sameVerb(cue, next)
}

const accordingAhead = (parsed: Parsed, at: number): boolean =>
  lowerAt(parsed, at) === 'по' && ['словам', 'мнению', 'данным'].includes(lowerAt(parsed, at + 1))

function cuesAhead(parsed: Parsed, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 12); at++) if (cueAt(parsed, at)?.verb?.form === 'finite') return true
  return false
}

/** The words [first, end) without stops and commas at their edges. */
function span(parsed: Parsed, kind: Complement['kind'], first: number, end: number): Complement | undefined {
  let from = first
  let to = end
  while (from < to && /^[,:;.]$/.test(parsed.words[from]?.form ?? '')) from++
  while (to > from && /^[,:;.…]$/.test(parsed.words[to - 1]?.form ?? '')) to--
  const head = parsed.words[from]
  const tail = parsed.words[to - 1]
  if (!head || !tail || to <= from) return undefined
  return { kind, from: head.from, to: tail.to }
}

export const isPreposition = (lower: string): boolean => casesAfter(lower) !== undefined
