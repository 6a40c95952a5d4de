import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { httpAnswer, warcRecord } from '../../test/collector/archives.ts'
import { newsPages, readPageFile } from '../news-pages.ts'

/** Writes the pages of a set of bench/article as one gzipped WARC file, as an archive has them; gives how many. */
export function writeArchive(file: string, set: string): number {
  const pages = newsPages(set)
  const members = pages.map((path, at) =>
    gzipSync(
      warcRecord(httpAnswer(readPageFile(path), { 'Content-Type': 'text/html' }), {
        target: `https://${set}.example/${at}`,
        date: '2025-01-02T03:04:05Z',
      }),
    ),
  )
  writeFileSync(file, Buffer.concat(members))
  return pages.length
}
