import { dayWritten } from '../../../src/language/dates/calendar.ts'
import type { DateFinder } from '../../../src/language/dates/phrases.ts'
import { type ResolvedDate, resolveDate } from '../../../src/language/dates/resolve.ts'
import type { Language } from '../../../src/language/language.ts'

/**
 * The dates of a text that was published on a day (null: nobody knows when), in its order: "2025-04-05 day; none"; each one
 * stands for what the next ones may count from.
 */
export function dated(
  language: Language,
  find: DateFinder,
  text: string,
  published: string | null,
  toward: 'past' | 'future' = 'past',
): string {
  const parsed = language.parse(text, [{ from: 0, to: text.length }])
  let told: ResolvedDate | null = null
  const found: string[] = []
  for (const { sense } of parsed.sentences.flatMap((sentence) => find(parsed, sentence))) {
    const date = resolveDate(sense, {
      published: published === null ? null : (dayWritten(published) ?? null),
      told,
      toward,
    })
    if (date) told = date
    found.push(date ? `${date.edtf} ${date.precision}` : 'none')
  }
  return found.join('; ')
}

/** Lines "words ⇒ answer" of a table, with the day they were published on from the lines "== 2025-04-04" above them. */
export function cases(table: string): readonly (readonly [published: string | null, text: string, answer: string])[] {
  let published: string | null = null
  return table.split('\n').flatMap((line): [string | null, string, string][] => {
    const heading = /^\s*== (\S+)/.exec(line)
    if (heading) published = heading[1] === 'undated' ? null : (heading[1] ?? null)
    const [text, answer] = line.split('⇒').map((part) => part.trim())
    return text && answer !== undefined ? [[published, text, answer]] : []
  })
}
