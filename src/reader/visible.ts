/** What the visible page says where its head is silent: byline, date, tags round the headline. */
import { readPageDate } from '../language/dates.ts'
import type { Layout } from './candidates.ts'
import { hintsUpTo } from './candidates.ts'
import type { Decision } from './decide.ts'
import { hint } from './hints.ts'
import type { Head } from './metadata/meta.ts'
import type { Visible } from './metadata/metadata.ts'
import { phraseKind } from './phrases.ts'
import type { Found } from './types.ts'

/** Blocks round the headline in which byline and date stand. */
const before = 8
const after = 15

/** Reads the blocks near the headline, and tag lists behind the body. */
export function readVisible(
  { candidates, boxes }: Layout,
  { verdicts, headlineAt, container }: Decision,
  head: Head,
): Visible {
  const dates: Found[] = []
  const bylines: string[] = []
  const tags: string[] = []
  const from = headlineAt < 0 ? container.first : headlineAt - before
  const to = headlineAt < 0 ? container.first + after : headlineAt + after
  for (const candidate of candidates.slice(Math.max(0, from), Math.max(0, to))) {
    if (verdicts[candidate.at]?.part === 'body' && candidate.mass > 0) continue
    const date = readPageDate(candidate.text)
    if (date) dates.push({ value: date.iso, where: 'text' })
    const named = (hintsUpTo(candidate.box, boxes[0] ?? null) & hint.author) !== 0
    if (
      (named || phraseKind(candidate.text) === 'author') &&
      candidate.text.length < 120 &&
      candidate.at >= headlineAt - 2
    )
      bylines.push(candidate.text.split('\n')[0] ?? '')
  }
  for (const candidate of candidates) {
    const isTag =
      candidate.link !== null &&
      candidate.text.length < 60 &&
      (hintsUpTo(candidate.box, boxes[0] ?? null) & hint.tags) !== 0
    if (isTag && candidate.at >= container.first) tags.push(candidate.text)
  }
  const times = head.times.slice(0, 3).map(({ datetime, text }) => ({ value: datetime || text, where: 'time' }))
  return { headline: candidates[headlineAt]?.text ?? null, bylines, dates: [...times, ...dates], tags }
}
