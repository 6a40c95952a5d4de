import { createHash } from 'node:crypto'
import type { Capture } from '../../reader/types.ts'
import { readablePage } from '../limits.ts'
import { InputError } from '../types.ts'
import { type Answer, answerOf, bodyOf } from './http.ts'
import { warcRecords } from './records.ts'
import { ArchiveError, type OnArchiveError, type RecordPlace, type Source, type WarcRecord } from './types.ts'

/** A page of an archive, and where to go on reading once it has been dealt with. */
export interface ArchivedPage {
  readonly capture: Capture
  readonly next: RecordPlace
}

/**
 * The pages of a WARC archive, gzipped or not: answers with status 200 and stored resources that are HTML or text. What
 * else stands there (requests, metadata, revisits, redirects, images) is passed over.
 */
export async function* pagesOf(
  source: Source,
  onError: OnArchiveError,
  from?: RecordPlace,
): AsyncGenerator<ArchivedPage> {
  for await (const record of warcRecords(source, onError, from)) {
    let capture: Capture | null = null
    try {
      capture = await pageOf(record)
    } catch (error) {
      if (error instanceof ArchiveError) onError(error)
      else if (error instanceof InputError)
        onError(new ArchiveError(error.code === 'too-large' ? 'too-large' : 'bad-http', record.offset, error.message))
      else throw error
    }
    if (capture) yield { capture, next: record.next }
  }
}

/** Null where the record holds no page. @throws ArchiveError, InputError where it should and does not */
async function pageOf(record: WarcRecord): Promise<Capture | null> {
  const target = /^<?(.*?)>?$/s.exec(record.headers.get('warc-target-uri') ?? '')?.[1] ?? ''
  const { type, headers, block, offset } = record
  // A stored resource may have been a file: our own captures of saved pages are.
  if (!/^https?:\/\//i.test(target) && !(type === 'resource' && target.startsWith('file:'))) return null
  const answer = type === 'resource' ? stored(headers, block) : answerOf(block)
  if (!answer) throw new ArchiveError('bad-http', offset, 'the record holds no HTTP answer')
  const contentType = answer.headers.get('content-type') ?? null
  if (answer.status !== 200 || !isPage(contentType, answer.body)) return null
  const bytes = await bodyOf(answer)
  if (bytes.length === 0) return null
  const at = instantOf(headers.get('warc-date'))
  if (at === null) throw new ArchiveError('bad-date', offset, 'the record has no date that can be read')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const web = !target.startsWith('file:')
  return { url: web ? target : null, file: web ? null : fileName(target), at, bytes, sha256, contentType }
}

const stored = (headers: ReadonlyMap<string, string>, body: Uint8Array): Answer => ({
  status: 200,
  headers: new Map([...headers].filter(([name]) => name === 'content-type')),
  body,
})

/** Without a type, or with one that says nothing, the first bytes tell. */
function isPage(contentType: string | null, body: Uint8Array): boolean {
  if (contentType !== null && !/^application\/(?:octet-stream|http)\b/i.test(contentType))
    return readablePage(contentType)
  return /<(?:!doctype html|html|head|body)\b/i.test(Buffer.from(body.subarray(0, 1024)).toString('latin1'))
}

/** WARC-Date in the precision that `Capture.at` has; null for what is no instant. */
function instantOf(date: string | undefined): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(date ?? '')) return null
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function fileName(target: string): string {
  const path = target.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
