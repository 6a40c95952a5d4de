import { basisOf, dateOf } from '../../record/dates.ts'
import type { Mend } from '../../record/index.ts'
import { PIECE_BREAK } from '../../record/pieces.ts'
import type { ArticleSummary, OutletSummary, PersonSummary, PositionEntry, RecordEntry } from '../../record/types.ts'

/** What the cells of a column are, where a file tells; any may be empty. The names are those of Parquet. */
export type CellType = 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN'

/** One kind of item as rows of a table. */
export interface Columns<Item> {
  readonly head: readonly string[]
  readonly types: readonly CellType[]
  readonly row: (item: Item) => readonly unknown[]
}

/** A column is of text unless it says otherwise. */
type Column<Item> = readonly [name: string, cell: (item: Item) => unknown, type?: CellType]

const columns = <Item>(table: readonly Column<Item>[]): Columns<Item> => ({
  head: table.map(([name]) => name),
  types: table.map(([, , type]) => type ?? 'STRING'),
  row: (item) => table.map(([, cell]) => cell(item)),
})

/** The date of an article, and what tells it: `basis` names the column that it is taken from. */
const dated: readonly Column<ArticleSummary>[] = [
  ['date', dateOf],
  ['basis', basisOf],
  ['published', (it) => it.published],
  ['captured', (it) => it.captured],
]
export const datedColumns = columns(dated)

/** When an item was printed: the first columns of every table of them. */
const when: readonly Column<{ readonly article: ArticleSummary }>[] = dated.map(([name, cell]) => [
  name,
  ({ article }) => cell(article),
])

/** Where an item stands: the last columns of every table of them. */
const place: readonly Column<{ readonly article: ArticleSummary }>[] = [
  ['publisher', ({ article }) => article.publisher ?? article.domain],
  ['title', ({ article }) => article.title],
  ['url', ({ article }) => article.url],
  ['file', ({ article }) => article.file],
]

export const statementColumns = columns<RecordEntry>([
  ...when,
  ['speaker', (it) => it.speaker.name],
  ['type', (it) => it.speaker.type],
  ['role', (it) => it.speaker.role],
  ['org', (it) => it.speaker.org],
  ['kind', (it) => it.kind],
  ['words', (it) => it.words.join(PIECE_BREAK)],
  ['cue', (it) => it.cueWords],
  ['source', (it) => it.sourceWords],
  ['said', (it) => it.said],
  ['venue', (it) => it.venue?.kind],
  ['at', (it) => it.venue?.name ?? it.venue?.words],
  ['addressee', (it) => it.addressee?.name ?? it.addressee?.words],
  ...place,
  ['confidence', (it) => it.confidence, 'DOUBLE'],
  ['rule', (it) => it.rule],
  ['id', (it) => it.id],
  ['article', (it) => it.article.id],
  ['person', (it) => it.speaker.personId],
])

export const positionColumns = columns<PositionEntry>([
  ...when,
  ['holder', (it) => it.holder.name],
  ['type', (it) => it.holder.type],
  ['via', (it) => it.via?.name],
  ['stance', (it) => it.stance],
  ['target', (it) => it.targetWords.join(PIECE_BREAK)],
  ['hedged', (it) => it.hedged, 'BOOLEAN'],
  ['past', (it) => it.past, 'BOOLEAN'],
  ['cue', (it) => it.cueWords],
  ['evidence', (it) => it.evidenceWords],
  ['reason', (it) => it.reasonWords],
  ...place,
  ['confidence', (it) => it.confidence, 'DOUBLE'],
  ['rule', (it) => it.rule],
  ['id', (it) => it.id],
  ['statement', (it) => it.statement],
  ['article', (it) => it.article.id],
  ['person', (it) => it.holder.personId],
])

export const articleColumns = columns<ArticleSummary>([
  ...dated,
  ['title', (it) => it.title],
  ['publisher', (it) => it.publisher],
  ['domain', (it) => it.domain],
  ['language', (it) => it.language],
  ['url', (it) => it.url],
  ['file', (it) => it.file],
  ['statements', (it) => it.statements, 'INT32'],
  ['id', (it) => it.id],
])

export const personColumns = columns<PersonSummary>([
  ['name', (it) => it.name],
  ['type', (it) => it.type],
  ['role', (it) => it.role],
  ['org', (it) => it.org],
  ['statements', (it) => it.statements, 'INT32'],
  ['articles', (it) => it.articles, 'INT32'],
  ['id', (it) => it.id],
])

export const outletColumns = columns<OutletSummary>([
  ['name', (it) => it.name],
  ['domain', (it) => it.domain],
  ['names', ({ names }) => names.join('; ')],
  ['articles', (it) => it.articles, 'INT32'],
  ['statements', (it) => it.statements, 'INT32'],
])

export const mendColumns = columns<Mend>([
  ['at', (it) => it.at],
  ['by', (it) => it.by],
  ['kind', (it) => it.kind],
  ['about', (it) => it.anchors.map(({ name, words }) => (words === '' ? name : words)).join(' + ')],
  ['change', (it) => JSON.stringify(it.change)],
  ['reason', (it) => it.reason],
  ['undoneAt', (it) => it.undone?.at],
  ['undoneBy', (it) => it.undone?.by],
  ['undoneReason', (it) => it.undone?.reason],
  ['anchored', (it) => it.anchored, 'BOOLEAN'],
  ['erased', (it) => it.erased, 'BOOLEAN'],
  ['id', (it) => it.id],
])
