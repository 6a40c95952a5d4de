import { phraseAt } from '../grammar.ts'
import { wordSet as set } from '../lexicon.ts'
import type { Cue, Parsed, VerbGroup, Word } from '../types.ts'
import { verbCues } from './cues.ts'
import { type Grammar, grammarOf } from './grammar.ts'
import { pastForms } from './morphology/irregular.ts'

const conjunctions = set('and but or while whereas though although yet')
/** Words of the longest clause; what is longer is no clause but a broken text. */
const longest = 200
const reach = 150
/** Roe - who said it was late - left: the second dash ends what the first opened. */
const dashes = set('- – — --')
const relatives = set('who which that')
const subordinators = set('if when while since because although though unless once as after before until whether even')
/** A clause behind these that has a cue of its own is told by the narrator: "... after Doe said it was over". */
const tails = set('after as when while before because')
const openingMarks = set('“ " « ‘')
const closingMarks = set('” " » ’')
/** Alone, they end a plural possessive: "voters’ heads". */
const apostrophes = set("’ '")

/** Index of the word behind the last word of the clause that begins at `first` as what the cue gives. */
export function clauseEnd(parsed: Parsed, cue: Cue, first: number): number {
  const grammar = grammarOf(parsed)
  const { words } = parsed
  const limit = Math.min(cue.sentence.end, first + longest)
  const subordinate = isSubordinate(parsed, cue)
  const relative = relativeBefore(words, cue)
  const aside = dashes.has(words[relative - 1]?.lower ?? '')
  const detached = words[relative - 1]?.lower === ','
  const asSubject = cue.entry.pos === 'noun' && !grammar.verbBefore.has(phraseAt(parsed, cue.head)?.first ?? -1)
  let quoted = false
  for (let i = first; i < limit; i++) {
    const word = words[i]
    if (!word) return i
    const partner = grammar.partner.get(i)
    if (openingMarks.has(word.lower) && partner !== undefined && partner > i) {
      // A quotation of several sentences inside the content carries it on to its end.
      if (partner >= limit) return partner + 1
      // “...,” adding that: in American print the comma stands within the marks.
      if (
        words[partner - 1]?.lower === ',' &&
        (breaksOff(parsed, cue, partner + 1, limit, grammar) ||
          newSubject(parsed, partner + 1, limit, grammar) ||
          (detached && grammar.verbFrom.get(partner + 1)?.form === 'finite') ||
          (subordinate && mainClause(parsed, partner + 1, grammar)))
      )
        return partner + 1
      // says he is “glad to be here” as he faces the voters: what goes on beside the saying is told by the narrator.
      if (words[partner + 1]?.lower === 'as' && mainClause(parsed, partner + 2, grammar)) return partner + 1
      quoted = true
      i = partner
      continue
    }
    const closes =
      closingMarks.has(word.lower) && (partner === undefined ? !apostrophes.has(word.lower) : partner < first)
    if (closes) return i
    if (word.lower === ';' || (aside && dashes.has(word.lower))) return i
    // says he is “glad” to go — a change of tone: behind quoted words, the last dash opens what the narrator adds.
    if (quoted && dashes.has(word.lower) && !dashBehind(words, i + 1, limit)) return i
    // "a vow to whistle less, given at supper, lasted a week": a second finite verb behind a comma is the sentence's own.
    if (cue.entry.pos === 'noun' && word.lower === ',' && goesBeyond(words, first, i, grammar)) return i
    // "an aide, who said it was late, left": the second comma of the pair, and the verb of the main clause.
    if (detached && word.lower === ',' && grammar.verbFrom.get(i + 1)?.form === 'finite') return i
    if (asSubject && secondVerb(parsed, cue, first, i, grammar)) return i
    if (word.lower === ',' && tellsOn(words, i + 1, limit, grammar)) return i
    if (
      word.lower === ',' &&
      (breaksOff(parsed, cue, i + 1, limit, grammar) ||
        (subordinate && mainClause(parsed, i + 1, grammar)) ||
        isCredit(parsed, cue, i + 1, grammar))
    )
      return i
    if (i > first && tails.has(word.lower) && tellsBeside(parsed, i, limit, grammar)) return i
    if (i > first && tails.has(word.lower) && givesMore(grammar, words, i + 1)) return i
    if (i > first && word.lower === 'and' && cue.verb?.form === 'gerund' && alsoGives(parsed, i + 1, grammar)) return i
    // "says velvet will return, with Doe calling it dusty"
    if (word.lower === ',' && words[i + 1]?.lower === 'with' && alsoGives(parsed, i + 2, grammar)) return i
    if ((word.lower === 'and' || word.lower === 'but') && i > first && resumes(parsed, cue, i + 1, grammar)) return i
  }
  return limit
}

