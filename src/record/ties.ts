import { numbers } from './engine.ts'
import { type TieProfile, tieProfiles } from './identity.ts'
import type { Touched } from './people.ts'
import { prepared } from './prepared.ts'
import type { Write } from './store.ts'

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
  const circles = new Map<string, Circle>()
  for (const surname of [...surnames].sort()) circles.set(keyOf({ surname }), { surname })
  for (const circle of await circlesOf(db, [...mended])) circles.set(keyOf(circle), circle)
  const groups: Settled[][] = []
  const links: (readonly [number, number])[] = []
  // A map is walked in the order of insertion, and what is added on the way is walked too.
  for (const circle of circles.values()) {
    const found = await groupsIn(db, circle)
    groups.push(...found)
    const linked = await linksOf(
      db,
      found.flat().map(({ id }) => id),
    )
    links.push(...linked)
    const others = linked.map(([, other]) => other)
    for (const next of await circlesOf(db, others)) circles.set(keyOf(next), next)
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

async function groupsIn(db: Write, circle: Circle): Promise<Settled[][]> {
  if ('surname' in circle) return groupsNamed(db, circle.surname)
  const profile = await db
    .selectFrom('profile')
    .select(['id', 'person_id', 'least'])
    .where('id', '=', circle.profile)
    .executeTakeFirst()
  return profile ? [[profile]] : []
}

/** The profiles of one surname, tied; those that one split took away are one group. */
async function groupsNamed(db: Write, surname: string): Promise<Settled[][]> {
  const profiles = await profilesNamed(db, { surname })
  if (profiles.length === 0 || profiles[0]?.kind === 'apart') return profiles.length === 0 ? [] : [profiles]
  const roles = await rolesNamed(db, { surname })
  const rolesOf = Map.groupBy(roles, (role) => role.profile_id)
  const byId = new Map(profiles.map((profile) => [profile.id, profile]))
  const ties = profiles.map(
    ({ id, kind, given, patronymic }): TieProfile => ({
      id,
      kind: kind === 'full' ? 'full' : 'weak',
      given,
      patronymic,
      roles: rolesOf.get(id) ?? [],
    }),
  )
  return tieProfiles(ties).map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
}

const profilesNamed = prepared<{ surname: string }>()((db, { value }) =>
  db
    .selectFrom('profile')
    .select(['id', 'kind', 'given', 'patronymic', 'person_id', 'least'])
    .where('surname', '=', value('surname'))
    .where('kind', 'in', ['full', 'weak', 'apart'])
    .orderBy('id'),
)

const rolesNamed = prepared<{ surname: string }>()((db, { value }) =>
  db
    .selectFrom('role')
    .select(['profile_id', 'role_key as role', 'org_key as org'])
    .distinct()
    .where('profile_id', 'in', (of) =>
      of
        .selectFrom('profile')
        .select('id')
        .where('surname', '=', value('surname'))
        .where('kind', 'in', ['full', 'weak']),
    ),
)

/** What merges in force tie to these profiles. */
async function linksOf(db: Write, profiles: readonly number[]): Promise<(readonly [number, number])[]> {
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
