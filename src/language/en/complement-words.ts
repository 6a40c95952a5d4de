import { wordSet } from '../lexicon.ts'
import type { Complement, Parsed, Word } from '../types.ts'
import { grammarOf } from './grammar.ts'

export const questions: ReadonlySet<string> = wordSet('whether if how why what who whom whose which when where')
export const openingMarks: ReadonlySet<string> = wordSet('“ " « ‘')
/** Verbs whose first object is who is spoken to: "told reporters that". */
export const spokenTo: ReadonlySet<string> = wordSet(
  'tell assure reassure remind warn inform notify ask promise advise convince persuade caution show teach tip',
)

/** Nouns for that in which something is said: "in a memo", "during her lecture". */
export const isMeans = (word: Word | undefined): boolean => word !== undefined && means.has(word.best.lemma)
const means = wordSet(
  'statement tweet interview speech letter post email e-mail memo message address op-ed column essay blog video podcast appearance ' +
    'rally call conference briefing filing testimony telegram release note twitter facebook show broadcast',
)

/** Index of the first word at or behind `from` that is no adverb of the cue. */
export function behindAdverbs(parsed: Parsed, from: number, limit: number): number {
  const { words } = parsed
  const { phraseFrom } = grammarOf(parsed)
  let at = from
  while (
    at < limit &&
    !phraseFrom.has(at) &&
    at < from + 4 &&
    (words[at]?.best.pos === 'adverb' || words[at]?.lower === 'both') &&
    !questions.has(words[at]?.lower ?? '')
  )
    at++
  return at
}

const stops = wordSet('. , ! ?')

/** The words [first, end) as a complement; undefined for none. */
export const spanOf = (
  parsed: Parsed,
  kind: Complement['kind'],
  first: number,
  end: number,
): Complement | undefined => {
  const { words } = parsed
  const opening = words[first]
  // A mark that the content has opened is closed in it: a “dead end”, a “dead end.”
  const { partner } = grammarOf(parsed)
  const closing = stops.has(words[end]?.lower ?? '') ? end + 1 : end
  const opened = partner.get(closing)
  const last = words[opened !== undefined && opened >= first && opened < end ? closing : end - 1]
  return opening && last && end > first ? { kind, from: opening.from, to: last.to } : undefined
}
