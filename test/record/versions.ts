import { describe, expect, test } from 'vitest'
import {
  articleAt,
  changedArticles,
  keep,
  type RecordStore,
  type StatementChange,
  type VersionChanges,
  versionChanges,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { type Invented, invent } from './readings.ts'

const url = 'https://ozero.example/most'
const orsen = { name: 'Иван Орсен', role: 'президент', org: 'Вельдория' }
const kerri = { name: 'Марк Керри' }

const lines = {
  lead: 'Вельдория открыла мост через Ирту раньше срока, движение началось утром.',
  first: 'Иван Орсен сказал: «Мост выдержит сорок лет и ни одной зимы не закроется».',
  changed: 'Иван Орсен сказал: «Мост выдержит четырнадцать лет и ни одной зимы не закроется».',
  gone: 'Марк Керри добавил: «Старый паром уйдёт на слом».',
  come: 'Марк Керри возразил: «О старом пароме решит суд».',
}

const version = (title: string, modified: string, said: readonly string[], ...blocks: string[]): Invented => ({
  url,
  title,
  text: blocks.join('\n\n'),
  published: '2031-03-01T08:00:00Z',
  modified,
  people: [
    { ...orsen, says: said.slice(0, 1) },
    { ...kerri, says: said.slice(1) },
  ],
})

const before = version(
  'Мост открыт',
  '2031-03-01T08:00:00Z',
  ['Мост выдержит сорок лет и ни одной зимы не закроется', 'Старый паром уйдёт на слом'],
  lines.lead,
  lines.first,
  lines.gone,
)
const after = version(
  'Мост открыт на четырнадцать лет',
  '2031-03-01T12:00:00Z',
  ['Мост выдержит четырнадцать лет и ни одной зимы не закроется', 'О старом пароме решит суд'],
  lines.lead,
  lines.changed,
  lines.come,
)

/** What a record must do with an article that was read with several texts, on every engine. */
export function versionsContract(engine: string, open: Opener): void {
  describe(`versions on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })

    const { id } = invent(before).article
    const changes = async (query = {}): Promise<VersionChanges> => {
      const found = await versionChanges(record, id, query)
      if (found === null) throw new Error('no two versions')
      return found
    }
    const told = ({ change, before: was, after: is, comparison }: StatementChange) => [
      change,
      was?.words.join(),
      is?.words.join(),
      comparison?.differences.join(),
    ]

    test.each([
      ['in order', [before, after]],
      ['the correction first', [after, before]],
    ])('tell what changed, kept %s', async (_, pages) => {
      for (const page of pages) await keep(record, invent(page))
      const found = await changes()
      expect([found.before.modified, found.after.modified]).toEqual([before.modified, after.modified])
      expect(found.title).toMatchObject({ base: before.title, text: after.title })
      expect(found.blocks.map(({ change, words }) => [change, words])).toEqual([
        ['same', lines.lead],
        ['changed', lines.changed],
        ['removed', lines.gone],
        ['added', lines.come],
      ])
    })

    test('above all what is said: with other words, gone and come', async () => {
      for (const page of [before, after]) await keep(record, invent(page))
      expect((await changes()).statements.map(told)).toEqual([
        [
          'changed',
          'Мост выдержит сорок лет и ни одной зимы не закроется',
          'Мост выдержит четырнадцать лет и ни одной зимы не закроется',
          'number',
        ],
        ['added', undefined, 'О старом пароме решит суд', undefined],
        ['removed', 'Старый паром уйдёт на слом', undefined, undefined],
      ])
    })

    test('the same words under another name are a change of the speaker', async () => {
      const words = 'Мост выдержит сорок лет и ни одной зимы не закроется'
      const other = {
        ...before,
        text: before.text.replace('Иван Орсен', 'Глеб Лесков'),
        modified: after.modified ?? '',
      }
      await keep(record, invent(before))
      await keep(
        record,
        invent({
          ...other,
          people: [
            { name: 'Глеб Лесков', says: [words] },
            { ...kerri, says: [] },
          ],
        }),
      )
      const [spoken] = (await changes()).statements
      expect(spoken && told(spoken)).toEqual(['changed', words, words, 'speaker'])
      expect([spoken?.before?.speaker.name, spoken?.after?.speaker.name]).toEqual(['Иван Орсен', 'Глеб Лесков'])
    })

    test('any two can be compared, either way', async () => {
      const middle = { ...before, text: `${before.text}\n\nДобавлено позже.`, modified: '2031-03-01T09:00:00Z' }
      for (const page of [before, middle, after]) await keep(record, invent(page))
      const [first, second, third] = (await changes()).versions.map((each) => each.id)
      expect((await changes()).before.id).toBe(second)
      expect((await changes({ before: first })).before.id).toBe(first)
      const back = await changes({ before: third, after: first })
      expect([back.before.id, back.after.id]).toEqual([third, first])
      expect((await changes({ after: second })).blocks.map(({ change }) => change)).toEqual([
        'same',
        'same',
        'same',
        'added',
      ])
    })

    test('of one text there is nothing to compare', async () => {
      await keep(record, invent(before))
      expect(await versionChanges(record, id)).toBeNull()
      expect(await versionChanges(record, 'a000000000000000000000000')).toBeNull()
      expect(await versionChanges(record, id, { before: 'v000000000000000000000000' })).toBeNull()
      expect(await changedArticles(record, { limit: 5 })).toEqual([])
    })

    test('an article with several stands in a list, and is found by its address', async () => {
      for (const page of [before, after]) await keep(record, invent(page))
      await keep(record, invent({ url: 'https://ozero.example/other', text: 'Один вид.' }))
      expect((await changedArticles(record, { limit: 5 })).map((it) => [it.article.id, it.versions])).toEqual([[id, 2]])
      expect((await articleAt(record, url))?.id).toBe(id)
      expect((await articleAt(record, id))?.id).toBe(id)
      expect(await articleAt(record, 'https://ozero.example/none')).toBeNull()
    })
  })
}
