/** Words for what somebody says by which a whole sentence is given to him: «министрдің айтуынша», «полиция мәліметі бойынша». */
import { wordSet } from '../lexicon.ts'
import type { Act, Word } from '../types.ts'
import { cues } from './cues.ts'
import { harmonyOf, withPossessive } from './endings.ts'

/** Nouns of it, with the act they tell. */
const nouns: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...[
    'сөз',
    'мәлімет',
    'мәліметтер',
    'дерек',
    'деректер',
    'ақпарат',
    'хабарлама',
    'баяндама',
    'есеп',
    'түсініктеме',
  ].map((noun) => [noun, 'speech'] as const),
  ...['пікір', 'ой', 'болжам', 'көзқарас', 'тұжырым', 'сенім'].map((noun) => [noun, 'position'] as const),
])

interface Telling {
  readonly act: Act
  /** Words that stand before it and belong to it: «атап» in «атап өтуінше». */
  readonly before: readonly string[]
}

/** With the possessive of the third person, by the word: «сөзі», «айтуы», «мәлімдеуі»; those of several words first. */
const possessed: ReadonlyMap<string, readonly Telling[]> = tellings()

function tellings(): ReadonlyMap<string, readonly Telling[]> {
  const found = new Map<string, Telling[]>(
    [...nouns].map(([noun, act]) => [withPossessive(noun), [{ act, before: [] }]]),
  )
  for (const [lemma, { act }] of cues) {
    const before = lemma.split(' ')
    const form = accountOf(before.pop() ?? lemma)
    const all = [...(found.get(form) ?? []), { act, before }]
    found.set(
      form,
      all.sort((a, b) => b.before.length - a.before.length),
    )
  }
  return found
}

/** айт: айтуы; мәлімде: мәлімдеуі; оқы: оқуы. */
function accountOf(stem: string): string {
  return `${/[ыі]$/.test(stem) ? stem.slice(0, -1) : stem}у${harmonyOf(stem) === 'back' ? 'ы' : 'і'}`
}

/** «сөзіне қарағанда», «дерегіне сүйенсек» */
const leaning = wordSet('қарағанда сүйенсек сенсек жүгінсек')

/** An account that ends at `end`; its own words begin at `first`. */
export interface Account {
  readonly first: number
  readonly end: number
  readonly act: Act
}

/** «айтуынша», «мәліметі бойынша», «сөзіне қарағанда», by the index of the word that is possessed. */
export function accountAt(words: readonly Word[], at: number): Account | undefined {
  const lower = words[at]?.lower ?? ''
  const next = words[at + 1]?.lower ?? ''
  const [, base, ending] = /^(.+[ыі])(нша|нше|на|не)?$/.exec(lower) ?? []
  const telling = possessed
    .get(base ?? '')
    ?.find(({ before }) => before.every((word, i) => words[at - before.length + i]?.lower === word))
  if (!telling) return undefined
  const first = at - telling.before.length
  const alone = /нш[ае]$/.test(ending ?? '')
  if (alone) return { first, end: at + 1, act: telling.act }
  const joined = ending === undefined ? next === 'бойынша' : leaning.has(next)
  return joined ? { first, end: at + 2, act: telling.act } : undefined
}
