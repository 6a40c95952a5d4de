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
Ida Tarrow rang at noon. <Otto Finch, the guild's clerk>, {scolded} [<her> for {opposing} [the new clock]]. ⇒ Otto Finch; Ida Tarrow
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
Otto Finch rang. Brisko reached Lowbridge at dawn. <He> {said} [the bell was cracked]. ⇒ Brisko
Otto Finch rang. ¶ The ringers cheered Brisko. <He> {said} [the bell was cracked]. ⇒ Brisko
Otto Finch rang in Brisko. <He> {said} [the bell was cracked]. ⇒ Otto Finch
# the place and day of a report are none of its words
LOWBRIDGE, May 3 (Andes) - <The ringers' eldest guild member, Ida Tarrow>, {said} on Monday that [geese read]. ⇒ Ida Tarrow
LIMA - [The mill burned], <officials> {said}. ⇒ ?group
Tarn Harbour, May 3 (Andes) – [The mill burned], <officials> {said}. ⇒ ?group
<Gov. Otto Finch (R)> - who tunes bells - {said} that [geese read]. ⇒ Otto Finch
LOWBRIDGE (Andes) - <Gov. Otto Finch> {said} [geese read]. ⇒ Otto Finch
<FBI> - the bureau - {said} [geese read]. ⇒ FBI
# who asks in "when asked" is not told, and is not who goes on
“[It is late],” <Ida Tarrow> {told} Tarn Radio when asked which bell rang. ¶ “[It is later than you think, and the bells are old].” ⇒ Ida Tarrow; Ida Tarrow
Ida Tarrow told Tarn Radio when asked why geese read. ⇒ 
# whoever was asked answers, and not who asks
Last month <the Ham Post's Otto Finch> {asked} [Jon Poe whether the bell was cracked]. ¶ “[Sure it is],” <he> {said}. ⇒ Otto Finch; Jon Poe
Ida Tarrow caused a stir when <a Tarn voter> {asked} [if the bell rang]. ¶ “[What an idea],” <she> {replied}. ⇒ ?person; Ida Tarrow
“[Does it ring?]” <Otto Finch> {asked}. “[It hardly rings],” <he> {said}. ⇒ Otto Finch; Otto Finch
<Otto Finch> {asked} [Ida Tarrow whether the bell was cracked]. “[Yes],” <she> {said}. ¶ “[No],” <he> {said}. ⇒ Otto Finch; Ida Tarrow; Otto Finch
# what stands in marks of its own gives no words behind it
"Jon Poe is leaving the guild," by <the Post's Ida Tarrow>: "[Poe, the ringer, leaves next month, and nobody knows why]." ⇒ Ida Tarrow
"Poe accused of theft," by <the Post's Ida Tarrow>: "[Poe, the ringer, left last month, and nobody knows why]." ⇒ Ida Tarrow
Otto Finch told a crowd: ¶ “Where did the geese go?” a baker is heard to shout from the yard. ⇒ 
<Tarrow> herself {hinted} that [geese read]. ⇒ Tarrow
# a relative pronoun stands for the people nearest to it, and a second one for the same as the first
Otto Finch was the butt of jokes from old rivals in the guild, <who> {accused} [him of sloth]. ⇒ ?group
Otto Finch told of the friendship of Ida Tarrow, <who> {said} [geese read]. ⇒ Ida Tarrow
Otto Finch met Ida Tarrow, a miller <who> {backs} [Jon Poe] and <who> {said} [geese read]. ⇒ Ida Tarrow; Ida Tarrow
Otto Finch met Ida Tarrow, who rang! The lamps burned, and <that> {suggests} that [geese read]. ⇒ ?document
# "the man" is no woman, "the boy" no mayor, and a young boy not the woman named next
Ida Tarrow rang. <The man> {said} [it was late]. ⇒ ?person
Ida Tarrow slept. <The woman> {said} [it was late]. ⇒ ?person
“[I am tired of hearing that geese cannot read],” {said} <Otto Finch>. ⇒ Otto Finch
Mayor Otto Finch rang. A small child came. “[How big is it?]” {asked} <the boy>. ⇒ ?person
<A young boy> {said} [it was late]. “[It rains],” {said} <Jane Roe>. ⇒ ?person; Jane Roe
# two people by name
<Otto Finch and Mayor Ida Tarrow> {said} [geese read]. <They> {added} that [hens write]. ⇒ Otto Finch and Ida Tarrow; Otto Finch and Ida Tarrow
Jon Poe should fire Finch, and <Ida Tarrow> later {called} [Finch a goat]. ⇒ Ida Tarrow
Finch Makes Long Quarrel With Millers Worse ¶ “[We mend bells],” {said} <Finch>. ⇒ Finch
`
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))

test.each(lines)('%s', (line) => {
  const text = line.replaceAll(' ¶ ', '\n\n')
  expect(remark(text, english)).toBe(text)
})
