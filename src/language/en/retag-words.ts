/** Words whose tags are mended by what they are. */
import { wordSet as set } from '../lexicon.ts'
import { verbLemma } from './morphology/lemma.ts'
import type { Tagged } from './readings.ts'
import { articles, isPastOrThird, isPeople, nominal, opening } from './retag-context.ts'
import type { Tag } from './tagger.ts'

const pronounsWithIs = set('it he she that there here what who where how this everyone everybody nobody somebody')
const fractions = set('third quarter half')
const months = set('january february april june july august september october november december')
const time = set('monday tuesday wednesday thursday friday saturday sunday')

type Mend = (words: readonly Tagged[], i: number, word: Tagged) => Tag | undefined
const possessive: Mend = (words, i) => (pronounsWithIs.has(words[i - 1]?.lower ?? '') ? 'AUX' : undefined)
const negation: Mend = () => 'PART'
const day: Mend = () => 'PROPN'
const month: Mend = (_, __, { form, lower }) => (form === lower ? undefined : 'PROPN')
const fraction: Mend = (words, i) => (words[i - 1]?.tag === 'DET' || words[i + 1]?.lower === 'of' ? 'NOUN' : undefined)
/** "called that “a joke”", "dismissed that idea as gossip": it points, and opens no clause. */
const relative: Mend = (words, i, { lower, tag }) => {
  if (lower !== 'that' || tag !== 'SCONJ') return undefined
  if (opening.has(words[i + 1]?.lower ?? '') && words[i + 2]?.tag === 'ADP') return 'PRON'
  const behind = words[i + 2]?.lower ?? ''
  const named =
    calling.has(words[i - 1]?.lower ?? '') && (time.has(behind) || articles.has(behind) || opening.has(behind))
  return words[i + 1]?.tag === 'NOUN' && (behind === 'as' || named) ? 'DET' : undefined
}
const calling = set('call calls called calling label labels labeled labelled dub dubbed term termed')
/** "Most said", "About four in ten" */
const most: Mend = (words, i, { tag }) =>
  tag === 'ADV' && words[i + 1]?.tag === 'VERB' && (i === 0 || words[i - 1]?.tag === 'PUNCT') ? 'DET' : undefined
const about: Mend = (words, i, { tag }) => (tag === 'ADP' && words[i + 1]?.tag === 'NUM' ? 'ADV' : undefined)
/** "all but accused them": almost */
const allBut: Mend = (words, i) => (words[i + 1]?.lower === 'but' && words[i + 2]?.tag === 'VERB' ? 'ADV' : undefined)
const butVerb: Mend = (words, i) =>
  words[i - 1]?.lower === 'all' && words[i + 1]?.tag === 'VERB' && i > 1 ? 'ADV' : undefined
/** "The Herald and the Post each called it a mistake", "Roe himself said": what stands between a subject and its verb is none. */
const each: Mend = (words, i) => {
  const next = words[i + 1]?.tag
  return nominal.has(words[i - 1]?.tag ?? 'X') && (next === 'VERB' || next === 'AUX') ? 'ADV' : undefined
}
/** "the mayor's press secretary" */
const press: Mend = (words, i, { tag }) =>
  tag === 'VERB' && ofPress.has(words[i + 1]?.lower ?? '') ? 'NOUN' : undefined
/** "the elected officials of the town" */
const ofPosts = set('official officials leadership delegates representatives body bodies office')
const ofPress = set(
  'secretary secretaries office officer release releases conference corps freedom briefing gallery aide',
)
/** "A third say": a noun only behind a determiner. */
const say: Mend = (words, i, { tag }) =>
  tag === 'NOUN' && (words[i - 1]?.tag === 'NOUN' || words[i - 1]?.tag === 'PRON') ? 'VERB' : undefined
