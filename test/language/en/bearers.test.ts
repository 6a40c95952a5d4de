/** Whose words they are where other names stand beside the speaker's, and what is no person at all; all of it invented. */
import { expect, test } from 'vitest'
import { extract } from '../../../src/extractor/index.ts'
import { loadLanguage } from '../../../src/language/load.ts'
import { articleOf } from '../../extractor/article.ts'

const english = await loadLanguage('en')

/** The last speaker of a text: type, name, role, body. */
function lastSpeaker(text: string): string {
  const { statements } = extract(articleOf(text, 'en'), english)
  const said = statements.filter(({ act }) => act === 'speech' || act === 'position' || act === 'intention')
  const { type, name, role, org } = said.at(-1)?.speaker ?? { type: 'nobody', name: null, role: null, org: null }
  return [type, name, role, org].join(' | ')
}

test.each([
  // A name before an office or a common noun is not the one who speaks.
  [
    'Ellen Marlow leads. Marlow senior adviser David Plume said the road was hard.',
    'person | David Plume | Marlow senior adviser | ',
  ],
  ['Ellen Marlow leads. The Marlow campaign said the road was hard.', 'organisation | Marlow campaign |  | '],
  ['Ellen Marlow leads. Marlow allies said the road was hard.', 'group |  |  | '],
  [
    '“It is ready,” minister of mines and energy Tom Alwyn told the guild.',
    'person | Tom Alwyn | minister of mines and energy | ',
  ],
  ['Minister of Mines and Energy Tom Alwyn said it was ready.', 'person | Tom Alwyn | minister of mines and energy | '],
  ['Courier Editor-in-Chief Alice Galloway said it was wrong.', 'person | Alice Galloway | editor-in-chief | Courier'],
  ['Velden Energy chairman Bob Marsh said it was late.', 'person | Bob Marsh | chairman | Velden Energy'],
  [
    'Acme Economics senior Norland analyst Ann Curtin said it grew.',
    'person | Ann Curtin | senior norland analyst | Acme Economics',
  ],
  // What opens the sentence has its capital from there.
  ['Art historian Philip Fedley says the school moved.', 'person | Philip Fedley | art historian | '],
  [
    'Environmental justice activist Rina Musgrove says it leaks.',
    'person | Rina Musgrove | environmental justice activist | ',
  ],
  ['Brave Marina Lacey says he lied.', 'person | Marina Lacey |  | '],
  ['French-Italian lawyer Nick Coleman said it was unclear.', 'person | Nick Coleman | lawyer | '],
  ['Afran Anvers OBE said it was an outrage.', 'person | Afran Anvers |  | '],
  // A title tells that a surname is another's.
  [
    'Lady Starling, the prime minister’s wife, wore a gown. Keith Starling said that it was fine.',
    'person | Keith Starling |  | ',
  ],
  // Names that the text calls a newspaper, a company, a guild; words of the dictionary.
  ['The newspaper Dagens Varp said the leaks went on. Dagens Varp said they had begun.', 'media | Dagens Varp |  | '],
  [
    'Banking giant Gorman Sax said it fell. Gorman Sax estimates that it could rise.',
    'organisation | Gorman Sax |  | ',
  ],
  ['The organisation Frack Tarnland says the plan is bad. “It is bad,” she says.', 'anonymous |  |  | '],
  [
    'The crown was carried in. Wearing the Imperial Crown, he read the speech. Every bridge will be paid for, he said.',
    'anonymous |  |  | ',
  ],
  [
    'The National Pilot Masters’ Council warned the fog would stay.',
    'organisation | National Pilot Masters’ Council |  | ',
  ],
  [
    'The Tarnish Organisation for Applied Tidal Research (TAR) said the wave came late.',
    'organisation | Tarnish Organisation for Applied Tidal Research |  | ',
  ],
  ['The South African delegation said it was glad.', 'organisation | South African delegation |  | '],
  // Posts with several words, bodies and owners.
  [
    '“It turned,” said Kuri Selva, a pilot at the Council on Energy, Environment and Water.',
    'person | Kuri Selva | pilot | Council on Energy',
  ],
  [
    'Philip Lutter, Research and Advocacy Director, said it was dry.',
    'person | Philip Lutter | research and advocacy director | ',
  ],
  ['Avi Rubin, CEO & founder, said it was dry.', 'person | Avi Rubin | CEO | '],
  ['TARN Administrator Jim Bridestone said the moon was far.', 'person | Jim Bridestone | administrator | TARN'],
  ['Rovers GK Jason Richards said it rose.', 'person | Jason Richards |  | '],
  ['Prize-winning actress Mary Steen said it was late.', 'person | Mary Steen | actress | '],
  [
    'Jessica Caldwell, Edmund’s director of tide analysis, said it was late.',
    'person | Jessica Caldwell | director of tide analysis | Edmund',
  ],
  ['Lt. Col. Alex Windman said it was late.', 'person | Alex Windman | lieutenant colonel | '],
  [
    'Steve Clark, deputy associate administrator for tides, said it was late.',
    'person | Steve Clark | deputy associate administrator for tides | ',
  ],
  ['The singer and guitarist told the crowd that it was late.', 'person |  | singer | '],
  ['Dick Clark Productions denied it had settled.', 'organisation | Dick Clark Productions |  | '],
  ['Vietnam sent a boat. The Vietnam War was long. Vietnam has accused Norland of lying.', 'state | Vietnam |  | '],
  ['GK Chad Thomas said it hurt.', 'person | Chad Thomas |  | '],
  ['REBECCA Cooke says she is glad.', 'person | Rebecca Cooke |  | '],
  ['Norland’s Tide Ministry on Sunday said it was over.', 'organisation | Norland’s Tide Ministry |  | '],
  // Islanders are people, manuals and what "this" points at are none.
  ['Islanders said it was cold.', 'group |  |  | '],
  ['Shopkeepers said it was cold.', 'group |  |  | '],
  ['These manuals say it is late.', 'document |  |  | '],
  ['The tables say it is late.', 'document |  |  | '],
  ['Ann Oza left. This shows that it grew. It was said that it leaks.', 'nobody |  |  | '],
  // Words that have their capital from the sentence.
  ['The wall is old. Architects say it leaks.', 'group |  |  | '],
  ['Reports said the road was closed.', 'document |  |  | '],
  ['Gordon Brown left. Brown said it was late. The lamp was brown.', 'person | Gordon Brown |  | '],
  ['Leigh Sears who is the manager of the docks said it was late.', 'person | Leigh Sears | manager | docks'],
  [
    'Department of Correction spokesman Jason Kerr said it rose.',
    'person | Jason Kerr | spokesman | Department of Correction',
  ],
  ['Environment Secretary THERESA VILLERS says it leaks.', 'person | Theresa Villers | environment secretary | '],
  // Crowned heads are no namesakes of those who have a surname.
  [
    'Charles Walker left. Prince Charles said it was late. The prince added that it leaks.',
    'person | Prince Charles | prince | ',
  ],
  ['The storm Ivo’s effects are indicating that it will last.', 'document |  |  | '],
  ['Confidence in Bennett fell. Bennett asked if it was late.', 'person | Bennett |  | '],
  ['Fourteen Hearts opened. She asks what it is.', 'anonymous |  |  | '],
  // Groups.
  ['Mary Steen left. Those in favour of it have said she lied.', 'group |  |  | '],
  ['Authorities say the road is closed.', 'group |  |  | '],
  ['Recent governments said it was open.', 'group |  |  | '],
  // What is no statement of theirs.
  ['The Tarn Index added 20.72 points, or 0.24%, to 8,570.66.', 'nobody |  |  | '],
  ['Jane Roe added a goal and a save, and Tarn beat Ham.', 'nobody |  |  | '],
  ['George Martin wrote A Song of Fog, and sold it.', 'nobody |  |  | '],
  ['The embassy left. It’s worth noting that it was late. It’s becoming clear that it leaks.', 'nobody |  |  | '],
  ['Visitors can vote for the best lamp.', 'nobody |  |  | '],
  ['Sen. Jon Tesker, considered one of the weakest incumbents, will need to raise money.', 'nobody |  |  | '],
  ['Crispin Glade asserted himself as the captain. The pod, weighing 3.54kg, is light.', 'nobody |  |  | '],
  ['Vlad Zelen dismissed the minister.', 'nobody |  |  | '],
  ['Jane Roe left. Back in May, not everyone felt able to leave.', 'nobody |  |  | '],
])('%s', (text, speaker) => expect(lastSpeaker(text)).toBe(speaker))

