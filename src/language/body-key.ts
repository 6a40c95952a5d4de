/** Which body or state a name means, whatever the language: the МИД РК and the Foreign Ministry of Kazakhstan are one. */
import { beginsLatin } from '../text/index.ts'
import { nationalBodies, singleBodies } from './body-names.ts'
import { stateAdjectives } from './en/states.ts'
import { states } from './ru/states.ts'
import { world } from './world.ts'

/** `of`: of which state; null where the name says none, and so may mean a body of any. */
export type BodyKey = { readonly key: string; readonly of: string | null; readonly local: boolean }

const word = /[\p{L}\p{M}\p{N}]+(?:[-’.][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a name, folded: lower case, one apostrophe, no English article, no possessive ending. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/['ʼ`]/g, '’')
  return Array.from(plain.matchAll(word), ([found]) => found.replace(/(?<=\p{L})’s$/u, '').replaceAll('.', '')).filter(
    (found) => found !== 'the',
  )
}

const foldName = (name: string): string => wordsOf(name).join(' ')

/** Names of bodies as `wordsOf` writes them. */
const folded = (table: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(Array.from(table, ([name, key]) => [foldName(name), key]))
const national = folded(nationalBodies)
const single = folded(singleBodies)

/** Of two states that share it, or of a region as well: it says too little beside anything but a foreign ministry. */
const unsure = new Set(['рб', 'кр', 'сар', 'аре', 'car'])
/** Adjectives of more than one state. */
const shared = new Set(['корейский', 'конголезский', 'английский'])
const adjectiveEndings = ['ий', 'ая', 'ое', 'ие', 'ого', 'ой', 'ых', 'их']
const kazakhGenitives = ['ның', 'нің', 'дың', 'дің', 'тың', 'тің']
/** Ukrainian genitives by the ending; some that are none do no harm. */
const ukrainianGenitives: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ія$/, ['ії']],
  [/я$/, ['ї', 'і']],
  [/[гкхжшчщ]а$/, ['и', 'і']],
  [/а$/, ['и', 'і']],
  [/и$/, ['ів', '']],
  [/[бвгджзклмнпрстфхцчш]$/, ['у', 'а']],
]

/** States by every name, genitive and adjective; a name that two states have belongs to the first. */
const stateByName = namedStates()

function namedStates(): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  const enter = (name: string, state: string): void => {
    const key = foldName(name)
    if (key !== '' && !named.has(key)) named.set(key, state)
  }
  for (const [at, names] of world.entries()) {
    const russian = states[at]
    const state = names.code ?? foldName(names.en[0] ?? '')
    for (const name of russian?.names ?? []) enter(name.replace(/ \(.*/, '').replaceAll('=', ''), state)
    for (const name of [...names.genitives, ...names.en]) enter(name, state)
    for (const name of names.kk) for (const end of ['', ...kazakhGenitives]) enter(name + end, state)
    for (const name of names.uk) for (const form of ukrainianForms(name)) enter(form, state)
    for (const adjective of russian?.adjectives ?? [])
      if (!shared.has(adjective))
        for (const end of adjectiveEndings) enter(adjective.replace(/(?:ий|ый)$/, '') + end, state)
  }
  // "Republic of China" is Taiwan's own name.
  for (const { code, en } of world) if (code !== null && code !== 'CN') enter(`republic of ${en[0] ?? ''}`, code)
  for (const [adjective, name] of stateAdjectives) enter(adjective, named.get(foldName(name)) ?? '')
  return named
}

function ukrainianForms(name: string): string[] {
  const rule = ukrainianGenitives.find(([ending]) => ending.test(name))
  const stem = /[ияа]$/.test(name) ? name.slice(0, /ія$/.test(name) ? -2 : -1) : name
  return [name, ...(rule?.[1].map((ending) => stem + ending) ?? [])]
}

/** No name of a state has more words. */
const longest = 6

/**
 * The key under which a body or state is one over all documents and languages; undefined where the tables do not know it:
 * then its name is all there is. `local`: it is of a state that the name does not tell.
 */
export function bodyKey(name: string): BodyKey | undefined {
  const words = wordsOf(name)
  if (words.length === 0 || words.length > longest * 3) return undefined
  const whole = words.join(' ')
  const one = single.get(whole)
  if (one !== undefined) return { key: one, of: one.split(' ')[1] ?? null, local: false }
  const alone = stateByName.get(whole)
  if (alone) return { key: `state ${alone}`, of: alone, local: false }
  const bare = national.get(whole)
  if (bare !== undefined) return { key: bare, of: null, local: true }
  return withState(words) ?? withUnknownState(words)
}

/** «МИД Казахстана», «казахстанский МИД», "Kazakhstan's Foreign Ministry", «Қазақстан Сыртқы істер министрлігі». */
function withState(words: readonly string[]): BodyKey | undefined {
  for (let size = Math.min(longest, words.length - 1); size > 0; size--) {
    for (const [state, rest] of [
      [words.slice(-size), words.slice(0, -size)],
      [words.slice(0, size), words.slice(size)],
    ] as const) {
      const named = state.join(' ')
      const code = stateByName.get(named)
      const office = rest.at(-1) === 'of' ? rest.slice(0, -1) : rest
      const kind = code ? national.get(office.join(' ')) : undefined
      if (!code || kind === undefined || (unsure.has(named) && kind !== 'mfa')) continue
      return { key: `${kind} ${code}`, of: code, local: false }
    }
  }
  return undefined
}

/** «Министерство иностранных дел Карсании» is the «МИД Карсании», whatever Карсания is. */
function withUnknownState(words: readonly string[]): BodyKey | undefined {
  for (let size = Math.min(longest, words.length - 1); size > 0; size--) {
    const kind = national.get(words.slice(0, size).join(' '))
    const rest = words[size] === 'of' ? words.slice(size + 1) : words.slice(size)
    if (kind !== undefined && rest.length > 0) return { key: `${kind} ${rest.join(' ')}`, of: null, local: false }
    const behind = national.get(words.slice(-size).join(' '))
    const owner = words.slice(0, -size)
    if (behind !== undefined && owner.length === 1 && beginsLatin(owner[0] ?? ''))
      return { key: `${behind} ${owner.join(' ')}`, of: null, local: false }
  }
  return undefined
}

/** The words for the state, one that no table knows, whose body the name says it is: «МИД Карсании» is Карсании. */
export function unknownOwner(name: string): string | undefined {
  const meant = bodyKey(name)
  const size = meant?.of === null && !meant.local ? meant.key.split(' ').length - 1 : 0
  if (size === 0) return undefined
  const words = name.split(/\s+/)
  const last = words.slice(-size).join(' ')
  const owner = meant?.key.endsWith(` ${foldName(last)}`)
    ? last
    : words
        .slice(0, size)
        .join(' ')
        .replace(/[’']s?$/u, '')
  return /^\p{Lu}/u.test(owner) ? owner : undefined
}
