/** What nobody has said, or nobody yet, and whose words an aside within a quotation gives; all of it invented. */
import { expect, test } from 'vitest'
import { extract } from '../../../src/extractor/index.ts'
import { loadLanguage } from '../../../src/language/load.ts'
import { articleOf, remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

const lines = `
# what somebody denies having said is no quotation of his, nor of whom he denies it of
<Otto Finch> {denied} [saying that “the geese should walk.”] ⇒ Otto Finch
<Otto Finch> {denied} ever [saying “the geese should walk.”] ⇒ Otto Finch
<Otto Finch> {denied} [having told the guild that “the geese should walk.”] ⇒ Otto Finch
<Otto Finch> {denied} [calling the geese “a flock of fools.”] ⇒ Otto Finch
<Otto Finch> {denied} that [Ida Tarrow had said “the bell is safe.”] ⇒ Otto Finch
“[I never said so],” <Otto Finch> {denied}. ⇒ Otto Finch
# an aside within somebody's quotation is the clause alone, or nothing
Otto Finch rang. “[[The bell will hang], as <Finch> {promised}],” <Ida Tarrow> {said}. ⇒ Ida Tarrow; Otto Finch
Otto Finch rang. “[If, as Finch promised, the bell had hung, the geese would read],” <Ida Tarrow> {said}. ⇒ Ida Tarrow
`
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))

test.each(lines)('%s', (line) => {
  expect(remark(line, english)).toBe(line)
})

test.each([
  ['Otto Finch denied saying that “the geese should walk.”', ['indirect']],
  ['Otto Finch denied that Ida Tarrow had said “the bell is safe.”', ['indirect']],
  ['Otto Finch denied that he had said “the bell is safe.”', ['indirect']],
  ['Otto Finch denied that the bell “was never safe.”', ['mixed']],
  ['“The bell will hang, as Otto Finch promised,” Ida Tarrow said.', ['direct', 'indirect']],
  ['“The bell is old, Otto Finch says, and it will fall,” Ida Tarrow said.', ['direct', 'indirect']],
])('%s', (text, kinds) => {
  expect(extract(articleOf(text, 'en'), english).statements.map(({ kind }) => kind)).toEqual(kinds)
})
