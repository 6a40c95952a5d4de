import { afterAll, beforeAll, expect, test } from 'vitest'
import { readingOf } from '../../src/cli/reading.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import {
  articleStory,
  articleView,
  closeRecord,
  keep,
  latestStories,
  openRecord,
  type RecordStore,
  storyView,
} from '../../src/record/index.ts'
import { temporaryFolder } from '../record/folders.ts'
import { capture } from './capture.ts'
import { exampleFiles, expected } from './expected.ts'

/** Ids of articles, and the page that each was read from: of a corrected one the page that stands in expected.json. */
const articles = new Map<string, string>()
let record: RecordStore
let remove: () => Promise<void>

beforeAll(async () => {
  const folder = await temporaryFolder()
  remove = folder.remove
  record = await openRecord(folder.path, { lemmaOf: await loadLemmatiser() })
  for (const file of exampleFiles()) {
    const { articleId } = await keep(record, await readingOf(capture(file)))
    if (!articles.has(articleId)) articles.set(articleId, file)
  }
}, 120_000)
afterAll(async () => {
  await closeRecord(record)
  await remove()
})

const planted = (what: string): string[][] =>
  expected.planted.filter((one) => one.what === what).map(({ members }) => members.map(({ file }) => file).sort())
const filesOf = (list: readonly { readonly id: string }[]): string[] =>
  list.map(({ id }) => articles.get(id) ?? id).sort()
const inOrder = (lists: readonly string[][]): string[][] =>
  lists.toSorted((a, b) => a.join().localeCompare(b.join(), 'en'))

test('every planted story is found, and no other', async () => {
  const found = []
  for (const { id } of await latestStories(record, { limit: 100 })) {
    const view = await storyView(record, id)
    found.push(filesOf(view?.texts.flatMap(({ carriers }) => carriers) ?? []))
  }
  expect(inOrder(found)).toEqual(inOrder(planted('story')))
})

test('every agency text is found with its carriers, and no other text is taken for the same', async () => {
  const found = new Set<string>()
  for (const id of articles.keys()) {
    const carriers = (await articleStory(record, id))?.carriers ?? []
    if (carriers.length > 0) found.add(filesOf(carriers).join())
  }
  expect([...found]).toEqual(planted('agency-text').map((files) => files.join()))
})

test('what is tied over languages tells one event, and nearly every event that is told in several is tied', async () => {
  const events = planted('other-languages')
  const tied = new Set<string>()
  for (const [id, file] of articles)
    for (const { article } of (await articleStory(record, id))?.elsewhere ?? []) {
      const other = articles.get(article.id) ?? ''
      const event = events.find((files) => files.includes(file) && files.includes(other))
      expect(event, `${file} and ${other}`).toBeDefined()
      tied.add(event?.join() ?? '')
    }
  expect(tied.size).toBe(events.length)
})

test('every corrected page is one article in two versions, and no other is', async () => {
  const corrected = planted('corrected-afterwards').map((files) => files.find((file) => !file.startsWith('updates/')))
  const several = []
  for (const [id, file] of articles) if (((await articleView(record, id))?.versions.length ?? 0) > 1) several.push(file)
  expect(several).toEqual(corrected)
  expect(articles.size).toBe(exampleFiles().length - corrected.length)
})
