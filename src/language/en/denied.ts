/** What somebody denies to have been said: "denied saying that", "denied that Roe had said". */
import { cuesIn, wordAtOffset } from '../grammar.ts'
import { wordSet as set } from '../lexicon.ts'
import type { Cue, Parsed, VerbGroup } from '../types.ts'
import { type Grammar, grammarOf } from './grammar.ts'

const denying = set('deny')

/** Whether what the cue gives is denied to have been said. */
export function isDenied(parsed: Parsed, cue: Cue): boolean {
  const { verb, entry } = cue
  if (!verb || entry.act !== 'speech' || verb.form === 'infinitive') return false
  const grammar = grammarOf(parsed)
  return verb.form === 'finite'
    ? deniedClause(parsed, verb, grammar)
    : denies(beforeAdverbs(parsed, verb.first), grammar)
}

/** Whether the words up to the offset are what somebody denies having said, or that another said. */
export const deniesSaying = (parsed: Parsed, { entry, end }: Cue, to: number): boolean =>
  denying.has(entry.lemma) && cuesIn(parsed, end, wordAtOffset(parsed, to)).some((cue) => isDenied(parsed, cue))

/** "denied that Roe had ever said", "denied he said", "denied reports that he said" */
function deniedClause(parsed: Parsed, verb: VerbGroup, grammar: Grammar): boolean {
  const { words } = parsed
  const subject = grammar.phraseBefore.get(beforeAdverbs(parsed, verb.first))
  if (!subject) return false
  if (words[subject.first - 1]?.lower !== 'that') return denies(subject.first, grammar)
  const that = subject.first - 1
  const told = grammar.phraseBefore.get(that)
  return denies(that, grammar) || (told?.kind === 'common' && denies(told.first, grammar))
}

const denies = (at: number, { verbBefore }: Grammar): boolean => denying.has(verbBefore.get(at)?.lemma ?? '')

function beforeAdverbs({ words }: Parsed, first: number): number {
  let at = first
  while (words[at - 1]?.best.pos === 'adverb') at--
  return at
}
