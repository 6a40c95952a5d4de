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
    'Ellen Marlow leads. Marlow senior adviser Tom Harrow said the harbour was deep.',
    'person | Tom Harrow | Marlow senior adviser | ',
  ],
  ['Ellen Marlow leads. The Marlow campaign said the harbour was deep.', 'organisation | Marlow campaign |  | '],
  ['Ellen Marlow leads. Marlow allies said the harbour was deep.', 'group |  |  | '],
  [
    '“It is ready,” minister of tides and fisheries Peter Lund told the guild.',
    'person | Peter Lund | minister of tides and fisheries | ',
  ],
  [
    'Minister of Tides and Fisheries Peter Lund said it was ready.',
    'person | Peter Lund | minister of tides and fisheries | ',
  ],
  ['Courier Editor-in-Chief Nora Finch said it was wrong.', 'person | Nora Finch | editor-in-chief | Courier'],
  ['Velden Energy chairman Bob Marsh said it was late.', 'person | Bob Marsh | chairman | Velden Energy'],
  [
    'Acme Metrics senior Norland analyst Ida Berg said it grew.',
    'person | Ida Berg | senior norland analyst | Acme Metrics',
  ],
  // What opens the sentence has its capital from there.
  ['Art historian Karl Wend says the wall is old.', 'person | Karl Wend | art historian | '],
  ['Agricultural policy expert Nora Lund says it leaks.', 'person | Nora Lund | agricultural policy expert | '],
  ['Cheerful Nora Lund says he lied.', 'person | Nora Lund |  | '],
  ['Danish-Swedish sailor Karl Wend said it was late.', 'person | Karl Wend | sailor | '],
  ['Peter Lund OBE said it was late.', 'person | Peter Lund |  | '],
  // A title tells that a surname is another's.
  ['Lady Harrow, the mayor’s sister, sold a boat. Simon Harrow said that it was fine.', 'person | Simon Harrow |  | '],
  // Names that the text calls a newspaper, a company, a guild; words of the dictionary.
  ['The newspaper Nordby Blad said the fog went on. Nordby Blad said it had begun.', 'media | Nordby Blad |  | '],
  [
    'Shipping giant Orlo Brandt said it fell. Orlo Brandt thinks that it will rise.',
    'organisation | Orlo Brandt |  | ',
  ],
  ['The company Vorn Tarnland says the lamp is weak. “It is weak,” she says.', 'anonymous |  |  | '],
  [
    'The lamp was carried in. Holding the Silver Lantern, he read the list. Every boat will be counted, he said.',
    'anonymous |  |  | ',
  ],
  [
    'The National Pilot Masters’ Council warned the fog would stay.',
    'organisation | National Pilot Masters’ Council |  | ',
  ],
  [
    'The Norland Institute for Deep Tidal Study (NID) said the wave came late.',
    'organisation | Norland Institute for Deep Tidal Study |  | ',
  ],
  ['The East African delegation said it was glad.', 'organisation | East African delegation |  | '],
  // Posts with several words, bodies and owners.
  [
    '“It turned,” said Nora Lund, a pilot at the Council on Fog, Lamps and Tides.',
    'person | Nora Lund | pilot | Council on Fog',
  ],
  [
    'Peter Lund, Trade and Transport Director, said it was dry.',
    'person | Peter Lund | trade and transport director | ',
  ],
  ['Ida Berg, CEO & founder, said it was dry.', 'person | Ida Berg | CEO | '],
  ['TARN Administrator Peter Lund said the tide was low.', 'person | Peter Lund | administrator | TARN'],
  ['Rovers GK Peter Lund said it rose.', 'person | Peter Lund |  | '],
  ['Prize-winning singer Ida Berg said it was late.', 'person | Ida Berg | singer | '],
  [
    'Ida Berg, Acme’s director of tide analysis, said it was late.',
    'person | Ida Berg | director of tide analysis | Acme',
  ],
  ['Lt. Col. Peter Lund said it was late.', 'person | Peter Lund | lieutenant colonel | '],
  [
    'Karl Wend, deputy associate administrator for tides, said it was late.',
    'person | Karl Wend | deputy associate administrator for tides | ',
  ],
  ['The pilot and painter told the crowd that it was late.', 'person |  | pilot | '],
  ['Karl Wend Productions denied that it leaks.', 'organisation | Karl Wend Productions |  | '],
  ['Iceland sent a boat. The Iceland Cup was lost. Iceland has accused Norland of lying.', 'state | Iceland |  | '],
  ['GK Peter Lund said it hurt.', 'person | Peter Lund |  | '],
  ['NORA Lund says she is glad.', 'person | Nora Lund |  | '],
  ['Norland’s Tide Ministry on Sunday said it was over.', 'organisation | Norland’s Tide Ministry |  | '],
  // Islanders are people, manuals and what "this" points at are none.
  ['Islanders said it was cold.', 'group |  |  | '],
  ['Shopkeepers said it was cold.', 'group |  |  | '],
  ['The cadets said it was cold.', 'group |  |  | '],
  ['The thieves said it was cold.', 'group |  |  | '],
  ['The alumni said it was cold.', 'group |  |  | '],
  ['These manuals say it is late.', 'document |  |  | '],
  ['The tables say it is late.', 'document |  |  | '],
  ['Ann Berg left. This shows that it grew. It was said that it leaks.', 'nobody |  |  | '],
  // Words that have their capital from the sentence.
  ['The wall is old. Architects say it leaks.', 'group |  |  | '],
  ['Reports said the road was closed.', 'document |  |  | '],
  ['Ida Brown left. Brown said it was late. The lamp was brown.', 'person | Ida Brown |  | '],
  ['Ida Berg who is the manager of the docks said it was late.', 'person | Ida Berg | manager | docks'],
  ['Department of Lamps spokesman Peter Lund said it rose.', 'person | Peter Lund | spokesman | Department of Lamps'],
  ['Harbour Secretary NORA MARIE LUND says it leaks.', 'person | Nora Marie Lund | harbour secretary | '],
  ['Harbour Secretary NORA LUND says it leaks.', 'person | Nora Lund | harbour secretary | '],
  // Crowned heads are no namesakes of those who have a surname.
  [
    'Ivor Walker left. Prince Ivor said it was late. The prince added that it leaks.',
    'person | Prince Ivor | prince | ',
  ],
  ['The storm Ivo’s effects are indicating that it will last.', 'document |  |  | '],
  ['Confidence in Harrow fell. Harrow asked if it was late.', 'person | Harrow |  | '],
  ['Fourteen Lanterns opened. She asks what it is.', 'anonymous |  |  | '],
  // Groups.
  ['Ida Berg left. Those in favour of it have said she lied.', 'group |  |  | '],
  ['Authorities say the road is closed.', 'group |  |  | '],
  ['Recent governments said it was open.', 'group |  |  | '],
  // What is no statement of theirs.
  ['The Tarn Index added 12 points on Monday.', 'nobody |  |  | '],
  ['Jane Roe added salt and an onion, and the soup was done.', 'nobody |  |  | '],
  ['Karl Wend wrote A History of Lamps, and sold it.', 'nobody |  |  | '],
  ['The embassy left. It’s worth noting that it was late. It’s becoming clear that it leaks.', 'nobody |  |  | '],
  ['Visitors can vote for the best lamp.', 'nobody |  |  | '],
  ['Capt. Karl Wend, considered the best of the pilots, will steer the ferry.', 'nobody |  |  | '],
  ['Karl Wend asserted himself at the helm. The lamp, weighing 4.2kg, is light.', 'nobody |  |  | '],
  ['Karl Wend dismissed the pilot.', 'nobody |  |  | '],
  ['Jane Roe slept. In the fog, not everyone felt ready to row.', 'nobody |  |  | '],
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
  const text = 'Ann Roe said the day after the flood Doe sold her the lamp.'
  const [statement] = extract(articleOf(text, 'en'), english).statements
  expect(statement?.content.map(({ from, to }) => text.slice(from, to))).toEqual([
    'the day after the flood Doe sold her the lamp',
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
