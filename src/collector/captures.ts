import { stat } from 'node:fs/promises'
import type { Capture } from '../reader/types.ts'
import type { ArchiveError } from './archive/types.ts'
import { captureOf } from './capture-of.ts'
import { faultOf, filesIn, isAddress, isArchive, isFeed, readableEndings, readFile } from './files.ts'
import { bytesOf } from './limits.ts'
import { type Collected, type CollectOptions, InputError } from './types.ts'

/**
 * The captures of files, archives, feeds, folders, `-` (stdin) and, where allowed, addresses: in the order given, one in
 * memory at a time. What cannot be read goes to `onFault`, and the next is taken; nothing is thrown.
 */
export async function* captures(inputs: readonly string[], options: CollectOptions): AsyncGenerator<Collected> {
  for (const input of inputs) {
    try {
      yield* capturesOf(input, options)
    } catch (error) {
      options.onFault({ input, ...faultOf(error) })
    }
  }
}

async function* capturesOf(input: string, options: CollectOptions): AsyncGenerator<Collected> {
  if (input === '-') yield* fromStdin(options)
  else if (isAddress(input)) yield* one(input, () => fromWeb(input, options), options)
  else if ((await stat(input)).isDirectory()) yield* fromFolder(input, options)
  else yield* fromFile(input, options)
}

async function* fromFolder(folder: string, options: CollectOptions): AsyncGenerator<Collected> {
  let files = 0
  for await (const file of filesIn(folder, options.onFault)) {
    files += 1
    try {
      yield* fromFile(file, options)
    } catch (error) {
      options.onFault({ input: file, ...faultOf(error) })
    }
  }
  if (files === 0) throw new InputError('empty-folder', `the folder holds no file to read: ${readableEndings}`)
}

/** The try ends before the capture is handed out: an error of the caller is not an error of the input. */
async function* one(input: string, read: () => Promise<Capture>, { onFault }: CollectOptions): AsyncGenerator<Capture> {
  const found = await read().catch((error: unknown) => faultOf(error))
  if ('bytes' in found) yield found
  else onFault({ input, ...found })
}

async function* fromFile(file: string, options: CollectOptions): AsyncGenerator<Collected> {
  if (isArchive(file)) yield* fromArchive(file, options)
  else if (isFeed(file)) yield* fromFeed(file, options)
  else yield* one(file, () => fromPage(file, options), options)
}

const fromPage = async (file: string, { now }: CollectOptions): Promise<Capture> =>
  captureOf({ bytes: await readFile(file), file, url: null, contentType: null }, now)

async function* fromFeed(file: string, options: CollectOptions): AsyncGenerator<Capture> {
  yield* pagesOfFeed(await readFile(file), file, options)
}

async function* pagesOfFeed(bytes: Uint8Array, file: string, { now, onNote }: CollectOptions): AsyncGenerator<Capture> {
  const { feedPages } = await import('./feeds/pages.ts')
  const { pages, without } = feedPages(bytes, file, now().toISOString())
  if (without > 0)
    onNote?.(file, `${without} of ${pages.length + without} entries only lead to their page, and carry no text to read`)
  yield* pages
}

/** Damage inside is told with its byte; what follows it is read. */
async function* fromArchive(file: string, options: CollectOptions): AsyncGenerator<Collected> {
  const [{ archivesIn }, { pagesOf }] = await Promise.all([import('./archive/open.ts'), import('./archive/pages.ts')])
  for await (const { key, name, source } of archivesIn(file)) {
    const reached = (await options.resumeAt?.({ key, name })) ?? { offset: 0, skip: 0, pages: 0 }
    let { pages } = reached
    const tell = ({ offset, message }: ArchiveError): void =>
      options.onFault({ input: name, code: 'damaged', message: `at byte ${offset}: ${message}` })
    for await (const { capture, next } of pagesOf(source, tell, reached)) {
      pages += 1
      yield { ...capture, place: { key, name, reached: { ...next, pages } } }
    }
  }
}

/** What has no name tells by its first characters what it is. */
async function* fromStdin(options: CollectOptions): AsyncGenerator<Capture> {
  const bytes = await bytesOf(options.stdin)
  if (bytes.length === 0) throw new InputError('empty', 'nothing came in on stdin')
  const beginning = new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart()
  if (beginning.startsWith('WARC/'))
    throw new InputError('unsupported', 'a web archive is read from a file, not from stdin')
  if (feedBegins.test(beginning)) yield* pagesOfFeed(bytes, '-', options)
  else yield captureOf({ bytes, file: '-', url: null, contentType: null }, options.now)
}

/** The first element of a feed or a sitemap, behind the declaration and comments of XML. */
const feedBegins =
  /^(?:<\?[^>]{0,500}>\s{0,100}|<!--[^>]{0,500}-->\s{0,100}){0,5}<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/i

async function fromWeb(address: string, options: CollectOptions): Promise<Capture> {
  if (!options.allowUrl)
    throw new InputError('unsupported', 'addresses are not fetched here; save the page and give its file')
  const { fetchCapture } = await import('./web.ts') // what only some inputs need is loaded only for them
  return fetchCapture(address, options)
}
