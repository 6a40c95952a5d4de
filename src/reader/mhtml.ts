/** Web archives (MHTML, RFC 2557), as browsers save them: the page in the archive is read, its pictures and styles are not. */
import { ReadError, type ReadPlace } from './errors.ts'
import { placeOf } from './limits.ts'
import { beginsWithField, type MimeHeader, mediaType, parameterOf, partsOf, readMimeHeader } from './mime.ts'
import { decodeTransfer } from './transfer.ts'
import type { Capture } from './types.ts'

/** The page of a web archive, as a site would have sent it. */
export interface ArchivedPage {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** The address that it was saved from, where the archive tells one. */
  readonly url: string | null
}

/** Parts that are looked at for the page: browsers write it first, and a few hundred pictures behind it. */
const mostParts = 10_000
/** Multiparts in each other. */
const deepest = 8

/** A header and what it describes. */
interface Entity extends MimeHeader {
  readonly body: Uint8Array
}

/**
 * The page in a web archive, told by its header and not by its name; null for whatever is none. One that is cut off gives
 * what is there of the page. Linear in the bytes.
 * @throws ReadError 'no-text' where it holds no page, 'unsupported' for an unknown encoding or too many parts
 */
export function unpackMhtml(capture: Capture): ArchivedPage | null {
  const message = withoutBlankStart(capture.bytes)
  if (!beginsWithField(message)) return null
  const whole = entityOf(message)
  if (!isArchive(whole)) return null
  const place = placeOf(capture)
  const page = findPage(whole, { place, left: mostParts }, 0)
  if (page === undefined) throw new ReadError('no-text', place, 'no HTML page was found in the web archive')
  const encoding = page.fields.get('content-transfer-encoding')?.toLowerCase() ?? ''
  const bytes = decodeTransfer(page.body, encoding)
  if (bytes === undefined)
    throw new ReadError('unsupported', place, `the page in the web archive is encoded as ${encoding.slice(0, 40)}`)
  if (bytes.length === 0) throw new ReadError('no-text', place, 'the web archive ends before its page')
  return { bytes, contentType: page.fields.get('content-type') ?? '', url: addressOf(whole, page) }
}

function entityOf(bytes: Uint8Array): Entity {
  const header = readMimeHeader(bytes)
  return { ...header, body: bytes.subarray(header.end) }
}

const longestStart = 1000
const blank: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x09, 0x0a, 0x0d, 0x20])

/** Without the byte order mark and blank lines that an editor or a copy put before the header. */
function withoutBlankStart(bytes: Uint8Array): Uint8Array {
  const start = bytes.subarray(0, longestStart).findIndex((byte) => !blank.has(byte))
  return start > 0 ? bytes.subarray(start) : bytes
}

/** A MIME message that may hold a page; a letter of plain text is a text like any other. */
function isArchive(header: Entity): boolean {
  return header.fields.has('mime-version') && (isHtml(header) || holdsOthers(header))
}

const isHtml = (header: MimeHeader): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType(header))
const holdsOthers = (header: MimeHeader): boolean => /^(?:multipart\/.+|message\/rfc822)$/.test(mediaType(header))

/** What is left of the parts that may be looked at. */
interface Budget {
  readonly place: ReadPlace
  left: number
}

/** The page of an entity: itself, the part that `start` names, or the first part that is or holds one. */
function findPage(entity: Entity, budget: Budget, depth: number): Entity | undefined {
  if (isHtml(entity)) return entity
  if (!holdsOthers(entity) || depth === deepest) return undefined
  const start = bareId(parameterOf(entity, 'start'))
  let first: Entity | undefined
  for (const part of entitiesIn(entity, budget)) {
    const named = start !== undefined && bareId(part.fields.get('content-id')) === start
    const found = first === undefined || named ? findPage(part, budget, depth + 1) : undefined
    if (found !== undefined && (named || start === undefined)) return found
    first ??= found
  }
  return first
}

function* entitiesIn(entity: Entity, budget: Budget): Generator<Entity> {
  const single = mediaType(entity) === 'message/rfc822'
  for (const part of single ? [entity.body] : partsOf(entity.body, parameterOf(entity, 'boundary'))) {
    if (budget.left-- === 0)
      throw new ReadError('unsupported', budget.place, `the web archive has more than ${mostParts} parts`)
    yield entityOf(part)
  }
}

/** "<page@valley.example>" is written with and without its brackets. */
const bareId = (id: string | undefined): string | undefined => id?.replace(/^<|>$/g, '')

/** Where the page was saved from: the archive as a whole says it, or the page's own part. */
function addressOf(whole: Entity, page: Entity): string | null {
  const told = [
    whole.fields.get('snapshot-content-location'),
    page.fields.get('content-location'),
    whole.fields.get('content-location'),
  ]
  return told.map((value) => value?.replace(/\s+/g, '')).find(isWebAddress) ?? null
}

/** Pages saved from a disk name a file there, frames an id. */
const isWebAddress = (value: string | undefined): value is string =>
  value !== undefined && /^https?:\/\//i.test(value) && URL.canParse(value)
