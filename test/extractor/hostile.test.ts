import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { hostileTexts } from './hostile-texts.ts'
import { articleOf } from './marked.ts'

const tags = ['ru', 'en', 'kk', 'uk', 'de'] as const
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

describe.each(tags)('%s', (tag) => {
  // No limit of time but vitest's own: `npm run bench` shows that each takes well under two seconds.
  test.each(hostileTexts(tag))('%s', (_, make) => expectSane(make(), tag), 60_000)
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

/** Any characters at all among words that mean something to the rules. */
const anything = fc.string({ unit: 'binary', maxLength: 12 })
const texts = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.oneof(words, anything), { maxLength: 60 }).map((parts) => parts.join('')),
)

test.each(tags)('%s: offsets hold and the same text gives the same answer', (tag) => {
  const language = languages.get(tag)
  fc.assert(
    fc.property(texts, (text) => {
      expectSane(text, tag)
      const article = articleOf(text, tag)
      if (language) expect(extract(article, language)).toEqual(extract(article, language))
    }),
    { numRuns: 200 },
  )
})
