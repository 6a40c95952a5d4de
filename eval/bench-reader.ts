import { parseDocument } from 'htmlparser2'
import { readCapture } from '../src/reader/index.ts'
import type { Capture } from '../src/reader/types.ts'
import { captureOf, newsPages, readPageFile } from './news-pages.ts'
import { syntheticPage } from './synthetic.ts'
import { sideBySide } from './timing.ts'
import type { Table } from './types.ts'

const passes = 5

/** Reading whole pages against parsing alone, on each set of pages that is at hand. */
export function benchReader(): Table {
  const rows = sets().map(({ name, captures }) => {
    const sources = captures.map(({ bytes }) => new TextDecoder().decode(bytes))
    const ways = {
      read: () => captures.forEach(readQuietly),
      parse: () => sources.forEach((source) => void parseDocument(source)),
    }
    const { read = Number.NaN, parse = Number.NaN } = sideBySide(ways, passes)
    const megabytes = captures.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
    return [
      name,
      String(captures.length),
      ((captures.length * 1000) / read).toFixed(0),
      ((megabytes * 1000) / read).toFixed(1),
      ((captures.length * 1000) / parse).toFixed(0),
      (read / parse).toFixed(2),
    ]
  })
  return { head: ['pages', 'number', 'pages/s', 'MB/s', 'floor pages/s', 'times the floor'], rows }
}

/** A page that has no article is read too: what it cost counts. */
function readQuietly(capture: Capture): void {
  try {
    readCapture(capture)
  } catch {
    // counted, not reported: eval reports on quality
  }
}

function sets(): readonly { readonly name: string; readonly captures: readonly Capture[] }[] {
  const made = Array.from({ length: 100 }, (_, number) =>
    captureOf(`made-${number}`, Buffer.from(syntheticPage(number))),
  )
  const real = ['scrapinghub', 'fundus'].flatMap((name) => {
    const captures = newsPages(name).map((path) => captureOf(path, readPageFile(path)))
    return captures.length === 0 ? [] : [{ name, captures }]
  })
  return [...real, { name: 'made-up', captures: made }]
}
