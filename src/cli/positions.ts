import { stances } from '../extractor/stances.ts'
import type { PositionQuery, PositionResult } from '../record/index.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { counted } from './human-person.ts'
import { placesOf, positionSheet } from './human-position.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { dayOption, numberOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import type { Command, Given } from './types.ts'

const usualLimit = 200

export const positions: Command = {
  name: 'positions',
  takes: '<words...>',
  summary: 'show who stands where on something, and where that changed',
  about: `Finds positions on what the words name: all of them occur in what the holder is for, against, or asks, in any
form. Each holder's positions stand in time with the sentence that states them. Where two successive ones differ,
neither hedged nor told as past, both sentences are shown: what it means is for the reader to say.`,
  options: [
    { flags: '--holder <name>', description: 'held by this person, body or state' },
    { flags: '--stance <stance>', description: 'of this stance', choices: stances },
    { flags: '--from <day>', description: 'published on this day or later' },
    { flags: '--to <day>', description: 'published on this day or earlier' },
    { flags: '--limit <n>', description: `at most so many (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord positions саммит', 'also finds саммита, саммите'],
    ['onrecord positions water --holder Veldoria', 'one holder over time'],
    ['onrecord positions договор --stance opposes --from 2025-04-01', 'who is against it, since'],
    ['onrecord positions summit --format csv > summit.csv', 'for a spreadsheet'],
  ],
  async run(given, outside) {
    const query = queryOf(given)
    const paint = paintFor(outside.stdout, outside.env)
    const format = formatOf(given, outside)
    const printer = printerFor(format, positionSheet(paint, outside.stdout.columns), outside.stdout)
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const { positionsOn } = await import('../record/index.ts')
      const result = await positionsOn(record, query)
      const places = result.lines.flatMap(placesOf)
      for (const place of places) await printer.print(place)
      await printer.end()
      if (format === 'human' || result.total > places.length) await outside.stderr.write(`${found(result)}\n`)
    })
    return 0
  },
}

function found({ total, lines }: PositionResult): string {
  if (total === 0) return 'Nothing found. Pages that were added before positions were kept have none: add them again.'
  const entries = lines.flatMap((line) => line.entries)
  if (entries.length < total)
    return `${counted(total, 'position')} found, ${entries.length} shown: --limit shows others.`
  const changes = entries.filter(({ changedFrom }) => changedFrom !== null).length
  return `${counted(total, 'position')} of ${counted(lines.length, 'holder')} found, ${counted(changes, 'change')}.`
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** An option that was not given is absent from the query. */
function queryOf(given: Given): PositionQuery {
  const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
  const query: Writable<PositionQuery> = { words: given.words.join(' '), limit }
  const holder = textOption(given, 'holder')
  if (holder !== undefined) query.holder = holder
  const stance = stances.find((name) => name === given.options.stance)
  if (stance !== undefined) query.stance = stance
  for (const name of ['from', 'to'] as const) {
    const day = dayOption(given, name)
    if (day !== undefined) query[name] = day
  }
  return query
}
