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
  let reaching: Layer[] = []
  return windows.map((window) => {
    const inside = reaching.filter(({ to }) => to > window.from)
    for (; next < layers.length; next++) {
      const layer = layers[next]
      if (layer === undefined || layer.from >= window.to) break
      if (layer.to > window.from) inside.push(layer)
    }
    reaching = inside.filter(({ to }) => to > window.to)
    return cut(
      window,
      inside.map((layer) => clip(layer, window)),
    )
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

function clip(layer: Layer, { from, to }: Span): Layer {
  return { ...layer, from: Math.max(layer.from, from), to: Math.min(layer.to, to) }
}

/** Sweeps over the window once. `layers` lie in it, sorted by where they begin. */
function cut(window: Span, layers: readonly Layer[]): readonly Segment[] {
  const starting = Map.groupBy(layers, ({ from }) => from)
  const ending = Map.groupBy(layers, ({ to }) => to)
  const edges = [...new Set([window.from, window.to, ...starting.keys(), ...ending.keys()])].sort((a, b) => a - b)
  const open = openLayers()
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? window.to
    open.close(ending.get(from) ?? [])
    open.open(starting.get(from) ?? [])
    const ends = (ending.get(to) ?? []).filter(({ part }) => part === 'content')
    return {
      from,
      to,
      said: open.innermost(),
      cue: open.has('cue'),
      source: open.has('source'),
      ends: ends.map(({ statement, piece }) => ({ statement, piece })),
    }
  })
}

/** The layers that are open, in the order of their beginning; opening and closing one costs the same at any depth. */
function openLayers() {
  const count = { content: 0, cue: 0, source: 0 }
  const closed = new Set<Layer>()
  let stack: Layer[] = []
  return {
    open(layers: readonly Layer[]): void {
      for (const layer of layers) {
        count[layer.part]++
        if (layer.part === 'content') stack.push(layer)
      }
    },
    close(layers: readonly Layer[]): void {
      for (const layer of layers) {
        count[layer.part]--
        if (layer.part === 'content') closed.add(layer)
      }
      for (let top = stack.at(-1); top !== undefined && closed.delete(top); top = stack.at(-1)) stack.pop()
      // Those closed below others are swept out when they are the majority: each is then touched twice at most.
      if (closed.size * 2 > stack.length) {
        stack = stack.filter((layer) => !closed.has(layer))
        closed.clear()
      }
    },
    has: (part: Layer['part']): boolean => count[part] > 0,
    innermost(): readonly number[] {
      const found: number[] = []
      for (let at = stack.length - 1; at >= 0 && found.length < deepest; at--) {
        const layer = stack[at]
        if (layer !== undefined && !closed.has(layer)) found.unshift(layer.statement)
      }
      return found
    },
  }
}
