import { profilesInLetters } from './finding.ts'
import { nameWords } from './names.ts'
import { selectPeople, toPerson } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { PersonSummary } from './types.ts'

/** Profiles that are looked at where a few letters are the beginning of very many names. */
const MOST_PROFILES = 500
/** Behind every word that begins with what stands before it. */
const LAST_LETTER = '\u{10ffff}'

/** People and bodies of whose name the last word begins so, and which has the others; the most quoted first. */
export function peopleBeginning(record: RecordStore, typed: string, limit: number): Promise<PersonSummary[]> {
  const words = nameWords(typed)
  const last = words.at(-1)
  if (last === undefined) return Promise.resolve([])
  return reading(record, async (db) => {
    const begun = await db
      .selectFrom('name_word')
      .select('profile_id')
      .distinct()
      .where('kind', '=', 'word')
      .where('word', '>=', last)
      .where('word', '<', last + LAST_LETTER)
      .limit(MOST_PROFILES)
      .execute()
    const others = await Promise.all(words.slice(0, -1).map((word) => profilesInLetters(db, word)))
    const profiles = begun.map(({ profile_id }) => profile_id).filter((id) => others.every((met) => met.has(id)))
    if (profiles.length === 0) return []
    const rows = await selectPeople(db)
      .where('person.id', 'in', (of) => of.selectFrom('profile').select('person_id').where('id', 'in', profiles))
      .where('person.articles', '>', 0)
      .orderBy('person.statements', 'desc')
      .orderBy('person.name')
      .orderBy('person.id')
      .limit(limit)
      .execute()
    return rows.map(toPerson)
  })
}
