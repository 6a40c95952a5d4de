import type { Write } from './db.ts'
import { numbers } from './engine.ts'
import { type TieProfile, tieProfiles } from './identity.ts'
import { prepared } from './prepared.ts'
import type { Touched } from './touched.ts'

/** A profile as far as it matters whose person it is. */
export interface Settled {
  readonly id: number
  readonly person_id: string
  readonly least: string
}

/** Profiles that are tied by their names and evidence alone: all of one surname, all of one split, or one by itself. */
type Circle = { readonly surname: string } | { readonly profile: number }

/**
 * The persons that are touched, as groups of profiles: tied by names and evidence, and then by what people merged.
 * Depends on the set of profiles and of merges alone, not on their order.
 */
export async function tiedGroups(db: Write, { surnames, mended }: Touched): Promise<Settled[][]> {
  const seen = new Set<string>()
  const groups: Settled[][] = []
  const links: (readonly [number, number])[] = []
  const named = [...surnames].sort().map((surname): Circle => ({ surname }))
  for (let next = [...named, ...(await circlesOf(db, [...mended]))]; next.length > 0; ) {
    const fresh = [...new Map(next.map((circle) => [keyOf(circle), circle]))].filter(([key]) => !seen.has(key))
    for (const [key] of fresh) seen.add(key)
    const found = await groupsIn(
      db,
      fresh.map(([, circle]) => circle),
    )
    groups.push(...found)
    const linked = await linksOf(
      db,
      found.flat().map(({ id }) => id),
    )
    links.push(...linked)
    next = await circlesOf(
      db,
      linked.map(([, other]) => other),
    )
  }
  return links.length === 0 ? groups : joined(groups, links)
}

const keyOf = (circle: Circle): string => JSON.stringify(circle)

async function circlesOf(db: Write, profiles: readonly number[]): Promise<Circle[]> {
  if (profiles.length === 0) return []
  const rows = await db
    .selectFrom('profile')
    .select(['id', 'kind', 'surname'])
    .where('id', 'in', numbers(db, profiles))
    .orderBy('id')
    .execute()
  return rows.map(({ id, kind, surname }) => (kind === 'body' || kind === 'alone' ? { profile: id } : { surname }))
}

async function groupsIn(db: Write, circles: readonly Circle[]): Promise<Settled[][]> {
  const surnames = circles.flatMap((circle) => ('surname' in circle ? [circle.surname] : []))
  const alone = circles.flatMap((circle) => ('profile' in circle ? [circle.profile] : []))
  const groups = surnames.length === 0 ? [] : await groupsNamed(db, surnames)
  if (alone.length === 0) return groups
  const profiles = await db
    .selectFrom('profile')
    .select(['id', 'person_id', 'least'])
    .where('id', 'in', numbers(db, alone))
    .execute()
  return [...groups, ...profiles.map((profile) => [profile])]
}

/** The profiles of each surname, tied; those that one split took away are one group. */
async function groupsNamed(db: Write, surnames: readonly string[]): Promise<Settled[][]> {
  const profiles = await profilesNamed(db, { surnames })
  if (profiles.length === 0) return []
  const roles = await rolesNamed(db, { surnames })
  const rolesOf = Map.groupBy(roles, (role) => role.profile_id)
  return [...Map.groupBy(profiles, ({ surname }) => surname).values()].flatMap((namesakes) => {
    if (namesakes[0]?.kind === 'apart') return [namesakes]
    const byId = new Map(namesakes.map((profile) => [profile.id, profile]))
    const ties = namesakes.map(
      ({ id, kind, given, patronymic }): TieProfile => ({
        id,
        kind: kind === 'full' ? 'full' : 'weak',
        given,
        patronymic,
        roles: rolesOf.get(id) ?? [],
      }),
    )
    return tieProfiles(ties).map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
  })
}

const profilesNamed = prepared<{ surnames: readonly string[] }>()((db, { strings }) =>
  db
    .selectFrom('profile')
    .select(['id', 'kind', 'surname', 'given', 'patronymic', 'person_id', 'least'])
    .where('surname', 'in', strings('surnames'))
    .where('kind', 'in', ['full', 'weak', 'apart'])
    .orderBy('id'),
)

const rolesNamed = prepared<{ surnames: readonly string[] }>()((db, { strings }) =>
  db
    .selectFrom('role')
    .select(['profile_id', 'role_key as role', 'org_key as org'])
    .distinct()
    .where('profile_id', 'in', (of) =>
      of
        .selectFrom('profile')
        .select('id')
        .where('surname', 'in', strings('surnames'))
        .where('kind', 'in', ['full', 'weak']),
    ),
)

/** What merges in force tie to these profiles. */
async function linksOf(db: Write, profiles: readonly number[]): Promise<(readonly [number, number])[]> {
  if (profiles.length === 0) return []
  const rows = await mergesOf(db, { profiles })
  return rows.flatMap(({ one, other }) => (one === null || other === null ? [] : [[one, other] as const]))
}

const mergesOf = prepared<{ profiles: readonly number[] }>()((db, { numbers }) =>
  db
    .selectFrom('anchor as mine')
    .innerJoin('anchor as theirs', 'theirs.mend_id', 'mine.mend_id')
    .innerJoin('mend', 'mend.id', 'mine.mend_id')
    .select(['mine.profile_id as one', 'theirs.profile_id as other'])
    .where('mine.profile_id', 'in', numbers('profiles'))
    .where('mine.active', '=', 1)
    .where('mend.kind', '=', 'merge')
    .whereRef('mine.place', '!=', 'theirs.place')
    .orderBy('mend.id'),
)

/** Joins the groups that links tie. */
function joined(groups: readonly Settled[][], links: readonly (readonly [number, number])[]): Settled[][] {
  const groupOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)))
  for (const [one, other] of links) {
    const [mine, theirs] = [groupOf.get(one), groupOf.get(other)]
    if (!mine || !theirs || mine === theirs) continue
    const both = [...mine, ...theirs]
    for (const { id } of both) groupOf.set(id, both)
  }
  return [...new Set(groupOf.values())]
}
