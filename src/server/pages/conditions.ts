import { day } from '../dates.ts'
import type { SearchParameters } from '../parameters.ts'
import type { Look } from '../types.ts'
import { languageName } from './statement-facts.ts'

/** Names of the filters in the address, in the order of the form. */
const filters = ['q', 'speaker', 'org', 'outlet', 'kind', 'venue', 'language', 'from', 'to'] as const

type Filter = (typeof filters)[number]

/** The conditions in force. */
export const conditionsIn = (asked: SearchParameters): readonly Filter[] =>
  filters.filter((name) => asked[name] !== undefined)

/** What the form of a search calls a condition. */
export function labelOf({ messages: { search } }: Look, name: Filter): string {
  return name === 'q' ? search.words : search[name]
}

/** "Outlet: lake.example"; `speaker` is the name where the address has an id. */
export const conditionText = (look: Look, asked: SearchParameters, name: Filter, speaker?: string): string =>
  `${labelOf(look, name)}: ${conditionValue(look, asked, name, speaker)}`

/** What it asks, in words: a language by its name, a day written out; "" where nothing is asked. */
export function conditionValue({ messages }: Look, asked: SearchParameters, name: Filter, speaker?: string): string {
  const value = asked[name] ?? ''
  if (name === 'kind' && asked.kind !== undefined) return messages.statement.kinds[asked.kind]
  if (name === 'venue' && asked.venue !== undefined) return messages.statement.venues[asked.venue]
  if (name === 'language') return languageName(messages, value)
  if (name === 'speaker') return speaker ?? value
  return name === 'from' || name === 'to' ? day(messages, value) : value
}
