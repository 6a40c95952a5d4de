/** What the tagger took for a noun, and is a verb. */
import { wordSet as set } from '../lexicon.ts'
import { nounCues, verbCues } from './cues.ts'
import { pastForms } from './morphology/irregular.ts'
import { nounLemma, verbLemma } from './morphology/lemma.ts'
import type { Tagged } from './readings.ts'
import {
  articles,
  behindQuotation,
  isPeople,
  isPossessive,
  nominal,
  opening,
  relativePronouns,
  showing,
  speaksBehind,
  subjects,
} from './retag-context.ts'
import type { Tag } from './tagger.ts'

const demonstratives = set('this that which')
const several = set('many most some few others both all')

/** The same, in the third person: "Roe notes that ...", "Roe claims: ...". */
const saying = new Set(
  [...showing]
    .flatMap((verb) => [verb, `${verb}s`])
    .concat('notes', 'points', 'plans', 'remarks', 'comments', 'stresses', 'questions'),
)
const isPlural = ({ lower, tag }: Tagged): boolean =>
  several.has(lower) ||
  (tag === 'NOUN' && (lower === 'people' || lower === 'percent' || (lower.endsWith('s') && !lower.endsWith('ss'))))
const opensObject = ({ lower, tag }: Tagged): boolean =>
  lower === 'that' || lower === 'to' || tag === 'DET' || tag === 'PRON' || tag === 'PROPN' || lower === '“'

export function nounMended(
  words: readonly Tagged[],
  i: number,
  word: Tagged,
  previous: Tagged | undefined,
  next: Tagged | undefined,
): Tag | undefined {
  if (!previous || word.form !== word.lower) return undefined
  if (previous.lower === 'to' && previous.tag === 'PART') return 'VERB'
  if (word.tag !== 'NOUN' || !next || isPeople(word.lower)) return undefined
  if (neverNouns.has(word.lower) || isGerund(word, previous, next, words[i + 2])) return 'VERB'
  return standsAsVerb(words, i, word, previous, next) ? 'VERB' : undefined
}

const neverNouns = set(
  'affirms asserts insists argues contends alleges reiterates concedes admits denies opines declares announces explains ' +
    'confirms believes suggests warns writes says tells adds agrees acknowledges predicts urges recommends',
)

/** "a note reading “...”", ", reasoning that ...", "by reasoning calmly that": no noun has a quotation or a clause behind it so. */
function isGerund({ lower }: Tagged, previous: Tagged, next: Tagged, behind: Tagged | undefined): boolean {
  if (!lower.endsWith('ing')) return false
  if (lower === 'reading') return opening.has(next.lower) || (next.lower === ',' && opening.has(behind?.lower ?? ''))
  const detached = previous.lower === ',' || previous.lower === '”' || previous.lower === '"'
  const that = next.lower === 'that' || (next.tag === 'ADV' && behind?.lower === 'that')
  return (
    that && (detached || (previous.tag === 'ADP' && verbCues.get(verbLemma(lower))?.takes.includes('clause') === true))
  )
}

/**
 * "The letter states that the road is closed", "Roe dwelt on it", "Voters trust the court": a form of a verb of the cue tables
 * between its subject and what only a verb can have behind it.
 */
function isCueBetween(words: readonly Tagged[], i: number, { lower }: Tagged, previous: Tagged, next: Tagged): boolean {
  if (!nominal.has(previous.tag)) return false
  const lemma = verbLemma(lower)
  const entry = verbCues.get(lemma)
  if (pastForms.has(lower) && !lower.endsWith('ed'))
    return (entry !== undefined || openers.has(lemma)) && !nominal.has(next.tag) && next.tag !== 'PUNCT'
  if (!entry) return false
  const object =
    next.tag === 'DET' ||
    (next.tag === 'PRON' && next.lower !== 'that' && next.lower !== 'who' && next.lower !== 'which')
  if (lower === lemma) return isPlural(previous) && object
  if (!lower.endsWith('s')) return false
  return object || (next.lower === 'that' && entry.takes.includes('clause') && isLoneClause(words, i + 2))
}
/** "Roe rails against the banks": the verb's own preposition and its object, which the noun would not have. */
function isJoinedCue({ lower }: Tagged, next: Tagged, behind: Tagged | undefined): boolean {
  if (next.tag !== 'ADP' || !behind) return false
  const opensPhrase =
    behind.tag === 'DET' || behind.tag === 'PRON' || behind.tag === 'PROPN' || opening.has(behind.lower)
  const joins = verbCues.get(verbLemma(lower))?.object.includes(next.lower) === true
  return opensPhrase && joins && nounCues.get(nounLemma(lower))?.object.includes(next.lower) !== true
}
/** Verbs that open an entry of several words: "dwell on". */
const openers = new Set(
  [...verbCues.keys()].flatMap((entry) => (entry.includes(' ') ? [entry.split(' ', 1).join('')] : [])),
)

