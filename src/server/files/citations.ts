import type { RecordEntry, StatementView } from '../../record/index.ts'
import { PIECE_BREAK } from '../../record/pieces.ts'
import { statementAddress, webAddress } from '../addresses.ts'
import type { Origin } from './annotations.ts'

/** What a footnote needs of a statement. */
export interface Citation {
  readonly id: string
  readonly words: string
  readonly speaker: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  /** Address of the page; null for a file. */
  readonly url: string | null
  /** As the page gives it; null where it does not. */
  readonly published: string | null
  /** Instant at which the page was read. */
  readonly captured: string
  readonly language: string | null
  /** Of the statement's page in the record. */
  readonly address: string
}

/** `authors` stand in the article itself, not in lists: a list of statements is cited by outlet. */
export function citationOf(entry: RecordEntry, origin: Origin, authors: readonly string[] = []): Citation {
  const { article } = entry
  return {
    id: entry.id,
    words: entry.words.join(PIECE_BREAK),
    speaker: entry.speaker.name,
    title: article.title,
    outlet: article.publisher ?? article.domain,
    authors,
    url: webAddress(article.url) ?? null,
    published: article.published,
    captured: article.captured,
    language: article.language,
    address: `${origin}${statementAddress(entry.id)}`,
  }
}

export const citationOfView = ({ entry, article }: StatementView, origin: Origin): Citation =>
  citationOf(entry, origin, article.authors)

/** An entry of BibLaTeX, `@online`. */
export function bibtex(it: Citation): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', it.authors.length === 0 ? null : it.authors.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', it.title === null ? null : `{${escaped(it.title)}}`],
    ['organization', it.outlet === null ? null : escaped(it.outlet)],
    ['date', it.published?.slice(0, 10) ?? null],
    ['url', it.url === null ? null : it.url.replaceAll(/[{}\\]/g, (sign) => encodeURIComponent(sign))],
    ['urldate', it.captured.slice(0, 10)],
    ['langid', it.language === null ? null : (languages[it.language] ?? it.language)],
    ['note', escaped(`${it.speaker ?? 'unnamed'}: ${quoted(it.words)}`)],
    ['addendum', escaped(it.address)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]))
  return `@online{${it.id},\n${lines.join('')}}\n\n`
}

const languages: Readonly<Record<string, string>> = {
  ru: 'russian',
  en: 'english',
  kk: 'kazakh',
  uk: 'ukrainian',
}

const quoted = (words: string): string => `“${words}”`

/** TeX reads these signs as commands; a line break would be one as well. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\{}$&#_%~^]/g, (sign) => commands[sign] ?? `\\${sign}`)
    .replaceAll(/\s+/g, ' ')
    .trim()

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** An item of CSL-JSON 1.0.2, "webpage". */
export function cslItem(it: Citation): object {
  const issued = dateParts(it.published)
  return {
    id: it.id,
    type: 'article-newspaper',
    ...(it.title === null ? {} : { title: it.title }),
    ...(it.outlet === null ? {} : { 'container-title': it.outlet }),
    ...(it.authors.length === 0 ? {} : { author: it.authors.map((literal) => ({ literal })) }),
    ...(issued === null ? {} : { issued }),
    ...(it.url === null ? {} : { URL: it.url, accessed: dateParts(it.captured) }),
    ...(it.language === null ? {} : { language: it.language }),
    note: `${it.speaker ?? 'unnamed'}: ${quoted(it.words)} ${it.address}`,
  }
}

/** As precise as the date is written. */
function dateParts(iso: string | null): object | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? '')
  if (parts === null) return null
  return {
    'date-parts': [
      parts
        .slice(1)
        .filter((part) => part !== undefined)
        .map(Number),
    ],
  }
}

/** The citation as a line of text: speaker, words, title, outlet, day, addresses. */
export function citationLine(it: Citation): string {
  const when = it.published === null ? `read ${it.captured.slice(0, 10)}` : it.published.slice(0, 10)
  const where = [it.title === null ? null : `“${it.title}”`, it.outlet, when].filter((part) => part !== null).join(', ')
  const addresses = [it.url, it.address].filter((part) => part !== null).join(' ; ')
  return `${it.speaker ?? '[unnamed]'}: ${quoted(it.words)} — ${where}. ${addresses}`
}
