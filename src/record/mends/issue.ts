import { contentId } from '../../text/index.ts'
import type { Write } from '../db.ts'
import type { IssueDefinition, IssueRule } from '../ledger/types.ts'
import type { RecordStore } from '../store.ts'
import { type NewAnchor, notFound, positionAnchor } from './anchors.ts'
import { mending } from './mend.ts'
import { changeOf } from './refs.ts'
import { MendError, type Signature } from './types.ts'
import { checkedPeriod, checkedWords } from './words.ts'

/** An issue has so many names and rules at most. */
const MOST = 50

/**
 * Says what an issue is: a new one, or another definition of `id`. Gives the id of the mend; its anchor has the issue's.
 * @throws MendError 'not-found' (no such issue), 'wrong' (no name, no rule, a rule without words)
 */
export function defineIssue(
  record: RecordStore,
  definition: IssueDefinition,
  by: Signature,
  id?: string,
): Promise<string> {
  return mending(record, 'issue', by, async (db) => {
    const issue = checkedDefinition(definition)
    const name = Object.values(issue.names)[0] ?? ''
    const about = id === undefined ? contentId('issue', name, by.by, by.at) : await known(db, id)
    return { anchors: [issueAnchor(about, name)], change: { issue } }
  })
}

/** Puts positions (o…) into an issue, or takes them out of it, whatever its rules say. Gives the id of the mend. */
export function sortPositions(
  record: RecordStore,
  issue: string,
  positions: readonly string[],
  belongs: boolean,
  by: Signature,
): Promise<string> {
  return mending(record, 'sort', by, async (db) => {
    if (positions.length === 0) throw new MendError('wrong', issue, `${issue}: name the positions (o…)`)
    const anchors = [issueAnchor(await known(db, issue), await nameOf(db, issue))]
    for (const position of new Set(positions)) anchors.push(await positionAnchor(db, position))
    return { anchors, change: { belongs } }
  })
}

/** An issue stands in no article; what it is called goes with it for the log. */
const issueAnchor = (issue: string, name: string): NewAnchor => ({
  part: 'issue',
  article_id: issue,
  profile_key: null,
  found: issue,
  about: { selectors: [], name },
})

const defining = (db: Write, issue: string) =>
  db
    .selectFrom('anchor')
    .innerJoin('mend', 'mend.id', 'anchor.mend_id')
    .select('mend.change')
    .where('mend.kind', '=', 'issue')
    .where('anchor.part', '=', 'issue')
    .where('anchor.found', '=', issue)
    .orderBy('mend.at', 'desc')
    .orderBy('mend.id')
    .executeTakeFirst()

async function known(db: Write, issue: string): Promise<string> {
  if (!(await defining(db, issue))) throw notFound(issue)
  return issue
}

async function nameOf(db: Write, issue: string): Promise<string> {
  const row = await defining(db, issue)
  return Object.values(row ? (changeOf(row.change).issue?.names ?? {}) : {})[0] ?? issue
}

function checkedDefinition({ names, description, rules }: IssueDefinition): IssueDefinition {
  const named = Object.entries(names).map(([tag, name]) => [checkedTag(tag), checkedWords('name', name)] as const)
  if (named.length === 0 || named.length > MOST) throw new MendError('wrong', 'name', 'an issue needs a name')
  if (rules.length === 0 || rules.length > MOST)
    throw new MendError('wrong', 'rule', `an issue needs a rule, and has ${MOST} at most`)
  return {
    names: Object.fromEntries(named),
    description: description.trim() === '' ? '' : checkedWords('description', description),
    rules: rules.map(checkedRule),
  }
}

function checkedTag(tag: string): string {
  if (!/^[a-z]{2,3}$/.test(tag)) throw new MendError('wrong', 'name', `"${tag}" is no language tag such as ru, en, kk`)
  return tag
}

function checkedRule({ all, none, from, to }: IssueRule): IssueRule {
  const period = checkedPeriod(from ?? null, to ?? null)
  return {
    all: checkedWords('rule', all),
    ...(none === undefined || none.trim() === '' ? {} : { none: checkedWords('rule', none) }),
    ...(period.from === null ? {} : { from: period.from }),
    ...(period.to === null ? {} : { to: period.to }),
  }
}
