import { bodyKey } from '../language/body-key.ts'
import type { Db } from './db.ts'
import { latinSkeleton, nameParts } from './names.ts'
import { prepared } from './prepared.ts'
import { selectPeople, toPerson } from './rows.ts'
import { spellingScore } from './spellings.ts'
import type { LikelySame, PersonSummary } from './types.ts'

/** A name that so many people share in other letters says nothing. */
const MOST_LOOKED_AT = 200
/** Below this score nobody is shown. */
const SHOWN_FROM = 0.7
/** What a shared organisation or state adds. */
const SAME_ORG = 0.2

/**
 * Who may be the same person under a spelling in other letters: a weaker tie than those that make one person, shown beside
 * it and never acted on. Nobody where two could be meant equally well, or where their states differ.
 */
export async function likelySame(db: Db, person: PersonSummary): Promise<LikelySame[]> {
  const skeleton = latinSkeleton(nameParts(person.name).surname)
  if (person.type !== 'person' || skeleton.length < 2 || !person.name.includes(' ')) return []
  const rows = await peopleSounding(db, { skeleton, but: person.id })
  if (rows.length === 0) return []
  const mine = await statesOf(db, person.id)
  const alike: LikelySame[] = []
  for (const other of rows.map(toPerson)) {
    const letters = spellingScore(person.name, other.name)
    if (letters < SHOWN_FROM) continue
    const theirs = await statesOf(db, other.id)
    const shared = [...mine].some((state) => theirs.has(state))
    if (!shared && mine.size > 0 && theirs.size > 0) continue
    const score = Math.min(0.95, letters * 0.75 + (shared ? SAME_ORG : 0))
    alike.push({ person: other, score, because: shared ? 'letters and organisation' : 'letters' })
  }
  return alone(alike)
}

const peopleSounding = prepared<{ skeleton: string; but: string }>()((db, { value }) =>
  selectPeople(db)
    .innerJoin('profile', 'profile.person_id', 'person.id')
    .innerJoin('name_word', 'name_word.profile_id', 'profile.id')
    .where('name_word.kind', '=', 'latin')
    .where('name_word.word', '=', value('skeleton'))
    .where('person.type', '=', 'person')
    .where('person.articles', '>', 0)
    .where('person.id', '!=', value('but'))
    .distinct()
    .orderBy('person.id')
    .limit(MOST_LOOKED_AT),
)

const orgsOf = prepared<{ personId: string }>()((db, { value }) =>
  db
    .selectFrom('role')
    .innerJoin('profile', 'profile.id', 'role.profile_id')
    .select('role.org')
    .distinct()
    .where('profile.person_id', '=', value('personId'))
    .where('role.listed', '=', 1),
)

/** The best of each degree of evidence, where it is the only one. */
function alone(alike: readonly LikelySame[]): LikelySame[] {
  const sure = alike.filter(({ because }) => because === 'letters and organisation')
  const shown = sure.length > 0 ? sure : alike
  const names = new Set(shown.map(({ person }) => person.name))
  // Two people of one name in the other letters: it cannot be told which.
  return names.size === shown.length
    ? [...shown].sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
    : []
}

/** The bodies and states that articles give a person: by the keys that all languages share. */
async function statesOf(db: Db, personId: string): Promise<ReadonlySet<string>> {
  const rows = await orgsOf(db, { personId })
  return new Set(rows.flatMap(({ org }) => (org === null ? [] : (bodyKey(org)?.of ?? bodyKey(org)?.key ?? []))))
}
