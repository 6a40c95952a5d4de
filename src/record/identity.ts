import type { SpeakerType } from '../extractor/types.ts'
import { bodyKey } from '../language/body-key.ts'
import { fullNamesFor } from '../language/given-forms.ts'
import { couldStandFor, isInitials, nameKey, nameParts } from './names.ts'

/** A role as evidence of who someone is: folded; empty where the text does not say. */
export interface RoleEvidence {
  readonly role: string
  readonly org: string
}

/** What one document says of someone: the whole of the evidence that its appearance brings. */
export interface Seen {
  /** Id of the appearance. */
  readonly id: string
  readonly name: string
  readonly type: SpeakerType
  readonly roles: readonly RoleEvidence[]
}

/**
 * full: a person by given name and surname; weak: by surname alone, with a role; alone: nothing ties it to another
 * document; body: anything but a person, by its name; apart: what a person split off, tied to nothing but the rest of it.
 */
export type ProfileKind = 'full' | 'weak' | 'alone' | 'body' | 'apart'

/** The class of all appearances whose names and evidence are equal. */
export interface ProfileKey {
  readonly kind: ProfileKind
  readonly key: string
  readonly surname: string
  /** Given names, or the initials of a weak one. */
  readonly given: string
  readonly patronymic: string
}

/** A profile as the tying of profiles sees it. */
export interface TieProfile {
  readonly id: number
  readonly kind: 'full' | 'weak'
  readonly given: string
  readonly patronymic: string
  readonly roles: readonly RoleEvidence[]
}

/** The profile that an appearance belongs to: told by the appearance alone, so that order does not matter. */
export function profileOf(seen: Seen): ProfileKey {
  if (seen.type !== 'person') return bodyProfile(seen)
  const parts = nameParts(seen.name)
  const weak = parts.given === '' || isInitials(parts.given)
  if (!weak && parts.surname !== '') return { kind: 'full', key: keyOf('full', ...Object.values(parts)), ...parts }
  const evidence = Array.from(new Set(seen.roles.filter(isEvidence).map(({ role, org }) => `${role}\t${org}`))).sort()
  if (evidence.length === 0 || parts.surname === '') return { kind: 'alone', key: keyOf('alone', seen.id), ...parts }
  return { kind: 'weak', key: keyOf('weak', parts.surname, parts.given, ...evidence), ...parts }
}

/** False for "полиция", "local officials": words and no name. Two documents that use them need not mean the same ones. */
export const isNamedBody = ({ name, type }: Pick<Seen, 'name' | 'type'>): boolean =>
  type !== 'person' && type !== 'anonymous' && nameKey(name) !== '' && name.toLowerCase() !== name

/** Bodies known under several names are one by the key of the tables; one of an untold state is tied to nothing. */
function bodyProfile({ id, name, type }: Seen): ProfileKey {
  const meant = type === 'document' ? undefined : bodyKey(name)
  const key = meant?.key ?? nameKey(name)
  // «МИД» of one article and «МИД» of another may be those of two countries.
  const named = isNamedBody({ name, type }) && meant?.local !== true
  return {
    kind: named ? 'body' : 'alone',
    key: named ? keyOf('body', ...(meant ? ['', key] : [key])) : keyOf('alone', id),
    surname: key,
    given: '',
    patronymic: '',
  }
}

/** The profile of those of one profile that a split takes away. */
export const apartFrom = (key: string, mendId: string): ProfileKey => ({
  kind: 'apart',
  key: keyOf('apart', mendId, key),
  surname: mendId,
  given: '',
  patronymic: '',
})

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts)
const isEvidence = ({ role, org }: RoleEvidence): boolean => role !== '' || org !== ''

/**
 * Ties the profiles that share a surname into persons: lists of profile ids, each profile in exactly one. Depends on the
 * set alone. A wrong merge is worse than two entries for one person, so a surname alone joins a full name only where
 * role and organisation agree, and only where no second person could be meant.
 */
export function tieProfiles(profiles: readonly TieProfile[]): number[][] {
  const groups = withShortNames(fullGroups(profiles.filter((profile) => profile.kind === 'full')))
  const homes = new Homes(groups)
  const left: TieProfile[] = []
  for (const weak of profiles.filter((profile) => profile.kind === 'weak')) {
    const home = homes.of(weak)
    if (home) home.tied.push(weak)
    else left.push(weak)
  }
  return [...groups.map(({ full, tied }) => idsOf([...full, ...tied])), ...weakGroups(left).map(idsOf)]
}

interface Group {
  readonly full: readonly TieProfile[]
  /** Weak profiles that joined: they bring no evidence of their own, so that none of them leads another one in. */
  readonly tied: TieProfile[]
}

/** Same given name and surname; where several patronymics occur, each is a person, and so is the name without one. */
function fullGroups(full: readonly TieProfile[]): Group[] {
  return [...Map.groupBy(full, (profile) => profile.given).values()].flatMap((namesakes) => {
    const patronymics = new Set(namesakes.map((profile) => profile.patronymic).filter((each) => each !== ''))
    if (patronymics.size < 2) return [{ full: namesakes, tied: [] }]
    return [...Map.groupBy(namesakes, (profile) => profile.patronymic).values()].map((same) => ({
      full: same,
      tied: [],
    }))
  })
}

