import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backup, closeRecord, keep, openRecord, type RecordStore, restore, verify } from '../../src/record/index.ts'
import { temporaryFolder } from './folders.ts'
import { invent, lemmaOf } from './readings.ts'

const program = join(import.meta.dirname, '../../bin/onrecord')
const now = (): Date => new Date()
const page = (number: number, days: number, letters: number) =>
  invent({
    url: `https://ozero.example/${number}`,
    text: `Вода ${number} чиста. ${Array.from({ length: letters }, (_, at) => ((at * 7919 + number * 104_729) % 9973).toString(36)).join(' ')}`,
    at: new Date(Date.now() - days * 86_400_000).toISOString(),
  })

describe('a backup while captures go', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let record: RecordStore
  const pages = [page(1, 900, 90), page(2, 800, 90), page(3, 700, 90), page(4, 10, 900)]
  beforeEach(async () => {
    folder = await temporaryFolder()
    record = await openRecord(join(folder.path, 'record'), { lemmaOf })
    for (const each of pages) await keep(record, each)
    await record.archive.close()
  })
  afterEach(async () => {
    await closeRecord(record)
    await folder.remove()
  })
  /** Another process. Its arguments are those of the command. */
  const onrecord = (...argv: readonly string[]): void => {
    execFileSync(program, [...argv, '--record', record.place], { stdio: 'ignore' })
  }
  const copy = (): string => join(folder.path, 'copy')

  test.each<[string, readonly string[]]>([
    ['are let go', ['prune', '--captures', '850d']],
    ['are erased', ['erase', pages[0]?.article.id ?? '', '--reason', 'a court order', '--yes']],
  ])('holds what its database says where, behind the copy of that, some %s', async (_, argv) => {
    const copied: string[] = []
    const onProgress = (file: string): void => {
      if (file !== 'record.sqlite' && !copied.includes(file)) onrecord(...argv)
      copied.push(file)
    }
    await backup(record, copy(), { now, lemmaOf, onProgress })
    expect(copied.filter((file) => file === 'record.sqlite')).toHaveLength(2)
    const place = join(folder.path, 'restored')
    await restore(copy(), place, { lemmaOf })
    const restored = await openRecord(place, { lemmaOf, readOnly: true })
    expect(await verify(restored)).toMatchObject({ checked: { captures: 3 }, faults: [] })
    await closeRecord(restored)
  })

  test.each([
    false,
    true,
  ])('is none where they go all the while, and is made afterwards; into an earlier one: %s', async (again) => {
    if (again) await backup(record, copy(), { now, lemmaOf })
    const rules = ['850d', '750d', '650d']
    const onProgress = (file: string): void => {
      const rule = file === 'record.sqlite' ? undefined : rules.shift()
      if (rule !== undefined) onrecord('prune', '--captures', rule)
    }
    await expect(backup(record, copy(), { now, lemmaOf, onProgress })).rejects.toMatchObject({ code: 'busy' })
    await expect(restore(copy(), join(folder.path, 'half'), { lemmaOf })).rejects.toMatchObject({
      code: again ? 'damaged' : 'no-record',
    })
    await backup(record, copy(), { now, lemmaOf })
    const manifest = await restore(copy(), join(folder.path, 'restored'), { lemmaOf })
    expect(manifest.counts.articles).toBe(4)
  })
})
