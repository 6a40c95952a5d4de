import { isFuller } from '../language/role-words.ts'

/** An office in the words of articles, folded, and the days of its first and last evidence. */
export interface Worded {
  readonly role_key: string
  readonly org_key: string
  readonly first: string | null
  readonly last: string | null
}

/** An office, and other wordings of it that say less. */
export interface OneOffice<Row> {
  readonly fullest: Row
  readonly shorter: readonly Row[]
}

/**
 * Wordings of one office together: «министр» with «министр водных ресурсов» of the same organisation, where all its evidence is of the
 * months in which the fuller one is told, and no other fuller one could be meant. In the order of the fullest.
 */
export function asOffices<Row extends Worded>(rows: readonly Row[]): OneOffice<Row>[] {
  const byEnds = new Map<string, Row[]>()
  for (const row of rows)
    for (const part of endsOf(row.role_key)) {
      const key = `${part}\n${row.org_key}`
      const known = byEnds.get(key)
      if (known) known.push(row)
      else byEnds.set(key, [row])
    }
  const meant = new Map<Row, Row>()
  for (const row of rows) {
    const fuller = fullestOf(
      (byEnds.get(`${row.role_key}\n${row.org_key}`) ?? []).filter((other) => covers(other, row)),
    )
    if (fuller) meant.set(row, fuller)
  }
  const shorter = Map.groupBy(meant.keys(), (row) => lastOf(row, meant))
  return rows.filter((row) => !meant.has(row)).map((fullest) => ({ fullest, shorter: shorter.get(fullest) ?? [] }))
}

/** What a fuller wording may begin or end with: «министр», «министр водных», «водных ресурсов», «ресурсов». */
function endsOf(role: string): ReadonlySet<string> {
  const words = role.split(' ').slice(0, MOST_WORDS)
  const cuts = Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => at + 1)
  return new Set(cuts.flatMap((at) => [words.slice(0, at).join(' '), words.slice(at).join(' ')]))
}

/** A longer role is a clause that was taken for one. */
const MOST_WORDS = 12

function covers(full: Worded, short: Worded): boolean {
  if (!isFuller(full.role_key, short.role_key)) return false
  const [from, to] = [month(full.first), month(full.last)]
  return from !== null && to !== null && from <= (month(short.first) ?? '') && (month(short.last) ?? '~') <= to
}

const month = (day: string | null): string | null => day?.slice(0, 7) ?? null

/** The fullest, where all others say less of the same. */
function fullestOf<Row extends Worded>(fuller: readonly Row[]): Row | undefined {
  const [longest] = fuller.toSorted((a, b) => b.role_key.length - a.role_key.length)
  return longest && fuller.every((one) => one === longest || isFuller(longest.role_key, one.role_key))
    ? longest
    : undefined
}

/** A wording may be the fuller one of another, and less than a third. Each is longer than the one before: it ends. */
function lastOf<Row>(row: Row, meant: ReadonlyMap<Row, Row>): Row {
  let last = row
  for (let next = meant.get(last); next !== undefined; next = meant.get(last)) last = next
  return last
}
