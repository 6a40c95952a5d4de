import { lowerAt } from '../grammar.ts'
import { wordSet as set } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup, Word } from '../types.ts'
import { verbCues } from './cues.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { phraseOfWords, possessorOf, pronounOf } from './possessors.ts'
import { tellsTime } from './times.ts'

const relatives = set('who which that')
/** Words that a search for a subject looks back at most: hostile sentences must stay linear. */
const reach = 150
/** "said ... and added ... and denied": so many verbs may go on with one subject. */
const deepest = 6
const subordinators = set('as until since before after while if though although because when than')
const quoteMarks = set('” " ’')
/** What opens a stretch between commas that says more about the subject: "Roe, who was ill, said". */
const parenthetical = set(
  'who whose which whom where when in at on during after before while as with for from like speaking citing referring',
)

/** See `Language.subjectOf`. */
export function subjectOf(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const subject = bareSubject(parsed, cue)
  // "Neither Roe nor Poe ruled it out", "Nor did Roe rule it out": nobody did.
  if (typeof subject === 'object' && [1, 2].some((back) => lowerAt(parsed, subject.first - back) === 'nor'))
    return undefined
  return typeof subject === 'object' ? withRelative(parsed, cue, subject) : subject
}

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
  if (verb.passive) return agentOf(parsed, cue, grammar)
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
function subjectOfInfinitive(parsed: Parsed, cue: Cue, grammar: Grammar): NounPhrase | undefined {
  const before = parsed.words[cue.first - 1]
  if (!before || cue.first === cue.sentence.first) return undefined
  const hangs = before.best.pos === 'adjective' || before.best.pos === 'participle' || grammar.verbBefore.has(cue.first)
  return hangs ? mainSubject(parsed, cue.sentence.first, cue.first, grammar) : undefined
}

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
  return (
    grammar.phraseBefore.get(at + 1) ??
    mainSubject(parsed, cue.sentence.first, cue.first, grammar) ??
    subjectBehind(parsed, cue, grammar) ??
    'elided'
  )
}

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
function issuerOf(parsed: Parsed, cue: Cue, paper: NounPhrase | undefined, grammar: Grammar): NounPhrase | undefined {
  if (!paper || !cue.entry.takes.includes('quotation') || cue.verb?.form !== 'gerund') return undefined
  if (!papers.has(parsed.words[paper.head]?.best.lemma ?? '')) return undefined
  const verb = grammar.verbBefore.get(paper.first) ?? grammar.verbBefore.get(paper.first - 1)
  if (!verb || verb.passive || !issuing.has(verb.lemma)) return undefined
  const subject = subjectBefore(parsed, cue.sentence.first, verb.first, grammar)
  return typeof subject === 'object' ? subject : undefined
}
const papers = set(
  'statement letter tweet message post note email memo release communique article column op-ed report text telegram',
)
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

/**
 * The subject of the last verb of speech in words[first, end), else of the last finite verb: it goes on where a later verb
 * has none of its own. "Roe said the dam was safe and denied ...": the speaker goes on, not the dam.
 */
function mainSubject(parsed: Parsed, first: number, end: number, grammar: Grammar, depth = 0): NounPhrase | undefined {
  const { words } = parsed
  if (depth > deepest) return undefined
  let fallback: VerbGroup | undefined
  const subordinate = subordinators.has(words[first]?.lower ?? '')
  for (let i = end - 1; i >= first && i > end - reach; i--) {
    // "As the crowd chanted, Roe stood up and joked": the clause that opens the sentence has a subject of its own.
    if (fallback && subordinate && words[i]?.lower === ',') break
    const verb = grammar.verbFrom.get(i)
    if (verb?.form !== 'finite') continue
    fallback ??= verb
    if (!verbCues.get(verb.lemma)?.takes.includes('parenthesis')) continue
    fallback = verb
    break
  }
  // “...,” said an official who oversaw the case and described it: the subject stands behind the verb of speech.
  const behind =
    fallback && quoteMarks.has(words[fallback.first - 1]?.lower ?? '') && grammar.phraseFrom.get(fallback.end)
  if (behind && behind.end <= end) return behind
  const begin = Math.max(first, end - reach)
  const subject = fallback && nearestSubject(parsed, begin, fallback.first, grammar, depth + 1)
  return typeof subject === 'object' ? subject : undefined
}

