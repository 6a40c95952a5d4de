import type { NounPhrase, Parsed } from '../types.ts'

/** Words that may stand between a subject and its verb: "Roe, who had led the ministry, moves". */
const reach = 25
const relatives: ReadonlySet<string> = new Set(['who', 'whose'])
/** Words that open a clause within another. */
const embedding: ReadonlySet<string> = new Set(
  'how why because when where while whether if that although though'.split(' '),
)

/** Whether a finite verb follows the phrase, asides between commas left out, and no preposition stands before it. */
export function isSubject({ words }: Parsed, phrase: NounPhrase): boolean {
  const before = words[phrase.first - 1]
  if (before?.best.pos === 'preposition' || before?.best.pos === 'verb') return false
  // "Roe told how Poe left": a pronoun goes on with her of whom the sentence tells, not with whom its last clause does.
  const opens = words[phrase.first - 2]?.kind !== 'word'
  if (embedding.has(before?.lower ?? '') && !opens) return false
  let at = phrase.end
  // "Roe, who had led the ministry, ...": only a subject is told more about before its verb.
  if (words[at]?.lower === ',' && relatives.has(words[at + 1]?.lower ?? '')) return true
  // "The leader, Jane Roe, left": the second comma closes what the phrase has opened.
  if (words[at]?.lower === ',' && hasComma(words, phrase) && opensVerb(words, at + 1)) return true
  if (words[at]?.lower === ',') {
    const limit = Math.min(words.length, at + reach)
    do at++
    while (at < limit && words[at]?.lower !== ',' && words[at]?.lower !== '.')
    if (words[at]?.lower !== ',') return false
    at++
  }
  return opensVerb(words, at)
}

const hasComma = (words: Parsed['words'], { first, end }: NounPhrase): boolean => {
  for (let at = first; at < end; at++) if (words[at]?.lower === ',') return true
  return false
}

/** Whether a finite verb begins at the word, behind adverbs. */
function opensVerb(words: Parsed['words'], first: number): boolean {
  let at = first
  while (words[at]?.best.pos === 'adverb' && at < first + reach) at++
  return words[at]?.best.pos === 'verb'
}
