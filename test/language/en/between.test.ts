/** What stands between a cue and its words, and where these end; the people and places are invented. " ¶ " is an empty line. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

const lines = `
<The lock keepers> {wrote} in the log: "[Nobody knocks before noon - nor after dark, unless a lamp is out]."
Pressed for a date, <Poe> {answered} by letter: "[Fog permitting]."
<Poe> {told} the Ham Post in a brief letter, “[Gulls are no worse than clerks, since gulls go home].”
<Doe> {had remarked} in a Ham Post essay printed after the thaw that [both locks "coughed" whenever a barge came through].
<Jim Doe> {called} [her waltz in 7/8 a "limp" and a "waste of good candles."]
<The bishop> {called on} [bell ringers "not to wake the herons before dawn."]
<Doe> got her lamps by {reasoning} calmly that "[some wicks burn twice]."
Nobody on the quay shared <his> {claim} after the thaw that “[gulls can count].”
<Her diary> {repeats} [the suspicion of retired pilot Jim Poe that foghorns “breed at night.”]
<She>{'s said} [she hums the tune "Low Water" to her bees].
It's said that herons gossip.
At dinner, <Roe> all but {accused} [Doe of having "borrowed" two candles].
<Doe>, sitting on an upturned barrel, {called} [the almanac a “fairy tale,”] and yawned.
<Poe> rang off, {calling} [her, in passing, “a danger to soup.”]
“[No hull was scratched],” <Low Quay press secretary Ida Poe> {said} Friday.
<The cook> {said},“[Soup first. Charts can wait until every bowl is dry].”
<The midwife> {tells} Ham tenants that “[sleep comes in June].”
<The baker and the miller> each {called} [the flood a “mixed blessing” to the trade].
The tower shows what <some masons> {have called} [a “lazy lean” toward the river].
<<Poe>> {said} [the hens had “gone modern” over the winter] before {claiming} that [eggs “taste of paint” now].
<She> {told} Ham Radio that [<<she>> {thinks} [trams are “moving cupboards”] and {said} “[<our plumber> {is sure} that [pipes dream]].”]
<Ida Poe> {coined} [the phrase] when she skipped the question of whether wells sleep.
<Both choirs> {praised} [a hymn that <Doe> {said} [was “written by a goat.”]]
Her sister married a glazier, who <Poe> {claimed} [had “never broken a pane.”]
Masons have begun on what Doe hopes might pass for “a chapel.”
What a cook may forget is that onions travel.
<Doe> herself {admitted} in a school lecture Friday morning [“nobody could mend this clock” unless the bells were sold].
<The dean> {said} in a memo Saturday [somebody had sold her kettle].
<The glaziers' guild> circulated a statement Sunday {saying} [<Poe>’s {remarks} “[would not survive a hailstorm].”]
<A petition>, which hung in the bakery for weeks, {alleged} that [two geese “held up the mail.”]
“[A kettle],” <he> {elaborated}, “[needs no permit].”
<Chase> {called} [Ham’s first tram “a bathtub on rails”] and stayed aboard.
While <Will> {insists} that [hens are “no trouble,”] his neighbours have built a fence.
<Ida Roe, a beekeeper>, {welcomed} “[the rumour that honey is back in fashion].”
<The chimney sweep> {is promising} to [“tame the jackdaws” for a fee].
<The cook> {fired back} that [his “dumplings have outlived three mayors.”]
<The organist> resigned in March, {citing} [a “stubborn pedal,”] and took up fishing.
<Both aunts> {called} [it “damp”] and moved out.
Lunch followed what <the bursar> {called} [an “eat it or starve” approach to parsnips].
<The printer> {quoted} [<a surgeon general>'s {report} that [“hardly any spoons” are clean]].
<The tailor> {says} [velvet will return], with <Doe> {calling} [it a “moth's breakfast.”]
<<She>> {explained} [her limp] by {noting}: “[The stairs moved first].”
<The vicar> {described} [the organ in a Ham Post column last week as “asthmatic.”]
<The museum> {announced} [plans Friday to dust its whale].
<The ringers> {called on} [the abbot Sunday to buy longer ropes].
<The skipper> {told} customs agents that [his barrels held nothing but “wet feathers.”]
<<The brewer>> {joked} “[hops have feelings],” before solemnly {predicting} that [this year's ale would sulk].
<The diver> {told} Ham Radio's This Evening that [eels keep “a decent library” under the weir].
When <the twins> {said} [snow tasted blue], their teacher nodded gravely.
<The widow> {tells} lodgers that [with only one bath in the house, “Patience pays.”]
Of the bakers, <60 percent> {said} “[rye]” and <9 percent> {said} “[whatever rises].”
<The potter> {called} [Doe, her own cousin, a glazed “half-pint.”]
<The florist> {called} [the frost a “thief with cold hands,” because no tulip in Ham had been spared].
<The jury> gave Poe the ribbon, {citing} [her “sober jams,” “fearless use of plums” and patience].
[Their violin "had been left out in every shower since Easter,"] {said} <<a Ham tuner> who glued it and {described} [the case as "mostly mushroom."]>
Tea was poured, and when <Poe> bowed and {said} [the cake had sunk], <a child> {shouted} “[Dive for it!]”
<Ida Roe>, who keeps an anti-gull cannon, {said} [the Ham "roofs are clean again. Let the laundry out."]
<Josh Roe, a saddler in Ham>, {said} [beasts such as mules and clerks "remember every insult," whereas "a horse forgives."]
<The baker> {said} [rolls had gone to the stokers], whom <she> {called} “[hollow].”
<The locksmith> {has said} [he opened the vault and agrees with its owner, since “nothing in there deserves a door.”]
<Oskin>: [Bakers ‘Hiding Behind Their Loaves’ In Ham] ¶ Flour ran short last week.
Watch: Bakers ‘hiding behind their loaves’ in Ham ¶ Flour ran short last week.
<<The conductor>> shut his score, {calling} [the flautist a "draught"] and {accusing} [a drummer of playing like a "leaky tap."]
<The inspector> {said} that [Ham's soup was thin], pointing to a "C-minus" on the kitchen door.
<The vet> {accused} [Doe, a goatherd and champion whistler, of having “milked at midnight.”]
But in {explaining} [how his “silent piano” worked], <Poe> broke two strings.
“[Bees vote too],” <the abbot> {is quoted} as saying.
Dinner was cold - "[Blame the stairs]," <the butler> {said} - and nobody had a fork.
<The hermit> {voiced} [a longing for "warm, dry and talkative company,"] and she bolted her door.
<Her nephew> {expressed} [a hope to "bake, box and yodel his way south."]
<The teacher> wiped the board, {saying} [her spelling of the name "Oskin" on every map had been a guess].
[Up in the bell tower], <she> {said}, ["bats have the better rooms" for a while].
"[Not one candle went out]," <Will Roe, the oldest verger in Ham>, {said}.
<Ida Doe, treasurer of the N.T.-based Moss Society>, {said}: "[Lichen pays its own way]."
<It> further {called} [our marrows “watery.”]
<The judge> {summed up} [our marrows as “watery.”]
Jim Doe, <who> {declared} in the ferry swim club, “[These swans are not mine].”
[On balance], <Ida Poe> {argued} over supper, [the drought has done more for clockmakers than any fair]. ¶ “[Dry wheels keep time. Who will thank the sun? Not Ham].” ⇒ Ida Poe; Ida Poe
[A snail "can cross the square quicker than our tram,"] <Josh Poe> {told} the Ham Post. ¶ "[We held a trial]. ¶ "[The snail stopped for lettuce and still won]." ¶ Ida Roe kept the score. ⇒ Josh Poe; Josh Poe
<The poet> {said} [her ink had frozen]. ¶ “Slow Thaw” sold nine copies.
As <the ferryman> {puts it}, [every bridge in Ham begins as "a rumour with railings."]
<Her postcard to the tenants> {notes} that [mice “come with the lease.”]
Ghosts were seen, prompting <night porters> like Ida Roe {to insist} that “[only a hedgehog snored].”
The twins share a studio, with <Doe> lately {promising} to "[paint nothing but turnips]."
<The butler>, meanwhile, interrupted by {pointing out} that [both dukes were “already seated.”]
“[Herons adore the weir and hate the mill],” <Josh Doe> {said}.
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll(' ¶ ', '\n\n'))

test.each(lines)('%s', (line) => {
  expect(remark(line, english)).toBe(line)
})
