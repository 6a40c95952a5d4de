/** States in running text: their names and capitals in every case. */
import { beginsUpper } from '../../text/index.ts'
import { unknownOwner } from '../body-key.ts'
import type { Case, Gender, Reading, Word } from '../types.ts'
import type { Morphology } from './morphology/index.ts'
import { everyCase } from './nominative.ts'
import { type State, states } from './states.ts'

/** A state named at words[first, end). */
export interface StateMention {
  readonly state: State
  /** The name that was used, in the nominative: "Кыргызстан", "РК", "Бишкек". */
  readonly name: string
  /** True where a capital or residence stands for the state. */
  readonly capital: boolean
  readonly end: number
}

interface Entry {
  readonly state: State
  readonly name: string
  readonly capital: boolean
}

export interface StateForms {
  /** By the lower-case form, words joined by a space. */
  readonly forms: ReadonlyMap<string, Entry>
  readonly adjectives: ReadonlyMap<string, State>
}

const built = new WeakMap<Morphology, StateForms>()

/** All forms, made when they are first asked for (some 3,000, in a few milliseconds). */
export function stateForms(morphology: Morphology): StateForms {
  const known = built.get(morphology)
  if (known) return known
  const forms = new Map<string, Entry>()
  const adjectives = new Map<string, State>()
  for (const state of states) {
    for (const name of state.names)
      enter(forms, { state, name: name.replace(/ \(.*/, '').replaceAll('=', ''), capital: false }, name, morphology)
    for (const name of state.capitals) enter(forms, { state, name, capital: true }, name, morphology)
    for (const adjective of state.adjectives) if (!adjectives.has(adjective)) adjectives.set(adjective, state)
  }
  const made = { forms, adjectives }
  built.set(morphology, made)
  return made
}

/** The first state to claim a form keeps it: names stand before capitals in the table only within a state. */
function enter(forms: Map<string, Entry>, entry: Entry, name: string, morphology: Morphology): void {
  for (const form of formsOf(name, morphology)) {
    const there = forms.get(form)
    if (!there || (there.capital && !entry.capital)) forms.set(form, entry)
  }
}

const keyOf = (form: string): string => form.toLowerCase().replaceAll('ё', 'е')

/** The name in all cases, lower case; "=" before a word: it stays; forms in brackets, a comma between, are added. */
export function formsOf(entry: string, morphology: Morphology): Set<string> {
  const [name = '', inBrackets = ''] = entry.replace(/\)$/, '').split(' (')
  const extra = inBrackets.split(', ')
  const words = name.split(' ')
  const noun = words.findLast((word) => !word.startsWith('=') && nominativeNoun(word, morphology) !== undefined)
  const head = noun === undefined ? undefined : nominativeNoun(noun, morphology)
  const forms = new Set<string>()
  for (const grammaticalCase of everyCase) {
    const declined = words.map((word) => inCase(word, grammaticalCase, head, morphology))
    forms.add(keyOf(declined.join(' ')))
  }
  for (const form of [name.replaceAll('=', ''), ...extra]) if (form !== '') forms.add(keyOf(form))
  return forms
}

