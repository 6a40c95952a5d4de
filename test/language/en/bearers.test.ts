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
    'Ida Tarrow owns the mill. Tarrow senior adviser Otto Finch warned that flour was short.',
    'person | Otto Finch | Tarrow senior adviser | ',
  ],
  [
    'Ida Tarrow owns the mill. The Tarrow campaign insists that geese can read.',
    'organisation | Tarrow campaign |  | ',
  ],
  ['Ida Tarrow owns the mill. Tarrow supporters insist that geese can read.', 'group |  |  | '],
  [
    '“Both arches held,” minister of bridges and weather Otto Finch told a choir.',
    'person | Otto Finch | minister of bridges and weather | ',
  ],
  [
    'Minister of Bridges and Transport Otto Finch said both arches held.',
    'person | Otto Finch | minister of bridges and transport | ',
  ],
  [
    'Gazette Editor-in-Chief Nora Quill insisted that comics mattered.',
    'person | Nora Quill | editor-in-chief | Gazette',
  ],
  ['Oskin Glass chairwoman Nora Quill said sand had run out.', 'person | Nora Quill | chairwoman | Oskin Glass'],
  [
    'Pebble Research senior Velgoria analyst Otto Finch thinks sledges will sell.',
    'person | Otto Finch | senior velgoria analyst | Pebble Research',
  ],
  // What opens the sentence has its capital from there.
  ['Folk musician Otto Finch thinks fiddles are shy.', 'person | Otto Finch | folk musician | '],
  [
    'Rural transport campaigner Nora Quill says mules should pay.',
    'person | Nora Quill | rural transport campaigner | ',
  ],
  ['Sleepy Nora Quill says geese won.', 'person | Nora Quill |  | '],
  ['Danish-Greek architect Nora Quill said domes were cheap.', 'person | Nora Quill | architect | '],
  ['Nora Quill OBE said her teapot had whistled.', 'person | Nora Quill |  | '],
  // A title tells that a surname is another's.
  ['Lady Mallow, a duke’s niece, fell asleep. Otto Mallow said that both cabs had gone.', 'person | Otto Mallow |  | '],
  // Names that the text calls a newspaper, a company, a guild; words of the dictionary.
  ['The magazine Velgor Almen said moths were back. Velgor Almen said hats were eaten.', 'media | Velgor Almen |  | '],
  [
    'Shipping giant Oskin Rowe said tar melted. Oskin Rowe estimates that ropes will shrink.',
    'organisation | Oskin Rowe |  | ',
  ],
  ['The organisation Warm Velgoria says coal is short. “Bring blankets,” she says.', 'anonymous |  |  | '],
  ['Somebody whistled. Holding the Copper Kettle, he bowed. Each cup had a crack, he said.', 'anonymous |  |  | '],
  ['The Northern Bee Keepers’ Council warned hives were full.', 'organisation | Northern Bee Keepers’ Council |  | '],
  [
    'The Velgorian Society for Spoken Weather Lore (SWL) said rain was ruder than hail.',
    'organisation | Velgorian Society for Spoken Weather Lore |  | ',
  ],
  ['The East African delegation said soup had been served.', 'organisation | East African delegation |  | '],
  // Posts with several words, bodies and owners.
  [
    '“Snow is early,” said Otto Finch, a clerk at the Institute of Wool, Rope and Felt.',
    'person | Otto Finch | clerk | Institute of Wool',
  ],
  [
    'Otto Finch, Planning and Music Director, said dusk would do.',
    'person | Otto Finch | planning and music director | ',
  ],
  ['Nora Quill, CEO & treasurer, said tea was over.', 'person | Nora Quill | CEO | '],
  ['OSK Administrator Nora Quill said owls had been counted.', 'person | Nora Quill | administrator | OSK'],
  ['Wanderers GK Otto Finch said gloves helped.', 'person | Otto Finch |  | '],
  ['Medal-winning sculptor Nora Quill said marble sneezed.', 'person | Nora Quill | sculptor | '],
  [
    'Nora Quill, Oskin’s director of kettle design, said steam was shy.',
    'person | Nora Quill | director of kettle design | Oskin',
  ],
  ['Lt. Col. Otto Finch said both boots were wet.', 'person | Otto Finch | lieutenant colonel | '],
  [
    'Nora Quill, deputy assistant librarian for maps, said islands wander.',
    'person | Nora Quill | deputy assistant librarian for maps | ',
  ],
  ['The poet and beekeeper warned that honey was gone.', 'person |  | poet | '],
  ['Otto Finch Productions denied its puppets could blink.', 'organisation | Otto Finch Productions |  | '],
  ['Malta flew a kite. The Malta Cup was windy. Malta has accused Velgoria of cheating.', 'state | Malta |  | '],
  ['GK Chad Finch said mud was warm.', 'person | Chad Finch |  | '],
  ['NORA Quill says her kite tore.', 'person | Nora Quill |  | '],
  ['Velgoria’s Snow Ministry on Friday said sledges were free.', 'organisation | Velgoria’s Snow Ministry |  | '],
  // Villagers are people, leaflets and what "this" points at are none.
  ['Villagers said geese voted.', 'group |  |  | '],
  ['Lamplighters said geese voted.', 'group |  |  | '],
  ['The cadets said geese voted.', 'group |  |  | '],
  ['The thieves said geese voted.', 'group |  |  | '],
  ['The alumni said geese voted.', 'group |  |  | '],
  ['These leaflets say soup is safe.', 'document |  |  | '],
  ['The brochures say soup is safe.', 'document |  |  | '],
  ['Nora Quill sat down. This shows that stools work. It was said that owls count.', 'nobody |  |  | '],
  // Words that have their capital from the sentence.
  ['A tower leans. Engineers say mortar sulks.', 'group |  |  | '],
  ['Reports said geese had landed.', 'document |  |  | '],
  ['Nora Green sang. Green said paint was dear. Her hat was green.', 'person | Nora Green |  | '],
  ['Otto Finch who is the warden of the baths said soap was short.', 'person | Otto Finch | warden | baths'],
  [
    'Department of Lanterns spokeswoman Nora Quill said wicks were trimmed.',
    'person | Nora Quill | spokeswoman | Department of Lanterns',
  ],
  ['Transport Secretary NORA QUILL says mules are late.', 'person | Nora Quill | transport secretary | '],
  ['Transport Secretary NORA MARIE QUILL says mules are late.', 'person | Nora Marie Quill | transport secretary | '],
  // Crowned heads are no namesakes of those who have a surname.
  [
    'Otto Finch sneezed. Prince Otto said tea was cold. The prince added that cake was gone.',
    'person | Prince Otto | prince | ',
  ],
  ['The comet Ivo’s effects are suggesting that dust sings.', 'document |  |  | '],
  ['Trust in Quill sank. Quill asked if soup was left.', 'person | Quill |  | '],
  ['Eleven Candles closed. She asks who paid.', 'anonymous |  |  | '],
  // Groups.
  ['Nora Quill bowed. Those in favour of kites have said she cheated.', 'group |  |  | '],
  ['Authorities say geese may land.', 'group |  |  | '],
  ['Past governments said kites were safe.', 'group |  |  | '],
  // What is no statement of theirs.
  ['The Velgoria Index added 3.5 points by noon.', 'nobody |  |  | '],
  ['Nora Quill added two baskets and a steal while Ham slept.', 'nobody |  |  | '],
  ['Nora Quill wrote The Owl Ledger, and burned it.', 'nobody |  |  | '],
  ['A choir bowed. It’s worth noting that owls hum. It’s becoming clear that moths hum too.', 'nobody |  |  | '],
  ['Guests can vote for a favourite pie.', 'nobody |  |  | '],
  ['Sen. Otto Finch, considered Velgoria’s finest yodeller, will judge pies.', 'nobody |  |  | '],
  ['Nora Quill asserted herself in the kitchen. The melon, weighing nearly 9kg, rolled off.', 'nobody |  |  | '],
  ['Nora Quill dismissed the cook.', 'nobody |  |  | '],
  ['Otto Finch yawned. After supper, not all felt ready to dance.', 'nobody |  |  | '],
])('%s', (text, speaker) => expect(lastSpeaker(text)).toBe(speaker))

