/** What a noun phrase says by itself of who speaks. */
import { namesIn, phraseAt } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Description, NounPhrase, Parsed, SpeakerType, Word } from '../types.ts'
import { bodyName, hasCapital, isPersonAlone, properName, typeOf } from './bodies.ts'
import { genericBodies } from './generic.ts'
import { textOf } from './offices.ts'
import { isPossessiveMark } from './possessors.ts'
import { affiliationIn } from './post-objects.ts'
import { postIn } from './posts.ts'
import {
  anonymousNouns,
  bodyNameWords,
  bodyNouns,
  commonBodies,
  documentNouns,
  groupNouns,
  isRoleNoun,
  mediaNouns,
  offices,
} from './roles.ts'
import { seatEnd } from './seats.ts'
import { stateOf } from './state-of.ts'
import { stateAdjectives } from './states.ts'
import { calendar } from './times.ts'

const nothing = { name: null, role: null, org: null }
const numbers = wordSet(
  'one two three four five six seven eight nine ten some many most several few both none each all half',
)
const issued = wordSet('from by of')
/** Those who speak for a state: "the Velgorian authorities", "the government of Velgoria". */
const rulers = wordSet('government authorities')

/** See `Language.describe`. */
export function describe(parsed: Parsed, phrase: NounPhrase): Description {
  const { words } = parsed
  const head = words[phrase.head]
  if (!head) return { type: 'anonymous', ...nothing }
  if (isPartitive(words, phrase)) return ofPart(parsed, phrase)
  if (phrase.kind === 'pronoun') return { type: pronounType(phrase, head), ...nothing }
  const { personName: name } = phrase
  if (name) {
    const post =
      postIn(parsed, postStart(words, phrase, name.first), name.first) ?? postIn(parsed, name.end, phrase.end)
    const org = post?.org ?? affiliationIn(parsed, name.end, phrase.end)
    return { type: 'person', name: name.name, role: post?.role ?? null, org }
  }
  return bodyOrState(parsed, phrase, head)
}

/** Where the words before a name begin that may be its bearer's post: all behind a comma, else what no preposition parts. */
function postStart(words: readonly Word[], { first, head }: NounPhrase, name: number): number {
  const isPost = isRoleNoun(words[head]?.best.lemma ?? '') || isRoleNoun(words[head]?.lower ?? '')
  if (words[name - 1]?.lower === ',') return isPost ? first : name
  for (let i = name - 1; i >= first; i--) {
    const isJoint = words[i]?.best.pos === 'preposition' || words[i]?.lower === 'to'
    // "Secretary of State Jane Roe", but "the search for President Jane Roe".
    const office = words[i - 1]
    const named = office?.capital === true && (isRoleNoun(office.lower) || bodyNameWords.has(office.lower))
    // "ambassador to Erland Jane Roe": between the preposition and the name stands where the office is held.
    const placed = i < name - 1 && offices.has(office?.best.lemma ?? '') && words[name - 1]?.capital === true
    const ofOffice = named || placed || (office !== undefined && fielded.has(office.lower))
    if (isJoint && !ofOffice) return i + 1
  }
  return first
}

/** Offices that have a field behind "of", in small letters too: "minister of trade Jane Roe". */
const fielded = wordSet('minister secretary commissioner')

const pronounType = ({ number }: NounPhrase, { lower }: Word): SpeakerType => {
  if (number === 'plural' || lower === 'they' || lower === 'their') return 'group'
  return lower === 'it' || lower === 'its' || lower === 'which' ? 'organisation' : 'person'
}

/** "One of them", "two of the officials". */
const isPartitive = (words: readonly Word[], { first, end }: NounPhrase): boolean =>
  numbers.has(words[first]?.lower ?? '') && words[first + 1]?.lower === 'of' && first + 2 < end

function ofPart({ words }: Parsed, { first, end }: NounPhrase): Description {
  if (words[first]?.lower !== 'one') return { type: 'group', ...nothing }
  for (let i = first + 2; i < end; i++) {
    const word = words[i]
    if (word?.best.pos !== 'noun' || (words[i + 1]?.best.pos === 'noun' && i + 1 < end)) continue
    return { type: anonymousNouns.has(word.lower) ? 'anonymous' : 'person', ...nothing }
  }
  return { type: 'person', ...nothing }
}

