import { beforePageDate } from '../../language/dates/page.ts'
import { pageWords } from '../../language/page.ts'
import { phraseKind } from '../phrases.ts'
import type { Found } from '../types.ts'
import { isObject, type LinkedObject, textsOf, typesOf } from './json-ld.ts'
import { authorLabels, type Head, metaFound } from './meta.ts'

const metaNames = [
  'author',
  'article:author',
  'dc.creator',
  'dc.creator.name',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'dcterms.creator',
]

/** The outlet's name and host, which are no people. */
export interface Outlet {
  readonly name: string | null
  readonly domain: string | null
}

/**
 * Authors from the first kind of place that names people. Where none does, a body that the page itself declares as the author
 * ("AFP", the newsroom) stands for them; bodies beside people are left out.
 */
export function findAuthors(
  head: Head,
  outlet: Outlet,
  shown: readonly string[],
): { authors: string[]; found: Found[] } {
  const groups: Found[][] = [
    ...(['json-ld', 'microdata'] as const).map((kind) => linkedFound(head, kind)),
    metaFound(head, metaNames),
    head.marked
      .filter(({ property }) => property === 'author')
      .map(({ value }) => ({ value, where: 'itemprop author' })),
    shown.flatMap((line) => apart(line, head.bylines)).map((value) => ({ value, where: 'byline' })),
    head.bylines.map((value) => ({ value, where: 'class byline' })),
  ]
  const found = groups.flat()
  const named = groups.map((group) => namesOf(group, outlet))
  const people = named.map((names) => names.filter((name) => !isBody(name, outlet))).filter((names) => names.length > 0)
  // Initials give way to a name in full elsewhere.
  const chosen = people.find((names) => !names.every(isInitials)) ?? people[0]
  const authors = chosen ?? named.slice(0, -2).find((names) => names.length > 0) ?? []
  return { authors: inFull(authors, named.flat()), found }
}

/**
 * The names of one group. What is declared is believed; lines that are shown hold more than names, so there each must look like
 * one, and beside names in full a single word is an office or a place.
 */
function namesOf(group: readonly Found[], outlet: Outlet): readonly string[] {
  // "Hill & Dale" is one name where it is the outlet's.
  const all = unique(group.flatMap(({ value }) => (isName(value, outlet.name) ? [value] : namesIn(value))))
  const names = all.some((name) => name.includes(' ')) ? all.filter((name) => !degree.test(name)) : all
  if (!group.some(({ where }) => where.endsWith('byline'))) return likeNames(names)
  // "All by Jane Roe" beside "Jane Roe" is a link.
  const repeats = (name: string): boolean => names.some((other) => other.includes(' ') && name.endsWith(` ${other}`))
  const likely = names.filter((name) => isNameLike(name) && !repeats(name))
  const full = likely.filter((name) => name.includes(' '))
  return full.length > 0 ? full : likely
}

/** Beside names what is declared holds descriptions at times: "Jane Roe, photographer from Ham and founder of the Post". */
function likeNames(names: readonly string[]): readonly string[] {
  const likely = names.filter(isNameLike)
  return likely.some((name) => name.includes(' ')) ? likely : names
}

/** "MA", "PhD", "M.D.": what stands behind a comma after a name in full. */
const degree = /^(?:\p{Lu}\p{Ll}?\.?){2,4}$/u

/** Small words between the parts of names. */
const particles = new Set(
  'van von vom zu zum zur der den de del della di da do dos du des la le les los las el al bin ibn ben ter ten af av y e st san'.split(
    ' ',
  ),
)
const mostWords = 6

/** Whether all words are capitalised or stand between the parts of names, and it is no sentence. */
function isNameLike(name: string): boolean {
  const words = name.split(' ')
  if (words.length > 1 && words.some((word) => roles.has(word.toLowerCase()))) return false // "View Author Page"
  if (
    words.length > mostWords ||
    /[:→›]|(?:^|\s)\d|(?:^|\s)»|\p{Ll}{3}[.!?…]$/u.test(name) ||
    phraseKind(name) !== undefined
  )
    return false
  return words.length === 1 || words.every((word) => !/^\p{Ll}/u.test(word) || particles.has(word))
}

