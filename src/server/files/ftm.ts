import { bodyKey } from '../../language/body-key.ts'
import { basisOf, type PersonView, type RoleInTime, type RoleSource } from '../../record/index.ts'
import { contentId } from '../../text/ids.ts'
import { personAddress } from '../addresses.ts'
import type { Origin } from './annotations.ts'

/** An entity of FollowTheMoney (followthemoney.tech, schema 4), as its tools read one line of a file. */
export interface FtmEntity {
  readonly id: string
  readonly schema: 'Person' | 'Organization' | 'PublicBody' | 'Position' | 'Occupancy'
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Gives the Wikidata id of a person or body, if somebody has told it. */
export type WikidataOf = (person: Pick<PersonView, 'id' | 'name'>) => string | undefined

/**
 * A person or body as FollowTheMoney entities: itself, and for each role a Position and the Occupancy that ties them. The
 * days of an Occupancy are those on which articles say so (`date`); `startDate` and `endDate` stand only where an editor
 * gave them, for the first article that says it is not the first day in office. Groups and documents are none.
 */
export function ftmEntities(view: PersonView, wikidataOf: WikidataOf, origin: Origin): FtmEntity[] {
  const schema = schemaOf(view)
  if (schema === undefined) return []
  const key = view.type === 'person' ? undefined : bodyKey(view.name)
  const roles = view.roles.filter(({ role, org }) => (role ?? org) !== null)
  const self = entity(view.id, schema, {
    name: [view.name],
    alias: view.names.map(({ name }) => name).filter((name) => name !== view.name),
    country: schema === 'Person' ? [] : countryOf(key?.of),
    topics: schema === 'PublicBody' ? [view.type === 'state' ? 'gov.national' : 'gov'] : [],
    position: schema === 'Person' ? roles.map(titleOf) : [],
    wikidataId: [wikidataOf(view) ?? ''],
    sourceUrl: [origin === '' ? '' : `${origin}${personAddress(view.id)}`],
  })
  return schema === 'Person' ? [self, ...roles.flatMap((role) => officeEntities(view.id, role))] : [self]
}

function schemaOf({ type, name }: PersonView): 'Person' | 'Organization' | 'PublicBody' | undefined {
  if (type === 'person') return 'Person'
  if (type === 'state') return 'PublicBody'
  if (type === 'organisation') return bodyKey(name)?.of ? 'PublicBody' : 'Organization'
  return type === 'media' ? 'Organization' : undefined
}

function officeEntities(personId: string, role: RoleInTime): FtmEntity[] {
  const title = titleOf(role)
  const post = contentId('position', 'ftm post', title)
  const { first, last, given, firstSeen, lastSeen } = role
  const seen = [firstSeen, lastSeen].flatMap((source) => source ?? [])
  const days = [isDated(firstSeen) ? first : null, isDated(lastSeen) ? last : null].flatMap(
    (day) => day?.slice(0, 10) ?? [],
  )
  return [
    entity(post, 'Position', {
      name: [title],
      country: countryOf(role.org === null ? null : bodyKey(role.org)?.of),
    }),
    entity(contentId('position', 'ftm occupancy', personId, title, given?.id ?? ''), 'Occupancy', {
      holder: [personId],
      post: [post],
      startDate: given && first ? [first.slice(0, 10)] : [],
      endDate: given && last ? [last.slice(0, 10)] : [],
      date: given ? [] : days,
      summary: seen.map(({ words }) => words.replace(/\s+/g, ' ')),
      sourceUrl: seen.map(({ article }) => article.url ?? '').filter((url) => /^https?:/.test(url)),
      publisher: seen.map(({ article }) => article.publisher ?? article.domain ?? ''),
    }),
  ]
}

/** A capture says nothing of the day on which an undated article was written. */
const isDated = (source: RoleSource | null): boolean => source === null || basisOf(source.article) === 'published'

const titleOf = ({ role, org }: Pick<RoleInTime, 'role' | 'org'>): string =>
  [role, org].filter((part) => part !== null && part !== '').join(', ')

/** Two small letters, as FollowTheMoney has them; none for states without a code of their own. */
const countryOf = (of: string | null | undefined): string[] => (of && /^[A-Z]{2}$/.test(of) ? [of.toLowerCase()] : [])

/** Without empty values and repetitions; properties that have none are left out. */
function entity(
  id: string,
  schema: FtmEntity['schema'],
  properties: Readonly<Record<string, readonly string[]>>,
): FtmEntity {
  const told = Object.entries(properties).map(([name, values]) => [name, [...new Set(values)].filter(Boolean)] as const)
  return { id, schema, properties: Object.fromEntries(told.filter(([, values]) => values.length > 0)) }
}
