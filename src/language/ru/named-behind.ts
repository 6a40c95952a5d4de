/** Who a subject is by what stands beside it: a name behind the comma, another office before «и». */
import { bracketEnd, lowerAt, phraseAt, sentenceAt } from '../grammar.ts'
import type { Case, NounPhrase, Parsed } from '../types.ts'
import { governedByPreposition, isAnimate } from './agreement.ts'
import { joined } from './coordination.ts'
import { attachedEnd } from './left-subject.ts'

/** «один из зрителей, 62-летний Иван Орсен»: behind the comma stands who it is. */
export function namedBehind(parsed: Parsed, subject: NounPhrase, of: Case = 'nominative'): NounPhrase | undefined {
  const comma = otherOfficeEnd(parsed, attachedEnd(parsed, subject.end), of)
  if (subject.kind !== 'common' || lowerAt(parsed, comma) !== ',') return undefined
  const head = parsed.words[subject.head]
  if (head?.capital || (!isAnimate(parsed, subject) && head?.best.lemma !== 'один')) return undefined
  const next = behindOffices(parsed, comma + 1, of)
  const ends = next !== undefined && (parsed.words[next.end]?.kind === 'mark' || next.end >= parsed.words.length)
  if (!next?.personName || !next.cases.includes(of) || !ends) return undefined
  const both = joined([subject, next], of)
  return both && { ...both, number: 'singular', gender: next.gender }
}

/** «Смотритель маяка — Ивар Орсен заявил»: before the dash stands what the one behind it is. */
export function calledAhead(parsed: Parsed, name: NounPhrase): NounPhrase | undefined {
  if (!name.personName || !/^[—–-]$/.test(lowerAt(parsed, name.first - 1))) return undefined
  const office = phraseAt(parsed, name.first - 2)
  if (office?.end !== name.first - 1 || office.kind !== 'common' || office.number !== 'singular') return undefined
  const opens =
    parsed.words[office.first - 1]?.kind !== 'word' || sentenceAt(parsed, office.first)?.first === office.first
  if (!opens || !office.cases.includes('nominative') || !isAnimate(parsed, office)) return undefined
  const both = joined([office, name], 'nominative')
  return both && { ...both, number: 'singular', gender: name.gender }
}

/** «директор музея и археолог из Лидена, Иван Орсен»: where a second office behind «и» ends. */
function otherOfficeEnd(parsed: Parsed, end: number, of: Case): number {
  const other = lowerAt(parsed, end) === 'и' ? startingAt(parsed, end + 1) : undefined
  const isOffice = other?.kind === 'common' && other.number === 'singular' && other.cases.includes(of)
  return isOffice && isAnimate(parsed, other) ? attachedEnd(parsed, other.end) : end
}

/** «…, олимпийский чемпион, призёр турнира (2000), чемпион мира Иван Орсен»: the offices before a name, one by one. */
function behindOffices(parsed: Parsed, first: number, of: Case): NounPhrase | undefined {
  let next = startingAt(parsed, first)
  for (let rounds = 0; rounds < 6 && next && !next.personName; rounds++) {
    if (!isAnimate(parsed, next) || !next.cases.includes(of) || next.number !== 'singular') return next
    const bracket = lowerAt(parsed, next.end) === '(' ? bracketEnd(parsed.words, next.end, next.end + 8) : -1
    const end = Math.max(next.end, bracket)
    if (!/^(?:,|и)$/.test(lowerAt(parsed, end))) return next
    next = startingAt(parsed, end + 1)
  }
  return next
}

function startingAt(parsed: Parsed, first: number): NounPhrase | undefined {
  const phrase = phraseAt(parsed, first)
  return phrase?.first === first ? phrase : undefined
}

/** «бывший казначей Карсании и староста хора объявил»: the verb tells that the two offices are one person's. */
export function withOtherOffice(parsed: Parsed, subject: NounPhrase): NounPhrase {
  const before = lowerAt(parsed, subject.first - 1) === 'и' ? phraseAt(parsed, subject.first - 2) : undefined
  const isOffice = (one: NounPhrase): boolean =>
    one.kind === 'common' && one.number === 'singular' && isAnimate(parsed, one)
  if (
    before?.end !== subject.first - 1 ||
    !before.cases.includes('nominative') ||
    governedByPreposition(parsed, before)
  )
    return subject
  if (!isOffice(before) || !isOffice(subject)) return subject
  return { ...(joined([before, subject], 'nominative') ?? subject), number: 'singular', gender: subject.gender }
}
