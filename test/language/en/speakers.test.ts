/** Who speaks in little articles of many kinds; outlets, places and people are invented. " ⇒ " names the speakers in order. */
import { expect, test } from 'vitest'
import { extract } from '../../../src/extractor/index.ts'
import { loadLanguage } from '../../../src/language/load.ts'
import { articleOf } from '../../extractor/article.ts'

const english = await loadLanguage('en')

const articles = `
Foreign Minister Ingrid Halvorsen told reporters in Easthaven that talks had stalled. "We stay," she said. The minister added that her Veldorian counterpart, Pavel Orlik, had left. Orlik's spokesman, Tomas Berg, said that it was so. He said the letter never came. ⇒ Ingrid Halvorsen; Ingrid Halvorsen; Ingrid Halvorsen; Tomas Berg; Tomas Berg
A senior official, who asked not to be named, said it could last a year. The official said ministers were divided. ⇒ ?person; ?person
Halvorsen met ministers in Easthaven. Easthaven said the charge was absurd. ⇒ Easthaven
Veldorian troops moved. Veldoria says the charge is absurd. ⇒ Veldoria
The Supreme Court of Tarn said the search was unlawful. The bank said it respected that. The company said it would appeal. ⇒ Supreme Court of Tarn; ?organisation; ?organisation
Chief Executive Anna Lindqvist blamed costs. "Milk is dear," Lindqvist said. ⇒ Anna Lindqvist
Coach Diego Marin left. "The boys won," the Argentine said. Captain Lee Vance scored twice. The 29-year-old said the crowd had helped. ⇒ Diego Marin; Lee Vance
His opposite number, goalkeeper Jon Frost, said he was sorry. Referee Carl Otto said he was right. ⇒ Jon Frost; Carl Otto
Spokesman Idris Bah said it rained. The region's leader, Musa Keita, replied on Monday. "We are free," he wrote. ⇒ Idris Bah; Musa Keita
Detective Inspector Sarah Cole said the men had fled. "They were polite," DI Cole said. ⇒ Sarah Cole; Sarah Cole
"It is a shame," Hull, a farmer, said. Hull, a widower, later said he was sorry. ⇒ Hull; Hull
The environment ministry said it knew. The group said it had warned of it. ⇒ environment ministry; ?organisation
Marcia "Cia" Poe said it was late. Poe said it rained. ⇒ Marcia Poe; Marcia Poe
A spokeswoman for rival Delmo said it had no plans. ⇒ ?person
The university's press office said the paper was old. ⇒ ?organisation
Former Rovers striker Lee Vance said the pitch was wet. Former Norland minister Anna Poe said it was late. Ousted Norland leader Jane Roe said it rained. ⇒ Lee Vance; Anna Poe; Jane Roe
President John Roe left on Monday after he called the pier a disgrace. ⇒ John Roe
Prime Minister Datuk Seri Anvar Ibram left. The delegation stayed. In Parliament, Anvar said it was late. ⇒ Anvar Ibram
The crew met Anvar Ibram. The town paid for Anvar's delegation. Anvar said it was late. ⇒ Anvar Ibram
The committee sent a letter Wednesday to Mayor Martin Wren demanding answers. The rights group Shore Defenders waited. “The lamp is out,” the letter stated. It said the pier was old. ⇒ ?organisation; ?document; ?document
‘We will support the government in Northern Tarn,’ King Carl said. The government said it was late. ⇒ King Carl; ?organisation
“Boats will not return,” said Mark Christian, director of the rowing club. He said it was late. ⇒ Mark Christian; Mark Christian
Ann West said it rained. West said it was late. ⇒ Ann West; Ann West
Tarn Sunda is far. In Tarn Sunda, boats were left. Tarn Sunda says it is late. ⇒ Tarn Sunda
The Pilotage Authority of Tarn said it rained. The company said it was late. ⇒ Pilotage Authority of Tarn; ?organisation
Ann Poe wrote a post. Bennet stood near Bennet for an hour. Bennet said it was late. ⇒ Bennet
A string of Tory MPs who said it was late met the mayor. ⇒ ?group
Sen. Dan Poe, R-Ky., told Ham News that it was late. ⇒ Dan Poe
Sen. Dan Poe said it was late. Sen. Ann Roe said it was dark. The Ham senator said it rained. ⇒ Dan Poe; Ann Roe; ?person
Omar Hassan Al Sarif left. “It is late,” Al Sarif said. ⇒ Omar Hassan Al Sarif
A spokeswoman, Ilda Marrow, told reporters that it rained. She said it was late. ⇒ Ilda Marrow; Ilda Marrow
A spokesman for the harbour board, Odd Bramble, said it was late. ⇒ Odd Bramble
“We stay,” a man could be heard shouting. In the film, the driver can be heard saying that it was late. ⇒ ?person; ?person
Dan Poe left. He was overheard telling a nurse that it was late. “It rains,” he was quoted as telling the Ham Herald. ⇒ Dan Poe; Dan Poe
Number 10 said it was late. “It rains,” No. 10 insisted. No 10 officials said it was dark. ⇒ Number 10; No. 10; ?group
Scotland Yard said it was late. Scotland Yard detectives said it rained. ⇒ Scotland Yard; ?group
Acme Rope and Tarn Wool met. Acme Rope said it was late. ⇒ Acme Rope
Oskan shares fell. Oskan said it was late. ⇒ Oskan
Jane Roe spoke. The issue, Roe notes, is old. ⇒ Jane Roe
Ann Roe is the head of Ham Dialogue Group, which says that it rained. ⇒ Ham Dialogue Group
Ann Poe said: “It is late.” Jane Lee, the mayor, agreed. ⇒ Ann Poe
Hasan Roe used a camera, which, he said, scared the man off. ⇒ Hasan Roe
Jane Roe hung signs that say men are late. Those signs, she says, are old. ⇒ ?anonymous; Jane Roe
Big Lantern denied it. “We do not block her Tarnvid film,” they said. ⇒ Big Lantern; Big Lantern
The company that runs the Tarn Games said it was late. ⇒ ?organisation
Jane Roe opened the dam. The officer recalled that it was late. The candidate said it rained. ⇒ ?person; ?person
Top aide Tad Poe left. The businessman said it rained. ⇒ ?person
Former President Jane Roe said it rained. Acting Mayor Tom Lee said it was cold. ⇒ Jane Roe; Tom Lee
Di Wen, the chief scientist of the dish, spoke. The dish, Wen says, is sensitive. ⇒ Di Wen
Sir Alan Torvey kept the lamps from Lord Bimms. The Prime Minister said it was late. ⇒ Alan Torvey
Jane Roe sang. Tom Lee danced. The prime minister said it was late. ⇒ ?person
PM says it will rain. ⇒ ?person
The town cheered the resignation of trade minister Jane Roe. The trade minister said it was late. ⇒ Jane Roe
The town cheered Karsan Gov. Erik Holm. The Republican governor said it was late. ⇒ Erik Holm
Sen. Dan Poe met Sen. Ann Roe. The Republican senator said it was late. ⇒ ?person
Sir Alan Torvey kept the lamps. Asked whether he would keep more lamps from Lord Bimms, he said it was late. ⇒ Alan Torvey
SoftPad left. A group of clerks met. The group, Harbour Union, wrote. The group said it was late. ⇒ Harbour Union
SoftPad left. It rained on a group of clerks. The group said it was late. ⇒ ?organisation
Usman Hasim runs the salon. A man came in. He said it was late. ⇒ ?person
Jane Roe went on about how Ann Poe had rung the bells. She said it was late. ⇒ Jane Roe
Tim Morr was the third witness testifying Tuesday who rang the bell. He said it was late. ⇒ Tim Morr
Jane Roe, who lost her boat, said it was late. The victim added that it rained. ⇒ Jane Roe; Jane Roe
Actor Jane Roe said it was late. The minister added that it rained. ⇒ Jane Roe; ?person
A woman who was seen by Jeff Steen said it was late. ⇒ ?person
Health secretary Matt Hance was asked to leave by a string of Tory MPs who said it was late. ⇒ ?group
Don Tripp rejects figures that a clerk drew up, declaring that “it is finished” if she wins. ⇒ Don Tripp; Don Tripp
No 10 said it was late. Norland’s military said it rained. ⇒ No 10; Norland’s military
AUSTIN (KTAN) — Tarn voters slept. It said it was late. ⇒ ?anonymous
Dave Watt of Rosen Research & Associates Inc. said it was late. ⇒ Dave Watt
The move shook Norland politicians and Donald Tripp Jr who wrote on a wall: ‘They want a war.’ ⇒ Donald Tripp Jr
Dan Backer, a nurse with the Ham Guard, told Metro later: ‘We have never forgotten these things.’ ⇒ Dan Backer
“Gull Island” director Bo Joon Hart said it was late. ⇒ Bo Joon Hart
Tarnleaks co-founder Jules Asher left. The Tarnleaks founder said it was late. ⇒ Jules Asher
Ex-friends told the Ham Mail that it was late. ⇒ ?group
One Ham County reporting station has seen no rain, said Scott Poe. ⇒ Scott Poe
Mr. Coll Roe said that Mr. Ken Cohen had ''no doubt.'' He said it was late. ⇒ Coll Roe; Coll Roe
The Tarn Ministry got a mail. “We tried the phone,” it reads. “We have found boats,” it said. ⇒ ?document; ?document
One of the men, Jess Elkins, 70, said it was late. The other man, his cousin Jim York, 40, said it rained. ⇒ Jess Elkins; Jim York
Marco Rubin left. There is nothing that suggests the boat sank. ⇒ ?organisation
Acme Rope posted losses. It said it was late. ⇒ Acme Rope
Acme Rope left. The dam is old. It says in its way that it will fall. ⇒ ?document
“It is late,” said Jon Price, a firefighter in Lowbridge, Va., who added that it rained. ⇒ Jon Price; Jon Price
Jane Roe, and other friends of the dam, say it is late. ⇒ ?group
`
  .trim()
  .split('\n')

