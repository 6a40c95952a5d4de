/**
 * Captures in an S3 bucket, each an object of its own (docs/decisions/0024-captures-in-a-bucket.md). The key of one that
 * is captured begins with its SHA-256, so that an erasure finds what a killed process left behind without listing all.
 */
import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { Capture } from '../../reader/types.ts'
import type { Db, Write } from '../db.ts'
import { RecordError } from '../errors.ts'
import type { Bucket } from '../s3/client.ts'
import { isCaptureFile, packCapture, payloadOf } from '../warc.ts'
import type { ArchiveState, CaptureArchive, Place } from './types.ts'

const SUFFIX = '.warc.gz'
const TYPE = 'application/gzip'

export class BucketArchive implements CaptureArchive {
  readonly kind = 'bucket'
  readonly place: string
  readonly #bucket: Bucket

  constructor(bucket: Bucket) {
    this.place = bucket.place
    this.#bucket = bucket
  }

  async append(capture: Capture): Promise<Place> {
    const member = packCapture(capture)
    const file = `${capture.sha256}-${randomUUID().slice(0, 8)}${SUFFIX}`
    const place = { file, offset: 0, length: member.length }
    await this.put(place, member)
    return place
  }

  /** Nobody but an erasure of the same bytes takes away an object that no row points to: only then is the bucket asked. */
  async stillHas(place: Place, db: Db): Promise<boolean> {
    const [sha256 = ''] = place.file.split('-')
    const stone = db.selectFrom('tombstone').select('id').where('kind', '=', 'capture').where('id', '=', sha256)
    return (await stone.executeTakeFirst()) === undefined || this.has(place)
  }

  async has(place: Place): Promise<boolean> {
    return (await this.#bucket.size(this.#key(place))) === place.length
  }

  /** Listed a thousand at a time from the first to the last: places that lie near one another cost few requests. */
  async hasEach(places: readonly Place[]): Promise<boolean[]> {
    const keys = places.map((place) => this.#key(place))
    const sorted = keys.toSorted()
    const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
    const sizes = new Map<string, number>()
    // A list begins behind the key that it is told.
    for await (const { key, size } of this.#bucket.objects('', first.slice(0, -1))) {
      if (key > last) break
      sizes.set(key, size)
    }
    return places.map(({ length }, at) => sizes.get(keys[at] ?? '') === length)
  }

  takeBack(place: Place): Promise<void> {
    return this.blank(place)
  }

  async read(place: Place): Promise<Uint8Array> {
    const member = await this.member(place)
    try {
      return payloadOf(gunzipSync(member))
    } catch (error) {
      throw this.#damaged(place, 'it holds no readable capture', error)
    }
  }

  async member(place: Place): Promise<Uint8Array> {
    const bytes = await this.#bucket.get(this.#key(place))
    if (bytes === null) throw this.#damaged(place, 'it is missing')
    if (bytes.length !== place.length)
      throw this.#damaged(place, `it has ${bytes.length} bytes, and had ${place.length}`)
    return bytes
  }

  put(place: Place, member: Uint8Array): Promise<void> {
    return this.#bucket.put(this.#key(place), member, TYPE)
  }

  blank(place: Place): Promise<void> {
    return this.#bucket.delete(this.#key(place))
  }

  async blankLeftovers(db: Write, sha256: string): Promise<void> {
    const rows = await db.selectFrom('capture').select('warc').where('sha256', '=', sha256).execute()
    const needed = new Set(rows.map(({ warc }) => warc))
    for await (const { key } of this.#bucket.objects(`${sha256}-`)) if (!needed.has(key)) await this.#bucket.delete(key)
  }

  async look(): Promise<ArchiveState> {
    const versions = await this.#bucket.keepsVersions()
    for await (const _ of this.#bucket.objects('')) break // it answers, and lets us list
    return {
      held: null,
      freeBytes: null,
      remarks: versions ? ['the bucket keeps older versions: what is erased or let go stays in those'] : [],
    }
  }

  close(): Promise<void> {
    return this.#bucket.close()
  }

  /** A file of a folder that was copied here is as many objects as it held captures. */
  #key({ file, offset }: Place): string {
    if (!isCaptureFile(file))
      throw new RecordError(
        'damaged',
        this.place,
        `${this.place}: ${JSON.stringify(file)} is no name of a file of captures`,
      )
    return offset === 0 ? file : `${file.slice(0, -SUFFIX.length)}.${offset}${SUFFIX}`
  }

  #damaged(place: Place, why: string, cause?: unknown): RecordError {
    const object = `${this.place}/${this.#key(place)}`
    return new RecordError('damaged', object, `${object}: ${why}`, { cause })
  }
}