/** "...," said Jane Roe, a spokeswoman: the subject behind its verb. */
export function inverted(parsed: Parsed, cue: Cue, grammar: Grammar): NounPhrase | undefined {
  const { words } = parsed
  const { entry, sentence } = cue
  if (!entry.takes.includes('quotation') && !entry.takes.includes('parenthesis')) return undefined
  let end = cue.end
  while (words[end]?.best.pos === 'adverb' && end < sentence.end) end++
  const phrase = grammar.phraseFrom.get(end)
  if (!phrase || cue.verb?.first !== cue.verb?.head || tellsTime(words[phrase.head])) return undefined
  const before = words[cue.first - 1]
  if (!before || cue.first === sentence.first) return sentenceGoesOn(words, cue) ? phrase : undefined
  const closed = quoteMarks.has(before.lower) || (grammar.partner.get(cue.first - 1) ?? cue.first) < cue.first
  if (closed && !endsSubject(parsed, cue, grammar)) return phrase
  const isBreak =
    before.lower === ',' || before.lower === '—' || before.lower === '–' || before.lower === '?' || before.lower === '!'
  if (!isBreak) return undefined
  // "Roe, a lawyer, said the plan was old" has its subject before the verb.
  if (grammar.verbFrom.get(phrase.end)?.form === 'finite') return undefined
  // "Roe, at the institute, said Ham and Tarn have agreed"
  const joined = words[phrase.end]?.lower === 'and' ? grammar.phraseFrom.get(phrase.end + 1) : undefined
  if (joined && grammar.verbFrom.get(joined.end)?.form === 'finite') return undefined
  if (closesClause(parsed, cue, phrase)) return phrase
  // "Roe, who was elected in May, argued his case": the subject stands before the aside.
  if (phrase.kind === 'common' && acrossAsides(parsed, sentence.first, cue.first, grammar)) return undefined
  return startsClause(parsed, sentence.first, cue.first - 1, grammar) ? undefined : phrase
}

/** Roe, star of “Tarn,” thanked Doe: the marks before the verb close a title in its subject, and no verb stands before them. */
function endsSubject(parsed: Parsed, { first, sentence }: Cue, { phraseBefore, verbFrom }: Grammar): boolean {
  const phrase = phraseBefore.get(first)
  if (!phrase) return false
  for (let i = Math.max(sentence.first, first - reach); i < phrase.first; i++)
    if (verbFrom.get(i)?.form === 'finite' || quoteMarks.has(parsed.words[i]?.lower ?? '')) return false
  return true
}

/** "..., said Roe." after a clause with its own verb, and nothing that could be said behind the name. */
function closesClause({ words }: Parsed, cue: Cue, phrase: NounPhrase): boolean {
  const behind = words[phrase.end]
  const ends =
    phrase.end >= cue.sentence.end ||
    behind?.kind === 'mark' ||
    behind?.best.pos === 'preposition' ||
    relatives.has(behind?.lower ?? '')
  if (!ends || phrase.kind === 'pronoun') return false
  if (phrase.personName && cue.entry.lemma === 'say' && words[cue.first - 1]?.lower === ',') return true
  let relative = false
  let clause = false
  for (let i = Math.max(cue.sentence.first, cue.first - reach); i < cue.first - 1; i++) {
    const word = words[i]
    if (!word) break
    // “...,” Roe, a lawyer, told Doe: the verbs of the quotation are not those of the clause.
    if (quoteMarks.has(word.lower)) clause = false
    else if (relatives.has(word.lower)) relative = true
    else if (word.lower === ',') relative = false
    else if (word.best.pos === 'verb' && !relative) clause = true
  }
  return clause
}

/** A sentence that begins with "said Roe" goes on from a quotation that ended in ? or !. */
const sentenceGoesOn = (words: readonly Word[], { first }: Cue): boolean =>
  quoteMarks.has(words[first - 1]?.lower ?? '')

/** Whether what stands before the comma at `comma` is a subject still without its verb. */
function startsClause(parsed: Parsed, first: number, comma: number, grammar: Grammar): boolean {
  const subject = subjectBefore(parsed, first, comma, grammar)
  return subject !== undefined && subject !== 'elided'
}

/** The subject that stands before the verb that begins at `at`. */
export function subjectBefore(
  parsed: Parsed,
  first: number,
  at: number,
  grammar: Grammar,
): NounPhrase | 'elided' | undefined {
  return nearestSubject(parsed, Math.max(first, at - reach), at, grammar, 0)
}

