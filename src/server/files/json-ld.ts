import type { Article } from '../../reader/types.ts'
import type { ArticleView, PersonView, RecordEntry, StatementView } from '../../record/index.ts'
import { PIECE_BREAK } from '../../record/pieces.ts'
import { articleAddress, personAddress, statementAddress, webAddress } from '../addresses.ts'
import type { Origin } from './annotations.ts'

/** schema.org, as JSON-LD: what a page of the site is about, for programs that read pages. */
export type JsonLd = Readonly<Record<string, unknown>>

const context = { '@context': 'https://schema.org' }

/** A NewsArticle and whose words are in it. Its text is the outlet's and stays out; each statement's page has its own words. */
export function articleJsonLd({ article, entries, summary }: ArticleView, origin: Origin): JsonLd {
  return {
    ...context,
    ...newsArticle(article, summary.id, origin),
    mentions: entries.map((entry) => {
      const { text: _, inLanguage: __, ...rest } = said(entry, origin)
      return rest
    }),
  }
}

/** A Quotation where the words are the speaker's own, else a Claim. */
export function statementJsonLd({ entry, article }: StatementView, origin: Origin): JsonLd {
  const { id } = entry.article
  const where = newsArticle(article, id, origin)
  return {
    ...context,
    ...said(entry, origin),
    ...(entry.kind === 'indirect' ? { appearance: where } : { isPartOf: where }),
  }
}

export function personJsonLd({ id, name, type, names, role, org }: PersonView, origin: Origin): JsonLd {
  const others = names.map((each) => each.name).filter((each) => each !== name)
  return {
    ...context,
    ...party({ personId: id, name, type, role, org }, origin),
    ...(others.length === 0 ? {} : { alternateName: others }),
  }
}

function newsArticle(article: Article, id: string, origin: Origin): JsonLd {
  const url = webAddress(article.canonical ?? article.url)
  return withoutNulls({
    '@type': 'NewsArticle',
    '@id': url ?? `${origin}${articleAddress(id)}`,
    url: url ?? null,
    headline: article.title,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.modified,
    author: article.authors.length === 0 ? null : article.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: article.publisher.name === null ? null : { '@type': 'Organization', name: article.publisher.name },
  })
}

/** A year, month, day or instant as ISO 8601 has it; EDTF also tells seasons, and days of an unknown year. */
const plainDate = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d(?:T.*)?)?)?$/

function said(entry: RecordEntry, origin: Origin): JsonLd {
  const { speaker, article } = entry
  const by = speaker.name === null ? null : party({ ...speaker, name: speaker.name }, origin)
  const words = entry.words.join(PIECE_BREAK)
  return withoutNulls({
    '@type': entry.kind === 'indirect' ? 'Claim' : 'Quotation',
    '@id': `${origin}${statementAddress(entry.id)}`,
    text: words,
    inLanguage: article.language,
    ...(entry.kind === 'indirect' ? { author: by } : { creator: by }),
    dateCreated: entry.said !== null && plainDate.test(entry.said) ? entry.said : null,
  })
}

interface Party {
  readonly personId: string | null
  readonly name: string
  readonly type: RecordEntry['speaker']['type']
  readonly role: string | null
  readonly org: string | null
}

function party({ personId, name, type, role, org }: Party, origin: Origin): JsonLd {
  const person = type === 'person'
  return withoutNulls({
    '@type': person ? 'Person' : type === 'state' ? 'Country' : 'Organization',
    '@id': personId === null ? null : `${origin}${personAddress(personId)}`,
    name,
    jobTitle: person ? role : null,
    affiliation: person && org !== null ? { '@type': 'Organization', name: org } : null,
  })
}

const withoutNulls = (object: JsonLd): JsonLd =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null))

/** For a script element: no sign in it ends the element or begins another, whatever the words are. */
export const jsonLdText = (data: JsonLd): string =>
  JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
