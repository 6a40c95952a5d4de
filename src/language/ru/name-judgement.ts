/**
 * What each piece of evidence (name-evidence.ts) counts for and against a name, by judgement: a point is about as much as
 * the word "сказал" behind a capitalised word; nothing here was counted from texts.
 */
import { memo } from '../memo.ts'
import type { WordClass } from './name-runs.ts'

/** Against every candidate: most capitalised words are no people. */
export const bias = -1

/** A word that is a name by itself: «Ремизова», «Мария». */
const alone: Readonly<Record<WordClass, number>> = {
  G: 1.05, g: -0.5, P: 1, H: 0.5, S: 2, s: 0.5, Y: -0.3, E: -0.5, U: 0.3, A: -3.5, N: -4.5, J: -3.5, V: -3.5, L: -8, l: -3,
  O: -8, X: -8, F: -8, I: -4, p: -1, K: -1, R: -2,
} // biome-ignore format: a table of letters
/** The first of several words: «Лада Ремизова», «И. Орсен», «Ремизова Лада». */
const first: Readonly<Record<WordClass, number>> = {
  G: 3, g: 1.5, P: 0, H: 0, S: 0.3, s: -0.3, Y: -0.5, E: 1, U: 0.7, A: -2, N: -2, J: -2, V: -2.5, L: -6, l: -2.5,
  O: -3.5, X: -3.5, F: -3, I: 2.5, p: 0.3, K: 0, R: -2,
} // biome-ignore format: a table of letters
/** The last of several. */
const last: Readonly<Record<WordClass, number>> = {
  G: 0.5, g: 0, P: 1, H: 1, S: 2, s: 1.5, Y: 1, E: 0.5, U: 1.2, A: -0.3, N: -0.5, J: -0.3, V: -0.5, L: -1.5, l: -0.5,
  O: -2.5, X: -3, F: -2, I: 1.5, p: -2, K: 0.3, R: 1,
} // biome-ignore format: a table of letters
/** One between them. */
const between: Readonly<Record<WordClass, number>> = {
  G: 0.5, g: 0.3, P: 3, H: 1.5, S: 0, s: -0.2, Y: -0.3, E: 0.2, U: 0, A: -1, N: -1, J: -1, V: -1.5, L: -2, l: -1,
  O: -3, X: -3, F: -2, I: 0.5, p: 0.3, K: 0.3, R: 0,
} // biome-ignore format: a table of letters

const isClass = (letter: string): letter is WordClass => letter in alone

/** What the words are worth by what each can be: "GU" for «Лада» and an unknown word. */
export const worthOf = memo((pattern: string): number => {
  const letters = [...pattern].filter(isClass)
  const [head] = letters
  const tail = letters.at(-1)
  if (head === undefined || tail === undefined) return 0
  if (letters.length === 1) return alone[head]
  const middle = letters.slice(1, -1).reduce((sum, letter) => sum + between[letter], 0)
  return first[head] + middle + last[tail] + (letters.length > 4 ? -1 : 0)
})

/** Evidence by its key; keys that are not here count nothing. */
export const weights: ReadonlyMap<string, number> = new Map(
  `
l living|2
l living other|0.5
l honorific|3
l role noun|1.5
l role adjective|1
l role land|1
1l role land|1
l role "|1.5
l role body|-1
l aged|2
l honoured|2.5
l work|2.5
1l honoured|1
eastern 2|1
whose run G|1
G without A|-2
G without N|-2
G without J|-2
last, no land|4
1r G noun|1.5
title of a land|-12
in a place|-5
called like a land|3
called like a town|2
before J N|-2.5
before J L|-2.5
before J J|-2
l place word|-2.5
l place word, name|-0.8
one of several|2.5
behind said|1.5
adjective of a noun|-3
l body word|-2.5
l preposition of place|-1.2
l preposition of people|0.3
l opening|-1
l number|-1
1l living|1
1l l living|-2
1l living other|-0.5
1l preposition of place|-1.2
1l opening|-1
1l place word|-1
1l body word|-1
1l honorific|1
1l start|-0.8
r verb past|1
r verb present|0.6
r verb plural|-0.3
r (|0.3
1r verb past|1
1r closing|-0.7
1r opening|-1.5
1r number|-0.7
1r J noun|-3
1r N noun|-1
1r particle|0.4
1r adverb|0.3
d1 n 2|0.3
d1 n 3|0.75
d1 n 4|1.1
named|2.5
beside a name|1.5
between names|2.5
named before G|5
named before g|2
named L|8
named l|3
named Y|1
named E|1
named N|3
named A|2
named J|2
named V|2
d1 last|4
d1 last N|2
d1 last A|1.5
d1 last J|1.5
d1 last V|1.5
d1 last l|1
d1 first|1
d1 lower|-2
d1 role|0.7
d1 verb|1
d1 inside often|-2
d1 inside seldom|-0.5
d2 last|2
d2 lower|-0.5
d2 inside often|-1
d2 role|0.5
d2 verb|0.5
short|-0.4
genitive of a land|-4
led|-4
office|-4
caps|-2
eastern|2.5
disagree|-3
two surnames|-8
quoted|-1.5
quoted whole|-6
cut before|3
cut behind|3
whole 2|1.2
whole 3|0.7
after U G genitive|3
after A G|0.5
after A G genitive|0.5
1r run G|-5
1r noun|-3
1r U noun|-1
1r run g|-2
1r run p|-4
z U ov|1.2
z U in|0.7
z U sky|0.8
z U enko|2
z U yan|0.8
z U geo|1.5
z U ich|0.8
z U uk|0.5
z J sky|0.5
z N ov|1
z A ov|0.5
`
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([key = '', weight]) => [key, Number(weight)] as const),
)

/** What leaving a neighbour of the run out costs, by what the neighbour is: a place or a body may well stand beside a name. */
const leavingOut: Readonly<Record<WordClass, number>> = {
  G: -4, g: -3.5, P: -4, H: -3.5, S: -3.5, s: -3, Y: -2, E: -3, U: -3, A: -0.5, N: -0.5, J: -0.5, V: -0.5, L: 0, l: -0.5,
  O: 0, X: 0, F: 0, I: -4, p: -4.5, K: -2, R: -2,
} // biome-ignore format: a table of letters

/** The weight of one piece of evidence. */
export function weightOf(key: string): number {
  if (key.startsWith('p ')) return worthOf(key.slice(2))
  if (key.startsWith('l run ') || key.startsWith('r run ')) {
    const neighbour = key.slice(6)
    return isClass(neighbour) ? leavingOut[neighbour] : 0
  }
  return weights.get(key) ?? 0
}
