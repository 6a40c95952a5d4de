import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineIssue, keep, type Reading, type RecordStore, rejectEntry, undoMend } from '../../src/record/index.ts'
import { personSchema } from '../../src/server/api/schemas.ts'
import { createSite } from '../../src/server/index.ts'
import { type Invented, invent } from '../record/readings.ts'
import { ask, recordOf, siteOptions } from './site.ts'

const page = z.looseObject({
  total: z.number().nullable(),
  items: z.array(z.looseObject({})).optional(),
  next: z.string().nullable(),
})
type Page = z.infer<typeof page>
type Item = Readonly<Record<string, unknown>>

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

const states = ['Вестландия', 'Остландия', 'Зюдмарк', 'Нордмарк', 'Карсания', 'Вельдория']

/** Where states stand on things, turned in between, and one of them both ways on one day. */
function standing(): Invented[] {
  const held = (state: string, against: boolean, target: string) => ({
    holder: state,
    type: 'state' as const,
    stance: against ? ('opposes' as const) : ('supports' as const),
    cue: against ? 'против' : 'за',
    target,
    evidence: `${state} ${against ? 'против' : 'за'} ${target}.`,
  })
  return ['нового моста', 'старого парома', 'пирса'].flatMap((target, thing) =>
    [1, 2, 3].map((day) => {
      const positions = states.flatMap((state, at) => [
        held(state, (at + day) % 2 === 0, target),
        ...(at % 2 === 0 && day === 2 ? [held(state, (at + day) % 2 !== 0, target)] : []),
      ])
      return {
        url: `https://pozicii.example/${thing}-${day}`,
        text: positions.map(({ evidence }) => evidence).join(' '),
        positions,
        published: `2025-04-0${day}`,
        language: 'ru',
        publisher: { name: `Газета ${thing}`, domain: `gazeta${thing}.example` },
      }
    }),
  )
}

/** What each of them tells: nothing but the boats is the same. */
const tales = [
  'мельницу у запруды достроят к осени, лодки привезут муку',
  'школу под горой покрасят зелёным, дети нарисуют лодки',
  'оркестр сыграет вальс на крыше, зрители сядут в лодки',
  'пекарь удвоит цену на сухари, гребцы откажутся от каши и продадут лодки',
  'кедры за оврагом срубят зимой, из досок выйдут лодки',
  'телескоп увезут в столицу, астрономы спрячут свои лодки',
  'ярмарку перенесут на четверг, козы займут все лодки',
]

/** Ministers, who pass on one another's words; what each says is printed by two outlets, which makes a story of it. */
function ministers(): Invented[] {
  return names.flatMap((name, number) => {
    const inner = tales[number] ?? ''
    const outer = `коллега обещал: «${inner}», и я верю ему`
    const told = names[(number + 1) % names.length] ?? ''
    const text = `Министр Карсании ${name} сказал: «${outer}». Об этом говорил ${told}. ${inner}.`
    return ['more', 'bereg'].map((outlet, at) => ({
      url: `https://${outlet}.example/${number}`,
      title: inner,
      text,
      people: [
        { name, as: `Министр Карсании ${name}`, role: 'министр', org: 'Карсания', says: [outer] },
        { name: told, says: [inner] },
      ],
      published: `2025-05-${String(2 * number + 1).padStart(2, '0')}T0${at + 6}:00:00Z`,
      language: 'ru',
      publisher: { name: outlet, domain: `${outlet}.example` },
    }))
  })
}

/** The second of two statements stands within the first. */
function within(reading: Reading): Reading {
  const [outer, inner] = reading.extraction.statements
  if (!outer || !inner) return reading
  return { ...reading, extraction: { ...reading.extraction, statements: [outer, { ...inner, inside: 0 }] } }
}

const issueNames = ['Мост', 'Паром', 'Пирс']

