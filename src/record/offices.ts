import type { Db } from './db.ts'
import type { Asked } from './engine.ts'
import { peopleMeant } from './finding.ts'
import { askedWords, languagesOf } from './match.ts'
import { sliceOf } from './paging.ts'
import { type OfficeKey, officeOf, rolesGiven, Sources } from './roles.ts'
import { selectPeople, toPerson } from './rows.ts'
import { type RecordStore, reading } from './store.ts'
import type { OfficeHolder, OfficeQuery, OfficeResult, RoleInTime } from './types.ts'
import { foldWord, type LemmaOf, wordsOf } from './words.ts'

const SHOWN_AT_ONCE = 20

/**
 * Who held an office on a day, as far as articles and editors tell; the surest first. The role has to begin with the
 * first word that is asked, so that neither a deputy nor a former minister is found as "minister"; the other words
 * stand in role or organisation, in any form. Without a role: all that the person is said to be.
 */
export function holdersOn(record: RecordStore, query: OfficeQuery): Promise<OfficeResult> {
  return reading(record, async (db) => {
    const people = query.person ? (await peopleMeant(db, query.person)).map(({ id }) => id) : null
    const told = await toldOf(db, await officesAsked(db, query, people, record.lemmaOf), query.on)
    const given = await givenRoles(db, query, people, record.lemmaOf)
    const found = [...told, ...given]
      .filter(({ personId }) => people?.includes(personId) ?? true)
      .map((tenure) => ({ tenure, standing: standingOf(tenure, told, query.on) }))
      .sort(
        (a, b) =>
          rankOf(a.standing) - rankOf(b.standing) ||
          a.standing.distance - b.standing.distance ||
          (a.tenure.personId < b.tenure.personId ? -1 : 1),
      )
    const { limit = SHOWN_AT_ONCE, offset, after } = query
    const { items, next } = sliceOf(found, { limit, offset, after }, ({ tenure: { personId, office, given } }) =>
      [personId, office.role_key, office.org_key, given?.id].join('\n'),
    )
    const holders: OfficeHolder[] = []
    for (const { tenure, standing } of items) holders.push(...(await toHolder(db, tenure, standing)))
    return { total: found.length, holders, next }
  })
}

/** When someone is said to hold an office: the days nearest to the one that is asked. */
interface Tenure extends Pick<RoleInTime, 'role' | 'org' | 'given'> {
  readonly personId: string
  readonly office: OfficeKey
  /** On that day or before it. */
  readonly before: string | null
  readonly after: string | null
}

type Standing = Pick<OfficeHolder, 'certainty' | 'interrupted'> & { readonly distance: number }

/** The offices whose words are asked for; without any, those of the people. */
async function officesAsked(
  db: Db,
  { role = '', org = '' }: OfficeQuery,
  people: readonly string[] | null,
  lemmaOf: LemmaOf,
): Promise<OfficeKey[]> {
  const isAsked = await matcher(db, role, org, lemmaOf)
  const offices = people
    ? await db
        .selectFrom('role')
        .innerJoin('profile', 'profile.id', 'role.profile_id')
        .select(['role.role_key', 'role.org_key'])
        .distinct()
        .where('profile.person_id', 'in', people.slice(0, 1000))
        .execute()
    : await db.selectFrom('office').select(['role_key', 'org_key']).execute()
  return offices.filter(isAsked)
}

async function matcher(db: Db, role: string, org: string, lemmaOf: LemmaOf): Promise<(office: OfficeKey) => boolean> {
  const roleAsked = await askedWords(db, { words: role }, lemmaOf)
  const orgAsked = await askedWords(db, { words: org }, lemmaOf)
  const isMeant = meaning(await languagesOf(db), lemmaOf)
  const all = (asked: readonly Asked[], words: readonly string[]): boolean =>
    asked.every((one) => words.some((word) => isMeant(one, word)))
  return ({ role_key, org_key }) => {
    const [ofRole, ofOrg] = [role_key, org_key].map((key) => wordsOf(key).map(({ exact }) => exact))
    const [head] = roleAsked
    if (!ofRole || !ofOrg) return false
    const begins = head === undefined || (ofRole[0] !== undefined && isMeant(head, ofRole[0]))
    return begins && all(roleAsked, [...ofRole, ...ofOrg]) && all(orgAsked, ofOrg)
  }
}

