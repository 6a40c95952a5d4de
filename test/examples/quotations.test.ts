import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readingOf } from '../../src/cli/reading.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import {
  closeRecord,
  type Difference,
  keep,
  latestStatements,
  openRecord,
  PIECE_BREAK,
  type Quotation,
  type QuotationWording,
  quotationOf,
  type RecordEntry,
  type RecordStore,
} from '../../src/record/index.ts'
import { capture } from './capture.ts'
import { exampleFiles, expected, type Planted } from './expected.ts'

type Member = Planted['members'][number]

const planted = expected.planted.filter(({ what }) => what === 'same-quotation')

/** What a planted change is called in a comparison. */
const changes: Readonly<Record<string, Difference>> = {
  shortened: 'cut',
  number: 'number',
  negation: 'negation',
  reworded: 'reworded',
}

/** Said again in quite other words, «Карсания не останется без воды»: no comparison of words finds it. */
const beyondWords = (member: Member): boolean => member.content?.[0]?.startsWith('Карсания не останется') ?? false

let folder = ''
let record: RecordStore
/** Every statement kept, by file and words. */
const entries = new Map<string, RecordEntry>()
const keyOf = (file: string, words: readonly string[]): string => `${file}: ${words.join(PIECE_BREAK)}`
const fileOf = ({ article }: RecordEntry): string => article.file ?? ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-examples-'))
  record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
  for (const file of exampleFiles()) await keep(record, await readingOf(capture(file)))
  for (const entry of await latestStatements(record, { limit: 10_000 }))
    entries.set(keyOf(fileOf(entry), entry.words), entry)
}, 120_000)
afterAll(async () => {
  await closeRecord(record)
  await rm(folder, { recursive: true })
})

async function quotation(entry: RecordEntry): Promise<Quotation> {
  const found = await quotationOf(record, entry.id)
  if (found === null) throw new Error(`${entry.id} is not in the record`)
  return found
}

const languageOf = (file: string): string =>
  expected.files.find((one) => one.file === file.replace(/^updates\//, ''))?.language ?? ''

/** The members of one language that words alone can find, two at least. */
const families = planted.flatMap(({ id, members }) =>
  [...Map.groupBy(members, ({ file }) => languageOf(file))]
    .map(([language, same]) => ({ id, language, members: same.filter((member) => !beyondWords(member)) }))
    .filter(({ members: same }) => same.length > 1),
)

describe('what is planted in the examples', () => {
  test.each(families)('$id in $language: every wording is found, and how it differs', async ({ members }) => {
    const first = members.map(({ file, content = [] }) => entries.get(keyOf(file, content))).find((entry) => entry)
    if (!first) throw new Error('no statement of it is in the record')
    const { wordings, replaced } = await quotation(first)
    for (const { file, change = '', content = [] } of members) {
      const words = content.join(PIECE_BREAK)
      const found: QuotationWording | undefined = [...wordings, ...replaced].find(
        ({ entry }) => entry.words.join(PIECE_BREAK) === words,
      )
      expect(found, `${file}: ${words}`).toBeDefined()
      const difference = changes[change]
      if (difference) expect(found?.comparison?.differences, `${file}: ${words}`).toContain(difference)
    }
    expect(wordings.length + replaced.length).toBe(members.length)
  })

  test('is more than a handful', () => {
    expect(families.map(({ id }) => id)).toEqual([
      'never-without-water',
      'no-force-in-law',
      'fourteen-per-cent',
      'water-and-months',
      'nine-years-in-the-bag',
    ])
  })

  test('a paraphrase is out of reach of words', async () => {
    const members = planted.flatMap((one) => one.members).filter(beyondWords)
    expect(members).toHaveLength(1)
    for (const { file, content = [] } of members) {
      const entry = entries.get(keyOf(file, content))
      if (!entry) throw new Error('the statement is not in the record')
      expect((await quotation(entry)).wordings).toHaveLength(1)
    }
  })

  test('nothing else is taken for one quotation: each family stands on pages that were planted together', async () => {
    for (const entry of entries.values()) {
      const files = new Set((await quotation(entry)).wordings.map((wording) => fileOf(wording.entry)))
      if (files.size < 2) continue
      const together = expected.planted.filter(({ members }) =>
        [...files].every((file) => members.some((member) => member.file === file)),
      )
      expect(
        together.map(({ id }) => id),
        `${[...files].join(', ')}: ${entry.words.join(' ')}`,
      ).not.toEqual([])
    }
  })

  test('own words merged from two, a negation lost on the way', async () => {
    const negated = planted.flatMap(({ members }) => members).find(({ change }) => change === 'negation')
    const entry = entries.get(keyOf(negated?.file ?? '', negated?.content ?? []))
    if (!entry) throw new Error('the statement is not in the record')
    const { wordings } = await quotation(entry)
    expect(wordings.at(-1)?.entry).toEqual(entry)
    expect(wordings.at(-1)?.against).toEqual(wordings.slice(0, 2).map((wording) => wording.entry.id))
    expect(wordings.at(-1)?.comparison?.differences).toEqual(expect.arrayContaining(['negation', 'merged']))
  })
})
