/** Names and kinds of what is no named person: bodies, outlets, groups, documents, unnamed people. */
import { beginsUpper } from '../../text/index.ts'
import { isGivenName } from '../latin-names.ts'
import { wordSet } from '../lexicon.ts'
import type { NounPhrase, Parsed, SpeakerType, Word } from '../types.ts'
import { forces } from './group-genitive.ts'
import { isLexeme } from './model.ts'
import { isPossessiveMark } from './possessors.ts'
import {
  anonymousNouns,
  bodyNameWords,
  bodyNouns,
  documentNouns,
  groupNouns,
  isRoleNoun,
  knowing,
  mediaNameWords,
  mediaNouns,
} from './roles.ts'
import { stateAdjectives } from './states.ts'
import { tellsTime } from './times.ts'

const articles = wordSet('a an the this that these those his her its their our my your one')
/** What goes on within a proper name: "Ministry of Foreign Affairs", "Bureau of the Census". */
const within = wordSet('of the for and on')
const vaguePeople = wordSet('people person persons someone somebody individual individuals those man woman')

/** What kind of speaker the phrase is, by its head and, for a name, by the words in it. */
export function typeOf(head: Word, parsed: Parsed, phrase: NounPhrase): SpeakerType {
  const { words } = parsed
  const { lemma } = head.best
  if (isPersonAlone(head, phrase)) return 'person'
  // "Ex-friends said": several, whatever their first letter.
  if (/^Ex-\p{Ll}+s$/u.test(head.form)) return 'group'
  if (head.capital && opensSentence(words, head)) return typeOf({ ...head, capital: false }, parsed, phrase)
  // "Minister of Finance" and "PM" are offices, whatever their letters.
  if (head.form === 'PM') return 'person'
  if (head.capital && isRoleNoun(head.lower) && phrase.number !== 'plural') return 'person'
  if (head.capital) return properType(parsed, phrase, head)
  if (anonymousNouns.has(head.lower) || isInTheKnow(words, phrase, head)) return 'anonymous'
  if (groupNouns.has(head.lower) || head.lower === 'those' || isGroupOfPeople(words, phrase)) return 'group'
  if (mediaNouns.has(lemma) && !isRoleNoun(lemma)) return 'media'
  if (isRoleNoun(lemma)) return phrase.number === 'plural' ? 'group' : 'person'
  if (documentNouns.has(lemma) || documentNouns.has(head.lower)) return 'document'
  if (bodyNouns.has(lemma)) return head.best.number === 'plural' ? 'group' : 'organisation'
  // "Roe and the council": a plural of two is several people, "the manuals" are none.
  if (phrase.number === 'plural') return head.best.number !== 'plural' || isOfPeople(lemma) ? 'group' : 'document'
  return 'organisation'
}

/** "a group of rabbis", "a team of 32 experts": people who are counted, and no body. */
function isGroupOfPeople(words: readonly Word[], { head, end }: NounPhrase): boolean {
  if (words[head + 1]?.lower !== 'of' || !gathered.has(words[head]?.best.lemma ?? '')) return false
  for (let at = head + 2; at < end; at++) {
    const { pos, lemma, number } = words[at]?.best ?? {}
    if (pos === 'noun' && number === 'plural') return isRoleNoun(lemma ?? '') || groupNouns.has(words[at]?.lower ?? '')
    if (pos === 'preposition' || words[at]?.lower === ',') return false
  }
  return false
}
const gathered = wordSet(
  'group team coalition panel band crowd crew circle gang handful dozen number pair trio squad delegation bunch array',
)

/** "islanders", "rowers", but "computers" are none: plural nouns that no list has. */
const isOfPeople = (lemma: string): boolean => others.has(lemma) || (ofPeople.test(lemma) && !tools.has(lemma))
const ofPeople = /(?:er|or|ist|ian|ee|ant|eer|ite|crat|man|woman|folk)$/
/** People whose word has none of those endings. */
const others = wordSet(`
  cop spy orphan thief cadet vet pirate slave knight recruit dad mom mum grandparent freshmen alumnus alumni alumna monarch guard
  scout rookie hero heroine pal buddy bride groom newlywed convict felon thug addict captive peasant serf noble saint sage guru lad
  lass bloke infant toddler baby disciple apostle prophet samurai cowboy nomad elite expat agent foe novice nun envoy aide pro
  chief boss sheriff mayor judge clerk nurse vicar deacon page squire lord duke earl count baron hand mate crewmate shipmate
  chap fella folk kinsmen clansmen goth punk geek nerd star legend whiz sleuth muslim christian jew hindu sikh catholic protestant latino latina hispanic millennial teen snitch outlaw crook bandit burglar robber mob`)
