import type { Span } from '../text/types.ts'

/** What of a statement is marked in a text. */
export interface Marked {
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
}

/** A stretch of text over which nothing changes: no statement, cue or source begins or ends within it. */
export interface Segment extends Span {
  /** Indices of the statements whose content it is part of, outermost first; at most the innermost four. */
  readonly said: readonly number[]
  readonly cue: boolean
  readonly source: boolean
  /** Statements of which a piece of content ends here, and which piece. */
  readonly ends: readonly { readonly statement: number; readonly piece: number }[]
}

/** Deeper nesting is shown as this deep. */
const deepest = 4

interface Layer extends Span {
  readonly part: 'content' | 'cue' | 'source'
  readonly statement: number
  readonly piece: number
}

/**
 * Cuts each window (a line of a block; in order, disjoint) into segments at every edge of a statement, cue or source
 * in it, so that overlapping and nested ones become flat markup. What reaches over a window's edge is clipped.
 */
export function segmentLines(windows: readonly Span[], statements: readonly Marked[]): readonly (readonly Segment[])[] {
  const layers = statements.flatMap(layersOf).filter(({ from, to }) => from < to)
  // Longer first among those that begin together, so that the outer statement lies below the inner one.
  layers.sort((a, b) => a.from - b.from || b.to - a.to || a.statement - b.statement)
  let next = 0
  return windows.map((window) => {
    const inside: Layer[] = []
    for (; next < layers.length; next++) {
      const layer = layers[next]
      if (layer === undefined || layer.from >= window.to) break
      if (layer.to > window.from)
        inside.push({ ...layer, from: Math.max(layer.from, window.from), to: Math.min(layer.to, window.to) })
    }
    return cut(window, inside)
  })
}

function layersOf(marked: Marked, statement: number): readonly Layer[] {
  const layers: Layer[] = marked.content.map((span, piece) => layer(span, 'content', statement, piece))
  if (marked.cue !== null) layers.push(layer(marked.cue, 'cue', statement, 0))
  if (marked.source !== null) layers.push(layer(marked.source, 'source', statement, 0))
  return layers
}

function layer({ from, to }: Span, part: Layer['part'], statement: number, piece: number): Layer {
  return { from, to, part, statement, piece }
}

/** Sweeps over the window once; `layers` are sorted by where they begin. */
function cut(window: Span, layers: readonly Layer[]): readonly Segment[] {
  const edges = new Set([window.from, window.to])
  for (const { from, to } of layers) edges.add(from).add(to)
  const sorted = [...edges].sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: Layer[] = []
  let next = 0
  for (const [at, from] of sorted.slice(0, -1).entries()) {
    const to = sorted[at + 1] ?? window.to
    open = open.filter((layer) => layer.to > from)
    for (; next < layers.length; next++) {
      const layer = layers[next]
      if (layer === undefined || layer.from > from) break
      open.push(layer)
    }
    segments.push(segment(from, to, open))
  }
  return segments
}

function segment(from: number, to: number, open: readonly Layer[]): Segment {
  const content = open.filter(({ part }) => part === 'content')
  return {
    from,
    to,
    said: content.slice(-deepest).map(({ statement }) => statement),
    cue: open.some(({ part }) => part === 'cue'),
    source: open.some(({ part }) => part === 'source'),
    ends: content.filter((layer) => layer.to === to).map(({ statement, piece }) => ({ statement, piece })),
  }
}
