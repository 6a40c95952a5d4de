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

/** SQLite's result codes that say something of the place and not of the query. */
const placeCodes: Readonly<Record<number, readonly [RecordErrorCode, string]>> = {
  8: ['disk', 'it may not be written'],
  10: ['disk', 'the disk does not answer as it should'],
  11: ['damaged', 'its database is damaged; `onrecord doctor` tells more'],
  13: ['disk', 'the disk is full'],
  14: ['disk', 'its database cannot be opened'],
  26: ['damaged', 'its file record.sqlite is no SQLite database'],
}
const fileCodes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'you have no right to write there',
  EPERM: 'you have no right to write there',
  EEXIST: 'it is a file; a record is a folder',
  ENOTDIR: 'it, or a folder above it, is a file; a record is a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'the folder is gone, or none can be made there',
  EIO: 'the disk does not answer as it should',
}

/** An error of the disk or the database, told as one of the record in `place`; any other error as it is. */
export function asRecordError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof RecordError) return error
  const [code, told] =
    'errcode' in error && typeof error.errcode === 'number'
      ? (placeCodes[error.errcode & 0xff] ?? [])
      : 'code' in error && typeof error.code === 'string' && fileCodes[error.code] !== undefined
        ? (['disk', fileCodes[error.code]] as const)
        : []
  return code === undefined ? error : new RecordError(code, place, `${place}: ${told}`, { cause: error })
}