/** Whether a word is the one asked for, in any form and any language of the record; each word is looked up once. */
function meaning(languages: readonly (string | null)[], lemmaOf: LemmaOf): (asked: Asked, word: string) => boolean {
  const known = new Map<string, readonly string[]>()
  return ({ lemmas }, word) => {
    if (lemmas.has(word)) return true
    const forms = known.get(word) ?? languages.map((language) => foldWord(lemmaOf(language, word)))
    known.set(word, forms)
    return forms.some((form) => lemmas.has(form))
  }
}

/** Who is said to hold these offices, and when next to the day. */
async function toldOf(db: Db, offices: readonly OfficeKey[], on: string): Promise<Tenure[]> {
  const told: Tenure[] = []
  for (const office of offices) {
    const rows = await db
      .selectFrom('role')
      .innerJoin('profile', 'profile.id', 'role.profile_id')
      .select((of) => [
        'profile.person_id as personId',
        of.fn.min<string | null>('role.role').as('role'),
        of.fn.min<string | null>('role.org').as('org'),
        of.fn.max<string | null>(of.case().when('role.day', '<=', on).then(of.ref('role.day')).end()).as('before'),
        of.fn.min<string | null>(of.case().when('role.day', '>', on).then(of.ref('role.day')).end()).as('after'),
      ])
      .where('role.role_key', '=', office.role_key)
      .where('role.org_key', '=', office.org_key)
      .where('role.listed', '=', 1)
      .groupBy('profile.person_id')
      .execute()
    told.push(...rows.map((row) => ({ ...row, office, given: null })))
  }
  return told
}

/** What people gave as roles: it holds from its first day to its last; where one is open, to the day it was given. */
async function givenRoles(
  db: Db,
  { role = '', org = '', on }: OfficeQuery,
  people: readonly string[] | null,
  lemmaOf: LemmaOf,
): Promise<Tenure[]> {
  const isAsked = await matcher(db, role, org, lemmaOf)
  const persons = await db
    .selectFrom('mend')
    .innerJoin('anchor', 'anchor.mend_id', 'mend.id')
    .innerJoin('profile', 'profile.id', 'anchor.profile_id')
    .select('profile.person_id')
    .distinct()
    .where('mend.kind', '=', 'role')
    .where('anchor.active', '=', 1)
    .execute()
  const given: Tenure[] = []
  for (const { person_id: personId } of persons.filter((each) => people?.includes(each.person_id) ?? true))
    for (const held of await rolesGiven(db, personId)) {
      const office = officeOf(held)
      const at = held.given?.at.slice(0, 10) ?? on
      const first = held.first ?? held.last ?? at
      const last = held.last ?? (at > first ? at : first)
      const before = first <= on ? (last < on ? last : on) : null
      if (isAsked(office)) given.push({ ...held, personId, office, before, after: first > on ? first : null })
    }
  return given
}

/** How the nearest days of one stand to the day that is asked, and to those of others in the same office. */
function standingOf({ personId, office, before, after }: Tenure, told: readonly Tenure[], on: string): Standing {
  const certainty = before === on ? 'said' : before !== null && after !== null ? 'between' : before ? 'before' : 'after'
  const others = told.filter((other) => other.personId !== personId && isSame(other.office, office))
  const isBetween = (day: string | null): boolean =>
    day !== null && day > (before ?? on) && (after === null ? day <= on : day < after)
  const interrupted = certainty !== 'said' && others.some((other) => isBetween(other.before) || isBetween(other.after))
  const distances = [before, after].flatMap((day) => (day === null ? [] : [daysBetween(day, on)]))
  return { certainty, interrupted, distance: Math.min(...distances) }
}

const isSame = (one: OfficeKey, other: OfficeKey): boolean =>
  one.role_key === other.role_key && one.org_key === other.org_key

const daysBetween = (one: string, other: string): number =>
  Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other)) / 86_400_000

const certainties = ['said', 'between', 'before', 'after'] as const
const rankOf = ({ certainty, interrupted }: Standing): number =>
  certainties.indexOf(certainty) + (interrupted ? certainties.length : 0)

async function toHolder(
  db: Db,
  { personId, office, role, org, before, after, given }: Tenure,
  { certainty, interrupted }: Standing,
): Promise<OfficeHolder[]> {
  const person = await selectPeople(db).where('id', '=', personId).executeTakeFirst()
  if (!person) return []
  const sources = new Sources(db, personId)
  return [
    {
      person: toPerson(person),
      role,
      org,
      certainty,
      interrupted,
      before: given ? null : await sources.on(office, before),
      after: given ? null : await sources.on(office, after),
      given,
    },
  ]
}
