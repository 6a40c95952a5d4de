import { contentId } from '../../text/index.ts'
import { nameEntries } from '../content.ts'
import type { Write } from '../db.ts'
import { profileOf } from '../identity.ts'
import { nameKey } from '../names.ts'
import { insertName, type Profile, profileFor } from '../profiles.ts'
import { leaveProfile, redirect, touchAppearance } from '../removal.ts'
import type { PositionTable, StatementTable } from '../tables.ts'
import type { Touched } from '../touched.ts'
import type { Change, NamedSpeaker } from './types.ts'

interface Version {
  readonly id: string
  readonly listed: 0 | 1
}

/** What a naming replaces in a statement; as JSON in `as_read` what the extractor had there. */
const speakerColumns = ['profile_id', 'speaker_name', 'speaker_type', 'role', 'org', 'org_key', 'how'] as const
const viaColumns = ['via_profile_id', 'via_name', 'via_key'] as const

/** Makes the words of a statement those of the speaker that a person named, or of an unnamed source. */
export async function nameSpeaker(
  db: Write,
  version: Version,
  statementRow: number,
  { mendId, change }: { readonly mendId: string; readonly change: Change },
  touched: Touched,
): Promise<void> {
  const { id, ...asRead } = await db
    .selectFrom('statement')
    .select(['id', ...speakerColumns])
    .where('row', '=', statementRow)
    .executeTakeFirstOrThrow()
  const named = change.speaker ? await seenAs(db, version, mendId, change.speaker, change, touched) : null
  const office = await officeOf(db, named, change)
  const orgKey = nameKey(office.org ?? (named && named.type !== 'person' ? named.name : ''))
  await db
    .updateTable('statement')
    .set({
      profile_id: named?.profile.id ?? null,
      person_id: named?.profile.person_id ?? null,
      speaker_name: named?.name ?? null,
      speaker_type: named?.type ?? 'anonymous',
      ...office,
      org_key: orgKey,
      how: 'named',
      as_read: JSON.stringify(asRead),
    })
    .where('row', '=', statementRow)
    .execute()
  const noted = db.insertInto('org').values({ key: orgKey })
  await noted.onConflict((conflict) => conflict.doNothing()).execute()
  await tellPositions(db, version.id, id, nameKey(asRead.speaker_name ?? ''), named)
}

interface Named {
  readonly name: string
  readonly type: string
  readonly profile: Profile
  /** Of the appearance. */
  readonly row: number
}

/** Who is named, as someone who appears in the version: the article's own if it has them, else put there. */
async function seenAs(
  db: Write,
  version: Version,
  mendId: string,
  { name, type, profile }: NamedSpeaker,
  { role, org }: Change,
  touched: Touched,
): Promise<Named> {
  const known = (await appearancesIn(db, version.id)).find((it) =>
    profile ? it.key === profile.key : nameKey(it.name) === nameKey(name),
  )
  if (known) return { name, type, profile: { id: known.profile_id, person_id: known.person_id }, row: known.row }
  const id = contentId('person', version.id, 'mend', profile?.key ?? nameKey(name), type)
  const evidence = [{ role: nameKey(role ?? ''), org: nameKey(org ?? '') }]
  const found = await profileFor(db, id, profile ?? profileOf({ id, name, type, roles: evidence }), touched)
  const { listed } = version
  const { row } = await db
    .insertInto('appearance')
    .values({ id, version_id: version.id, profile_id: found.id, name, type, mentions: '[]', listed, mend_id: mendId })
    .returning('row')
    .executeTakeFirstOrThrow()
  await insertName(db, found.id, name, type, nameEntries(name))
  touched.profiles.add(found.id)
  return { name, type, profile: found, row }
}

const appearancesIn = (db: Write, versionId: string) =>
  db
    .selectFrom('appearance')
    .innerJoin('profile', 'profile.id', 'appearance.profile_id')
    .select(['appearance.row', 'appearance.id', 'appearance.name', 'appearance.type', 'appearance.mend_id'])
    .select(['appearance.profile_id', 'profile.key', 'profile.surname', 'profile.person_id'])
    .where('appearance.version_id', '=', versionId)
    .orderBy('appearance.id')
    .execute()

/** The role and organisation that the person gave; where none was given, those that the article gives whom it is. */
async function officeOf(
  db: Write,
  named: Named | null,
  { role, org }: Change,
): Promise<{ role: string | null; org: string | null }> {
  if (named === null || role !== undefined || org !== undefined) return { role: role ?? null, org: org ?? null }
  const told = await db
    .selectFrom('role')
    .select(['role', 'org'])
    .where('appearance_row', '=', named.row)
    .orderBy('rank', 'desc')
    .orderBy('row')
    .executeTakeFirst()
  return told ?? { role: null, org: null }
}

/** Positions that the words tell for others are told by whoever says them now. */
async function tellPositions(
  db: Write,
  versionId: string,
  statementId: string,
  before: string,
  named: Named | null,
): Promise<void> {
  const told = await db
    .selectFrom('position')
    .select(['row', ...viaColumns])
    .where('version_id', '=', versionId)
    .where('statement_id', '=', statementId)
    .where('via_key', '=', before)
    .execute()
  for (const { row, ...asRead } of told)
    await db
      .updateTable('position')
      .set({
        via_profile_id: named?.profile.id ?? null,
        via_person_id: named?.profile.person_id ?? null,
        via_name: named?.name ?? null,
        via_key: named && nameKey(named.name),
        as_read: JSON.stringify(asRead),
      })
      .where('row', '=', row)
      .execute()
}

/** Gives the words of a version back to whom the extractor has, and takes out those who were put there. */
export async function takeSpeakersBack(db: Write, versionId: string, touched: Touched): Promise<void> {
  const statements = db.selectFrom('statement').select(['row', 'as_read']).where('version_id', '=', versionId)
  for (const { row, as_read } of await statements.where('as_read', 'is not', null).execute()) {
    const read: Pick<StatementTable, (typeof speakerColumns)[number]> = JSON.parse(as_read ?? '')
    const person_id = await personOf(db, read.profile_id)
    await db
      .updateTable('statement')
      .set({ ...read, person_id, as_read: null })
      .where('row', '=', row)
      .execute()
  }
  const positions = db.selectFrom('position').select(['row', 'as_read']).where('version_id', '=', versionId)
  for (const { row, as_read } of await positions.where('as_read', 'is not', null).execute()) {
    const read: Pick<PositionTable, (typeof viaColumns)[number]> = JSON.parse(as_read ?? '')
    const via_person_id = await personOf(db, read.via_profile_id)
    await db
      .updateTable('position')
      .set({ ...read, via_person_id, as_read: null })
      .where('row', '=', row)
      .execute()
  }
  for (const put of (await appearancesIn(db, versionId)).filter(({ mend_id }) => mend_id !== null)) {
    touchAppearance(touched, put)
    await db.deleteFrom('appearance').where('row', '=', put.row).execute()
    const least = await leaveProfile(db, put, touched)
    if (least !== null) await redirect(db, put.id, least)
  }
}

async function personOf(db: Write, profile: number | null): Promise<string | null> {
  if (profile === null) return null
  return (
    (await db.selectFrom('profile').select('person_id').where('id', '=', profile).executeTakeFirst())?.person_id ?? null
  )
}
