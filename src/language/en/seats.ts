/** Houses, streets and quarters that stand for those who work there: "Number 10 declined to comment". */
import type { Word } from '../types.ts'

const table = `
downing street
number 10
number ten
no 10
no. 10
whitehall
westminster
holyrood
stormont
scotland yard
new scotland yard
buckingham palace
kensington palace
capitol hill
foggy bottom
wall street
silicon valley
élysée
elysee
`

/** By their first words. */
const seats = Map.groupBy(
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' ')),
  ([first = '']) => first,
)

/** Index behind the longest seat of which the first word stands at the index; the index itself where none does. */
export function seatEnd(words: readonly Word[], first: number): number {
  const opening = words[first]
  if (opening?.kind !== 'word' || opening.form === opening.lower) return first
  const lengths = (seats.get(opening.lower) ?? [])
    .filter((seat) => seat.every((part, i) => words[first + i]?.lower === part))
    .map((seat) => seat.length)
  return first + Math.max(0, ...lengths)
}