function nearestSubject(
  parsed: Parsed,
  first: number,
  at: number,
  grammar: Grammar,
  depth: number,
): NounPhrase | 'elided' | undefined {
  const { words } = parsed
  const across = acrossAsides(parsed, first, at, grammar)
  if (across) return across
  let i = at - 1
  for (let jumps = 0; i >= first && jumps < 9; jumps++) {
    while (i >= first && (words[i]?.best.pos === 'adverb' || words[i]?.lower === 'not')) i--
    const word = words[i]
    if (!word || i < first) return undefined
    const phrase = grammar.phraseBefore.get(i + 1)
    const bare = bareModifier(grammar, word, i)
    if (phrase) {
      const behind = behindPhrase(parsed, first, phrase) ?? behindRelative(words, first, phrase, grammar)
      if (behind === undefined) return phrase
      i = behind
    } else if (bare !== undefined) i = bare
    else if (word.lower === 'that' || relatives.has(word.lower)) return relativeSubject(words, i)
    else if (word.best.pos === 'conjunction')
      return mainSubject(parsed, first, i, grammar, depth) ?? (hasVerb(parsed, first, i) ? 'elided' : undefined)
    else if (word.lower === ',' || word.lower === '—' || word.lower === '–') {
      const apposed = grammar.phraseBefore.get(i)
      if (apposed && hasComma(words, apposed)) return apposed
      const opening = openingOf(parsed, first, i, word.lower, grammar)
      if (opening === undefined) return word.lower === ',' ? mainSubject(parsed, first, i, grammar, depth) : undefined
      i = opening - 1
    } else if (word.lower === ')' || quoteMarks.has(word.lower)) i = bracketStart(words, grammar, first, i) - 1
    else if (word.best.pos === 'preposition' && i < at - 1 && grammar.phraseBefore.has(i)) i--
    // "has in the past called": what stands between belongs to the verb.
    else if (word.best.lemma === 'have' && i < at - 1) i--
    else return undefined
  }
  return undefined
}

/**
 * "Roe, whose firm the council hired in May, Ham's biggest by far, said": asides of any kind stand between the phrase that
 * opens the clause and its verb, and each finite verb in them belongs to a relative clause.
 */
function acrossAsides(parsed: Parsed, first: number, at: number, grammar: Grammar): NounPhrase | undefined {
  const { words } = parsed
  const mark = words[at - 1]?.lower ?? ''
  if (mark !== ',' && !dashes.has(mark)) return undefined
  let begin = first
  for (let i = at - 1; i >= first && begin === first; i--) {
    const opened = grammar.partner.get(i) ?? i
    if (opened < i && i - opened < longestTitle && words[i - 1]?.kind === 'word') i = opened
    else if (quoteMarks.has(words[i]?.lower ?? '')) begin = i + 1
  }
  const phrase = openingPhrase(parsed, begin, at, grammar)
  const behind = words[phrase?.end ?? at]?.lower ?? ''
  if (!phrase || phrase.end >= at - 1 || !(behind === mark || relativeWords.has(behind))) return undefined
  let relative = false
  for (let i = phrase.end; i < at - 1; i++) {
    const { lower = '', best } = words[i] ?? {}
    const partner = grammar.partner.get(i)
    // Roe, wearing a “Vote Doe” pin, said: a title within the aside.
    if (partner !== undefined && partner > i && partner < at - 1 && partner - i < longestTitle) i = partner
    else if (relativeWords.has(lower)) relative = true
    else if (quoteMarks.has(lower) || lower === ':' || lower === ';') return undefined
    else if (lower === 'and' && words[i - 1]?.lower === ',') return undefined
    else if (best?.pos === 'verb' && grammar.verbFrom.has(i) && !relative) return undefined
  }
  return withName(phrase, grammar.phraseFrom.get(phrase.end + 1), at - 1)
}

/** Words of a title in quotation marks, the marks among them. */
const longestTitle = 8

/** "her counterpart, Pavel Poe,": the name between the commas is the phrase's own. */
function withName(phrase: NounPhrase, name: NounPhrase | undefined, comma: number): NounPhrase {
  if (phrase.personName || !name?.personName || name.end !== comma) return phrase
  const { end, to, personName, gender } = name
  return { ...phrase, end, to, personName, gender, kind: 'name' }
}
const dashes = set('— – - --')
const relativeWords = set('who whose whom which where that when')

/** The name or other source with which the clause opens, behind adverbs and "in May," and its like. */
function openingPhrase({ words }: Parsed, first: number, at: number, grammar: Grammar): NounPhrase | undefined {
  for (let i = first; i < at; i++) {
    const phrase = grammar.phraseFrom.get(i)
    if (!phrase) {
      if (grammar.verbFrom.get(i)?.form === 'finite' || quoteMarks.has(words[i]?.lower ?? '')) return undefined
      continue
    }
    const hangs = words[i - 1]?.best.pos === 'preposition' && i > first
    if (!hangs && !tellsTime(words[phrase.head])) return phrase.kind === 'pronoun' ? undefined : phrase
    i = phrase.end - 1
  }
  return undefined
}

