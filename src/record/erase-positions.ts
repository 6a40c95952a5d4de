import { sql } from 'kysely'
import type { Article } from '../reader/types.ts'
import type { Span } from '../text/types.ts'
import { BLOT, isBlotted } from './blot.ts'
import type { Write } from './db.ts'
import { indexWords } from './engine.ts'
import { nameKey } from './names.ts'
import { cut, PIECE_BREAK } from './pieces.ts'
import { removePositions } from './removal.ts'
import { spanOf, spansOf } from './rows.ts'
import { fullTextOf, type LemmaOf } from './words.ts'

/**
 * The positions of a version that these profiles hold or tell for another, and the words that go with them: what they
 * themselves stand for or against, and why. What they tell for another stands in their statements, which go by themselves.
 */
export async function positionsOf(
  db: Write,
  versionId: string,
  profiles: readonly number[],
): Promise<{ rows: number[]; spans: Span[] }> {
  const keys = await nameKeysOf(db, versionId, profiles)
  const all = await db
    .selectFrom('position')
    .select(['row', 'profile_id', 'via_profile_id', 'holder_key', 'via_key', 'target', 'reason'])
    .where('version_id', '=', versionId)
    .execute()
  // Where it is not known which of the article's people is meant, the name decides: too much goes rather than too little.
  const isTheirs = (profile: number | null, key: string | null): boolean =>
    profile === null ? key !== null && keys.has(key) : profiles.includes(profile)
  const held = all.filter(({ profile_id, holder_key }) => isTheirs(profile_id, holder_key))
  const told = all.filter(({ via_profile_id, via_key }) => isTheirs(via_profile_id, via_key))
  return {
    rows: [...new Set([...held, ...told].map(({ row }) => row))],
    spans: held.flatMap(({ target, reason }) => [...spansOf(target), ...spansOf(`[${reason ?? ''}]`)]),
  }
}

async function nameKeysOf(db: Write, versionId: string, profiles: readonly number[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('appearance')
    .select('name')
    .where('version_id', '=', versionId)
    .where('profile_id', 'in', profiles)
    .execute()
  return new Set(rows.map(({ name }) => nameKey(name)))
}

/**
 * Shows the blots in the positions left; takes out those that have lost their cue, their holder's own words or all of
 * their target, and says how many went.
 */
export async function blotPositions(
  db: Write,
  versionId: string,
  { text, language }: Article,
  lemmaOf: LemmaOf,
): Promise<number> {
  const gone: number[] = []
  for (const position of await rowsOf(db, versionId)) {
    const words = wordsNow(text, position)
    const target = spansOf(position.target).map((span) => cut(text, span))
    const lost = [words.cue_words, words.holder_words].some((piece) => piece?.includes(BLOT))
    if (lost || target.every(isBlotted)) gone.push(position.row)
    else if ([...target, ...Object.values(words)].some((piece) => piece?.includes(BLOT)))
      await rewrite(
        db,
        position,
        { ...words, target_words: JSON.stringify(target) },
        fullTextOf(target.join(PIECE_BREAK), language, lemmaOf),
      )
  }
  await removePositions(db, gone)
  return gone.length
}

const rowsOf = (db: Write, versionId: string) =>
  db
    .selectFrom('position')
    .select(['row', 'listed', 'holder_text', 'cue', 'target', 'evidence', 'reason'])
    .where('version_id', '=', versionId)
    .execute()

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function wordsNow(text: string, { holder_text, cue, evidence, reason }: Row) {
  const words = (json: string): string => {
    const span = spanOf(json)
    return span ? cut(text, span) : ''
  }
  return {
    holder_words: holder_text && words(holder_text),
    cue_words: words(cue),
    evidence_words: words(evidence),
    reason_words: reason && words(reason),
  }
}

async function rewrite(
  db: Write,
  { row, listed }: Row,
  words: ReturnType<typeof wordsNow> & { readonly target_words: string },
  { exact, lemma }: ReturnType<typeof fullTextOf>,
): Promise<void> {
  await db.updateTable('position').set(words).where('row', '=', row).execute()
  if (!listed) return
  await sql`delete from target_text where rowid = ${row}`.execute(db)
  await indexWords(db, 'target_text', [{ row, exact, lemma }])
}
