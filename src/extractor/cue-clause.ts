import { phraseAt, verbAt, wordAtOffset } from '../language/grammar.ts'
import type { Settings } from '../language/settings.ts'
import type { Cue, NounPhrase, Parsed, WordRange } from '../language/types.ts'
import type { Span } from '../text/index.ts'

/** A cue with what stands in its clause, as far as it is known; the rest is where, when and to whom it was said. */
export interface CueClause {
  readonly parsed: Parsed
  readonly settings: Settings
  readonly relatives: ReadonlySet<string> | undefined
  readonly cue: Cue
  readonly source: Span | null
  readonly content: readonly Span[]
  readonly addressee: NounPhrase | undefined
  /** The dates of the cue's sentence. */
  readonly dates: readonly WordRange[]
}

/** The date that ends right before a word. */
export const dateBefore = ({ dates }: CueClause, word: number): WordRange | undefined =>
  dates.length === 0 ? undefined : dates.find(({ end }) => end === word)

/** Words between a cue and what tells when or where; a clause longer than this is read as several. */
const farthest = 40
/** Phrases that may stand between them. */
const deepest = 12

/**
 * Whether the words tell something about the cue's own verb: «заявил В ПОНЕДЕЛЬНИК», «На брифинге в понедельник министр
 * заявил», "Speaking ON MONDAY, Roe said". Not of another clause («министр, уволенный в понедельник, заявил»), and not of a
 * noun («объявил о встрече в понедельник»). `behindPreposition`: the words are a phrase whose preposition stands before them.
 */
export function standsInClause(clause: CueClause, words: WordRange, behindPreposition = false): boolean {
  const { cue, parsed, settings } = clause
  const at = behindPreposition ? { first: words.first - 1, end: words.end } : words
  if (behindPreposition && !settings.at.has(parsed.words[at.first]?.lower ?? '')) return false
  if (at.first < cue.sentence.first || at.end > cue.sentence.end) return false
  if (at.first >= cue.end)
    return at.first - cue.end <= farthest && !contentBetween(clause, cue.end, at.first) && leadsBack(clause, at.first)
  if (at.end > cue.first || cue.first - at.end > farthest || contentBetween(clause, at.end, cue.first)) return false
  const opening = openingOf(clause, at.first)
  return opening !== undefined && runsOn(clause, at.end, opening)
}

function contentBetween({ parsed, content }: CueClause, first: number, end: number): boolean {
  const [from, to] = [parsed.words[first]?.from ?? 0, parsed.words[end]?.from ?? 0]
  return content.some((piece) => piece.from >= from && piece.from < to)
}

/** Index of the first word of the source where the word before `at` is one of its words. */
function overSource({ parsed, source }: CueClause, at: number): number | undefined {
  const word = parsed.words[at - 1]
  if (!source || !word || word.from < source.from || word.to > source.to) return undefined
  return wordAtOffset(parsed, source.from)
}

/** Where one goes on to the left of `at` over what belongs to the cue's clause; undefined where something else stands there. */
function oneBack(clause: CueClause, at: number): number | undefined {
  const { parsed, settings, addressee } = clause
  const over = overSource(clause, at) ?? dateBefore(clause, at)?.first
  if (over !== undefined) return over
  const word = parsed.words[at - 1]
  if (word?.best.pos === 'adverb' || word?.best.pos === 'particle') return at - 1
  const phrase = phraseAt(parsed, at - 1)
  if (!phrase) return undefined
  if (addressee && phrase.first === addressee.first) return phrase.first
  const before = parsed.words[phrase.first - 1]?.lower ?? ''
  return settings.at.has(before) || settings.joins.has(before) ? phrase.first - 1 : undefined
}

/** From words behind the cue back to it: over its subject, an addressee, places, occasions and other dates. */
function leadsBack(clause: CueClause, from: number): boolean {
  const { parsed, cue } = clause
  let at = from
  let aside = false
  for (let steps = 0; steps < deepest; steps++) {
    if (at <= cue.end) return true
    const next = oneBack(clause, at)
    if (next !== undefined) at = next
    else if (!aside && parsed.words[at - 1]?.form === ',') {
      // «сказал Орсен, глава ведомства, в понедельник»
      const comma = commaBack(clause, at - 2)
      if (comma === undefined) return false
      at = comma
      aside = true
    } else return false
  }
  return false
}

function commaBack({ parsed, cue }: CueClause, from: number): number | undefined {
  for (let at = from; at > cue.end; at--) {
    if (parsed.words[at]?.form === ',') return at
    if (verbAt(parsed, at)) return undefined
  }
  return undefined
}

/** How the clause begins in which the words at `first` stand before the cue; undefined where something else hangs on them. */
function openingOf(clause: CueClause, first: number): 'clause' | 'gerund' | undefined {
  const { parsed, settings, cue } = clause
  let at = first
  for (let steps = 0; steps < deepest; steps++) {
    if (at <= cue.sentence.first) return 'clause'
    const next = oneBack(clause, at)
    if (next !== undefined) {
      at = next
      continue
    }
    const word = parsed.words[at - 1]
    if (word?.best.pos === 'conjunction' || /^[,:;(—–―«“„"-]$/u.test(word?.form ?? '')) return 'clause'
    const verb = verbAt(parsed, at - 1)
    return verb && verb.form !== 'finite' && settings.speaking.has(verb.lemma) ? 'gerund' : undefined
  }
  return undefined
}

/** From words before the cue on to it: no verb of another clause, but for what stands between two commas. */
function runsOn(clause: CueClause, from: number, opening: 'clause' | 'gerund'): boolean {
  const { parsed, cue, source } = clause
  let commas = opening === 'gerund' ? -1 : 0
  // «В понедельник, министр», "In a post on Tuesday, Roe": the comma that closes what opens the clause is none of a pair.
  let opens = opening === 'clause'
  for (let at = from; at < cue.first; at++) {
    const word = parsed.words[at]
    if (!word) return false
    const inAside = commas % 2 === 1
    if (source && word.from >= source.from && word.to <= source.to) opens = false
    else if (word.form === ',') {
      // «Вчера ведомство раскрыло письмо, в котором говорится»
      if (inAside && isRelative(clause, at)) return false
      // "Jane Roe, the minister, said": the second comma of its own pair stands behind the source.
      const closesSource =
        source?.to === parsed.words[at - 1]?.to && parsed.text.slice(source?.from, source?.to).includes(',')
      if (!opens && !closesSource) commas++
    } else if (/^[;:—–―]$/u.test(word.form)) return false
    else if (!inAside && verbAt(parsed, at)) return false
    else if (opens && !isAdjunct(clause, at)) opens = false
  }
  return commas % 2 === 0
}

/** A word of a date, of a place or of an occasion behind its preposition. */
function isAdjunct(clause: CueClause, at: number): boolean {
  const { parsed, settings } = clause
  const word = parsed.words[at]
  if (word?.best.pos === 'preposition' || word?.best.pos === 'adverb') return true
  const phrase = phraseAt(parsed, at)
  if (!phrase) return false
  const before = parsed.words[phrase.first - 1]?.lower ?? ''
  return settings.at.has(before) || settings.joins.has(before) || dateBefore(clause, phrase.end) !== undefined
}

/** Whether a relative clause opens behind the comma: «, который», «, в котором». */
function isRelative({ parsed, relatives }: CueClause, comma: number): boolean {
  const [next, second] = [parsed.words[comma + 1], parsed.words[comma + 2]]
  const word = next?.best.pos === 'preposition' ? second : next
  return word !== undefined && ((relatives?.has(word.best.lemma) || relatives?.has(word.lower)) ?? false)
}