/** Letters alone, without their marks: "ivo_brandel" is Ívo Brandél. */
const bare = (name: string): string => comparable(name.normalize('NFD').replace(/\p{M}/gu, ''))

/** Names of accounts give way to the same names as another place writes them. */
function inFull(authors: readonly string[], names: readonly string[]): string[] {
  const full = new Map(names.filter((name) => name.includes(' ')).map((name) => [bare(name), name]))
  return authors.map((name) => (name.includes(' ') ? name : (full.get(bare(name)) ?? name)))
}

/** A line of several names with nothing between, where their elements told them apart. */
const apart = (line: string, names: readonly string[]): readonly string[] =>
  names.length > 1 && names.join(' ') === line ? names : [line]

/** "LN", "jk" */
const isInitials = (name: string): boolean => /^(?:\p{Lu}{1,3}|\p{Ll}{1,3})$/u.test(name)

/** Names in order, each once however its letters are cased. */
function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
}

/** The authors of the first article object of one kind. */
function linkedFound(head: Head, kind: 'json-ld' | 'microdata'): Found[] {
  const article = head.articles.find(({ where }) => where === kind)
  return article ? linkedAuthors(article.object, head.objects).map((value) => ({ value, where: `${kind} author` })) : []
}

function linkedAuthors(article: LinkedObject, all: readonly LinkedObject[]): string[] {
  const authors = article.author ?? article.creator
  const list: unknown[] = Array.isArray(authors) ? authors : [authors]
  const people = list.filter(
    (author) => !isObject(author) || !typesOf(author).some((type) => type.includes('organization')),
  )
  return (people.length > 0 ? people : list).flatMap((author) => {
    if (!isObject(author) || author.name !== undefined) return textsOf(isObject(author) ? author.name : author)
    const id = author['@id']
    const elsewhere =
      id === undefined ? undefined : all.find((object) => object['@id'] === id && object.name !== undefined)
    return textsOf(elsewhere?.name)
  })
}

const comparable = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** News agencies that sign as if they were people. */
const agencies =
  /^(?:(?:thomson )?reuters|afp|dpa|apa|ap|sda|ansa|efe|belga|ntb|tt|tass|pti|ians|ani|xinhua|kyodo|тасс|риа новости|интерфакс|казинформ|укринформ|қазақпарат|(?:the )?associated press|press association|pa media|agence france-presse|deutsche presse-agentur|anadolu ajansı)$/i
/** Newsrooms without a name of their own. */
const newsrooms =
  /^(?:admin|red|editors?|editorial|editorial team|redaktion|redaktionen|redaktsiya|редакция|redacci[oó]n|redazione|la rédaction|staff|staff reporter|news ?room|(?:web|news|online) ?desk)$/i

/** Whether a name is a news agency's. */
export const isAgency = (name: string): boolean => agencies.test(name)

/** Candidates for the author that are agencies: they are credited as such, whoever else signs. */
export function agenciesIn(found: readonly Found[]): Found[] {
  return found.flatMap(({ value, where }) =>
    namesIn(value)
      .filter((name) => agencies.test(name))
      .map((name) => ({ value: name, where })),
  )
}

/** Companies and associations by their legal form. */
const legalForm = /\s(?:e\.\s?V\.?|g?GmbH|AG|Inc\.?|Ltd\.?|LLC|PLC|S\.A\.|S\.p\.A\.)$/

