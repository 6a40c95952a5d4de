/** What a caller can tell apart: the message says what to do about it. */
export type RecordErrorCode =
  | 'no-record'
  | 'older-schema'
  | 'newer-schema'
  | 'read-only'
  | 'busy'
  | 'damaged'
  | 'disk'
  /** The server is not there, or went away in the middle: what was asked may or may not have been done. */
  | 'unreachable'
  /** The server does not let this user in. */
  | 'refused'
  /** A copy would write over what is there. */
  | 'not-empty'
  /** A copy differs from its source. */
  | 'not-equal'

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

type SqliteFault = Error & { readonly errcode: number }

/** True for what SQLite itself says: `errcode` is its extended result code. */
export const isFromSqlite = (error: unknown): error is SqliteFault =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'

/** True for an error of SQLite's own with one of these primary result codes: 5 busy, 6 locked, 13 full … */
export function isSqliteError(error: unknown, ...codes: readonly number[]): boolean {
  return isFromSqlite(error) && codes.includes(error.errcode & 0xff)
}

type Told = readonly [RecordErrorCode, string]

const full: Told = ['disk', 'the disk is full']
/** SQLite's result codes that say something of the place and not of the query. */
const placeCodes: Readonly<Record<number, Told>> = {
  8: ['disk', 'it may not be written'],
  10: ['disk', 'the disk does not answer as it should'],
  11: ['damaged', 'its database is damaged; `onrecord doctor` tells more'],
  13: full,
  14: ['disk', 'its database cannot be opened'],
  26: ['damaged', 'its file record.sqlite is no SQLite database'],
}
/** SQLITE_IOERR_SHMSIZE: there is no room for the file by which processes share the log. */
const NO_ROOM = 4874
const fileCodes: Readonly<Record<string, string>> = {
  ENOSPC: full[1],
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

const gone: Told = ['unreachable', 'the server does not answer, or went away']
/** SQLSTATE of PostgreSQL, or its first two characters, and what the system says of a connection. */
const serverCodes: Readonly<Record<string, Told>> = {
  '08': gone,
  '25P03': gone,
  '57P01': gone,
  '57P02': gone,
  '57P03': gone,
  '28': ['refused', 'the server does not let this user in'],
  '3D000': ['refused', 'the server has no such database'],
  '42501': ['refused', 'this user has not the right to do that there'],
  '25006': ['read-only', 'the server allows no writing'],
  '40': ['busy', 'others write at the same moment'],
  '55P03': ['busy', 'another process has kept this record locked for a minute'],
  '53100': ['disk', 'the disk of the server is full'],
  '53300': ['busy', 'the server has too many connections'],
  XX001: ['damaged', 'the server finds its data damaged'],
  XX002: ['damaged', 'the server finds an index damaged'],
  ECONNREFUSED: ['unreachable', 'no server answers there'],
  ENOTFOUND: ['unreachable', 'there is no such host'],
  EAI_AGAIN: ['unreachable', 'the name of the host cannot be looked up'],
  ECONNRESET: gone,
  EPIPE: gone,
  ETIMEDOUT: gone,
  EHOSTUNREACH: gone,
  ENETUNREACH: gone,
}
/** SQLITE_FULL; no room for the log's index; SQLITE_IOERR_WRITE, which is what a used-up share of the disk gives. */
const noRoomCodes: ReadonlySet<unknown> = new Set([13, NO_ROOM, 778, 'ENOSPC', 'EDQUOT', '53100'])

/** True for an error of a record whose disk has no room for more; false for one that may not be written, or is broken. */
export function isDiskFull({ code, cause }: RecordError): boolean {
  if (code !== 'disk' || !(cause instanceof Error)) return false
  if (isFromSqlite(cause)) return noRoomCodes.has(cause.errcode)
  return 'code' in cause && noRoomCodes.has(cause.code)
}

/** What `pg` says, without a code, of a connection that is lost or was never made. */
const lost = /^(?:Connection terminated|timeout e|Client (?:has encountered a connection error|was closed))/

/** An error of the disk or the database, told as one of the record in `place`; any other error as it is. */
export function asRecordError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof RecordError) return error
  const [code, told] = toldBy(error) ?? []
  if (code === undefined) return error
  const why = code === 'unreachable' ? ` (${error.message})` : ''
  return new RecordError(code, place, `${place}: ${told}${why}`, { cause: error })
}

function toldBy(error: Error): Told | undefined {
  if (isFromSqlite(error)) return error.errcode === NO_ROOM ? full : placeCodes[error.errcode & 0xff]
  if (!('code' in error) || typeof error.code !== 'string') return lost.test(error.message) ? gone : undefined
  const file = fileCodes[error.code]
  if (file !== undefined) return ['disk', file]
  return serverCodes[error.code] ?? serverCodes[error.code.slice(0, 2)]
}

/** A full disk is emptied, a lock let go of, a server or bucket comes back: what may be over in a moment is waited for. */
export const isPassing = (error: unknown): error is RecordError =>
  error instanceof RecordError && ['disk', 'busy', 'unreachable'].includes(error.code)
