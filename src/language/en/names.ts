/** Finds the names of people in English running text: runs of capitals without the offices before them. */

import { genderOfName, isGivenName } from '../latin-names.ts'
import { wordSet } from '../lexicon.ts'
import type { Gender, PersonName, Word } from '../types.ts'
import { isAnnounced, isApposed, isPost } from './apposed.ts'
import { isLexeme } from './model.ts'
import { withoutThings } from './name-signs.ts'
import { isPossessiveMark } from './possessors.ts'
import {
  bodyNameWords,
  bodyNouns,
  honorifics,
  isRoleNoun,
  mediaNameWords,
  mediaNouns,
  officeSurnames,
  offices,
} from './roles.ts'
import { seatEnd } from './seats.ts'
import { capitalNames, stateAdjectives, stateAt, stateNames } from './states.ts'
import { isMonth, tellsTime } from './times.ts'
import {
  behindCommon,
  behindPost,
  behindTitles,
  describes,
  inSmallLetters,
  isTitle,
  isUpper,
  suffixes,
} from './titles.ts'

const femaleTitles =
  wordSet(`mrs ms miss dame lady queen princess congresswoman councilwoman chairwoman spokeswoman sister
  mother baroness countess duchess`)
const maleTitles =
  wordSet(`mr sir lord king prince congressman councilman chairman spokesman father fr messrs pope cardinal
  baron count duke sheikh ayatollah`)
const particles = wordSet('de la del della di da dos das du des der den van von zu ten ter bin ibn al el le ben abu')
/** Honours and degrees behind a name, in capitals: no part of it. */
const honours = wordSet('mbe obe cbe kbe dbe gbe cmg kcb kcmg kc qc esq md phd frs mp msp mla mep')
/** What is named by a name right behind it, besides bodies and media: "shipping giant Acme Rope", "the ship Tarn Star". */
export const namedThings =
  wordSet(`giant firm startup start-up chain retailer maker operator carrier supermarket brand lender insurer app platform
  band label studio clinic ngo non-profit restaurant pub hotel ship vessel tanker yacht ferry film movie novel song album series`)
/** Parts of the world that no one is called by. */
const lands = wordSet('america europe asia africa oceania antarctica britain england scotland')
/** Titles that are worn with a given name alone. */
const crowned = wordSet('king queen prince princess pope emperor empress sultan emir')
/** What stands before the noun of such a name: behind a given name it is a surname, "Mark Christian", "Ann West". */
const attributes = wordSet(`
  new north south east west northern southern eastern western central upper lower greater great grand supreme federal national
  international united american african asian european islamic christian catholic orthodox muslim jewish arab latin social
  democratic republican constitutional special general annual joint permanent public`)
/** Capitalised words that belong to the name of a place or thing, or to an office ("Former Rovers striker"), never to a person's. */
const ofThings = wordSet(`
  los las san santa fort mount cape lake river sea bay gulf strait strand straits ocean island islands isle isles peninsula valley
  mountains desert canal reservoir dam bridge port harbour harbor airport street avenue road square boulevard lane county
  province district region state city town village republic kingdom empire federation territory
  treaty agreement accord accords protocol declaration convention charter constitution act bill law code resolution summit
  games cup prize award festival day week year war revolution christmas easter ramadan independence election elections
  beach falls springs heights cottage arena pavilion amphitheatre amphitheater factory world hostel
  mps msps meps mlas institute theatre theater museum gallery library stadium hotel palace cathedral tower gate park forum congress
  project programme program plan report review survey index study model virus syndrome disease
  former acting interim outgoing incoming retired ousted deposed disgraced exiled jailed caretaker`)
/** Longest run of capitals that is looked at. */
const longest = 10

const isInitial = (form: string): boolean => /^(?:\p{Lu}\.)+$/u.test(form)

