/**
 * Ways of reading a page, ours among them: bytes in, each one's own result out. The others are development
 * dependencies and are loaded only in the process that measures them.
 */
import { readCapture } from '../src/reader/index.ts'
import type { Capture } from '../src/reader/types.ts'

export type Way = (capture: Capture) => unknown

const decoded = ({ bytes }: Capture): string => new TextDecoder().decode(bytes)

export const ways: Readonly<Record<string, () => Promise<Way>>> = {
  onrecord: async () => readCapture,
  'htmlparser2, the tree alone': async () => {
    const { parseDocument } = await import('htmlparser2')
    return (capture) => parseDocument(decoded(capture))
  },
  'linkedom, the tree alone': async () => {
    const { parseHTML } = await import('linkedom')
    return (capture) => parseHTML(decoded(capture)).document
  },
  'readability on linkedom': async () => {
    const { Readability } = await import('@mozilla/readability')
    const { parseHTML } = await import('linkedom')
    return (capture) => new Readability(parseHTML(decoded(capture)).document).parse()
  },
  'defuddle on linkedom': async () => {
    const { DefuddleClass } = await import('defuddle/node')
    const { parseHTML } = await import('linkedom')
    return (capture) => new DefuddleClass(parseHTML(decoded(capture)).document, {}).parse()
  },
}
