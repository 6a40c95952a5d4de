import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoOf } from '../../src/language/memo.ts'

test('a remembered answer is the function’s own, for each owner apart', () => {
  const [one, other] = [{ times: 2 }, { times: 3 }]
  const repeated = memoOf((owner: { times: number }, key: string) => key.repeat(owner.times))
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (key) => {
      for (const owner of [one, other, one]) expect(repeated(owner, key)).toBe(key.repeat(owner.times))
    }),
  )
})

test('what was worked out once is not worked out again, unless it is too long for a word', () => {
  const asked: string[] = []
  const length = memoOf((_: object, key: string) => asked.push(key))
  const owner = {}
  for (const key of ['a', 'b', 'a', 'b']) length(owner, key)
  expect(asked).toEqual(['a', 'b'])
  const long = 'x'.repeat(200)
  length(owner, long)
  length(owner, long)
  expect(asked).toEqual(['a', 'b', long, long])
})