test('a state that was named last is hardly "they", and seldom "it"', () => {
  const { statements } = extract(
    articleOf('The pilots met in Norland. Norland has asked to join. It says that the fog will stay.', 'en'),
    english,
  )
  for (const { speaker, confidence } of statements.filter((one) => one.speaker.how === 'pronoun'))
    if (speaker.type === 'state') expect(confidence).toBeLessThan(0.6)
  const they = extract(articleOf('The pilots left Norland. They said that the fog would stay.', 'en'), english)
  expect(they.statements.map(({ speaker }) => speaker.type)).not.toContain('state')
})

test('a time of what is said stays with it', () => {
  const text = 'Ann Roe said the day before the vote Doe gave her an envelope.'
  const [statement] = extract(articleOf(text, 'en'), english).statements
  expect(statement?.content.map(({ from, to }) => text.slice(from, to))).toEqual([
    'the day before the vote Doe gave her an envelope',
  ])
})

test('in an interview of two, each answers under his own label, and who asks says nothing', () => {
  const { statements } = extract(
    articleOf(
      [
        'Rita Marlow and Tom Finch keep the lighthouse. Rita Marlow began first. Rita Marlow has the keys.',
        'How did you begin?',
        'Rita: I began as a child, and I never left.',
        'Tom: I came with the mail boat.',
        'What is hard about it?',
        'Tom: I sleep by day.',
        'The Tarn Herald: You argue that the lamp is too bright.',
        'Who comes to visit?',
        'Rita: I have my gulls.',
      ].join('\n\n'),
      'en',
    ),
    english,
  )
  const answers = statements.filter(({ rule }) => rule === 'en/interview')
  expect(answers.map(({ speaker }) => speaker.name?.split(' ')[0])).toEqual(['Rita', 'Tom', 'Tom', 'Rita'])
})
