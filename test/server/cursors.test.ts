import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keep, type RecordStore, rejectEntry, undoMend } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { type Invented, invent } from '../record/readings.ts'
import { ask, recordOf, siteOptions } from './site.ts'

const page = z.object({
  total: z.number().optional(),
  items: z.array(z.looseObject({})),
  next: z.string().nullable(),
})
type Item = z.infer<typeof page>['items'][number]

const names = ['Лев Тихов', 'Ада Грант', 'Ивар Тихов', 'Нина Орт', 'Олаф Тихов', 'Вера Гольм', 'Юна Берг']

/** Articles of a few days, so that many share their time; two texts of each of the first ones. */
function pages(): Invented[] {
  return Array.from({ length: 12 }, (_, number) => {
    const told = names.slice(number % 3, (number % 5) + 2)
    const says = told.map((name, at) => ({
      name,
      says: [`${at % 2 ? 'паром' : 'парома'} ждут у пирса ${number} ${at}`],
    }))
    return {
      url: `https://pirs.example/${number}`,
      text: says.map(({ name, says: [said] }) => `${name}: «${said}».`).join(' '),
      people: says,
      published: `2025-03-0${(number % 4) + 1}`,
      language: 'ru',
      publisher: { name: 'Пирс', domain: 'pirs.example' },
    }
  })
}

describe('lists that go on from cursor to cursor', () => {
  let record: RecordStore
  let close: () => Promise<void>
  let site: ReturnType<typeof createSite>
  beforeAll(async () => {
    ;({ record, close } = await recordOf([]))
    for (const each of pages()) await keep(record, invent(each))
    for (const each of pages().slice(0, 5))
      await keep(record, invent({ ...each, text: `${each.text} Уточнено.`, at: '2025-04-03T10:00:00.000Z' }))
    site = createSite(siteOptions(record))
    const { items } = await get('/api/statements?limit=5')
    for (const [at, { id }] of items.entries()) {
      const by = { by: 'Анна', reason: 'проверка', at: `2025-05-0${(at % 2) + 1}T00:00:00Z` }
      await undoMend(record, await rejectEntry(record, String(id), by), by)
    }
  })
  afterAll(() => close())

  const get = async (path: string): Promise<z.infer<typeof page>> => {
    const response = await ask(site, path)
    expect(response.status, path).toBe(200)
    return page.parse(await response.json())
  }
  const going = (path: string, after: string | null): string =>
    after === null ? path : `${path}${path.includes('?') ? '&' : '?'}after=${after}`
  const keyOf = (item: Item): string => JSON.stringify(item)

  const lists = [
    '/api/statements',
    '/api/statements?kind=direct',
    `/api/search?q=${encodeURIComponent('паром')}`,
    '/api/people',
    `/api/people?name=${encodeURIComponent('Тихов')}`,
    '/api/articles',
    '/api/versions',
    '/api/mends',
  ]
  test.each(lists)('%s: each item once, in the order of the whole list', async (path) => {
    const limited = `${path}${path.includes('?') ? '&' : '?'}limit`
    const whole = await get(`${limited}=100`)
    expect(whole.next).toBeNull()
    expect(whole.items.length).toBeGreaterThan(2)
    const found: Item[] = []
    let after: string | null = null
    do {
      const part: z.infer<typeof page> = await get(going(`${limited}=2`, after))
      expect(part.total).toBe(whole.total)
      found.push(...part.items)
      after = part.next
    } while (after !== null)
    expect(found.map(keyOf)).toEqual(whole.items.map(keyOf))
  })

  test('what comes in between moves nothing', async () => {
    const before = await get('/api/statements?limit=100')
    const first = await get('/api/statements?limit=10')
    await keep(
      record,
      invent({ ...(pages()[0] as Invented), url: 'https://pirs.example/new', published: '2025-06-01' }),
    )
    const rest = await get(going('/api/statements?limit=100', first.next))
    expect([...first.items, ...rest.items].map(keyOf)).toEqual(before.items.map(keyOf))
  })

  test.each(lists)('%s: a cursor of no list, and one of another, are refused', async (path) => {
    const other = Buffer.from(JSON.stringify([1, [2]])).toString('base64url')
    for (const after of ['x', 'bm9uZQ', other]) {
      const response = await ask(site, going(path, after))
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ errors: [{ parameter: 'after' }] })
    }
  })
})
