import type {
  All,
  ArticleSummary,
  Mend,
  MendFilter,
  OutletSummary,
  PersonSummary,
  PositionEntry,
  PositionQuery,
  RecordEntry,
  RecordStore,
  SearchQuery,
} from '../../record/index.ts'
import {
  allArticles,
  allMends,
  allPeople,
  allPositions,
  allStatements,
  outlets,
  personView,
} from '../../record/index.ts'
import { shapeMend } from '../api/mends.ts'
import { shapeArticleSummary, shapePersonSummary, shapePosition, shapeStatement } from '../api/shape.ts'
import { fileName } from '../file-names.ts'
import { annotation, type Origin } from './annotations.ts'
import { bibtex, citationOf, cslItem } from './citations.ts'
import {
  articleColumns,
  type Columns,
  mendColumns,
  outletColumns,
  personColumns,
  positionColumns,
  statementColumns,
} from './columns.ts'
import { ftmEntities, type WikidataOf } from './ftm.ts'
import { csvFile, jsonArray, jsonLines, type Pieces, textFile } from './writing.ts'

/** What leaves the record as a file. */
export const exportKinds = ['statements', 'positions', 'people', 'articles', 'outlets', 'mends'] as const
export type ExportKind = (typeof exportKinds)[number]

/** By the ending of the file's name. Annotations and citations are for statements, FollowTheMoney for people and bodies. */
export const fileFormats = [
  'csv',
  'jsonl',
  'json',
  'parquet',
  'annotations.jsonl',
  'bib',
  'csl.json',
  'ftm.json',
] as const
export type FileFormat = (typeof fileFormats)[number]

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  'annotations.jsonl': 'application/jsonl; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  'ftm.json': 'application/json+ftm',
}

/** What is exported, with the filters of its list on the site. */
export type Exported =
  | { readonly kind: 'statements'; readonly query: SearchQuery }
  | { readonly kind: 'positions'; readonly query: Omit<PositionQuery, 'limit'> }
  | { readonly kind: 'mends'; readonly query: MendFilter }
  | { readonly kind: 'people' | 'articles' | 'outlets' }

/** Whether there is such a file. */
export const isFormatOf = (kind: ExportKind, format: FileFormat): boolean =>
  ['csv', 'jsonl', 'json', 'parquet'].includes(format) || kind === (format === 'ftm.json' ? 'people' : 'statements')

/** An export, with how many items it holds. `origin` is where the record's site is, for the addresses in it. */
export async function exported(
  record: RecordStore,
  what: Exported,
  format: FileFormat,
  origin: Origin,
  wikidataOf: WikidataOf = () => undefined,
): Promise<{ readonly total: number; readonly pieces: Pieces }> {
  switch (what.kind) {
    case 'statements':
      return statementsFile(await allStatements(record, what.query), format, origin)
    case 'positions':
      return listFile(await allPositions(record, what.query), format, positionColumns, shapePosition, hideFolders)
    case 'people':
      if (format === 'ftm.json') return entitiesFile(record, await allPeople(record), wikidataOf, origin)
      return listFile<PersonSummary>(await allPeople(record), format, personColumns, shapePersonSummary, (it) => it)
    case 'articles':
      return listFile(await allArticles(record), format, articleColumns, shapeArticleSummary, baseName)
    case 'outlets':
      return listFile<OutletSummary>(
        allOf(await outlets(record)),
        format,
        outletColumns,
        (it) => it,
        (it) => it,
      )
    case 'mends':
      return listFile<Mend>(await allMends(record, what.query), format, mendColumns, shapeMend, (it) => it)
  }
}

/** FollowTheMoney entities, one a line, as its tools read them; each office once. */
function entitiesFile(record: RecordStore, all: All<PersonSummary>, wikidataOf: WikidataOf, origin: Origin): File {
  async function* pieces(): Pieces {
    const posts = new Set<string>()
    for await (const { id } of all.items) {
      const view = await personView(record, id, { limit: 0, otherLetters: false })
      for (const entity of view ? ftmEntities(view, wikidataOf, origin) : []) {
        if (entity.schema === 'Position' && posts.has(entity.id)) continue
        if (entity.schema === 'Position') posts.add(entity.id)
        yield `${JSON.stringify(entity)}\n`
      }
    }
  }
  return { total: all.total, pieces: pieces() }
}

interface File {
  readonly total: number
  readonly pieces: Pieces
}

function statementsFile(all: All<RecordEntry>, format: FileFormat, origin: Origin): File {
  const { total } = all
  switch (format) {
    case 'annotations.jsonl':
      return { total, pieces: jsonLines(all, (entry) => annotation(entry, origin)) }
    case 'bib':
      return { total, pieces: textFile(all, '% statements:', (entry) => bibtex(citationOf(entry, origin))) }
    case 'csl.json':
      return { total, pieces: jsonArray(all, (entry) => cslItem(citationOf(entry, origin))) }
    default:
      return listFile(all, format, statementColumns, shapeStatement, hideFolders)
  }
}

function listFile<Item>(
  all: All<Item>,
  format: FileFormat,
  columns: Columns<Item>,
  json: (item: Item) => object,
  shown: (item: Item) => Item,
): File {
  const { total } = all
  const table = { ...columns, row: (item: Item) => columns.row(shown(item)) }
  if (format === 'csv') return { total, pieces: csvFile(all, table) }
  if (format === 'parquet') return { total, pieces: parquetPieces(all, table) }
  return { total, pieces: format === 'json' ? jsonArray(all, json) : jsonLines(all, json) }
}

/** A list that is short enough to be made whole. */
function allOf<Item>(list: readonly Item[]): All<Item> {
  async function* items(): AsyncGenerator<Item> {
    yield* list
  }
  return { total: list.length, items: items() }
}

/** What writes the format is loaded where it is asked for. */
async function* parquetPieces<Item>(all: All<Item>, columns: Columns<Item>): Pieces {
  const { parquetFile } = await import('./parquet.ts')
  yield* parquetFile(all, columns)
}

/** A file travels: where the page lay on this machine's disk is not told in it. */
const baseName = (article: ArticleSummary): ArticleSummary => ({ ...article, file: fileName(article.file) })
const hideFolders = <Item extends RecordEntry | PositionEntry>(item: Item): Item => ({
  ...item,
  article: baseName(item.article),
})
