/**
 * The formats of one language. Each is dear to make (30 microseconds and more), and a page asks for one a line: they are
 * made once.
 */
interface Formats {
  readonly number: Intl.NumberFormat
  readonly percent: Intl.NumberFormat
  readonly plural: Intl.PluralRules
  readonly languages: Intl.DisplayNames
  /** By tag, those that were asked for. */
  readonly languageNames: Map<string, string>
}

const made = new Map<string, Formats>()

export function formatsOf({ locale }: { readonly locale: string }): Formats {
  const known = made.get(locale)
  if (known !== undefined) return known
  const formats: Formats = {
    number: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: 'percent' }),
    plural: new Intl.PluralRules(locale),
    languages: new Intl.DisplayNames(locale, { type: 'language' }),
    languageNames: new Map(),
  }
  made.set(locale, formats)
  return formats
}
