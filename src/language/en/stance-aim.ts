/** Where the target and the holder of a stance stand in constructions that only stances have. */
import type { Span } from '../../text/types.ts'
import { lowerAt, phraseAt, spanOfWords, stanceAt, wordAtOffset } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Complement, Cue, NounPhrase, Parsed, StanceAim, StanceEntry, VerbGroup } from '../types.ts'
import { clauseEnd } from './clauses.ts'
import { complementOf } from './complement.ts'
import { verbCues } from './cues.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { documentNouns } from './roles.ts'
import { behindNoun, ofNoun } from './stance-nouns.ts'
import { ofPredicate } from './stance-predicates.ts'
import { ofModal, ofPromise, ofVerdict } from './stance-teller.ts'
import { adjectiveStances } from './stance-words.ts'
import { agentOf } from './subject.ts'
import { subjectBefore } from './subject-before.ts'

type Aim = StanceAim | 'none' | undefined

/** See `Language.aimOf`. */
export function aimOf(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const grammar = grammarOf(parsed)
  const { verb, entry } = cue
  // What is asked is not stated.
  if (isQuestion(parsed, cue)) return 'none'
  const predicate = ofPredicate(parsed, cue, grammar)
  if (predicate) return predicate
  if (verb?.form === 'finite' && isUnsaid(parsed, cue, verb, grammar)) return 'none'
  if (entry.by === 'teller')
    return entry.pos === 'adjective' ? ofVerdict(parsed, cue, grammar) : ofModal(parsed, cue, grammar)
  if (verb && isGap(verb, grammar)) return 'none'
  if (entry.by === 'self') return ofPromise(parsed, cue)
  if (verb && isMere(parsed, cue)) return 'none'
  if (entry.pos === 'noun') return ofNoun(parsed, cue, grammar)
  if (entry.pos === 'phrase') return ofNaming(cue, grammar)
  if (entry.pos === 'adjective') return verb ? ofAdjective(parsed, cue) : behindNoun(parsed, cue)
  // "has not decided whether to sign"
  if (verb?.form === 'infinitive' && !isGoverned(parsed, verb.first - 1)) return 'none'
  if (verb?.passive)
    return verb.form === 'participle' ? ofParticiple(parsed, cue, grammar) : ofPassive(parsed, cue, grammar)
  if (verb?.form === 'gerund') return ofGerund(parsed, cue, grammar)
  // "threw its weight behind the plan": the phrase that holds the target begins within the words of the stance.
  const within = entry.lemma.includes(' ') && !complementOf(parsed, cue) ? ofAdjective(parsed, cue) : undefined
  if (within) return within
  return (
    behindApposition(parsed, cue, grammar) ??
    ofMoney(parsed, cue, grammar) ??
    ofRelative(parsed, cue, grammar) ??
    inRelative(parsed, cue, grammar) ??
    (isBare(parsed, cue) ? 'none' : undefined)
  )
}

const asked = wordSet(
  'do does did will would can could should is are was were has have had why how what who which when where whether isn wo',
)

function isQuestion(parsed: Parsed, { sentence }: Cue): boolean {
  if (lowerAt(parsed, sentence.end - 1) !== '?') return false
  let at = sentence.first
  while (parsed.words[at]?.kind === 'mark' && at < sentence.end) at++
  return asked.has(lowerAt(parsed, at))
}

/** "a rule that she thought would hurt": the rule, and not she. */
const isGap = ({ form, first }: VerbGroup, { verbBefore }: Grammar): boolean =>
  form === 'finite' && verbBefore.get(first)?.form === 'finite'

/** "never suggested that the dam should close": what is not said is no stance of whoever does not say it; "did not deny" leaves it said. */
function isUnsaid(parsed: Parsed, { sentence }: Cue, { first }: VerbGroup, grammar: Grammar): boolean {
  const subject = subjectBefore(parsed, sentence.first, first, grammar)
  if (typeof subject !== 'object') return false
  const end = lowerAt(parsed, subject.first - 1) === 'that' ? subject.first - 1 : subject.first
  const governor = grammar.verbBefore.get(end)
  if (!governor?.negated || !verbCues.has(governor.lemma)) return false
  return stanceAt(parsed, governor.head)?.entry.stance !== 'denies'
}

