import type { Cue, CueEntry, Sentence, VerbGroup, Word } from '../types.ts'
import { adjectiveCues, nounCues, verbCues } from './cues.ts'

/** Verbs that open an entry of several words. */
const several = new Set([...verbCues.keys()].filter((lemma) => lemma.includes(' ')).map((lemma) => lemma.split(' ')[0]))
/** The longest entry of several words: "make it clear". */
const longest = 4

/** The cue words of one sentence, in order. Whether each is a cue where it stands is for the rules to say. */
export function findCues(words: readonly Word[], sentence: Sentence, verbs: readonly VerbGroup[]): Cue[] {
  const cues: Cue[] = []
  for (const verb of verbs) {
    const cue = verbCue(words, sentence, verb) ?? adjectiveCue(words, sentence, verb)
    if (cue) cues.push(cue)
  }
  for (let i = sentence.first; i < sentence.end; i++) {
    const cue = nounCue(words, sentence, i)
    if (cue) cues.push(cue)
  }
  return cues.sort((a, b) => a.first - b.first || a.end - b.end)
}

function verbCue(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue | undefined {
  let found: { entry: CueEntry; end: number } | undefined
  let lemma = verb.lemma
  const single = verbCues.get(lemma)
  if (single) found = { entry: single, end: verb.end }
  for (let end = verb.end; several.has(verb.lemma) && end < sentence.end && end < verb.end + longest - 1; end++) {
    lemma += ` ${words[end]?.lower ?? ''}`
    const entry = verbCues.get(lemma)
    if (entry) found = { entry, end: end + 1 }
  }
  return found ? cueOf(words, sentence, found.entry, verb.first, found.end, verb.head, verb) : undefined
}

/** "is confident", "was very clear". */
function adjectiveCue(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue | undefined {
  if (verb.lemma !== 'be' && verb.lemma !== 'feel' && verb.lemma !== 'remain' && verb.lemma !== 'become')
    return undefined
  let at = verb.end
  while (
    at < sentence.end &&
    at < verb.end + 3 &&
    (words[at]?.best.pos === 'adverb' || words[at]?.best.pos === 'particle')
  )
    at++
  const word = words[at]
  const entry = word && at < sentence.end ? adjectiveCues.get(word.lower) : undefined
  return entry ? cueOf(words, sentence, entry, verb.first, at + 1, at, verb) : undefined
}

function nounCue(words: readonly Word[], sentence: Sentence, at: number): Cue | undefined {
  const word = words[at]
  if (word?.best.pos !== 'noun' || word.capital) return undefined
  const entry = nounCues.get(word.best.lemma)
  return entry ? cueOf(words, sentence, entry, at, at + 1, at, null) : undefined
}

function cueOf(
  words: readonly Word[],
  sentence: Sentence,
  entry: CueEntry,
  first: number,
  end: number,
  head: number,
  verb: VerbGroup | null,
): Cue {
  const from = words[first]?.from ?? 0
  return { entry, first, end, from, to: words[end - 1]?.to ?? from, head, verb, sentence }
}
