import type { z } from '@hono/zod-openapi'
import type {
  ArticleSummary,
  ArticleView,
  Comparison,
  OutletSummary,
  OutletView,
  PersonSummary,
  PersonView,
  PositionEntry,
  Quotation,
  QuotationWording,
  RecordEntry,
  RoleSource,
  StatementView,
} from '../../record/index.ts'
import { basisOf, dateOf } from '../../record/index.ts'
import type { Span } from '../../text/types.ts'
import { articleAddress, personAddress, statementAddress } from '../addresses.ts'
import { fileName } from '../file-names.ts'
import { textFragmentLink, textQuoteSelectors } from '../quotation-links.ts'
import { cursorAt } from './cursor.ts'
import type {
  articleSchema,
  articleSummarySchema,
  comparisonSchema,
  evidenceSchema,
  outletSchema,
  outletViewSchema,
  personSchema,
  personSummarySchema,
  positionSchema,
  quotationSchema,
  roleSourceSchema,
  statementSchema,
  wordingSchema,
} from './schemas.ts'

type Pair = [number, number]
const pair = ({ from, to }: Span): Pair => [from, to]
const pairOrNull = (span: Span | null): Pair | null => (span === null ? null : pair(span))

export function shapeArticleSummary(summary: ArticleSummary): z.infer<typeof articleSummarySchema> {
  return { ...summary, file: fileName(summary.file), page: articleAddress(summary.id) }
}

export function shapeStatement(entry: RecordEntry): z.infer<typeof statementSchema> {
  const { personId, ...speaker } = entry.speaker
  return {
    ...entry,
    words: [...entry.words],
    content: entry.content.map(pair),
    cue: pairOrNull(entry.cue),
    source: pairOrNull(entry.source),
    saidIn: entry.saidIn && { ...entry.saidIn, text: pair(entry.saidIn.text) },
    venue: entry.venue && { ...entry.venue, text: pair(entry.venue.text) },
    addressee: entry.addressee && { ...entry.addressee, text: pair(entry.addressee.text) },
    speaker: { id: personId, ...speaker },
    article: shapeArticleSummary(entry.article),
    page: statementAddress(entry.id),
    highlights: entry.highlights.map(pair),
  }
}

export function shapePosition(entry: PositionEntry): z.infer<typeof positionSchema> {
  const { holder, via } = entry
  return {
    ...entry,
    holder: {
      id: holder.personId,
      name: holder.name,
      type: holder.type,
      text: pairOrNull(holder.text),
      words: holder.words,
    },
    via: via && { id: via.personId, name: via.name },
    cue: pair(entry.cue),
    target: entry.target.map(pair),
    targetWords: [...entry.targetWords],
    evidence: pair(entry.evidence),
    reason: pairOrNull(entry.reason),
    article: shapeArticleSummary(entry.article),
  }
}

export function shapeEvidence({
  entry,
  current,
  rejected,
  context,
  article,
  capture,
  textLetGo,
}: StatementView): z.infer<typeof evidenceSchema> {
  return {
    ...shapeStatement(entry),
    current,
    rejected,
    version: article.version,
    context: { span: pair(context), text: article.text.slice(context.from, context.to) },
    capture,
    textLetGo,
    selectors: [...textQuoteSelectors(article.text, entry.content)],
    link: textFragmentLink(article.canonical ?? article.url, entry.words) ?? null,
  }
}

export function shapeComparison({ base, text, differences, parts }: Comparison): z.infer<typeof comparisonSchema> {
  return {
    base,
    text,
    differences: [...differences],
    parts: parts.map(({ kind, before, after }) => ({ kind, before: pairOrNull(before), after: pairOrNull(after) })),
  }
}

function shapeWording({ entry, against, comparison }: QuotationWording): z.infer<typeof wordingSchema> {
  return {
    statement: shapeStatement(entry),
    against: [...against],
    comparison: comparison && shapeComparison(comparison),
  }
}

export function shapeQuotation(quotation: Quotation): z.infer<typeof quotationSchema> {
  return {
    wordings: quotation.wordings.map(shapeWording),
    firstIsKnown: quotation.firstIsKnown,
    replaced: quotation.replaced.map(shapeWording),
    complete: quotation.complete,
  }
}

export function shapePersonSummary(person: PersonSummary): z.infer<typeof personSummarySchema> {
  const { id, name, type, role, org, statements, articles } = person
  return { id, name, type, role, org, statements, articles, page: personAddress(id) }
}

export const shapeRoleSource = (source: RoleSource | null): z.infer<typeof roleSourceSchema> | null =>
  source && { ...source, text: pair(source.text), article: shapeArticleSummary(source.article) }

export function shapePerson(person: PersonView): z.infer<typeof personSchema> {
  return {
    ...shapePersonSummary(person),
    names: [...person.names],
    roles: person.roles.map(({ firstSeen, lastSeen, ...role }) => ({
      ...role,
      firstSeen: shapeRoleSource(firstSeen),
      lastSeen: shapeRoleSource(lastSeen),
    })),
    likelySame: person.likelySame.map(({ person: other, ...tie }) => ({ ...tie, person: shapePersonSummary(other) })),
    perMonth: [...person.perMonth],
    entries: person.entries.map(shapeStatement),
    next: person.next && cursorAt([person.next.time, person.next.article_id, person.next.place]),
    positions: person.positions.map(shapePosition),
  }
}

export const shapeOutlet = ({
  name,
  domain,
  names,
  articles,
  statements,
}: OutletSummary): z.infer<typeof outletSchema> => ({ name, domain, names: [...names], articles, statements })

export function shapeOutletView(view: OutletView): z.infer<typeof outletViewSchema> {
  const { first, last, kinds } = view
  return {
    ...shapeOutlet(view),
    first: dateOf(first),
    firstBasis: basisOf(first),
    last: dateOf(last),
    lastBasis: basisOf(last),
    kinds: [...kinds],
  }
}

export function shapeArticle(view: ArticleView): z.infer<typeof articleSchema> {
  const { article } = view
  return {
    summary: shapeArticleSummary(view.summary),
    text: article.text,
    blocks: article.blocks.map(({ kind, span }) => ({ kind, span: pair(span) })),
    lead: pairOrNull(article.lead),
    authors: [...article.authors],
    modified: article.modified,
    agency: article.agency,
    section: article.section,
    tags: [...article.tags],
    lists: article.lists.map(({ kind, heading, items }) => ({ kind, heading, items: [...items] })),
    capture: view.capture,
    textLetGo: view.textLetGo,
    statements: view.entries.map(shapeStatement),
    positions: view.positions.map(shapePosition),
    people: view.people.map(shapePersonSummary),
    versions: [...view.versions],
  }
}
