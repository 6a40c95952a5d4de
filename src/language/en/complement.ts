import { lowerAt, phraseAt } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Complement, Construction, Cue, Parsed } from '../types.ts'
import { clauseAt } from './clause-complement.ts'
import { clauseEnd } from './clauses.ts'
import { behindAdverbs, questions, spanOf, spokenTo } from './complement-words.ts'
import { deniesSaying } from './denied.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { inverted } from './inverted.ts'
import { infinitiveAt, objectAt, smallClauseAt } from './objects.ts'
import { agentOf } from './subject.ts'
import { subjectBefore } from './subject-before.ts'

/** See `Language.complementOf`. Tried in this order: a clause is the surest sign, a bare object the weakest. */
export function complementOf(parsed: Parsed, cue: Cue): Complement | undefined {
  const grammar = grammarOf(parsed)
  const takes = (construction: Construction): boolean => cue.entry.takes.includes(construction)
  const start = behindAdverbs(parsed, cue.end, cue.sentence.end)
  // "spoke clearly so that others understood": what for.
  const aims = lowerAt(parsed, start) === 'that' && lowerAt(parsed, start - 1) === 'so'
  if (start >= cue.sentence.end || aims) return undefined
  if (isAttribute(parsed, cue, start, grammar)) return undefined
  const told = cue.entry.pos === 'noun' && takes('clause') ? predicateClause(parsed, cue, grammar) : undefined
  if (told) return told
  if (cue.verb?.passive) return passiveClause(parsed, cue, start, grammar) ?? passiveContent(parsed, cue, grammar)
  const found =
    (takes('clause') && !closesQuotation(parsed, cue, start, grammar)
      ? clauseAt(parsed, cue, start, grammar)
      : undefined) ??
    (takes('infinitive') ? infinitiveAt(parsed, cue, start, grammar) : undefined) ??
    (takes('small-clause') ? smallClauseAt(parsed, cue, start, grammar) : undefined) ??
    (takes('object') && !speaksBehind(parsed, cue, start, grammar) ? objectAt(parsed, cue, start, grammar) : undefined)
  if (!found) return undefined
  if (isWithheld(parsed, cue, start, grammar)) return { ...found, withheld: true }
  return deniesSaying(parsed, cue, found.to) ? { ...found, disowned: true } : found
}

/** "Her explanation was that it rained": what a noun of speech or thought is said to be. */
function predicateClause(parsed: Parsed, cue: Cue, grammar: Grammar): Complement | undefined {
  const phrase = phraseAt(parsed, cue.head)
  const verb = phrase?.head === cue.head ? grammar.verbFrom.get(phrase.end) : undefined
  if (verb?.lemma !== 'be' || verb.form !== 'finite' || parsed.words[verb.end]?.lower !== 'that') return undefined
  return spanOf(parsed, 'clause', verb.end + 1, clauseEnd(parsed, cue, verb.end + 1))
}

/** "one reporting station has": a gerund between a number or name and a bare noun tells what kind of thing that is. */
function isAttribute({ words }: Parsed, { verb, end }: Cue, start: number, grammar: Grammar): boolean {
  const noun = words[start]
  const phrase = verb?.form === 'gerund' && start === end ? grammar.phraseFrom.get(start) : undefined
  if (!phrase || !verb || noun?.best.pos !== 'noun' || noun.capital || noun.best.number === 'plural') return false
  return grammar.phraseBefore.has(verb.first) && grammar.verbFrom.get(phrase.end)?.form === 'finite'
}

const refusing = wordSet('decline refuse fail neglect forget omit hesitate')

/** "declined to say whether", "would not say why", "did not disclose the price": what is not told is no content. */
function isWithheld({ words }: Parsed, { verb, entry }: Cue, start: number, grammar: Grammar): boolean {
  if (!verb || entry.act !== 'speech') return false
  if (refusing.has(grammar.verbBefore.get(verb.first)?.lemma ?? '')) return true
  return verb.negated && (questions.has(words[start]?.lower ?? '') || telling.has(entry.lemma))
}
const telling = wordSet(
  'disclose reveal specify elaborate explain mention name identify detail divulge clarify claim offer',
)

/** “...,” reported Roe: what stands behind the verb is its subject. */
function speaksBehind(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): boolean {
  const subject = cue.entry.takes.includes('quotation') && inverted(parsed, cue, grammar)
  return subject !== undefined && subject !== false && subject.first === start
}

/** “...,” said the man who built it; it is late, said Jane Roe, who built it: what stands behind the verb is the subject, however much is told of him. */
function closesQuotation(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): boolean {
  const { words } = parsed
  const mark = words[cue.first - 1]?.lower ?? ''
  const marked =
    (mark === ',' && cue.entry.lemma === 'say') ||
    (/^[”"]$/.test(mark) && /^[,!?]$/.test(words[cue.first - 2]?.lower ?? ''))
  return marked && cue.verb?.form === 'finite' && speaksBehind(parsed, cue, start, grammar)
}

/** "The plan was condemned by Roe": what is condemned stands before the verb. */
function passiveContent(parsed: Parsed, cue: Cue, grammar: Grammar): Complement | undefined {
  const { verb, entry } = cue
  if (verb?.form !== 'finite' || !entry.object.includes('direct') || !entry.takes.includes('object')) return undefined
  // "Roe was quoted by the Courier": whose words it gave, and none of them.
  if (!agentOf(parsed, cue, grammar) || entry.lemma === 'quote') return undefined
  const subject = subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  return typeof subject === 'object' && subject.kind !== 'pronoun'
    ? { kind: 'object', from: subject.from, to: subject.to }
    : undefined
}

/** "was told that ...", "is expected to ..." */
function passiveClause(parsed: Parsed, cue: Cue, start: number, grammar: Grammar): Complement | undefined {
  const takes = (construction: Construction): boolean => cue.entry.takes.includes(construction)
  // "was asked by Roe whether ..."
  const agent = parsed.words[start]?.lower === 'by' ? grammar.phraseFrom.get(start + 1) : undefined
  const joint = parsed.words[agent?.end ?? start]?.lower ?? ''
  const from = agent && (questions.has(joint) || joint === 'to') ? agent.end : start
  return (
    (takes('clause') ? clauseAt(parsed, cue, from, grammar) : undefined) ??
    (takes('infinitive') || spokenTo.has(cue.entry.lemma) ? infinitiveAt(parsed, cue, from, grammar) : undefined)
  )
}