const tools = wordSet(`
  number computer paper letter matter power order offer factor sensor river tower cover chapter center centre quarter corner dinner
  winter summer shoulder finger flower layer marker tracker trailer container error mirror motor door floor color colour tractor
  monitor reactor indicator sector vector border counter filter printer router scooter engine server folder register meter
  parameter transformer header footer banner poster sticker feather leather weather water boiler heater cooler freezer burner
  booster cluster disaster  roster newsletter bumper trigger ladder bladder liver cancer tumor tumour virus
  committee fee tree degree knee coffee pedigree plant restaurant elephant warrant grant variant consonant
  site website suite satellite meteorite list checklist playlist twist`)

const demonyms = wordSet(`
  argentine briton spaniard swede dane finn pole turk serb croat slovak slovene czech scot frenchman dutchman welshman scotsman
  irishman englishman frenchwoman englishwoman irishwoman israeli iraqi pakistani kuwaiti saudi yemeni qatari emirati filipino
  azeri kazakh uzbek tajik kyrgyz thai greek swiss texan californian floridian iowan ohioan kansan alaskan virginian londoner parisian`)

/** "the 29-year-old", "the Argentine": one person by his age or country, and no name. */
export function isPersonAlone(head: Word, { first, head: at, number }: NounPhrase): boolean {
  if (number === 'plural' || at - first > 1) return false
  if (head.lower.endsWith('-year-old')) return true
  const country = stateAdjectives.has(head.lower) && head.lower.endsWith('an')
  return head.capital && (country || demonyms.has(head.lower)) && at > first
}

/** "Sources said": a common noun that has its capital only because a sentence begins. */
const opensSentence = (words: readonly Word[], head: Word): boolean => {
  const before = words[head.at - 1]
  const opens = before === undefined || (before.kind === 'mark' && before.lower !== ',')
  return opens && (anonymousNouns.has(head.lower) || groupNouns.has(head.lower) || documentNouns.has(head.lower))
}

/** "people familiar with the matter", "a person close to the talks". */
const isInTheKnow = (words: readonly Word[], phrase: NounPhrase, head: Word): boolean =>
  vaguePeople.has(head.lower) &&
  (knowing.has(words[phrase.head + 1]?.lower ?? '') ||
    (words[phrase.head + 1]?.lower === 'with' && words[phrase.head + 2]?.lower === 'knowledge') ||
    (words[phrase.head + 1]?.lower === 'with' && words[phrase.head + 3]?.lower === 'knowledge'))

/** A name that is not known as a person's: by the words in it; a single word is taken for a surname. */
function properType(parsed: Parsed, phrase: NounPhrase, head: Word): SpeakerType {
  const { words } = parsed
  let capitals = 0
  let media = false
  let body = false
  for (let i = phrase.first; i <= phrase.head; i++) {
    const word = words[i]
    if (word?.best.pos !== 'noun') continue
    // "the state news agency Karspress"
    if (!word.capital) {
      media ||= mediaNouns.has(word.lower) || word.lower === 'news'
      continue
    }
    capitals++
    media ||= mediaNameWords.has(word.lower)
    body ||= bodyNameWords.has(word.lower)
  }
  if (body) return 'organisation'
  if (media) return 'media'
  const word = head.lower.slice(head.lower.lastIndexOf('-') + 1)
  const people = stateAdjectives.has(word) || stateAdjectives.has(word.replace(/s$/u, '')) || isSeveral(words, phrase)
  if (phrase.number === 'plural' || people || groupNouns.has(head.lower)) return 'group'
  if (isCompany(head.form)) return 'organisation'
  const acronym = head.form.length > 1 && head.form === head.form.toUpperCase() && !head.form.includes('.')
  if (acronym || articles.has(words[phrase.first]?.lower ?? '')) return 'organisation'
  // "Fourteen Lanterns": no surname.
  const counted = words[phrase.head - 1]
  if (counted?.best.pos === 'numeral' && beginsUpper(counted.form)) return 'organisation'
  // "Book of Lamps": no surname.
  if (words[phrase.head + 1]?.lower === 'of' && words[phrase.head + 2]?.capital && phrase.head + 2 < phrase.end)
    return 'organisation'
  const single = capitals === 1 && !isGivenName(head.form)
  if (single && companiesIn(parsed).has(head.lower)) return 'organisation'
  if (single && (placesIn(parsed).has(head.lower) || regions.has(head.lower))) return 'state'
  return capitals === 1 ? 'person' : 'organisation'
}

