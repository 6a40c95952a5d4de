import { cueAt, lowerAt, phraseAt, phrasesIn, verbAt, verbsIn } from '../grammar.ts'
import type { Complement, Cue, Parsed, Word } from '../types.ts'
import { canBeSubject, commaBetween, governedByPreposition } from './agreement.ts'
import { reach, subordinators } from './left-subject.ts'

/**
 * Where the content ends: at the end of the sentence, but before what tells of the same or another speech event:
 * «…, добавив, что», «…, и отметил, что», «…, сообщает агентство».
 */
export function clauseEnd(parsed: Parsed, cue: Cue, from: number): number {
  const limit = Math.min(cue.sentence.end, from + reach * 3)
  let relative = relativeOf(parsed, cue)
  let quoted = 0
  for (let at = from; at < limit; at++) {
    const form = parsed.words[at]?.form ?? ''
    if (form === ':' && at > from && givesQuotation(parsed, at + 1, limit)) return at
    if (form === '«') quoted++
    else if (form === '»') quoted = Math.max(0, quoted - 1)
    if (quoted > 0) continue
    if (form === ',' && (opensNext(parsed, cue, at + 1) || narrates(parsed, at + 1) || othersSay(parsed, at + 1)))
      return at
    if (form === ',' && relative && at > from) {
      if (goesOnFrom(parsed, relative, at + 1)) return at
      // «…, что если мост закроют, будет хуже»: what follows another comma may still be told.
      if (isSubordinate(parsed, at + 1)) relative = undefined
    }
    if ((form === 'и' || form === 'а') && chained(parsed, cue, at + 1) && at > from) return at
    if (form === ';' && cuesAhead(parsed, at + 1, limit)) return at
  }
  return limit
}