/** Names of people in the words, in order. A surname alone counts where the text names the person fully or by title. */
export function findNames(words: readonly Word[]): PersonName[] {
  const full: PersonName[] = []
  const doubtful: PersonName[] = []
  const guessed: PersonName[] = []
  const common = new Set<string>()
  for (const word of words) if (word.kind === 'word' && !isUpper(word)) common.add(word.lower)
  const things = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    const run = nameRun(words, i, common)
    if (!run) continue
    i = run.end - 1
    const name = personName(words, run, common)
    // "In Tarn Sunda babies were left": what is a place there is no person where it "reports" something.
    if (!name && run.end > run.first + 1 && placing.has(words[run.first - 1]?.lower ?? ''))
      things.add(runText(words, run))
    if (!name) continue
    if (isOfThing(words, run, name)) things.add(name.name)
    if (name.given === null && run.title === null) doubtful.push(name)
    else if (isGuess(words, run, name)) guessed.push(name)
    else full.push(name)
  }
  full.push(...withoutThings(withoutLead(guessed, full, words), full, doubtful, words))
  const known = new Map<string, PersonName>()
  for (const { surname, ...name } of full)
    if (surname && !known.has(surname.toLowerCase())) known.set(surname.toLowerCase(), { ...name, surname })
  const called = calledByGiven(full)
  const whole = full.map((name) => withoutGiven(name, full))
  const repeated = doubtful.flatMap((name) => {
    const alone = name.surname?.toLowerCase() ?? ''
    const model = known.get(alone) ?? called.get(alone)
    return model ? [{ ...name, gender: model.gender }] : []
  })
  return [...whole, ...repeated].filter(({ name }) => !things.has(name)).sort((a, b) => a.first - b.first)
}

/** "Al Sarif" of Omar Hassan Al Sarif: what looks like a given name is a part of the surname. */
function withoutGiven(name: PersonName, full: readonly PersonName[]): PersonName {
  if (name.given === null || !particles.has(name.given.toLowerCase())) return name
  const end = ` ${name.name}`
  return full.some((other) => other.name.endsWith(end)) ? { ...name, given: null } : name
}

/** "Wikipedia Jane Roe", in a text that has Jane Roe: what stands before her name is none of it. */
function withoutLead(
  guessed: readonly PersonName[],
  full: readonly PersonName[],
  words: readonly Word[],
): PersonName[] {
  const known = new Map(full.map((name) => [name.name, name]))
  return guessed.map((name) => {
    const model = known.get(name.name.slice(name.name.indexOf(' ') + 1))
    const next = words[name.first + 1]
    return model?.given && next ? { ...name, ...partsOf(model), first: name.first + 1, from: next.from } : name
  })
}
const partsOf = ({ name, given, surname, gender }: PersonName) => ({ name, given, surname, gender })

/** "Anwar said" of Anwar Ibram: by the given name alone, where one person of the text has it. */
function calledByGiven(full: readonly PersonName[]): ReadonlyMap<string, PersonName> {
  const called = new Map<string, PersonName>()
  const shared = new Set<string>()
  for (const name of full) {
    const given = name.given?.toLowerCase() ?? ''
    const other = called.get(given)
    if (other && other.surname !== name.surname) shared.add(given)
    if (given.length > 2 && !given.endsWith('.')) called.set(given, name)
  }
  for (const given of shared) called.delete(given)
  return called
}

/** "the newspaper Tarn Courier", "shipping giant Oskin Rowe": the text says what it names, and that it is nobody. */
function isOfThing(words: readonly Word[], { first, end, title }: NameRun, { given, surname }: PersonName): boolean {
  if (title !== null || given === null || surname === null || isGivenName(given)) return false
  // "Acme Rowe chairman": what has a chairman.
  const next = words[words[end]?.best.pos === 'adjective' ? end + 1 : end]
  if (next?.kind === 'word' && !next.capital && isRoleNoun(next.lower)) return true
  const before = words[first - 1]
  if (before?.best.pos !== 'noun' || before.capital) return false
  const { lemma } = before.best
  return namedThings.has(lemma) || bodyNouns.has(lemma) || (mediaNouns.has(lemma) && !isRoleNoun(lemma))
}

interface NameRun {
  readonly first: number
  readonly end: number
  /** The last title or office before the name, lower case. */
  readonly title: string | null
  /** False behind "the", "in" and the like, where a place or thing is likelier. */
  readonly free: boolean
}

