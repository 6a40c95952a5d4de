import { isGivenName } from '../latin-names.ts'
import { wordSet as set } from '../lexicon.ts'
import { nounCues, verbCues } from './cues.ts'
import { participles, pastForms } from './morphology/irregular.ts'
import { nounLemma, verbLemma } from './morphology/lemma.ts'
import type { Tagged } from './readings.ts'
import {
  articles,
  isPastOrThird,
  isPeople,
  isPossessive,
  nominal,
  opening,
  relativePronouns,
  showing,
  speaksBehind,
  subjects,
} from './retag-context.ts'
import { nounMended } from './retag-nouns.ts'
import { specials } from './retag-words.ts'
import type { Tag } from './tagger.ts'

const possessives = set('my your his her its our their whose')

/** Where the tagger is often wrong and the neighbours show it. In place, left to right. */
export function mendTags(words: Tagged[]): void {
  mendOpenings(words)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    const tag = mended(words, i, word)
    if (tag) word.tag = tag
  }
}

/** "Hull, a farmer, said": a capital that only opens the sentence, before an apposition or where the text has the name again. */
function mendOpenings(words: Tagged[]): void {
  let names: ReadonlySet<string> | undefined
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word?.tag !== 'VERB' || word.form === word.lower || !opensSentence(words, i)) continue
    const behind = words[i + 2]
    const apposed = words[i + 1]?.lower === ',' && (behind?.tag === 'DET' || relativePronouns.has(behind?.lower ?? ''))
    names ??= namesIn(words)
    const named = words[i + 1]?.tag === 'PROPN' && isGivenName(word.form) && !verbCues.has(verbLemma(word.lower))
    const street = roads.has(words[i + 1]?.lower ?? '') && words[i + 1]?.tag === 'PROPN'
    if (apposed || named || street || speaksBehindName(words, i) || names.has(word.form)) word.tag = 'PROPN'
  }
}

/** "Tiding Street said" */
const roads = set('street road lane avenue square hill house park')

/** "Chase called it a bathtub": two verbs do not open a sentence. */
const speaksBehindName = (words: readonly Tagged[], i: number): boolean => {
  const [word, next] = [words[i], words[i + 1]]
  if (!word || next?.tag !== 'VERB' || /(?:ed|ing|[^s]s)$/.test(word.lower)) return false
  return isPastOrThird(next.lower) && verbCues.has(verbLemma(next.lower))
}

/** Words that are names where no sentence begins. */
const namesIn = (words: readonly Tagged[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ tag, form }, i) => (tag === 'PROPN' && !opensSentence(words, i) ? [form] : [])))

const opensSentence = (words: readonly Tagged[], i: number): boolean =>
  i === 0 || (words[i - 1]?.tag === 'PUNCT' && words[i - 1]?.lower !== ',')

function mended(words: readonly Tagged[], i: number, word: Tagged): Tag | undefined {
  const special = specials.get(word.lower)
  if (special) return special(words, i, word)
  if (word.tag === 'VERB') return verbMended(words, i, word)
  // "the columnist Ai Poe": a capital within a sentence
  if (
    word.tag === 'AUX' &&
    word.form !== word.lower &&
    nominal.has(words[i - 1]?.tag ?? 'X') &&
    words[i + 1]?.tag === 'PROPN'
  )
    return 'PROPN'
  if (word.tag === 'ADJ' && isVerbForm(words, i, word)) return 'VERB'
  if (word.tag === 'ADP' && word.lower.includes('-')) return 'NOUN'
  // "the Institute for Near East Policy": a capital behind a preposition, and another behind it.
  const within = words[i - 1]?.tag === 'ADP' && word.form !== word.lower && !joints.has(word.lower)
  if (word.tag === 'ADP' && within && words[i + 1]?.tag === 'PROPN') return 'PROPN'
  if (isModal(words[i - 1]) && bareVerbs.has(word.lower)) return 'VERB'
  // "was overheard telling"
  if (word.tag === 'NOUN' && participles.has(word.lower) && being.has(words[i - 1]?.lower ?? '')) return 'VERB'
  if (word.tag === 'NOUN' || word.tag === 'ADJ') return nounMended(words, i, word, words[i - 1], words[i + 1])
  return undefined
}

/** Prepositions that join the words of a name. */
const joints = set('of for and in on at to from by with')

