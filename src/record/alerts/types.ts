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
}

/** What is new in an alert: at most so many at once, the rest follows. */
export interface News {
  readonly alert: Alert
  /** With what its messages are signed. */
  readonly secret: string
  readonly entries: readonly RecordEntry[]
  /** The text up to which all has been looked at. */
  readonly last: number
}

export class AlertError extends Error {
  override readonly name = 'AlertError'
  readonly code: 'not-found' | 'wrong'

  constructor(code: AlertError['code'], message: string) {
    super(message)
    this.code = code
  }
}
