import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadLemmatiser } from '../../src/language/load.ts'
import { closeRecord, keep, openRecord, type RecordStore } from '../../src/record/index.ts'
import type { createSite, SiteOptions } from '../../src/server/index.ts'
import { readingOf, type SamplePage } from './sample.ts'

/** A record of its own in a temporary folder, with the pages in it. */
export async function recordOf(pages: readonly SamplePage[]): Promise<{ record: RecordStore; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-server-'))
  const record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
  for (const page of pages) await keep(record, readingOf(page))
  return {
    record,
    close: async () => {
      await closeRecord(record)
      await rm(folder, { recursive: true })
    },
  }
}

/** What the command line would hand in, with a reader that takes every text for one paragraph in which nothing is said. */
export function siteOptions(record: RecordStore, changes: Partial<SiteOptions> = {}): SiteOptions {
  return {
    record,
    readInput: async (capture) => ({
      ...readingOf({
        url: capture.url,
        title: 'Read',
        publisher: null,
        language: null,
        published: null,
        paragraphs: [new TextDecoder().decode(capture.bytes)],
      }),
      capture,
    }),
    now: () => new Date('2031-06-01T12:00:00Z'),
    allowedHosts: [],
    local: true,
    ...changes,
  }
}

/** Asks the site as a browser on this computer would. */
export async function ask(
  site: ReturnType<typeof createSite>,
  path: string,
  init: { readonly language?: string; readonly host?: string } & RequestInit = {},
): Promise<Response> {
  const { language = 'en', host = 'localhost', ...rest } = init
  const headers = new Headers(rest.headers)
  headers.set('host', host)
  headers.set('accept-language', language)
  return site.request(path, { ...rest, headers })
}
