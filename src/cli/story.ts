import type { RecordStore, StorySummary, StoryView } from '../record/index.ts'
import { type Format, formatOf, formatOption, printerFor, spansAsPairs } from './formats.ts'
import { counted } from './human-person.ts'
import { carrierSheet, humanStory, summarySheet } from './human-story.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import { type Command, Failure, type Given, type Outside } from './types.ts'

const usualLimit = 20

export const story: Command = {
  name: 'story',
  takes: '[id-or-words...]',
  summary: 'show one story: its articles in time order, who carries which text, who is quoted',
  about: `A story is made of the articles of one language that tell the same event within days. Shows one by its id, or by
that of any article in it; finds stories by words that their articles are about, in any form; without either lists the
latest. The same text in several outlets is one text with its carriers, the earliest first. Each later text says which
words tie it to an earlier one. Articles in other languages that tell the same by their names stand below.`,
  options: [
    { flags: '--limit <n>', description: `list at most so many (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord story', 'the latest stories'],
    ['onrecord story водохранилище', 'stories about it, also водохранилища'],
    ['onrecord story t0123456789abcdef01234567', 'one story, by its id'],
    ['onrecord story t0123456789abcdef01234567 --format csv', 'one row an article'],
  ],
  async run(given, outside) {
    const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
    await withRecord(recordFolder(given, outside), { readOnly: true }, (record) => {
      const asked = given.words.join(' ')
      if (isId(asked)) return showById(record, asked, given, outside)
      return showFound(record, asked, limit, given, outside)
    })
    return 0
  },
}

const isId = (asked: string): boolean => /^[ta][0-9a-f]{24}$/.test(asked)

async function showById(record: RecordStore, id: string, given: Given, outside: Outside): Promise<void> {
  const { storyView } = await import('../record/index.ts')
  const view = await storyView(record, id)
  if (view === null) throw new Failure(`${id} is no story in the record, and no article of one`)
  await print(view, given, outside)
}

async function showFound(
  record: RecordStore,
  words: string,
  limit: number,
  given: Given,
  outside: Outside,
): Promise<void> {
  const { latestStories, storiesWith, storyView } = await import('../record/index.ts')
  const stories = words === '' ? await latestStories(record, { limit }) : await storiesWith(record, words, limit)
  const [only, ...others] = stories
  const view = words !== '' && only && others.length === 0 ? await storyView(record, only.id) : null
  if (view !== null) return print(view, given, outside)
  await printList(stories, given, outside)
}

async function printList(stories: readonly StorySummary[], given: Given, outside: Outside): Promise<void> {
  const { stdout, stderr, env } = outside
  const printer = printerFor(formatOf(given, outside), summarySheet(paintFor(stdout, env), stdout.columns), stdout)
  for (const each of stories) await printer.print(each)
  await printer.end()
  if (stories.length === 0)
    await stderr.write('No story found: one needs two dated articles of one language that tell the same event.\n')
}

async function print(view: StoryView, given: Given, outside: Outside): Promise<void> {
  const { stdout, stderr, env } = outside
  const format: Format = formatOf(given, outside)
  if (format === 'human') await stdout.write(humanStory(view, paintFor(stdout, env), stdout.columns))
  else if (format === 'csv') {
    const printer = printerFor(format, carrierSheet, stdout)
    for (const text of view.texts) await printer.print(text)
    await printer.end()
  } else await stdout.write(`${JSON.stringify(view, spansAsPairs, format === 'json' ? 1 : undefined)}\n`)
  if (view.articles === 1)
    await stderr.write(
      `Only ${counted(view.articles, 'article')}: no other one of its language tells the same event.\n`,
    )
}
