import { describe, expect, test } from 'vitest'
import { unpackArticle } from '../../src/record/body.ts'
import {
  articleView,
  captureBytes,
  countToReread,
  erase,
  findPeople,
  keep,
  latestArticles,
  latestStatements,
  nameSpeaker,
  prune,
  type RecordStore,
  type RetentionRule,
  rejectEntry,
  searchStatements,
  statementView,
  undoMend,
  verify,
  verifyStatement,
  versionChanges,
} from '../../src/record/index.ts'
import { quoteSelector } from '../../src/text/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { meanwhile } from './meanwhile.ts'
import { signed } from './mends.ts'
import { type Invented, invent } from './readings.ts'

const now = (): Date => new Date('2031-03-09T08:00:00Z')
const daysAgo = (days: number): string => new Date(now().getTime() - days * 86_400_000).toISOString()

const paragraph =
  'Озеро лежит на севере Вестландии, и паром ходит по нему с весны до поздней осени, пока не встанет лёд. '.repeat(4)
/** An article with one statement amid much else. */
const page = (number: number, days: number, more: Partial<Invented> = {}) =>
  invent({
    url: `https://ozero.example/${number}`,
    title: `Новости ${number}`,
    text: `${paragraph}\n\nВчера депутат Лев Тихов сказал: «Вода ${number} чиста и будет чистой». Мира Орлова ушла.\n\n${paragraph}Тайна.`,
    at: daysAgo(days),
    people: [
      { name: 'Лев Тихов', role: 'депутат', says: [`Вода ${number} чиста и будет чистой`] },
      { name: 'Мира Орлова' },
    ],
    ...more,
  })
const of = (number: number, days: number, domain: string | null, language = 'ru') =>
  page(number, days, {
    url: domain === null ? null : `https://${domain}/${number}`,
    publisher: { name: null, domain },
    language,
  })

