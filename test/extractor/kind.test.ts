/** Whether the words stand in quotation marks: the kinds of all statements of a sentence, in order. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { articleOf } from './marked.ts'

test.each([
  ['«Мост цел», — сказал Орсен.', ['direct']],
  ['Орсен сказал, что мост «ещё совсем цел».', ['mixed']],
  ['Орсен сказал, что мост цел.', ['indirect']],
  ['«Мост, — сказал Орсен, — цел».', ['direct']],
  ['«Мост цел, — сказал Орсен. — Мы рады».', ['direct']],
  // Marks that hold the cue as well are another's.
  ['«Орсен считает, что мост цел», — сказала Ремизова.', ['direct', 'indirect']],
  ['«Орсен считает, что мост „ещё совсем цел“», — сказала Ремизова.', ['direct', 'indirect']],
  ['«Мост цел, считает Орсен», — сказала Ремизова.', ['direct', 'indirect']],
])('%s', async (text, kinds) => {
  const { statements } = extract(articleOf(text, 'ru'), await loadLanguage('ru'))
  expect(statements.map(({ kind }) => kind)).toEqual(kinds)
})
