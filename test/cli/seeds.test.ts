import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const seeds = join(import.meta.dirname, '../../../shared/seeds')
const absent = !existsSync(join(seeds, 'summit.txt'))
if (absent) console.log(`skipped: the two saved pages are not at ${seeds}`)

let record = ''
describe.skipIf(absent)('the two saved pages, as commands show them', () => {
  beforeAll(async () => {
    record = mkdtempSync(join(tmpdir(), 'onrecord-seeds-'))
    await onrecord(['add', seeds, '--record', record])
  }, 60_000)
  afterAll(() => rmSync(record, { recursive: true }))

  interface Person {
    readonly id: string
    readonly name: string
    readonly roles: readonly { readonly role: string | null; readonly org: string | null }[]
    readonly entries: readonly { readonly article: { readonly file: string } }[]
  }
  const who = async (name: string): Promise<Person> => {
    const { status, stdout } = await onrecord(['who', name, '--record', record])
    expect(status).toBe(0)
    return JSON.parse(stdout)
  }

  test('who: one person by any form of the name, with office and with statements from both pages', async () => {
    const asked = ['Смадияров', 'Смадиярова', 'Айбек Смадияров']
    const [first, ...others] = await Promise.all(asked.map(who))
    for (const other of others) expect(other).toEqual(first)
    expect(first?.name).toBe('Айбек Смадияров')
    expect(first?.roles).toContainEqual(
      expect.objectContaining({ role: 'официальный представитель', org: 'МИД Казахстана' }),
    )
    expect(new Set(first?.entries.map(({ article }) => article.file)).size).toBe(2)
  })

  test('search: a word finds its other forms', async () => {
    const { stdout } = await onrecord(['search', 'саммит', '--record', record])
    const found = stdout
      .split('\n')
      .filter(Boolean)
      .map((line): { words: string[] } => JSON.parse(line))
    const forms = found.map(({ words }) => /саммит[а-я]*/iu.exec(words.join(' '))?.[0])
    expect(forms).toContain('саммите')
    expect(forms).not.toContain(undefined)
  })
})
