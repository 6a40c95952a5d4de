import { wordSet as set } from '../lexicon.ts'
import { nounCues, verbCues } from './cues.ts'
import { participles, pastForms } from './morphology/irregular.ts'
import { nounLemma, verbLemma } from './morphology/lemma.ts'
import type { Tagged } from './readings.ts'
import { isRoleNoun } from './roles.ts'
import type { Tag } from './tagger.ts'

const possessives = set('my your his her its our their whose')
const articles = set('the a an this these those my your his its our their no every each any some')
const pronounsWithIs = set('it he she that there here what who where how this everyone everybody nobody somebody')
const subjects = set('i you he she it we they who')
const demonstratives = set('this that which')
const relativePronouns = set('who which that')
const opening = set('“ " ‘')
const several = set('many most some few others both all')
const fractions = set('third quarter half')
const months = set('january february april june july august september october november december')
const time = set('monday tuesday wednesday thursday friday saturday sunday')
const nominal: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'NUM'])
const isPossessive = (word: Tagged | undefined): boolean => word?.lower === "'s" || word?.lower === '’s'

/** Bare verbs that are nouns as often: "Polls show that ...", "Critics fear the plan". */
const showing = set(
  'show claim report plan support demand hope fear attack blame charge request promise pledge estimate forecast want need cast ' +
    'doubt question back favor favour vow call wish view respect love hate praise mock fault',
)
/** The same, in the third person: "Roe notes that ...", "Roe claims: ...". */
const saying = new Set(
  [...showing]
    .flatMap((verb) => [verb, `${verb}s`])
    .concat('notes', 'points', 'plans', 'remarks', 'comments', 'stresses', 'questions'),
)
/** “...,” Roe notes; “...,” the Ham voters state: only a verb may follow the name. */
function behindQuotation(words: readonly Tagged[], name: number): boolean {
  let i = name
  while (i > 0 && i > name - 5 && inSubject.has(words[i]?.tag ?? 'X')) i--
  return (words[i]?.lower === '”' || words[i]?.lower === '"') && words[i - 1]?.lower === ','
}
const inSubject: ReadonlySet<Tag> = new Set(['PROPN', 'NOUN', 'ADJ', 'DET'])
/** “...,” Roe fumed; “...,” the union state in a letter: a verb of speech stands behind a whole subject. */
const speaksBehind = (words: readonly Tagged[], i: number, { lower }: Tagged, next: Tagged): boolean =>
  !nominal.has(next.tag) &&
  behindQuotation(words, i - 1) &&
  verbCues.get(verbLemma(lower))?.takes.includes('quotation') === true
const isPlural = ({ lower, tag }: Tagged): boolean =>
  several.has(lower) ||
  (tag === 'NOUN' && (lower === 'people' || lower === 'percent' || (lower.endsWith('s') && !lower.endsWith('ss'))))
const opensObject = ({ lower, tag }: Tagged): boolean =>
  lower === 'that' || lower === 'to' || tag === 'DET' || tag === 'PRON' || tag === 'PROPN' || lower === '“'

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
    if (apposed || names.has(word.form)) word.tag = 'PROPN'
  }
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
  if (isModal(words[i - 1]) && bareVerbs.has(word.lower)) return 'VERB'
  if (word.tag === 'NOUN' || word.tag === 'ADJ') return nounMended(words, i, word, words[i - 1], words[i + 1])
  return undefined
}

/** "Roe accomplished “too little”", "Roe is promising lower taxes": what was taken for an adjective and has an object. */
function isVerbForm(words: readonly Tagged[], i: number, word: Tagged): boolean {
  const { form, lower } = word
  const [previous, next, behind] = [words[i - 1], words[i + 1], words[i + 2]]
  if (!previous || !next || form !== lower) return false
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
  if (!lower.endsWith('ing') || !being.has(previous.lower)) return false
  return next.tag === 'DET' || next.tag === 'PROPN' || (next.tag === 'ADJ' && behind?.tag === 'NOUN')
}
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
/** "The Herald and the Post each called it a mistake": what stands between a subject and its verb is none. */
const each: Mend = (words, i) =>
  nominal.has(words[i - 1]?.tag ?? 'X') && words[i + 1]?.tag === 'VERB' ? 'ADV' : undefined
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
/** "said Will Doe" */
const will: Mend = (words, i, { tag, form }) =>
  tag === 'AUX' && form === 'Will' && i > 0 && words[i - 1]?.tag !== 'PUNCT' && words[i + 1]?.tag === 'PROPN'
    ? 'PROPN'
    : undefined
