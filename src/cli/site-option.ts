import { textOption } from './option-values.ts'
import { type Given, type OptionSpec, UsageError } from './types.ts'

export const siteOption: OptionSpec = {
  flags: '--site <address>',
  description: 'where the site of the record is, for links to it: https://desk.example',
}

/** The address without the slash at its end; empty where none is given. */
export function siteOf(given: Given): string {
  const site = textOption(given, 'site') ?? ''
  if (site !== '' && !/^https?:\/\/[^/]+/.test(site))
    throw new UsageError(`--site takes an address such as https://desk.example, not "${site}"`)
  return site.replace(/\/+$/, '')
}
