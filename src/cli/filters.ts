import { statementKinds } from '../extractor/kinds.ts'
import { venueKinds } from '../extractor/occasions.ts'
import { knownLanguages } from '../language/known.ts'
import type { SearchQuery } from '../record/index.ts'
import { present } from '../record/present.ts'
import { dayOption, textOption } from './option-values.ts'
import { type Given, type OptionSpec, UsageError } from './types.ts'

/** What narrows a search for statements, for every command that has one. */
export const filterOptions: readonly OptionSpec[] = [
  { flags: '--speaker <name>', description: 'said by this person or body' },
  { flags: '--org <name>', description: 'said for this organisation' },
  { flags: '--outlet <name>', description: 'in this outlet, by name or domain' },
  { flags: '--kind <kind>', description: 'of this kind', choices: statementKinds },
  { flags: '--venue <kind>', description: 'said at such an occasion, or written in such a paper', choices: venueKinds },
  { flags: '--language <tag>', description: `in articles in this language: ${knownLanguages.join(', ')}` },
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
    kind: statementKinds.find((name) => name === given.options.kind),
    venue: venueKinds.find((name) => name === given.options.venue),
  }),
  ...daysOf(given),
})

/** @throws UsageError where the last day lies before the first: nothing lies between them */
export function daysOf(given: Given): { readonly from?: string; readonly to?: string } {
  const [from, to] = [dayOption(given, 'from'), dayOption(given, 'to')]
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(`--to ${to} lies before --from ${from}: nothing can be found between them`)
  return present({ from, to })
}
