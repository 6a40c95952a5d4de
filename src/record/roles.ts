import { unpackArticle } from './body.ts'
import type { Db } from './db.ts'
import { changeOf } from './mends/refs.ts'
import { nameKey } from './names.ts'
import { asOffices, type OneOffice } from './one-office.ts'
import { cut } from './pieces.ts'
import { prepared } from './prepared.ts'
import type { Office } from './role-now.ts'
import { articleColumns, toArticle } from './rows.ts'
import type { RoleInTime, RoleSource } from './types.ts'

/** Of so many roles of a person the words are shown; the rest have their days. */
const ROLES_WITH_WORDS = 60

/** A role and organisation, folded: what is one office in the words of two articles. */
export interface OfficeKey {
  readonly role_key: string
  readonly org_key: string
}

/** The roles that current versions of articles and people give a person, the latest first. */
export async function rolesOf(db: Db, personId: string): Promise<RoleInTime[]> {
  const [read, given] = [await rolesRead(db, personId), await rolesGiven(db, personId)]
  return [...read, ...given].sort(
    (a, b) =>
      (b.last ?? '9').localeCompare(a.last ?? '9') ||
      b.articles - a.articles ||
      `${a.role} ${a.org}`.localeCompare(`${b.role} ${b.org}`, 'en'),
  )
}

async function rolesRead(db: Db, personId: string): Promise<RoleInTime[]> {
  const rows = await countedRoles(db, { personId })
  const sources = new Sources(db, personId)
  const roles: RoleInTime[] = []
  for (const [at, office] of asOffices(rows).entries()) {
    const { fullest, shorter } = office
    const { role_key, org_key } = fullest
    const [named = { role: null, org: null }] = await namedOn(db, { personId, role_key, org_key, day: fullest.last })
    const all = [fullest, ...shorter]
    const begun = all.reduce((a, b) => (b.first < a.first ? b : a))
    const ended = all.reduce((a, b) => (b.last > a.last ? b : a))
    const seen = { first: begun.first, last: ended.last, articles: await articlesOf(db, personId, office) }
    const firstSeen = at < ROLES_WITH_WORDS ? await sources.on(begun, seen.first) : null
    const lastSeen = at < ROLES_WITH_WORDS && seen.last !== seen.first ? await sources.on(ended, seen.last) : firstSeen
    roles.push({ ...named, ...seen, firstSeen, lastSeen, given: null })
  }
  return roles
}

/** An article may word it in two ways: then it is counted once. */
async function articlesOf(db: Db, personId: string, { fullest, shorter }: OneOffice<OfficeKey & { articles: number }>) {
  if (shorter.length === 0) return fullest.articles
  const versions = new Set<string>()
  for (const { role_key, org_key } of [fullest, ...shorter])
    for (const { version_id } of await versionsTelling(db, { personId, role_key, org_key })) versions.add(version_id)
  return versions.size
}

const versionsTelling = prepared<Omit<OfOffice, 'day'>>()((db, { value }) =>
  db
    .selectFrom('role')
    .innerJoin('profile', 'profile.id', 'role.profile_id')
    .innerJoin('appearance', 'appearance.row', 'role.appearance_row')
    .select('appearance.version_id')
    .distinct()
    .where('profile.person_id', '=', value('personId'))
    .where('role.role_key', '=', value('role_key'))
    .where('role.org_key', '=', value('org_key'))
    .where('role.listed', '=', 1),
)

/** From an index alone: of the most quoted people there are thousands of rows. */
const countedRoles = prepared<{ personId: string }>()((db, { value }) =>
  db
    .selectFrom('role')
    .innerJoin('profile', 'profile.id', 'role.profile_id')
    .innerJoin('appearance', 'appearance.row', 'role.appearance_row')
    .select((of) => [
      'role.role_key',
      'role.org_key',
      of.fn.min<string>('role.day').as('first'),
      of.fn.max<string>('role.day').as('last'),
      of.fn.count<number>('appearance.version_id').distinct().as('articles'),
    ])
    .where('profile.person_id', '=', value('personId'))
    .where('role.listed', '=', 1)
    .groupBy(['role.role_key', 'role.org_key'])
    .orderBy('last', 'desc')
    .orderBy('articles', 'desc'),
)

