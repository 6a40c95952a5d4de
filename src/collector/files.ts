import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { decompress } from './decompress.ts'
import { bytesOf, refuseLarge } from './limits.ts'
import { InputError, type InputFault } from './types.ts'

/** Saved pages, web archives of one page, and saved texts. */
const pages = new Set(['.html', '.htm', '.xhtml', '.mhtml', '.mht', '.txt'])
/** The same, for messages. */
export const readableEndings = '.html, .htm, .mhtml, .mht, .txt, .xml (each also with .gz), .warc, .warc.gz and .wacz'
/** Feeds. */
const feeds = new Set(['.xml', '.rss', '.atom'])
/** What people expect to be read and is not: said aloud wherever it is met. */
const later = new Set(['.pdf', '.zip'])

export const isAddress = (input: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(input)

/** Whether a file is read as a web archive, by its name. */
export const isArchive = (path: string): boolean => /\.(?:warc(?:\.gz)?|wacz)$/i.test(path)

/** Whether a file is read as a feed, by its name. */
export const isFeed = (path: string): boolean => feeds.has(endingOf(path))

const isGzip = (path: string): boolean => /\.gz$/i.test(path)
/** ".html" of "page.HTML.gz". */
const endingOf = (path: string): string => extname(path.replace(/\.gz$/i, '')).toLowerCase()

/**
 * The bytes of one file, unpacked where it is gzipped: those are what a page is, and its hash.
 * @throws InputError 'unsupported', 'too-large', 'unreadable', 'empty'
 */
export async function readFile(path: string): Promise<Uint8Array> {
  const kind = kindOf(path)
  if (kind === 'later') throw new InputError('unsupported', `${endingOf(path)} files cannot be read yet`)
  if (kind === 'other')
    throw new InputError('unsupported', `${extname(path)} files are not read, only ${readableEndings}`)
  const { size } = await stat(path)
  refuseLarge(size)
  const bytes = await bytesOf(createReadStream(path))
  if (bytes.length === 0) throw new InputError('empty', 'the file is empty')
  return isGzip(path) ? decompress(bytes, 'gzip') : bytes
}

/**
 * The readable files of a folder and of those in it, in the order of their names, one at a time. What was saved beside a
 * page (a folder "Page_files" next to "Page.html") belongs to the page and is passed over, and so are hidden files.
 */
export async function* filesIn(folder: string, onFault: (fault: InputFault) => void): AsyncGenerator<string> {
  // A stack of what is still to be read, the next last: no recursion, however deep the folders are.
  const waiting = await entriesOf(folder, onFault)
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (!entry.isFolder) yield entry.path
    else for (const inner of await entriesOf(entry.path, onFault)) waiting.push(inner)
  }
}

interface Entry {
  readonly path: string
  readonly isFolder: boolean
}

/** The files to read and folders to enter in one folder, last name first. Links to folders are not followed. */
async function entriesOf(folder: string, onFault: (fault: InputFault) => void): Promise<Entry[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    onFault({ input: folder, ...faultOf(error) })
    return []
  })
  // A record among the pages (`onrecord add .` beside ./onrecord-data): its files are no input.
  if (found.some((entry) => entry.name === 'record.sqlite')) return []
  const files = found.filter((entry) => !entry.isDirectory())
  const saved = new Set(files.map(({ name }) => basename(name, extname(name)).toLowerCase()))
  const entries = found.flatMap((entry): Entry[] => {
    if (entry.name.startsWith('.')) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return isPartOfPage(entry.name, saved) ? [] : [{ path, isFolder: true }]
    return kindOf(path) === 'other' || endingOf(path) === '' ? [] : [{ path, isFolder: false }]
  })
  return entries.sort((a, b) => (a.path < b.path ? 1 : -1))
}

/** "Page_files" beside "Page.html", as browsers save a whole page: its frames and advertisements are no articles. */
function isPartOfPage(folder: string, saved: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files)$/i.exec(folder)?.[1]
  return page !== undefined && saved.has(page.toLowerCase())
}

/** A file that a user names needs no ending: /dev/fd/63 is a page too. */
function kindOf(path: string): 'page' | 'later' | 'other' {
  if (isArchive(path)) return 'page'
  const ending = endingOf(path)
  if (later.has(ending)) return 'later'
  return (ending === '' && !isGzip(path)) || pages.has(ending) || feeds.has(ending) ? 'page' : 'other'
}

/** What to tell the user of an error that reading gave. */
export function faultOf(error: unknown): Omit<InputFault, 'input'> {
  if (error instanceof InputError) return { code: error.code, message: error.message }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'missing', message: 'there is no such file or folder' }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'unreadable', message: 'you have no right to read it' }
  if (code === 'ENAMETOOLONG') return { code: 'missing', message: 'no file can have such a long name' }
  return {
    code: 'unreadable',
    message: `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
  }
}
