import { wordSet as set } from '../lexicon.ts'
import type { NounPhrase, Parsed, VerbGroup, Word } from '../types.ts'
import { verbCues } from './cues.ts'
import type { Grammar } from './grammar.ts'
import { phraseOfWords } from './possessors.ts'
import { tellsTime } from './times.ts'

export const relatives = set('who which that')

/** Words that a search for a subject looks back at most: hostile sentences must stay linear. */
export const reach = 150

/** "said ... and added ... and denied": so many verbs may go on with one subject. */
const deepest = 6

const subordinators = set('as until since before after while whether if though although because when than')

export const quoteMarks = set('” " ’')

/** What opens a stretch between commas that says more about the subject: "Roe, who was ill, said". */
const parenthetical = set(
  'who whose which whom where when in at on during after before while as with for from like speaking citing referring',
)

/**
 * The subject of the last verb of speech in words[first, end), else of the last finite verb: it goes on where a later verb
 * has none of its own. "Roe said the dam was safe and denied ...": the speaker goes on, not the dam.
 */
export function mainSubject(
  parsed: Parsed,
  first: number,
  end: number,
  grammar: Grammar,
  depth = 0,
): NounPhrase | undefined {
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
    // "rejects figures that suggest it, declaring": what figures suggest is no word of hers.
    const ofThing = tellsOfThing.has(words[i - 1]?.lower ?? '') && grammar.phraseBefore.has(i - 1)
    if (ofThing || !verbCues.get(verb.lemma)?.takes.includes('parenthesis')) continue
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

const tellsOfThing = set('that which')

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
  if (depth === 0 && opensReducedClause(parsed, at, grammar)) return undefined
  const across = acrossAsides(parsed, first, at, grammar)
  if (across) return across
  let i = at - 1
  for (let jumps = 0; i >= first && jumps < 9; jumps++) {
    while (i >= first && (words[i]?.best.pos === 'adverb' || words[i]?.lower === 'not')) i--
    const word = words[i]
    if (!word || i < first) return undefined
    const phrase = emphasised(parsed, grammar.phraseBefore.get(i + 1), grammar)
    const bare = bareModifier(words, grammar, word, i)
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
export function acrossAsides(parsed: Parsed, first: number, at: number, grammar: Grammar): NounPhrase | undefined {
  const { words } = parsed
  const mark = words[at - 1]?.lower ?? ''
  if (mark !== ',' && !dashes.has(mark)) return undefined
  let begin = first
  for (let i = at - 1; i >= first && begin === first; i--) {
    const opened = grammar.partner.get(i) ?? i
    const titled = words[i - 1]?.kind === 'word' || words[opened - 1]?.kind === 'word'
    if (opened < i && i - opened < longestTitle && titled) i = opened
    else if (quoteMarks.has(words[i]?.lower ?? '')) begin = i + 1
  }
  const phrase = openingPhrase(parsed, begin, at, grammar)
  const behind = words[phrase?.end ?? at]?.lower ?? ''
  if (!phrase || phrase.end >= at - 1 || !(behind === mark || relativeWords.has(behind))) return undefined
  let relative = false
  for (let i = phrase.end; i < at - 1; i++) {
    const { lower = '', best } = words[i] ?? {}
    const partner = grammar.partner.get(i)
    // Roe, wearing a “Sail On” pin, said: a title within the aside.
    if (partner !== undefined && partner > i && partner < at - 1 && partner - i < longestTitle) i = partner
    else if (relativeWords.has(lower)) relative = true
    else if (quoteMarks.has(lower) || lower === ':' || lower === ';') return undefined
    else if (lower === 'and' && words[i - 1]?.lower === ',') return undefined
    else if (best?.pos === 'verb' && grammar.verbFrom.has(i) && !relative) return undefined
  }
  return withName(phrase, grammar.phraseFrom.get(phrase.end + 1), at - 1)
}

/** "Roe, considered a fine yodeller, will judge": what may be a participle between commas is one where a finite verb follows them. */
function opensReducedClause({ words }: Parsed, at: number, grammar: Grammar): boolean {
  const verb = grammar.verbFrom.get(at)
  const phrase = words[at - 1]?.lower === ',' ? grammar.phraseBefore.get(at - 1) : undefined
  if (!verb || !phrase || verb.end !== at + 1 || words[at]?.best.tense !== 'past' || hasComma(words, phrase))
    return false
  const before = words[phrase.first - 1]
  // Nothing stands before the subject but what opens the sentence.
  if (before !== undefined && before.kind === 'word') return false
  for (let i = at + 1; i < at + reach && i < words.length; i++) {
    const word = words[i]
    if (word?.lower === '.' || quoteMarks.has(word?.lower ?? '')) return false
    if (word?.lower !== ',') continue
    let next = i + 1
    while (words[next]?.best.pos === 'adverb') next++
    return grammar.verbFrom.get(next)?.form === 'finite'
  }
  return false
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

/** "Roe herself also said": whom the pronoun only stresses. */
function emphasised({ words }: Parsed, phrase: NounPhrase | undefined, grammar: Grammar): NounPhrase | undefined {
  const isReflexive = phrase?.kind === 'pronoun' && /sel(?:f|ves)$/.test(words[phrase.head]?.lower ?? '')
  return isReflexive ? (grammar.phraseBefore.get(phrase.first) ?? phrase) : phrase
}

/** "a letter filed on Monday says", "a person familiar with it says": what hangs on the noun and is no verb of its own. */
function bareModifier(words: readonly Word[], grammar: Grammar, word: Word, at: number): number | undefined {
  if (word.best.pos === 'adjective') return at - 1
  const verb = grammar.verbBefore.get(at + 1)
  // "A woman who was held by Roe said": the clause that tells which woman.
  const pronoun = (verb?.first ?? 0) - 1
  if (verb?.form === 'finite' && pronouns.has(words[pronoun]?.lower ?? '') && grammar.phraseBefore.has(pronoun))
    return pronoun - 1
  if (!verb || verb.head !== verb.first) return undefined
  const reduced =
    word.best.pos === 'gerund' || word.best.pos === 'participle' || (word.best.tense === 'past' && !verb.negated)
  return reduced && grammar.phraseBefore.has(verb.first) ? verb.first - 1 : undefined
}

const pronouns = set('who that')

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
  return pronouns.has(words[at]?.lower ?? '') && grammar.phraseBefore.has(at) ? at - 1 : undefined
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

/** Whether the clause that reaches up to `end` has had a finite verb. */
function hasFinite(words: readonly Word[], { verbFrom }: Grammar, first: number, end: number): boolean {
  for (let i = end - 1; i >= first && !opensClause(words[i]); i--) if (verbFrom.get(i)?.form === 'finite') return true
  return false
}

const opensClause = (word: Word | undefined): boolean =>
  word !== undefined && (subordinators.has(word.lower) || relatives.has(word.lower))

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
  // "The head of the council, said": a stray comma, unless "asked the council to sack Poe, said" goes on with "asked".
  const phrase = grammar.phraseBefore.get(close)
  if (phrase && !words.slice(first, close).some((word) => word.lower === mark))
    return hasFinite(words, grammar, first, phrase.first) ? undefined : close
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
    const apposed = grammar.phraseFrom.get(i + 1)
    if (apposed && apposed.end === close) return i
  }
  return undefined
}

const bracketStart = (words: readonly Word[], grammar: Grammar, first: number, at: number): number => {
  const partner = grammar.partner.get(at)
  if (partner !== undefined && partner < at) return partner
  for (let i = at; i >= first && i > at - 12; i--) if (words[i]?.lower === '(') return i
  return at
}
