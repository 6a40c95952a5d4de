import { lowerAt, phraseAt } from '../grammar.ts'
import type { NounPhrase, Parsed } from '../types.ts'

/** No more than so many phrases are one source. */
const most = 4

/** «Орсен и Ремизова заявили»: the phrases that «и» and commas join to one plural subject; the phrase itself if none. */
export function withPartners(parsed: Parsed, phrase: NounPhrase): NounPhrase {
  const parts = phrase.number === 'plural' ? [phrase] : [...partnersBefore(parsed, phrase), phrase]
  const behind = phraseAt(parsed, phrase.end + 1)
  if (lowerAt(parsed, phrase.end) === 'и' && behind?.first === phrase.end + 1 && isPartner(behind)) parts.push(behind)
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || parts.length < 2) return phrase
  return {
    first: first.first,
    end: last.end,
    from: first.from,
    to: last.to,
    head: first.head,
    kind: 'common',
    cases: ['nominative'],
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

const isPartner = (phrase: NounPhrase): boolean => phrase.kind !== 'pronoun' && phrase.cases.includes('nominative')
