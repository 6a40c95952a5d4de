import type { Given } from './types.ts'
import { UsageError } from './types.ts'

/** The text of an option; undefined where it was not given. */
export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** Why something is done, where that is kept: undefined where it was not given, and words must stand in it. */
export function reasonOption(given: Given): string | undefined {
  const reason = textOption(given, 'reason')?.trim()
  if (reason === '') throw new UsageError('--reason is empty: say why in a few words')
  return reason
}

/** Names with commas in between; undefined where the option was not given. */
export function listOption(given: Given, name: string): string[] | undefined {
  const values = textOption(given, name)
    ?.split(',')
    .map((value) => value.trim())
  if (values?.includes('')) throw new UsageError(`--${name} takes names with commas in between`)
  return values
}

/** A whole number from 0 to `most`. */
export function numberOption(given: Given, name: string, most: number): number | undefined {
  const value = textOption(given, name)
  if (value === undefined) return undefined
  const range = most === Number.MAX_SAFE_INTEGER ? 'a whole number from 0' : `a number from 0 to ${most}`
  if (!/^\d{1,15}$/.test(value) || Number(value) > most)
    throw new UsageError(`--${name} takes ${range}, not "${value}"`)
  return Number(value)
}

/** A day of the calendar, "2025-04-01". */
export function dayOption(given: Given, name: string): string | undefined {
  const value = textOption(given, name)
  if (value === undefined) return undefined
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new UsageError(`--${name} takes a day such as 2025-04-01, not "${value}"`)
  return value
}
