import { formatsOf } from '../formats.ts'
import { english } from './en.ts'
import { kazakh } from './kk.ts'
import { russian } from './ru.ts'
import type { Counted, Messages, Tongue } from './types.ts'

export type { EmptyState } from './empty-state.ts'
export type { Counted, Messages, Tongue } from './types.ts'

const tables: { readonly [Name in Tongue]: Messages } = { ru: russian, kk: kazakh, en: english }

/** In the order of the language switch. */
export const tongues: readonly Tongue[] = ['ru', 'kk', 'en']

export function messagesOf(tongue: Tongue): Messages {
  return tables[tongue]
}

/** A number in the digits and grouping of the language. */
export function number(messages: Messages, value: number): string {
  return formatsOf(messages).number.format(value)
}

/** The noun alone, in the form that the number asks for. */
export function noun(messages: Messages, counted: Counted, value: number): string {
  return counted[formatsOf(messages).plural.select(value)] ?? counted.other
}

/** "5 высказываний". The space does not break. */
export function count(messages: Messages, counted: Counted, value: number): string {
  return `${number(messages, value)}\u00a0${noun(messages, counted, value)}`
}
