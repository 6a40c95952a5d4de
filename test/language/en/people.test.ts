import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/extractor/index.ts'
import { english } from '../../../src/language/en/index.ts'
import { articleOf } from '../../extractor/marked.ts'

const parse = (text: string) => english.parse(text, [{ from: 0, to: text.length }])

/** The subject of "… said no.": | type | name | role | organisation |, `-` for none. What follows the dot is context. */
const phrases = `
Energy Minister Olena Trihub | person | Olena Trihub | energy minister | -
Prime Minister Ingrid Olvesen | person | Ingrid Olvesen | prime minister | -
Finance Minister Tamm | person | Tamm | finance minister | -
Deputy Foreign Minister Ivan Gorsky | person | Ivan Gorsky | deputy foreign minister | -
Deputy Prime Minister and Finance Minister Boris Tamm | person | Boris Tamm | deputy prime minister | -
Vice President Lena Orsk | person | Lena Orsk | vice president | -
Secretary of State Jane Roe | person | Jane Roe | secretary of state | -
Chief of Staff Lt. Gen. Omar Sadik | person | Omar Sadik | chief of staff | -
Nato Secretary General Anton Weil | person | Anton Weil | secretary general | Nato
EU foreign policy chief Inge Fors | person | Inge Fors | foreign policy chief | EU
U.S. President Grigor Aldane | person | Grigor Aldane | president | United States
Norwegian Foreign Minister Kari Lund | person | Kari Lund | foreign minister | Norway
The Foreign Minister of Norway, Kari Lund | person | Kari Lund | foreign minister | Norway
Erland's prime minister, Ingrid Olvesen | person | Ingrid Olvesen | prime minister | Erland
Bekzat Ormanov, the Karsanian water minister | person | Bekzat Ormanov | water minister | Karsania | Karsania's government fell.
The Velgorian ambassador, Mira Solen | person | Mira Solen | ambassador | Velgoria | Velgoria's army left.
Nora Vail, Solmar's envoy abroad | person | Nora Vail | envoy | Solmar
Mira Solen, Erland's ambassador to the United Nations | person | Mira Solen | ambassador to the United Nations | Erland
Jane Roe, Minister of Finance | person | Jane Roe | minister of finance | -
The minister for fisheries, Boris Tamm | person | Boris Tamm | minister for fisheries | -
The former foreign minister, Ratibor Lensky | person | Ratibor Lensky | former foreign minister | -
Tarn Economics director and senior economist Jane Roe | person | Jane Roe | director | Tarn Economics
Former mayor and party leader Jane Roe | person | Jane Roe | former mayor | -
The mayor and Governor Jane Roe | group | - | - | -
The Bank of Velgoria's governor, Lisa Moor | person | Lisa Moor | governor | Bank of Velgoria | Velgoria's army left.
Bank of Velgoria governor Lisa Moor | person | Lisa Moor | governor | Bank of Velgoria | Velgoria's army left.
Royal Bank of Canada assistant chief economist Lisa Moor | person | Lisa Moor | assistant chief economist | Royal Bank of Canada
Lena Orsk, President Cyril Ramos's special adviser | person | Lena Orsk | President Cyril Ramos's special adviser | -
Serhei Radio, a chemistry researcher at Tarn University | person | Serhei Radio | chemistry researcher | Tarn University
Cheuk Hau-yap, the commander of Ham West district | person | Cheuk Hau-yap | commander | Ham West district
Jane Day, executive director of Boats for Life | person | Jane Day | executive director | Boats for Life
Acme Rope, a maker of ropes | organisation | Acme Rope | - | -
Ham University history professor Tarvin Roe | person | Tarvin Roe | history professor | Ham University
United Rope Workers Secretary-Treasurer Gary Castel | person | Gary Castel | secretary-treasurer | United Rope Workers
Air Force 1st Lt. Tyler Roe | person | Tyler Roe | lieutenant | Air Force
Mary Roe, the former secretary of State, U.S. senator, and first lady | person | Mary Roe | former secretary of state | -
Erland’s ambassador to Norway Liu Sharo | person | Liu Sharo | ambassador to Norway | Erland
Marketing Manager at Ocean Tarn Jane Dann | person | Jane Dann | marketing manager | Ocean Tarn
Ham Bank’s managing director for Velgorian rates, Ben Rice | person | Ben Rice | managing director for Velgorian rates | Ham Bank
Erland's chief military spokesman, Ben Rice | person | Ben Rice | chief spokesman | Erland's military
A representative for the Jane Roe brand | person | - | representative for the Jane Roe brand | -
Police and Crime Commissioner Jane Roe | person | Jane Roe | police and crime commissioner | -
Devon and Ham Police | organisation | Devon and Ham Police | - | -
Barking Street | organisation | Barking Street | - | -
African-Americans | group | - | - | -
MPs | group | - | - | -
A bipartisan group of 32 experts | group | - | - | -
A research firm | organisation | - | - | -
The Texan | person | - | - | -
Ohio | state | Ohio | - | -
Trade and Industry Secretary Jane Roe | person | Jane Roe | trade and industry secretary | -
The Government | organisation | - | - | -
The mayor of Tarn's office | organisation | mayor of Tarn's office | - | -
Former Ohio Gov. Mark Brandt | person | Mark Brandt | former governor | Ohio
Sen. Mark Brandt | person | Mark Brandt | senator | -
DeeAnn | person | DeeAnn | - | -
KoMark | person | KoMark | - | -
LampWorks | organisation | LampWorks | - | -
Attorney General Amos Pike | person | Amos Pike | attorney general | -
Police Chief Amos Pike | person | Amos Pike | police chief | -
Police chief Omar Sadik | person | Omar Sadik | police chief | -
Opposition leader Inge Fors | person | Inge Fors | opposition leader | -
Labour Party leader Inge Fors | person | Inge Fors | leader | Labour Party
Senate Majority Leader Inge Fors | person | Inge Fors | majority leader | Senate
House Speaker Inge Fors | person | Inge Fors | speaker | House
White House press secretary Jane Roe | person | Jane Roe | press secretary | White House
Acme Foods chief executive Hilda Moss | person | Hilda Moss | chief executive | Acme Foods
Hilda Moss, chief executive of Acme Foods | person | Hilda Moss | chief executive | Acme Foods
Inge Fors, chairwoman of the Fisheries Committee | person | Inge Fors | chairwoman | Fisheries Committee
The committee's chairwoman, Inge Fors | person | Inge Fors | chairwoman | committee
Leon Damaro, the head of the islands' government | person | Leon Damaro | head | islands' government
Jonas Petek, 54, a fisherman from Port Alen | person | Jonas Petek | fisherman | -
Jonas Petek, the mayor of Tarn | person | Jonas Petek | mayor | Tarn
Emma Tornvik, a hydrologist at the Liden Institute of Water | person | Emma Tornvik | hydrologist | Liden Institute of Water
Dr. Helga Brun, a cardiologist at Tarn Hospital | person | Helga Brun | cardiologist | Tarn Hospital
Peter Lund, professor of history at Tarn University | person | Peter Lund | professor of history | Tarn University
Tarn University professor Peter Lund | person | Peter Lund | professor | Tarn University
Prof. Helga Brun of Tarn University | person | Helga Brun | professor | Tarn University
Its foreign ministry spokeswoman, Aruna Tleuzhan | person | Aruna Tleuzhan | spokeswoman | foreign ministry
Aino Kask, spokeswoman for the Interior Ministry | person | Aino Kask | spokeswoman | Interior Ministry
Foreign Ministry spokesman Ivan Gorsky | person | Ivan Gorsky | spokesman | Foreign Ministry
Gleb Stashin, the president's spokesman | person | Gleb Stashin | president's spokesman | -
Inge Fors's lawyer, Olaf Berg | person | Olaf Berg | Inge Fors's lawyer | -
King Oskar III | person | King Oskar III | king | -
Mr. Brandt | person | Brandt | - | -
Sir Amos Pike | person | Amos Pike | - | -
A spokesman for the U.S. State Department | person | - | spokesman | U.S. State Department
A ministry spokesman | person | - | spokesman | ministry
A lawyer for Inge Fors | person | - | lawyer for Inge Fors | -
A senior official | person | - | senior official | -
A U.S. official | person | - | official | United States
A woman | person | - | - | -
One of them | person | - | - | -
One of the drivers | person | - | - | -
Some of the experts | group | - | - | -
Two officials in Tulkent | group | - | - | -
Analysts at Meridian Bank | group | - | - | -
Residents of Tarn | group | - | - | -
Police | group | - | - | -
Jane Roe and Mark Brandt | group | - | - | -
Sources | anonymous | - | - | -
A source close to the government | anonymous | - | - | -
People familiar with the matter | anonymous | - | - | -
Two people with direct knowledge of the talks | anonymous | - | - | -
The Harbour Courier | media | Harbour Courier | - | -
The state news agency Karspress | media | Karspress | - | -
State television | media | - | - | -
Local media | media | - | - | -
Erland | state | Erland | - | - | Erland's government fell.
Moscow | state | Russia | - | -
Britain | state | United Kingdom | - | -
The French government | state | French government | - | -
The Velgorian authorities | state | Velgorian authorities | - | -
The Ministry of Foreign Affairs | organisation | Ministry of Foreign Affairs | - | -
The Norwegian Foreign Ministry | organisation | Norwegian Foreign Ministry | - | -
The president's office | organisation | president's office | - | -
The Upper Tala dam | organisation | - | - | -
A statement from the Kazakh Energy Ministry | organisation | Kazakh Energy Ministry | - | -
A poll by the Tarn Institute | organisation | Tarn Institute | - | -
The report | document | - | - | -
The constitution | document | - | - | -
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | '))

describe('what a phrase says of who speaks', () => {
  test.each(phrases)('%s: %s, %s, %s, %s', (source = '', type, name, role, org, context = '') => {
    const parsed = parse(`${source}${source.includes(',') ? ',' : ''} said no. ${context}`)
    const [phrase] = parsed.phrases
    expect(phrase && parsed.text.slice(phrase.from, phrase.to)).toBe(source)
    const said = phrase && english.describe(parsed, phrase)
    expect([said?.type, said?.name ?? '-', said?.role ?? '-', said?.org ?? '-']).toEqual([type, name, role, org])
  })
})

describe('names of people', () => {
  test.each([
    ['The letter went to Mr Ivo Tarr Jr. and J. K. Brandt.', ['Ivo Tarr Jr.', 'J. K. Brandt']],
    ['Ursula von der Heide met Abdel Rahman al-Sadi.', ['Ursula von der Heide', 'Abdel Rahman al-Sadi']],
    ['They told Omar al-Sadi. Later al-Sadi left.', ['Omar al-Sadi', 'al-Sadi']],
    ['Stephen King wrote to Judge Emily Bishop.', ['Stephen King', 'Emily Bishop']],
    ['A reporter asked the Minister for Trade and Industry Ivo Brandt.', ['Ivo Brandt']],
    ['He met Nora Vail. Vail left.', ['Nora Vail', 'Vail']],
    ['Vail left.', []], // nobody has said who that is
    ['He met Nora Vail. On Tuesday Vail left.', ['Nora Vail', 'Vail']],
    ['He met Tom Paris. Later Paris left. In Paris it rained.', ['Tom Paris', 'Paris']],
    ['Talks in Paris failed. Later Paris said no.', []],
    ['He met Jane May. Critics of May left in May, on May 5.', ['Jane May']],
    ['He met Jane May. Yesterday May left by May, on May 5.', ['Jane May', 'May']],
    ['Jane May rang. The May fair is near, and a May ballot too. On Monday May sang.', ['Jane May', 'May']],
    ['Jane May rang. It froze from April to May. Rain fell in June, July and May.', ['Jane May']],
    ['Jane May rang. Then May regattas began. Yesterday, May left.', ['Jane May', 'May']],
    ['He met April Roe on Tuesday, April 5.', ['April Roe']],
    ['The boats left Upper Tala for the Solmar Strait.', []],
    ['It was signed in Porto Velio, near Mount Karsk.', []],
    ['The Liden Conference adopted the Harbour Protocol.', []],
    ['The Prime Minister and the Foreign Minister left.', []],
    ['On Monday New Zealand and Saudi Arabia agreed.', []],
    // of a given name that no list has, what stands beside the name tells
    ['Vreko Tarvin said no.', ['Vreko Tarvin']],
    [
      'They met Vreko Tarvin, 54, and Lusko Brandt, who left. Then came Vreko Tarvin.',
      ['Vreko Tarvin', 'Lusko Brandt', 'Vreko Tarvin'],
    ],
    ['They met Vreko Tarvin. No, Tarvin said.', ['Vreko Tarvin', 'Tarvin']],
    ['It struck the city of Bila Tarna, and shops in Bila Tarna.', []],
    ['He runs Tarvin Economics, left FC Tarvin and liked his Old Tarvin Brando.', []],
    ['He sold them to U.S. Tarvin for a Tarvin-themed Vreko Sundo party.', []],
    ['We saw Tarvin Vreko boats and heard “Vreko Tarvin,” a song.', []],
    ['They met Vreko Ward and Tarvin Lamp.', ['Vreko Ward']],
    ['Wikipedia Lena Vail is out. Lena Vail left.', ['Lena Vail', 'Lena Vail']],
    ['The list has Tarvin, V. R. and Vreko, M. B. in it.', []],
    ['President Tarvi Ong-wen left. Tarvi won.', ['Tarvi Ong-wen', 'Tarvi']],
    ['DI Vail left. Mario Di Vail left.', ['Vail', 'Mario Di Vail']],
    ['Goalkeeper Ability is here. All ability counts.', []],
  ])('%s', (text, names) => {
    expect(parse(text).names.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    ['Olena Trihub left.', 'feminine'],
    ['Miroslav Yagodich left.', 'masculine'],
    ['Zhuldyz Ormanova left.', 'feminine'], // the surname tells
    ['Mr. Vail left.', 'masculine'],
    ['Congresswoman Vail left.', 'feminine'],
    ['Nikita Orlovsky left.', 'masculine'], // a man's name in -a
    ['Robin Vail left.', null],
    ['Tavrik Ondo left.', null],
  ])('the gender of %s', (text, gender) => {
    expect(parse(text).names[0]?.gender ?? null).toBe(gender)
  })
})

/** Who says the last thing said in the text: name, role. */
function lastSpeaker(text: string): (string | null | undefined)[] {
  const { statements } = extract(articleOf(text, 'en'), english)
  const speaker = statements.at(-1)?.speaker
  return [speaker?.name, speaker?.role]
}

describe('who is meant, over the document', () => {
  test.each([
    // a role alone, held by somebody named
    [
      'Energy Minister Olena Trihub opened the dam. "It is safe," the minister said.',
      ['Olena Trihub', 'energy minister'],
    ],
    [
      'Aino Kask, a spokeswoman for the port, was there. "We are open," the spokeswoman said.',
      ['Aino Kask', 'spokeswoman'],
    ],
    // an article that brings in somebody new
    ['Martin Laroux, a spokesman, left. "We are open," a spokesman said.', [null, 'spokesman']],
    // a word that only points back
    ['Jonas Petek spoke in Tarn. "We are tired," the politician said.', ['Jonas Petek', null]],
    [
      'Ratibor Lensky, who had led the ministry, has left. "Five years are enough," the former minister said.',
      ['Ratibor Lensky', null],
    ],
    // pronouns by gender
    ['Olena Trihub met Boris Tamm. "It is safe," she said.', ['Olena Trihub', null]],
    ['Olena Trihub met Boris Tamm. "It is safe," he said.', ['Boris Tamm', null]],
    // the subject before the one who is only mentioned
    ['Tavrik Ondo wrote to Robin Vail. "It is late," he said.', ['Tavrik Ondo', null]],
    // a surname is whoever bears it, with the office told earlier
    ['President Miroslav Yagodich came. "We will wait," Yagodich said.', ['Miroslav Yagodich', 'president']],
    // two who speak are both of them, and one of them without a name leaves them unnamed
    ['"We will wait," Jane Roe and Mark Brandt said.', ['Jane Roe and Mark Brandt', null]],
    ['"We will wait," Jane Roe and her brother said.', [null, null]],
    // bodies by a word of theirs; a bare word that no body has stays unnamed
    [
      'The Liden Energy Ministry sent a letter to Acme Steel. "We will wait," the ministry said.',
      ['Liden Energy Ministry', null],
    ],
    ['Acme Steel sent a letter. "We will wait," the ministry said.', [null, null]],
  ])('%s', (text, expected) => {
    expect(lastSpeaker(text)).toEqual(expected)
  })
})

test.each([
  ['offices', 'Deputy Energy Minister '],
  ['offices of', 'Secretary of State of '],
  ['possessors', "Roe's deputy's "],
  ['statements of reports', 'the report of '],
  ['capitals', 'Karsania Velgoria '],
  ['parts', 'one of the '],
])(
  'many %s in a row take linear time',
  (_, words) => {
    const text = `${words.repeat(8_000)}said no.`
    const parsed = parse(text)
    for (const phrase of parsed.phrases) english.describe(parsed, phrase)
    expect(parsed.words.length).toBeGreaterThan(16_000)
  },
  20_000,
)
