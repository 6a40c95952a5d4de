import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ReadError } from '../reader/errors.ts'
import type { Capture } from '../reader/types.ts'
import { webAddress } from './addresses.ts'
import { answer, lookOf } from './context.ts'
import { sentFromHere } from './guard.ts'
import { failedPage } from './pages/failed.ts'
import { type ReadAttempt, readPage, readResultPage } from './pages/read.ts'
import { viewOfReading } from './reading-view.ts'
import type { Look, SiteOptions } from './types.ts'

/** The largest page that is read here, in bytes. */
const largest = 20 * 1024 * 1024
/** What the form's other fields and the multipart frame may add. */
const frame = 64 * 1024
/** How long a page may take to arrive, in milliseconds. */
const patience = 20_000

/** Why nothing could be read: a key of the messages. */
type Fault = keyof Look['messages']['read']['errors']

/** What the form sent. */
interface Sent {
  readonly text: string
  readonly page: string
  readonly url: string
  readonly file: File | null
}

/** "Read this page": a text, a file or an address in, the article page out; nothing is kept. */
export function readRoutes(options: SiteOptions): Hono {
  const routes = new Hono()
  const fetches = options.local && options.fetchPage !== undefined

  routes.get('/read', (c) => {
    const look = lookOf(c, options)
    return answer(c, look, readPage(look, fetches))
  })

  const limit = bodyLimit({
    maxSize: largest + frame,
    onError: (c) => {
      const look = lookOf(c, options)
      return answer(c, look, failedPage(look, look.messages.failed.tooLarge), 413)
    },
  })
  routes.post('/read', limit, async (c) => {
    const look = lookOf(c, options)
    if (!sentFromHere(c.req.raw.headers)) return answer(c, look, failedPage(look, look.messages.failed.forbidden), 403)
    const sent = await sentForm(c)
    const capture = await captureOf(sent, options)
    if (typeof capture === 'string') return refuse(c, look, fetches, sent, capture)
    try {
      const reading = await options.readInput(capture)
      return await answer(c, look, readResultPage(look, viewOfReading(reading)))
    } catch (error) {
      if (!(error instanceof ReadError)) options.report?.(error)
      return refuse(c, look, fetches, sent, error instanceof ReadError ? error.code : 'other')
    }
  })
  return routes
}

/** The form again, with what was wrong, and with what was sent. */
function refuse(c: Context, look: Look, fetches: boolean, sent: Sent, fault: Fault): Promise<Response> {
  const attempt: ReadAttempt = { text: sent.text, address: sent.page, error: look.messages.read.errors[fault] }
  return answer(c, look, readPage(look, fetches, attempt), fault === 'other' ? 500 : 400)
}

/** A body that is no form counts as an empty one. */
async function sentForm(c: Context): Promise<Sent> {
  const form = await c.req.formData().catch(() => new FormData())
  const field = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const file = form.get('file')
  return {
    text: field('text'),
    page: field('page').trim(),
    url: field('url').trim(),
    file: file instanceof File && (file.size > 0 || file.name !== '') ? file : null,
  }
}

async function captureOf(sent: Sent, options: SiteOptions): Promise<Capture | Fault> {
  const given = [sent.text.trim() !== '', sent.file !== null, sent.url !== ''].filter(Boolean).length
  if (given === 0) return 'nothing'
  if (given > 1) return 'several'
  if (sent.url !== '') return fetched(sent.url, options)
  const url = sent.page === '' ? null : webAddress(sent.page)
  if (url === undefined) return 'address'
  const at = options.now().toISOString()
  if (sent.file !== null) {
    const bytes = new Uint8Array(await sent.file.arrayBuffer())
    return { url, file: sent.file.name, at, bytes, sha256: sha256Of(bytes), contentType: sent.file.type || null }
  }
  const markup = /^\s*</.test(sent.text)
  const bytes = new TextEncoder().encode(sent.text)
  const contentType = `text/${markup ? 'html' : 'plain'}; charset=utf-8`
  return { url, file: markup ? 'page.html' : 'page.txt', at, bytes, sha256: sha256Of(bytes), contentType }
}

async function fetched(address: string, { local, fetchPage }: SiteOptions): Promise<Capture | Fault> {
  if (!local || fetchPage === undefined) return 'elsewhere'
  const url = webAddress(address)
  if (url === undefined) return 'address'
  try {
    const capture = await fetchPage(url, AbortSignal.timeout(patience))
    return capture.bytes.byteLength > largest ? 'too-large' : capture
  } catch {
    return 'unreachable' // why does not matter to the reader: the remedy is the same
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
