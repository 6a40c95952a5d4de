import type { ReadingOptions } from './reading.ts'
import type { Given, OptionSpec } from './types.ts'
import { UsageError } from './types.ts'

export const readingOptions: readonly OptionSpec[] = [
  { flags: '--plain', description: 'the input is the text of an article as it stands; it is kept unchanged' },
  {
    flags: '--headline <where>',
    description: 'with --plain: first-line says that the text begins with its headline',
    choices: ['first-line'],
  },
]

/** For commands that fetch: addresses that are not public only if the user says so. */
export const allowPrivateOption: OptionSpec = {
  flags: '--allow-private',
  description: 'fetch from loopback, private and other addresses that are not public, too',
}

export const allowsPrivate = ({ options }: Given): boolean => options.allowPrivate === true

export function readingOptionsOf({ options }: Given): ReadingOptions {
  const plain = options.plain === true
  if (options.headline === undefined) return { plain }
  if (!plain) throw new UsageError('--headline goes with --plain: the headline of a page is found by itself')
  return { plain, headline: 'first-line' }
}
