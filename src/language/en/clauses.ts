import type { Cue, Parsed, VerbGroup } from '../types.ts'
import { verbCues } from './cues.ts'
import { type Grammar, grammarOf } from './grammar.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const conjunctions = set('and but or while whereas though although yet')
const openingMarks = set('“ " « ‘')
const closingMarks = set('” " » ’')
/** Alone, they end a plural possessive: "voters’ heads". */
const apostrophes = set("’ '")

/** Index of the word behind the last word of the clause that begins at `first` as what the cue gives. */
export function clauseEnd(parsed: Parsed, cue: Cue, first: number): number {
  const grammar = grammarOf(parsed)
  const { words } = parsed
  let limit = cue.sentence.end
  for (let i = first; i < limit; i++) {
    const word = words[i]
    if (!word) return i
    const partner = grammar.partner.get(i)
    if (openingMarks.has(word.lower) && partner !== undefined && partner > i) {
      // A quotation of several sentences inside the content carries it on to its end.
      if (partner >= limit) return partner + 1
      i = partner
      continue
    }
    const closes =
      closingMarks.has(word.lower) && (partner === undefined ? !apostrophes.has(word.lower) : partner < first)
    if (closes) return i
    if (word.lower === ';') return i
    if (word.lower === ',' && breaksOff(parsed, cue, i + 1, limit, grammar)) return i
    if ((word.lower === 'and' || word.lower === 'but') && i > first && resumes(parsed, cue, i + 1, grammar)) return i
    limit = cue.sentence.end
  }
  return limit
}

/** Whether what stands behind a comma is no longer what the cue gives: ", adding that", ", but Doe said", ", according to". */
function breaksOff(parsed: Parsed, cue: Cue, at: number, limit: number, grammar: Grammar): boolean {
  const { words } = parsed
  const word = words[at]
  if (!word || at >= limit) return false
  if (word.lower === 'according') return true
  const verb = grammar.verbFrom.get(at)
  if (verb?.form === 'gerund' && verbCues.get(verb.lemma)?.takes.includes('quotation')) return true
  if (!conjunctions.has(word.lower)) return false
  return resumes(parsed, cue, at + 1, grammar) || newSubject(parsed, at + 1, limit, grammar)
}

/** "... and added that": a verb without a subject of its own, of the cue's own tense, that is a cue again. */
function resumes({ words }: Parsed, cue: Cue, from: number, grammar: Grammar): boolean {
  let at = from
  while (words[at]?.best.pos === 'adverb') at++
  const verb = grammar.verbFrom.get(at)
  if (verb?.form !== 'finite' || cue.verb === null) return false
  const entry = verbCues.get(verb.lemma)
  if (!entry) return false
  return sameTime(words, verb, cue.verb)
}

/** Two verbs of one subject stand in the same tense, "has called" counting as past. */
function sameTime(words: Parsed['words'], one: VerbGroup, other: VerbGroup): boolean {
  const tense = words[one.first]?.best.tense
  if (tense === undefined || other.form === 'gerund') return true
  const same = words[other.first]?.best.tense
  return tense === same || (tense === 'past' && words[other.head]?.best.tense === 'past')
}

/** ", but Doe said ...": another subject with a cue verb of its own. */
function newSubject({ words }: Parsed, from: number, limit: number, grammar: Grammar): boolean {
  const phrase = grammar.phraseFrom.get(from)
  if (!phrase || phrase.end >= limit || phrase.person !== 3) return false
  let at = phrase.end
  while (words[at]?.best.pos === 'adverb') at++
  const verb = grammar.verbFrom.get(at)
  return verb?.form === 'finite' && verbCues.get(verb.lemma)?.takes.includes('clause') === true
}
