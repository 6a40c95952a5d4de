import { venueKinds } from '../extractor/occasions.ts'
import type { SearchQuery } from '../record/index.ts'
import { dayOption, textOption } from './option-values.ts'
import type { Given, OptionSpec } from './types.ts'

const kinds = ['direct', 'indirect', 'mixed', 'unquoted'] as const

/** What narrows a search for statements, for every command that has one. */
export const filterOptions: readonly OptionSpec[] = [
  { flags: '--speaker <name>', description: 'said by this person or body' },
  { flags: '--org <name>', description: 'said for this organisation' },
  { flags: '--outlet <name>', description: 'in this outlet, by name or domain' },
  { flags: '--kind <kind>', description: 'of this kind', choices: kinds },
  { flags: '--venue <kind>', description: 'said at such an occasion, or written in such a paper', choices: venueKinds },
  { flags: '--language <tag>', description: 'in articles in this language: ru, en, kk' },
]

export const dayOptions: readonly OptionSpec[] = [
  { flags: '--from <day>', description: 'published on this day or later' },
  { flags: '--to <day>', description: 'published on this day or earlier' },
]

/** The search that the words and these options make. */
export const searchOf = (given: Given, words: readonly string[] = given.words): SearchQuery => ({
  words: words.join(' '),
  ...present({
    speaker: textOption(given, 'speaker'),
    org: textOption(given, 'org'),
    outlet: textOption(given, 'outlet'),
    language: textOption(given, 'language'),
    kind: kinds.find((name) => name === given.options.kind),
    venue: venueKinds.find((name) => name === given.options.venue),
  }),
  ...daysOf(given),
})

export const daysOf = (given: Given) => present({ from: dayOption(given, 'from'), to: dayOption(given, 'to') })

/** An option that was not given is absent. */
export function present<Options extends Readonly<Record<string, unknown>>>(
  options: Options,
): { [Name in keyof Options]?: NonNullable<Options[Name]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Options]?: NonNullable<Options[Name]>
  }
}
