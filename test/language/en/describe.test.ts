import { expect, test } from 'vitest'
import { english } from '../../../src/language/en/index.ts'

/** The first phrase of the text, and: type, name, role, organisation. */
test.each([
  ['Jane Roe left.', ['person', 'Jane Roe', null, null]],
  ['Mr. Roe left.', ['person', 'Roe', null, null]],
  [
    'Jane Roe, a spokeswoman for the Foreign Ministry, left.',
    ['person', 'Jane Roe', 'spokeswoman', 'Foreign Ministry'],
  ],
  ['A spokesman for the U.S. State Department left.', ['person', null, 'spokesman', 'U.S. State Department']],
  ['White House press secretary Jane Roe left.', ['person', 'Jane Roe', 'press secretary', 'White House']],
  ['The mayor left.', ['person', null, 'mayor', null]],
  ['Critics left.', ['group', null, null, null]],
  ['Some said it was late.', ['group', null, null, null]],
  ['A source left.', ['anonymous', null, null, null]],
  ['The U.S. State Department left.', ['organisation', 'U.S. State Department', null, null]],
  ['Russia left.', ['state', 'Russia', null, null]],
  ['Beijing left.', ['state', 'China', null, null]],
  ['The Ham Times left.', ['media', 'Ham Times', null, null]],
  ['A report left.', ['document', null, null, null]],
  ['The agency left.', ['organisation', null, null, null]],
  ['He left.', ['person', null, null, null]],
] as const)('%s', (text, expected) => {
  const parsed = english.parse(text, [{ from: 0, to: text.length }])
  const phrase = parsed.phrases[0]
  expect(phrase).toBeDefined()
  if (!phrase) return
  const { type, name, role, org } = english.describe(parsed, phrase)
  expect([type, name, role, org]).toEqual(expected)
})
