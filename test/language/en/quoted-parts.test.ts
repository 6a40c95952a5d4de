/** Words in marks that are only a part of what is said, and headings; the people and places are invented. " ¶ " is an empty line. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

const lines = `
<Jane Roe>: [Ferry Timetable ‘A Bad Joke’ For Islanders]
<Roe>: [Ann Doe ‘The Wrong Pilot’ For This Ship] ¶ Jane Roe left the hall on Monday.
<Roe>: [‘Not Yet’ if the lock is opened] ¶ Jane Roe left the hall on Monday.
Weather: Rain ‘likely’ in the north ¶ Jane Roe left the hall on Monday.
Photo: Jane Roe opens the “new” bridge.
<Jane Roe> {Calls} [The Harbour Plan ‘Absurd’] ¶ The plan was absurd, and the harbour was full.
<Ivor Poe>, for his part, {is labelling} [the ferry's new fares “a tax on islanders.”]
<Jane Roe> {is praising} [Ann Doe, who sailed home in June, as “a pilot without a scratch.”]
<Roe's aides> {cast} [the late ferry as a sign that the pier was rotten].
Ida Poe, <singer of the town’s “Old Tide,”> {thanked} [Doe for “keeping the lamp lit all night.”]
<Jane Roe> {branded} [him a “pirate”] and left.
<Jane Roe> {says} [the “old wives' tales” in the taverns about counting the gulls skips over the plain arithmetic of the harbour].
<She> also {called for} [more “patience” for pilots in Tarn to learn the channel].
<The rowing club> {is already claiming} [first place in the so-called “gulls’ league.”]
<Clara Poe, 41, the keeper of the oldest lighthouse in Tarn>, {said} on Monday, in a note about the storm, a short one on blue paper, “[The lamp went out twice, and twice we lit it again!]”
<Doe> put a message on the door {reading} “[Gone to sea]” a day before the storm.
The rowers carried <a banner> {reading} “[Mend the lock, Roe].”
“[No pilot of mine],” <Jane Roe> {said}, [would steer into that fog].
[The lock is “older than the town,”] <Ann Doe> {said}, “[and it leaks].”
“[The fog may keep the mail boat away until noon],“ {said} <Jim Roe, a nurse from Tarn>.
Hank Doe sailed in ‘08 with the fleet. “[I smell the ice before it comes. The gulls do too],” <he> {said}.
'[It is rare that the ferry is late],' <Jane Roe, vice president of the rowing club>, {told} the paper. '[I think I saw it once],' <she> {added}.
'[The pilots' boats are all tarred in spring],' <Ann Doe> {said}. The '90s were wet, and the rowers' pier was rotten.
<Jane Roe> {said} [the ferry 'must not' wait].
‘[The pilots’ boats are all tarred in spring],’ <Ann Doe> {said}.
<Jane Roe> {called} [him ''a pirate'' and the lock 'a ruin'].
'[It rained twice that summer]. ¶ '[Nobody knew until the boats were in the hall],' <Ann Doe> {said}.
“[We stay],” <Jane Roe> {said}. ¶ “[It rained twice that summer]. ¶ “[The pier was under water]. ¶ “[Nobody knew until the boats were in the hall],” <Ann Doe> {said}.
“He was cruel. He would say: ‘That is how it is done.’” <Jane Roe> {would later ask} to [see the pier].
“[The lamp was out],” {said} <Jane Roe, senior fellow at the Tarn Institute for Near East Policy>, which was founded in 1985.
[The lamp is out], {according to} <Jane Roe>, who heads the rowing club.
{According to} <Jane Roe>, whose boat was lost, [the lamp was out].
Jane Roe, <who> {said} [she brings a “lamp to the pier,”] will row.
In the years when the lamp was out, Jane Roe said little of it.
<Rule 12> {affirms}: “[No boat leaves the harbour without a lamp].”
<The harbour master> {suggested} [keeping the “peace we made with the gulls” and her promise “to feed them twice.”]
<The board> found the complaint “without rope or anchor,” {reasoning} that [Doe “never set foot on the pier.”]
“[This herring is the best since the flood],” {said} matter-of-factly <Tarn fishmonger Bill Roe>, holding a knife.
“[This herring is the best since the flood],” <Tarn fishmonger Bill Roe>, wearing an apron and a “Sail On” pin, {said} calmly.
Jane Roe {was asked}, “[Did you see the light?]” <She> {answered}, “[Not that night].” ⇒ ?anonymous; Jane Roe
<Roe> {promised} Sunday at a fair in Tarn to [end “the long wait at the lock.”]
Roe {was asked} by <the harbour master Ida Poe> [whether his raft would mean “another wreck in the channel.”]
“[The buoys have drifted past the second marker again].” <Doe> {said}.
[The rowers of Tarn “need a boat that floats,”] {said} <the man who built his house on the docks>.
{According to} <Ann Doe>, “[The lamp was out. The pilot said, ‘Wait for the tide.’ We did not wait].”
As <Jane Roe> {recalled}, [the pier was closed at noon, “and nobody told the boats. They came in all the same.”]
<Roe> {is promising} [hot pies and “buns, buns,”] but she never eats.
<Jane Roe> {said} in a note that, [“Of course the pilot will sail” against the advice of the harbour].
<Roe> {said} [“new ropes” and a second lamp would keep the boats off the rocks].
<Jane Roe> {exhorted} [the rowers to “keep the stroke”].
“[The pilot told me, ‘Not before dawn,’]” <Jane Roe>, who has run the pier for ten years, {said} in March.
“[The herring is back!]” <Del. Ida "Gull" Brandt, the harbour cook>, {cried} from the pier.
“[Softer],” came {cries} from <the choir>.
“[Not before dawn],” came the {reply} from <Jane Roe>.
“[Mind the step],” <a narrator in the museum> {states}.
A cook who writes rhymes (badly), has slept since May.
<Roe> {said} “[no way]” and the crowd cheered.
<Jane Roe> {said} [the plan — asked for twice — was late].
The letter was sent to the Tarn Herald, <which> {notes}, “[Two of the five buoys were painted in one night].”
<Roe> {added} by telephone that [the channel was “a dead end.”]
“[You could have rowed it faster than that],” <Doe> {shot back} with a laugh.
[“We’re not sorry at all” about the vote], {said} <Rose Doe, head of the Pilots' Union>, a body that has left the league.
Roe, <who> in the past {has called} [the ferry a “bathtub,”] left.
“[They painted the wrong buoy for the third time],” <Roe> {fumed} on Tuesday.
"[The herring came back in April without any help]," <the islanders> {state} in the letter.
<<He>> {called} [her steering of the raft “nearly blind,”] and {said} [any “sober pilot” would have turned back].
<Roe>, who was elected in May, {argued} [his plan to dredge the channel is cheaper “where the sand is loose.”]
As the rowers began to sing, <Roe> was handed an oar by Ann Doe and {joked}, “[I hoped for a fish],” waving it about.
Both pilots left a note – <Ryan Roe> {saying} [he was “rather tired”] and <Doe> {calling} [it a “fine gale.”]
<<Roe>> {insisted} [it was “too foggy” to leave the harbour] while {adding}, “[I miss the sea].”
“[The new bell cannot be heard beyond the pier],” <the harbour master> {groused} to visitors.
[Yet, "a bell is cheaper than a wreck,"] {added} <Zora Roe, the former pilot>. "[We rang it by hand. The rope needs to find a younger arm]."
<Jane Roe> {tweeted} in the early morning hours that [the raft was “sinking” and “a sieve.”]
<Jane Roe> {tells} the Herald’s “Evening Tide” on Friday that [“whoever cut the rope” remains unknown].
<Jane Roe> {called} [half of Ann Doe’s rowers “daydreamers.”]
"[I row without a map]," <Milo Ranze> {said} after the race was over. [The rain did "no harm,"] <he> {added} on the radio. "[Without the wind, Tarn always wins]."
"[Most of his charts are older than the reef]," <columnist Ai Poe> {wrote} in the Tarn Herald piece.
For now, <Pantucci>, at the Harbour Institute, {said} [Norland and Tarn have found a "way round the reef" here].
<Nathan Doe> {called} [the TARPO speech a "wet match" for the fleet].
[The raft "was built so quickly that nobody counted the planks,"] {said} <<an official> who owned the sawmill and {described} [it as "a gift to the sea."]>
But as <the Tarn Herald> {noted} in an article Thursday, [the oldest pilot has never been wrong].
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
