import { describe, expect, test } from 'vitest'
import { extract, type Statement } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { type Article, readArticle, readPage } from '../../src/reader/index.ts'
import type { Span } from '../../src/text/types.ts'
import { capture } from './capture.ts'
import { type ExpectedStatement, expected } from './expected.ts'

interface Found {
  readonly wanted: ExpectedStatement
  readonly file: string
  readonly statement: Statement | undefined
}

const words = (article: Article, spans: readonly Span[]): string =>
  spans.map(({ from, to }) => article.text.slice(from, to)).join(' … ')

/** What the extractor makes of each expected statement of a language. */
async function foundIn(language: string): Promise<Found[]> {
  const found: Found[] = []
  for (const { file, statements } of expected.files.filter((one) => one.language === language)) {
    const article = readArticle(readPage(capture(file)))
    const byContent = new Map<string, Statement[]>()
    for (const statement of extract(article, await loadLanguage(language)).statements) {
      const key = words(article, statement.content)
      byContent.set(key, [...(byContent.get(key) ?? []), statement])
    }
    for (const wanted of statements) {
      const same = byContent.get(wanted.content.join(' … ')) ?? []
      // The same words can be given by two sources: the one with the expected cue comes first.
      const statement = same.find(({ cue }) => (cue ? words(article, [cue]) : null) === wanted.cue) ?? same[0]
      found.push({ wanted, file, statement })
    }
  }
  return found
}

const share = (found: readonly Found[], right: (one: Found) => boolean): number =>
  found.filter(right).length / found.length
const isRight = ({ wanted, statement }: Found): boolean =>
  statement !== undefined && (wanted.speaker.name === undefined || statement.speaker.name === wanted.speaker.name)

describe('the commonest constructions, by language', () => {
  // Floors, raised with what is reached: a better rule for one page may not cost the others.
  test.each([
    { language: 'ru', content: 0.98, speaker: 0.9 },
    { language: 'en', content: 0.95, speaker: 0.95 },
    { language: 'kk', content: 1, speaker: 1 },
  ])('$language: content $content, speaker $speaker', async ({ language, content, speaker }) => {
    const found = (await foundIn(language)).filter(({ wanted }) => wanted.hard !== true)
    expect(share(found, ({ statement }) => statement !== undefined)).toBeGreaterThanOrEqual(content)
    expect(share(found, isRight)).toBeGreaterThanOrEqual(speaker)
  })
})

test('nothing of captions, comments, newsletters or headline lists is said by anybody', async () => {
  const outside = /письмом|мой дед|skipper said, and he|Сосед говорит|cookie/
  for (const { file, language } of expected.files) {
    const article = readArticle(readPage(capture(file)))
    const { statements } = extract(article, await loadLanguage(language ?? ''))
    for (const { content } of statements) expect(words(article, content)).not.toMatch(outside)
  }
})
