import { BLOT, blot } from '../blot.ts'
import type { Write } from '../db.ts'
import { strings } from '../engine.ts'
import type { IssueDefinition, IssueRule } from '../ledger/types.ts'
import { nameParts, nameStems } from '../names.ts'
import { type Word, wordsOf } from '../words.ts'
import { rewrite } from './blank.ts'
import { changeOf } from './refs.ts'
import type { About, Change } from './types.ts'

/** A name of who is erased. */
export interface ErasedName {
  readonly name: string
  readonly type: string
}

/**
 * Takes the names of who is erased out of what issues are called and go by, and out of the reasons of all mends: an issue is
 * often made of the words of a page. A rule that asks for the name goes; elsewhere its letters are blotted.
 */
export async function eraseNamesInMends(db: Write, names: readonly ErasedName[]): Promise<void> {
  const blotted = await blotterOf(db, names)
  const mends = await db.selectFrom('mend').select(['id', 'change', 'reason', 'undone_reason']).execute()
  for (const { id, change, reason, undone_reason } of mends) {
    const kept = {
      change: JSON.stringify(withoutNames(changeOf(change), blotted)),
      reason: blotted(reason),
      undone_reason: undone_reason === null ? null : blotted(undone_reason),
    }
    if (kept.change === change && kept.reason === reason && kept.undone_reason === undone_reason) continue
    await db
      .updateTable('mend')
      .set({ ...kept, erased: 1 })
      .where('id', '=', id)
      .execute()
  }
  const anchors = db.selectFrom('anchor').select(['mend_id', 'place', 'about']).where('part', '=', 'issue')
  for (const { mend_id, place, about } of await anchors.execute()) {
    const called: About = JSON.parse(about)
    const name = blotted(called.name ?? '')
    if (called.name === undefined || name === called.name) continue
    await rewrite(db, { mend_id, place }, JSON.stringify({ ...called, name }))
  }
}

/** The text with the names in it blotted. */
type Blotter = (text: string) => string

/**
 * A surname counts as theirs beside another word of the name, and by itself where nobody else in the record has it; the name
 * of a body counts as a whole. Words are compared without their endings: they stand in any case. Where a text has
 * capital letters, a name has one.
 */
export async function blotterOf(db: Write, names: readonly ErasedName[]): Promise<Blotter> {
  const surnames = names.flatMap(({ name, type }) => (type === 'person' ? [nameParts(name).surname] : []))
  const others = await db
    .selectFrom('name_word')
    .select('word')
    .where('kind', '=', 'word')
    .where('word', 'in', strings(db, surnames))
    .execute()
  const shared = new Set(others.map(({ word }) => word))
  const sought = names.map(({ name, type }) => {
    const stems = wordsOf(name).map(stemsOf)
    if (type !== 'person') return { stems, least: stems.length }
    return { stems, least: shared.has(nameParts(name).surname) ? Math.min(2, stems.length) : 1 }
  })
  return (text) => {
    const isCased = text !== text.toLowerCase()
    const words = wordsOf(text).filter(({ from }) => !isCased || /^\p{Lu}/u.test(text.slice(from, from + 2)))
    const stems = words.map(stemsOf)
    const theirs = new Set<number>()
    for (const name of sought)
      for (const run of runsOf(text, words, (at) => name.stems.some((word) => meets(word, stems[at])))) {
        const has = (word: Stems | undefined): boolean => run.some((at) => meets(word, stems[at]))
        if (run.length < name.least || !has(name.stems.at(-1))) continue
        if (name.least < name.stems.length || name.stems.every(has)) for (const at of run) theirs.add(at)
      }
    let left = text
    for (const at of theirs) {
      const { from = 0, to = 0 } = words[at] ?? {}
      left = left.slice(0, from) + blot(left.slice(from, to)) + left.slice(to)
    }
    return left
  }
}

/** Places of words that stand one behind the other with nothing but blanks and points between them. */
function runsOf(text: string, words: readonly Word[], belongs: (at: number) => boolean): number[][] {
  const runs: number[][] = []
  for (const [at, { from }] of words.entries()) {
    if (!belongs(at)) continue
    const run = runs.at(-1)
    const goesOn = run?.at(-1) === at - 1 && /^[\s.\-‑]*$/.test(text.slice(words[at - 1]?.to, from))
    if (run && goesOn) run.push(at)
    else runs.push([at])
  }
  return runs
}

type Stems = ReadonlySet<string>
const stemsOf = ({ exact }: Pick<Word, 'exact'>): Stems => new Set(nameStems(exact))
const meets = (one: Stems | undefined, other: Stems | undefined): boolean =>
  one !== undefined && other !== undefined && [...one].some((stem) => other.has(stem))

function withoutNames(change: Change, blotted: Blotter): Change {
  return change.issue === undefined ? change : { ...change, issue: definitionWithout(change.issue, blotted) }
}

const definitionWithout = ({ names, description, rules }: IssueDefinition, blotted: Blotter): IssueDefinition => ({
  names: Object.fromEntries(Object.entries(names).map(([tag, name]) => [tag, blotted(name)])),
  description: blotted(description),
  rules: rules.flatMap((rule) => ruleWithout(rule, blotted)),
})

/** A rule without the name would ask for more than it did; without the name among what it leaves out it goes on. */
function ruleWithout(rule: IssueRule, blotted: Blotter): IssueRule[] {
  if (blotted(rule.all) !== rule.all) return []
  const left = blotted(rule.none ?? '')
  if (left === (rule.none ?? '')) return [rule]
  const { none: _, ...rest } = rule
  const none = left.split(' ').filter((word) => !word.includes(BLOT))
  return [none.length === 0 ? rest : { ...rest, none: none.join(' ') }]
}
