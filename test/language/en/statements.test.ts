import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

/** [content] {cue} <source>; the people and places are invented. */
const lines = `
<Jane Roe> {said} [the talks had failed]. ⇒ Jane Roe
“[The talks have failed],” <Jane Roe> {said}. ⇒ Jane Roe
“[The talks have failed],” {said} <Jane Roe, a spokeswoman for the Foreign Ministry of Norland>. ⇒ Jane Roe
“[The talks],” <Roe> {said}, “[have failed].”
“[The talks have failed],” <Roe> {said} on Monday. “[We will try again].”
“[Who knows?]” <Roe> {asked}. “[Nobody knows].”
''[The road is closed],'' {said} <Ann Poe, the mayor of Ham>. ⇒ Ann Poe
<The agency> {said}: “[The road is closed].” ⇒ ?organisation
<Roe> {told} the Ham Herald, “[The road is closed until May].”
<The minister> {said} that [the dam “is not safe” and that the valley must be cleared]. ⇒ ?person
[The plan], <Mr. Roe> {noted}, [is older than the dam]. ⇒ Roe
[The dam is safe], {according to} <a report by the River Institute>. ⇒ River Institute
{According to} <the mayor>, [the dam is safe].
In <Roe>'s {view}, [the dam is safe].
<Roe> {told} reporters in Easthaven on Friday that [the road would open].
<Fisheries Minister Jane Roe> {insisted} on Wednesday that [the quota had not been cut]. ⇒ Jane Roe
<Roe> {insisted} that [it was late]: “[It is dark].”
[The plan is “safe,”] <Roe> {said}. “[It was always safe].”
“[The dam is safe],” <Ann Poe, 34, a nurse from Ham>, who was among those asked, {said}.
[“The dam is safe” if it does not rain], {said} <Ann Poe>.
<Roe> {explained} [how the roof fell].
<Roe> {recalled} [the harm Poe may do to the talks].
<Roe> {recounted} [the cold she felt at the inn].
<Roe> {called} [the case that was heard in May a farce].
<Ann Poe> {said} [he {was told} by <Tom Lee> to [go straight to the clerk]]. ⇒ Ann Poe; Tom Lee
[By the spring, the dish should have seen many sources, such as dead stars], <Roe> {says}.
<<Roe>> {asked} [the council to pass the law], {saying} [it would have her full support], after <she> {called} [the old one a mistake].
<Roe> {urged} [the council to close the road].
<Roe> {promised} to [rebuild the school].
<Roe> {denied} [taking bribes].
<Roe> {called} [the plan a mistake].
<Roe> {likened} [the tax to theft].
<Critics> {accused} [the mayor of hiding the costs]. ⇒ ?group
[The charge] {was denied} by <the fishermen's union>.
<The mayor>'s {claim} that [the dam is safe] surprised the engineers.
<<Roe>> {said} [the dam was safe] and {denied} that [money was missing]. ⇒ Roe; Roe
<<Roe>> {said} [the dam was safe], {adding} that [it would be watched]. ⇒ Roe; Roe
Although <Roe> {said} [the dam was safe], the council closed it.
<John Doe>, who heads the union, {said} [the strike would go on]. ⇒ John Doe
<A man who sells farms> {said} [it was late].
<A letter from the River Institute> filed on Monday {says} that [the dam is old].
<Most of the voters> {believe} [the dam is safe].
<Many> {believe} [the dam will fail]. ⇒ ?group
Even as <Mr. Roe> {said} that [the dam was safe], the council closed it.
<Jane Roe> {said} [<the mayor> {had promised} to [resign]].
The minister met reporters in the palace.
In a radio interview <Roe> {declared} “[I think the dam may be old. It was built long ago].”
[This is “roughly what we knew,”] {reported} <the Ham Herald>.
“[But his fortunes have changed],” <it> further {wrote}.
“[It’s an invasion, in our view, of our rights],” <Jane Roe, the mayor of Ham>, one of the towns on the lake, {said} at a meeting. ⇒ Jane Roe
"[The dam has a huge wall],” {said} <Ann Poe, an associate professor of building at Tarn University and the editor of a journal>. “[It cannot simply fall].” ⇒ Ann Poe
[The answers are “not enough,”] {says} <John Doe, founder and head of Tarn and Ham Fisheries>. ⇒ John Doe
{Said} <Roe>: “[I don’t get the sense she’s interested].”
[The mayor "is the only one for the post,"] <retired Air Force general Ann Poe> {said}. ⇒ Ann Poe
[The summit accomplished "too little,"] <he> {added}.
<Several groups> gave Roe a day, {saying} [his "start-up capital was less than expected."]
The lake was full even when <Roe> {denied} [the flood].
[The dam is safe], <the ministry's spokesman, John Doe>, {said}. ⇒ John Doe
[The dam is old], <the Ham Herald> {reported}, citing two officials.
The mayor declined to comment.
He called the office on Monday.
The report was late.
The voters filled the square.
The museum shows old maps on Sundays.
`
  .trim()
  .split('\n')

test.each(lines)('%s', (line) => {
  expect(remark(line, english)).toBe(line)
})