const possible = wordSet('can could ca')
const obliging = wordSet('should must ought need needs')

/** "can attend", "should attend", "has to sign": what is possible or owed is nobody's stance yet. */
const deeds = wordSet('takes-part stays-away recognises does-not-recognise')

function isMere({ words }: Parsed, { verb, entry }: Cue<StanceEntry>): boolean {
  if (verb?.form !== 'finite' && verb?.form !== 'gerund') return false
  const opening = words[verb.first]?.lower ?? ''
  if (possible.has(opening)) return true
  // "it would support growth": an effect; to withdraw is none.
  if (opening === 'would' && words[verb.first - 1]?.lower === 'it' && !verb.negated && !deeds.has(entry.stance ?? ''))
    return true
  if (verb.head === verb.first) return false
  const owed = words[verb.first]?.best.lemma === 'have' && words[verb.first + 1]?.lower === 'to'
  return obliging.has(opening) || owed
}

/** "agreed to join", "is ready to join", but "is unfit to join", "came to the hall to join", "whether to join". */
function isGoverned({ words }: Parsed, before: number): boolean {
  const word = words[before]
  if (!word || asking.has(word.lower)) return false
  const { pos } = word.best
  if (pos === 'adjective') return adjectiveStances.get(word.lower)?.takes.includes('infinitive') ?? false
  return pos !== 'noun' && pos !== 'pronoun' && pos !== 'numeral' && word.kind !== 'mark'
}

const asking = wordSet('who which that what how whether if when where why whose unless')
const relatives = wordSet('who which that whose where')

/** "called the plan a disgrace": the plan. */
function ofNaming(cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const object = cue.verb && grammar.phraseFrom.get(cue.verb.end)
  return object && object.kind !== 'pronoun' && object.end <= cue.end
    ? { target: [{ from: object.from, to: object.to }] }
    : 'none'
}

/** "is in favor of a ban on fishing": a phrase that begins within the words of the stance. */
function ofAdjective(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { end, entry } = cue
  if (complementOf(parsed, cue)) return undefined
  if (!entry.object.includes(lowerAt(parsed, end))) return undefined
  const phrase = phraseAt(parsed, end + 1)
  const target = phrase && phrase.first < cue.end ? spanOfWords(parsed, end + 1, phrase.end) : undefined
  return target ? { target: [target] } : undefined
}

/** "Norland was accused of theft by Roe" */
function ofPassive(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const { verb, entry, sentence } = cue
  const joint = lowerAt(parsed, cue.end)
  if (verb && entry.lemma === 'join') return ofJoined(parsed, cue, grammar)
  if (verb && entry.stance === 'undecided') return ofConsidered(parsed, cue, grammar)
  if (!verb || !entry.takes.includes('small-clause') || !entry.object.includes(joint)) return undefined
  const holder = agentOf(parsed, cue, grammar)
  const accused = subjectBefore(parsed, sentence.first, verb.first, grammar)
  if (!holder || typeof accused !== 'object' || accused.kind === 'pronoun') return 'none'
  const act = spanOfWords(parsed, cue.end + 1, holder.first - 1)
  return act ? { target: [{ from: accused.from, to: accused.to }, act], holder } : 'none'
}

/** "Marchers were joined by Roe": she takes part in what they do. */
function ofJoined(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const holder = agentOf(parsed, cue, grammar)
  const others = cue.verb === null ? undefined : subjectBefore(parsed, cue.sentence.first, cue.verb.first, grammar)
  return holder && typeof others === 'object' && others.kind !== 'pronoun'
    ? { target: [{ from: others.from, to: others.to }], holder }
    : 'none'
}

