/** Where words stand that may carry a stance; whether they do is for the extractor to say. */
import { wordSet } from '../lexicon.ts'
import type { Cue, Sentence, StanceEntry, VerbGroup, Word } from '../types.ts'
import { cueFinder, cueOf } from './cueing.ts'
import { predicatesIn } from './stance-predicates.ts'
import { modalStances, namingStances, verdictOf, verdictStances, willStances } from './stance-verdicts.ts'
import { adjectiveStances, afterNouns, nounStances } from './stance-words.ts'
import { verbStances } from './stances.ts'

const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? ''

const findLexical = cueFinder(verbStances, adjectiveStances, nounStances)

/** The stance words of one sentence, in order. */
export function findStances(
  words: readonly Word[],
  sentence: Sentence,
  verbs: readonly VerbGroup[],
): Cue<StanceEntry>[] {
  const cues = findLexical(words, sentence, verbs).map((cue) => withNegation(words, cue))
  const taken = new Set(cues.flatMap(({ verb, entry }) => (verb && entry.pos === 'verb' ? verb.first : [])))
  for (const verb of verbs) {
    const found =
      namingAt(words, sentence, verb) ??
      passiveAdjective(words, sentence, verb) ??
      modalAt(words, sentence, verb) ??
      verdictAt(words, sentence, verb) ??
      (taken.has(verb.first) ? undefined : willAt(words, sentence, verb))
    if (found) cues.push(found)
  }
  const isBare = verbs.every(({ form }) => form !== 'finite')
  for (let at = sentence.first + 1; at < sentence.end; at++) {
    const found =
      promisingAt(words, sentence, at) ??
      (isBare ? misreadAt(words, sentence, at) : undefined) ??
      behindNoun(words, sentence, at)
    if (found) cues.push(found)
  }
  cues.push(...predicatesIn(words, sentence, verbs))
  return cues.sort((a, b) => a.first - b.first || a.end - b.end)
}

/** "is not willing", "has yet to decide", "no longer backs it": a negation that the verb group does not hold. */
function withNegation(words: readonly Word[], cue: Cue<StanceEntry>): Cue<StanceEntry> {
  const { verb } = cue
  if (!verb || verb.negated) return cue
  const before = lower(words, verb.first - 1) === 'longer' && lower(words, verb.first - 2) === 'no'
  if (before) return { ...cue, verb: { ...verb, negated: true } }
  const [first, end] = cue.entry.pos === 'adjective' ? [verb.end, cue.head] : [verb.first + 1, verb.head]
  for (let at = first; at < end; at++)
    if (negations.has(lower(words, at))) return { ...cue, verb: { ...verb, negated: true } }
  return cue
}
const negations = wordSet("not n't n’t never yet hardly longer")

/** "is opposed to it", "was prepared to act": an adjective that was read as a passive. */
function passiveAdjective(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  const entry = verb.passive && verb.form === 'finite' ? adjectiveStances.get(lower(words, verb.head)) : undefined
  const joint = lower(words, verb.end)
  if (!entry || !(entry.object.includes(joint) || (joint === 'to' && entry.takes.includes('infinitive'))))
    return undefined
  return cueOf(words, sentence, entry, verb.first, verb.end, verb.head, { ...verb, passive: false })
}

const naming = wordSet('call label brand describe dub deem term denounce consider declare find')

/** "called the plan a disgrace", "described the vote as a sham": the words from the verb to the word of judgement. */
function namingAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (!naming.has(verb.lemma) || verb.passive || verb.negated) return undefined
  for (let at = verb.end + 1; at < Math.min(sentence.end, verb.end + farthestObject); at++) {
    const word = words[at]
    if (!word || word.best.pos === 'verb' || lower(words, at) === 'that') return undefined
    const begins =
      word.lower === 'as' || word.lower === 'a' || word.lower === 'an' || verdictOf(word.lower) !== undefined
    const judged = begins ? verdictFrom(words, word.lower === 'as' ? at + 1 : at, sentence.end) : -1
    const key = judged < 0 ? undefined : verdictOf(lower(words, judged))
    const entry = key && namingStances.get(key)
    if (entry) return cueOf(words, sentence, entry, verb.first, judged + 1, verb.head, verb)
  }
  return undefined
}
const farthestObject = 14

