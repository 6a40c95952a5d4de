/** Whose act a verb tells that hangs on another one, and whom a pronoun cannot mean; all of it invented. " ¶ " is an empty line. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

const lines = `
# whom somebody judges for an act has done it
<Ida Tarrow> {praised} [<Otto Finch> for {opposing} [the toll]]. ⇒ Ida Tarrow; Otto Finch
<Ida Tarrow> {blasted} [<Otto Finch> as careless] for {suggesting} that [geese can read]. ⇒ Ida Tarrow; Otto Finch
<Otto Finch> was attacked by the mill owner Ida Tarrow for {suggesting} in May that [geese can read]. ⇒ Otto Finch
The guild fired <Otto Finch> for {saying} [the bell was cracked]. ⇒ Otto Finch
Ida Tarrow spoke on Friday. <Otto Finch of the guild, a rival>, {assailed} [<her> for {supporting} [the toll]]. ⇒ Otto Finch; Ida Tarrow
<The clerk> {said} [<Ida Tarrow> ended the supper by {asking} [for whom the bell was cast]]. ⇒ ?person; Ida Tarrow
# an infinitive has the subject of the verb that it hangs on
<The clerk> {said} [<<Ida Tarrow>> {was planning} {to [call on} [the guild to mend the bell]]]. ⇒ ?person; Ida Tarrow; Ida Tarrow
It is hard to see why geese read. ⇒ 
# a list of verbs goes on behind the object of the first
<<Ida Tarrow>> {urged} [the guild to unseat Captain Otto Finch, proposed that geese be counted] and {asked} for [more lamps]. ⇒ Ida Tarrow; Ida Tarrow
The quarrel began after <Otto Finch>, asked about the smoke at the mill, {had said}, “[Your kettle smokes as much as our mill].” ⇒ Otto Finch
# days, teachings and places are nobody, and a word of a quotation is not who says it
Ida Tarrow rests. ¶ The mill burned on Tuesday. “[We saw the smoke],” <she> {said}. ⇒ Ida Tarrow
Otto Finch reads. ¶ The rest is in Stoicism. “[It calms the geese],” <he> {said}. ⇒ Otto Finch
Otto Finch lives near Lowbridge, Calif., with geese. “[They read],” <he> {said}. ⇒ Otto Finch
Otto Finch read on. ¶ “[Neptune takes what he wants],” <he> {said}. ⇒ Otto Finch
Ida Tarrow wrote to LampWorks. <It> {said} [the wicks were old]. ⇒ LampWorks
Finch Makes Long Quarrel With Millers Worse ¶ “[We mend bells],” {said} <Finch>. ⇒ Finch
`
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))

test.each(lines)('%s', (line) => {
  const text = line.replaceAll(' ¶ ', '\n\n')
  expect(remark(text, english)).toBe(text)
})
