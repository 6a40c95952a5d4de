/** Quotations in every place an English sentence has for them; the people and places are invented. " ¶ " is an empty line. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

const lines = `
Jane Roe fled when <he> {yelled} “[You lie!]” at the judge during the hearing.
<The sign> {read} “[Roe for mayor]” and everybody laughed.
Roe read “Roe and Doe” twice.
“[Tarn will always be Tarn],” <an angry Roe> {retaliated}. “[It never gives up].”
“[You cannot do that, you fool],” <Roe> {barked}.
<Roe> {had previously said}, “[We’ll see],” when told of the poll.
<Roe> {joked}, using a false accent, “[Amen, brother! Come on up!]”
The rise does not surprise <pollster Jane Roe>: “[Small parties have always gained from it].”
From <the report>: “[In general, larger samples gave better results than small ones did].”
It led to what <aide Kevin Doe> {called} “[the beginning of a new era]” in his book.
Doe, who <Roe> {dubbed} “[the little senator],” left.
<Roe> {says} [he's “excited where we stand”] as he faces a hard test in the north.
“[It happens, right?]” <Roe> {went on}, as if nobody was there. “[But you have to fight back].”
“[Very good boat],” <Roe>, the current leader in Tarn by a wide margin after winning the vote, {said} when it was over.
<Dr. Roe> {stated}: ¶ "[The office is no longer about “equal justice” now. It is about power]. ¶ "[The answer is property]."
“[Apparently not],“ <he> {said}. “[A cat does not change its spots].”
<Roe> {vowed} to ["bomb the wall" out of the harbour].
<Roe> {called} [Doe “a smart guy. He is good.”]
<Pete Doe>, a Tarn consultant whose firm was recently retained by the Roe campaign, {said} [he would be “shocked” to see it].
<Michael Doe>, who lives in a village outside of the capital, Easthaven, {said} [he still “prays that it ends.”]
<Dan Doe>, Roe’s deputy national political director, {said} [the campaign would “do daily requests” early].
The village (“[I want my money back],” {wrote} <Edward Doe, a technician in Ham>, on the union's page) is angry.
[The roof “was old enough that nobody cared. People slept under it,”] {said} <Harriet Poe of the Tarn Teachers>.
[The minister will play the "victim card,"] <<Doe>> {said}, {adding} that [the way to go "is to look at her record."]
[Roe], <a top aide> {said}, [“is very sure of the contrast” between her and Doe].
<Roe> has one {message}: "[Stop Doe]."
<Roe> {is "confident} that [Doe will be a friend of the fleet]."
<Roe>'s {answer} was “[No, never in my life].”
<Roe>'s {comment} that [the fair was “a disgrace”] made her few friends.
<Roe> left the stage, {calling} [the fair “a disgrace.”]
{Calling} [the fair “a disgrace,”] <Roe> left the stage.
<The council> released a statement Wednesday {saying} [the fair “was over.”]
<Roe> responded to that letter by {calling} [Doe "dopey."]
<The paper> {reported} that, {according to} <a count>, [[85 of the 154 boats were old]].
Roe is holding a party at the club that drew hundreds.
"[It's a pretty expensive business model]," {said} <Will Doe, a professor of building at Tarn University>. "[The biggest thing is personnel costs]."
[The loss of the treaty signals "the beginning of the end" for the union], {said} <Geert Poe, founder of the Freedom Party>.
<Roe> {asked} for [a vote]; <most> {said} [they were "very worried."]
About <four in 10> {said} [they were "angry" with the way the town is run].
<Dianne Poe> {agreed}. "[Time is running out for the council]."
{Said} <Roe>, "[The thought that we are to blame is very painful]."
<Roe> {coached} [Doe to "breathe, breathe, breathe."]
<Gerry O'Hara, a party consultant>, {notes} that [it is a "bad" plan].
<Roe> {called} [that "beyond belief."]
<Roe> {dismissed} [that idea as a sign of "disarray."]
When <Roe> {pointed out} that [<Doe> {calls} [it "rain for all,"]] Poe left.
<<Roe>> {says} [the goal is “to stop Doe,”] but {conceded} that [it was late].
<Roe> {said} [he was “encouraged” by the plan] — a small win for Doe.
<<Roe>> left, {telling} the Herald that [Doe is a “faker”] and {asking} [how he got away].
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll(' ¶ ', '\n\n'))

test.each(lines)('%s', (line) => {
  expect(remark(line, english)).toBe(line)
})
