import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verbCues } from '../../../src/language/en/cues.ts'
import { english } from '../../../src/language/en/index.ts'
import { pastForms as irregularPasts, participles } from '../../../src/language/en/morphology/irregular.ts'
import { verbLemma } from '../../../src/language/en/morphology/lemma.ts'
import type { Parsed } from '../../../src/language/types.ts'

const parse = (text: string): Parsed => english.parse(text, [{ from: 0, to: text.length }])

/** "|" between words, "‖" between sentences. */
const cuts = `
The|U.S.|State|Department|does|n't|like|Mr.|Roe|'s|plan|.
The|plan|came|from|the|U.S|.‖The|states|’|leaders|left|at|5|p.m.|on|Jan.|5|.
J.|K.|Roe|,|Ph.D.|,|said|it|’s|a|winner-take-all|vote|.
“|Who|knows|?|”|Roe|asked|.‖Nobody|knew|.
“|Who|knows|?|”‖The|mayor|left|the|hall|.
Gov.|Roe|of|Ham|,|Calif.|,|spoke|.‖He|left|.
`
  .trim()
  .split('\n')

test.each(cuts)('words and sentences: %s', (line) => {
  const spaced = line.replaceAll('‖', ' ').replaceAll('|', ' ')
  const text = spaced
    .replace(/ (?=[,.?”’])/g, '')
    .replace(/(?<=“) /g, '')
    .replace(/ (?=(?:n't|'s|’s)\b)/g, '')
  const { words, sentences } = parse(text)
  const shown = sentences.map(({ first, end }) =>
    words
      .slice(first, end)
      .map(({ form }) => form)
      .join('|'),
  )
  expect(shown.join('‖')).toBe(line)
})

/** The reading chosen in the sentence for the word in braces. */
test.each([
  ['Polls {show} that voters are tired.', 'verb show'],
  ['The {show} was late.', 'noun show'],
  ['She wants to “{go} home.”', 'infinitive go'],
  ['The plan was {proposed} by Roe.', 'participle propose'],
  ['Roe {proposed} a plan.', 'verb propose'],
  ['They endorsed {her}.', 'pronoun her'],
  ['They read {her} letter.', 'determiner her'],
  ['“It is late,” Roe {notes}.', 'verb note'],
  ['He told the Ham {Herald} about it.', 'noun herald'],
  ['Roe is {urging} calm.', 'gerund urge'],
])('%s → %s', (line, expected) => {
  const at = line.indexOf('{')
  const { words } = parse(line.replace(/[{}]/g, ''))
  const best = words.find(({ from }) => from === at)?.best
  expect(`${best?.pos} ${best?.lemma}`).toBe(expected)
})

/** [maximal phrases] */
test.each([
  '[Jane Roe, a spokeswoman for the Foreign Ministry], left.',
  '[The mayor of Ham] met [the council].',
  '[Roe, Doe and Poe] met.',
  'On [Monday] [Roe] left.',
  '[At least six planes] flew over [the old town].',
  '[Roe’s deputy campaign manager, Rich Doe], left.',
  'In [Ham], [the mayor] left.',
])('%s', (line) => {
  const text = line.replace(/[[\]]/g, '')
  const { phrases } = parse(text)
  let shown = text
  for (const { from, to } of phrases.toReversed())
    shown = `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`
  expect(shown).toBe(line)
})

test.each([
  ['said', 'say'],
  ['denies', 'deny'],
  ['planned', 'plan'],
  ['urging', 'urge'],
  ['referendums', 'referendum'],
  ['spokesmen', 'spokesman'],
  ['countries', 'country'],
  ['using', 'use'],
  ['tying', 'tie'],
  ['controlled', 'control'],
  ['constructor', 'constructor'],
  ['added', 'add'],
  ['referred', 'refer'],
  ["Roe's", 'roe'],
  ['news', 'news'],
])('the full text keeps %s as %s', (word, lemma) => {
  expect(english.lemmaOf(word)).toBe(lemma)
})

test('words, phrases, verbs, cues and sentences of any text lie inside it and in order', () => {
  const piece = fc.constantFrom(
    'Roe',
    'said',
    'that',
    '“',
    '”',
    ',',
    '.',
    "'s",
    'the',
    'of',
    ' ',
    '\n',
    '😀',
    'U.S.',
    '—',
    '(',
    'who',
    "''",
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      const parsed = parse(text)
      for (const list of [parsed.words, parsed.phrases, parsed.verbs, parsed.sentences, parsed.names])
        for (const [i, span] of list.entries()) {
          expect(span.from).toBeGreaterThanOrEqual(i === 0 ? 0 : (list[i - 1]?.to ?? 0))
          expect(span.to).toBeGreaterThan(span.from)
          expect(span.to).toBeLessThanOrEqual(text.length)
        }
      for (const cue of parsed.cues) {
        const complement = english.complementOf(parsed, cue)
        if (complement) expect(complement.from).toBeLessThan(complement.to)
        english.subjectOf(parsed, cue)
      }
      expect(english.parse(text, [{ from: 0, to: text.length }])).toEqual(parsed)
    }),
    { numRuns: 150 },
  )
})

/** The past form of a regular verb as English spells it: the last letter doubled where the verb doubles it. */
const pastForms = (verb: string): readonly string[] =>
  verb.endsWith('e')
    ? [`${verb}d`]
    : /[^aeiou]y$/.test(verb)
      ? [`${verb.slice(0, -1)}ied`]
      : [`${verb}ed`, `${verb}${verb.at(-1)}ed`]

test('the past form of every regular verb of the cue tables leads back to the verb', () => {
  const irregular = new Set([...irregularPasts.values(), ...participles.values()])
  const regular = [...new Set([...verbCues.keys()].map((lemma) => lemma.split(' ')[0] ?? ''))].filter(
    (verb) => !irregular.has(verb) && /^[a-z]+$/.test(verb),
  )
  expect(regular.length).toBeGreaterThan(500)
  expect(regular.filter((verb) => !pastForms(verb).some((form) => verbLemma(form) === verb))).toEqual([])
})
