import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FolderArchive } from '../../src/record/archive/folder.ts'
import {
  articleView,
  captureBytes,
  captureToRead,
  countToReread,
  erase,
  keep,
  latestStatements,
  prune,
  type RecordStore,
  searchStatements,
  statementView,
  verify,
  verifyStatement,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { invent } from './readings.ts'

const now = (): Date => new Date('2031-03-09T08:00:00Z')
/** Captured so many days ago; the text is as long as it is told, and does not shrink when it is packed. */
const page = (number: number, days: number, letters = 100) => {
  const noise = Array.from({ length: letters }, (_, at) => ((at * 7919 + number * 104_729) % 9973).toString(36)).join(
    ' ',
  )
  return invent({
    url: `https://ozero.example/${number}`,
    text: `Лев Тихов сказал: «Вода ${number} чиста». ${noise}`,
    at: new Date(now().getTime() - days * 86_400_000).toISOString(),
    people: [{ name: 'Лев Тихов', says: [`Вода ${number} чиста`] }],
  })
}

/** What becomes of captures that are older than a rule allows, on every engine. */
export function retentionContract(engine: string, open: Opener): void {
  describe(`captures let go by rule, on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    const files = (): string[] => (existsSync(record.captures) ? readdirSync(record.captures).sort() : [])
    const stored = (): string =>
      files()
        .map((file) => gunzipSync(readFileSync(join(record.captures, file))).toString())
        .join('')
    /** Each in a file of its own, as another process would write it. */
    const keepApart = async (...pages: readonly ReturnType<typeof page>[]): Promise<void> => {
      for (const each of pages) {
        await record.archive.close()
        await keep(record, each)
      }
    }

    test('the bytes go with their file; statements, text and hashes stay, and say what went and why', async () => {
      const [old, young] = [page(1, 800), page(2, 10)]
      await keepApart(old, young)
      const entry = (await searchStatements(record, { words: '1' })).entries[0]
      expect(await prune(record, { rules: [{ captures: 730 }], now, dryRun: true })).toMatchObject({
        captures: 1,
        files: { removed: 0 },
      })
      expect(await captureBytes(record, old.capture.sha256)).not.toBeNull()

      expect(await prune(record, { rules: [{ captures: 730 }], now })).toMatchObject({
        captures: 1,
        files: { removed: 1, rewritten: 0, overwritten: 0 },
      })
      expect(files()).toHaveLength(1)
      expect(await captureBytes(record, old.capture.sha256)).toBeNull()
      expect(await captureBytes(record, young.capture.sha256)).toEqual(young.capture.bytes)
      expect((await latestStatements(record, { limit: 9 })).map(({ words }) => words.join())).toEqual([
        'Вода 2 чиста',
        'Вода 1 чиста',
      ])
      const letGo = { at: now().toISOString(), days: 730 }
      expect((await statementView(record, entry?.id ?? ''))?.capture).toMatchObject({
        sha256: old.capture.sha256,
        letGo,
      })
      expect((await articleView(record, young.article.id))?.capture.letGo).toBeNull()
      expect(await verifyStatement(record, entry?.id ?? '')).toMatchObject({ hasBytes: false, letGo, faults: [] })
      expect(await verify(record)).toMatchObject({ letGo: 1, checked: { captures: 1, articles: 2 }, faults: [] })
      expect(await countToReread(record, { reader: '9', extractor: '9' })).toBe(1)
      expect(await prune(record, { rules: [{ captures: 730 }], now })).toMatchObject({ captures: 0 })
    })

    test('a file of which little stays is written anew without what went', async () => {
      const pages = [page(1, 800, 900), page(2, 10), page(3, 900, 900), page(4, 20)]
      for (const each of pages) await keep(record, each)
      const before = files()
      expect((await prune(record, { rules: [{ captures: 730 }], now })).files).toEqual({
        removed: 0,
        rewritten: 1,
        overwritten: 0,
      })
      expect(files()).toHaveLength(1)
      expect(files()).not.toEqual(before)
      expect(stored()).not.toContain('Вода 1')
      for (const { capture } of [pages[1], pages[3]].flatMap((each) => each ?? []))
        expect(await captureBytes(record, capture.sha256)).toEqual(capture.bytes)
      expect(await verify(record)).toMatchObject({ letGo: 2, faults: [] })
    })

    test('in a file of which most stays it is overwritten', async () => {
      for (const each of [page(1, 800), page(2, 10, 900), page(3, 20, 900)]) await keep(record, each)
      expect((await prune(record, { rules: [{ captures: 730 }], now })).files).toEqual({
        removed: 0,
        rewritten: 0,
        overwritten: 1,
      })
      expect(stored()).not.toContain('Вода 1')
      expect(stored()).toContain('Вода 3')
      expect(await verify(record)).toMatchObject({ letGo: 1, faults: [] })
    })

    test('a writer whose file went writes to another one, and loses nothing', async () => {
      await keep(record, page(1, 800))
      await record.archive.close()
      await keep(record, page(2, 10))
      const other = { ...record, archive: new FolderArchive(record.captures) }
      await keep(other, page(3, 900)) // its file stays open
      expect((await prune(record, { rules: [{ captures: 730 }], now })).files.removed).toBe(2)
      await keep(other, page(4, 5))
      await keep(other, page(5, 5))
      await other.archive.close()
      expect(await verify(record)).toMatchObject({ letGo: 2, checked: { captures: 3 }, faults: [] })
    })

    test('what was interrupted before the bytes went is finished by the next run', async () => {
      await keepApart(page(1, 800), page(2, 10))
      const rows = record.write
        ?.updateTable('capture')
        .set({ erased: 1, let_go: now().toISOString(), let_go_days: 730 })
      await rows?.where('at', '<', '2030').execute()
      expect(stored()).toContain('Вода 1')
      expect((await prune(record, { rules: [{ captures: 730 }], now })).captures).toBe(0)
      expect(stored()).not.toContain('Вода 1')
      expect(files()).toHaveLength(1)
    })

    test('a file that was cut is told of and left as it is, without a copy; those behind it are gone on with', async () => {
      for (const each of [page(1, 800, 900), page(2, 10), page(3, 900, 900), page(4, 20)]) await keep(record, each)
      const [cut = ''] = files()
      const path = join(record.captures, cut)
      truncateSync(path, statSync(path).size - 20)
      const bytes = readFileSync(path)
      await keepApart(page(5, 800), page(6, 10))
      const behind = await record.write?.selectFrom('capture').select('warc').where('url', 'like', '%/5').execute()
      const later = 'x-behind.warc.gz'
      renameSync(join(record.captures, behind?.[0]?.warc ?? ''), join(record.captures, later))
      await record.write?.updateTable('capture').set({ warc: later }).where('url', 'like', '%/5').execute()

      for (const captures of [1, 0]) {
        const pruned = await prune(record, { rules: [{ captures: 730 }], now })
        expect(pruned).toMatchObject({ captures, files: { removed: captures, rewritten: 0, overwritten: 0 } })
        expect(pruned.damaged).toEqual([expect.stringContaining(`${cut}: it ends before the capture at byte`)])
        expect(files()).toHaveLength(2)
        expect(readFileSync(path)).toEqual(bytes)
      }
    })

    test('a folder of captures that is not there lets nothing go, nor does a file that is not in it', async () => {
      await keepApart(page(1, 800), page(2, 900), page(3, 10))
      const away = `${record.captures}-away`
      const rows = () => record.read.selectFrom('capture').selectAll().orderBy('id').execute()
      const before = await rows()
      renameSync(record.captures, away)
      await expect(prune(record, { rules: [{ captures: 730 }], now })).rejects.toMatchObject({
        code: 'disk',
        place: record.captures,
      })
      expect(await rows()).toEqual(before)

      mkdirSync(record.captures) // where the disk would be mounted
      const empty = await prune(record, { rules: [{ captures: 730 }], now })
      expect(empty).toMatchObject({ captures: 0, files: { removed: 0, rewritten: 0, overwritten: 0 } })
      expect(empty.damaged.map((why) => why.replace(/^.*: /, ''))).toEqual(Array(2).fill('the file is missing'))
      expect(await rows()).toEqual(before)

      rmdirSync(record.captures)
      renameSync(away, record.captures)
      expect(await prune(record, { rules: [{ captures: 730 }], now })).toMatchObject({
        captures: 2,
        files: { removed: 2 },
        damaged: [],
      })
    })

    test('what was let go keeps its place until its file is there again', async () => {
      const share = [page(1, 800), page(2, 10, 900)]
      for (const each of share) await keep(record, each)
      await keepApart(page(3, 900), page(4, 20))
      const rows = () => record.read.selectFrom('capture').selectAll().orderBy('id').execute()
      const letGo = { erased: 1, let_go: now().toISOString(), let_go_days: 730 }
      await record.write?.updateTable('capture').set(letGo).where('at', '<', '2030').execute()
      const before = await rows()
      const paths = files().map((file) => join(record.captures, file))
      for (const path of paths) renameSync(path, `${path}.away`)
      expect((await prune(record, { rules: [{ captures: 730 }], now })).damaged).toHaveLength(2)
      expect(await rows()).toEqual(before)
      for (const path of paths) renameSync(`${path}.away`, path)
      expect((await prune(record, { rules: [{ captures: 730 }], now })).damaged).toEqual([])
      expect(files()).toHaveLength(2)
      expect(stored()).not.toMatch(/Вода [13]/)
    })

    test('where the database fails once the copy is made, there is no copy left', async () => {
      for (const each of [page(1, 800, 900), page(2, 10)]) await keep(record, each)
      const before = files()
      const failing = new Proxy(record, {
        get: (of, name) => {
          if (name !== 'write') return Reflect.get(of, name)
          expect(files()).toHaveLength(2)
          throw new Error('the database fails')
        },
      })
      await expect(prune(failing, { rules: [{ captures: 730 }], now })).rejects.toThrow('the database fails')
      expect(files()).toEqual(before)
      expect((await prune(record, { rules: [{ captures: 730 }], now })).files.rewritten).toBe(1)
    })

    test('a name in the database that leads out of the folder touches nothing there', async () => {
      await keepApart(page(1, 800), page(2, 10))
      const outside = `${record.captures}-of-another.warc.gz`
      writeFileSync(outside, 'left alone')
      const file = `../${basename(outside)}`
      await record.write?.updateTable('capture').set({ warc: file }).where('at', '<', '2030').execute()
      for (const _ of [1, 2])
        expect(await prune(record, { rules: [{ captures: 730 }], now })).toMatchObject({
          captures: 0,
          damaged: [expect.stringContaining('is no name of a file of captures')],
        })
      expect(readFileSync(outside, 'utf8')).toBe('left alone')
      expect((await verify(record)).faults.map(({ what }) => what)).toContain('capture-missing')
    })

    test('pages that nobody has read yet stay, and so does everything where nothing would be left', async () => {
      const unread = page(1, 800)
      await captureToRead(record, unread.capture, now().toISOString())
      await keepApart(page(2, 900))
      await expect(
        prune(record, { rules: [{ captures: 730 }], now: () => new Date('2099-01-01') }),
      ).rejects.toMatchObject({
        code: 'refused',
      })
      await keepApart(page(3, 10))
      expect((await prune(record, { rules: [{ captures: 730 }], now })).captures).toBe(1)
      expect(await captureBytes(record, unread.capture.sha256)).toEqual(unread.capture.bytes)
      expect((await prune(record, { rules: [{ captures: 1 }], now, all: true })).captures).toBe(1)
    })

    test('the same page again is not stored once more, and an erasure goes on behind it', async () => {
      const old = page(1, 800)
      await keepApart(old, page(2, 10))
      await prune(record, { rules: [{ captures: 730 }], now })
      expect((await keep(record, old)).outcome).toBe('unchanged')
      expect(await captureBytes(record, old.capture.sha256)).toBeNull()
      expect(await erase(record, { articleId: old.article.id }, 'court order', now().toISOString())).toMatchObject({
        articles: 1,
      })
      expect(await verify(record)).toMatchObject({ letGo: 0, faults: [] })
    })
  })
}