function bodyOrState(parsed: Parsed, phrase: NounPhrase, head: Word): Description {
  const { words } = parsed
  // "The group, Harbour Union,": the name that stands between the commas.
  const apposed = words[phrase.head + 1]?.lower === ',' && phrase.head + 2 < phrase.end && bodyNouns.has(head.lower)
  if (apposed && words[phrase.head + 2]?.capital)
    return { type: 'organisation', ...nothing, name: textOf(parsed, phrase.head + 2, phrase.end) }
  const state = head.capital ? stateNamed(parsed, phrase) : undefined
  if (state) return { type: 'state', name: state, role: null, org: null }
  const seat = words[phrase.first]?.lower === 'the' ? phrase.first + 1 : phrase.first
  if (seatEnd(words, seat) === phrase.head + 1)
    return { ...nothing, type: 'organisation', name: formsOf(words, seat, phrase.head + 1) }
  if (rulers.has(head.lower)) return authorities(parsed, phrase)
  if (isNobody(head) || isLetter(words, phrase)) return { type: 'anonymous', ...nothing }
  const proper = properName(parsed, phrase)
  const type = typeOf(head, parsed, phrase)
  if (isPersonAlone(head, phrase) || head.lower === 'one') return { type: 'person', ...nothing }
  if (type === 'person' && head.capital && words[phrase.head + 1]?.lower === ',' && !isRoleNoun(head.lower)) {
    // "Hull, a farmer": a surname alone, and what its bearer is behind the comma.
    const post = postIn(parsed, phrase.head + 2, phrase.end)
    return { type, name: proper, role: post?.role ?? null, org: post?.org ?? null }
  }
  if (type === 'person') {
    const post = postIn(parsed, phrase.first, phrase.end)
    return { type, name: post || !head.capital ? null : proper, role: post?.role ?? null, org: post?.org ?? null }
  }
  if (type === 'group' || type === 'anonymous') return { type, ...nothing }
  // "the comet's effects": the comet does not speak by them, as a ministry does by its report.
  const issuedIt = documentNouns.has(head.best.lemma) || documentNouns.has(head.lower)
  if (type === 'document' && !proper && !issuedIt) return { type, ...nothing }
  if (type === 'document') return proper ? { type, name: proper, role: null, org: null } : issuedBy(parsed, phrase)
  if (type === 'media' && !proper) return { type, ...nothing }
  // "the foreign ministry" names a body, "the eloquent passion" does not.
  const several = phrase.number === 'plural' && !hasCapital(words, phrase.first, phrase.end)
  if (several && type === 'organisation') return { type: 'group', ...nothing }
  const called = bodyNouns.has(head.best.lemma) ? bodyName(parsed, phrase) : null
  return { type, name: proper ?? called, role: null, org: null }
}

const formsOf = (words: readonly Word[], first: number, end: number): string =>
  words
    .slice(first, end)
    .map(({ form }) => form)
    .join(' ')

/** Endings of nouns for what is done and how things are, and words for things that the news often makes do something. */
const abstract = /(?:[ts]ion|ment|ness|ity|[ae]nce|[ae]ncy|ism|ure|hood)$/
const things = wordSet(`
  smoke fire flood storm virus disease race contest fight struggle deal move drop rise fall gap trend heat theory success rate price
  cost goal target measure policy sign theme issue problem crisis war peace threat risk chart number rule tax budget market trade
  technology device product project lineup feature fact reason case effect impact result change`)

/** What ends as those do and is people or a paper. */
const speaking = wordSet(`
  opposition prosecution defence defense management intelligence population generation congregation nation audience establishment
  majority minority community authority charity publication legislation regulation guidance documentation assessment investigation
  recommendation constitution leadership constituency residence figure creature royalty celebrity personality`)

/** See `Language.isThing`. */
export function isThing(parsed: Parsed, phrase: NounPhrase): boolean {
  const { words } = parsed
  const head = words[phrase.head]
  if (!head) return false
  if (phrase.kind === 'pronoun') {
    if (head.lower === 'this') return true
    const before = head.lower === 'that' || head.lower === 'which' ? phraseAt(parsed, phrase.first - 1) : undefined
    return before !== undefined && before.kind === 'common' && isThing(parsed, before)
  }
  if (phrase.kind !== 'common' || head.best.pos !== 'noun' || head.capital || phrase.parts) return false
  const { lemma } = head.best
  if ((!abstract.test(lemma) && !things.has(lemma)) || speaking.has(lemma)) return false
  const { type } = describe(parsed, phrase)
  if (type !== 'organisation' && type !== 'document') return false
  return ![bodyNouns, mediaNouns, groupNouns, documentNouns, commonBodies, genericBodies].some(
    (list) => list.has(lemma) || list.has(head.lower),
  )
}

