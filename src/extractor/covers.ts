import type { Span } from '../text/index.ts'

/** True where one of the ordered spans covers the offset. */
export function covers(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  // Contents nest, so the last one that begins before may have ended; one of the few before it may still cover.
  for (let i = low - 1; i >= Math.max(0, low - 4); i--) if ((spans[i]?.to ?? 0) > offset) return true
  return false
}
