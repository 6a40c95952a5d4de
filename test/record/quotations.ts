import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  erase,
  findPeople,
  keep,
  otherWordings,
  type Quotation,
  type QuotationWording,
  quotationOf,
  quotationsWith,
  type RecordStore,
  verify,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { type Invented, invent, type SomeoneSaid } from './readings.ts'

const orsen = { name: 'Иван Орсен', role: 'президент', org: 'Вельдория' }
const whole = 'Вельдория никогда не закроет пролив. Мы, возможно, будем пропускать суда соседей шесть раз подряд'

let pages = 0
/** A page on which somebody says something. */
function page(outlet: string, published: string | null, ...people: readonly SomeoneSaid[]): Invented {
  pages += 1
  const told = people.map(({ name, says = [] }) => `${name} сказал: «${says.join('», «')}».`)
  return {
    url: `https://${outlet}.example/${pages}`,
    title: `Пролив, ${outlet}`,
    text: told.join('\n\n'),
    published,
    at: '2031-04-01T08:00:00.000Z',
    publisher: { name: outlet, domain: `${outlet}.example` },
    people,
  }
}

const first = page('ozero', '2031-03-01T10:00:00Z', { ...orsen, says: [whole] })
const short = page('gory', '2031-03-01T12:00:00Z', { ...orsen, says: ['Вельдория никогда не закроет пролив'] })
const wrong = page('more', '2031-03-02T09:00:00Z', {
  ...orsen,
  says: ['Вельдория никогда не закроет пролив. Мы будем пропускать суда соседей четыре раза подряд'],
})
const retold = page('lake', '2031-03-02T10:00:00Z', {
  ...orsen,
  says: ['они будут пропускать суда соседей шесть раз подряд'],
  kind: 'indirect',
})
const another = page('reka', '2031-03-03T10:00:00Z', {
  name: 'Марк Керри',
  says: ['Вельдория никогда не закроет пролив. Мы будем пропускать суда соседей шесть раз подряд'],
})
/** The same speaker on the same matter, in other words; a phrase of every day; what only others retell. */
const apart = page(
  'ozero',
  '2031-03-05T10:00:00Z',
  { ...orsen, says: ['Пролив закроют для военных судов, если соседи не подпишут договор', 'мы готовы'] },
  { name: 'Марк Керри', says: ['соседи подпишут договор о судах зимой'], kind: 'indirect' },
)
const echo = page('gory', '2031-03-05T11:00:00Z', {
  name: 'Марк Керри',
  says: ['соседи подпишут договор о судах зимой'],
  kind: 'indirect',
})
const everything = [first, short, wrong, retold, another, apart, echo]

const line = ({ entry, comparison }: QuotationWording): string =>
  `${entry.article.publisher}: ${comparison === null ? 'first' : comparison.differences.join(', ') || 'the same'}`

