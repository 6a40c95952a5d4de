import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  erase,
  keep,
  latestStories,
  mergeStories,
  type RecordStore,
  type Signature,
  splitStory,
  storyView,
  undoMend,
  verify,
} from '../../src/record/index.ts'
import { invent } from './readings.ts'
import { streamOf } from './streams.ts'
import { within } from './within.ts'

/** Where every article stands, by ids: rows differ with the order of arrival. */
async function placesIn({ read }: RecordStore): Promise<unknown> {
  const gists = await read.selectFrom('gist').selectAll().orderBy('article_id').execute()
  const idOf = new Map(gists.map(({ row, article_id }) => [row, article_id]))
  const countOf = (table: 'gist_term' | 'text_mark') =>
    read
      .selectFrom(table)
      .select((of) => of.fn.countAll().as('count'))
      .executeTakeFirst()
  return {
    gists: gists.map(({ row, terms, sketch, first, story, closest, across, carries, ...rest }) => ({
      ...rest,
      first: idOf.get(first),
      story: idOf.get(story),
      closest: idOf.get(closest ?? -1),
      across: idOf.get(across ?? -1),
      carries: idOf.get(carries),
    })),
    stories: await read.selectFrom('story').select(['id', 'articles', 'latest']).orderBy('id').execute(),
    terms: await countOf('gist_term'),
    marks: await countOf('text_mark'),
    days: await read.selectFrom('day').selectAll().orderBy('day').execute(),
  }
}

const stream = streamOf({ seed: 5, days: 5, perDay: 18, perEvent: 5 }).map(({ page }, at) => ({
  ...page,
  language: at % 5 === 0 ? 'kk' : 'ru', // the same names in another language
  published: at % 17 === 0 ? null : (page.published ?? null),
}))
const readings = [
  ...stream,
  ...stream.slice(0, 9).map((page, at) => ({ ...page, url: `https://copy.example/${at}` })),
].map(invent)

const placedAfter = (use: (record: RecordStore) => Promise<unknown>): Promise<unknown> =>
  within(async (record) => {
    await use(record)
    return placesIn(record)
  })

test('stories and texts are the same in any order of arrival', async () => {
  const inTime = await placedAfter(async (record) => {
    for (const reading of readings) await keep(record, reading)
  })
  const stories = (inTime as { stories: { articles: number }[] }).stories
  expect(stories.filter(({ articles }) => articles > 2).length).toBeGreaterThan(5)
  const shuffles = fc.shuffledSubarray(readings, { minLength: readings.length })
  await fc.assert(
    fc.asyncProperty(shuffles, async (shuffled) => {
      const places = await placedAfter(async (record) => {
        for (const reading of shuffled) await keep(record, reading)
      })
      expect(places).toEqual(inTime)
    }),
    { numRuns: 3, examples: [[readings.toReversed()]] },
  )
}, 120_000)

let minute = 0
const restart = (): void => {
  minute = 0
}
const signed = (): Signature => {
  minute += 1
  return { by: 'Анна Линд', reason: 'one event', at: new Date(Date.UTC(2031, 2, 1, 0, minute)).toISOString() }
}

/** Merges and splits stories of the record as it is, here and there. */
async function mendSome(record: RecordStore): Promise<string[]> {
  const stories = await latestStories(record, { limit: 12 })
  const mends: string[] = []
  for (const [at, { id }] of stories.entries()) {
    const view = await storyView(record, id)
    const articles = view?.texts.map(({ article }) => article.id) ?? []
    if (view?.id !== id) continue // merged with one before it
    const other = stories[(at + 5) % stories.length]?.id ?? ''
    if (at % 3 === 0) mends.push(await mergeStories(record, id, other, signed()))
    else if (articles.length > 2) mends.push(await splitStory(record, id, articles.slice(1, 2), signed()))
  }
  return mends
}

test('mended stories are the same in any order in which the rest arrives, and undone as if never mended', async () => {
  const half = Math.floor(readings.length / 2)
  const mendedAfter = async (rest: readonly (typeof readings)[number][], undone: boolean) =>
    placedAfter(async (record) => {
      for (const reading of readings.slice(0, half)) await keep(record, reading)
      restart()
      const mends = await mendSome(record)
      expect(mends.length).toBeGreaterThan(4)
      for (const reading of rest) await keep(record, reading)
      if (undone) for (const id of mends) await undoMend(record, id, signed())
      expect((await verify(record)).faults).toEqual([])
    })
  const rest = readings.slice(half)
  const mended = await mendedAfter(rest, false)
  expect(await mendedAfter(rest.toReversed(), false)).toEqual(mended)
  const unmended = await placedAfter(async (record) => {
    for (const reading of readings) await keep(record, reading)
  })
  expect(mended).not.toEqual(unmended)
  expect(await mendedAfter(rest, true)).toEqual(unmended)
}, 120_000)

test('what was erased leaves no trace in the stories of others', async () => {
  const some = fc.subarray(
    readings.map((_, at) => at),
    { minLength: 5, maxLength: 40 },
  )
  await fc.assert(
    fc.asyncProperty(some, async (gone) => {
      const left = readings.filter((_, at) => !gone.includes(at))
      const without = await placedAfter(async (record) => {
        for (const reading of left) await keep(record, reading)
      })
      const erased = await placedAfter(async (record) => {
        for (const reading of readings) await keep(record, reading)
        for (const at of gone) await erase(record, { articleId: readings[at]?.article.id ?? '' }, '', '2031-02-01')
      })
      expect(erased).toEqual(without)
    }),
    { numRuns: 1 },
  )
}, 120_000)
