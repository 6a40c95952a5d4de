import type { Comparison, DiffPart } from './types.ts'

/** Words of a comparison as they are shown: what the base has and the wording has not is `removed`, and the reverse. */
export interface MarkedWords {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: string
}

/**
 * A comparison in its order, to be read with one space between the stretches. Of what differs between two stretches that
 * are the same, all that was removed comes first; another form of a word is both removed and added.
 */
export function markedWords({ base, text, parts }: Comparison): MarkedWords[] {
  const marked: MarkedWords[] = []
  const open = { removed: [] as string[], added: [] as string[] }
  const close = (): void => {
    for (const kind of ['removed', 'added'] as const)
      if (open[kind].length > 0) marked.push({ kind, words: open[kind].splice(0).join(' ') })
  }
  for (const { kind, words } of parts.flatMap((part) => stretches(part, base, text))) {
    if (kind !== 'same') open[kind].push(words)
    else {
      close()
      marked.push({ kind, words })
    }
  }
  close()
  return marked
}

function stretches(part: DiffPart, base: string, text: string): MarkedWords[] {
  const cut = (whole: string, { from, to }: { readonly from: number; readonly to: number }): string =>
    whole.slice(from, to).trim()
  switch (part.kind) {
    case 'removed':
      return [{ kind: 'removed', words: cut(base, part.before) }]
    case 'added':
      return [{ kind: 'added', words: cut(text, part.after) }]
    case 'same':
      return [{ kind: 'same', words: cut(text, part.after) }]
    case 'inflected':
      return [
        { kind: 'removed', words: cut(base, part.before) },
        { kind: 'added', words: cut(text, part.after) },
      ]
  }
}
