import { basisOf, type DateBasis, dayOf } from '../dates.ts'
import type { Db } from '../db.ts'
import { numbers } from '../engine.ts'
import { askedWords } from '../match.ts'
import { nameWords } from '../names.ts'
import { selectPositions, toPosition } from '../position-rows.ts'
import { type RecordStore, reading } from '../store.ts'
import type { PositionEntry } from '../types.ts'
import { type LemmaOf, lemmaFor, wordsOf } from '../words.ts'
import { definitions, issueRows, targetHolds } from './issues.ts'
import { likenessOf, nameForm, type TargetGist, targetGist } from './targets.ts'
import type { IssueRule, SuggestedIssue, SuggestionQuery } from './types.ts'

const SHOWN_AT_ONCE = 20
/** So many positions are looked at, the latest. */
const MOST_LOOKED_AT = 3000
/** Targets that share so much mean the same thing; nearer in time, less is enough. */
const ALIKE = 0.6
/** Days between which a target without names, or under another name of the same event, still is the same one. */
const NEAR_DAYS = 60
/** A group is compared by its latest targets. */
const MOST_COMPARED = 12

/** A position, and what it is compared by. */
interface Aimed {
  readonly entry: PositionEntry
  readonly gist: TargetGist
  /** Names in the headline and the sentence: under which other names the event goes there. */
  readonly context: ReadonlySet<string>
  readonly day: string
  readonly story: number | null
}

/** Positions whose targets seem to be one thing. */
export interface Group {
  readonly members: Aimed[]
}

/** Targets that seem to mean the same thing, those with most positions first; one alone makes no issue. */
export function suggestIssues(record: RecordStore, query: SuggestionQuery = {}): Promise<SuggestedIssue[]> {
  return reading(record, async (db) => {
    const found = await aimedAt(db, query, record.lemmaOf)
    return groupTargets(found)
      .filter(({ members }) => members.length > 1)
      .map((group) => toSuggestion(group, record.lemmaOf))
      .sort((a, b) => b.positions - a.positions || (a.from < b.from ? -1 : 1) || (a.name < b.name ? -1 : 1))
      .slice(0, query.limit ?? SHOWN_AT_ONCE)
  })
}

async function aimedAt(db: Db, { words, from, to }: SuggestionQuery, lemmaOf: LemmaOf): Promise<Aimed[]> {
  let found = selectPositions(db)
    .leftJoin('gist', 'gist.article_id', 'position.article_id')
    .select('gist.story')
    .where('position.listed', '=', 1)
  const asked = await askedWords(db, { words: words ?? '' }, lemmaOf)
  if (asked.length === 0 && (words ?? '').trim() !== '') return []
  if (asked.length > 0) found = found.where(targetHolds(db, asked))
  else found = found.where('position.row', 'not in', numbers(db, await sortedRows(db, lemmaOf)))
  if (from) found = found.where('position.day', '>=', from)
  if (to) found = found.where('position.day', '<=', to)
  const rows = await found
    .orderBy('position.time', 'desc')
    .orderBy('position.article_id', 'desc')
    .orderBy('position.place', 'desc')
    .limit(MOST_LOOKED_AT)
    .execute()
  return rows.reverse().map((row) => aimed(toPosition(row), row.story, lemmaOf))
}

/** Positions that belong to an issue already. */
async function sortedRows(db: Db, lemmaOf: LemmaOf): Promise<number[]> {
  const rows = new Set<number>()
  for (const issue of await definitions(db)) for (const row of await issueRows(db, issue, lemmaOf)) rows.add(row)
  return [...rows]
}

/** A position with what it is compared by. */
export function aimed(entry: PositionEntry, story: number | null, lemmaOf: LemmaOf): Aimed {
  const { article, evidenceWords } = entry
  return {
    entry,
    gist: targetGist(entry, lemmaOf),
    context: namesIn(`${article.title ?? ''}. ${evidenceWords}`, article.language, lemmaOf),
    day: dayOf(article.published, article.captured),
    story,
  }
}

