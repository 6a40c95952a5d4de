import { nameEntries } from '../content.ts'
import type { Db, Write } from '../db.ts'
import { prepared } from '../prepared.ts'
import type { Touched } from '../touched.ts'
import type { Change, MendKind } from './types.ts'

/** What stands in place of what the articles say of a person, in lists and heads. */
export interface Given {
  readonly name: string | null
  readonly office: { readonly role: string | null; readonly org: string | null } | null
}

/** The name, and the role without an end, that were given to persons last; nothing for those who were given none. */
export async function givenTo(db: Db, persons: readonly string[]): Promise<ReadonlyMap<string, Given>> {
  const rows = await mendsOf(db, { persons })
  return new Map([...Map.groupBy(rows, ({ person_id }) => person_id)].map(([id, given]) => [id, lastOf(given)]))
}

const mendsOf = prepared<{ persons: readonly string[] }>()((db, { strings }) =>
  db
    .selectFrom('profile')
    .innerJoin('anchor', 'anchor.profile_id', 'profile.id')
    .innerJoin('mend', 'mend.id', 'anchor.mend_id')
    .select(['profile.person_id', 'mend.kind', 'mend.change'])
    .where('profile.person_id', 'in', strings('persons'))
    .where('anchor.active', '=', 1)
    .where('mend.kind', 'in', ['rename', 'role'])
    .orderBy('mend.at', 'desc')
    .orderBy('mend.id', 'desc'),
)

/** Of changes, the latest first. */
function lastOf(rows: readonly { readonly kind: MendKind; readonly change: string }[]): Given {
  const changes = rows.map(({ kind, change }) => ({ kind, ...changeOf(change) }))
  const office = changes.find(({ kind, to }) => kind === 'role' && (to ?? null) === null)
  return {
    name: changes.find(({ kind }) => kind === 'rename')?.name ?? null,
    office: office ? { role: office.role ?? null, org: office.org ?? null } : null,
  }
}

export const changeOf = (json: string): Change => JSON.parse(json)

/** Mends of persons whose profile came or went: they mean another one now, or one again, or none. */
export async function followKeys(db: Write, { keys, mended }: Pick<Touched, 'keys' | 'mended'>): Promise<void> {
  if (keys.size === 0) return
  const anchors = await anchorsKeyed(db, { keys: [...keys] })
  for (const mendId of new Set(anchors.map(({ mend_id }) => mend_id))) await followMend(db, mendId, { mended })
}

/** The persons of one mend: whom it means now. Where one of two who were merged is gone, the other is touched too. */
export async function followMend(db: Write, mendId: string, { mended }: Pick<Touched, 'mended'>): Promise<void> {
  for (const anchor of await persons(db).where('mend_id', '=', mendId).execute()) await follow(db, anchor, mended)
}

const persons = (db: Db) =>
  db
    .selectFrom('anchor')
    .select(['mend_id', 'place', 'profile_key', 'now_key', 'profile_id'])
    .where('part', 'in', ['person', 'other'])

const anchorsKeyed = prepared<{ keys: readonly string[] }>()((db, { strings }) =>
  persons(db).where((at) => at.or([at('profile_key', 'in', strings('keys')), at('now_key', 'in', strings('keys'))])),
)

type PersonAnchor = Awaited<ReturnType<ReturnType<typeof persons>['execute']>>[number]

async function follow(
  db: Write,
  { mend_id, place, profile_key, now_key, profile_id }: PersonAnchor,
  mended: Set<number>,
) {
  const meant = (await profileId(db, profile_key)) ?? (await profileId(db, now_key))
  if (meant !== profile_id)
    await db
      .updateTable('anchor')
      .set({ profile_id: meant })
      .where('mend_id', '=', mend_id)
      .where('place', '=', place)
      .execute()
  for (const profile of new Set([profile_id, meant])) {
    if (profile === null) continue
    mended.add(profile)
    await indexNames(db, profile)
  }
}

async function profileId(db: Write, key: string | null): Promise<number | null> {
  if (key === null) return null
  return (await db.selectFrom('profile').select('id').where('key', '=', key).executeTakeFirst())?.id ?? null
}

/** The words by which a profile is found: those of its names and of the names that people gave it. */
async function indexNames(db: Write, profile: number): Promise<void> {
  const names = await db.selectFrom('name').select('name').distinct().where('profile_id', '=', profile).execute()
  const given = await db
    .selectFrom('anchor')
    .innerJoin('mend', 'mend.id', 'anchor.mend_id')
    .select('mend.change')
    .where('anchor.profile_id', '=', profile)
    .where('anchor.active', '=', 1)
    .where('mend.kind', '=', 'rename')
    .execute()
  const all = [...names.map(({ name }) => name), ...given.map(({ change }) => changeOf(change).name ?? '')]
  await db.deleteFrom('name_word').where('profile_id', '=', profile).execute()
  if (names.length === 0) return // the profile is gone
  await db
    .insertInto('name_word')
    .values(all.flatMap(nameEntries).map((entry) => ({ ...entry, profile_id: profile })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