/** "MPs", "Tarnians say", "many Tarnites": what is written as a name is a plural, as its letters, its verb or its number tell. */
function isSeveral(words: readonly Word[], { first, head, end }: NounPhrase): boolean {
  const { form = '', lower = '' } = words[head] ?? {}
  if (/^\p{Lu}{2,}s$/u.test(form)) return true
  if (!/[^su]s$/.test(lower)) return false
  const behind = words[end]
  return counting.has(words[first]?.lower ?? '') || (behind?.best.pos === 'verb' && pluralVerbs.has(behind.lower))
}
const counting = wordSet('many most some few several all these those both other fellow two three four five six')
const pluralVerbs = wordSet(
  'are were have say think believe want argue know feel support oppose tell worry fear expect hope see call',
)

/** "LampWorks": a capital within a word, but for "McRoe", "DeRoe" and the names of people, "JoAnn". */
const isCompany = (form: string): boolean =>
  /^\p{Lu}\p{Ll}+\p{Lu}/u.test(form) && !/^(?:Ma?c|[DLVS][aeiou]s?|Van|Von|Fitz)\p{Lu}/u.test(form) && !holdsName(form)
const holdsName = (form: string): boolean =>
  isGivenName(form) || (form.match(/\p{Lu}\p{Ll}+/gu) ?? []).some(isGivenName)

const placing = wordSet('in across throughout near outside around')
const besides = wordSet('near around outside')
/** "confidence in Roe" puts nothing anywhere. */
const trusting = wordSet('confidence faith trust belief interest hope stake share investment believe invest disappoint')
const trusts = (word: Word | undefined): boolean => trusting.has(word?.best.lemma ?? '')
/** Whether the word at the index stands where something is put. */
const isPlaced = (words: readonly Word[], at: number): boolean =>
  placing.has(words[at - 1]?.lower ?? '') && !trusts(words[at - 2])
const places = new WeakMap<Parsed, ReadonlySet<string>>()

/** "near Lowbridge", "at Ham", but "in Jane" is no place. */
export function isPlace({ words }: Parsed, { first, head }: NounPhrase): boolean {
  const isAt = words[first - 1]?.lower === 'at' && !trusts(words[first - 2])
  return (isAt || isPlaced(words, first)) && !isGivenName(words[head]?.form ?? '')
}

/** Parts of states and of the world that speak like states, and after which hardly anybody is called. */
const regions = wordSet(`
  alabama alaska arizona arkansas california colorado connecticut florida hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
  pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland tasmania
  england scotland wales britain europe america africa asia bavaria saxony catalonia crimea chechnya kashmir tibet palestine gaza
  kurdistan greenland brussels`)

/** What only a company has: "Oskin employees", "Oskin's shares", "the chief executive of Oskin". */
const ofCompany = wordSet(
  'ceo cfo shares stock shareholders employees customers engineers subsidiary headquarters factory factories plants products executives',
)
const companies = new WeakMap<Parsed, ReadonlySet<string>>()

/** Single capitalised words that the text tells to be companies by what they have. */
function companiesIn(parsed: Parsed): ReadonlySet<string> {
  const known = companies.get(parsed)
  if (known) return known
  const { words } = parsed
  const found = new Set<string>()
  for (const { best, capital, lower, at } of words) {
    if (!capital || best.pos !== 'noun' || words[at - 1]?.capital || words[at + 1]?.capital) continue
    const owned = isPossessiveMark(words, at + 1) ? at + 2 : at + 1
    const chief = words[owned]?.lower === 'chief' && words[owned + 1]?.lower === 'executive'
    const head = words[at - 1]?.lower === 'of' ? (words[at - 2]?.lower ?? '') : ''
    if (chief || ofCompany.has(words[owned]?.lower ?? '') || ofCompany.has(head)) found.add(lower)
  }
  companies.set(parsed, found)
  return found
}

