import { lowerAt, namesIn, phraseAt } from '../grammar.ts'
import { wordSet as set } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup, Word } from '../types.ts'
import { tiedSubject } from './controlled.ts'
import { verbCues } from './cues.ts'
import { isDenied } from './denied.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { inverted } from './inverted.ts'
import { isPossessiveMark, phraseOfWords, possessorOf, pronounOf } from './possessors.ts'
import { tellsQuestion } from './replies.ts'
import { bodyNouns } from './roles.ts'
import { mainSubject, quoteMarks, reach, subjectBefore } from './subject-before.ts'
import { tellsTime } from './times.ts'

/** See `Language.subjectOf`. */
export function subjectOf(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  // "Considering how late it is, ...": nobody in particular.
  if (cue.entry.lemma === 'consider' && cue.verb?.form === 'gerund') return undefined
  if (lowerAt(parsed, cue.first - 1) === 'worth' && cue.verb?.form === 'gerund') return undefined
  // "Visitors can vote for it", "could agree to go": what is open to them is no stand that they take.
  if (cue.entry.act !== 'speech' && open.has(lowerAt(parsed, cue.verb?.first ?? -1))) return undefined
  // "denied saying that it was late": nobody has, by his account.
  if (isDenied(parsed, cue)) return undefined
  const subject = bareSubject(parsed, cue)
  // "It is becoming clear that ...", "it is easy to see that ...": it is nobody.
  if (typeof subject === 'object' && lowerAt(parsed, subject.first) === 'it' && isImpersonal(parsed, cue))
    return undefined
  // "No one knows why", "anyone naming a rival": nobody does.
  if (typeof subject === 'object' && isNobody(parsed, subject)) return undefined
  // "the town's current expected fleet": what stands before a noun has no subject.
  if (typeof subject === 'object' && cue.verb && subject.end === cue.first && isUnfinished(parsed, subject))
    return undefined
  // "Asked what she thought, Roe said": the question is not hers.
  if (cue.verb && isWithinAsked(parsed, cue)) return undefined
  // "if she asks for more", "Roe might say": nobody has yet.
  if (typeof subject === 'object' && (isSupposed(parsed, cue, subject) || isOpen(parsed, cue, subject)))
    return undefined
  // "Neither Roe nor Poe ruled it out", "Nor did Roe rule it out": nobody did.
  if (typeof subject === 'object' && [1, 2].some((back) => lowerAt(parsed, subject.first - back) === 'nor'))
    return undefined
  return typeof subject === 'object' ? withRelative(parsed, cue, subject) : subject
}

const open = set('can could')

/** "No 10" is somebody. */
const isNobody = ({ words }: Parsed, { first }: NounPhrase): boolean =>
  nobody.has(words[first]?.lower ?? '') && words[first + 1]?.kind !== 'number'
const nobody = set('no nobody none anyone anybody')

const isUnfinished = ({ words }: Parsed, { first, end }: NounPhrase): boolean =>
  words[end - 1]?.best.pos === 'adjective' &&
  !bodyNouns.has(words[end - 1]?.lower ?? '') &&
  words.slice(first, end).some((_, i) => isPossessiveMark(words, first + i))

/** Whether no comma closes the question that opens the sentence before the cue. */
function isWithinAsked(parsed: Parsed, { first, sentence }: Cue): boolean {
  if (first === sentence.first || first > sentence.first + longestAsked) return false
  for (let at = sentence.first; at < first; at++) if (parsed.words[at]?.kind === 'mark') return false
  return tellsQuestion(parsed, sentence.first)
}
const longestAsked = 30

const isSupposed = (parsed: Parsed, { entry, verb }: Cue, { first }: NounPhrase): boolean =>
  entry.act === 'speech' &&
  supposing.has(lowerAt(parsed, first - 1)) &&
  parsed.words[verb?.first ?? -1]?.best.tense === 'present'
const supposing = set('if unless')

/** "might say", "should thank", "would have said": somebody may say it, or would have, and has not. */
function isOpen({ words }: Parsed, { entry, verb }: Cue, { kind }: NounPhrase): boolean {
  if (entry.act !== 'speech' || verb?.form !== 'finite' || verb.negated || verb.passive) return false
  const opening = words[verb.first]?.lower ?? ''
  const between = words.slice(verb.first + 1, verb.head + 2)
  // "could only say that", "could say only that": he has said no more.
  if (between.some(({ lower }) => lower === 'only')) return false
  // "critics may argue": what is so general has been said by some of them.
  if (kind === 'common') return opening === 'should' && entry.judges === true
  return mayBe.has(opening) || (opening === 'would' && between.some(({ lower }) => lower === 'have'))
}
const mayBe = set('might may could should')

