import { pageWords } from '../../language/page.ts'
import type { Found } from '../types.ts'
import { isObject, type LinkedObject, textsOf, typesOf } from './json-ld.ts'
import { type Head, metaFound } from './meta.ts'

/** Authors as people, from the first kind of place that names any. */
export function findAuthors(
  head: Head,
  publisher: string | null,
  shown: readonly string[],
): { authors: string[]; found: Found[] } {
  const groups: Found[][] = [
    head.articles
      .filter(({ where }, at, all) => all.findIndex((other) => other.where === where) === at)
      .flatMap(({ object, where }) =>
        linkedAuthors(object, head.objects).map((value) => ({ value, where: `${where} author` })),
      ),
    metaFound(head, [
      'author',
      'article:author',
      'dc.creator',
      'dc.creator.name',
      'parsely-author',
      'sailthru.author',
      'byl',
      'cxenseparse:author',
      'dcterms.creator',
    ]),
    head.marked
      .filter(({ property }) => property === 'author')
      .map(({ value }) => ({ value, where: 'itemprop author' })),
    shown.map((value) => ({ value, where: 'byline' })),
  ]
  const found = groups.flat()
  for (const group of groups) {
    const authors = [...new Set(group.flatMap(({ value }) => namesIn(value)))].filter((name) => !same(name, publisher))
    if (authors.length > 0) return { authors, found }
  }
  return { authors: [], found }
}

const same = (name: string, other: string | null): boolean =>
  other !== null && name.toLowerCase() === other.toLowerCase()

function linkedAuthors(article: LinkedObject, all: readonly LinkedObject[]): string[] {
  const list = Array.isArray(article.author) ? article.author : [article.author ?? article.creator]
  return list.flatMap((author) => {
    if (!isObject(author)) return textsOf(author)
    if (typesOf(author).includes('organization') || typesOf(author).includes('newsmediaorganization')) return []
    if (author.name !== undefined) return textsOf(author.name)
    const id = author['@id']
    return all
      .filter((object) => object['@id'] === id && object.name !== undefined)
      .slice(0, 1)
      .flatMap((object) => textsOf(object.name))
  })
}

const leadIn = new RegExp(
  `^(?:${pageWords
    .flatMap(({ author }) => author)
    .sort((a, b) => b.length - a.length)
    .join('|')}|von|par|por|di|door|av|af|od)(?:\\s*:\\s*|\\s+)`,
  'iu',
)
const roles = new Set(pageWords.flatMap(({ authorRoles }) => authorRoles))
const between = /\s*(?:,|;|&|\||•|·|\/|\s(?:and|und|et|и|та|және|och|og|en)\s)\s*/u
const notPeople =
  /^(?:admin|editor|redaktion|редакция|staff|newsroom|web ?desk|news ?desk|reuters|afp|dpa|apa|ap|тасс|риа новости|интерфакс|associated press)$/i

/** The people that a byline names: "By Jane Roe and John Doe, Political Editor" gives two. */
export function namesIn(byline: string): string[] {
  if (byline.length > 300 || /^https?:|^www\.|^@/.test(byline)) return []
  return byline
    .replace(/\s+/g, ' ')
    .split(between)
    .map((part) => part.trim().replace(leadIn, '').trim())
    .filter(
      (name) =>
        name.length > 2 && name.length < 60 && /\p{L}/u.test(name) && !/https?:|\.(?:com|de|ru|kz)\b|@/.test(name),
    )
    .filter((name) => !roles.has(name.toLowerCase()) && !notPeople.test(name))
}
