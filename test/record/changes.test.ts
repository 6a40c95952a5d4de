import fc from 'fast-check'
import { expect, test } from 'vitest'
import { erase, keep, verify } from '../../src/record/index.ts'
import { dump } from './dump.ts'
import { type Invented, invent } from './readings.ts'
import { within } from './within.ts'

/** One thing that happens to a record: a page is kept as one of two extractors reads it, or an article is erased. */
type Change =
  | { readonly kind: 'keep'; readonly page: number; readonly text: number; readonly extractor: number }
  | { readonly kind: 'erase'; readonly page: number }

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('keep' as const),
      page: fc.nat(4),
      text: fc.nat(2),
      extractor: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), page: fc.nat(4) }) },
)

/** The newer extractor finds another statement, another role, another name and another position than the older one. */
function pageOf({ page, text, extractor }: Extract<Change, { kind: 'keep' }>): Invented {
  const name = page % 2 === 0 ? 'Айдар Смадиев' : 'Смадиев'
  return {
    url: `https://ozero.example/${page}`,
    title: `Страница ${page} в виде ${text}`,
    text: `Айдар Смадиев, министр Вестландии, сказал: вода ${text} чиста, рыба ${page} ушла. Олег Камнев, посол Нордии, возразил: нет. Камнев и Вестландия против сети ${text}.`,
    published: page === 3 ? null : `2025-0${page + 1}-01`,
    modified: `2025-07-0${text + 1}T00:00:00Z`,
    people: [
      {
        name: extractor === 1 ? name : 'Айдар Смадиев',
        as: 'Смадиев',
        role: 'министр',
        org: 'Вестландия',
        says: extractor === 1 ? [`вода ${text} чиста`, `рыба ${page} ушла`] : [`вода ${text} чиста`],
      },
      { name: 'Олег Камнев', ...(extractor === 1 ? { role: 'посол', org: 'Нордия' } : {}), says: ['нет'] },
    ],
    positions: [
      { ...against(text), holder: 'Олег Камнев', as: 'Камнев' },
      ...(extractor === 1 ? [{ ...against(text), holder: 'Вестландия' }] : []),
    ],
    versions: { reader: '1', extractor: String(extractor + 1) },
  }
}

const against = (text: number) => ({
  stance: 'opposes' as const,
  cue: 'против',
  target: `сети ${text}`,
  evidence: `Камнев и Вестландия против сети ${text}.`,
})

test('after any changes a record shows what one shows that was only ever given what is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 14 }), async (changes) => {
      const left = new Map<string, Extract<Change, { kind: 'keep' }>>()
      const erased = new Set<number>()
      const shown = await within(async (record) => {
        for (const each of changes) {
          if (each.kind === 'erase') {
            const { articleId } = await keep(record, invent(pageOf({ ...each, kind: 'keep', text: 0, extractor: 0 })))
            await erase(record, { articleId }, 'test', '2026-01-01T00:00:00Z')
            erased.add(each.page)
            for (const [key, kept] of left) if (kept.page === each.page) left.delete(key)
          } else {
            await keep(record, invent(pageOf(each)))
            const key = `${each.page} ${each.text}`
            const older = (left.get(key)?.extractor ?? -1) < each.extractor
            if (!erased.has(each.page) && older) left.set(key, each)
          }
        }
        expect((await verify(record)).faults).toEqual([])
        return dump(record)
      })
      const fresh = await within(async (record) => {
        for (const kept of left.values()) await keep(record, invent(pageOf(kept)))
        return dump(record)
      })
      expect(shown).toEqual(fresh)
    }),
    { numRuns: 15 },
  )
}, 180_000)