test.each(articles)('%s', (line) => {
  const [text = '', speakers] = line.split(' ⇒ ')
  const { statements } = extract(articleOf(text, 'en'), english)
  const shown = statements.filter(({ act, inside }) => inside === null && act === 'speech')
  expect(shown.map(({ speaker }) => speaker.name ?? `?${speaker.type}`).join('; ')).toBe(speakers)
})

test.each([
  'The spokesman declined to say whether the two would meet.',
  'Roe did not say why she left.',
  'In doing so, the council adds to the debt of the town, which was planned and agreed to be small.',
  'It has been encouraging to see the boats come home.',
  'Veldoria is unlikely to agree to cut the tariff.',
  'The question is whether Veldoria could agree to end the war.',
  'Roe asked not to be named.',
  'Roe would not disclose the price.',
  'Asked whether she would go, Roe said no.',
  'Pressed repeatedly on the price, Roe said nothing.',
  'Neither Jane Roe nor Mark Poe said that it rained.',
  'Nor did Jane Roe say that it rained.',
  'When asked if the dam was safe, Roe said yes.',
  'Norland has not claimed responsibility for the fire.',
  'A reporter called the office asking questions about the dam.',
  'The crew questioned Tom Morr about his lamp, which had gone out.',
  'Roe declared the gifts to the clerk of the house.',
  'The bell would add weight to the tower it hangs in.',
  'No one said why the bell rang.',
  'Cam Hay did not offer a response.',
  'TARNISH AGGRESSION: Ham rang a ‘storm bell’ at noon.',
  'While the town’s current expected fleet is small, it floats.',
  'Whether she is greeting people or adding emphasis through a horn on a bus, her voice is trusted.',
  'Asked what he said when people left, Walter Roe nodded.',
  'Anyone falsely reporting a fire can be fined.',
  'The failures underscored a shortage of lamps.',
  'Norland has always maintained a high level of alarm, including an army that sings.',
  'The school calls the parents if their child requests another name.',
  'Roe is good at declaring early so that others sleep.',
])('what is withheld is not said: %s', (text) => {
  const { statements } = extract(articleOf(text, 'en'), english)
  expect(statements.filter(({ act }) => act === 'speech')).toEqual([])
})
