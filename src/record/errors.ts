/** What a caller can tell apart: the message says what to do about it. */
export type RecordErrorCode = 'no-record' | 'older-schema' | 'newer-schema' | 'read-only' | 'busy' | 'damaged' | 'disk'

/** A record that cannot be opened, read or written. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
  readonly code: RecordErrorCode
  /** The folder or file it is about. */
  readonly place: string

  constructor(code: RecordErrorCode, place: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.place = place
  }
}

/** True for an error of SQLite's own with one of these primary result codes: 5 busy, 6 locked, 13 full … */
export function isSqliteError(error: unknown, ...codes: readonly number[]): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false
  const { errcode } = error
  return typeof errcode === 'number' && codes.includes(errcode & 0xff)
}
