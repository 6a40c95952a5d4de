import type { Capture } from '../../reader/types.ts'
import type { Db, Write } from '../db.ts'

/** Where a capture lies: a file, or what stands for one in a bucket, and the bytes of one gzip member in it. */
export interface Place {
  readonly file: string
  readonly offset: number
  readonly length: number
}

/** What `onrecord doctor` tells of where captures lie. */
export interface ArchiveState {
  /** Null where they are not counted: a bucket can hold a hundred million. */
  readonly held: { readonly files: number; readonly bytes: number } | null
  /** Null where nothing is known to bound it. */
  readonly freeBytes: number | null
  /** What whoever runs it should know: one sentence each. */
  readonly remarks: readonly string[]
}

/** Where the captures of a record lie, each as a WARC record in a gzip member of its own. */
export interface CaptureArchive {
  /** `folder`: many in one WARC file. `bucket`: each an object by itself, which is a WARC file, too. */
  readonly kind: 'folder' | 'bucket'
  /** What messages call it: a folder, or s3://bucket/prefix. */
  readonly place: string
  /** Returns when the capture is safe: on the disk, or acknowledged by the bucket. */
  append(capture: Capture): Promise<Place>
  /** False where what `append` gave was taken away since, because no row needed it; asked under the write lock. */
  stillHas(place: Place, db: Db): Promise<boolean>
  /** True where so many bytes lie there. */
  has(place: Place): Promise<boolean>
  /** The same of many that lie near one another, in their order. */
  hasEach(places: readonly Place[]): Promise<boolean[]>
  /** Undoes an `append` of this process. */
  takeBack(place: Place): Promise<void>
  /** @throws RecordError 'damaged' where nothing readable stands there, 'disk' or 'unreachable' where nobody can tell */
  read(place: Place): Promise<Uint8Array>
  /** The gzip member as it lies there, to be copied. @throws as `read` */
  member(place: Place): Promise<Uint8Array>
  /** Puts a member at a place that was given out by another archive; returns when it is safe. */
  put(place: Place, member: Uint8Array): Promise<void>
  /** Makes what lies at a place unreadable for ever; every other capture keeps its place. */
  blank(place: Place): Promise<void>
  /** Blanks what holds these bytes and no row points to: left behind by a process that was killed. */
  blankLeftovers(db: Write, sha256: string): Promise<void>
  look(): Promise<ArchiveState>
  close(): Promise<void>
}
