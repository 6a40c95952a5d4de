import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { killAdd } from '../../eval/faults/add.ts'
import { member } from '../collector/archives.ts'
import { onrecord } from './outside.ts'

/** An invented page of which one statement is read. */
const words = (at: number): string =>
  `«Мы построим мост номер ${at}», — заявил министр транспорта Вестландии Айдар Смадиев.`

describe('archives in the record', () => {
  let folder: string
  let record: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-test-'))
    record = join(folder, 'record')
    file = join(folder, 'news.warc.gz')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const put = (count: number) =>
    writeFile(file, Buffer.concat(Array.from({ length: count }, (_, at) => member(at, words(at)))))

  test('are kept page by page, and the second time passed over, unless all of it is asked for', async () => {
    await put(3)
    const first = await onrecord(['add', file, '--record', record])
    expect(first.stderr).toContain('3 pages: 3 new, 0 unchanged; 3 statements in them')
    const second = await onrecord(['add', file, '--record', record])
    expect(second.stderr).toMatch(/news\.warc\.gz: 3 pages of it were read before; going on at byte \d+/)
    expect(second.stderr).toContain('0 pages: 0 new, 0 unchanged')
    expect((await onrecord(['add', file, '--record', record, '--again'])).stderr).toContain('0 new, 3 unchanged')
    expect([first.status, second.status]).toEqual([0, 0])
  })

  /** The same as `npm run faults:collect`, in fewer rounds. */
  test('killed at any moment, again and again, and gone on with: each page is there once', async () => {
    const found = await killAdd(folder, { rounds: 4, pages: 60, seed: 1 })
    expect(found).toMatchObject({ kept: 60, statements: 60, missing: [], twice: [], faults: 0 })
    expect(found.acknowledged).toBeGreaterThan(10)
  }, 240_000)
})