const isImpersonal = ({ words }: Parsed, { entry, verb, first, end }: Cue): boolean =>
  impersonal.has(entry.lemma) ||
  // "It has been encouraging to see": nobody is encouraged to.
  (entry.lemma === 'encourage' && words[end]?.lower === 'to') ||
  (verb?.form === 'infinitive' && words[first - 1]?.best.pos === 'adjective')

const impersonal = set('clear likely unlikely certain sure possible doubtful obvious evident')

/** "a broker who sells farms": a relative clause without a comma says which one is meant and belongs to the phrase. */
function withRelative(parsed: Parsed, cue: Cue, phrase: NounPhrase): NounPhrase {
  const { words } = parsed
  const { partner } = grammarOf(parsed)
  if (phrase.kind === 'pronoun' || !restrictive.has(words[phrase.end]?.lower ?? '')) return phrase
  const limit = phrase.end <= cue.first ? cue.first : cue.sentence.end
  if (words[phrase.end]?.lower === 'that' && phrase.end > cue.first) return phrase
  let end = phrase.end + 1
  let comma = false
  while (end < limit && end < phrase.end + 40) {
    const word = words[end]
    const closing = partner.get(end) ?? -1
    if (closing > end && closing < limit) {
      end = closing + 1
      continue
    }
    if (!word || word.kind === 'mark') {
      comma = true
      break
    }
    end++
  }
  const last = words[end - 1]
  // "an official who oversaw the case and described it": the cue stands in the relative clause.
  if (last?.best.pos === 'conjunction') return phrase
  const whole = comma || end === cue.first || end === limit
  return last && whole && end > phrase.end + 1 ? { ...phrase, end, to: last.to } : phrase
}

const restrictive = set('who whose that')

function bareSubject(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const grammar = grammarOf(parsed)
  if (cue.entry.pos === 'noun') return ownerOf(parsed, cue, grammar)
  const { verb } = cue
  if (!verb) return undefined
  const opened = opening(parsed, cue, grammar)
  if (opened) return opened
  if (verb.passive && isQuotedAs(parsed, cue, grammar))
    return subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  if (verb.passive || isReduced(parsed, verb)) return agentOf(parsed, cue, grammar)
  if (verb.form === 'infinitive' && parsed.words[verb.first]?.lower === 'to')
    return subjectOfInfinitive(parsed, cue, grammar)
  if (verb.form === 'gerund' || verb.form === 'participle') return subjectOfGerund(parsed, cue, grammar)
  return inverted(parsed, cue, grammar) ?? subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
}

/** "Said Roe: “...”": the verb opens the sentence, and nothing but its subject stands before the quotation. */
function opening({ words }: Parsed, cue: Cue, { phraseFrom }: Grammar): NounPhrase | undefined {
  if (cue.first !== cue.sentence.first || cue.end !== cue.first + 1 || !cue.entry.takes.includes('quotation'))
    return undefined
  const phrase = phraseFrom.get(cue.end)
  return phrase && (words[phrase.end]?.lower === ':' || isComma(words, phrase.end)) ? phrase : undefined
}