/** Capitalised words that do not begin a sentence. */
function namesIn(text: string, language: string | null, lemmaOf: LemmaOf): Set<string> {
  const names = new Set<string>()
  for (const word of wordsOf(text)) {
    const inside = word.from > 0 && !/[.!?:…]\s*[«"“]?$/.test(text.slice(Math.max(0, word.from - 4), word.from))
    if (inside && /^\p{Lu}/u.test(text.slice(word.from, word.to)))
      names.add(nameForm(lemmaFor(lemmaOf, language, word)))
  }
  return names
}

/**
 * Puts targets together that seem to be one thing, in order of time: each goes to the group in which its likest stands. Names
 * must not differ, unless one text knows the event under both; without names the words must be near in time, or of one story.
 */
export function groupTargets(all: readonly Aimed[]): Group[] {
  const groups: Group[] = []
  const byWord = new Map<string, Set<Group>>()
  for (const one of all) {
    const keys = [...one.gist.words, ...one.gist.names]
    const candidates = new Set(keys.flatMap((key) => [...(byWord.get(key) ?? [])]))
    let [best, most]: [Group | undefined, number] = [undefined, 0]
    for (const group of candidates) {
      const alike = Math.max(...group.members.slice(-MOST_COMPARED).map((other) => sameThing(one, other)))
      if (alike > most) [best, most] = [group, alike]
    }
    const group: Group = best ?? { members: [] }
    if (best === undefined) groups.push(group)
    group.members.push(one)
    for (const key of keys) {
      const known = byWord.get(key)
      if (known) known.add(group)
      else byWord.set(key, new Set([group]))
    }
  }
  return groups
}

/** How surely two targets are one thing; 0 where they are not. */
function sameThing(a: Aimed, b: Aimed): number {
  if (a.entry.article.language !== b.entry.article.language) return 0
  const near = a.story !== null && a.story === b.story ? 0 : daysBetween(a.day, b.day)
  const sharedWord = [...a.gist.words].some((word) => b.gist.words.has(word))
  const named = a.gist.names.size > 0 && b.gist.names.size > 0
  const alike = likenessOf(a.gist, b.gist)
  if (named && alike === 0) {
    // «саммит по Украине» and «саммит в Швейцарии» are one where a text that speaks of the one knows the other's name.
    const knows = ({ context }: Aimed, { gist }: Aimed): boolean => [...gist.names].every((name) => context.has(name))
    return sharedWord && near <= NEAR_DAYS && knows(a, b) !== knows(b, a) ? ALIKE : 0
  }
  if (alike < ALIKE || (!named && near > NEAR_DAYS && alike < 1)) return 0
  // A bare noun, «решение», is known again only near by.
  const bare = Math.min(a.gist.words.size + a.gist.names.size, b.gist.words.size + b.gist.names.size) < 2
  return bare && near > NEAR_DAYS ? 0 : alike + (near === 0 ? 0.1 : 0)
}

const daysBetween = (a: string, b: string): number => {
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days
}

function toSuggestion({ members }: Group, lemmaOf: LemmaOf): SuggestedIssue {
  const entries = members.map(({ entry }) => entry)
  const wordings = countWordings(entries)
  const days = members.map(({ day }) => day).sort()
  const [from = '', to = ''] = [days[0], days.at(-1)]
  const told = new Set(
    entries.flatMap(({ article }, at) => (basisOf(article) === 'captured' ? [] : [members[at]?.day])),
  )
  const basisOn = (day: string): DateBasis => (told.has(day) ? 'published' : 'captured')
  return {
    name: wordings[0]?.words ?? '',
    rule: ruleOf(members, lemmaOf),
    positions: members.length,
    holders: new Set(entries.map(({ holder }) => holder.personId ?? holder.name)).size,
    articles: new Set(entries.map(({ article }) => article.id)).size,
    from,
    fromBasis: basisOn(from),
    to,
    toBasis: basisOn(to),
    targets: wordings,
    ids: entries.map(({ id }) => id),
  }
}

function countWordings(entries: readonly PositionEntry[]): { words: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { targetWords } of entries) {
    const words = targetWords.join(' … ')
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts]
    .map(([words, count]) => ({ words, count }))
    .sort((a, b) => b.count - a.count || a.words.length - b.words.length || (a.words < b.words ? -1 : 1))
}

/** The words that at least two thirds of the targets share, as the first target has them. */
function ruleOf(members: readonly Aimed[], lemmaOf: LemmaOf): IssueRule {
  const counts = new Map<string, number>()
  for (const { gist } of members) for (const word of gist.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count * 3 >= members.length * 2).map(([word]) => word)
  const [first] = members
  const names = [...new Set(members.flatMap(({ gist }) => [...gist.names]))]
  if (shared.length > 0 || first === undefined) return { all: shared.join(' ') }
  const all = first.entry.targetWords.flatMap((words) => nameWords(words))
  const language = first.entry.article.language
  const common = all.filter((word) =>
    names.includes(nameForm(lemmaFor(lemmaOf, language, { from: 0, to: 0, exact: word }))),
  )
  return { all: common.slice(0, 3).join(' ') }
}
