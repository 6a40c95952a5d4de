import type { RecordStore } from './store.ts'
import { bytesAt } from './stored.ts'

/**
 * The bytes with this SHA-256; null where the record has none, or has them no more.
 * @throws RecordError 'damaged' where they should be there and are not readable
 */
export async function captureBytes(record: RecordStore, sha256: string): Promise<Uint8Array | null> {
  const row = await record.read
    .selectFrom('capture')
    .select(['id', 'warc', 'warc_offset', 'warc_length'])
    .where('sha256', '=', sha256)
    .where('erased', '=', 0)
    .orderBy('id')
    .executeTakeFirst()
  return row ? bytesAt(record, row) : null
}
