import { lowerAt, phraseAt } from '../grammar.ts'
import type { Case, NounPhrase, Parsed } from '../types.ts'
import { governedByPreposition, isAnimate } from './agreement.ts'

/** No more than so many phrases are one source. */
const most = 4

/** «Орсен и Ремизова заявили»: the phrases that «и» and commas join to one plural subject; the phrase itself if none. */
export function withPartners(parsed: Parsed, phrase: NounPhrase): NounPhrase {
  const before = partnersBefore(parsed, phrase)
  // «игроки и болельщики»: what several are called is the subject with what stands before it, if both can do something.
  const parts =
    phrase.number === 'plural' && !before.every((one) => areLiving(parsed, one)) ? [phrase] : [...before, phrase]
  const behind = phraseAt(parsed, phrase.end + 1)
  if (lowerAt(parsed, phrase.end) === 'и' && behind?.first === phrase.end + 1 && isPartner(behind)) parts.push(behind)
  return joined(parts, 'nominative') ?? phrase
}

/** «По словам Орсена и Ремизовой, …»: the phrases behind this one in its case, up to the comma; the phrase itself if none. */
export function withFollowers(parsed: Parsed, phrase: NounPhrase, of: Case): NounPhrase {
  if (phrase.kind === 'pronoun') return phrase
  const parts = [phrase]
  for (let at = phrase.end; parts.length < most; at = parts.at(-1)?.end ?? at) {
    const link = lowerAt(parsed, at)
    const next = link === 'и' || link === ',' ? phraseAt(parsed, at + 1) : undefined
    if (next?.first !== at + 1 || next.kind === 'pronoun' || !next.cases.includes(of)) break
    parts.push(next)
    // Only «и» tells that the list has ended, and a mark that what follows is no part of it.
    if (link === 'и') return parsed.words[next.end]?.kind === 'mark' ? (joined(parts, of) ?? phrase) : phrase
  }
  return phrase
}

/** Several phrases as one, which has them as its parts; undefined for fewer than two. */
export function joined(parts: readonly NounPhrase[], of: Case): NounPhrase | undefined {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || parts.length < 2) return undefined
  return {
    first: first.first,
    end: last.end,
    from: first.from,
    to: last.to,
    head: first.head,
    kind: 'common',
    cases: [of],
    number: 'plural',
    gender: null,
    person: 3,
    personName: null,
    parts,
  }
}

/** Before «и», and before commas in front of that. */
function partnersBefore(parsed: Parsed, phrase: NounPhrase): NounPhrase[] {
  const found: NounPhrase[] = []
  let at = phrase.first - 1
  while (found.length < most && lowerAt(parsed, at) === (found.length === 0 ? 'и' : ',')) {
    const before = phraseAt(parsed, at - 1)
    if (before?.end !== at || !isPartner(before)) break
    found.unshift(before)
    at = before.first - 1
  }
  return found
}

const areLiving = (parsed: Parsed, phrase: NounPhrase): boolean =>
  isAnimate(parsed, phrase) && !phrase.cases.includes('genitive') && !governedByPreposition(parsed, phrase)

const isPartner = (phrase: NounPhrase): boolean => phrase.kind !== 'pronoun' && phrase.cases.includes('nominative')