/** "insisted it was early while adding that ...", "said it was late before claiming that ..." */
const givesMore = ({ verbFrom }: Grammar, words: readonly Word[], from: number): boolean => {
  const at = words[from]?.best.pos === 'adverb' ? from + 1 : from
  const verb = verbFrom.get(at)
  return verb?.form === 'gerund' && verbCues.get(verb.lemma)?.takes.includes('quotation') === true
}

/** "Roe saying he was glad and Doe calling it a good day": another subject with a gerund of its own. */
function alsoGives({ words }: Parsed, at: number, { phraseFrom, verbFrom }: Grammar): boolean {
  const phrase = phraseFrom.get(at)
  const verb = phrase && words[phrase.first]?.capital ? verbFrom.get(phrase.end) : undefined
  return verb?.form === 'gerund' && verbCues.has(verb.lemma)
}

/** Whether the words [first, comma) have their verb, and another finite one follows the comma. */
function goesBeyond(words: readonly Word[], first: number, comma: number, { verbFrom }: Grammar): boolean {
  if (comma <= first || verbFrom.get(comma + 1)?.form !== 'finite') return false
  if (words[first]?.lower === 'to') return true
  for (let i = first; i < comma && !relatives.has(words[i]?.lower ?? ''); i++)
    if (verbFrom.get(i)?.form === 'finite') return true
  return false
}

/** "said it went to the stokers, whom she called hollow": the narrator tells what else is said of them. */
function tellsOn(words: readonly Word[], at: number, limit: number, { verbFrom }: Grammar): boolean {
  if (!detaching.has(words[at]?.lower ?? '') || !pronouns.has(words[at + 1]?.lower ?? '')) return false
  const verb = verbFrom.get(words[at + 2]?.best.pos === 'adverb' ? at + 3 : at + 2)
  const entry = verb?.form === 'finite' ? verbCues.get(verb.lemma) : undefined
  // Behind a further comma what is said goes on.
  for (let i = at + 3; i < limit - 3; i++) {
    if (words[i]?.lower !== ',') continue
    const next = closingMarks.has(words[i + 1]?.lower ?? '') ? words[i + 2] : words[i + 1]
    if (next?.best.pos === 'conjunction') return false
  }
  return entry?.act === 'speech' && (entry.takes.includes('small-clause') || entry.takes.includes('quotation'))
}
const detaching = set('who whom which')
const pronouns = set('he she they it')

const dashBehind = (words: readonly Word[], from: number, limit: number): boolean => {
  for (let i = from; i < limit; i++) if (dashes.has(words[i]?.lower ?? '')) return true
  return false
}

