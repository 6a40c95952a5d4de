import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { articleOf } from './marked.ts'

const tags = ['ru', 'en', 'kk', 'de'] as const
const languages = new Map(await Promise.all(tags.map(async (tag) => [tag, await loadLanguage(tag)] as const)))

/** What must hold of every extraction, whatever the text. */
function expectSane(text: string, tag: (typeof tags)[number]): void {
  const language = languages.get(tag)
  if (!language) throw new Error(`no language ${tag}`)
  const article = articleOf(text, tag)
  const { statements, people } = extract(article, language)
  const separators = (from: number, to: number): boolean => text.slice(from, to).includes('\n\n')
  for (const { content, cue, source, confidence, inside } of statements) {
    expect(content.length).toBeGreaterThan(0)
    let behind = 0
    for (const { from, to } of content) {
      expect(from).toBeGreaterThanOrEqual(behind)
      expect(to).toBeGreaterThan(from)
      expect(to).toBeLessThanOrEqual(text.length)
      expect(separators(from, to)).toBe(false)
      behind = to
    }
    for (const span of [cue, source]) if (span) expect(text.slice(span.from, span.to).trim()).not.toBe('')
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
    if (inside !== null) expect(statements[inside]).toBeDefined()
  }
  for (const { mentions } of people)
    for (const { from, to } of mentions) expect(text.slice(from, to).trim()).not.toBe('')
}

const hostile: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['one mark', '«'],
  ['100,000 opening quotation marks', '«'.repeat(100_000)],
  ['100,000 straight quotation marks', '" '.repeat(100_000)],
  ['a sentence of a million characters', 'слово и дело '.repeat(77_000)],
  ['a word of a million letters', 'я'.repeat(1_000_000)],
  ['50,000 cues in a row', 'сказал, что заявил, что said that '.repeat(17_000)],
  ['50,000 names in a row', 'Иван Орсен и Анна Ремизова '.repeat(13_000)],
  ['20,000 blocks', 'Орсен сказал: «Да».\n\n'.repeat(20_000)],
  ['mixed scripts', 'Орсен said, что 我们 مرحبا ready, сказал he. '.repeat(2_000)],
  ['combining marks', `«${'а\u0301\u0302\u0303'.repeat(20_000)}», — сказал он.`],
  ['right-to-left text', '\u202Eон сказал, что готов\u202C. '.repeat(5_000)],
  ['emoji and lone surrogates', '«😀\uD83D», — сказал \uDE00он. '.repeat(5_000)],
  ['brackets', '('.repeat(50_000) + ')'.repeat(50_000)],
  ['commas', ', что '.repeat(50_000)],
  ['abbreviations', 'г. т. е. А. С. Иванов им. ул. '.repeat(8_000)],
]

describe.each(tags)('%s', (tag) => {
  // The limit is the table's own: each of these takes well under two seconds alone; the margin is for a busy machine.
  test.each(hostile)('%s', (_, text) => expectSane(text, tag), 20_000)
})

const words = fc.constantFrom(
  ...'Орсен Лада Ремизова он она они министр сказал заявил, что отметил — «Мы готовы» » « " : . , ! по словам об этом сообщает'.split(
    ' ',
  ),
  ...'Roe said that he “We will” ” “ the minister according to Jane Roe told reporters , . : — " announced'.split(' '),
  'МИД Вельдории',
  '\n\n',
  '\n',
)

test.each(tags)('%s: offsets hold and the same text gives the same answer', (tag) => {
  const language = languages.get(tag)
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ')
      expectSane(text, tag)
      const article = articleOf(text, tag)
      if (language) expect(extract(article, language)).toEqual(extract(article, language))
    }),
    { numRuns: 150 },
  )
})