/** "Our participation in the summit will be considered": what is considered is the subject. */
function ofConsidered(parsed: Parsed, { verb, sentence }: Cue<StanceEntry>, grammar: Grammar): Aim {
  const open = verb && /^(?:will|is|are|being)$/.test(lowerAt(parsed, verb.first))
  const topic = verb === null ? undefined : subjectBefore(parsed, sentence.first, verb.first, grammar)
  if (!open || !verb || typeof topic !== 'object' || topic.kind === 'pronoun') return 'none'
  const target = spanOfWords(parsed, topic.first, verb.first)
  const sharing = sharings.has(lowerAt(parsed, topic.head)) || sharings.has(lowerAt(parsed, topic.first + 1))
  return target && sharing ? { target: [target], holder: 'teller' } : 'none'
}
const sharings = wordSet(
  'participation attendance membership accession presence invitation proposal request application',
)

/** "started attacking them" attacks, "avoided condemning them" does not condemn. */
const beginning = wordSet('begin start keep continue resume go')
const sending = wordSet('send write sign issue release publish file circulate hold')
const behindWhich = wordSet('by for of without from at about against into with')

/** "a letter urging them to act": what is written is its sender's; "criticized for backing it": whose is not said. */
function ofGerund(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  let begin = cue.first
  while (parsed.words[begin - 1]?.best.pos === 'adverb') begin--
  if (behindWhich.has(lowerAt(parsed, begin - 1)) || isWithout(parsed, begin)) return 'none'
  const governor = grammar.verbBefore.get(begin)
  if (governor) return governor.form === 'finite' && beginning.has(governor.lemma) ? undefined : 'none'
  const before = grammar.phraseBefore.get(cue.first)
  const paper = before && isPaper(parsed, before)
  const verb = before && finiteBefore(before.first, cue.sentence.first, grammar)
  if (!before || !(paper || (verb && sending.has(verb.lemma)))) return undefined
  const complement = complementOf(parsed, cue)
  const sender = verb && subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  return complement && sender ? { target: [actOf(parsed, complement, grammar)], holder: sender } : 'none'
}

/** "without the council backing it": nobody does. */
function isWithout(parsed: Parsed, at: number): boolean {
  for (let i = at - 1; i > at - 6; i--) {
    if (lowerAt(parsed, i) === 'without') return true
    if (parsed.words[i]?.kind === 'mark') return false
  }
  return false
}

const isPaper = ({ words }: Parsed, { first, end }: NounPhrase): boolean => {
  for (let at = first; at < end; at++) {
    const { lemma = '', pos } = words[at]?.best ?? {}
    if (pos === 'preposition' && words[at]?.lower !== 'of') return false
    if (documentNouns.has(lemma) || lemma === 'tweet' || lemma === 'ad') return true
  }
  return false
}

/** The last finite verb before a word, not far from it. */
function finiteBefore(at: number, first: number, grammar: Grammar): VerbGroup | undefined {
  for (let i = at; i > Math.max(first, at - 15); i--) {
    const verb = grammar.verbBefore.get(i)
    if (verb?.form === 'finite') return verb
  }
  return undefined
}

/** The action alone in "urging them to act". */
function actOf(parsed: Parsed, complement: Complement, grammar: Grammar): Span {
  if (complement.kind !== 'infinitive') return complement
  const first = wordAtOffset(parsed, complement.from)
  for (let at = first; at < first + 30 && (parsed.words[at]?.to ?? complement.to) < complement.to; at++)
    if (lowerAt(parsed, at) === 'to' && grammar.verbFrom.get(at)?.form === 'infinitive')
      return { from: parsed.words[at + 1]?.from ?? complement.from, to: complement.to }
  return complement
}

/** "committed $5 million to the fund" */
function ofMoney(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  if (!/^[$€£]$/u.test(lowerAt(parsed, cue.end)) || cue.entry.stance !== 'offers') return undefined
  const sum = grammar.phraseFrom.get(cue.end + 1)
  let end = cue.end + 1
  while (sum && end < sum.end && lowerAt(parsed, end) !== ',') end++
  const target = sum && spanOfWords(parsed, cue.end, end)
  return target ? { target: [target] } : undefined
}