const noLonger: Mend = (words, i) => (words[i + 1]?.lower === 'longer' ? 'ADV' : undefined)
const infinitive: Mend = (words, i) => {
  if (words[i - 1]?.lower === 'according') return 'ADP'
  const next = words[i + 1]
  return next && isBase(next) && takesInfinitive(words, i) ? 'PART' : undefined
}
/** "it further wrote", "Air Force general Jane Roe" */
const further: Mend = (words, i) => (words[i + 1]?.tag === 'VERB' ? 'ADV' : undefined)
const general: Mend = (words, i, { tag }) => (tag === 'ADJ' && words[i + 1]?.tag === 'PROPN' ? 'NOUN' : undefined)
/** "the foreign policy chief said" */
const chief: Mend = (words, i, { tag }) =>
  tag === 'ADJ' && words[i - 1]?.tag === 'NOUN' && !nominal.has(words[i + 1]?.tag ?? 'X') && words[i + 1]?.tag !== 'ADJ'
    ? 'NOUN'
    : undefined
/** "has in the past called it a mistake" */
const past: Mend = (words, i) => (words[i - 1]?.lower === 'the' && words[i + 1]?.tag === 'VERB' ? 'NOUN' : undefined)
/** Words that are mended by what they are; one look-up a word keeps this pass cheap. */
const specials: ReadonlyMap<string, Mend> = new Map([
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
  ['each', each],
  ['both', each],
  ['say', say],
  ['will', will],
])

/** "to outpoll the rest": a bare word behind "to" with a determiner or pronoun behind it is a verb. */
function takesInfinitive(words: readonly Tagged[], i: number): boolean {
  const quoted = opening.has(words[i + 1]?.lower ?? '')
  const next = words[quoted ? i + 2 : i + 1]
  const behind = words[quoted ? i + 3 : i + 2]
  if (!next || next.form !== next.lower) return false
  if (next.tag === 'VERB' || next.tag === 'AUX') return true
  return next.tag === 'NOUN' && (behind?.tag === 'DET' || behind?.tag === 'PRON' || behind?.tag === 'SCONJ')
}

const ends = set(', . ! ? …')

const isBase = ({ lower }: Tagged): boolean => !/(?:ing|ed|sion|tion|ment|ness|ity)$/.test(lower)

/** "leaders", "supporters": a plural that only a noun has. */
const isPeople = (lower: string): boolean =>
  lower.endsWith('rs') && isRoleNoun(nounLemma(lower)) && !verbCues.has(verbLemma(lower))

function verbMended(words: readonly Tagged[], i: number, word: Tagged): Tag | undefined {
  const [previous, next] = [words[i - 1], words[i + 1]]
  if (!previous) return undefined
  // "told city leaders that": nobody does these.
  if (word.form === word.lower && previous.tag !== 'PART' && isPeople(word.lower)) return 'NOUN'
  const handled = previous.lower === 'her' && next?.lower === 'of'
  const determined = articles.has(previous.lower) || handled || (isPossessive(previous) && previous.tag === 'PART')
  const formal = word.lower.endsWith('ing') || word.lower.endsWith('ed') || participles.has(word.lower)
  // a "twisted tale"
  const marked = opening.has(previous.lower) && articles.has(words[i - 2]?.lower ?? '')
  if ((determined || (marked && next?.tag === 'NOUN')) && formal)
    return next && (nominal.has(next.tag) || next.tag === 'ADJ')
      ? 'ADJ'
      : word.lower.endsWith('ing')
        ? 'NOUN'
        : undefined
  if (marked && next?.tag === 'PUNCT') return 'NOUN'
  if (determined) return next && next.tag === 'NOUN' && !possessives.has(previous.lower) ? 'ADJ' : 'NOUN'
  // "Ted Cruz", "the Ham Herald": a capitalised verb inside a sentence is a name.
  const named = next?.tag === 'PROPN' || next?.tag === 'VERB'
  const closed = previous.lower === '”' || (previous.lower === '"' && ends.has(words[i - 2]?.lower ?? ''))
  const inside = previous.tag !== 'PUNCT' || ((previous.lower === ',' || closed) && named)
  return word.form !== word.lower && inside ? 'PROPN' : undefined
}

function nounMended(
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

/** "a note reading “...”", ", reasoning that ...", "by warning darkly that": no noun has a quotation or a clause behind it so. */
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
  // "a report, which notes, “...”"
  if (third && saying.has(word.lower) && previous.lower === 'which' && next.lower === ',') return true
  // "a fund that plans to buy it"
  if (third && saying.has(word.lower) && relativePronouns.has(previous.lower) && nominal.has(words[i - 2]?.tag ?? 'X'))
    return opensObject(next)
  if (previous.tag === 'PROPN' && third) return opensClause(next) || behindQuotation(words, i - 1)
  return previous.tag === 'NOUN' && third && opensClause(next) && !articles.has(words[i - 2]?.lower ?? '')
}

const opensClause = ({ lower, tag }: Tagged): boolean => lower === 'that' || tag === 'DET' || subjects.has(lower)