/** "a letter filed on Monday says", "a person familiar with it says": what hangs on the noun and is no verb of its own. */
function bareModifier(grammar: Grammar, word: Word, at: number): number | undefined {
  if (word.best.pos === 'adjective') return at - 1
  const verb = grammar.verbBefore.get(at + 1)
  if (!verb || verb.head !== verb.first) return undefined
  const reduced =
    word.best.pos === 'gerund' || word.best.pos === 'participle' || (word.best.tense === 'past' && !verb.negated)
  return reduced && grammar.phraseBefore.has(verb.first) ? verb.first - 1 : undefined
}

/** "a man who sells farms said": the object of a relative clause is not the subject; the noun before the clause is. */
function behindRelative(
  words: readonly Word[],
  first: number,
  phrase: NounPhrase,
  grammar: Grammar,
): number | undefined {
  let verb = grammar.verbBefore.get(phrase.first)
  if (verb?.form === 'infinitive') verb = grammar.verbBefore.get(verb.first)
  if (verb?.form !== 'finite') return undefined
  let at = verb.first - 1
  while (at > first && words[at]?.best.pos === 'adverb') at--
  return words[at]?.lower === 'who' && grammar.phraseBefore.has(at) ? at - 1 : undefined
}

function hasComma(words: readonly Word[], phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < phrase.end; i++) if (words[i]?.lower === ',') return true
  return false
}

/** A day or the object of a preposition is no subject: the index to go on from, or undefined for a subject. */
function behindPhrase({ words }: Parsed, first: number, phrase: NounPhrase): number | undefined {
  const before = words[phrase.first - 1]
  const inside = phrase.first - 1 >= first
  // "even as Roe said": what opens a clause is no preposition there.
  const preposition = inside && before?.best.pos === 'preposition' && !subordinators.has(before.lower)
  if (tellsTime(words[phrase.head])) return phrase.first - (preposition ? 2 : 1)
  // "In Ohio voters said": nothing before the preposition, so what follows it was cut wrongly; better none.
  if (preposition && before && before.lower !== 'than' && before.lower !== 'like') return phrase.first - 2
  return undefined
}

/** "who said": the relative pronoun as a phrase of its own. */
function relativeSubject(words: readonly Word[], at: number): NounPhrase | undefined {
  return phraseOfWords(words, at, at + 1, 'pronoun')
}

const hasVerb = ({ words }: Parsed, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (words[i]?.best.pos === 'verb') return true
  return false
}

/** The mark that opens the parenthesis which the mark at `close` ends, if what is between looks like one. */
function openingOf(
  { words }: Parsed,
  first: number,
  close: number,
  mark: string,
  grammar: Grammar,
): number | undefined {
  if (grammar.phraseBefore.get(close) && !words.slice(first, close).some((word) => word.lower === mark)) return close
  for (let i = close - 1; i > first; i--) {
    if (words[i]?.lower !== mark) continue
    const inner = words[i + 1]
    if (!inner) return undefined
    const { pos } = inner.best
    if (
      mark !== ',' ||
      parenthetical.has(inner.lower) ||
      pos === 'gerund' ||
      pos === 'participle' ||
      pos === 'preposition' ||
      pos === 'adverb' ||
      inner.kind === 'number' ||
      (inner.lower === 'one' && words[i + 2]?.lower === 'of')
    )
      return i
    if (close - i > 60) return undefined
    const phrase = grammar.phraseFrom.get(i + 1)
    if (phrase && phrase.end === close) return i
  }
  return undefined
}

const bracketStart = (words: readonly Word[], grammar: Grammar, first: number, at: number): number => {
  const partner = grammar.partner.get(at)
  if (partner !== undefined && partner < at) return partner
  for (let i = at; i >= first && i > at - 12; i--) if (words[i]?.lower === '(') return i
  return at
}

/** "Roe's claim", "his claim", "the claim by Roe", "Roe made the claim". */
function ownerOf(parsed: Parsed, cue: Cue, grammar: Grammar): NounPhrase | 'elided' | undefined {
  const { words } = parsed
  const phrase = phraseAround(parsed, cue.head)
  const first = phrase?.first ?? cue.first
  const owner = pronounOf(words, first, cue.head) ?? possessorOf(words, first, cue.head)
  if (owner) return owner
  const by = words[cue.end]
  if (by?.lower === 'by' || by?.lower === 'from') return grammar.phraseFrom.get(cue.end + 1)
  const verb = grammar.verbBefore.get(first)
  return verb && carriers.has(verb.lemma) ? subjectOfCarrier(parsed, cue, verb, grammar) : undefined
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

/** The phrase that covers a word, by binary search. */
export function phraseAround({ phrases }: Parsed, at: number): NounPhrase | undefined {
  let low = 0
  for (let high = phrases.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((phrases[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const phrase = phrases[low]
  return phrase && phrase.first <= at ? phrase : undefined
}