/** What goes by rules for outlets and languages, and what becomes of texts, on every engine. */
export function retentionRulesContract(engine: string, open: Opener): void {
  describe(`rules of retention, on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    const keepAll = async (...pages: readonly ReturnType<typeof page>[]): Promise<void> => {
      for (const each of pages) await keep(record, each)
    }
    const selectors = async () =>
      (await latestStatements(record, { limit: 99 })).map(async ({ id }) => {
        const view = await statementView(record, id)
        return view?.entry.content.map((span) => quoteSelector(view.article.text, span))
      })
    const cited = async () => Promise.all(await selectors())

    const pages = [
      of(1, 40, 'agency.example'),
      of(2, 40, 'sport.agency.example'),
      of(3, 40, 'myagency.example'),
      of(4, 20, 'agency.example'),
      of(5, 9000, 'gov.example'),
      of(6, 400, 'ozero.example', 'kk'),
      of(7, 400, 'ozero.example', 'ru'),
      of(8, 800, 'ozero.example', 'ru'),
      of(9, 800, null, 'ru'),
      of(10, 400, 'agency.example', 'kk'),
      of(11, 1, 'ozero.example'),
    ]
    test.each<[string, RetentionRule[], number[]]>([
      ['nothing is said: all stays', [], []],
      ['one rule for all', [{ captures: 730 }], [5, 8, 9]],
      ['an outlet and what lies below it', [{ outlets: ['agency.example'], captures: 30 }], [1, 2, 10]],
      ['outlets are written in any letters', [{ outlets: ['Agency.Example'], captures: 30 }], [1, 2, 10]],
      ['a language', [{ languages: ['kk'], captures: 365 }], [6, 10]],
      ['an outlet in a language', [{ outlets: ['agency.example'], languages: ['kk'], captures: 30 }], [10]],
      [
        'the first rule that is for it counts',
        [
          { outlets: ['gov.example'], captures: 'forever' },
          { outlets: ['agency.example'], captures: 30 },
          { languages: ['kk'], captures: 'forever' },
          { captures: 730 },
        ],
        [1, 2, 8, 9, 10],
      ],
      [
        'a rule that says nothing of captures is passed by',
        [{ outlets: ['gov.example'], texts: 'forever' }, { captures: 730 }],
        [5, 8, 9],
      ],
      ['a page goes with its text', [{ outlets: ['gov.example'], texts: 365 }, { captures: 'forever' }], [5]],
    ])('%s', async (_, rules, gone) => {
      await keepAll(...pages)
      const tried = await prune(record, { rules, now, dryRun: true })
      expect((await verify(record)).letGo).toBe(0)
      const done = await prune(record, { rules, now })
      expect([tried.captures, done.captures]).toEqual([gone.length, gone.length])
      const left = await Promise.all(pages.map(({ capture }) => captureBytes(record, capture.sha256)))
      expect(left.flatMap((bytes, at) => (bytes === null ? [at + 1] : []))).toEqual(gone)
      expect((await verify(record)).faults).toEqual([])
    })

    test('a dry run tells of each outlet and rule; each page says by which it went', async () => {
      await keepAll(...pages)
      const rules = [{ outlets: ['agency.example'], texts: 30 }, { captures: 730 }]
      const { shares } = await prune(record, { rules, now, dryRun: true })
      expect(
        shares.map(({ domain, language, days, captures, texts }) => [domain, language, days, captures, texts].join()),
      ).toEqual([
        'agency.example,kk,30,1,1',
        'agency.example,ru,30,1,1',
        'sport.agency.example,ru,30,1,1',
        ',ru,730,1,0',
        'gov.example,ru,730,1,0',
        'ozero.example,ru,730,1,0',
      ])
      await prune(record, { rules, now })
      const rows = await record.read
        .selectFrom('capture')
        .select(['url', 'let_go_days'])
        .where('let_go', 'is not', null)
        .execute()
      expect(rows.map(({ let_go_days }) => let_go_days).sort()).toEqual([30, 30, 30, 730, 730, 730])
    })

    test('a text goes but for what was said in it and by whom; it is found, checked and cited as before', async () => {
      const old = page(1, 400)
      await keepAll(old, page(2, 10))
      const before = await cited()
      const listed = await latestArticles(record, { limit: 9 })
      const [entry] = (await searchStatements(record, { words: '1 чиста' })).entries
      expect(await prune(record, { rules: [{ texts: 365 }], now })).toMatchObject({ captures: 1, texts: 1 })

      const view = await articleView(record, old.article.id)
      const { text } = view?.article ?? { text: '' }
      expect(text).toHaveLength(old.article.text.length)
      expect(text).not.toContain('Тайна')
      expect(text).toContain('Вчера депутат Лев Тихов сказал: «Вода 1 чиста и будет чистой». Мира Орлова ушла.')
      expect(text.replace(/[█\s]/g, '').length).toBeLessThan(200)
      const textLetGo = { at: now().toISOString(), days: 365 }
      expect(view).toMatchObject({ textLetGo, capture: { letGo: textLetGo } })
      expect(await verifyStatement(record, entry?.id ?? '')).toMatchObject({
        textSha256: (
          await record.read
            .selectFrom('version')
            .select('text_sha256')
            .where('id', '=', old.article.version)
            .executeTakeFirst()
        )?.text_sha256,
        textLetGo,
        hasBytes: false,
        faults: [],
      })
      expect(await verify(record)).toMatchObject({
        letGo: 1,
        textsLetGo: 1,
        checked: { articles: 2, statements: 2 },
        faults: [],
      })
      expect(await cited()).toEqual(before)
      expect(await latestArticles(record, { limit: 9 })).toEqual(listed)
      expect((await searchStatements(record, { words: '1 чиста' })).entries).toEqual([entry])
      expect(await countToReread(record, { reader: '9', extractor: '9' })).toBe(1)
      expect(await prune(record, { rules: [{ texts: 365 }], now })).toMatchObject({ captures: 0, texts: 0 })
    })

    test('what is left of a text is checked: a letter more or less is told', async () => {
      const old = page(1, 400)
      await keepAll(old, page(2, 10))
      await prune(record, { rules: [{ texts: 365 }], now })
      const row = await record.read
        .selectFrom('version')
        .select('body')
        .where('id', '=', old.article.version)
        .executeTakeFirstOrThrow()
      expect(unpackArticle(row.body).text).toContain('█')
      await record.write
        ?.updateTable('version')
        .set({ kept_sha256: 'f'.repeat(64) })
        .where('let_go', 'is not', null)
        .execute()
      expect((await verify(record)).faults.map(({ what }) => what)).toEqual(['text-changed'])
    })

    test('mends stay as they were, are taken back, and are made on what is left', async () => {
      await keepAll(page(1, 400), page(3, 500), page(2, 10))
      const statement = async (words: string) => (await searchStatements(record, { words })).entries[0]?.id ?? ''
      const [first, third] = [await statement('1 чиста'), await statement('3 чиста')]
      const named = await nameSpeaker(record, first, { name: 'Мира Орлова' }, signed())
      const rejected = await rejectEntry(record, third, signed())
      await prune(record, { rules: [{ texts: 365 }], now })
      expect((await verify(record)).faults).toEqual([])
      expect((await statementView(record, first))?.entry.speaker.name).toBe('Мира Орлова')
      for (const mend of [named, rejected]) await undoMend(record, mend, signed())
      expect((await statementView(record, first))?.entry.speaker.name).toBe('Лев Тихов')
      expect(await statement('3 чиста')).toBe(third)
      await nameSpeaker(record, third, { name: 'Мира Орлова' }, signed())
      expect((await statementView(record, third))?.entry.speaker.name).toBe('Мира Орлова')
      expect((await verify(record)).faults).toEqual([])
    })

    test('a text stays as long as one page of it is young; a newer reading of that brings nothing back that went', async () => {
      const [old, again] = [page(1, 400), page(1, 10, { bytes: Buffer.from('the same text on another page') })]
      await keepAll(old, again)
      expect(await prune(record, { rules: [{ texts: 365 }], now })).toMatchObject({ captures: 1, texts: 0 })
      expect((await articleView(record, old.article.id))?.article.text).toBe(old.article.text)
      const later = (): Date => new Date(now().getTime() + 400 * 86_400_000)
      await keepAll(page(2, -390))
      expect(await prune(record, { rules: [{ texts: 365 }], now: later })).toMatchObject({ captures: 1, texts: 1 })
      expect((await keep(record, old)).outcome).toBe('unchanged')
      expect((await articleView(record, old.article.id))?.textLetGo).not.toBeNull()
      expect((await verify(record)).faults).toEqual([])
    })

    test('a text that went is whole again when a page with it is captured anew; its day stays the first one', async () => {
      const old = page(1, 400)
      await keepAll(old, page(2, 10))
      const listed = await latestStatements(record, { limit: 9 })
      await prune(record, { rules: [{ texts: 365 }], now })
      const again = page(1, 5, { bytes: Buffer.from('the same text on another page') })
      expect((await keep(record, again)).outcome).toBe('unchanged')
      const view = await articleView(record, old.article.id)
      expect(view).toMatchObject({ textLetGo: null, article: { text: old.article.text } })
      expect(await latestStatements(record, { limit: 9 })).toEqual(listed)
      expect(await verify(record)).toMatchObject({ textsLetGo: 0, faults: [] })
      expect(await prune(record, { rules: [{ texts: 365 }], now })).toMatchObject({ captures: 0, texts: 0 })
    })

    test('a text stays that is captured again while what is due is looked for', async () => {
      const old = page(1, 400)
      await keepAll(old, page(3, 500), page(2, 10))
      await prune(record, { rules: [{ captures: 365 }], now })
      const again = page(1, 5, { bytes: Buffer.from('the same text on another page') })
      const met = meanwhile(record, () => keep(record, again))
      expect(await prune(met, { rules: [{ texts: 365 }], now })).toMatchObject({ captures: 0, texts: 1 })
      expect((await articleView(record, old.article.id))?.article.text).toBe(old.article.text)
      expect((await articleView(record, page(3, 500).article.id))?.textLetGo).not.toBeNull()
      expect((await verify(record)).faults).toEqual([])
    })

    test('versions of which one went are compared by what was said alone', async () => {
      const [was, is] = [
        page(1, 400),
        page(1, 10, {
          text: `${paragraph}\n\nЛев Тихов сказал: «Вода мутна».`,
          people: [{ name: 'Лев Тихов', says: ['Вода мутна'] }],
        }),
      ]
      await keepAll(was, is)
      expect((await versionChanges(record, was.article.id))?.blocks.length).toBeGreaterThan(0)
      await prune(record, { rules: [{ texts: 365 }], now })
      const changes = await versionChanges(record, was.article.id)
      expect(changes?.blocks).toEqual([])
      expect(changes?.before.textLetGo).toMatchObject({ days: 365 })
      expect(changes?.statements.map(({ change }) => change)).toEqual(['added', 'removed'])
    })

    test('a person is erased from a text that went, and nothing is wrong with it then', async () => {
      await keepAll(page(1, 400), page(2, 10))
      await prune(record, { rules: [{ texts: 365 }], now })
      const [person] = await findPeople(record, 'Тихов')
      await erase(record, { personId: person?.id ?? '' }, 'request', now().toISOString())
      expect((await articleView(record, page(1, 400).article.id))?.article.text).not.toContain('чиста')
      expect((await verify(record)).faults).toEqual([])
    })

    test('where nothing was captured for as long as the shortest rule says, nothing goes', async () => {
      await keepAll(of(1, 400, 'agency.example'), of(2, 400, 'gov.example'))
      const rules = [{ outlets: ['agency.example'], texts: 30 }]
      await expect(prune(record, { rules, now })).rejects.toMatchObject({ code: 'refused' })
      await keepAll(of(3, 1, 'gov.example'))
      expect(await prune(record, { rules, now })).toMatchObject({ captures: 1, texts: 1 })
    })
  })
}