describe('lists that go on from cursor to cursor', () => {
  let record: RecordStore
  let close: () => Promise<void>
  let site: ReturnType<typeof createSite>
  beforeAll(async () => {
    ;({ record, close } = await recordOf([]))
    for (const each of pages()) await keep(record, invent(each))
    for (const each of pages().slice(0, 5))
      await keep(record, invent({ ...each, text: `${each.text} Уточнено.`, at: '2025-04-03T10:00:00.000Z' }))
    for (const each of standing()) await keep(record, invent(each))
    for (const each of ministers()) await keep(record, within(invent(each)))
    for (const name of issueNames) {
      const definition = { names: { ru: name }, description: '', rules: [{ all: name, from: '2025-04-03' }] }
      await defineIssue(record, definition, { by: 'Анна', reason: 'одно', at: '2025-06-01T00:00:00Z' })
    }
    site = createSite(siteOptions(record))
    const { items = [] } = await get('/api/statements?limit=5')
    for (const [at, { id }] of items.entries()) {
      const by = { by: 'Анна', reason: 'проверка', at: `2025-05-0${(at % 2) + 1}T00:00:00Z` }
      await undoMend(record, await rejectEntry(record, String(id), by), by)
    }
  })
  afterAll(() => close())

  const get = async (path: string): Promise<Page> => {
    const response = await ask(site, path)
    expect(response.status, path).toBe(200)
    return page.parse(await response.json())
  }
  const going = (path: string, after: string | null): string =>
    after === null ? path : `${path}${path.includes('?') ? '&' : '?'}after=${after}`
  const keyOf = (item: Item): string => JSON.stringify(item)
  /** What a list counts: of lines of positions the positions, of two kinds of contradictions both. */
  const itemsOf = (found: Page): Item[] => {
    const both = found.positions === undefined ? found.changes : [found.positions, found.articles].flat()
    const items = z.array(z.looseObject({})).parse(found.items ?? both)
    return items.flatMap((item) => ('entries' in item ? z.array(z.looseObject({})).parse(item.entries) : [item]))
  }

  const lists = [
    '/api/statements',
    '/api/statements?kind=direct',
    `/api/search?q=${encodeURIComponent('паром')}`,
    '/api/people',
    `/api/people?name=${encodeURIComponent('Тихов')}`,
    '/api/articles',
    '/api/articles?outlet=pirs.example',
    '/api/versions',
    '/api/mends',
    '/api/outlets',
    '/api/stories',
    `/api/stories?q=${encodeURIComponent('лодки')}`,
    `/api/positions?q=${encodeURIComponent('мост')}`,
    `/api/standings?q=${encodeURIComponent('паром')}&on=2025-05-01`,
    '/api/changes?since=2025-04-01',
    '/api/contradictions',
    '/api/issues',
    '/api/suggested-issues',
    '/api/quotings',
    '/api/quotings?by=outlet',
    `/api/offices?role=${encodeURIComponent('министр')}&on=2025-05-05`,
    `/api/quotations?q=${encodeURIComponent('лодки')}`,
  ]
  test.each(lists)('%s: each item once, in the order of the whole list', async (path) => {
    const limited = `${path}${path.includes('?') ? '&' : '?'}limit`
    const whole = await get(`${limited}=${path.includes('quotations') ? 50 : 100}`)
    const all = itemsOf(whole)
    expect([whole.next, whole.total]).toEqual([null, all.length])
    expect(all.length).toBeGreaterThan(2)
    expect(new Set(all.map(keyOf)).size).toBe(all.length)
    const found: Item[] = []
    let after: string | null = null
    do {
      const part: Page = await get(going(`${limited}=2`, after))
      expect([whole.total, null]).toContain(part.total)
      found.push(...itemsOf(part))
      after = part.next
    } while (after !== null)
    expect(found.map(keyOf)).toEqual(all.map(keyOf))
  })

  test('/api/changes tells contradictions on its first page alone', async () => {
    const first: Page = await get('/api/changes?since=2025-04-01&limit=2')
    const second: Page = await get(`/api/changes?since=2025-04-01&limit=2&after=${first.next}`)
    expect([first, second].map(({ contradictions }) => (contradictions as unknown[]).length > 0)).toEqual([true, false])
  })

  test('what one person says goes on from cursor to cursor too', async () => {
    const [person] = itemsOf(await get(`/api/people?name=${encodeURIComponent('Тихов')}`))
    const read = async (query: string) =>
      personSchema.parse(await (await ask(site, `/api/people/${person?.id}?${query}`)).json())
    const whole = await read('limit=100')
    expect([whole.next, whole.entries.length]).toEqual([null, whole.statements])
    const found: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const part: z.infer<typeof personSchema> = await read(`limit=2${after && `&after=${after}`}`)
      found.push(...part.entries.map(({ id }) => id))
      after = part.next
    }
    expect(found).toEqual(whole.entries.map(({ id }) => id))
    for (const wrong of ['x', 'bm9uZQ'])
      expect((await ask(site, `/api/people/${person?.id}?after=${wrong}`)).status).toBe(400)
  })

  test('what comes in between moves nothing', async () => {
    const before = itemsOf(await get('/api/statements?limit=100'))
    const first = await get('/api/statements?limit=10')
    await keep(
      record,
      invent({ ...(pages()[0] as Invented), url: 'https://pirs.example/new', published: '2025-06-01' }),
    )
    const rest = await get(going('/api/statements?limit=100', first.next))
    expect([...itemsOf(first), ...itemsOf(rest)].map(keyOf)).toEqual(before.map(keyOf))
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
