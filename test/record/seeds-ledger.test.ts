/** The ledger of the two saved pages, over the whole way: read, kept, asked. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readingOf } from '../../src/cli/reading.ts'
import { loadLemmatiser } from '../../src/language/load.ts'
import {
  closeRecord,
  contradictionsOn,
  keep,
  openRecord,
  positionsOn,
  type RecordStore,
  standingsOn,
  suggestIssues,
} from '../../src/record/index.ts'
import { temporaryFolder } from './folders.ts'
import { sha256 } from './readings.ts'

const seeds = join(import.meta.dirname, '../../../shared/seeds')
const absent = !existsSync(seeds)

let record: RecordStore
let remove: () => Promise<void>
const ids = new Map<string, string>()

describe.skipIf(absent)('the saved pages', () => {
  beforeAll(async () => {
    const folder = await temporaryFolder()
    remove = folder.remove
    record = await openRecord(folder.path, { lemmaOf: await loadLemmatiser() })
    for (const file of ['referendums.txt', 'summit.txt']) {
      const bytes = new Uint8Array(readFileSync(join(seeds, file)))
      const capture = { url: null, file, at: '2026-02-01T00:00:00Z', bytes, sha256: sha256(bytes), contentType: null }
      ids.set(file, (await keep(record, await readingOf(capture))).articleId)
    }
  }, 60_000)
  afterAll(async () => {
    await closeRecord(record)
    await remove()
  })

  test('Казахстан on the summit: undecided, told as earlier, then away: a change, each with its sentence', async () => {
    const { lines } = await positionsOn(record, { words: 'саммит', holder: 'Казахстан' })
    const [undecided, away, ...others] = lines[0]?.entries ?? []
    expect([lines[0]?.holder.name, others]).toEqual(['Казахстан', []])
    expect(undecided).toMatchObject({ stance: 'undecided', past: true, via: { name: 'Айбек Смадияров' }, change: null })
    expect(undecided?.evidenceWords).toContain('будет рассмотрено')
    expect(away).toMatchObject({
      stance: 'stays-away',
      past: false,
      via: { name: 'Айбек Смадияров' },
      changedFrom: undecided?.id,
      change: { how: 'settled', compared: { sides: ['open', 'against'], targets: 1 } },
    })
    expect(away?.evidenceWords).toContain('Казахстан не принимал участие')
  })

  test('who stands how on the summit now', async () => {
    const { standings } = await standingsOn(record, { words: 'саммит', on: '2026-02-02' })
    const told = standings.map(({ holder, position, since }) => [
      holder.name,
      position.stance,
      since.id === position.id,
    ])
    expect(told).toContainEqual(['Казахстан', 'stays-away', true])
    expect(told).toContainEqual(['Кыргызстан', 'stays-away', true])
  })

  test('all that Кыргызстан stands for: away from the summit, neutral between two', async () => {
    const { lines } = await positionsOn(record, { holder: 'Кыргызстан' })
    expect(lines.flatMap(({ entries }) => entries.map(({ stance }) => stance))).toEqual(['stays-away', 'neutral'])
  })

  test('the words of the summit are suggested as one issue, those of the referendums as another', async () => {
    const [summit, ...others] = await suggestIssues(record)
    expect(summit).toMatchObject({ rule: { all: 'саммит' }, positions: 5, holders: 4 })
    expect(others.map(({ rule }) => rule.all)).toContain('референдум')
  })

  test('an article contradicts itself: the referendums are past, and the vote will last', async () => {
    const { articles, positions } = await contradictionsOn(record, { article: ids.get('referendums.txt') ?? '' })
    expect([articles.length, positions]).toEqual([1, []])
    const [clash] = articles
    expect(clash).toMatchObject({ kind: 'tense', about: 'референдум' })
    const words = (side: 'first' | 'second') =>
      clash?.[side].words.map((span) =>
        clash[side].sentenceWords.slice(span.from - clash[side].sentence.from, span.to - clash[side].sentence.from),
      )
    expect([words('first'), words('second')]).toEqual([
      ['прошедшим', 'референдумам'],
      ['Голосование', 'продлится'],
    ])
    expect(clash?.second.sentenceWords).toBe('Голосование продлится до 27 сентября.')
  })

  test('the summit that was to come is told from the day of the invitation: no contradiction', async () => {
    expect((await contradictionsOn(record, { article: ids.get('summit.txt') ?? '' })).articles).toEqual([])
  })

  test('asked about the referendums, the ledger shows it too', async () => {
    const { articles } = await contradictionsOn(record, { words: 'референдум' })
    expect(articles.map(({ kind }) => kind)).toEqual(['tense'])
  })
})