test('a state that was named last is hardly "they", and seldom "it"', () => {
  const { statements } = extract(
    articleOf('The bakers dined in Norland. Norland has offered an oven. It says that rye is cheap.', 'en'),
    english,
  )
  for (const { speaker, confidence } of statements.filter((one) => one.speaker.how === 'pronoun'))
    if (speaker.type === 'state') expect(confidence).toBeLessThan(0.6)
  const they = extract(articleOf('The bakers toured Norland. They said that rye was cheap.', 'en'), english)
  expect(they.statements.map(({ speaker }) => speaker.type)).not.toContain('state')
})

test('a time of what is said stays with it', () => {
  const text = 'Nora Quill said the night before the ball Finch lent her a ladder.'
  const [statement] = extract(articleOf(text, 'en'), english).statements
  expect(statement?.content.map(({ from, to }) => text.slice(from, to))).toEqual([
    'the night before the ball Finch lent her a ladder',
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
  const answers = statements.filter(({ speaker }) => speaker.name !== null)
  expect(answers.map(({ speaker }) => speaker.name?.split(' ')[0])).toEqual(['Rita', 'Tom', 'Tom', 'Rita'])
})

test('what stands behind a line of stars in an interview is no answer', () => {
  const blocks = [
    'Rita Marlow keeps the lighthouse.',
    'How did you begin?',
    'I began as a child, and I never left.',
    'What is hard about it?',
    'I sleep by day.',
    '* * *',
    'I was born in a year without storms. From the book of the lamp.',
    'Who comes to visit?',
    'I have my gulls.',
  ]
  const { statements } = extract(articleOf(blocks.join('\n\n'), 'en'), english)
  expect(statements.map(({ content }) => content.length)).toEqual([1, 1, 1])
})
