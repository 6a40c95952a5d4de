import type { RecordEntry, SearchQuery } from '../types.ts'

/** A saved search that tells a program elsewhere of each statement that is new in it. */
export interface Alert {
  readonly id: string
  readonly name: string
  /** Without limit and offset. */
  readonly query: SearchQuery
  /** Where it is told: a POST. */
  readonly url: string
  /** Instants, ISO 8601. Only pages captured since are told. */
  readonly made: string
  readonly due: string
  /** How often in a row it could not be told, and why the last time. */
  readonly tries: number
  readonly fault: string | null
  /** When it was told something last; null where it never was. */
  readonly delivered: string | null
  /** Nothing is told meanwhile, and all that came is afterwards. */
  readonly paused: boolean
  /** The saved search that it is of; null for one that was made on the command line. */
  readonly search: string | null
}

/** An alert with what signs its messages: for those alone who send them. */
export interface Signing {
  readonly alert: Alert
  readonly secret: string
}

/** What is new in an alert: at most so many at once, the rest follows. */
export interface News extends Signing {
  readonly entries: readonly RecordEntry[]
  /** The text up to which all has been looked at. */
  readonly last: number
}
