import { expect, test } from 'vitest'
import { extract } from '../../../src/extractor/index.ts'
import { ukrainian } from '../../../src/language/uk/index.ts'
import { articleOf } from '../../extractor/marked.ts'

// Written on Thursday, 8 May 2031.
test.each([
  ['Речник Данило Вербак у понеділок заявив, що міст закриють.', '2031-05-05'],
  ['Учора ввечері речник Данило Вербак заявив, що міст закриють.', '2031-05-07'],
  ['«Міст закриють», — сказав 5 травня речник Данило Вербак.', '2031-05-05'],
  ['У п’ятницю, 2 травня, речник Данило Вербак заявив, що міст закриють.', '2031-05-02'],
  ['Минулого тижня речник Данило Вербак заявив, що міст закриють.', '2031-04-28/2031-05-04'],
  ['Два дні тому речник Данило Вербак заявив, що міст закриють.', '2031-05-06'],
  // what is told, and not when
  ['Речник Данило Вербак заявив, що міст закриють у понеділок.', undefined],
  ['Речник Данило Вербак заявив про відставку. За його словами, піде 5 травня.', undefined],
])('%s', (text, said) => {
  const { statements } = extract({ ...articleOf(text, 'uk'), published: '2031-05-08' }, ukrainian)
  expect(statements[0]?.said?.edtf).toBe(said)
})