/** "The claim that the dam is safe surprised them": a finite verb that nothing in the clause asks for ends it. */
function secondVerb({ words }: Parsed, cue: Cue, first: number, at: number, grammar: Grammar): boolean {
  const verb = grammar.verbFrom.get(at)
  if (verb?.form !== 'finite' || at <= first) return false
  const before = words[at - 1]
  const marked = before?.kind === 'mark' && !closingMarks.has(before.lower)
  if (!before || before.best.pos === 'conjunction' || before.best.pos === 'pronoun' || marked) return false
  for (let i = at - 1; i >= first; i--) {
    const earlier = grammar.verbFrom.get(i)
    if (words[i]?.lower === 'who' || words[i]?.lower === 'which' || words[i]?.lower === 'that') return false
    if (earlier?.form === 'finite') return cue.verb === null && !verbCues.get(earlier.lemma)?.takes.includes('clause')
  }
  return false
}

/** "If you believe X, ..., "Asked whether X, ...", "those who say X, ...": the cue is not the sentence's main verb. */
function isSubordinate({ words }: Parsed, cue: Cue): boolean {
  if (relativeBefore(words, cue) >= 0 || waits(words, cue)) return true
  // "And in explaining why, Roe ...": behind a conjunction the clause opens.
  const joined =
    words[cue.sentence.first]?.best.pos === 'conjunction' && !introductory(words[cue.sentence.first] as Word)
  const opening = words[joined ? cue.sentence.first + 1 : cue.sentence.first]
  if (cue.verb !== null && cue.verb.form !== 'finite')
    return cue.first === cue.sentence.first || (opening !== undefined && introductory(opening))
  return opening !== undefined && introductory(opening) && !commaBefore(words, cue)
}

/** "..., and when Roe said it was late, Doe left": the clause of the cue waits for the main one. */
function waits(words: Parsed['words'], { first, sentence }: Cue): boolean {
  for (let i = first - 1; i > sentence.first && i > first - 25; i--) {
    const { lower = '', kind } = words[i] ?? {}
    if (kind === 'mark') return false
    const before = words[i - 1]?.lower ?? ''
    if (waiting.has(lower) && (before === ',' || before === 'and' || before === 'but')) return true
  }
  return false
}
const waiting = set('when while after as once although though')

/** Index of the relative pronoun that is the cue's subject, or -1. */
function relativeBefore(words: Parsed['words'], cue: Cue): number {
  let at = cue.first - 1
  while (at > cue.sentence.first && words[at]?.best.pos === 'adverb') at--
  return at > cue.sentence.first && relatives.has(words[at]?.lower ?? '') ? at : -1
}

const introductory = ({ lower, best }: Word): boolean =>
  subordinators.has(lower) || best.pos === 'gerund' || best.pos === 'participle' || best.pos === 'preposition'

function commaBefore(words: Parsed['words'], cue: Cue): boolean {
  for (let i = Math.max(cue.sentence.first, cue.first - reach); i < cue.first; i++)
    if (words[i]?.lower === ',') return true
  return false
}

/** "..., Roe said.": the whole sentence is what somebody else says. */
function isCredit({ words }: Parsed, { sentence }: Cue, at: number, grammar: Grammar): boolean {
  const phrase = grammar.phraseFrom.get(at)
  const verb = phrase && grammar.verbFrom.get(phrase.end)
  if (verb?.form !== 'finite' || !verbCues.get(verb.lemma)?.takes.includes('parenthesis')) return false
  return verb.end >= sentence.end - 1 && words[verb.end]?.kind !== 'word'
}

/** A subject and its finite verb. */
function mainClause({ words }: Parsed, at: number, grammar: Grammar): boolean {
  const phrase = grammar.phraseFrom.get(at)
  if (!phrase) return false
  let behind = phrase.end
  while (words[behind]?.best.pos === 'adverb') behind++
  return grammar.verbFrom.get(behind)?.form === 'finite'
}

