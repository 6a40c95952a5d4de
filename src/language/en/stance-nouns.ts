/** Where the target and the holder of a stance stand that a noun or an adjective behind one carries. */
import type { Span } from '../../text/types.ts'
import { lowerAt, phraseAt, spanOfWords, wordAtOffset } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Complement, Cue, NounPhrase, Parsed, StanceAim, StanceEntry, VerbGroup } from '../types.ts'
import { clauseEnd } from './clauses.ts'
import { complementOf } from './complement.ts'
import type { Grammar } from './grammar.ts'
import { phraseOfWords } from './possessors.ts'
import { subjectOf } from './subject.ts'
import { subjectBefore } from './subject-before.ts'
import { tellsTime } from './times.ts'

type Aim = StanceAim | 'none' | undefined

/** Verbs by which a stance is put out by its holder, or taken up. */
const carriers = wordSet(`
  announce declare reiterate renew reaffirm affirm signal indicate stress underline underscore emphasize confirm state note
  express voice show make issue release give offer have hold share repeat raise level deliver send post lead echo unveil outline
  drop withdraw maintain register mount pledge lend throw cast launch mark join file face
`)
/** Verbs that bring the stance of others upon their subject: "drew criticism from Roe". */
const receiving = wordSet(
  'win gain get receive earn secure enjoy have attract draw face meet provoke spark trigger prompt consolidate garner command',
)
const upon = wordSet('support backing endorsement approval criticism condemnation praise opposition rebuke resistance')

/** "expressed support for it", "his refusal to sign", "drew criticism from Roe". */
export function ofNoun(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const phrase = phraseAt(parsed, cue.head)
  const verb = grammar.verbBefore.get(phrase?.first ?? cue.first)
  const agent = agentOfNoun(parsed, cue, grammar)
  if (agent && upon.has(cue.entry.lemma)) {
    const brought = verb && !verb.passive && receiving.has(verb.lemma) ? verb : cameUnder(parsed, phrase, grammar)
    const subject = brought && subjectBefore(parsed, cue.sentence.first, brought.first, grammar)
    if (typeof subject === 'object' && subject.kind !== 'pronoun')
      return { target: [{ from: subject.from, to: subject.to }], holder: agent, words: { from: cue.from, to: cue.to } }
  }
  const complement = complementOf(parsed, cue) ?? laterPlan(parsed, cue, grammar)
  if (!complement) return 'none'
  const owner = ownerOf(parsed, cue)
  // "The ministry voiced its opposition": whose it is, the subject tells better than the pronoun.
  const bare = !owner || (typeof owner === 'object' && owner.kind === 'pronoun')
  const carried = bare && verb && carries(verb, carriers)
  const holder = (carried ? subjectBefore(parsed, cue.sentence.first, verb.first, grammar) : undefined) ?? owner
  if (!holder) return 'none'
  const target = attended(parsed, complement, grammar) ?? (verb ? complement : asSubject(parsed, complement, grammar))
  return { target: [target], holder, words: { from: cue.from, to: complement.cueTo ?? cue.to } }
}

/** "came under criticism from Roe" */
function cameUnder(parsed: Parsed, phrase: NounPhrase | undefined, { verbBefore }: Grammar): VerbGroup | undefined {
  const at = (phrase?.first ?? 0) - 1
  const verb = lowerAt(parsed, at) === 'under' ? verbBefore.get(at) : undefined
  return verb?.lemma === 'come' ? verb : undefined
}

const attending = wordSet('leave quit exit boycott skip join attend sign enter')

/** "the decision to leave the union shocked many": the union. */
function attended(parsed: Parsed, { kind, from }: Complement, grammar: Grammar): Span | undefined {
  const at = wordAtOffset(parsed, from)
  if (kind !== 'infinitive' || !attending.has(lowerAt(parsed, at))) return undefined
  const object = grammar.phraseFrom.get(at + 1)
  return object && object.kind !== 'pronoun' ? { from: object.from, to: object.to } : undefined
}

/** "Roe's refusal to sign it surprised many": the verb of which the noun is the subject ends what hangs on the noun. */
function asSubject(parsed: Parsed, { from, to }: Span, grammar: Grammar): Span {
  for (let at = wordAtOffset(parsed, from) + 1; (parsed.words[at]?.to ?? to) < to; at++) {
    const before = lowerAt(parsed, at - 1)
    if (relatives.has(before)) return { from, to }
    if (grammar.verbFrom.get(at)?.form === 'finite') return { from, to: parsed.words[at - 1]?.to ?? to }
  }
  return { from, to }
}
const relatives = wordSet('who which that whose where')

/** "his", "Roe's", and "whose", which stands for the noun before it. */
function ownerOf(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const first = phraseAt(parsed, cue.head)?.first ?? cue.first
  for (let at = first; at >= first - 1; at--) if (lowerAt(parsed, at) === 'whose') return bearerBefore(parsed, at)
  return subjectOf(parsed, cue)
}

/** "announced plans this week to sell it" */
function laterPlan(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Complement | undefined {
  const time = cue.entry.takes.includes('infinitive') ? grammar.phraseFrom.get(cue.end) : undefined
  if (!time || !tellsTime(parsed.words[time.head]) || grammar.verbFrom.get(time.end)?.form !== 'infinitive')
    return undefined
  const rest = spanOfWords(parsed, time.end + 1, clauseEnd(parsed, cue, time.end + 1))
  return rest && { kind: 'infinitive', ...rest }
}

const carries = (verb: { passive: boolean; form: string; lemma: string }, list: ReadonlySet<string>): boolean =>
  !verb.passive && verb.form !== 'participle' && list.has(verb.lemma)

/** "support of the council", "criticism from Roe", "by": who stands behind the noun. */
function agentOfNoun(parsed: Parsed, cue: Cue, grammar: Grammar): NounPhrase | undefined {
  const joint = lowerAt(parsed, cue.end)
  if (joint !== 'from' && joint !== 'by' && joint !== 'of') return undefined
  const phrase = grammar.phraseFrom.get(cue.end + 1)
  if (phrase) return phrase
  const around = phraseAt(parsed, cue.head)
  return around && around.end > cue.end + 1
    ? phraseOfWords(parsed.words, cue.end + 1, around.end, isName(parsed, cue.end + 1) ? 'name' : 'common')
    : undefined
}

const isName = ({ words }: Parsed, at: number): boolean => words[at]?.capital === true

/** "the lawmakers opposed to the bill": all of it may have been read as one phrase. */
function withinPhrase(parsed: Parsed, { end, entry }: Cue<StanceEntry>): Span | undefined {
  const around = phraseAt(parsed, end)
  return around && entry.object.includes(lowerAt(parsed, end)) ? spanOfWords(parsed, end + 1, around.end) : undefined
}

/** "lawmakers opposed to the bill": who stands before the adjective. */
export function behindNoun(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const complement = complementOf(parsed, cue) ?? withinPhrase(parsed, cue)
  const around = phraseAt(parsed, cue.first - 1)
  const comma = lowerAt(parsed, cue.first - 1) === ','
  const before = comma ? phraseAt(parsed, cue.first - 2) : around
  if (!complement || !before) return 'none'
  const holder = before.end <= cue.first ? before : phraseOfWords(parsed.words, before.first, cue.first, before.kind)
  return holder ? { target: [complement], holder, words: { from: cue.from, to: cue.to } } : 'none'
}

/** The phrase that "whose" stands for. */
function bearerBefore(parsed: Parsed, at: number): NounPhrase | undefined {
  return phraseAt(parsed, lowerAt(parsed, at - 1) === ',' ? at - 2 : at - 1)
}
