import type { Article } from '../../src/reader/types.ts'

/** What is wrong with an article, whatever page it came from: offsets that point beside the words, text no file takes. */
export function faultsOf(article: Article): readonly string[] {
  const { text, blocks, lead } = article
  const faults: string[] = []
  let end = -2
  for (const { span } of blocks) {
    const place = `block ${span.from}-${span.to}`
    if (span.from !== end + 2) faults.push(`${place} does not follow ${end}`)
    if (end >= 0 && text.slice(end, span.from) !== '\n\n') faults.push(`${place} has no blank line before it`)
    const words = text.slice(span.from, span.to)
    if (words.trim() === '' || words.includes('\n\n')) faults.push(`${place} is empty, or is several`)
    end = span.to
  }
  if (end !== (text.length || -2)) faults.push(`the last block ends at ${end} of ${text.length}`)
  const edges = lead === null || (blocks.some(({ span }) => span.from === lead.from) && blocks.some(({ span }) => span.to === lead.to)) // biome-ignore format: one line
  if (!edges) faults.push('the lead is not made of blocks')
  JSON.stringify(article, (name, value: unknown) => {
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
      faults.push(`NUL or half a character in ${name}`)
    return value
  })
  return faults
}
