import { expect, test } from 'vitest'
import { extract } from '../../../src/extractor/index.ts'
import { english } from '../../../src/language/en/index.ts'
import { articleOf } from '../../extractor/marked.ts'

/** What is repeated, and how often: texts that make careless searches take forever. */
test.each([
  ['“', 100_000],
  ["'", 100_000],
  ['said ', 50_000],
  ['he said that ', 10_000],
  ['Roe said it and ', 10_000],
  ['Roe, ', 50_000],
  ["Roe's ", 30_000],
  ['man of ', 30_000],
  ['the plan and ', 40_000],
  ['said, adding ', 20_000],
  ['according to Roe, ', 15_000],
  ["in Roe's view ", 15_000],
  ['(', 100_000],
  ['A.', 50_000],
  ['“It is,” Roe said. ', 5_000],
  ['a', 1_000_000],
  ['😀 e\u0301 שלום ', 20_000],
])(
  '%s × %i ends and stays inside the text',
  (piece, times) => {
    const text = piece.repeat(times)
    for (const { content, cue } of extract(articleOf(text, 'en'), english).statements)
      for (const span of [...content, ...(cue ? [cue] : [])]) expect(span.to).toBeLessThanOrEqual(text.length)
  },
  60_000,
)