/** How many words of a verb group carry an obligation: "should act" 1, "needs to act" 2, "has got to act" 3; else 0. */
export function obligation(words: readonly Word[], { first, head, form }: VerbGroup): number {
  if (form !== 'finite') return 0
  const opening = lower(words, first)
  if (opening === 'should' || opening === 'must') return head > first ? 1 : 0
  if (opening === 'ought') return 1
  if (opening === 'need' || opening === 'needs') return head > first && lower(words, first + 1) === 'to' ? 2 : 0
  const have = having.has(opening) && lower(words, first + 1) === 'got'
  return have && lower(words, first + 2) === 'to' ? 3 : 0
}
const having = wordSet("has have 's ’s 've ’ve")

function modalAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  const length = obligation(words, verb)
  const key = length > 0 ? obligationKey(words, verb) : isTime(words, verb) ? 'time' : ''
  const entry = modalStances.get(key)
  if (!entry) return undefined
  const end = verb.first + (key === 'time' ? timeLength(words, verb) : length)
  return cueOf(words, sentence, entry, verb.first, end, verb.head, verb)
}

const obligationKey = (words: readonly Word[], { first }: VerbGroup): string => {
  const opening = lower(words, first)
  if (having.has(opening)) return 'have got'
  return opening === 'needs' ? 'need' : opening
}

/** "It is time to act", "it's time for Roe to go". */
const isTime = (words: readonly Word[], verb: VerbGroup): boolean =>
  verb.lemma === 'be' &&
  !verb.negated &&
  lower(words, verb.first - 1) === 'it' &&
  lower(words, verb.first + timeLength(words, verb) - 1) === 'time'

const timeLength = (words: readonly Word[], { end, first }: VerbGroup): number =>
  end - first + (lower(words, end) === 'time' ? 1 : 2)

const copulas = wordSet('be seem look sound remain become amount')
/** Words that may stand between "be" and the word of judgement: "is such an egregious liar". */
const farthest = 5

/** "The raid is a disgrace", "the plan was simply wrong". */
function verdictAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (verb.form !== 'finite' || verb.negated) return undefined
  const judged = verb.passive ? verdictOf(lower(words, verb.head)) : undefined
  if (judged) return verdictCue(words, sentence, verb, judged, verb.head)
  if (!copulas.has(verb.lemma) || verb.passive) return undefined
  const at = verdictFrom(words, verb.end, sentence.end)
  if (at >= 0 && lower(words, at) === 'witch') return verdictCue(words, sentence, verb, 'condemns', at + 1)
  const key = at < 0 ? undefined : verdictOf(lower(words, at))
  return key && verdictCue(words, sentence, verb, key, at)
}

function verdictCue(
  words: readonly Word[],
  sentence: Sentence,
  verb: VerbGroup,
  key: string,
  at: number,
): Cue<StanceEntry> | undefined {
  const entry = verdictStances.get(key)
  return entry && cueOf(words, sentence, entry, verb.first, at + 1, at, verb)
}

const leading = new Set(['adverb', 'determiner', 'adjective', 'particle', 'noun', 'numeral'])

/** Index of the word of judgement that a predicate from `first` on ends in, or -1. */
export function verdictFrom(words: readonly Word[], first: number, end: number): number {
  let found = -1
  for (let at = first; at < Math.min(end, first + farthest); at++) {
    const word = words[at]
    if (!word || lower(words, at) === 'not') return -1
    if (word.lower === 'witch' && /^hunts?$/.test(lower(words, at + 1))) return at
    const judged = verdictOf(word.lower) !== undefined
    const opens = word.lower === '“' || word.lower === '"' || word.lower === '‘'
    if (judged) found = at
    else if (opens && at === first) continue
    else if (!leading.has(word.best.pos) || word.best.pos === 'particle') break
    // "is a lie detector", "is false modesty": the judgement is of another noun.
    else if (found >= 0) return word.best.pos === 'noun' && words[found]?.best.pos === 'noun' ? -1 : found
  }
  return found
}

