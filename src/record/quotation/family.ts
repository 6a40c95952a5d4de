import { kinshipOf } from './kinship.ts'
import { isPartOfOccasion, isSameQuotation, type Likeness } from './likeness.ts'
import type { Carrier, Neighbourhood } from './neighbours.ts'

/** A family is followed up to so many statements; a view says where there are more. */
const MOST_MEMBERS = 300
/** Words that are too few by themselves, or of two speakers, are the same only where they are printed this close in time. */
const NEAR_DAYS = 31
/** Two articles tell of the same occasion where so many different words of content are the same in what two say there. */
const OCCASION = 8

/** The statements of one quotation, and which of them carry the same words directly. */
export interface Family {
  /** In no order. */
  readonly members: readonly Carrier[]
  /** By id of the statement. */
  readonly links: ReadonlyMap<string, readonly Carrier[]>
  /** Statements of replaced versions of the members' own articles that put it in other words. */
  readonly replaced: readonly { readonly carrier: Carrier; readonly member: Carrier }[]
  readonly complete: boolean
}

/**
 * All statements that carry the same words as this one, directly or through others. It depends on the statements that
 * are in the record and on nothing else: not on the order they came in, and not on which of a family is asked.
 */
export async function familyOf(near: Neighbourhood, start: Carrier): Promise<Family> {
  const members = new Map([[start.entry.id, start]])
  const links = new Map<string, Carrier[]>()
  const older = new Map<string, { carrier: Carrier; member: Carrier }>()
  let complete = true
  for (const member of members.values()) {
    for (const { carrier, likeness } of await around(near, member)) {
      if (!(await areLinked(near, member, carrier, likeness))) continue
      if (!carrier.current) {
        if (isOlderVersion(carrier, member)) older.set(carrier.entry.id, { carrier, member })
        continue
      }
      links.set(member.entry.id, [...(links.get(member.entry.id) ?? []), carrier])
      if (members.has(carrier.entry.id)) continue
      if (members.size < MOST_MEMBERS) members.set(carrier.entry.id, carrier)
      else complete = false
    }
  }
  older.delete(start.entry.id)
  return { members: [...members.values()], links, replaced: [...older.values()], complete }
}

/** The statements whose wordings may be kin. */
async function around(
  near: Neighbourhood,
  { entry, wordingId }: Carrier,
): Promise<{ carrier: Carrier; likeness: Likeness }[]> {
  const found: { carrier: Carrier; likeness: Likeness }[] = []
  for (const { wordingId: other, likeness } of await near.neighboursOf(wordingId))
    for (const carrier of await near.carriersOf(other))
      if (carrier.entry.id !== entry.id) found.push({ carrier, likeness })
  return found
}

/** Another wording of the same words in a former version of the member's article. */
const isOlderVersion = (carrier: Carrier, member: Carrier): boolean =>
  carrier.entry.article.id === member.entry.article.id && carrier.wordingId !== member.wordingId && member.current

/** Two articles that put the same words into a speaker's mouth, at least one of them as the speaker's own. */
async function areLinked(near: Neighbourhood, a: Carrier, b: Carrier, likeness: Likeness): Promise<boolean> {
  const sameArticle = a.entry.article.id === b.entry.article.id
  if (sameArticle && a.versionId === b.versionId) return false
  if (sameArticle && a.current === b.current) return false
  if (!isOwn(a) && !isOwn(b)) return false
  const kinship = kinshipOf(a.entry.speaker, b.entry.speaker)
  const isOne = isSameQuotation(likeness, kinship)
  if (kinship === 'same' && isOne) return true
  if (!arePrintedNear(a, b)) return false
  if (isOne && isOwn(a) && isOwn(b)) return true
  return isPartOfOccasion(likeness) && isOneOccasion(near, a, b)
}

/** Given as the speaker's own words, not retold. */
const isOwn = ({ entry }: Carrier): boolean => entry.kind !== 'indirect'

function arePrintedNear(a: Carrier, b: Carrier): boolean {
  const days = Math.abs(Date.parse(a.time) - Date.parse(b.time)) / 86_400_000
  return days <= NEAR_DAYS // false where one has no date that can be read
}

/** Whether two speakers are given much the same words by two articles, one sentence being too little to tell. */
async function isOneOccasion(near: Neighbourhood, a: Carrier, b: Carrier): Promise<boolean> {
  const shared = new Set<number>()
  const [ofA, ofB] = [await near.saidBeside(a), await near.saidBeside(b)]
  for (const one of ofA)
    for (const other of ofB) {
      const likeness = await near.likeness(one.wordingId, other.wordingId)
      if (isPartOfOccasion(likeness)) for (const word of likeness.shared) shared.add(word)
    }
  return shared.size >= OCCASION
}
