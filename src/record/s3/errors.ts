import { RecordError } from '../errors.ts'

/** An answer of a bucket that is none of those hoped for. */
export interface Refusal {
  readonly status: number
  /** "NoSuchBucket"; empty where the answer has none. */
  readonly code: string
  readonly message: string
}

/** What an answer's body says of the fault: `<Error><Code>…</Code><Message>…</Message></Error>`. */
export const refusalOf = (status: number, body: string): Refusal => ({
  status,
  code: /<Code>([^<]*)<\/Code>/.exec(body)?.[1] ?? '',
  message: plain(/<Message>([^<]*)<\/Message>/.exec(body)?.[1] ?? ''),
})

/** What a name or sentence in XML stands for. */
export const plain = (xml: string): string =>
  xml.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** Faults of the way, told with a status that is otherwise the asker's own. */
const ofTheWay = new Set(['RequestTimeout', 'IncompleteBody', 'BadDigest', 'XAmzContentSHA256Mismatch', 'SlowDown'])
const noRoom = new Set(['XMinioStorageFull', 'QuotaExceeded', 'InsufficientCapacity', 'EntityTooLargeForBucket'])

/** True where the same request may be answered in a moment. */
export const mayPass = ({ status, code }: Refusal): boolean =>
  !noRoom.has(code) &&
  status !== 501 &&
  status !== 507 &&
  (status >= 500 || status === 429 || status === 408 || ofTheWay.has(code))

/** A refusal as an error of the record, with the object that it is about. */
export function refusalError(place: string, key: string, refusal: Refusal): RecordError {
  const { status, code, message } = refusal
  const where = key === '' ? place : `${place}: ${key}`
  const answer = [String(status), code, message].filter(Boolean).join(' ')
  if (noRoom.has(code) || status === 507)
    return new RecordError('disk', place, `${where}: the disk is full (${answer})`, {
      cause: Object.assign(new Error(answer), { code: 'ENOSPC' }),
    })
  if (code === 'NoSuchBucket') return new RecordError('refused', place, `${where}: there is no such bucket (${answer})`)
  if (mayPass(refusal)) return new RecordError('unreachable', place, `${where}: the bucket answers ${answer}`)
  return new RecordError('refused', place, `${where}: the bucket refuses it (${answer})`)
}
