import { decode } from './decode.ts'
import { checkCapture } from './limits.ts'
import { unpackMhtml } from './mhtml.ts'
import { parseHtml } from './parse.ts'
import type { Capture, Page } from './types.ts'

/** How far into a file markup must begin; saved text has none, or mentions it later. */
const start = 4096

/**
 * A capture decoded and parsed; of a web archive the page in it. Linear in its bytes; depth and size are bounded.
 * @throws ReadError where it is empty, binary, too large or of a kind that is not read.
 */
export function readPage(given: Capture): Page {
  checkCapture(given)
  const archived = unpackMhtml(given)
  const capture = archived ? { ...given, url: given.url ?? archived.url } : given
  const { bytes, contentType } = archived ?? given
  if (archived) checkCapture({ ...capture, bytes })
  const { text, charset } = decode(bytes, contentType)
  const html = isHtml(text, contentType)
  return { capture, kind: html ? 'html' : 'text', charset, source: text, tree: html ? parseHtml(text) : null }
}

/** HTML by what it says of itself, and failing that by its tags: a saved text may well mention `<p>`. */
function isHtml(text: string, contentType: string | null): boolean {
  const head = text.slice(0, start)
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(head)
  )
    return true
  if (/\bx?html\b/i.test(contentType ?? '')) return true
  if (/^text\/plain\b/i.test(contentType ?? '')) return false
  if (/<(?:html|head|body)[\s>]/i.test(head)) return true
  return (
    (head.match(/<\/?(?:p|div|h[1-6]|article|section|span|a|li|ul|table|br|em|strong|title|meta)\b[^<>]{0,300}>/gi)
      ?.length ?? 0) >= 3
  )
}