/** Whether what stands behind a comma is no longer what the cue gives: ", adding that", ", but Doe said", ", according to". */
function breaksOff(parsed: Parsed, cue: Cue, at: number, limit: number, grammar: Grammar): boolean {
  const { words } = parsed
  const word = words[at]
  if (!word || at >= limit) return false
  if (word.lower === 'according') return !isAsideAt(words, at, grammar)
  const verb = grammar.verbFrom.get(at)
  if (verb?.form === 'gerund' && (verbCues.get(verb.lemma)?.takes.includes('quotation') || pointing.has(verb.lemma)))
    return true
  if (!conjunctions.has(word.lower)) return false
  return resumes(parsed, cue, at + 1, grammar) || newSubject(parsed, at + 1, limit, grammar)
}

/** "said the dam, according to Doe, is old": what is said goes on behind the second comma. */
function isAsideAt(words: Parsed['words'], at: number, { phraseFrom }: Grammar): boolean {
  const end = phraseFrom.get(at + 2)?.end ?? at
  const next = words[end + 1]
  return words[end]?.lower === ',' && next?.best.pos === 'verb'
}

/** ", pointing to a stain": what a speaker does with words, whatever the verb means elsewhere. */
const pointing = set('point refer allude accuse')

/** "... and added that": a verb without a subject of its own, of the cue's own tense, that is a cue again. */
function resumes({ words }: Parsed, cue: Cue, from: number, grammar: Grammar): boolean {
  let at = from
  while (words[at]?.best.pos === 'adverb') at++
  const verb = grammar.verbFrom.get(at)
  if (!verb || cue.verb === null) return false
  const entry = verbCues.get(verb.lemma)
  if (!entry) return false
  // ", telling them that it rained and asking whether ..."
  if (verb.form === 'gerund' && cue.verb.form === 'gerund') return entry.takes.includes('quotation') && at === from
  if (verb.form !== 'finite') return false
  // "has described the abuse and says that it was hidden"
  if (grammar.phraseFrom.has(verb.end) && verb.lemma === 'say' && cue.entry.act === 'speech') return true
  // "says it is late but conceded that it rained"
  const clearly = words[at - 1]?.lower === 'but' && words[verb.end]?.lower === 'that' && entry.takes.includes('clause')
  return clearly || sameTime(words, verb, cue.verb)
}

const isBothTenses = (word: Word | undefined): boolean =>
  word !== undefined && word.lower === word.best.lemma && pastForms.has(word.lower)

/** Two verbs of one subject stand in the same tense, "has called" counting as past. */
function sameTime(words: Parsed['words'], one: VerbGroup, other: VerbGroup): boolean {
  const tense = words[one.first]?.best.tense
  // "vowed to sing and shut the door": one form for both tenses.
  if (tense === undefined || other.form === 'gerund' || isBothTenses(words[one.first])) return true
  // "has said bees dream and keeps some": the perfect is not gone on with in the present.
  if (
    words[other.first]?.best.lemma === 'have' &&
    other.head > other.first &&
    tense === 'present' &&
    one.head === one.first
  )
    return false
  const same = words[other.first]?.best.tense
  return tense === same || (tense === 'past' && words[other.head]?.best.tense === 'past')
}

/** "... after Doe said it was over", but not "before it appeared": a thing says nothing, and its clause is what is said. */
const tellsBeside = (parsed: Parsed, at: number, limit: number, grammar: Grammar): boolean =>
  parsed.words[at + 1]?.lower !== 'it' &&
  newSubject(parsed, at + 1, limit, grammar, parsed.words[at - 1]?.lower === ',')

/** ", but Doe said ...": another subject with a cue verb of its own; `any`: of any kind, as "called" is. */
function newSubject({ words }: Parsed, from: number, limit: number, grammar: Grammar, any = false): boolean {
  const phrase = grammar.phraseFrom.get(from)
  if (!phrase || phrase.end >= limit || phrase.person !== 3) return false
  let at = phrase.end
  while (words[at]?.best.pos === 'adverb') at++
  const verb = grammar.verbFrom.get(at)
  const entry = verb?.form === 'finite' ? verbCues.get(verb.lemma) : undefined
  return entry?.takes.includes('clause') === true || (any && entry?.act === 'speech')
}