const runText = (words: readonly Word[], { first, end }: NameRun): string =>
  words
    .slice(first, end)
    .map(({ form }) => form)
    .join(' ')

/** The run of capitalised words that begins at `i`, its titles and offices counted off. */
function nameRun(words: readonly Word[], i: number, common: ReadonlySet<string>): NameRun | undefined {
  if ((!partOfName(words[i]) && !isTitle(words[i])) || isTime(words, i) || isMay(words, i)) return undefined
  const end = runEnd(words, i)
  const { first: begin, title: told } = behindTitles(words, i, end)
  const behind = behindPost(words, begin, end)
  const title = behind > begin ? (told ?? 'office') : told
  const first = behindCommon(words, behind, end, common)
  if (first >= end || !partOfName(words[first]) || seatEnd(words, first) === end) return undefined
  const before = words[first - 1]?.lower ?? ''
  const free = title !== null || !(before === 'the' || placing.has(before) || isFieldOfBody(words, first))
  return { first, end, title, free }
}

/** "Ministry of Foreign Affairs", "Department for Work": what a body is for. */
const isFieldOfBody = (words: readonly Word[], first: number): boolean =>
  (words[first - 1]?.lower === 'of' || words[first - 1]?.lower === 'for') &&
  isUpper(words[first - 2]) &&
  bodyNameWords.has(words[first - 2]?.lower ?? '')

/** "Tuesday", "in May": but "April Roe", "Jane May", and "May said" of her. */
function isTime(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!tellsTime(word)) return false
  const [before, next] = [words[at - 1], words[at + 1]]
  const isDated = next?.kind === 'number' || datingMonths.has(before?.lower ?? '')
  if (word?.lower === 'may' && word.capital) return isDated
  return !isGivenName(word?.form ?? '') || isDated
}

/** "a May vote", "July and May", "March to May": the month alone, where "May said" and "May Roe" are somebody. */
function isMay(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'may') return false
  const [before, next] = [words[at - 1], words[at + 1]]
  if (articles.has(before?.lower ?? '')) return true
  if (isUpper(next)) return false
  if (before?.lower === 'to' || isMonth(before)) return true
  const goesOn = next?.best.pos === 'verb'
  if (joined.has(before?.lower ?? '')) return !goesOn || isMonth(words[at - 2])
  return next?.best.pos === 'noun' || next?.best.pos === 'adjective'
}
const articles = wordSet('a an the this that each his her its their our')
const joined = wordSet('and or ,')

const datingMonths = wordSet(
  'in since until till by from of last next this early late mid every before after during through',
)

const placing = wordSet('in at near across throughout')

function runEnd(words: readonly Word[], first: number): number {
  let end = first + 1
  for (let word = words[end]; word && end < first + longest; word = words[end]) {
    const gap = words[end - 1]
    if (!gap || word.from - gap.to > 1 || isTime(words, end)) break
    const { lower } = word
    if (honours.has(lower) && word.form === word.form.toUpperCase()) break
    const nick = nicknameEnd(words, end)
    if (nick > end && partOfName(words[nick])) end = nick + 1
    else if (suffixes.has(lower) || partOfName(word) || isTitle(word)) end++
    // "Tsai Ing-wen"
    else if (word.capital && twoSyllables.test(word.form) && !isLexeme(lower.slice(0, lower.indexOf('-')))) end++
    else if (particles.has(lower) && partOfName(words[end + 1])) end += 2
    else if (particles.has(lower) && particles.has(words[end + 1]?.lower ?? '') && partOfName(words[end + 2])) end += 3
    else if (lower === ',' && suffixes.has(words[end + 1]?.lower ?? '')) end += 2
    // "Jane Day, a researcher at Tarn": a surname that is a word of the dictionary.
    else if (word.capital && word.best.pos === 'noun' && isTold(words, first, end + 1)) end++
    else break
  }
  return Math.min(end, words.length)
}

/** Marcia "Cia" Poe: the index behind the second mark of a nickname whose first stands at `at`; `at` where there is none. */
export function nicknameEnd(words: readonly Word[], at: number): number {
  if (!nickMarks.has(words[at]?.lower ?? '') || !isUpper(words[at + 1])) return at
  for (let i = at + 2; i <= at + 3; i++) if (nickMarks.has(words[i]?.lower ?? '')) return i + 1
  return at
}
const twoSyllables = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u
const nickMarks = wordSet('" “ ” ‘ ’ \'')