/** "estimates that prices fell.": no second verb stands behind the clause, so what stands before it is the sentence's own. */
function isLoneClause(words: readonly Tagged[], from: number): boolean {
  let groups = 0
  let inside = false
  for (let i = from; i < words.length && i < from + 60; i++) {
    const { tag = 'X', lower = '' } = words[i] ?? {}
    if (tag === 'PUNCT' && /^[.!?;]$/.test(lower)) break
    const verbal = tag === 'VERB' || tag === 'AUX'
    if (verbal && !inside) groups += 1
    inside = verbal || (inside && (tag === 'PART' || tag === 'ADV'))
  }
  return groups <= 1
}

/** Whether the neighbours make a verb of what was taken for a noun. */
function standsAsVerb(words: readonly Tagged[], i: number, word: Tagged, previous: Tagged, next: Tagged): boolean {
  const third = word.lower.endsWith('s')
  // "Roe's comments “are old”": what is owned is no verb.
  if (isPossessive(previous) && previous.tag === 'PART') return false
  if (isCueBetween(words, i, word, previous, next)) return true
  if (third && previous.tag === 'PROPN' && isJoinedCue(word, next, words[i + 2])) return true
  if (nominal.has(previous.tag) && speaksBehind(words, i, word, next)) return true
  if (previous.tag === 'PRON') return subjects.has(previous.lower) || (third && demonstratives.has(previous.lower))
  if (showing.has(word.lower) && isPlural(previous) && (opensObject(next) || (isPlural(next) && word.lower === 'show')))
    return true
  // "Roe, a farmer, notes that"
  if (third && saying.has(word.lower) && previous.lower === ',' && next.lower === 'that') return true
  if (third && saying.has(word.lower) && (next.lower === '“' || (next.lower === '"' && previous.tag === 'PROPN')))
    return true
  if (saying.has(word.lower) && previous.tag === 'PROPN' && (opensObject(next) || next.lower === ':')) return true
  if (previous.tag === 'PROPN' && third && saying.has(word.lower) && words[i - 2]?.lower === 'that') return true
  // "The plan, Roe notes, is old": a name between commas, and nothing else in there.
  if (third && saying.has(word.lower) && previous.tag === 'PROPN' && next.lower === ',' && isInserted(words, i))
    return true
  // "a report, which notes, “...”"
  if (third && saying.has(word.lower) && previous.lower === 'which' && next.lower === ',') return true
  // "a fund that plans to buy it"
  if (third && saying.has(word.lower) && relativePronouns.has(previous.lower) && nominal.has(words[i - 2]?.tag ?? 'X'))
    return opensObject(next)
  if (previous.tag === 'PROPN' && third) return opensClause(next) || behindQuotation(words, i - 1)
  // "the postcard to her tenants notes that": no noun joins a plural.
  if (
    third &&
    next.lower === 'that' &&
    previous.tag === 'NOUN' &&
    isPlural(previous) &&
    verbCues.get(verbLemma(word.lower))?.takes.includes('clause')
  )
    return true
  if (next.lower === 'that' && !verbCues.has(verbLemma(word.lower))) return false
  return previous.tag === 'NOUN' && third && opensClause(next) && !articles.has(words[i - 2]?.lower ?? '')
}

/** Whether names alone stand between the word and the comma before it. */
function isInserted(words: readonly Tagged[], i: number): boolean {
  let at = i - 1
  while (at > i - 5 && words[at]?.tag === 'PROPN') at--
  return words[at]?.lower === ','
}

const opensClause = ({ lower, tag }: Tagged): boolean => lower === 'that' || tag === 'DET' || subjects.has(lower)
