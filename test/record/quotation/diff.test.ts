import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWordings } from '../../../src/record/quotation/differences.ts'
import type { DiffPart } from '../../../src/record/quotation/types.ts'
import { wordingWordsOf } from '../../../src/record/quotation/words.ts'
import { lemmaOf } from '../readings.ts'

const wording = (text: string) => ({ text, words: wordingWordsOf(text, 'ru', lemmaOf) })
const compare = (base: string, other: string) => compareWordings(wording(base), wording(other), 'ru')

const word = fc.constantFrom('не', 'мост', 'моста', 'порт', 'шесть', '6', 'и', 'в', 'возможно', 'суда', 'рыба', 'лёд')
const gap = fc.constantFrom(' ', ', ', '. ', ' — ', ' … ', '\n')
/** Few words, so that texts share many, in every order. */
const text = fc
  .array(fc.tuple(word, gap), { maxLength: 40 })
  .map((all) => all.map(([one, behind]) => one + behind).join(''))
const anything = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 60 }))

/** The text that one side's spans make up, taken in order. */
const rebuilt = (parts: readonly DiffPart[], side: 'before' | 'after', whole: string): string => {
  let at = 0
  for (const part of parts) {
    const span = part[side]
    if (span === null) continue
    expect(span.from).toBe(at)
    expect(span.to).toBeGreaterThan(span.from)
    at = span.to
  }
  return whole.slice(0, at)
}

test('the parts make up both texts, whole and in order', () => {
  fc.assert(
    fc.property(anything, anything, (base, other) => {
      const { parts } = compare(base, other)
      expect(rebuilt(parts, 'before', base)).toBe(base)
      expect(rebuilt(parts, 'after', other)).toBe(other)
    }),
  )
})

test('a wording does not differ from itself', () => {
  fc.assert(
    fc.property(text, (base) => {
      const { parts, differences } = compare(base, base)
      expect(differences).toEqual([])
      expect(parts.every(({ kind }) => kind === 'same')).toBe(wording(base).words.length > 0 || base === '')
    }),
  )
})

test('parts that are the same hold the same words', () => {
  fc.assert(
    fc.property(text, text, (base, other) => {
      const words = (all: string) => wording(all).words.map(({ form }) => form)
      for (const part of compare(base, other).parts)
        if (part.kind === 'same')
          expect(words(base.slice(part.before.from, part.before.to))).toEqual(
            words(other.slice(part.after.from, part.after.to)),
          )
    }),
  )
})

test('what is cut one way is extended the other way', () => {
  fc.assert(
    fc.property(text, text, (base, other) => {
      const [there, back] = [compare(base, other).differences, compare(other, base).differences]
      expect(there.length === 0).toBe(back.length === 0)
    }),
  )
})

test.each([
  ['a hundred thousand words that are the same', 'мост '.repeat(100_000), 'мост '.repeat(100_000)],
  ['a hundred thousand that differ', 'мост '.repeat(100_000), 'порт '.repeat(100_000)],
  [
    'a hundred thousand different ones',
    Array.from({ length: 100_000 }, (_, at) => `слово${at}`).join(' '),
    Array.from({ length: 100_000 }, (_, at) => `слово${at + 7}`).join(' '),
  ],
  ['a long one and a short one', `${'рыба и лёд '.repeat(50_000)} суда у моста`, 'суда у моста'],
  ['no words at all', '«—»'.repeat(10_000), ''],
])('%s', (_, base, other) => {
  const { parts } = compare(base, other)
  expect(rebuilt(parts, 'before', base)).toBe(base)
  expect(rebuilt(parts, 'after', other)).toBe(other)
})
