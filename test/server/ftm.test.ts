/** What FollowTheMoney gets of people and bodies. */
import { describe, expect, test } from 'vitest'
import type { PersonView, RoleInTime, RoleSource } from '../../src/record/index.ts'
import { type FtmEntity, ftmEntities } from '../../src/server/files/ftm.ts'

const nobody = () => undefined

const source = (day: string, words: string, url: string | null): RoleSource => ({
  day,
  words,
  text: { from: 0, to: words.length },
  article: {
    id: 'a0', title: 'Новость', url, file: null, publisher: 'Вести', domain: null, language: 'ru', published: day,
    captured: day, statements: 1,
  }, // biome-ignore format: an article
})

const minister: RoleInTime = {
  role: 'министр',
  org: 'Казахстан',
  first: '2025-01-10',
  last: '2025-03-05',
  articles: 3,
  firstSeen: source('2025-01-10', 'министр  Лада\nРемизова', 'https://vesti.example/1'),
  lastSeen: source('2025-03-05', 'министр Ремизова', 'file:///home/x'),
  given: null,
}

const view = (changes: Partial<PersonView>): PersonView => ({
  id: 'p0', name: 'Лада Ремизова', type: 'person', role: null, org: null, statements: 1, articles: 3,
  names: [{ name: 'Лада Ремизова', count: 2 }, { name: 'Ремизова', count: 1 }], roles: [], likelySame: [], entries: [], next: null,
  positions: [], perMonth: [], ...changes,
}) // biome-ignore format: a person

const bySchema = (entities: readonly FtmEntity[], schema: FtmEntity['schema']) =>
  entities.filter((one) => one.schema === schema).map(({ properties }) => properties)

describe('a person', () => {
  const entities = ftmEntities(view({ roles: [minister] }), nobody, 'https://desk.example')

  test('with other names and what they are', () => {
    expect(entities[0]).toEqual({
      id: 'p0',
      schema: 'Person',
      properties: {
        name: ['Лада Ремизова'],
        alias: ['Ремизова'],
        position: ['министр, Казахстан'],
        sourceUrl: ['https://desk.example/people/p0'],
      },
    })
  })

  test('an office and its occupancy: the days of the articles are no first and last day in office', () => {
    const [post] = entities.filter(({ schema }) => schema === 'Position')
    expect(post?.properties).toEqual({ name: ['министр, Казахстан'], country: ['kz'] })
    expect(bySchema(entities, 'Occupancy')).toEqual([
      {
        holder: ['p0'],
        post: [post?.id],
        date: ['2025-01-10', '2025-03-05'],
        summary: ['министр Лада Ремизова', 'министр Ремизова'],
        sourceUrl: ['https://vesti.example/1'],
        publisher: ['Вести'],
      },
    ])
  })

  test('the days that an editor gave are those of the office', () => {
    const given = { id: 'm0', by: 'Анна', at: '2026-01-01', reason: 'указ' }
    const held = { ...minister, last: null, firstSeen: null, lastSeen: null, given }
    const [occupancy] = bySchema(ftmEntities(view({ roles: [held] }), nobody, ''), 'Occupancy')
    expect(occupancy).toMatchObject({ startDate: ['2025-01-10'] })
    expect(Object.keys(occupancy ?? {})).not.toContain('endDate')
    expect(Object.keys(occupancy ?? {})).not.toContain('date')
  })

  test('two people in one office have one Position and two Occupancies', () => {
    const both = ['p0', 'p1'].flatMap((id) => ftmEntities(view({ id, roles: [minister] }), nobody, ''))
    expect(new Set(both.filter(({ schema }) => schema === 'Position').map(({ id }) => id)).size).toBe(1)
    expect(new Set(both.filter(({ schema }) => schema === 'Occupancy').map(({ id }) => id)).size).toBe(2)
  })

  test('the Wikidata item that a user told', () => {
    const [self] = ftmEntities(view({}), ({ name }) => (name === 'Лада Ремизова' ? 'Q42' : undefined), '')
    expect(self?.properties).toEqual({ name: ['Лада Ремизова'], alias: ['Ремизова'], wikidataId: ['Q42'] })
  })
})

describe('bodies', () => {
  test.each<[PersonView['type'], string, FtmEntity['schema'] | undefined, string[] | undefined]>([
    ['state', 'Казахстан', 'PublicBody', ['kz']],
    ['state', 'Карсания', 'PublicBody', undefined],
    ['organisation', 'МИД Казахстана', 'PublicBody', ['kz']],
    ['organisation', 'Foreign Ministry of Norway', 'PublicBody', ['no']],
    ['organisation', 'ООН', 'Organization', undefined],
    ['organisation', 'Завод «Река»', 'Organization', undefined],
    ['media', 'Вести', 'Organization', undefined],
    ['group', 'жители', undefined, undefined],
    ['document', 'Закон о реке', undefined, undefined],
    ['anonymous', 'источник', undefined, undefined],
  ])('%s %s is %s', (type, name, schema, country) => {
    const entities = ftmEntities(view({ type, name, names: [] }), nobody, '')
    expect(entities.map((one) => one.schema)).toEqual(schema === undefined ? [] : [schema])
    expect(entities[0]?.properties.country).toEqual(country)
  })
})

test('every property is a list of texts that are not empty', () => {
  for (const { properties } of ftmEntities(
    view({ roles: [minister, { ...minister, role: null, org: null }] }),
    nobody,
    '',
  ))
    for (const values of Object.values(properties)) {
      expect(values.length).toBeGreaterThan(0)
      for (const value of values) expect(value).not.toBe('')
    }
})
