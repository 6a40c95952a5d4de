import type { Comparison, DiffPart } from './types.ts'

/** Words of a comparison as they are shown: what the base has and the wording has not is `removed`, and the reverse. */
export interface MarkedWords {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: string
}

/** A comparison in its order, to be read with one space between the stretches; another form of a word is both. */
export function markedWords({ base, text, parts }: Comparison): MarkedWords[] {
  const marked: { kind: MarkedWords['kind']; words: string[] }[] = []
  for (const { kind, words } of parts.flatMap((part) => stretches(part, base, text))) {
    const last = marked.at(-1)
    if (last?.kind === kind) last.words.push(words)
    else marked.push({ kind, words: [words] })
  }
  return marked.map(({ kind, words }) => ({ kind, words: words.join(' ') }))
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
