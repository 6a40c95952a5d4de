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
# "never" belongs to the cue, as "did not" does
<Otto Finch> {never told} the guild that [he would sing]. ⇒ Otto Finch
<Otto Finch> {never once said} [the bell was safe]. ⇒ Otto Finch
Otto Finch never asked why the bell rang. ⇒ 
# nobody has said it yet
If Otto Finch says the bell is cracked, the guild will weep. ⇒ 
Unless Otto Finch admits that the bell is cracked, the guild will weep. ⇒ 
Otto Finch might say tomorrow that the bell is cracked. ⇒ 
Otto Finch could say that the bell is cracked. ⇒ 
Otto Finch would have said that the bell is cracked. ⇒ 
<Otto Finch> {could say} only that [the bell was cracked]. ⇒ Otto Finch
<Otto Finch> {said} [the guild should thank her]. ⇒ Otto Finch
# whom an outlet quotes is not what it says
Otto Finch was quoted by the Ham Post. ⇒ 
# a clause that tells when belongs to what is said, and what is seen there is no statement of its own
<Otto Finch> {told} reporters [she had not seen the memo before it appeared online]. ⇒ Otto Finch
<Otto Finch> {said} [the bell was safe] after <Ida Tarrow> {said} [it was cracked]. ⇒ Otto Finch; Ida Tarrow
# somebody's relative is called by the given name, and is not he
Mayor Otto Finch rang. <Finch's brother Peter> {said} [it was late]. ⇒ Peter
Mayor Otto Finch rang. <His son Nils> {said} [it was late]. <Nils> {said} [it rained]. ⇒ Nils; Nils
Mayor Otto Finch rang. <Finch's brother Peter> {said} [it was late]. <Peter Finch> {said} [it rained]. ⇒ Peter Finch; Peter Finch
`
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))

test.each(lines)('%s', (line) => {
  const text = line.replaceAll(' ¶ ', '\n\n')
  expect(remark(text, english)).toBe(text)
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
