import type { RecordStore } from './store.ts'
import { readCapture } from './warc.ts'

/**
 * The bytes with this SHA-256; null where the record has none, or has them no more.
 * @throws RecordError 'damaged' where they should be there and are not readable
 */
export async function captureBytes(record: RecordStore, sha256: string): Promise<Uint8Array | null> {
  const row = await record.read
    .selectFrom('capture')
    .select(['warc', 'warc_offset', 'warc_length'])
    .where('sha256', '=', sha256)
    .where('erased', '=', 0)
    .orderBy('id')
    .executeTakeFirst()
  if (!row) return null
  return readCapture(record.captures, { file: row.warc, offset: row.warc_offset, length: row.warc_length })
}