/** "the things she wants to do": the object stands elsewhere, and no action is told. */
function isBare(parsed: Parsed, { end, entry, sentence }: Cue<StanceEntry>): boolean {
  if (!entry.takes.includes('infinitive') || lowerAt(parsed, end) !== 'to') return false
  const behind = parsed.words[end + 2]
  return end + 2 >= sentence.end || behind?.kind === 'mark' || behind?.best.pos === 'conjunction'
}

/** "a bill backed by Roe": what stands before the participle. */
function ofParticiple(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const direct = cue.entry.object.includes('direct')
  const holder = direct ? agentOf(parsed, cue, grammar) : undefined
  if (!holder) return 'none'
  const comma = lowerAt(parsed, cue.first - 1) === ','
  const before = comma ? mainSubject(parsed, cue, grammar) : grammar.phraseBefore.get(cue.first)
  if (!before || before.kind === 'pronoun') return 'none'
  return { target: [{ from: before.from, to: before.to }], holder }
}

/** "Dams remain popular, promoted by Roe": the subject of the sentence. */
function mainSubject(parsed: Parsed, cue: Cue, grammar: Grammar): NounPhrase | undefined {
  const { first } = cue.sentence
  for (let at = first; at < Math.min(cue.first, first + 40); at++) {
    const verb = grammar.verbFrom.get(at)
    if (verb?.form !== 'finite') continue
    const subject = subjectBefore(parsed, first, at, grammar)
    return typeof subject === 'object' ? subject : undefined
  }
  return undefined
}

const pointing = wordSet('that which whom who')

/** "a treaty that Norland opposes", "the plan Roe backed": the noun before the clause is what the stance is on. */
function ofRelative(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const { verb, entry } = cue
  if (verb?.form !== 'finite' || !entry.object.includes('direct') || complementOf(parsed, cue)) return undefined
  const subject = subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  if (typeof subject !== 'object' || pointing.has(lowerAt(parsed, subject.first))) return undefined
  const before = lowerAt(parsed, subject.first - 1)
  const at = pointing.has(before) ? subject.first - 1 : subject.first
  const named = subject.kind !== 'common' || pointing.has(before)
  const antecedent = named ? grammar.phraseBefore.get(at) : undefined
  if (!antecedent || antecedent.kind === 'pronoun') return undefined
  return { target: [{ from: antecedent.from, to: antecedent.to }], holder: subject }
}

/** "Acme, which plans to buy it, was ...": the relative clause ends at the comma before the main verb. */
function inRelative(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  const { verb } = cue
  if (!verb || !relatives.has(lowerAt(parsed, verb.first - 1))) return undefined
  const complement = complementOf(parsed, cue)
  if (!complement) return undefined
  const last = wordAtOffset(parsed, complement.to - 1)
  for (let at = wordAtOffset(parsed, complement.from); at < last; at++)
    if (lowerAt(parsed, at) === ',' && grammar.verbFrom.get(at + 1)?.form === 'finite')
      return { target: [actOf(parsed, { ...complement, to: parsed.words[at - 1]?.to ?? complement.to }, grammar)] }
  return undefined
}

/** "asked Roe, the host of the debate, to step in": an apposition stands before what is asked. */
function behindApposition(parsed: Parsed, cue: Cue<StanceEntry>, grammar: Grammar): Aim {
  if (!cue.entry.takes.includes('infinitive') || complementOf(parsed, cue)?.kind === 'infinitive') return undefined
  const phrase = grammar.phraseFrom.get(cue.end)
  if (!phrase) return undefined
  for (let at = cue.end + 1; at < Math.min(cue.sentence.end, phrase.end + 25); at++) {
    if (grammar.verbFrom.get(at)?.form === 'finite') return undefined
    if (lowerAt(parsed, at) !== ',' || lowerAt(parsed, at + 1) !== 'to') continue
    const rest = grammar.verbFrom.get(at + 1)?.form === 'infinitive' ? clauseEnd(parsed, cue, at + 2) : 0
    const target = rest > 0 ? spanOfWords(parsed, at + 2, rest) : undefined
    return target ? { target: [target] } : undefined
  }
  return undefined
}