/**
 * «Саша Орсен» is Александр Орсен of another document where both say the same role in the same body, and where only one
 * could be meant.
 */
function withShortNames(groups: readonly Group[]): Group[] {
  const joined = new Map<Group, Group[]>()
  const left = groups.filter((short) => {
    const names = new Set(fullNamesFor(short.full[0]?.given ?? ''))
    const meant = names.size === 0 ? [] : groups.filter((group) => group !== short && isCalled(short, group, names))
    const [only, ...others] = meant
    if (!only || others.length > 0) return true
    joined.set(only, [...(joined.get(only) ?? []), short])
    return false
  })
  return left.map((group) => ({ full: [group, ...(joined.get(group) ?? [])].flatMap(({ full }) => full), tied: [] }))
}

function isCalled(short: Group, { full }: Group, names: ReadonlySet<string>): boolean {
  const given = full[0]?.given ?? ''
  // A name that is short for a third one is nobody's full name here: nothing hangs on a group that goes into another.
  if (!names.has(given) || fullNamesFor(given).length > 0) return false
  const patronymics = new Set([...short.full, ...full].map(({ patronymic }) => patronymic).filter((one) => one !== ''))
  const offices = new Set(full.flatMap(({ roles }) => roles.filter(isWhole).map(officeKey)))
  return (
    patronymics.size < 2 &&
    short.full.some(({ roles }) => roles.some((one) => isWhole(one) && offices.has(officeKey(one))))
  )
}

const isWhole = ({ role, org }: RoleEvidence): boolean => role !== '' && org !== ''
const officeKey = ({ role, org }: RoleEvidence): string => keyOf(role, org)

/** Finds the one group that a weak profile can mean, among the many that a common surname has. */
class Homes {
  readonly #byOrg = new Map<string, Set<Group>>()
  readonly #groups: readonly Group[]

  constructor(groups: readonly Group[]) {
    this.#groups = groups
    for (const group of groups)
      for (const { org } of group.full.flatMap((profile) => profile.roles))
        if (org !== '') this.#byOrg.set(org, (this.#byOrg.get(org) ?? new Set()).add(group))
  }

  /** By the organisation, where one group agrees; else by the role, where only one group could be meant at all. */
  of(weak: TieProfile): Group | undefined {
    const sameOrg = new Set(weak.roles.flatMap(({ org }) => [...(this.#byOrg.get(org) ?? [])]))
    const sure = [...sameOrg].filter((group) => couldBe(weak, group) && agreement(weak, group) === 'organisation')
    if (sure.length > 0) return sure.length === 1 ? sure[0] : undefined
    const [only, ...others] = this.#possible(weak)
    return only && others.length === 0 && agreement(weak, only) === 'role' ? only : undefined
  }

  /** The first two groups that fit the initials: two are as good as all. */
  #possible(weak: TieProfile): Group[] {
    const found: Group[] = []
    for (const group of this.#groups) {
      if (couldBe(weak, group)) found.push(group)
      if (found.length === 2) break
    }
    return found
  }
}

const couldBe = (weak: TieProfile, { full }: Group): boolean =>
  full.some((profile) => couldStandFor(weak.given, profile.given))

/** What role and organisation of two have in common, without contradiction: the organisation says more. */
function agreement(weak: TieProfile, { full }: Group): 'organisation' | 'role' | undefined {
  let found: 'role' | undefined
  for (const mine of weak.roles)
    for (const theirs of full.flatMap((profile) => profile.roles)) {
      if (!compatible(mine.role, theirs.role) || !compatible(mine.org, theirs.org)) continue
      if (mine.org !== '' && mine.org === theirs.org) return 'organisation'
      if (mine.role !== '' && mine.role === theirs.role) found = 'role'
    }
  return found
}

const compatible = (mine: string, theirs: string): boolean => mine === '' || theirs === '' || mine === theirs

/** Among themselves, surnames join where both role and organisation are given and equal (and the initials, if any). */
function weakGroups(weak: readonly TieProfile[]): TieProfile[][] {
  const parent = new Map(weak.map((profile) => [profile, profile]))
  const rootOf = (profile: TieProfile): TieProfile => {
    let root = profile
    for (let above = parent.get(root); above && above !== root; above = parent.get(root)) root = above
    parent.set(profile, root)
    return root
  }
  const first = new Map<string, TieProfile>()
  for (const profile of weak)
    for (const { role, org } of profile.roles) {
      if (role === '' || org === '') continue
      const key = keyOf(profile.given, role, org)
      const other = first.get(key)
      if (other) parent.set(rootOf(profile), rootOf(other))
      else first.set(key, profile)
    }
  return [...Map.groupBy(weak, rootOf).values()]
}

const idsOf = (profiles: readonly TieProfile[]): number[] => profiles.map((profile) => profile.id).sort((a, b) => a - b)
