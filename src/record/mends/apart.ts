import { nameEntries } from '../content.ts'
import type { Db, Write } from '../db.ts'
import { apartFrom, type ProfileKey, profileOf } from '../identity.ts'
import { insertName, profileFor } from '../profiles.ts'
import { leaveProfile, touchAppearance } from '../removal.ts'
import type { Touched } from '../touched.ts'

/** Someone as one version shows them, in the profile that the row is in now. */
export type Appearing = Awaited<ReturnType<typeof appearingIn>>[number]

/** All whom the extractor found in a version: not those whom a person put there. */
export const appearingIn = (db: Db, versionId: string) =>
  db
    .selectFrom('appearance')
    .innerJoin('profile', 'profile.id', 'appearance.profile_id')
    .select(['appearance.row', 'appearance.id', 'appearance.name', 'appearance.type', 'appearance.mentions'])
    .select(['appearance.profile_id', 'profile.key', 'profile.kind', 'profile.surname', 'profile.person_id'])
    .where('appearance.version_id', '=', versionId)
    .where('appearance.mend_id', 'is', null)
    .orderBy('appearance.id')
    .execute()

/** Takes those of one profile in a version apart: what they say there is another person's, with the rest of the split. */
export async function moveApart(
  db: Write,
  versionId: string,
  moved: readonly Appearing[],
  mendId: string,
  touched: Touched,
): Promise<void> {
  const [first] = moved
  if (first) await move(db, versionId, moved, apartFrom(first.key, mendId), touched)
}

/** Puts back all that splits took away in a version: each to the profile that its own name and evidence tell. */
export async function moveBack(db: Write, versionId: string, touched: Touched): Promise<void> {
  const apart = (await appearingIn(db, versionId)).filter(({ kind }) => kind === 'apart')
  for (const moved of Map.groupBy(apart, ({ profile_id }) => profile_id).values()) {
    const [first] = moved
    if (first) await move(db, versionId, moved, await profileAsRead(db, first), touched)
  }
}

async function profileAsRead(db: Write, { row, id, name, type }: Appearing): Promise<ProfileKey> {
  const roles = await db
    .selectFrom('role')
    .select(['role_key as role', 'org_key as org'])
    .where('appearance_row', '=', row)
    .execute()
  return profileOf({ id, name, type: type as Parameters<typeof profileOf>[0]['type'], roles })
}

async function move(
  db: Write,
  versionId: string,
  moved: readonly Appearing[],
  to: ProfileKey,
  touched: Touched,
): Promise<void> {
  const [first] = moved
  if (!first) return
  const from = first.profile_id
  const profile = await profileFor(db, first.id, to, touched)
  for (const appearance of moved) {
    const { row, id, name, type } = appearance
    await profileFor(db, id, to, touched)
    touchAppearance(touched, appearance)
    await db.updateTable('appearance').set({ profile_id: profile.id }).where('row', '=', row).execute()
    await db.updateTable('role').set({ profile_id: profile.id }).where('appearance_row', '=', row).execute()
    await insertName(db, profile.id, name, type, nameEntries(name))
    await leaveProfile(db, { name, type, profile_id: from }, touched)
  }
  touchAppearance(touched, { surname: to.surname, profile_id: profile.id, person_id: profile.person_id })
  await moveWords(db, versionId, from, profile)
}

async function moveWords(
  db: Write,
  versionId: string,
  from: number,
  { id, person_id }: { readonly id: number; readonly person_id: string },
): Promise<void> {
  const words = db.updateTable('statement').set({ profile_id: id, person_id })
  await words.where('version_id', '=', versionId).where('profile_id', '=', from).execute()
  const held = db.updateTable('position').set({ profile_id: id, person_id })
  await held.where('version_id', '=', versionId).where('profile_id', '=', from).execute()
  const told = db.updateTable('position').set({ via_profile_id: id, via_person_id: person_id })
  await told.where('version_id', '=', versionId).where('via_profile_id', '=', from).execute()
}
