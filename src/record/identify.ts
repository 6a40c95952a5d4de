import type { Person } from '../extractor/types.ts'
import { profileOf, type RoleEvidence, type Seen, type TieProfile, tieProfiles } from './identity.ts'
import { nameKey } from './names.ts'

/**
 * Who is who among appearances of many documents, worked out at once: for each appearance's id the id of its person.
 * The record comes to the same, one document after the other.
 */
export function identifyPeople(people: readonly Pick<Person, 'id' | 'name' | 'type' | 'roles'>[]): Map<string, string> {
  return identify(people.map((person) => seenOf(person)))
}

/** What identity goes by: names and roles, folded. */
export const seenOf = ({ id, name, type, roles }: Pick<Person, 'id' | 'name' | 'type' | 'roles'>): Seen => ({
  id,
  name,
  type,
  roles: roles.map(({ role, org }) => ({ role: nameKey(role ?? ''), org: nameKey(org ?? '') })),
})

function identify(appearances: readonly Seen[]): Map<string, string> {
  const profiles = [...Map.groupBy(appearances, (seen) => profileOf(seen).key).values()]
  const persons = new Map<string, string>()
  for (const group of groupsOf(profiles)) {
    const seen = group.flat()
    const least = seen.reduce((smallest, { id }) => (id < smallest ? id : smallest), seen[0]?.id ?? '')
    for (const { id } of seen) persons.set(id, least)
  }
  return persons
}

/** Full and weak profiles of one surname are tied; all others stand for themselves. */
function groupsOf(profiles: readonly (readonly Seen[])[]): (readonly Seen[])[][] {
  const bySurname = Map.groupBy(profiles, ([first]) => {
    if (!first) return undefined
    const { kind, surname } = profileOf(first)
    return kind === 'full' || kind === 'weak' ? surname : undefined
  })
  return [...bySurname].flatMap(([surname, alike]) =>
    surname === undefined
      ? alike.map((profile) => [profile])
      : tieProfiles(alike.flatMap(tieable)).map((ids) => ids.flatMap((id) => [alike[id] ?? []])),
  )
}

function tieable(profile: readonly Seen[], id: number): TieProfile[] {
  const [first] = profile
  if (!first) return []
  const { kind, given, patronymic } = profileOf(first)
  const roles = new Map<string, RoleEvidence>(
    profile.flatMap((seen) => seen.roles.map((role) => [JSON.stringify([role.role, role.org]), role] as const)),
  )
  return [{ id, kind: kind === 'full' ? 'full' : 'weak', given, patronymic, roles: [...roles.values()] }]
}