/** «…: «Я устал, — признался он»: behind the colon a quotation that a cue of its own breaks. */
function givesQuotation(parsed: Parsed, opening: number, limit: number): boolean {
  if (!/^[«"“„]$/.test(parsed.words[opening]?.form ?? '')) return false
  for (let at = opening + 1; at < limit; at++) {
    if (/^[»"”“]$/.test(parsed.words[at]?.form ?? '')) return false
    if (dash.test(parsed.words[at]?.form ?? '') && /^[,.!?…]$/.test(parsed.words[at - 1]?.form ?? ''))
      return cueAt(parsed, at + 1)?.verb?.form === 'finite'
  }
  return false
}

/** «Орсен, который успел заявить, …»: the pronoun of the relative clause in which the cue is the verb. */
function relativeOf(parsed: Parsed, cue: Cue): Word | undefined {
  if (cue.verb?.form !== 'finite') return undefined
  for (let at = cue.first - 1; at > Math.max(cue.sentence.first, cue.first - 8); at--) {
    const word = parsed.words[at]
    if (word?.best.lemma === 'который') return word
    if (word?.kind === 'mark' || verbAt(parsed, at)) return undefined
  }
  return undefined
}

/** «…, что мост цел, уехал»: behind the relative clause the verb of whom it tells. */
function goesOnFrom(parsed: Parsed, relative: Word, at: number): boolean {
  const verb = verbAt(parsed, at)
  if (verb?.form !== 'finite' || verb.first !== at || verb.number === undefined) return false
  return relative.readings.some(
    ({ number, gender }) => number === verb.number && (!verb.gender || !gender || gender === verb.gender),
  )
}

/** «…, после чего вышел из зала», «…, на что тот ответил»: the narrator goes on. */
const narrates = (parsed: Parsed, at: number): boolean =>
  (lowerAt(parsed, at) === 'на' &&
    lowerAt(parsed, at + 1) === 'что' &&
    verbsIn(parsed, at + 2, at + 6).some(({ head }) => cueAt(parsed, head))) ||
  (lowerAt(parsed, at) === 'после' && lowerAt(parsed, at + 1) === 'чего') ||
  (lowerAt(parsed, at) === 'и' && lowerAt(parsed, at + 1) === 'в' && lowerAt(parsed, at + 2) === 'связи')

/** «…, однако депутат Орсен с этим не согласен»: somebody else with a cue of his own, whose content is not told. */
function othersSay(parsed: Parsed, at: number): boolean {
  if (!['однако', 'но', 'а'].includes(lowerAt(parsed, at))) return saysToo(parsed, at)
  const other = phraseAt(parsed, at + 1)
  if (other?.first !== at + 1 || !other.personName || !other.cases.includes('nominative')) return false
  const verb = verbsIn(parsed, other.end, other.end + 6)[0]
  const cue = verb && cueAt(parsed, verb.head)
  return cue !== undefined && cue.verb === verb && !commaBetween(parsed, other.end, cue.first)
}

/** «пекари говорят, что мост стар, мельники пишут, что …»: others, and what they say. */
function saysToo(parsed: Parsed, at: number): boolean {
  const other = phraseAt(parsed, at)
  const verb =
    other?.first === at && other.cases.includes('nominative') ? verbsIn(parsed, other.end, other.end + 1)[0] : undefined
  return (
    verb?.form === 'finite' &&
    cueAt(parsed, verb.head)?.verb === verb &&
    lowerAt(parsed, verb.end) === ',' &&
    lowerAt(parsed, verb.end + 1) === 'что'
  )
}

/** «пообещал не спать и уже зевнул»: a second thing that the subject did. */
function goesOnToDo(parsed: Parsed, cue: Cue, from: number): boolean {
  let at = from
  while (['adverb', 'particle'].includes(parsed.words[at]?.best.pos ?? '')) at++
  const verb = verbsIn(parsed, at, at + 1)[0] ?? verbsIn(parsed, at, at + 2)[0]
  if (verb?.form !== 'finite' || verb.first > at || verb.passive || cue.verb?.form !== 'finite') return false
  // «не согласился с ценой и требует сдачи»: the past shows a gender, the present a person.
  const agrees = (a: string | number | undefined, b: string | number | undefined): boolean => !a || !b || a === b
  return verb.number === cue.verb.number && agrees(verb.gender, cue.verb.gender) && agrees(verb.person, cue.verb.person)
}

/**
 * Where an infinitive or a noun phrase ends as content: it is no clause, so «, однако …», «, поэтому …» and «, а X сделал»
 * go on behind it and are nobody's words.
 */
export function phraseEnd(parsed: Parsed, cue: Cue, from: number): number {
  const end = clauseEnd(parsed, cue, from)
  let quoted = 0
  let nested = false
  for (let at = from; at < end; at++) {
    const form = parsed.words[at]?.form ?? ''
    if (form === '«') quoted++
    else if (form === '»') quoted = Math.max(0, quoted - 1)
    if (quoted > 0) continue
    if (form === 'и' && at > from && (goesOnToDo(parsed, cue, at + 1) || (!nested && opensClause(parsed, at + 1, end))))
      return at
    if (form === ':' && at > from && /^\p{Ll}/u.test(parsed.words[at + 1]?.form ?? '')) return at
    if (form !== ',') continue
    const next = lowerAt(parsed, at + 1)
    if (doesMeanwhile(parsed, from, at + 1)) return at
    if (!nested && opensMain(parsed, at + 1, end)) return at
    nested ||= isSubordinate(parsed, at + 1)
    if (['однако', 'поэтому', 'хотя', 'зато', 'впрочем'].includes(next)) return at
    // «, но министр отказался»: a clause with a verb of its own; «не сегодня, а завтра» has none.
    if (['но', 'а'].includes(next) && hasOwnVerb(parsed, at + 2, end)) return at
  }
  return end
}

/** «признал его виновным в краже, приговорив к штрафу»: nothing in the phrase does anything, so the gerund tells of the subject. */
const doesMeanwhile = (parsed: Parsed, from: number, at: number): boolean =>
  verbAt(parsed, at)?.form === 'gerund' &&
  parsed.words[at - 2]?.best.pos !== 'conjunction' &&
  verbsIn(parsed, from, at).every(({ form }) => form === 'participle')

/** A finite verb; but in «, а затем пройти к залу, где заседает совет» the infinitive goes on, and the verb hangs on it. */
function hasOwnVerb(parsed: Parsed, first: number, end: number): boolean {
  const verbs = verbsIn(parsed, first, end)
  const stop = verbs[0]?.form === 'infinitive' ? commaBefore(parsed, first, end) : -1
  return verbs.some((verb) => verb.form === 'finite' && (stop < 0 || verb.first < stop))
}

const isSubordinate = (parsed: Parsed, at: number): boolean =>
  subordinators.has(lowerAt(parsed, at)) ||
  [at + 1, at + 2, at + 3].some((next) => parsed.words[next]?.best.lemma === 'который') ||
  (parsed.words[at]?.best.pos === 'preposition' && asking.has(parsed.words[at + 1]?.best.lemma ?? '')) ||
  /^(?:как|чем|чье|словно|прежде|после|пусть|дабы|едва|лишь)$/.test(lowerAt(parsed, at))

/** «помнить о том, в какой лодке спят», «за что платят» */
const asking = new Set(['какой', 'чей', 'кто', 'что'])

/** «…, на месте работает комиссия», «…, Орсен признался»: a main clause of its own, with its subject and its verb. */
function opensMain(parsed: Parsed, at: number, end: number): boolean {
  const { best, kind } = parsed.words[at] ?? {}
  if (kind === 'mark' || !best || isSubordinate(parsed, at)) return false
  if (['participle', 'gerund', 'infinitive', 'conjunction', 'verb'].includes(best.pos)) return false
  let first = at
  while (['adverb', 'particle'].includes(parsed.words[first]?.best.pos ?? '')) first++
  const stop = commaBefore(parsed, at, end)
  const limit = stop < 0 ? end : stop
  const verb = verbsIn(parsed, at, limit).find(({ form }) => form === 'finite')
  if (!verb) return false
  return phrasesIn(parsed, at, limit).some(
    (phrase) =>
      phrase.kind !== 'pronoun' &&
      (phrase.first === first || phrase.first >= verb.end) &&
      !governedByPreposition(parsed, phrase) &&
      canBeSubject(parsed, phrase, verb),
  )
}

/** «… и прибывшая скорая увезла её»: right behind «и» somebody else and what that one did. */
function opensClause(parsed: Parsed, at: number, end: number): boolean {
  const subject = phraseAt(parsed, at)
  if (subject?.first !== at || subject.kind === 'pronoun' || subject.end >= end) return false
  const verb = verbsIn(parsed, subject.end, Math.min(end, subject.end + 2))[0]
  return verb?.form === 'finite' && verb.first === subject.end && canBeSubject(parsed, subject, verb)
}

/** Behind this comma another cue tells its own: a gerund, a second verb of the same subject, or a closing credit. */
function opensNext(parsed: Parsed, cue: Cue, at: number): boolean {
  let first = at
  if (dash.test(parsed.words[first]?.form ?? '')) first++
  if (['и', 'а', 'но', 'однако', 'также', 'при', 'этом', 'одновременно'].includes(lowerAt(parsed, first))) first++
  while (['также', 'при', 'этом', 'одновременно', 'ещё', 'еще', 'тем', 'самым'].includes(lowerAt(parsed, first)))
    first++
  // «…, сославшись на усталость»: what the speaker gives as a reason.
  if (verbAt(parsed, first)?.form === 'gerund' && referring.has(parsed.words[first]?.best.lemma ?? '')) return true
  const next = cueAt(parsed, first)
  if (next?.verb && next.first === first) {
    if (next.verb.form === 'gerund') return true
    if (next.verb.form === 'finite') return closes(parsed, next) || sameVerb(cue, next)
  }
  return accordingAhead(parsed, first)
}
const referring = new Set(['сослаться', 'ссылаться'])
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
  // «написал, что готов ждать и уверен, что …»: two states of one mind, both told.
  if (next?.entry.pos === 'adjective' && cue.entry.pos !== 'adjective') return false
  return next?.verb?.form === 'finite' && next.first === first && sameVerb(cue, next)
}

/** «…, по его словам, …», «…, по данным полиции.»; but in «…, что дамбы, по словам мэра, не будет» it is an aside of what is told. */
function accordingAhead(parsed: Parsed, at: number): boolean {
  if (lowerAt(parsed, at) !== 'по') return false
  const own = /^(?:его|её|ее|их)$/.test(lowerAt(parsed, at + 1))
  const noun = own ? at + 2 : at + 1
  if (!['словам', 'мнению', 'данным'].includes(lowerAt(parsed, noun))) return false
  return own || lowerAt(parsed, phraseAt(parsed, noun)?.end ?? noun + 1) !== ','
}

function cuesAhead(parsed: Parsed, from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 12); at++) if (cueAt(parsed, at)?.verb?.form === 'finite') return true
  return false
}

/** Index of the first comma of words [from, limit), or -1. */
export const commaBefore = (parsed: Parsed, from: number, limit: number): number => {
  for (let at = from; at < limit; at++) if (parsed.words[at]?.form === ',') return at
  return -1
}

/** The words [first, end) without stops and commas at their edges. */
export function span(parsed: Parsed, kind: Complement['kind'], first: number, end: number): Complement | undefined {
  let from = first
  let to = end
  while (from < to && /^[,:;.]$/.test(parsed.words[from]?.form ?? '')) from++
  while (to > from && /^[,:;.…]$/.test(parsed.words[to - 1]?.form ?? '')) to--
  const head = parsed.words[from]
  const tail = parsed.words[to - 1]
  if (!head || !tail || to <= from) return undefined
  return { kind, from: head.from, to: tail.to }
}