const willing = wordSet("will would 'll ’ll wo shall")
/** Verbs of no action, or of none that is promised. */
const idle = wordSet(`
  be have see say tell know think believe remember feel like love hate need understand find look hope wish expect suppose
  forget assume argue guess bet admit add note remind let mind imagine consider continue get go come become take win lose die live
  happen seem appear prove turn want
`)

/** "I will sue", "she would introduce a bill": what is announced, for the extractor to ask whose words it stands in. */
function willAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  const { first, head, form, passive, lemma } = verb
  if (form !== 'finite' || passive || idle.has(lemma)) return undefined
  const going = words[first]?.best.lemma === 'be' && lower(words, head - 2) === 'going'
  if (!going && (!willing.has(lower(words, first)) || head === first)) return undefined
  for (let at = first; at < head; at++) if (words[at]?.best.lemma === 'have') return undefined
  const entry = willStances.get('will')
  return entry ? cueOf(words, sentence, entry, first, head, head, verb) : undefined
}

/** ", promising to lift the ban": read as an adjective, and a verb by what stands behind it. */
function promisingAt(words: readonly Word[], sentence: Sentence, at: number): Cue<StanceEntry> | undefined {
  if (lower(words, at) !== 'promising' || lower(words, at + 1) !== 'to' || words[at]?.best.pos === 'verb')
    return undefined
  const [word, entry] = [words[at], verbStances.get('promise')]
  if (!word || !entry || /^(?:is|are|was|were|be|looks?|seems?)$/.test(lower(words, at - 1))) return undefined
  const { from, to } = word
  const verb: VerbGroup = {
    first: at,
    end: at + 1,
    from,
    to,
    head: at,
    lemma: 'promise',
    form: 'gerund',
    negated: false,
    passive: false,
  }
  return cueOf(words, sentence, entry, at, at + 1, at, verb)
}

/** "Gov. Jane Roe, plans to release it": a verb that was read as a plural, in a sentence that has no other finite one. */
function misreadAt(words: readonly Word[], sentence: Sentence, at: number): Cue<StanceEntry> | undefined {
  const word = words[at]
  const behind = lower(words, at + 1)
  if (word?.best.pos !== 'noun' || !word.lower.endsWith('s') || (behind !== 'to' && behind !== 'for')) return undefined
  const entry = verbStances.get(word.best.lemma)
  const fits = behind === 'to' ? entry?.takes.includes('infinitive') : entry?.object.includes('for')
  const before = lower(words, at - 1) === ',' ? words[at - 2] : words[at - 1]
  if (!entry || !fits || !before?.capital) return undefined
  const { from, to } = word
  const { lemma } = entry
  const verb: VerbGroup = {
    first: at,
    end: at + 1,
    from,
    to,
    head: at,
    lemma,
    form: 'finite',
    negated: false,
    passive: false,
  }
  return cueOf(words, sentence, entry, at, at + 1, at, verb)
}

const opensAfterNoun = new Set([...afterNouns].map((key) => key.split(' ', 1).join('')))

/** "parties opposed to the dam", "Roe, critical of the plan,": the adjective without "be". */
function behindNoun(words: readonly Word[], sentence: Sentence, at: number): Cue<StanceEntry> | undefined {
  const one = lower(words, at)
  if (!opensAfterNoun.has(one)) return undefined
  const two = `${one} ${lower(words, at + 1)}`
  const key = afterNouns.has(two) && at + 1 < sentence.end ? two : afterNouns.has(one) ? one : ''
  const entry = adjectiveStances.get(key)
  if (!entry) return undefined
  let before = at - 1
  while (before > sentence.first && words[before]?.best.pos === 'adverb') before--
  const word = words[before]
  if (!word || (word.best.pos !== 'noun' && word.lower !== ',')) return undefined
  const end = at + (key === two ? 2 : 1)
  return cueOf(words, sentence, entry, at, end, at, null)
}
