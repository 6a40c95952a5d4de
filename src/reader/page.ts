import { decode } from './decode.ts'
import { checkCapture } from './limits.ts'
import { parseHtml } from './parse.ts'
import type { Capture, Page } from './types.ts'

/** How far into a file markup must begin; saved text has none, or mentions it later. */
const start = 4096

/**
 * A capture decoded and parsed. Linear in its bytes; depth and size are bounded.
 * @throws ReadError where it is empty, binary, too large or of a kind that is not read.
 */
export function readPage(capture: Capture): Page {
  checkCapture(capture)
  const { text, charset } = decode(capture.bytes, capture.contentType)
  const html = isHtml(text, capture)
  return { capture, kind: html ? 'html' : 'text', charset, source: text, tree: html ? parseHtml(text) : null }
}

/** HTML by what it says of itself, and failing that by its tags: a saved text may well mention `<p>`. */
function isHtml(text: string, capture: Capture): boolean {
  const head = text.slice(0, start)
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(head)
  )
    return true
  if (/\bx?html\b/i.test(capture.contentType ?? '')) return true
  if (/^text\/plain\b/i.test(capture.contentType ?? '')) return false
  if (/<(?:html|head|body)[\s>]/i.test(head)) return true
  return (
    (head.match(/<\/?(?:p|div|h[1-6]|article|section|span|a|li|ul|table|br|em|strong|title|meta)\b[^<>]{0,300}>/gi)
      ?.length ?? 0) >= 3
  )
}