/** What has a capital and is neither a person nor a body: days, teachings, "Calif." */
const isNobody = ({ capital, lower, form }: Word): boolean =>
  capital && (calendar.has(lower) || teachings.has(lower) || lower.endsWith('ism') || /^\p{L}{3,}\.$/u.test(form))

/** "Q:", "A.": who asks or answers, by no name. */
const isLetter = (words: readonly Word[], { first, end }: NounPhrase): boolean =>
  end === first + 1 && /^[QA]$/u.test(words[first]?.form ?? '') && /^[:.]$/u.test(words[end]?.form ?? '')

const teachings = wordSet('islam christianity sharia')

/** The state that the phrase names, and nothing more: "the United States", "Karsania". */
function stateNamed(parsed: Parsed, { first, end, head }: NounPhrase): string | undefined {
  const begin = parsed.words[first]?.lower === 'the' ? first + 1 : first
  // "Japanese" alone is a people.
  if (stateAdjectives.has(parsed.words[head]?.lower ?? '')) return undefined
  const realm =
    /^(?:republic|kingdom)$/.test(parsed.words[begin]?.lower ?? '') && parsed.words[begin + 1]?.lower === 'of'
  if (realm) return stateOf(parsed, begin + 2, end)
  return end === head + 1 ? stateOf(parsed, begin, end, true) : undefined
}

/** "the Velgorian authorities", "Solmar's government": the state's own; "the government" alone is nobody's by name. */
function authorities(parsed: Parsed, phrase: NounPhrase): Description {
  const opening = parsed.words[phrase.first]?.best.pos
  // "the Government", "my Government": as the press of its own country writes it, by no name.
  const bare = phrase.end - phrase.first === 2 && (opening === 'determiner' || opening === 'pronoun')
  const name = phrase.end - phrase.first > 1 && !bare ? bodyName(parsed, phrase) : null
  if (name === null && parsed.words[phrase.head]?.lower === 'authorities') return { type: 'group', ...nothing }
  return { type: name && /\p{Lu}/u.test(name) ? 'state' : 'organisation', name, role: null, org: null }
}

/** "a statement from the ministry", "the ministry's report": the body that issued it speaks (decision 5). */
function issuedBy(parsed: Parsed, phrase: NounPhrase): Description {
  const { words } = parsed
  const joint = words[phrase.head + 1]
  const range =
    joint && issued.has(joint.lower) && phrase.end > phrase.head + 2
      ? { first: phrase.head + 2, end: phrase.end }
      : ownerIn(words, phrase)
  const issuer = range ? describeRange(parsed, range.first, range.end) : undefined
  return issuer && issuer.type !== 'group' && issuer.name !== null ? issuer : { type: 'document', ...nothing }
}

/** "the ministry’s" before the head of the phrase. */
function ownerIn(words: readonly Word[], { first, head }: NounPhrase): { first: number; end: number } | undefined {
  for (let i = head - 1; i > first; i--) if (isPossessiveMark(words, i)) return { first, end: i }
  return undefined
}

/** Words as if they were a phrase of their own; a document that another document issued is not looked into. */
function describeRange(parsed: Parsed, first: number, end: number): Description | undefined {
  const { words } = parsed
  let head = first
  for (let i = first; i < end && words[i]?.lower !== ',' && words[i]?.best.pos !== 'preposition'; i++)
    if (words[i]?.best.pos === 'noun') head = i
  const opening = words[first]
  const last = words[end - 1]
  const word = words[head]
  if (!opening || !last || !word || documentNouns.has(word.best.lemma)) return undefined
  return describe(parsed, {
    first,
    end,
    from: opening.from,
    to: last.to,
    head,
    kind: word.capital ? 'name' : 'common',
    cases: [],
    number: word.best.number ?? 'singular',
    gender: null,
    person: 3,
    personName: namesIn(parsed, first, end).find((name) => name.end === end) ?? null,
  })
}
