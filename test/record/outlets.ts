import { beforeEach, describe, expect, test } from 'vitest'
import {
  basisOf,
  dateOf,
  findPeople,
  keep,
  outlets,
  outletView,
  quotingsAround,
  quotingsOf,
  type RecordStore,
  searchFacets,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { type Invented, invent } from './readings.ts'

const page = (
  number: number,
  name: string | null,
  domain: string | null,
  published: string | null = `2031-04-0${number}`,
): Invented => ({
  url: domain === null ? null : `https://${domain}/${number}`,
  ...(domain === null ? { file: `saved-${number}.html` } : {}),
  text: `Смотритель Ян Ольм заявил: «Маяк номер ${number} горит».`,
  published,
  at: `2031-05-${String(number).padStart(2, '0')}T08:00:00.000Z`,
  publisher: { name, domain },
  people: [{ name: 'Ян Ольм', role: 'Смотритель', says: [`Маяк номер ${number} горит`] }],
})

/** One outlet under two names, and under its domain where a page gives no name; another without a domain; one that is called as the first was. */
const pages: readonly Invented[] = [
  page(1, 'Огни порта', 'ogni.example', null),
  page(2, 'Огни порта — новости', 'ogni.example'),
  page(3, 'Огни порта', 'ogni.example', '2031-06-09'),
  page(4, null, 'ogni.example'),
  page(10, 'Ogni.example', 'ogni.example', '2031-04-03'),
  page(11, 'Ogni.example', 'ogni.example', '2031-04-03'),
  page(12, 'Ogni.example', 'ogni.example', '2031-04-03'),
  page(5, 'Листок дамбы', null),
  page(6, 'ЛИСТОК ДАМБЫ', null, null),
  page(7, 'Листок дамбы', null),
  page(8, 'Огни порта — новости', 'drugie.example'),
  { ...page(9, 'Тихая гавань', 'tiho.example'), people: [] },
]

const ogni = {
  name: 'Огни порта',
  domain: 'ogni.example',
  names: ['Огни порта', 'Огни порта — новости'],
}
const listok = { name: 'Листок дамбы', domain: null, names: ['Листок дамбы', 'ЛИСТОК ДАМБЫ'] }
const tiho = { name: 'Тихая гавань', domain: 'tiho.example', names: ['Тихая гавань'], articles: 1, statements: 0 }
const drugie = { name: 'Огни порта — новости', domain: 'drugie.example', names: ['Огни порта — новости'] }

/** A domain is one outlet, whatever its pages call it. */
export function outletsContract(engine: string, open: Opener): void {
  describe(`outlets on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    beforeEach(async () => {
      for (const one of pages) await keep(record, invent(one))
    })

    test('each stands once, by the name that most of its articles have', async () => {
      expect(await outlets(record)).toEqual([
        { ...ogni, articles: 7, statements: 7 },
        { ...listok, articles: 3, statements: 3 },
        { ...drugie, articles: 1, statements: 1 },
        tiho,
      ])
    })

    test.each([
      ['ogni.example', { ...ogni, articles: 7, statements: 7 }],
      ['Ogni.Example', { ...ogni, articles: 7, statements: 7 }],
      ['огни порта', { ...ogni, articles: 7, statements: 7 }],
      ['Листок дамбы', { ...listok, articles: 3, statements: 3 }],
      ['drugie.example', { ...drugie, articles: 1, statements: 1 }],
      ['tiho.example', tiho],
    ])('asked by %s', async (asked, wanted) => {
      const view = await outletView(record, asked, { limit: 9 })
      expect(view).toMatchObject(wanted)
      expect(view?.latest).toHaveLength(wanted.articles)
      expect(view?.kinds).toEqual(wanted.statements === 0 ? [] : [{ kind: 'direct', count: wanted.statements }])
    })

    test('none of that name', async () => {
      for (const asked of ['', 'огни', 'nothing.example'])
        expect(await outletView(record, asked, { limit: 1 })).toBeNull()
    })

    test('its first and last day say what tells them', async () => {
      const days = async (asked: string) => {
        const view = await outletView(record, asked, { limit: 0 })
        return [view?.first, view?.last].map((article) => article && [dateOf(article), basisOf(article)])
      }
      expect(await days('ogni.example')).toEqual([
        ['2031-04-02', 'published'],
        ['2031-06-09', 'published'],
      ])
      expect(await days('Листок дамбы')).toEqual([
        ['2031-04-05', 'published'],
        ['2031-05-06', 'captured'],
      ])
    })

    test('who is quoted by it: once, under its name', async () => {
      const wanted = [
        ['Огни порта', 'ogni.example', 7],
        ['Листок дамбы', null, 3],
        ['Огни порта — новости', 'drugie.example', 1],
      ]
      const { total, quotings } = await quotingsOf(record, { by: 'outlet' })
      const shown = (all: typeof quotings) =>
        all.map(({ by, statements }) => by.kind === 'outlet' && [by.name, by.domain, Number(statements)])
      expect([total, shown(quotings)]).toEqual([3, wanted])
      const [olm] = await findPeople(record, 'Ольм')
      expect(shown((await quotingsAround(record, olm?.id ?? '', 5)).byOutlets)).toEqual(wanted)
    })

    test('a search is narrowed down to it once', async () => {
      expect((await searchFacets(record, { words: 'маяк' })).outlets).toEqual([
        { name: 'Огни порта', value: 'ogni.example', count: 7 },
        { name: 'Листок дамбы', value: 'Листок дамбы', count: 3 },
        { name: 'Огни порта — новости', value: 'drugie.example', count: 1 },
      ])
    })
  })
}
