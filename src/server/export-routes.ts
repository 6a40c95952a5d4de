import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import { statementView } from '../record/index.ts'
import { lookOf } from './context.ts'
import { annotation } from './files/annotations.ts'
import { bibtex, citationLine, citationOfView, cslItem } from './files/citations.ts'
import { byteOrderMark } from './files/csv.ts'
import {
  type Exported,
  type ExportKind,
  exported,
  exportKinds,
  type FileFormat,
  fileFormats,
  isFormatOf,
  mediaTypes,
} from './files/exports.ts'
import type { Pieces } from './files/writing.ts'
import {
  idText,
  mendFilter,
  positionFilter,
  searchFilter,
  taken,
  takenMends,
  takenPositions,
  takenStatements,
  takenWhole,
} from './parameters.ts'
import { textQuoteSelectors } from './quotation-links.ts'
import { badQuery, notFound } from './refusals.ts'
import type { SiteOptions } from './types.ts'

/** Lists and citations as files: each list of the site leaves under the same filters. */
export function exportRoutes(options: SiteOptions): Hono {
  const forms = 'cite\\.bib|cite\\.csl\\.json|cite\\.txt|annotation\\.json'
  return new Hono()
    .get('/export/:file', (c) => list(c, c.req.param('file'), options))
    .get(`/statements/:id/:form{${forms}}`, (c) =>
      citation(c, c.req.param('id') ?? '', c.req.param('form') ?? '', options),
    )
}

/** "statements.csv": what, and how. */
async function list(c: Context, name: string, options: SiteOptions): Promise<Response> {
  const look = lookOf(c, options)
  const kind = exportKinds.find((each) => name.startsWith(`${each}.`))
  const format = fileFormats.find((each) => name === `${kind}.${each}`)
  if (!kind || !format || !isFormatOf(kind, format)) return notFound(c, look, look.messages.failed.notFound.why)
  const asked = exportedBy(kind, taken(look.query))
  if (!asked.success) return badQuery(c, look, asked.error)
  const { total, pieces } = await exported(options.record, asked.data, format, originOf(c))
  c.header('X-Total-Count', String(total))
  return download(c, `onrecord-${name}`, mediaTypes[format], pieces, format === 'csv' ? byteOrderMark : '')
}

type Asked =
  | { readonly success: true; readonly data: Exported }
  | { readonly success: false; readonly error: z.ZodError }

type Query = Readonly<Record<string, string>>

function exportedBy(kind: ExportKind, query: Query): Asked {
  if (kind === 'statements') return askedIn(takenStatements, query, (it) => ({ kind, query: searchFilter(it) }))
  if (kind === 'positions') return askedIn(takenPositions, query, (it) => ({ kind, query: positionFilter(it) }))
  if (kind === 'mends') return askedIn(takenMends, query, (it) => ({ kind, query: mendFilter(it) }))
  return askedIn(takenWhole, query, () => ({ kind }))
}

function askedIn<Parameters>(
  shape: z.ZodType<Parameters>,
  query: Query,
  toExported: (parameters: Parameters) => Exported,
): Asked {
  const asked = shape.safeParse(query)
  return asked.success ? { success: true, data: toExported(asked.data) } : asked
}

function download(c: Context, name: string, type: string, pieces: Pieces, begin: string): Response {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  c.header('Cache-Control', 'private, no-cache')
  return c.body(streamOf(pieces, begin))
}

/** Text goes out when it is this many characters: a row each would be a packet each. */
const chunk = 16_384

/** Reads on only when the browser has taken what was sent, and stops when it has gone. */
function streamOf(pieces: Pieces, begin: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let begun = begin
  return new ReadableStream({
    async pull(controller) {
      let text = begun
      begun = ''
      for (;;) {
        const { done, value } = await pieces.next()
        if (typeof value === 'string') text += value
        if (typeof value === 'string' && text.length < chunk) continue
        if (text !== '') controller.enqueue(encoder.encode(text))
        if (value instanceof Uint8Array) controller.enqueue(value)
        if (done) controller.close()
        return
      }
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

async function citation(c: Context, asked: string, form: string, options: SiteOptions): Promise<Response> {
  const id = idText.safeParse(asked)
  const view = id.success ? await statementView(options.record, id.data) : null
  if (view === null) {
    const look = lookOf(c, options)
    return notFound(c, look, look.messages.statement.notFound)
  }
  const origin = originOf(c)
  c.header('Cache-Control', 'private, no-cache')
  if (form === 'annotation.json') {
    const selectors = textQuoteSelectors(view.article.text, view.entry.content)
    c.header('Content-Type', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"')
    return c.body(JSON.stringify(annotation(view.entry, origin, selectors)))
  }
  const cited = citationOfView(view, origin)
  if (form === 'cite.txt') return c.text(`${citationLine(cited)}\n`)
  const format: FileFormat = form === 'cite.bib' ? 'bib' : 'csl.json'
  c.header('Content-Type', mediaTypes[format])
  return c.body(format === 'bib' ? bibtex(cited) : JSON.stringify([cslItem(cited)]))
}

/** Where this site is, as the reader asked for it; the guard has checked the name. */
export const originOf = (c: Context): string => new URL(c.req.url).origin