/** «власти Норландии»: what the powers of a state are called, by the word for them and its name in the nominative. */
export function powersOf(powers: string, state: string, morphology: Morphology): string {
  const words = state.split(' ')
  const head = words.map((word) => nominativeNoun(word, morphology)).findLast((one) => one !== undefined)
  const owner = words.map((word) => {
    const form = inCase(word, 'genitive', head, morphology)
    return beginsUpper(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form
  })
  return `${powers} ${owner.join(' ')}`
}

function nominativeNoun(word: string, morphology: Morphology): Reading | undefined {
  const readings = morphology.readings(word).filter((r) => r.known && r.pos === 'noun' && r.case === 'nominative')
  const places = readings.filter((reading) => reading.name === 'place')
  return places.find((r) => r.number === 'singular') ?? places[0] ?? readings.find((r) => !r.animate) ?? readings[0]
}

function inCase(word: string, grammaticalCase: Case, head: Reading | undefined, morphology: Morphology): string {
  if (word.startsWith('=')) return word.slice(1)
  if (/^(?:и|—|[А-ЯЁа-я]?[А-ЯЁ]+)$/.test(word)) return word
  const noun = nominativeNoun(word, morphology)
  if (noun) return morphology.inflect(word, noun, { case: grammaticalCase }) ?? word
  const adjective = morphology
    .readings(word)
    .find((r) => (r.pos === 'adjective' || r.pos === 'participle') && r.case === 'nominative' && agrees(r, head))
  // «через Восточный Тимор»: of things the accusative is the nominative.
  const stays = grammaticalCase === 'accusative' && adjective?.gender !== 'feminine'
  if (adjective && head && !stays) return morphology.inflect(word, adjective, { case: grammaticalCase }) ?? word
  if (adjective && head) return word
  return declineUnknown(word, grammaticalCase)
}

const agrees = (adjective: Reading, head: Reading | undefined): boolean =>
  head !== undefined &&
  adjective.number === head.number &&
  (head.number === 'plural' || !head.gender || adjective.gender === head.gender)

const tables: readonly (readonly [RegExp, number, Gender, Readonly<Record<Case, string>>])[] = [
  [/[бвдзлмнпрстф]а$/, 1, 'feminine', table('а', 'ы', 'е', 'у', 'ой', 'е')],
  [/[гкхжшч]а$/, 1, 'feminine', table('а', 'и', 'е', 'у', 'ой', 'е')],
  [/ца$/, 1, 'feminine', table('а', 'ы', 'е', 'у', 'ей', 'е')],
  [/ь$/, 1, 'masculine', table('ь', 'я', 'ю', 'ь', 'ем', 'е')],
  [/й$/, 1, 'masculine', table('й', 'я', 'ю', 'й', 'ем', 'е')],
  [/[бвгджзклмнпрстфхцчш]$/, 0, 'masculine', table('', 'а', 'у', '', 'ом', 'е')],
]

function table(
  nominative: string,
  genitive: string,
  dative: string,
  accusative: string,
  instrumental: string,
  locative: string,
): Readonly<Record<Case, string>> {
  return { nominative, genitive, dative, accusative, instrumental, locative }
}

/** A place that the dictionary lacks, by its ending; in another vowel it does not decline. */
function declineUnknown(word: string, grammaticalCase: Case): string {
  const found = tables.find(([ending]) => ending.test(word))
  if (!found) return word
  const [, length, , endings] = found
  return word.slice(0, word.length - length) + endings[grammaticalCase]
}

/** Names of up to four words. */
const longest = 4

/** The state named at word `at`; the longest name wins. */
export function stateAt(
  words: readonly Word[],
  at: number,
  limit: number,
  { forms }: StateForms,
): StateMention | undefined {
  const first = words[at]
  if (!first || !beginsUpper(first.form)) return undefined
  let key = ''
  let found: StateMention | undefined
  for (let end = at; end < Math.min(limit, at + longest); end++) {
    const word = words[end]
    if (!word) break
    const lower = word.lower.replaceAll('ё', 'е')
    key = end === at ? lower : `${key} ${lower}`
    const entry = forms.get(key)
    // «агентство САНА»: letters are no capital city.
    if (entry?.capital && end === at && /^\p{Lu}{2,}$/u.test(word.form)) return undefined
    if (entry) found = { ...entry, end: end + 1 }
  }
  if (found?.end === at + 1 && isOrdinary(first)) return undefined
  return found
}

/** "Того", "Чад", "Мали" at the beginning of a sentence may be other words. */
const isOrdinary = (word: Word): boolean =>
  !word.capital && word.readings[0]?.known === true && !word.readings.some((reading) => reading.name === 'place')

/** The state in the name of one of its bodies, «правительства Казахстана»; capitals and adjectives tell of none. */
export function stateNamed(body: string, morphology: Morphology): string | null {
  const words = body.split(' ')
  const { forms } = stateForms(morphology)
  for (let first = 0; first < words.length; first++)
    for (let end = Math.min(words.length, first + 4); end > first; end--) {
      const entry = forms.get(keyOf(words.slice(first, end).join(' ')))
      if (entry && !entry.capital) return entry.name
    }
  return unknownLand(unknownOwner(body) ?? '')
}

/** What only names of lands end in: Карсания, Норланд. */
export const landEnding = /(?:ия|стан|ланд|лэнд)$/u

/** «Карсании» is Карсания: a land that no table knows, by its genitive. */
function unknownLand(genitive: string): string | null {
  const name = genitive.replace(/ии$/u, 'ия').replace(/(стан|ланд|лэнд)а$/u, '$1')
  return name !== genitive && landEnding.test(name) && !name.includes(' ') ? name : null
}