/** Whether a name is an agency's, a newsroom's or the outlet's own. */
function isBody(name: string, { name: outlet, domain }: Outlet): boolean {
  const plain = comparable(name)
  if (isOfAgency(name) || newsrooms.test(name) || legalForm.test(name)) return true
  if (outlet !== null && (isName(name, outlet) || holdsName(name, outlet))) return true
  if (/^\S+\.\p{Ll}{2,4}(?:\/\S*)?$/u.test(name)) return true // "valley.example/agencies"
  if (domain === null) return false
  const site = comparable(domain.replace(/\..*$/, ''))
  if (plain === site || isOfSite(name, site)) return true
  return plain.length > 3 && comparable(domain).startsWith(plain)
}

const isName = (name: string, outlet: string | null): boolean =>
  outlet !== null && comparable(name) === comparable(outlet)

/** "AP Technology Writers": an agency, and a desk or a role behind it; in capitals, as there are people called Ap and Tt. */
function isOfAgency(name: string): boolean {
  const first = name.replace(/\s.*$/, '')
  return agencies.test(name) || (first === first.toUpperCase() && agencies.test(first))
}

/** "Valley Post Publishing": a name that has the outlet's own of several words in it, word for word. */
function holdsName(name: string, outlet: string): boolean {
  return outlet.includes(' ') && ` ${name.toLowerCase()} `.includes(` ${outlet.toLowerCase()} `)
}

/** "The Valley" of valley.example, "Valley Editorial". */
function isOfSite(name: string, site: string): boolean {
  if (site.length <= 2) return false
  if (article.test(name)) return site.length > 3 && comparable(name).endsWith(site)
  return comparable(name).startsWith(site) && newsrooms.test(name.slice(name.indexOf(' ') + 1))
}

const article = /^(?:the|die|der|das|le|la|les|el|il)\s\S+$/i

const leadIn = new RegExp(
  `^(?:${[...authorLabels].sort((a, b) => b.length - a.length).join('|')})(?:\\s*:\\s*|\\s+)`,
  'iu',
)
const roles = new Set(pageWords.flatMap(({ authorRoles }) => authorRoles))
const trailingRole = new RegExp(`\\s+(?:${[...roles].sort((a, b) => b.length - a.length).join('|')})$`, 'iu')
const between =
  /\s*(?:\(\s*(?:avec|mit|with|con|при участии)\s|,|;|\s[-–—]\s|&|\||•|·|\s\/\s|\s(?:im Gespräch mit|and|und|et|и|та|және|och|og|en|e|y|ve)\s)\s*/u

const credit = new RegExp(
  `\\s(?:${pageWords.flatMap(({ credits }) => credits.filter((word) => /^\p{L}+$/u.test(word))).join('|')})(?:\\s?:|\\s(?:by|von|par|por|di|door|av|af)\\s)`,
  'iu',
)

/** "Text by Jane Roe Photos by John Doe": who took the pictures is no author. */
function withoutCredit(byline: string): string {
  const at = byline.search(credit)
  return at > 0 ? byline.slice(0, at).replace(/(?<=\p{Ll}{3})\.$/u, '') : byline
}

/** A signature under a text ends with a full stop in some papers: "Jane ROE." */
const signed = /^((?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]{2,})){1,3})\.$/u

/** The names that a byline holds: "By Jane Roe and John Doe, Political Editor" gives two. */
export function namesIn(byline: string): string[] {
  if (byline.length > 300 || /^https?:|^www\.|^@|image:|©/i.test(byline)) return []
  return withoutCredit(beforePageDate(byline.replace(/\s+/g, ' ').replace(leadIn, '')))
    .split(between)
    .map((part) => part.trim().replace(leadIn, '').replace(leadIn, ''))
    .map((part) => (roles.has(part.toLowerCase()) ? '' : part.replace(trailingRole, '').replace(/[\s–—-]+$/u, '')))
    .map((name) => (name.includes('(') ? name : name.replace(/\)$/, '').replace(signed, '$1')))
    .filter(
      (name) =>
        name.length > 1 &&
        name.length < 60 &&
        /\p{L}/u.test(name) &&
        !/https?:|@|\d{3}|[*:→›]$|^[^«]*»$/.test(name) &&
        !authorLabels.has(name.toLowerCase()),
    )
}
