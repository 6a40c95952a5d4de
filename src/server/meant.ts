import {
  MendError,
  type PersonSummary,
  peopleToMend,
  type RecordStore,
  type StorySummary,
  storiesWith,
} from '../record/index.ts'

/** Those that a name or words can mean. */
export type Candidates =
  | { readonly kind: 'people'; readonly people: readonly PersonSummary[] }
  | { readonly kind: 'stories'; readonly stories: readonly StorySummary[] }

/** A name that several answer to, or that nobody has and others are near: whoever asked has to choose. */
export class Ambiguous extends Error {
  override readonly name = 'Ambiguous'
  /** The first ones. */
  readonly candidates: Candidates
  /** There are more. */
  readonly more: boolean
  /** Nobody has the name: these are only near it. */
  readonly near: boolean

  constructor(candidates: Candidates, more: boolean, near = false) {
    super(near ? 'nobody has this name' : 'several answer to this name')
    this.candidates = candidates
    this.more = more
    this.near = near
  }
}

/** An address of a page, or a headline with an id behind it, in UTF-16 units. */
export const longestOther = 400

/** So many are offered to choose from. */
const offered = 20
const storiesAsked = 50

/**
 * By the address of their page, their id, or a name, in any case, that nobody else has but the one with which they are made one.
 * @throws MendError, Ambiguous
 */
export async function personMeant(record: RecordStore, asked: string, subject: string): Promise<string> {
  const id = idIn(asked, 'p')
  if (id !== undefined) return id
  const { people: found, nearest } = await peopleToMend(record, asked)
  if (found.length === 0 && nearest.length > 0) throw new Ambiguous({ kind: 'people', people: nearest }, false, true)
  const meant = meantBy(asked, found, subject, ({ name }) => name)
  if (meant.length > 1) throw new Ambiguous({ kind: 'people', people: meant.slice(0, offered) }, meant.length > offered)
  if (meant[0] === undefined) throw new MendError('not-found', asked, `${asked}: nobody has that name`)
  return meant[0].id
}

/** By the address of its page or that of an article, by an id, or by words that lead to it alone. @throws MendError, Ambiguous */
export async function storyMeant(record: RecordStore, asked: string, subject: string): Promise<string> {
  const id = idIn(asked, '[ta]')
  if (id !== undefined) return id
  const found = await storiesWith(record, asked, storiesAsked)
  const meant = meantBy(asked, found, subject, ({ title }) => title ?? '')
  if (meant.length > 1)
    throw new Ambiguous({ kind: 'stories', stories: meant.slice(0, offered) }, meant.length > offered)
  if (meant[0] === undefined) throw new MendError('not-found', asked, `${asked}: no story is about that`)
  return meant[0].id
}

/** Those called exactly so, else all that were found; the subject itself only where it is alone. */
function meantBy<Item extends { readonly id: string }>(
  asked: string,
  found: readonly Item[],
  subject: string,
  nameOf: (item: Item) => string,
): readonly Item[] {
  const wanted = asked.trim().toLowerCase()
  const named = found.filter((item) => nameOf(item).toLowerCase() === wanted)
  const meant = named.length > 0 ? named : found
  const others = meant.filter(({ id }) => id !== subject)
  return others.length > 0 ? others : meant
}

/** The id in an address, in words with one behind them, or alone; it begins with one of the letters. */
export const idIn = (asked: string, letters: 'p' | '[ta]'): string | undefined =>
  new RegExp(`(?:^|[/( ])(${letters}[0-9a-f]{24})(?:$|[?#/)])`).exec(asked.trim())?.[1]
