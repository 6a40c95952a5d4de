import { compare } from '../compare.ts'
import { dayOf, timeOf } from '../dates.ts'
import type { PositionEntry } from '../types.ts'
import type { LemmaOf } from '../words.ts'
import { areOpposite, degreeOf, sideOf } from './sides.ts'
import { likenessOf, targetGist } from './targets.ts'
import type { ChangeKind, Compared, Contradiction, PositionChange, PositionInLine } from './types.ts'

/** Targets with so much in common are taken for one thing where nobody asked for their words. */
export const SAME_TARGET = 0.5
/** A position is compared with so many before it at most. */
const MOST_EARLIER = 50
/** Beyond so many positions of a day no contradictions are looked for. */
const MOST_OF_A_DAY = 100

/** Order in a line: by time, of one article what it tells as past before the rest, then as the text has it. */
export const inLineOrder = (
  a: { readonly time: string; readonly article_id: string; readonly past: number; readonly place: number },
  b: { readonly time: string; readonly article_id: string; readonly past: number; readonly place: number },
): number => compare(a.time, b.time) || compare(a.article_id, b.article_id) || b.past - a.past || a.place - b.place

/**
 * Notes where a position of one holder differs from the one before it, in a line as `inLineOrder` has it. The one before
 * stands in an earlier article, or in the same one that tells it as past. Hedged and past positions tell of no change of
 * stance by themselves; a hedge that comes or goes makes the same stance milder or firmer.
 */
export function markChanges(entries: readonly PositionEntry[], lemmaOf: LemmaOf): PositionInLine[] {
  let earlier: readonly PositionEntry[] = []
  return groupsOf(entries).flatMap((group) => {
    const past = group.filter((entry) => entry.past && !entry.hedged)
    const marked = group.map((entry) => {
      const change = entry.past ? null : changeTo(entry, past.length > 0 ? past : earlier, lemmaOf)
      return { ...entry, change, changedFrom: change?.from ?? null }
    })
    const current = group.filter((entry) => !entry.past)
    const isFirm = current.some(({ hedged }) => !hedged)
    earlier = isFirm ? current : [...earlier, ...current].slice(-MOST_EARLIER)
    return marked
  })
}

/** The entries of each article, in order. */
function groupsOf(entries: readonly PositionEntry[]): PositionEntry[][] {
  const groups: PositionEntry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.[0]?.article.id === entry.article.id) last.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** How a position differs from what its holder said before; null where it does not. */
function changeTo(entry: PositionEntry, all: readonly PositionEntry[], lemmaOf: LemmaOf): PositionChange | null {
  const earlier = all.filter((other) => isBefore(other, entry))
  const same = closest(
    entry,
    earlier.filter(({ stance }) => stance === entry.stance),
    lemmaOf,
  )
  if (same) return degreeChange(same, entry, lemmaOf)
  const firm = earlier.filter(({ hedged }) => !hedged)
  const before = entry.hedged ? undefined : closest(entry, firm, lemmaOf)
  return before ? changeBetween(before, entry, lemmaOf) : null
}

const DAY = 86_400_000

/**
 * Whether one is known to be earlier than another: pages of one instant have no order, and of a page without a date only
 * the day of its capture is known, which pages that were read in one go share.
 */
function isBefore({ article: one }: PositionEntry, { article: other }: PositionEntry): boolean {
  if (one.id === other.id) return true
  const apart = Date.parse(timeOf(other.published, other.captured)) - Date.parse(timeOf(one.published, one.captured))
  return one.published !== null && other.published !== null ? !(apart <= 0) : apart >= DAY
}

/** Of several positions the one whose target is most alike; of equal ones the last. */
function closest(entry: PositionEntry, others: readonly PositionEntry[], lemmaOf: LemmaOf): PositionEntry | undefined {
  if (others.length < 2) return others[0]
  const gist = targetGist(entry, lemmaOf)
  let [best, most]: [PositionEntry | undefined, number] = [undefined, -1]
  for (const other of others) {
    const alike = likenessOf(gist, targetGist(other, lemmaOf))
    if (alike >= most) [best, most] = [other, alike]
  }
  return best
}

function degreeChange(before: PositionEntry, after: PositionEntry, lemmaOf: LemmaOf): PositionChange | null {
  const compared = comparedOf(before, after, lemmaOf)
  const by = degreeOf(after, lemmaOf).firm - degreeOf(before, lemmaOf).firm
  if (by === 0 || compared.targets < SAME_TARGET) return null
  return { how: by > 0 ? 'hardened' : 'weakened', from: before.id, compared }
}

/** The change between two positions of different stances. */
export function changeBetween(before: PositionEntry, after: PositionEntry, lemmaOf: LemmaOf): PositionChange {
  return { how: kindOf(before, after, lemmaOf), from: before.id, compared: comparedOf(before, after, lemmaOf) }
}

function kindOf(before: PositionEntry, after: PositionEntry, lemmaOf: LemmaOf): ChangeKind {
  const [was, is] = [sideOf(before.stance), sideOf(after.stance)]
  if (was === is) {
    const by = degreeOf(after, lemmaOf).firm - degreeOf(before, lemmaOf).firm
    return by === 0 || was === 'open' ? 'otherwise' : by > 0 ? 'hardened' : 'weakened'
  }
  if (was === 'open') return 'settled'
  return is === 'open' ? 'opened' : 'turned'
}

function comparedOf(before: PositionEntry, after: PositionEntry, lemmaOf: LemmaOf): Compared {
  return {
    stances: [before.stance, after.stance],
    sides: [sideOf(before.stance), sideOf(after.stance)],
    degree: [degreeOf(before, lemmaOf).words, degreeOf(after, lemmaOf).words],
    targets: likenessOf(targetGist(before, lemmaOf), targetGist(after, lemmaOf)),
  }
}

/** Where one holder is for and against one thing on one day, neither hedged nor told as past: each pair of targets once. */
export function contradictionsIn(entries: readonly PositionEntry[], lemmaOf: LemmaOf): Contradiction[] {
  const firm = entries.filter(({ hedged, past }) => !hedged && !past)
  const days = Map.groupBy(firm, ({ article }) => dayOf(article.published, article.captured))
  return [...days].flatMap(([day, together]) => {
    const found: Contradiction[] = []
    const met = new Set<string>()
    for (const [at, first] of together.slice(0, MOST_OF_A_DAY).entries())
      for (const second of together.slice(at + 1, MOST_OF_A_DAY)) {
        if (!areOpposite(first.stance, second.stance)) continue
        const compared = comparedOf(first, second, lemmaOf)
        const key = `${first.stance} ${first.targetWords.join()} ${second.stance} ${second.targetWords.join()}`
        if (compared.targets < SAME_TARGET || met.has(key)) continue
        met.add(key)
        found.push({ day, first, second, compared })
      }
    return found
  })
}
