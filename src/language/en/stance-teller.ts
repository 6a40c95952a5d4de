/** Where the target stands of what whoever tells it demands, judges or means to do. */
import type { Span } from '../../text/types.ts'
import { lowerAt, spanOfWords } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, StanceAim, StanceEntry } from '../types.ts'
import { clauseEnd } from './clauses.ts'
import type { Grammar } from './grammar.ts'
import { subjectBefore } from './subject-before.ts'

type Aim = StanceAim | 'none' | undefined

const asking = wordSet('who which that what how whether if when where why whose unless')
/** "I must say", "you should know": no demand. */
const idle = wordSet('be have see say tell know think believe remember feel note look get happen mean come seem')
const nobodys = wordSet('i it this that these those one')

/** "The port must close", "it is time to act". */
export function ofModal(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const { verb, sentence } = cue
  if (!verb) return 'none'
  if (cue.entry.lemma === 'time') return ofTime(parsed, cue)
  if (asking.has(lowerAt(parsed, verb.first - 1))) return 'none'
  const subject = subjectBefore(parsed, sentence.first, verb.first, grammar)
  const phrase = typeof subject === 'object' ? subject : undefined
  if (!phrase || phrase.end > verb.first) return 'none'
  if (isConditional(parsed, phrase) && !isCleft(parsed, cue)) return 'none'
  if (nobodys.has(lowerAt(parsed, phrase.first)) && phrase.kind === 'pronoun') return 'none'
  const action = actionBehind(parsed, cue, grammar)
  if (!action) return 'none'
  const rest = spanOfWords(parsed, action.first, clauseEnd(parsed, cue, action.first))
  if (!rest) return 'none'
  if (!action.passive) return { target: [rest] }
  return phrase.kind === 'pronoun' ? 'none' : { target: [{ from: phrase.from, to: phrase.to }, rest] }
}

const conditions = wordSet('if unless whether when once why how what where')
const isConditional = (parsed: Parsed, { first }: NounPhrase): boolean => conditions.has(lowerAt(parsed, first - 1))

/** "what they have got to do is act" */
const isCleft = ({ words }: Parsed, { end }: Cue): boolean =>
  words[end]?.best.lemma === 'do' && words[end + 1]?.best.lemma === 'be'

/** What is to be done behind "should", "needs to", "has got to"; undefined for what is no action. */
function actionBehind(
  { words }: Parsed,
  cue: Cue<StanceEntry>,
  grammar: Grammar,
): { first: number; passive: boolean } | undefined {
  const { verb } = cue
  if (!verb) return undefined
  const behind = verb.head < cue.end ? grammar.verbFrom.get(verb.end) : verb
  if (!behind || (behind !== verb && behind.form !== 'infinitive')) return undefined
  const { head, lemma, passive } = behind
  for (let at = cue.end; at < head; at++) if (words[at]?.best.lemma === 'have') return undefined
  if (idle.has(lemma)) return undefined
  if (passive) return { first: head, passive }
  // "what they have got to do is act"
  if (lemma === 'do' && words[head + 1]?.best.lemma === 'be') return { first: head + 2, passive }
  let first = behind === verb ? cue.end : behind.first
  while (first < head && (words[first]?.best.pos === 'adverb' || words[first]?.lower === 'to')) first++
  return { first, passive }
}

/** "It is time to act", "it is time for Roe to go". */
function ofTime(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { words } = parsed
  for (let at = cue.end; at < Math.min(cue.sentence.end, cue.end + 12); at++) {
    if (words[at]?.lower !== 'to' || words[at]?.best.pos !== 'particle') continue
    const rest = spanOfWords(parsed, at + 1, clauseEnd(parsed, cue, at + 1))
    return rest ? { target: [rest] } : 'none'
  }
  return 'none'
}

/** "The raid is a disgrace": the subject is what is judged. */
export function ofVerdict(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const { verb, sentence } = cue
  if (!verb) return 'none'
  const subject = subjectBefore(parsed, sentence.first, verb.first, grammar)
  const act = unfit.has(lowerAt(parsed, cue.end - 1)) ? undefined : actJudged(parsed, cue, grammar)
  if (act) return { target: [act] }
  if (typeof subject !== 'object' || subject.kind === 'pronoun' || isConditional(parsed, subject)) return 'none'
  return { target: [{ from: subject.from, to: subject.to }] }
}

const unfit = wordSet('unfit unqualified undeserving')

/** "was wrong to sign it", "is justified in leaving": the act is what is judged. */
function actJudged(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Span | undefined {
  const { words } = parsed
  let at = cue.end
  while (words[at]?.kind === 'mark' && at < cue.end + 2) at++
  const joint = words[at]?.lower
  const behind = grammar.verbFrom.get(joint === 'in' ? at + 1 : at)
  const acts = joint === 'in' ? behind?.form === 'gerund' : joint === 'to' && behind?.form === 'infinitive'
  return acts ? spanOfWords(parsed, at + 1, clauseEnd(parsed, cue, at + 1)) : undefined
}

/** "I will sue the council". */
export function ofPromise(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb } = cue
  const behind = verb && parsed.words[verb.head + 1]
  if (!verb || !behind || behind.kind === 'mark' || behind.best.pos === 'conjunction') return 'none'
  const rest = spanOfWords(parsed, verb.head, clauseEnd(parsed, cue, verb.head))
  let last = verb.head - 1
  while (parsed.words[last]?.kind === 'mark' && last > verb.first) last--
  const words = spanOfWords(parsed, verb.first, last + 1)
  return rest && words ? { target: [rest], words } : 'none'
}
