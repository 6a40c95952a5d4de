/** What holds of every occasion, whatever the text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadLanguage } from '../../src/language/load.ts'
import { statementsOf } from './occasions.ts'

const russian = await loadLanguage('ru')
const english = await loadLanguage('en')

const pieces = {
  ru: [
    'Орсен заявил', 'министр сообщил', 'Ремизовой', 'журналистам', 'в понедельник', '5 июня', '20 июня', 'на брифинге',
    'в интервью', '«Вестнику»', 'что завод закрыт', '«Завод закрыт»', ',', ', —', 'в X', 'в письме', 'опубликованном',
    'выступая', 'который', 'завтра', 'вчера', 'в мае 2024 года', 'и добавил', '.', 'в суде', 'по словам', 'тогда',
  ],
  en: [
    'Roe said', 'the minister told', 'Doe', 'reporters', 'on Monday', 'June 5', 'June 20', 'at a briefing', 'in an interview',
    'with the Post', 'that the plant is closed', '"The plant is closed"', ',', 'on X', 'in a letter', 'released', 'speaking',
    'who', 'tomorrow', 'yesterday', 'in May 2024', 'and added', '.', 'in court', 'according to', 'then',
  ],
} // biome-ignore format: a table of words

test.each([
  ['Russian', russian, pieces.ru],
  ['English', english, pieces.en],
] as const)('%s: what is told of an occasion stands in the text, and no past saying lies ahead', (_, language, words) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 14 }), (row) => {
      const text = `${row.join(' ')}.`
      for (const { said, venue, addressee, content } of statementsOf(text, language)) {
        for (const told of [said, venue, addressee]) {
          const span = told?.text
          if (!span) continue
          expect(span.from).toBeGreaterThanOrEqual(0)
          expect(span.to).toBeLessThanOrEqual(text.length)
          expect(text.slice(span.from, span.to).trim()).toBe(text.slice(span.from, span.to))
          expect(span.to).toBeGreaterThan(span.from)
        }
        // No verb of the pieces is in the future; a day of an unknown year may be of any.
        if (said && !said.edtf.startsWith('X')) expect(said.edtf.slice(0, 10) <= '2025-06-18').toBe(true)
        // A time inside the words that were said is not the time of the saying.
        const at = said?.text?.from
        if (at !== undefined) expect(content.some(({ from, to }) => at >= from && at < to)).toBe(false)
      }
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['ru', russian, 'Орсен заявил в понедельник на брифинге, '],
  ['ru', russian, 'в понедельник, '],
  ['ru', russian, 'в письме, опубликованном '],
  ['en', english, 'Roe said on Monday in a statement, '],
  ['en', english, 'in a statement released '],
])(
  '%s: long sentences of one clause again and again are read',
  (_, language, piece) => {
    expect(statementsOf(`${piece.repeat(50)}. `.repeat(60), language).length).toBeLessThan(4000)
  },
  30_000,
)
