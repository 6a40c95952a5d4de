import type { Cue, CueEntry, Sentence, VerbGroup, Word } from '../types.ts'
import { adjectiveCues, nounCues, verbCues } from './cues.ts'

interface Lexicon<Entry extends CueEntry> {
  readonly verbs: ReadonlyMap<string, Entry>
  readonly adjectives: ReadonlyMap<string, Entry>
  readonly nouns: ReadonlyMap<string, Entry>
  /** Verbs that open an entry of several words. */
  readonly several: ReadonlySet<string>
}

type FindCues<Entry extends CueEntry> = (
  words: readonly Word[],
  sentence: Sentence,
  verbs: readonly VerbGroup[],
) => Cue<Entry>[]

/** A finder of the words of one lexicon in one sentence, in order; whether each is one there is for the rules to say. */
export function cueFinder<Entry extends CueEntry>(
  verbs: ReadonlyMap<string, Entry>,
  adjectives: ReadonlyMap<string, Entry>,
  nouns: ReadonlyMap<string, Entry>,
): FindCues<Entry> {
  const several = new Set(
    [...verbs.keys()].flatMap((lemma) => (lemma.includes(' ') ? [lemma.split(' ', 1).join('')] : [])),
  )
  const lexicon = { verbs, adjectives, nouns, several }
  return (words, sentence, groups) => findIn(lexicon, words, sentence, groups)
}

/** The cue words of one sentence. */
export const findCues = cueFinder(verbCues, adjectiveCues, nounCues)

/** The longest entry of several words: "make it clear". */
const longest = 4

function findIn<Entry extends CueEntry>(
  lexicon: Lexicon<Entry>,
  words: readonly Word[],
  sentence: Sentence,
  verbs: readonly VerbGroup[],
): Cue<Entry>[] {
  const cues: Cue<Entry>[] = []
  for (const verb of verbs) {
    const cue =
      participleCue(lexicon, words, sentence, verb) ??
      verbCue(lexicon, words, sentence, verb) ??
      adjectiveCue(lexicon, words, sentence, verb)
    if (cue) cues.push(cue)
  }
  for (let i = sentence.first; i < sentence.end; i++) {
    const cue = nounCue(lexicon, words, sentence, i)
    if (cue) cues.push(cue)
  }
  return cues.sort((a, b) => a.first - b.first || a.end - b.end)
}

function verbCue<Entry extends CueEntry>(
  { verbs: verbCues, several }: Lexicon<Entry>,
  words: readonly Word[],
  sentence: Sentence,
  verb: VerbGroup,
): Cue<Entry> | undefined {
  let found: { entry: Entry; end: number } | undefined
  let lemma = verb.lemma
  const single = verbCues.get(lemma)
  if (single) found = { entry: single, end: verb.end }
  let bare = verb.lemma
  for (let end = verb.end; several.has(verb.lemma) && end < sentence.end && end < verb.end + longest - 1; end++) {
    const word = words[end]?.lower ?? ''
    lemma += ` ${word}`
    if (!small.has(word)) bare += ` ${word}`
    // "throw its weight behind" is "throw weight" as well.
    const entry = verbCues.get(lemma) ?? (small.has(word) ? undefined : verbCues.get(bare))
    if (entry) found = { entry, end: end + 1 }
  }
  if (!found) return undefined
  const never = neverBefore(words, sentence, verb)
  const group = never < verb.first ? { ...verb, negated: true } : verb
  return cueOf(words, sentence, found.entry, never, found.end, verb.head, group)
}

/** "never said", "never once said": the index of the "never" that denies the verb; the verb's own first word where there is none. */
function neverBefore(words: readonly Word[], sentence: Sentence, { first, form }: VerbGroup): number {
  if (form !== 'finite') return first
  let at = first - 1
  while (at > sentence.first && words[at]?.best.pos === 'adverb' && words[at]?.lower !== 'never') at--
  return at >= sentence.first && words[at]?.lower === 'never' ? at : first
}

const small = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'my'])

/** "is confident", "was very clear". */
function adjectiveCue<Entry extends CueEntry>(
  { adjectives: adjectiveCues }: Lexicon<Entry>,
  words: readonly Word[],
  sentence: Sentence,
  verb: VerbGroup,
): Cue<Entry> | undefined {
  if (verb.lemma !== 'be' && verb.lemma !== 'feel' && verb.lemma !== 'remain' && verb.lemma !== 'become')
    return undefined
  let at = verb.end
  while (
    at < sentence.end &&
    at < verb.end + 3 &&
    (words[at]?.best.pos === 'adverb' || words[at]?.best.pos === 'particle' || /^[“"]$/.test(words[at]?.lower ?? ''))
  )
    at++
  let lemma = ''
  let found: Cue<Entry> | undefined
  // "in favor", "on the fence": the longest entry that begins here.
  for (let end = at; end < sentence.end && end < at + longest; end++) {
    lemma += `${lemma && ' '}${words[end]?.lower ?? ''}`
    const entry = adjectiveCues.get(lemma)
    if (entry) found = cueOf(words, sentence, entry, verb.first, end + 1, end, verb)
  }
  return found
}

/** "is convinced that", "was opposed to": a participle that is an adjective, with what such an adjective takes and no "by". */
function participleCue<Entry extends CueEntry>(
  { adjectives: adjectiveCues }: Lexicon<Entry>,
  words: readonly Word[],
  sentence: Sentence,
  verb: VerbGroup,
): Cue<Entry> | undefined {
  const entry = verb.passive && verb.form === 'finite' ? adjectiveCues.get(words[verb.head]?.lower ?? '') : undefined
  const joint = words[verb.end]?.lower ?? ''
  if (!entry || verb.end >= sentence.end) return undefined
  const takes =
    (joint === 'that' && entry.takes.includes('clause')) ||
    (joint === 'to' && entry.takes.includes('infinitive') && words[verb.end + 1]?.best.pos === 'infinitive') ||
    (joint !== 'by' && entry.object.includes(joint))
  if (!takes) return undefined
  return cueOf(words, sentence, entry, verb.first, verb.end, verb.head, { ...verb, lemma: 'be', passive: false })
}

function nounCue<Entry extends CueEntry>(
  { nouns: nounCues }: Lexicon<Entry>,
  words: readonly Word[],
  sentence: Sentence,
  at: number,
): Cue<Entry> | undefined {
  const word = words[at]
  if (word?.best.pos !== 'noun' || word.capital) return undefined
  const entry = nounCues.get(word.best.lemma)
  return entry ? cueOf(words, sentence, entry, at, at + 1, at, null) : undefined
}

/** Words [first, end) as a cue of that entry. */
export function cueOf<Entry extends CueEntry>(
  words: readonly Word[],
  sentence: Sentence,
  entry: Entry,
  first: number,
  end: number,
  head: number,
  verb: VerbGroup | null,
): Cue<Entry> {
  const from = words[first]?.from ?? 0
  return { entry, first, end, from, to: words[end - 1]?.to ?? from, head, verb, sentence }
}