/** Said Roe, “...” */
const isComma = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === ',' && /^[“"]$/.test(words[at + 1]?.lower ?? '')

/** “...,” Roe was quoted as saying; as telling the court. */
const isQuotedAs = ({ words }: Parsed, { entry, end }: Cue, { verbFrom }: Grammar): boolean =>
  entry.lemma === 'quote' && words[end]?.lower === 'as' && verbFrom.get(end + 1)?.form === 'gerund'

/** "told the paper when asked which bell it was": a passive without its auxiliary. */
const isReduced = ({ words }: Parsed, { first, end }: VerbGroup): boolean =>
  end === first + 1 && words[first]?.best.tense === 'past' && waiting.has(words[first - 1]?.lower ?? '')

const waiting = set('when if unless until though although')

/** "was called a mistake by Roe" */
export function agentOf({ words }: Parsed, cue: Cue, grammar: Grammar): NounPhrase | undefined {
  for (let i = cue.end; i < cue.sentence.end && i < cue.end + 12; i++) {
    const word = words[i]
    if (!word || word.lower === ',' || word.best.pos === 'verb') return undefined
    if (word.lower === 'by') return grammar.phraseFrom.get(i + 1)
  }
  return undefined
}

/** "was quick to point out", "struggled to explain": an infinitive that hangs on a verb or adjective has its subject. */
function subjectOfInfinitive(
  parsed: Parsed,
  cue: Pick<Cue, 'first' | 'sentence'>,
  grammar: Grammar,
  depth = 0,
): NounPhrase | undefined {
  const { words } = parsed
  const { first } = cue.sentence
  // "is unlikely to agree": what others think of it.
  if (foreseeing.has(lowerAt(parsed, cue.first - 1))) return undefined
  const made = madeTo(cue.first, grammar)
  // "led them to believe that": what somebody meant others to think is not told to be what they think.
  if (made && grammar.verbBefore.get(made.first)?.lemma === 'lead' && lowerAt(parsed, cue.first + 1) === 'believe')
    return undefined
  if (made) return made
  let at = cue.first
  while (at > first && describing.has(words[at - 1]?.best.pos ?? '') && !grammar.verbBefore.has(at)) at--
  const verb = grammar.verbBefore.get(at)
  // "porters eager to insist that": no verb stands between.
  if (!verb)
    return at < cue.first && words[cue.first - 1]?.best.pos !== 'adverb' ? grammar.phraseBefore.get(at) : undefined
  if (verb.passive && foreseen.has(verb.lemma)) return undefined
  if (verb.form === 'infinitive' && depth < deepest)
    return subjectOfInfinitive(parsed, { ...cue, first: verb.first }, grammar, depth + 1)
  if (verb.form !== 'finite') return mainSubject(parsed, first, cue.first, grammar)
  const subject = subjectBefore(parsed, first, verb.first, grammar)
  return typeof subject === 'object' ? subject : undefined
}

const describing = set('adjective participle adverb')

const foreseeing = set('likely unlikely poised apt')

/** "is expected to back the plan": what others foresee is nobody's word yet. */
const foreseen = set('expect suppose believe think rumor rumour tip')

/** "was going to try to explain": so many infinitives may hang on one another. */
const deepest = 4

/** "prompting porters like Roe to insist that": whom something makes do it. */
function madeTo(first: number, { phraseBefore, verbBefore }: Grammar): NounPhrase | undefined {
  let phrase = phraseBefore.get(first)
  for (let hops = 0; phrase && hops < 3; hops++) {
    const verb = verbBefore.get(phrase.first)
    if (verb) return making.has(verb.lemma) ? phrase : undefined
    phrase = phraseBefore.get(phrase.first - 1) ?? phraseBefore.get(phrase.first)
  }
  return undefined
}
const making = set('lead prompt cause force compel drive spur move inspire provoke')

/** ", adding that ...": the subject goes on; "people calling for ...": the noun before it. */
function subjectOfGerund(parsed: Parsed, cue: Cue, grammar: Grammar): NounPhrase | 'elided' | undefined {
  const { words } = parsed
  let at = cue.first - 1
  while (at >= cue.sentence.first && words[at]?.best.pos === 'adverb') at--
  while (at > cue.sentence.first && tellsTime(words[at])) at--
  const before = words[at]
  if (!before || at < cue.sentence.first) return subjectBehind(parsed, cue, grammar) ?? 'elided'
  // ", telling them that it rained and asking whether ...": both gerunds have one subject.
  const earlier = before.lower === 'and' ? gerundBefore(parsed, cue, at, grammar) : undefined
  if (earlier)
    return subjectOfGerund(parsed, { ...cue, first: earlier.first, end: earlier.end, verb: earlier }, grammar)
  const issuer = issuerOf(parsed, cue, grammar.phraseBefore.get(at + 1), grammar)
  if (issuer) return issuer
  const witnessed = witnessedSubject(parsed, cue, at, grammar)
  if (witnessed) return witnessed
  const tied = tiedSubject(parsed, cue.sentence.first, at, grammar)
  if (tied) return tied === 'nobody' ? undefined : tied
  return (
    grammar.phraseBefore.get(at + 1) ??
    mainSubject(parsed, cue.sentence.first, cue.first, grammar) ??
    subjectBehind(parsed, cue, grammar) ??
    'elided'
  )
}

/** "a man could be heard shouting", "she was quoted as telling them": who was heard at it. */
function witnessedSubject(parsed: Parsed, cue: Cue, at: number, grammar: Grammar): NounPhrase | undefined {
  const verb = grammar.verbBefore.get(lowerAt(parsed, at) === 'as' ? at : at + 1)
  if (!verb?.passive || !witnessing.has(verb.lemma)) return undefined
  const subject = subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  return typeof subject === 'object' ? subject : undefined
}
const witnessing = set('hear overhear see catch film record show picture quote cite report')

/** The gerund of speech before a word, in the same sentence. */
function gerundBefore({ words }: Parsed, cue: Cue, at: number, grammar: Grammar): VerbGroup | undefined {
  for (let i = at - 1; i > cue.sentence.first && i > at - reach; i--) {
    const verb = grammar.verbFrom.get(i)
    const speaks = verb?.form === 'gerund' && verbCues.get(verb.lemma)?.takes.includes('quotation')
    if (verb && speaks && words[i - 1]?.lower === ',') return verb
  }
  return undefined
}

/** "The council put out a statement saying that ...": who puts out a paper says what it says. */
function issuerOf(parsed: Parsed, cue: Cue, before: NounPhrase | undefined, grammar: Grammar): NounPhrase | undefined {
  if (!before || cue.entry.act !== 'speech' || cue.verb?.form !== 'gerund') return undefined
  // "sent a letter Monday to the mayor demanding ...", "wrote to the mayor demanding ...": whom it went to demands nothing.
  const reached = lowerAt(parsed, before.first - 1) === 'to' ? before.first - 1 : undefined
  let at = reached
  while (at !== undefined && tellsTime(parsed.words[at - 1])) at--
  const paper = at === undefined ? before : grammar.phraseBefore.get(at)
  const isPaper = paper !== undefined && papers.has(parsed.words[paper.head]?.best.lemma ?? '')
  if (!isPaper && reached === undefined) return undefined
  const verb = isPaper
    ? (grammar.verbBefore.get(paper.first) ?? grammar.verbBefore.get(paper.first - 1))
    : grammar.verbBefore.get(at ?? -1)
  if (!verb || verb.passive || !(isPaper ? issuing : addressing).has(verb.lemma)) return undefined
  const subject = subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  return typeof subject === 'object' ? subject : undefined
}

const papers = set(
  'statement letter tweet message post note email memo release communique article column op-ed report text telegram',
)

const addressing = set('write appeal')
const issuing = set('issue release send post publish put write share deliver give make sign file circulate leave read')

/** "Citing the cost, Roe resigned": the subject of the clause that a gerund opens. */
function subjectBehind({ words }: Parsed, cue: Cue, grammar: Grammar): NounPhrase | undefined {
  for (let i = cue.end; i < Math.min(cue.sentence.end, cue.end + reach); i++) {
    // Calling the plan “a mistake,” Roe left: in American print the comma stands within the marks.
    const breaks = words[i]?.lower === ',' || (quoteMarks.has(words[i]?.lower ?? '') && words[i - 1]?.lower === ',')
    const phrase = breaks ? grammar.phraseFrom.get(i + 1) : undefined
    if (phrase && grammar.verbFrom.get(phrase.end)?.form === 'finite') return phrase
  }
  return undefined
}

/** "Roe's claim", "his claim", "the claim by Roe", "Roe made the claim". */
function ownerOf(parsed: Parsed, cue: Cue, grammar: Grammar): NounPhrase | 'elided' | undefined {
  const { words } = parsed
  const phrase = phraseAt(parsed, cue.head)
  const first = phrase?.first ?? cue.first
  const owner = pronounOf(words, first, cue.head) ?? possessorOf(words, first, cue.head)
  if (owner) return owner
  const by = words[cue.end]
  const given = by?.lower === 'by' || by?.lower === 'from'
  const behind = given ? grammar.phraseFrom.get(cue.end + 1) : undefined
  if (behind) return behind
  const owned = given || by?.lower === 'of' ? phraseOfOwner(parsed, cue) : undefined
  if (owned) return owned
  const verb = grammar.verbBefore.get(first)
  return verb && carriers.has(verb.lemma) ? subjectOfCarrier(parsed, cue, verb, grammar) : undefined
}

/**
 * "the suspicion of retired pilot Jim Poe that", "the reply from the council": who stands behind the noun within its own phrase;
 * behind "of" a person alone, where the noun's object would stand otherwise.
 */
function phraseOfOwner(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const around = phraseAt(parsed, cue.head)
  const name = around && namesIn(parsed, cue.end, around.end)[0]
  if (around && !name && parsed.words[cue.end]?.lower !== 'of' && around.end > cue.end + 1)
    return phraseOfWords(parsed.words, cue.end + 1, around.end, 'common')
  if (!around || !name || name.end !== around.end || cue.entry.object.includes('of')) return undefined
  const phrase = phraseOfWords(parsed.words, cue.end + 1, around.end, 'name')
  return phrase && { ...phrase, personName: name, gender: name.gender }
}

/** Verbs that give a noun of speech to their subject: "made the claim". */
const carriers = set(
  'make issue release give express voice offer have hold share repeat raise level deliver send post deny reject dispute retract dismiss',
)

function subjectOfCarrier(
  parsed: Parsed,
  cue: Cue,
  verb: VerbGroup,
  grammar: Grammar,
): NounPhrase | 'elided' | undefined {
  if (verb.passive || verb.form !== 'finite') return undefined
  return subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
}
