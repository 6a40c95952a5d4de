/** What the visible page says where its head is silent: byline, date and tags round the headline and behind the body. */
import { readPageDate } from '../language/dates.ts'
import { pageWords } from '../language/page.ts'
import { type Candidate, hintsUpTo, type Layout } from './candidates.ts'
import type { Decision } from './decide.ts'
import { hint } from './hints.ts'
import { findAgency } from './metadata/agency.ts'
import type { Head } from './metadata/meta.ts'
import type { Visible } from './metadata/metadata.ts'
import type { Found } from './types.ts'

/** Blocks before and behind the headline in which byline and date stand. */
const before = 6
const after = 12
const longestByline = 120

/** Reads the blocks near the headline, the lines behind the body, and links to tags. */
export function readVisible(layout: Layout, decision: Decision, head: Head): Visible {
  const { candidates } = layout
  const { verdicts, headlineAt, container } = decision
  const start = headlineAt < 0 ? container.first : headlineAt
  const near = candidates.slice(Math.max(0, start - before), start + after).filter((candidate) => candidate.mass === 0)
  const times = head.times.slice(0, 3).map(({ datetime, text }) => ({ value: datetime || text, where: 'time' }))
  const body = candidates.filter(({ at }) => verdicts[at]?.part === 'body' || verdicts[at]?.part === 'lead')
  const agency = findAgency(body.find(({ heading }) => !heading)?.text ?? '')
  const dates = near.flatMap((candidate): Found[] => {
    const date = readPageDate(candidate.text)
    return date ? [{ value: date.iso, where: 'text' }] : []
  })
  return {
    headline: candidates[headlineAt]?.text ?? null,
    bylines: bylinesOf(layout, decision, near),
    dates: [...times, ...dates],
    tags: tagsOf(layout, decision),
    agency: agency ? [agency] : [],
  }
}

function bylinesOf(layout: Layout, { verdicts, headlineAt }: Decision, near: readonly Candidate[]): string[] {
  const signed = layout.candidates.filter(({ at }) => verdicts[at]?.why === 'byline')
  const named = near.filter(
    ({ box, at }) => at > headlineAt - 2 && (hintsUpTo(box, layout.boxes[0] ?? null) & hint.author) !== 0,
  )
  const lines = [...named, ...signed].map(({ text }) => text.split('\n')[0] ?? '')
  // "3 апреля 2026 Автор: …" in one line: what stands behind the label is the byline.
  const labelled = near.flatMap(({ text }) => (text.length < longestByline ? (authorLabel.exec(text)?.[1] ?? []) : []))
  return [...labelled, ...lines].filter((line) => line.length < longestByline)
}

const labels = [...new Set(pageWords.flatMap(({ author }) => author))].filter((label) => label !== 'by').join('|')
const authorLabel = new RegExp(`(?:^|\\s)(?:(?:${labels})\\s?:|by\\s)\\s*(.+)$`, 'iu')

function tagsOf({ candidates, boxes }: Layout, { container }: Decision): string[] {
  const tags: string[] = []
  for (const { at, box, link, text } of candidates) {
    if (
      at < container.first ||
      (hintsUpTo(box, boxes[0] ?? null) & hint.tags) === 0 ||
      link === null ||
      text.length > 300
    )
      continue
    const label = pageWords.flatMap((words) => words.tags).find((phrase) => text.toLowerCase().startsWith(`${phrase}:`))
    const list = label === undefined ? text : text.slice(label.length + 1)
    if (link.text.length * 12 > list.length) tags.push(...list.split(/\s*[,;|\n]\s*|\s+(?=#)/).filter(Boolean))
  }
  return tags
}