/** How the articles of a day write it; of several ways the first by the alphabet. */
const namedOn = prepared<OfOffice>()((db, { value }) =>
  db
    .selectFrom('role')
    .innerJoin('profile', 'profile.id', 'role.profile_id')
    .select((of) => [of.fn.min<string | null>('role.role').as('role'), of.fn.min<string | null>('role.org').as('org')])
    .where('profile.person_id', '=', value('personId'))
    .where('role.role_key', '=', value('role_key'))
    .where('role.org_key', '=', value('org_key'))
    .where('role.listed', '=', 1)
    .where('role.day', '=', value('day')),
)

/** The roles in force that people gave a person. */
export async function rolesGiven(db: Db, personId: string): Promise<RoleInTime[]> {
  const rows = await mendsOfRoles(db, { personId })
  return rows.map(({ change, ...given }) => {
    const { role = null, org = null, from = null, to = null } = changeOf(change)
    return { role, org, first: from, last: to, articles: 0, firstSeen: null, lastSeen: null, given }
  })
}

const mendsOfRoles = prepared<{ personId: string }>()((db, { value }) =>
  db
    .selectFrom('profile')
    .innerJoin('anchor', 'anchor.profile_id', 'profile.id')
    .innerJoin('mend', 'mend.id', 'anchor.mend_id')
    .select(['mend.id', 'mend.by', 'mend.at', 'mend.reason', 'mend.change'])
    .where('profile.person_id', '=', value('personId'))
    .where('anchor.active', '=', 1)
    .where('mend.kind', '=', 'role')
    .orderBy('mend.at')
    .orderBy('mend.id'),
)

export const officeOf = ({ role, org }: Office): OfficeKey => ({
  role_key: nameKey(role ?? ''),
  org_key: nameKey(org ?? ''),
})

/** Reads the words in which articles give one person its roles; each article is unpacked once. */
export class Sources {
  readonly #db: Db
  readonly #personId: string
  readonly #texts = new Map<string, string>()

  constructor(db: Db, personId: string) {
    this.#db = db
    this.#personId = personId
  }

  /** The words of that day; of several articles those of the least id. */
  async on({ role_key, org_key }: OfficeKey, day: string | null): Promise<RoleSource | null> {
    if (day === null) return null
    const [row] = await sourceOn(this.#db, { personId: this.#personId, role_key, org_key, day })
    if (!row) return null
    const { version, body, from, to, ...article } = row
    const text = this.#texts.get(version) ?? unpackArticle(body).text
    this.#texts.set(version, text)
    return { day, words: cut(text, { from, to }), text: { from, to }, article: toArticle(article) }
  }
}

type OfOffice = { readonly personId: string; readonly role_key: string; readonly org_key: string; readonly day: string }

const sourceOn = prepared<OfOffice>()((db, { value }) =>
  db
    .selectFrom('role')
    .innerJoin('profile', 'profile.id', 'role.profile_id')
    .innerJoin('appearance', 'appearance.row', 'role.appearance_row')
    .innerJoin('version', 'version.id', 'appearance.version_id')
    .innerJoin('article', 'article.id', 'version.article_id')
    .select(articleColumns)
    .select(['version.id as version', 'version.body', 'role.from', 'role.to'])
    .where('profile.person_id', '=', value('personId'))
    .where('role.role_key', '=', value('role_key'))
    .where('role.org_key', '=', value('org_key'))
    .where('role.listed', '=', 1)
    .where('role.day', '=', value('day'))
    .orderBy('article.id')
    .orderBy('role.from')
    .limit(1),
)