/** "Roe accomplished “too little”", "Roe is promising lower taxes": what was taken for an adjective and has an object. */
function isVerbForm(words: readonly Tagged[], i: number, word: Tagged): boolean {
  const { form, lower } = word
  const [previous, next, behind] = [words[i - 1], words[i + 1], words[i + 2]]
  if (!previous || !next || form !== lower) return false
  // "A petition, which hung there for weeks, alleged that"; “A kettle,” he elaborated, “...”
  if (lower.endsWith('ed') && (previous.lower === ',' ? next.lower === 'that' : isSpeaking(previous, next)))
    return verbCues.get(verbLemma(lower))?.takes.includes('quotation') === true
  if (lower.endsWith('ed') && nominal.has(previous.tag))
    return (
      objects.has(next.lower) ||
      (opening.has(next.lower) && behind?.tag !== 'PUNCT') ||
      speaksBehind(words, i, word, next) ||
      // "Roe branded the plan a mistake", "The mayor requested help": no adjective stands between two nouns so.
      (verbCues.has(verbLemma(lower)) &&
        behind !== undefined &&
        (next.lower === 'that' ||
          next.tag === 'DET' ||
          next.tag === 'NOUN' ||
          next.tag === 'ADP' ||
          next.tag === 'PRON'))
    )
  // "with Roe recently promising to leave"
  const apart = previous.tag === 'ADV' && nominal.has(words[i - 2]?.tag ?? 'X') && next.lower === 'to'
  if (!lower.endsWith('ing') || !(being.has(previous.lower) || apart)) return false
  // "is promising to “tame the jackdaws”"
  if (next.lower === 'to') return verbCues.get(verbLemma(lower))?.takes.includes('infinitive') === true
  return next.tag === 'DET' || next.tag === 'PROPN' || (next.tag === 'ADJ' && behind?.tag === 'NOUN')
}
const isSpeaking = (previous: Tagged, next: Tagged): boolean => subjects.has(previous.lower) && next.lower === ','
/** Pronouns that only a verb or a preposition can have behind it. */
const objects = set('him them me us himself herself itself themselves')
const being = set("is are was were am be been 's ’s 're ’re 'm ’m")

/** "would back the plan": behind a modal verb these are verbs, whatever they are elsewhere. */
const bareVerbs = new Set([
  ...showing,
  'close',
  'open',
  'lower',
  'limit',
  'fund',
  'vote',
  'run',
  'block',
  'counter',
  'join',
])
const modals = set("will would can could may might must shall should 'll ’ll 'd ’d")
const isModal = (word: Tagged | undefined): boolean => word !== undefined && modals.has(word.lower)

const ends = set(', . ! ? …')

function verbMended(words: readonly Tagged[], i: number, word: Tagged): Tag | undefined {
  const [previous, next] = [words[i - 1], words[i + 1]]
  if (!previous) return undefined
  // "warned dock porters that": nobody does these.
  if (word.form === word.lower && previous.tag !== 'PART' && isPeople(word.lower)) return 'NOUN'
  const handled = previous.lower === 'her' && next?.lower === 'of'
  const determined = articles.has(previous.lower) || handled || (isPossessive(previous) && previous.tag === 'PART')
  const formal = word.lower.endsWith('ing') || word.lower.endsWith('ed') || participles.has(word.lower)
  // “...,” came cries from the choir: words that somebody's words are called by.
  const told = previous.lower === 'came' && (words[i - 2]?.lower === '”' || words[i - 2]?.lower === '"')
  if (told && next?.lower === 'from' && nounCues.has(nounLemma(word.lower))) return 'NOUN'
  // "the U.S.-based firm"
  if (word.lower === 'based' && previous.lower === '-') return 'ADJ'
  // "in the ferry swim club": behind a singular noun no verb has its bare form.
  const compound = previous.tag === 'NOUN' && words[i - 2]?.tag === 'DET' && next?.tag === 'NOUN'
  if (compound && verbLemma(word.lower) === word.lower && !pastForms.has(word.lower) && !previous.lower.endsWith('s'))
    return 'NOUN'
  // a "drowsing clock", a "bearded oyster"
  const marked = opening.has(previous.lower) && articles.has(words[i - 2]?.lower ?? '')
  if ((determined || (marked && next?.tag === 'NOUN')) && formal)
    return next && (nominal.has(next.tag) || next.tag === 'ADJ')
      ? 'ADJ'
      : word.lower.endsWith('ing')
        ? 'NOUN'
        : undefined
  if (marked && next?.tag === 'PUNCT') return 'NOUN'
  if (marked && formal && next?.tag === 'VERB' && words[i + 2]?.tag === 'PUNCT') return 'ADJ'
  if (opening.has(words[i - 2]?.lower ?? '') && previous.tag === 'ADJ' && next?.tag === 'PUNCT') return 'NOUN'
  if (determined) return next && next.tag === 'NOUN' && !possessives.has(previous.lower) ? 'ADJ' : 'NOUN'
  // "Ted Cruz", "the Ham Herald": a capitalised verb inside a sentence is a name.
  const named = next?.tag === 'PROPN' || next?.tag === 'VERB'
  const closed = previous.lower === '”' || (previous.lower === '"' && ends.has(words[i - 2]?.lower ?? ''))
  const inside = previous.tag !== 'PUNCT' || ((previous.lower === ',' || closed) && named)
  return word.form !== word.lower && inside ? 'PROPN' : undefined
}
