/** Which state words stand for, in the light of the whole document: it may be one that no table knows. */
import { wordSet } from '../lexicon.ts'
import type { Parsed } from '../types.ts'
import { isPossessiveMark } from './possessors.ts'
import { portfolios } from './roles.ts'
import { capitalNames, stateAdjectives, stateNames } from './states.ts'

/** What a state has and nobody else: "Karsania's foreign minister". Who leads one has an envoy and a delegation too. */
const ofStates = wordSet(`president premier minister government parliament ministry ambassador king queen army
  constitution chancellor embassy borders`)
/** What is a state's that stands with "of" before its name; a "minister of Bridges" has a field there, and no state. */
const ofState = wordSet('government parliament king queen ambassador embassy chancellor premier republic kingdom')
const endings: readonly (readonly [adjective: string, name: string])[] = [
  ['n', ''],
  ['ian', ''],
  ['ese', ''],
  ['i', ''],
  ['ish', ''],
  ['an', 'a'],
]

const known = new WeakMap<Parsed, ReadonlySet<string>>()

/**
 * The state that words[first, end) name, as such, by adjective or - where they speak themselves - by capital; undefined
 * where they name none.
 */
export function stateOf(parsed: Parsed, first: number, end: number, capitals = false): string | undefined {
  const { words } = parsed
  const form = words
    .slice(first, end)
    .map((word) => word.form)
    .join(' ')
  const key = form.toLowerCase()
  const real = form === 'us' ? undefined : (stateNames.get(key) ?? stateAdjectives.get(key))
  if (real) return real
  if (capitals && capitalNames.has(key)) return capitalNames.get(key)
  if (end - first !== 1 || !words[first]?.capital) return undefined
  const told = statesTold(parsed)
  if (told.has(form)) return form
  for (const [adjective, name] of endings) {
    if (!form.endsWith(adjective)) continue
    const bare = `${form.slice(0, -adjective.length)}${name}`
    if (bare.length > 3 && told.has(bare)) return bare
  }
  return undefined
}

/** Single names that the document shows to be states: by what they own, or by an adjective made of them. Linear. */
function statesTold(parsed: Parsed): ReadonlySet<string> {
  const before = known.get(parsed)
  if (before) return before
  const { words, names } = parsed
  const people = new Set(names.flatMap(({ given, surname, name }) => [surname ?? name, ...(given ? [given] : [])]))
  const forms = new Set<string>()
  for (const word of words) if (word.capital && word.kind === 'word' && word.form.length < 40) forms.add(word.form)
  const told = new Set<string>()
  for (const [i, word] of words.entries()) {
    const { form } = word
    if (!forms.has(form) || people.has(form) || told.has(form) || words[i - 1]?.capital) continue
    const adjective = /[aeo]$/u.test(form) && (forms.has(`${form}n`) || forms.has(`${form.slice(0, -1)}an`))
    const owns = isPossessiveMark(words, i + 1) ? ownsState(parsed, i + 2) : isOfState(parsed, i)
    if (adjective || owns) told.add(form)
  }
  known.set(parsed, told)
  return told
}

/** "the government of Tervala", "the foreign minister of Tervala". */
function isOfState({ words }: Parsed, at: number): boolean {
  const owned = words[at - 2]
  if (words[at - 1]?.lower !== 'of' || words[at + 1]?.capital) return false
  return ofState.has(owned?.lower ?? '') || (owned?.lower === 'minister' && portfolios.has(words[at - 3]?.lower ?? ''))
}

/** Whether the thing owned, which begins at `at`, is a state's. */
function ownsState({ words }: Parsed, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const word = words[i]
    if (word?.kind !== 'word' || word.best.pos === 'verb') return false
    if (ofStates.has(word.best.lemma) || ofStates.has(word.lower)) return true
  }
  return false
}
