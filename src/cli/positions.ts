import { stances } from '../extractor/stances.ts'
import type { ChangeQuery, PositionQuery, PositionResult, RecordStore, StandingQuery } from '../record/index.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { changeSheet, standingSheet } from './human-ledger.ts'
import { counted } from './human-person.ts'
import { placesOf, positionSheet } from './human-position.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { dayOption, numberOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import { type Command, type Given, type Outside, UsageError } from './types.ts'

const usualLimit = 200

export const positions: Command = {
  name: 'positions',
  takes: '[words...]',
  summary: 'show who stands where on something, and where that changed',
  about: `Finds positions on what the words name: all of them occur in what the holder is for, against, or asks, in any
form; --issue takes an issue in place of words, and --holder alone all that someone stands for. Each holder's positions
stand in time with the sentence that states them. Where two successive ones differ, both sentences are shown with how they
differ: what it means is for the reader to say. --on shows who stands how on a day, --since what changed since one.`,
  options: [
    { flags: '--holder <name>', description: 'held by this person, body or state' },
    { flags: '--issue <id>', description: 'on this issue (i…), in place of words' },
    { flags: '--on <day>', description: 'who stands how on this day: the latest position of each' },
    { flags: '--since <day>', description: 'only what changed on this day or later; without words of all holders' },
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
    ['onrecord positions --holder Вельдория', 'all that one holder stands for, a line for each thing'],
    ['onrecord positions саммит --on 2025-06-15', 'who stands how on that day'],
    ['onrecord positions --since 2025-04-01', 'what changed since, whoever and whatever it is'],
    ['onrecord positions summit --format csv > summit.csv', 'for a spreadsheet'],
  ],
  async run(given, outside) {
    const query = queryOf(given)
    const [on, since] = [dayOption(given, 'on'), dayOption(given, 'since')]
    if (on !== undefined && since !== undefined) throw new UsageError('--on and --since are two questions: name one')
    const isAbout = (query.words ?? '') !== '' || query.issue !== undefined || query.holder !== undefined
    if (since === undefined && !isAbout) throw new UsageError('name words, --issue or --holder; --since needs none')
    await withRecord(recordFolder(given, outside), { readOnly: true }, (record) => {
      if (on !== undefined) return showStandings(record, { ...query, on }, given, outside)
      return since === undefined
        ? showLines(record, query, given, outside)
        : showChanges(record, { ...query, since }, given, outside)
    })
    return 0
  },
}

async function showLines(record: RecordStore, query: PositionQuery, given: Given, outside: Outside): Promise<void> {
  const { positionsOn } = await import('../record/index.ts')
  const format = formatOf(given, outside)
  const paint = paintFor(outside.stdout, outside.env)
  const printer = printerFor(format, positionSheet(paint, outside.stdout.columns), outside.stdout)
  const result = await positionsOn(record, query)
  const places = result.lines.flatMap(placesOf)
  for (const place of places) await printer.print(place)
  await printer.end()
  if (format === 'human' || result.total > places.length) await outside.stderr.write(`${found(result)}\n`)
}

async function showStandings(record: RecordStore, query: StandingQuery, given: Given, outside: Outside): Promise<void> {
  const { standingsOn } = await import('../record/index.ts')
  const { stdout, stderr, env } = outside
  const { standings, complete } = await standingsOn(record, query)
  const printer = printerFor(formatOf(given, outside), standingSheet(paintFor(stdout, env), stdout.columns), stdout)
  for (const each of standings) await printer.print(each)
  await printer.end()
  if (standings.length === 0)
    await stderr.write(
      'No position on it is known from that day or before; a page without a date counts from the day on which it was captured.\n',
    )
  if (!complete) await stderr.write('There are more positions than were looked at: holders may be missing.\n')
}

async function showChanges(record: RecordStore, query: ChangeQuery, given: Given, outside: Outside): Promise<void> {
  const { changesSince } = await import('../record/index.ts')
  const { stdout, stderr, env } = outside
  const format = formatOf(given, outside)
  const { changes, total, complete } = await changesSince(record, query)
  const printer = printerFor(format, changeSheet(paintFor(stdout, env), stdout.columns), stdout)
  for (const each of changes) await printer.print(each)
  await printer.end()
  const some = total > changes.length ? `, ${changes.length} shown: --limit shows others` : ''
  const more = complete ? '' : ' There are more positions since then than were looked at.'
  if (format === 'human' || some !== '' || more !== '')
    await stderr.write(`${counted(total, 'change')}${some}.${more}\n`)
}

function found({ total, lines }: PositionResult): string {
  if (total === 0)
    return 'Nothing found: all the words must occur in what the position is about. Positions are found in Russian and English pages.'
  const entries = lines.flatMap((line) => line.entries)
  if (entries.length < total)
    return `${counted(total, 'position')} found, ${entries.length} shown: --limit shows others.`
  const changes = entries.filter(({ changedFrom }) => changedFrom !== null).length
  const holders = new Set(lines.map(({ holder }) => holder.personId ?? holder.name)).size
  return `${counted(total, 'position')} of ${counted(holders, 'holder')} found, ${counted(changes, 'change')}.`
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** An option that was not given is absent from the query. */
function queryOf(given: Given): PositionQuery {
  const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
  const query: Writable<PositionQuery> = { words: given.words.join(' '), limit }
  for (const name of ['holder', 'issue'] as const) {
    const value = textOption(given, name)
    if (value !== undefined) query[name] = value
  }
  const stance = stances.find((name) => name === given.options.stance)
  if (stance !== undefined) query.stance = stance
  for (const name of ['from', 'to'] as const) {
    const day = dayOption(given, name)
    if (day !== undefined) query[name] = day
  }
  return query
}
