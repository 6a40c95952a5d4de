import type { Complement, Construction, Cue, Parsed } from '../types.ts'
import { clauseAt } from './clause-complement.ts'
import { behindAdverbs } from './complement-words.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { infinitiveAt, objectAt, smallClauseAt } from './objects.ts'
import { agentOf, inverted, subjectBefore } from './subject.ts'

/** See `Language.complementOf`. Tried in this order: a clause is the surest sign, a bare object the weakest. */
export function complementOf(parsed: Parsed, cue: Cue): Complement | undefined {
  const grammar = grammarOf(parsed)
  const takes = (construction: Construction): boolean => cue.entry.takes.includes(construction)
  const start = behindAdverbs(parsed, cue.end, cue.sentence.end)
  if (start >= cue.sentence.end) return undefined
  if (cue.verb?.passive) return passiveContent(parsed, cue, grammar) ?? passiveClause(parsed, cue, start, grammar)
  const found =
    (takes('clause') ? clauseAt(parsed, cue, start, grammar) : undefined) ??
    (takes('infinitive') ? infinitiveAt(parsed, cue, start, grammar) : undefined) ??
    (takes('small-clause') ? smallClauseAt(parsed, cue, start, grammar) : undefined) ??
    (takes('object') && !speaksBehind(parsed, cue, start, grammar) ? objectAt(parsed, cue, start, grammar) : undefined)
  return found
}

/** “...,” reported Roe: what stands behind the verb is its subject. */
function speaksBehind(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): boolean {
  const subject = cue.entry.takes.includes('quotation') && inverted(parsed, cue, grammar)
  return subject !== undefined && subject !== false && subject.first === start
}

/** "The plan was condemned by Roe": what is condemned stands before the verb. */
function passiveContent(parsed: Parsed, cue: Cue, grammar: Grammar): Complement | undefined {
  const { verb, entry } = cue
  if (verb?.form !== 'finite' || !entry.object.includes('direct') || !entry.takes.includes('object')) return undefined
  if (!agentOf(parsed, cue, grammar)) return undefined
  const subject = subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  return typeof subject === 'object' && subject.kind !== 'pronoun'
    ? { kind: 'object', from: subject.from, to: subject.to }
    : undefined
}

/** "was told that ...", "is expected to ..." */
function passiveClause(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const takes = (construction: Construction): boolean => cue.entry.takes.includes(construction)
  return (
    (takes('clause') ? clauseAt(parsed, cue, start, grammar) : undefined) ??
    (takes('infinitive') ? infinitiveAt(parsed, cue, start, grammar) : undefined)
  )
}