function partOfName(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false
  return (
    (word.capital && word.best.pos === 'noun' && (!word.best.known || word.lower === 'may')) ||
    (word.form.includes('-') && arabicArticle.test(word.form.slice(0, 8)))
  )
}
/** "al-Sadi", "ash-Shamri" */
const arabicArticle = /^(?:a[lnrstdz]|a[sdt]h|e[lnrst]|[uo][ld])-\p{Lu}/iu

/** `common`: words that the text has without a capital: in a headline "Bad Angels" are no person. */
function personName(
  words: readonly Word[],
  { first, end, title, free }: NameRun,
  common: ReadonlySet<string>,
): PersonName | undefined {
  const parts: Word[] = []
  for (let i = first; i < end; i++) {
    i = Math.max(i, nicknameEnd(words, i))
    const word = words[i]
    if (word?.kind === 'word' && i < end) parts.push(word)
  }
  const from = words[first]?.from ?? 0
  const to = words[end - 1]?.to ?? from
  const plain = parts.filter((word) => !suffixes.has(word.lower))
  const lead = plain[0]
  const last = plain.at(-1)
  if (!lead || !last) return undefined
  // "Hollt, T. M.", as lists of sources have it
  if (isInitial(last.form) && !isGivenName(lead.form)) return undefined
  // "JANE ROE", as some houses print names: few words, and the first is a given name.
  const shouted =
    plain.length > 1 &&
    plain.length < 5 &&
    plain.every(({ form }) => isAllCapitals(form)) &&
    isGivenName(inSmallLetters(lead.form))
  const surnamed = plain.length === 2 && isGivenName(lead.form) && attributes.has(last.lower)
  const apposed = free && plain.length < 4 && plain.length > 1 && isTold(words, first, end)
  const mayBeThing = (i: number): boolean => i === plain.length - 1 && (surnamed || apposed)
  if (plain.some((word, i) => !mayBeThing(i) && isThing(word, i === 0 || title !== null, shouted))) return undefined
  // "Deputy Prime Minister and ...": an office without a name.
  if (offices.has(last.lower) && !officeSurnames.has(last.lower)) return undefined
  const range = { first, end, from, to, patronymic: null, cases: [] }
  if (plain.length === 1) {
    // "ROE: It is late.", as transcripts have it, but no "ROE".
    const opensTurn = words[end]?.lower === ':' && last.form.length > 2
    if (stateNames.has(last.lower) || (isAllCapitals(last.form) && !opensTurn)) return undefined
    // "Tom Paris … Paris": where nobody has that surname, it is the town.
    if (capitalNames.has(last.lower) && (title !== null || !free)) return undefined
    // "General Audio", in a text that writes of audio.
    if (title !== null && !honorifics.has(title) && common.has(last.lower) && isLexeme(last.lower)) return undefined
    // "St. Ivor": a town, more often than not.
    if (title === 'st') return undefined
    const kin = title === null ? kinBefore(words, first) : undefined
    if (kin) {
      const gender = genderOfName(last.form, '') ?? kinGenders.get(kin) ?? null
      return { ...range, name: last.form, given: last.form, surname: null, gender }
    }
    const gender = title === null ? null : genderOf('', last.form, title)
    // "Prince Ivor" is known by that, and is no Ivor Roe of the same text.
    if (title !== null && crowned.has(title)) {
      const crown = `${title.charAt(0).toUpperCase()}${title.slice(1)}`
      const name = [crown, ...parts.map(({ form }) => form)].join(' ')
      return { ...range, name, given: null, surname: `${crown} ${last.form}`, gender }
    }
    return { ...range, name: parts.map((word) => word.form).join(' '), given: null, surname: last.form, gender }
  }
  const likely = title !== null || apposed || isPost(words[first - 1]) || isGiven(lead.form)
  const told = common.has(lead.lower) || common.has(last.lower)
  if (!likely && (told || !free || stateAt(words, first, end, true) || stateNames.has(last.lower))) return undefined
  // "Sunny Britain"
  if (lands.has(last.lower)) return undefined
  // "Silver Lantern", "Long Pier": words of the dictionary, each of them.
  if (!likely && plain.every(({ lower }) => isLexeme(lower))) return undefined
  // "Recent Acme phones": the adjective that opens the sentence.
  const opens = words[first - 1] === undefined || words[first - 1]?.lower === '.'
  if (!likely && opens && plain.length === 2 && isLexeme(lead.lower) && describes(lead.lower)) return undefined
  const gender = genderOf(lead.form, last.form, title)
  const name = parts.map(({ form }) => (shouted || isShouted(form, parts) ? inSmallLetters(form) : form)).join(' ')
  return { ...range, name, given: lead.form, surname: last.form, gender }
}