/** Single capitalised words that the text puts somewhere: "in Easthaven"; a capital that speaks is its state. */
function placesIn(parsed: Parsed): ReadonlySet<string> {
  const known = places.get(parsed)
  if (known) return known
  const { words } = parsed
  const found = new Set<string>()
  for (let i = 1; i < words.length; i++) {
    const word = words[i]
    if (!word?.capital) continue
    // "Veldorian ministers": Veldoria is a country.
    if (word.lower.endsWith('ian')) found.add(word.lower.slice(0, -1))
    if (word.best.pos !== 'noun' || words[i + 1]?.capital) continue
    // One may stand near somebody, too.
    const beside = besides.has(words[i - 1]?.lower ?? '')
    if (isPlaced(words, i) && !beside && !tellsTime(word)) found.add(word.lower)
  }
  places.set(parsed, found)
  return found
}

/** The run of capitalised words that the phrase's own noun ends: "the U.S. State Department" -> "U.S. State Department". */
export function properName({ words, text }: Parsed, phrase: NounPhrase): string | null {
  const head = words[phrase.head]
  if (!head?.capital) return null
  let first = phrase.head
  const isJoint = (at: number): boolean => words[at]?.lower === 'and' && at > phrase.first && forces.has(head.lower)
  while (
    first > phrase.first &&
    (inName(words[first - 1]) || isInnerMark(words, first - 1, phrase.first) || isJoint(first - 1))
  )
    first--
  let end = phrase.head + 1
  for (let next = end; next < phrase.end; next++) {
    const word = words[next]
    if (!word) break
    if (tellsTime(word)) break
    if (inName(word)) end = next + 1
    else if (!within.has(word.lower)) break
  }
  return text.slice(words[first]?.from ?? head.from, words[end - 1]?.to ?? head.to)
}

const inName = (word: Word | undefined): boolean =>
  word?.kind === 'word' && (word.capital || beginsUpper(word.form)) && !articles.has(word.lower)

/** "Karsania's Foreign Ministry": the mark between two names. */
const isInnerMark = (words: readonly Word[], i: number, first: number): boolean =>
  i > first && isPossessiveMark(words, i) && inName(words[i - 1])

const relatives = wordSet('that which who whose')
const indefinite = wordSet('a an one another some any every each no')

/** "the foreign ministry": a body named by a common noun, without its article; null for "the agency" alone. */
export function bodyName({ words, text }: Parsed, phrase: NounPhrase): string | null {
  const opening = words[phrase.first]
  if (!opening) return null
  const first = articles.has(opening.lower) ? phrase.first + 1 : phrase.first
  const from = words[first]?.from
  // "a research firm", "another Velgorian agency": one of many.
  if (indefinite.has(opening.lower)) return null
  if (from === undefined || (first === phrase.head && !hasCapital(words, first, phrase.end))) return null
  // "the university's press office": which university, another place tells.
  const isOfBody = (_: Word, i: number): boolean =>
    isPossessiveMark(words, first + i) && bodyNouns.has(words[first + i - 1]?.best.lemma ?? '')
  if (!hasCapital(words, first, phrase.end) && words.slice(first, phrase.head).some(isOfBody)) return null
  // "the company that runs the Tarn Games": what it does is no name of it.
  let end = phrase.head + 1
  while (end < phrase.end && !relatives.has(words[end]?.lower ?? '')) end++
  if (end < phrase.end && !hasCapital(words, first, end)) return null
  return text.slice(from, words[end - 1]?.to ?? phrase.to)
}

/** "Recent governments": the capital that opens a sentence makes no name of a word. */
export function hasCapital(words: readonly Word[], first: number, end: number): boolean {
  const [before, opening] = [words[first - 1], words[first]]
  const opens = before === undefined || (before.kind === 'mark' && before.lower !== ',')
  const common = opens && isLexeme(opening?.lower ?? '') && !bodyNameWords.has(opening?.lower ?? '')
  return words.slice(common ? first + 1 : first, end).some((word) => word.capital)
}
