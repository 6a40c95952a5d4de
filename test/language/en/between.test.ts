/** What stands between a cue and its words, and where these end; the people and places are invented. " ¶ " is an empty line. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

const lines = `
<The harbour board> {wrote} in a short notice: "[We look forward to a dry spring - and to every boat that is able to sail]."
Asked why, <Doe> {replied} in a text message: "[The lamp will be lit]."
<Roe> {told} the Tarn Herald in a written statement, “[I never wanted his vote, because he cannot row].”
<Roe> {had said} in a Tarn Radio interview taped before the storm that [the wall had "held" the lake from rising].
<Ann Doe> {called} [the mayor's remarks on 9/11 a "new low" and a "strange attempt to sail home."]
<He> {called on} [pilots "not to feed the gulls of the harbour."]
<Roe> won the rowers over by {warning} darkly that "[the old reef is growing]."
Poe spoke over <her> {assertion} during the fair that “[we now know where the reef is].”
<His letter> {repeats} [the contention of former mayor Jane Roe that some of her charts were “lost at sea.”]
<He>{'s said} [he gets his ideas from the book "Old Reefs."]
It's said that the reef sings.
In May, <he> all but {accused} [Poe of trying to "drown" the plan].
<Poe>, speaking on Tarn Radio, {called} [Roe a “blowhard,”] and left.
<Poe> left, {calling} [him, among other things, “a failed pilot.”]
“[The fleet is bound by the law of the sea],” <White Pier press secretary Josh Doe> {said} Tuesday.
<Roe> {said},“[Look, the buoys have no place in a rowing race. We should know that].”
<Jane Roe> {tells} Tarn supporters that “[he loves the fleet].”
<The Tarn Herald and the Ham Post> each {called} [it a “rough week” for Roe].
The case is what <former pilots> {have called} [a “slow leak” in the league].
After the race, <<Roe>> {said} [the reef has “kept us safe” on the radio] before {claiming} that [the lamps are “tearing the fleet apart.”]
But <he> {told} the Tarn Herald that [<<he>> {agrees} [the reef is a “total wreck”] and {said} “[<the chart> {is quite clear} that [it lies just off the pier]].”]
<Ann Doe> {coined} [it] when she tried to dodge the question of whether she had really rowed for the league.
<The league> {criticized} [a rule that <Ann Doe> {said} [is “a leak without a boat.”]]
The keeper spoke of Ann Doe, who <he> {noted} [was “late for every tide.”]
The board left for what it hopes will become “the quiet pier.”
What many pilots forget is that the reef grows.
<Roe> himself {acknowledged} in a Tarn Radio talk Monday night [“it will be hard for us to row” if the wind turns].
<Roe> {said} in a statement Thursday night [the oars had been lent to the school].
<The harbour union> released a statement Wednesday {saying} [<Roe>’s {comments} “[are based on an old chart].”]
<The complaint>, which was filed in a Ham court, {alleged} that [the board “failed to paint the buoys.”]
“[The tide],” <she> {elaborated}, “[waits for no clerk].”
<Cross> {called} [November’s regatta “a race for the keel”] and left.
While <Will> {claims} that [the lamp is “old,”] the board wants to keep it.
<Ted Doe, a pilot>, {welcomed} “[the news that the reef is asleep].”
<Ann Roe> {is promising} to [“drain the lake” by May].
<Roe> {fired back} that [the “rowers of Tarn chose me twice.”]
<Poe> left the hall, {citing} [her “long service,”] and went home.
<They> {called} [her “weak”] and left.
A third boat would be what <Roe> {called} [a “let them all row” plan for the league].
<Roe> {quoted} [<an inspector general>'s {report} that [“less than one boat” was painted]].
<Ann Doe> {said} [the ferry is late], with <Roe> {calling} [it a “raft.”]
<<He>> {explained} [the plan] by {saying}: “[It was because the lake was frozen that night].”
<Poe> {described} [the lamp during a Tarn Radio interview on Monday as “a friend.”]
<The board> {announced} [plans Tuesday to expand the pier].
<Roe> {called on} [the council Wednesday to close the lock].
<Roe> {told} harbour agents that [he rowed through the nets of “rich men.”]
<<Roe>> {cautioned} “[let’s not get ahead of the tide],” before boldly {predicting} that [the lock would open].
<Roe> {told} Tarn Radio's This Week that [there is “a strange light” on the reef].
When <the rowers> {said} [it was late], the crowd laughed loudly.
<She> {tells} crowds that [after forty years on the pier, “It's time.”]
To that, <21 percent> {said} “[not too late]” and <14 percent> {said} “[not at all].”
<Roe> {called} [Poe, his Tarn challenger, a harbour “co-pilot.”]
<Roe> {called} [the notice a “rush to the boats,” because the board can change its mind until the fair].
<Roe> wrote the letter, {citing} [his “long service,” “firm hand on the oar” and calm].
[The oars "were lent so lightly that there isn't a whole lot left to row with,"] {said} <<a former Tarn harbour official> who oversaw the sheds and {described} [the theft as "a smaller kind of flood."]>
The crowd booed, and when <Roe> thanked Ham and {said} [it was good to be home], <a man> {yelled} “[Row there!]”
<Jim Poe>, who ran a pro-Doe club, {said} [the Tarn "fleet may have left the pier. I do not want to be the last to wave."]
<Ann Poe, a professor at Tarn University>, {said} [places such as Ham and Tarn "have more of a past," while "Norland is new."]
<Roe> {said} [boats were sent with the rowers], whom <he> {called} “[brave].”
<Roe> {has said} [he has seen the charts and disagrees with the board, because “I do not know what makes them secret.”]
<Milram>: [Rowers ‘Waving The White Oar’ At The Pier] ¶ The race was lost on Monday.
Watch: Rowers ‘waving the white oar’ at the pier ¶ The race was lost on Monday.
Then <<he>> turned on Doe, {calling} [him a "snail"] and {accusing} [him of rowing like a "tired gull."]
<Roe> {said} that [the board was old], pointing to its "D-plus" mark from the league.
<Roe> {accused} [Poe, the keeper from Ham and winner of the last race, of being “slow with the oar.”]
And in {explaining} [why many of the “new oars” had not been paid], <Roe> described a broken shed.
“[The old lamp burns where the new one fails],” <Poe> {is quoted} as saying.
The lock is leaking - "[Again, we need to look at the gate]," <she> {said} - and the board has left.
<Roe> {voiced} [a wish for a "strong, rich and lively Ham,"] and he left.
<Roe> {expressed} [a desire to "row, sail and swim round the reef."]
<Poe> left the pier, {saying} [his use of the word "pilot" to describe the clerk was wrong].
[Mostly in the small sheds of the town], <he> {said}, ["we do not know what the oar will cost" on a race day].
"[We stopped and wept on the pier that night]," <Will Doe, the head of the league>, {said}.
<James Poe, the head of the D.C.-based Reef Institute>, {said}: "[I do not think that the lamp was lit]."
<Roe> further {summed up} [the race as “terrible.”]
Jane Roe, <who> {declared} in the harbour spin room, “[I am sending the oars home].”
[If anything], <Jane Roe> {argued} in her letter, [the storm is a sign of why the pier should be closed]. ¶ “[In the light of this storm, is it wise to row? The board must answer].” ⇒ Jane Roe; Jane Roe
[The reef "is growing faster than the oars,"] <Ann Doe> {told} the Tarn Herald. ¶ "[It has grown since May]. ¶ "[It will grow until the fair]." ¶ Jim Poe left. ⇒ Ann Doe; Ann Doe
<Ann Doe> {said} [the reef was old]. ¶ “Sail On” was her boat.
As <Roe> {puts it}, [the board is trying to sell the rowers "an oar that cannot float."]
<Roe's letter to his rowers> {notes} that [the reef “is a friend of the fleet.”]
The storm passed, leading <harbour advisers> like Jim Doe {to counter} that “[every plank that was lent has come back].”
Roe and Poe have left, with <Poe> recently {promising} to "[row into the fog]."
<Poe>, however, interjected by {pointing out} that [the oar was “a gift.”]
“[They love the new lamp and they back the old keeper],” <Jane Roe> {said}.
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll(' ¶ ', '\n\n'))

test.each(lines)('%s', (line) => {
  expect(remark(line, english)).toBe(line)
})