/** "Roe's brother Ivor", "her wife, Ada,": who is told to be somebody's relative is called by the given name alone. */
function kinBefore(words: readonly Word[], first: number): string | undefined {
  const at = words[first - 1]?.lower === ',' ? first - 2 : first - 1
  const kin = words[at]
  if (!kin || kin.capital || !kinGenders.has(kin.lower)) return undefined
  // Behind the comma only what a comma closes again: "his wife, Roe said".
  if (at < first - 1 && words[first + 1]?.lower !== ',') return undefined
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    if (isPossessiveMark(words, i) || owning.has(words[i]?.lower ?? '')) return kin.lower
    if (words[i]?.best.pos !== 'adjective') return undefined
  }
  return undefined
}
const owning = wordSet('his her their my our your')
const kinGenders: ReadonlyMap<string, Gender> = new Map([
  ...[
    ...wordSet(
      'brother husband son father grandson grandfather uncle nephew widower half-brother stepson stepfather brother-in-law son-in-law father-in-law fiancé',
    ),
  ].map((word) => [word, 'masculine'] as const),
  ...[
    ...wordSet(
      'sister wife daughter mother granddaughter grandmother aunt niece widow half-sister stepdaughter stepmother sister-in-law daughter-in-law mother-in-law fiancée',
    ),
  ].map((word) => [word, 'feminine'] as const),
])

const isGiven = (form: string): boolean =>
  isGivenName(form) ||
  (isInitial(form) && !stateNames.has(form.toLowerCase())) ||
  (isAllCapitals(form) && isGivenName(inSmallLetters(form)))

/** Whether what stands beside tells what the person of this name is. */
const isTold = (words: readonly Word[], first: number, end: number): boolean =>
  isApposed(words, first, end) || isAnnounced(words, first, end)

/** A name of which nothing tells so far that somebody bears it. */
const isGuess = (words: readonly Word[], { first, end, title }: NameRun, { given, surname }: PersonName): boolean =>
  title === null &&
  given !== null &&
  surname !== null &&
  !isGiven(given) &&
  !isPost(words[first - 1]) &&
  !isTold(words, first, end)

/** "JANE Roe": the first words of a text in capitals, as some houses print them. */
const isShouted = (form: string, parts: readonly Word[]): boolean =>
  form.length > 3 && isAllCapitals(form) && parts.some((other) => !isAllCapitals(other.form))
const isAllCapitals = (form: string): boolean => form === form.toUpperCase() && !form.includes('.')

/** A word that shows the run to be a body, outlet, place or thing; a surname may look like one behind a title. */
const isThing = ({ lower, form }: Word, opens: boolean, shouted: boolean): boolean =>
  bodyNameWords.has(lower) ||
  mediaNameWords.has(lower) ||
  ((ofThings.has(lower) || attributes.has(lower)) && !(opens && isGivenName(form))) ||
  stateAdjectives.has(lower) ||
  (form.length > 3 && isAllCapitals(form) && !shouted && !(opens && isGivenName(inSmallLetters(form))))

function genderOf(given: string, surname: string, title: string | null): Gender | null {
  if (title !== null && femaleTitles.has(title)) return 'feminine'
  if (title !== null && maleTitles.has(title)) return 'masculine'
  return genderOfName(given, surname)
}