/** What a record must do with quotations on every engine. */
export function quotationsContract(engine: string, open: Opener): void {
  describe(`quotations on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })

    const keepAll = async (all: readonly Invented[]): Promise<void> => {
      for (const one of all) await keep(record, invent(one))
    }
    const statementOf = (one: Invented, at = 0): string => invent(one).extraction.statements[at]?.id ?? ''
    const asked = async (one: Invented, at = 0): Promise<Quotation> => {
      const quotation = await quotationOf(record, statementOf(one, at))
      if (quotation === null) throw new Error('there is no such statement')
      return quotation
    }
    const family = async (one: Invented, at = 0): Promise<string[]> => (await asked(one, at)).wordings.map(line)

    const found = [
      'ozero: first',
      'gory: cut',
      'more: number, hedge-dropped',
      'lake: hedge-dropped, indirect, cut',
      'reka: speaker, hedge-dropped',
    ]

    test('have all their wordings, earliest first, each with how it differs', async () => {
      await keepAll(everything)
      expect(await family(first)).toEqual(found)
      expect((await asked(first)).firstIsKnown).toBe(true)
      const { comparison } = (await asked(first)).wordings[1] ?? {}
      expect(comparison?.base).toBe(whole)
      expect(comparison?.parts.map(({ kind }) => kind)).toEqual(['same', 'removed'])
    })

    test('are the same whichever wording is asked', async () => {
      await keepAll(everything)
      const all = await asked(first)
      for (const one of [short, wrong, retold, another]) expect(await asked(one)).toEqual(all)
    })

    test('hold nothing else: other words on the same matter, and what is only retold, stand alone', async () => {
      await keepAll(everything)
      for (const [one, at] of [[apart, 0], [apart, 1], [apart, 2], [echo, 0]] as const) // biome-ignore format: pairs
        expect(await asked(one, at), `${one.url} ${at}`).toMatchObject({ wordings: [{ comparison: null }] })
    })

    test('in any order of arrival, twice, are the same', async () => {
      await keepAll(everything)
      const expected = await asked(first)
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([...everything, ...everything], { minLength: 14 }), async (shuffled) => {
          const other = await open()
          for (const one of shuffled) await keep(other.record, invent(one))
          expect(await quotationOf(other.record, statementOf(first))).toEqual(expected)
          await other.dispose()
        }),
        { numRuns: 5 },
      )
    })

    test('lose what is erased, and what a newer version of a page no longer says', async () => {
      await keepAll(everything)
      await erase(record, { articleId: invent(first).article.id }, 'request', '2032-01-01T00:00:00Z')
      expect(await family(wrong)).toEqual([
        'gory: first',
        'more: extended',
        'lake: number, indirect, cut',
        'reka: speaker, number',
      ])
      const corrected = { ...wrong, text: 'Иван Орсен сказал: «Ничего».', people: [{ ...orsen, says: ['Ничего'] }] }
      await keep(record, invent({ ...corrected, modified: '2031-03-03T09:00:00Z', at: '2031-05-01T00:00:00Z' }))
      expect(await family(short)).toEqual(['gory: first'])
      expect(await family(retold)).toEqual(['lake: first'])
      const [person] = await findPeople(record, 'Орсен')
      await erase(record, { personId: person?.id ?? '' }, 'request', '2032-01-01T00:00:00Z')
      expect(await family(another)).toEqual(['reka: first'])
      expect((await verify(record)).faults).toEqual([])
    })

    test('leave no trace of their words when the last carrier is erased', async () => {
      await keepAll([first, short])
      for (const one of [first, short])
        await erase(record, { articleId: invent(one).article.id }, 'request', '2032-01-01T00:00:00Z')
      for (const table of ['wording', 'carrier', 'shingle'] as const)
        expect(await record.read.selectFrom(table).selectAll().execute(), table).toEqual([])
    })

    test('of a page that was corrected: what it said before stands apart', async () => {
      await keepAll([first, wrong])
      const says = 'Вельдория никогда не закроет пролив. Мы будем пропускать суда соседей шесть раз подряд'
      const text = `Иван Орсен сказал: «${says}».`
      const corrected = { ...wrong, text, people: [{ ...orsen, says: [says] }], modified: '2031-03-02T11:00:00Z' }
      await keep(record, invent(corrected))
      const quotation = await asked(first)
      expect(quotation.wordings.map(line)).toEqual(['ozero: first', 'more: hedge-dropped'])
      expect(quotation.replaced.map(line)).toEqual(['more: number'])
      expect(quotation.replaced[0]?.against).toEqual([statementOf(corrected)])
      // Asked from the former version, the family is there with it.
      expect((await asked(wrong)).wordings.map(line)).toContain('more: number, hedge-dropped')
      expect((await otherWordings(record, statementOf(corrected))).map(line)).toEqual([
        'ozero: hedge-added',
        'more: number',
      ])
    })

    test('are compared with the statement that is asked, on its own page', async () => {
      await keepAll(everything)
      expect((await otherWordings(record, statementOf(short))).map(line)).toEqual(['ozero: extended', 'more: extended'])
      expect(await otherWordings(record, statementOf(apart, 1))).toEqual([])
    })

    test('that were merged into one say of which', async () => {
      const two = page('ozero', '2031-03-01T10:00:00Z', {
        ...orsen,
        says: ['Мост через пролив откроют ранней весной', 'Рыбаки соседей получат старый причал даром'],
      })
      const one = page('gory', '2031-03-02T10:00:00Z', {
        ...orsen,
        says: ['Мост через пролив откроют ранней весной. Рыбаки соседей получат старый причал'],
      })
      await keepAll([one, two])
      const { wordings } = await asked(one)
      expect(wordings.map(line)).toEqual(['ozero: first', 'ozero: first', 'gory: merged, cut'])
      expect(wordings[2]?.against).toEqual([statementOf(two, 0), statementOf(two, 1)])
    })

    test('of two speakers are one only where they are long, equal and printed near each other', async () => {
      const said = (outlet: string, day: string, name: string, says: string) =>
        page(outlet, day, { name, says: [says] })
      const long = 'Зимой пролив открыт для всех судов, кроме военных, и за проход никто не платит ни гроша соседям'
      const phrase = 'Мы готовы к переговорам с соседями о проливе'
      const far = said('more', '2033-01-01', 'Марк Керри', long)
      const [a, b] = [said('ozero', '2031-01-01', 'Иван Орсен', long), said('gory', '2031-01-02', 'Марк Керри', long)]
      const [c, d] = [
        said('ozero', '2031-02-01', 'Иван Орсен', phrase),
        said('gory', '2031-02-02', 'Марк Керри', phrase),
      ]
      await keepAll([a, b, c, d, far])
      expect(await family(a)).toEqual(['ozero: first', 'gory: speaker', 'more: the same'])
      expect(await family(c)).toEqual(['ozero: first'])
      expect(await family(d)).toEqual(['gory: first'])
    })

    test('without dates come when they were captured, and leave open which was first', async () => {
      const undated = page('more', null, { ...orsen, says: ['Вельдория никогда не закроет пролив для соседей'] })
      await keepAll([first, short, undated])
      const quotation = await asked(undated)
      expect(quotation.wordings.map(({ entry }) => entry.article.publisher)).toEqual(['ozero', 'gory', 'more'])
      expect(quotation.firstIsKnown).toBe(false)
    })

    test('are found by words in any form', async () => {
      await keepAll(everything)
      const { statements, quotations, complete } = await quotationsWith(record, { words: 'пролив вельдория' })
      expect([statements, complete]).toEqual([4, true])
      expect(quotations.map(({ wordings }) => wordings.map(line))).toEqual([found])
      expect(await quotationsWith(record, { words: 'пролив', limit: 1 })).toMatchObject({ more: true, complete: true })
      expect((await quotationsWith(record, { words: 'пролив', speaker: 'Никто' })).quotations).toEqual([])
      expect((await quotationsWith(record, { words: ' ' })).quotations).toEqual([])
      expect(await quotationOf(record, 's000000000000000000000000')).toBeNull()
    })

    test('are followed from so many statements; that there are more is told apart from what a limit cuts', async () => {
      const says = Array.from({ length: 201 }, (_, at) => `Маяк номер ${at} горит над бухтой всю ночь`)
      await keepAll([page('lights', '2031-03-04', { ...orsen, says })])
      const found = await quotationsWith(record, { words: 'маяк', limit: 1 })
      expect(found).toMatchObject({ statements: 201, more: true, complete: false })
    })

    test('carried by many pages in the same words are one wording', async () => {
      await keepAll([
        first,
        ...Array.from({ length: 30 }, (_, at) => page(`wire${at}`, '2031-03-04', { ...orsen, says: [whole] })),
      ])
      expect(await record.read.selectFrom('wording').select('id').execute()).toHaveLength(1)
      expect(await family(first)).toEqual([
        'ozero: first',
        ...Array.from({ length: 30 }, () => expect.stringMatching(/: the same$/)),
      ])
    })

    test('are not one for a phrase that many of them have, and are for words that make up the most of them', async () => {
      const phrase = 'надёжная охрана морских границ республики'
      const [boats, stores] = [`${phrase} требует новых катеров осенью`, `${phrase} сегодня требует новых складов`]
      const two = [boats, stores].map((words) => page('ozero', '2031-03-01', { ...orsen, says: [words] }))
      await keepAll(two)
      expect(await family(two[0] ?? first)).toHaveLength(2)
      const ends = ['мост', 'маяк', 'порт', 'рынок', 'музей', 'завод', 'канал', 'берег', 'остров', 'док', 'склад', 'причал', 'буй', 'катер', 'флаг', 'трос', 'якорь', 'невод', 'лоцман', 'боцман', 'шторм', 'туман', 'прибой', 'залив', 'утёс', 'песок', 'лёд', 'снег', 'ветер', 'дождь'] // biome-ignore format: a list of words
      const phrased = ends.map((word) =>
        page('gory', '2031-03-02', { ...orsen, says: [`${word} и ${phrase} и ${word}`] }),
      )
      await keepAll(phrased)
      expect(await family(two[0] ?? first)).toEqual(['ozero: first'])
      const said = (word: string) =>
        `новая пристань откроется весной, первый паром придёт оттуда вечером, ${word} встретит музыканты сыграют марш`
      const repeated = ends.map((word) => page('more', '2031-03-03', { ...orsen, says: [said(word)] }))
      await keepAll(repeated)
      expect(await family(repeated[0] ?? first)).toHaveLength(ends.length)
    })

    test('are checked by verify', async () => {
      await keepAll(everything)
      expect((await verify(record)).faults).toEqual([])
      const [one, other] = await record.read.selectFrom('wording').select('id').orderBy('id').execute()
      await record.write
        ?.updateTable('wording')
        .set({ key: 'of other words' })
        .where('id', '=', one?.id ?? 0)
        .execute()
      await record.write
        ?.deleteFrom('shingle')
        .where('wording_id', '=', other?.id ?? 0)
        .execute()
      const { faults } = await verify(record)
      expect(faults.map(({ what }) => what)).toEqual(['wording-changed', 'wording-changed'])
    })
  })
}