/** "said Will Doe"; "While Will claims that" */
const will: Mend = (words, i, { tag, form }) => {
  if (tag !== 'AUX' || form !== 'Will') return undefined
  const next = words[i + 1]
  const speaks = next?.tag === 'VERB' && isPastOrThird(next.lower) && verbLemma(next.lower) !== next.lower
  const before = words[i - 1]
  const inside = before !== undefined && (before.tag !== 'PUNCT' || closing.has(before.lower))
  return speaks || (inside && next?.tag === 'PROPN') ? 'PROPN' : undefined
}
const closing = set('” "')
const noLonger: Mend = (words, i) => (words[i + 1]?.lower === 'longer' ? 'ADV' : undefined)
const infinitive: Mend = (words, i) => {
  if (words[i - 1]?.lower === 'according') return 'ADP'
  const next = words[i + 1]
  return next && isBase(next) && takesInfinitive(words, i) ? 'PART' : undefined
}
/** "it further wrote", "Air Force general Jane Roe", "the surgeon general's report" */
const further: Mend = (words, i) => (words[i + 1]?.tag === 'VERB' ? 'ADV' : undefined)
const general: Mend = (words, i, { tag }) => {
  const office = generals.has(words[i - 1]?.lower ?? '') && !nominal.has(words[i + 1]?.tag ?? 'X')
  return tag === 'ADJ' && (words[i + 1]?.tag === 'PROPN' || office) ? 'NOUN' : undefined
}
const generals = set('inspector attorney surgeon solicitor auditor governor director secretary adjutant')
/** "the town kitchen chief said" */
const chief: Mend = (words, i, { tag }) =>
  tag === 'ADJ' && words[i - 1]?.tag === 'NOUN' && !nominal.has(words[i + 1]?.tag ?? 'X') && words[i + 1]?.tag !== 'ADJ'
    ? 'NOUN'
    : undefined
/** "she in the past hummed it" */
const past: Mend = (words, i) => (words[i - 1]?.lower === 'the' && words[i + 1]?.tag === 'VERB' ? 'NOUN' : undefined)
/** Words that are mended by what they are; one look-up a word keeps this pass cheap. */
export const specials: ReadonlyMap<string, Mend> = new Map([
  ...["'s", '’s'].map((form): [string, Mend] => [form, possessive]),
  ...['not', "n't", 'n’t'].map((form): [string, Mend] => [form, negation]),
  ...[...time].map((form): [string, Mend] => [form, day]),
  ...[...months].map((form): [string, Mend] => [form, month]),
  ...[...fractions].map((form): [string, Mend] => [form, fraction]),
  ...['that', 'who', 'which'].map((form): [string, Mend] => [form, relative]),
  ['so-called', () => 'ADJ'],
  ['past', past],
  ...['hours', 'minutes', 'days', 'weeks'].map((form): [string, Mend] => [form, () => 'NOUN']),
  ['shot', (words, i) => (words[i + 1]?.lower === 'back' ? 'VERB' : undefined)],
  ['to', infinitive],
  ['no', noLonger],
  ['further', further],
  ['general', general],
  ['chief', chief],
  ['most', most],
  ['about', about],
  ['around', about],
  ['all', allBut],
  ['but', butVerb],
  ['press', press],
  [
    'elected',
    (words, i) => (isPeople(words[i + 1]?.lower ?? '') || ofPosts.has(words[i + 1]?.lower ?? '') ? 'ADJ' : undefined),
  ],
  ...['himself', 'herself', 'itself', 'themselves', 'each'].map((form): [string, Mend] => [form, each]),
  ['both', each],
  ['say', say],
  ['will', will],
])

/** "to outyodel a goat": a bare word behind "to" with a determiner or pronoun behind it is a verb. */
function takesInfinitive(words: readonly Tagged[], i: number): boolean {
  const quoted = opening.has(words[i + 1]?.lower ?? '')
  const next = words[quoted ? i + 2 : i + 1]
  const behind = words[quoted ? i + 3 : i + 2]
  if (!next || next.form !== next.lower) return false
  if (next.tag === 'VERB' || next.tag === 'AUX') return true
  return next.tag === 'NOUN' && (behind?.tag === 'DET' || behind?.tag === 'PRON' || behind?.tag === 'SCONJ')
}

const isBase = ({ lower }: Tagged): boolean => !/(?:ing|ed|sion|tion|ment|ness|ity)$/.test(lower)
