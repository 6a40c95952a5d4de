import { sql } from 'kysely'
import type { Span } from '../text/types.ts'
import { PIECE_BREAK } from './content.ts'
import { nameKey } from './names.ts'
import { currentPersonId } from './people.ts'
import { peopleNamed } from './person.ts'
import { newestFirst, selectEntries, toEntry } from './rows.ts'
import { type Db, type RecordStore, reading } from './store.ts'
import type { SearchQuery, SearchResult } from './types.ts'
import { encodeToken, type LemmaOf, lemmaFor, type Word, wordsOf } from './words.ts'

const SHOWN_AT_ONCE = 50
const MOST_WORDS = 32

/** A word asked for: the forms that count as exact, and the lemmas that it may have in the languages of the record. */
interface Asked {
  readonly exact: string
  readonly lemmas: ReadonlySet<string>
}

/**
 * The statements that hold all the words, in any form, and pass the filters. `speaker` is a name in any form or a
 * person's id, `outlet` a domain or a publisher's name, `org` the organisation of the speaker or the speaker itself.
 */
export function searchStatements(record: RecordStore, query: SearchQuery): Promise<SearchResult> {
  return reading(record, async (db) => {
    const asked = await askedWords(db, query, record.lemmaOf)
    if (asked.length === 0 && query.words.trim() !== '') return { total: 0, entries: [] }
    const found = withFilters(selectEntries(db).where('statement.listed', '=', 1), query, await speakerIds(db, query))
    const matching = asked.length === 0 ? found : found.where(rowsWith(anyForm(asked)))
    const { total } = await matching
      .clearSelect()
      .select((of) => of.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const ranked = asked.length === 0 ? matching : matching.orderBy(rowsWith(exactly(asked)), 'desc')
    const rows = await ranked
      .orderBy(newestFirst)
      .limit(query.limit ?? SHOWN_AT_ONCE)
      .offset(query.offset ?? 0)
      .execute()
    const entries = rows.map((row) => {
      const words: string[] = JSON.parse(row.words)
      return toEntry(row, highlightsIn(words.join(PIECE_BREAK), row.language, asked, record.lemmaOf))
    })
    return { total, entries }
  })
}

/** The words of the query; a word may have another lemma in each language that the record knows. */
async function askedWords(db: Db, { words, language }: SearchQuery, lemmaOf: LemmaOf): Promise<Asked[]> {
  const asked = wordsOf(words).slice(0, MOST_WORDS)
  if (asked.length === 0) return []
  const languages = language === undefined ? await languagesOf(db) : [language]
  return asked.map((word) => ({
    exact: word.exact,
    lemmas: new Set([word.exact, ...languages.map((each) => lemmaFor(lemmaOf, each, word))]),
  }))
}

async function languagesOf(db: Db): Promise<(string | null)[]> {
  const rows = await db.selectFrom('article').select('language').distinct().execute()
  return rows.map((row) => row.language)
}

/** Statements whose full text matches; `match` has every token in quotation marks, so none is taken for a command. */
const rowsWith = (match: string) =>
  sql<boolean>`statement.row in (select rowid from full_text where full_text match ${match})`

const quoted = (word: string): string => `"${encodeToken(word)}"`
const exactly = (asked: readonly Asked[]): string => asked.map(({ exact }) => `exact : ${quoted(exact)}`).join(' AND ')
const anyForm = (asked: readonly Asked[]): string =>
  asked
    .map(({ exact, lemmas }) => `(exact : ${quoted(exact)} OR lemma : (${Array.from(lemmas, quoted).join(' OR ')}))`)
    .join(' AND ')

/** The persons that `speaker` can mean: those met in the best way only; undefined where nobody is asked for. */
async function speakerIds(db: Db, { speaker }: SearchQuery): Promise<string[] | undefined> {
  if (speaker === undefined || speaker.trim() === '') return undefined
  const byId = await currentPersonId(db, speaker)
  if (byId !== null) return [byId]
  const named = await peopleNamed(db, speaker)
  const best = Math.min(...named.map(({ tier }) => tier))
  // A name as written and the same name in another form are one question; other letters are a guess of their own.
  return named.filter(({ tier }) => tier === best || tier < 2).map(({ person }) => person.id)
}

type Entries = ReturnType<typeof selectEntries>

function withFilters(entries: Entries, query: SearchQuery, speakers: readonly string[] | undefined): Entries {
  let found = entries
  if (speakers) found = found.where('statement.person_id', 'in', speakers.slice(0, 1000))
  if (query.kind) found = found.where('statement.kind', '=', query.kind)
  if (query.from) found = found.where('statement.day', '>=', query.from)
  if (query.to) found = found.where('statement.day', '<=', query.to)
  if (query.language) found = found.where('article.language', '=', query.language)
  if (query.org) found = found.where(sql<boolean>`instr(statement.org_key, ${nameKey(query.org)}) > 0`)
  if (query.outlet) found = fromOutlet(found, query.outlet)
  return found
}

function fromOutlet(entries: Entries, outlet: string): Entries {
  return entries.where((at) =>
    at.or([at('article.domain', '=', outlet.toLowerCase()), at('article.publisher_key', '=', nameKey(outlet))]),
  )
}

/** Where the words asked for stand, in any form: ranges into the pieces joined by " … ". */
function highlightsIn(text: string, language: string | null, asked: readonly Asked[], lemmaOf: LemmaOf): Span[] {
  const matches = (word: Word): boolean => {
    const lemma = lemmaFor(lemmaOf, language, word)
    return asked.some(({ exact, lemmas }) => word.exact === exact || lemmas.has(lemma))
  }
  return wordsOf(text)
    .filter(matches)
    .map(({ from, to }) => ({ from, to }))
}
