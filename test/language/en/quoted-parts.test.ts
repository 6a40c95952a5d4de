/** Words in marks that are only a part of what is said, and headings; the people and places are invented. " ¶ " is an empty line. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

const lines = `
<Jane Roe>: [Harbour Plan ‘Absolutely Wrong’ For Ham]
<Roe>: [Ann Doe ‘Not Fit To Serve As Mayor’] ¶ Jane Roe left the hall on Monday.
<Roe>: [‘No Idea’ if the bridge was open] ¶ Jane Roe left the hall on Monday.
Weather: Rain ‘likely’ in the north ¶ Jane Roe left the hall on Monday.
Photo: Jane Roe opens the “new” bridge.
<Jane Roe> {Calls} [The Harbour Plan ‘Absurd’] ¶ The plan was absurd, and the harbour was full.
<Mike Huck>, for his part, {is labelling} [Doe’s actions “a blatant abuse of power.”]
<Jane Roe> {is praising} [Ann Doe, who ended her bid on Saturday, as “a woman who never lied.”]
<Roe's aides> {cast} [her victory in Ham as a sign that her focus was resonating].
Anna Wash, <star of television’s “Harbour,”> {thanked} [Doe for “taking these steps to make us safer.”]
<Jane Roe> {branded} [him a “traitor”] and left.
<Jane Roe> {says} [the “loose talk” in the hall about raising the tax skips over the fact that it failed].
<She> also {called for} [more “flexibility” for advisers in Ham to assist local forces].
<Roe’s party> {is already claiming} [victory in the so-called “governor’s bracket.”]
<Clara Doe, 35, the daughter of former mayor Bill Doe>, {said} on Monday, in reference to her first child, a girl born in May, “[Next summer, Ann is going to be a big sister!]”
<Doe> posted a message on the wall {reading} “[Thank you Ham]” moments after the fair closed.
The protesters carried <a banner> {reading} “[Go home, Roe].”
“[Only you, Dan],” <Jane Roe> {said}, [would use the occasion to ask for more].
[Roe is “a good man,”] <Ann Doe> {said}, “[but he is wrong].”
“[The plan could create new problems for her here],“ {said} <Jim Roe, a nurse from Ham>.
Hank Doe left in ‘08 after the vote. “[I do sense it. It makes their eyes open wider],” <he> {said}.
<Article 33> {affirms}: “[No state shall expel a refugee in any manner whatsoever].”
<The former mayor> {suggested} [continuing the “progress we had under Mayor Roe” and her duty “to do everything we can.”]
<The board> found the claim “without merit,” {reasoning} that [Doe “did not have to take any steps.”]
“[We’ve had better fairs than this one],” {said} matter-of-factly <Ham delegate Bill Roe>, wearing a hat.
“[We’ve had better fairs than this one],” <Ham delegate Bill Roe>, wearing a hat and “Ted Doe” pins, {said} calmly.
Jane Roe {was asked}, “[Would you have told her?]” <She> {answered}, “[I have no idea].” ⇒ ?anonymous; Jane Roe
<Roe> {promised} Sunday at a rally in Ham to [end “the wasteful regime.”]
Roe {was asked} by <the moderator Jane Poe> [whether his plan would mean “adding another road.”]
“[Ham, I hope you are able to find the letters that are missing].” <Doe> {said}.
[The people of Ham “deserve someone who’s with them,”] {said} <the man who built his house on the docks>.
The release was sent to the Ham Herald, <which> {notes}, “[More than half the people who met the mayor gave money].”
<Roe> {added} by telephone that [the plan was “a dead end.”]
“[They’re all here because he’s giving them all this free stuff],” <Doe> {shot back} with a laugh.
[“We’re extremely happy” about the vote], {said} <Rose Doe, head of the Nurses' Union>, a body that has left the league.
Roe, <who> in the past {has called} [Doe a “fool,”] left.
“[They would have gone to the only bill I know of],” <Roe> {fumed} on Tuesday.
"[Today, the kingdom is one of the leading nations]," <the Norlanders> {state} in the memo.
<<He>> {called} [her handling of the files “extremely careless,”] and {said} [any “reasonable person” should have known].
<Roe>, who was elected in May, {argued} [his fight to raise the wage is harder “in towns where they are poor.”]
As the crowd began to chant, <Roe> was joined on stage by Ann Doe and {joked}, “[People, you’re being ridiculous],” drawing jeers.
Both men issued a note – <Ryan Roe> {saying} [he was “very encouraged”] and <Doe> {calling} [it a “great meeting.”]
<<Roe>> {insisted} [it was “too early” to back the plan] while {adding}, “[I don’t doubt it].”
“[The trip was a waste of money],” <the senator> {groused} to reporters.
[Yet, "it is hard to make a link,"] {added} <Zarate Roe, the former deputy adviser>. "[It's hard to say. The idea needs to find the right host]."
<Jane Roe> {tweeted} in the early morning hours that [Doe was “disgusting” and “a con.”]
<Jane Roe> {tells} the Herald’s “Morning Joe” on Friday that [“exactly who did it” remains unclear].
<Jane Roe> {called} [half of Ann Doe’s supporters “deplorables.”]
"[I will not follow a script]," <Matteo Renzo> {said} after the meeting broke up. [The summit did "too little,"] <he> {added} on the radio. "[Without a change, Ham risks a lot]."
"[Many of his ideas are far from good]," <columnist Ai Jun> {wrote} in the Ham Herald piece.
For now, <Pantucci>, at the Harbour Institute, {said} [Norland and Tarn have found some sort of "modus vivendi" here].
<Nathan Doe> {called} [the BOPAC speech a "critical moment" for Roe].
[Roe "was handled so lightly that there isn't a lot you can do,"] {said} <<an official> who oversaw the case and {described} [it as "a lesser evil."]>
But as <the Ham Herald> {noted} in an article Thursday, [the leading candidate has earned himself a few fans].
<Roe> {is convinced} that [he will win].
<Roe>'s main {argument} was that [the dam is old].
<The letter> {states} that [the road is closed].
The bank loans that the council gave were late.
<Roe> {owned up} to [the theft].
<Roe> {attested} that [the copy was true].
<Roe> {called} [that report Friday a “lie.”]
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll(' ¶ ', '\n\n'))

test.each(lines)('%s', (line) => {
  expect(remark(line, english)).toBe(line)
})
