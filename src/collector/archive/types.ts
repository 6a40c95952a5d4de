/** What is wrong in an archive, and where: the rest of it is read all the same. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly code:
    | 'bad-gzip'
    | 'cut'
    | 'no-version-line'
    | 'length-mismatch'
    | 'digest-mismatch'
    | 'too-large'
    | 'bad-http'
    | 'bad-date'
  /** Byte of the archive at which the broken member or record begins. */
  readonly offset: number

  constructor(code: ArchiveError['code'], offset: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.offset = offset
  }
}

/** Bytes that can be read from any place: a file, or a stretch of one. */
export interface Source {
  readonly open: (from: number) => AsyncIterable<Uint8Array>
}

/** Where a reader goes on after a record. */
export interface RecordPlace {
  /** Byte at which the next member, or in an archive without gzip the next record, begins. */
  readonly offset: number
  /** Records of that member that have been passed already: 0 in most archives, where each has a member of its own. */
  readonly skip: number
}

/** One WARC record of a kind that can hold a page. */
export interface WarcRecord {
  readonly type: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly block: Uint8Array
  /** Where it begins: its gzip member, or itself. */
  readonly offset: number
  readonly next: RecordPlace
}

export type OnArchiveError = (error: ArchiveError) => void
