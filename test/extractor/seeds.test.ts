/** What the two saved pages say, by the hand-made answers beside them (documents seed_000 and seed_003). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract, type Statement } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { readCapture } from '../../src/reader/index.ts'

const shared = join(import.meta.dirname, '../../../shared')
const goldFile = join(process.env.ONRECORD_BENCH ?? join(shared, 'bench'), 'attribution/russian-dev.jsonl')
const absent = !existsSync(goldFile) || !existsSync(join(shared, 'seeds'))
if (absent)
  console.warn('skipped: the saved pages and their answers are not on this machine (../shared/seeds, ../shared/bench)')

interface Gold {
  readonly kind: string
  readonly content: readonly (readonly [number, number])[]
  readonly speaker: string | null
  readonly cue: readonly (readonly [number, number])[]
}

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
const share = (a: Set<string>, b: Set<string>): number =>
  (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)

async function answers(page: string, doc: string) {
  const bytes = readFileSync(join(shared, 'seeds', page))
  const article = readCapture({
    url: null,
    file: page,
    at: '2026-02-01T00:00:00Z',
    bytes,
    sha256: 'a',
    contentType: null,
  })
  const language = await loadLanguage('ru')
  const { statements } = extract(article, language)
  const said = ({ content }: Statement): string => content.map(({ from, to }) => article.text.slice(from, to)).join(' ')
  const line =
    readFileSync(goldFile, 'utf8')
      .split('\n')
      .find((one) => one.startsWith(`{"doc": "${doc}"`)) ?? ''
  const gold: { text: string; statements: Gold[] } = JSON.parse(line)
  return gold.statements.map((wanted) => {
    const text = wanted.content.map(([from, to]) => gold.text.slice(from, to)).join(' ')
    const cue = wanted.cue.map(([from, to]) => gold.text.slice(from, to)).join(' ')
    const found = statements.find(
      (one) =>
        share(words(said(one)), words(text)) > 0.8 &&
        (cue === '' || one.cue === null || article.text.slice(one.cue.from, one.cue.to) === cue),
    )
    return { kind: wanted.kind, speaker: wanted.speaker, cue, text, found }
  })
}

describe.skipIf(absent).each([
  ['referendums.txt', 'seed_000'],
  ['summit.txt', 'seed_003'],
])('%s', (page, doc) => {
  test('every direct and unquoted statement, with the right speaker', async () => {
    for (const { kind, speaker, text, found } of await answers(page, doc))
      if (kind === 'direct' || kind === 'unquoted') expect(found?.speaker.name ?? null, text).toBe(speaker)
  })

  test('at least half of the indirect ones', async () => {
    const indirect = (await answers(page, doc)).filter(({ kind }) => kind === 'indirect' || kind === 'mixed')
    expect(indirect.filter(({ found }) => found !== undefined).length * 2).toBeGreaterThanOrEqual(indirect.length)
  })
})

test.skipIf(absent)('the interview over three paragraphs, "политик" and "тогда он" go to the right man', async () => {
  const found = await answers('summit.txt', 'seed_003')
  const of = (beginning: string) => found.find(({ text }) => text.startsWith(beginning))?.found?.speaker.name
  for (const beginning of ['республика и так', 'С самого начала', 'Кыргызстан действительно', 'Такое невозможно'])
    expect(of(beginning)).toBe('Эдиль Байсалов')
  expect(of('Участие Казахстана в саммите')).toBe('Айбек Смадияров')
})
