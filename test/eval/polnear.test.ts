import { describe, expect, test } from 'vitest'
import { asPolnear } from '../../eval/polnear.ts'

/** {content …}, {cue …} and {source …} mark the spans; the same sentence with [ ] round PolNeAR's content is expected. */
const cases: readonly (readonly [marked: string, content: string])[] = [
  ['{source Arden} {cue said} that {content the port is open}.', 'that the port is open'],
  ['{source Arden} {cue said} {content the port is open}.', 'the port is open'],
  ['{source Arden} {cue promised} to {content open the port}.', 'to open the port'],
  ['{cue According to} {source Arden}, {content the port is open}.', 'the port is open'],
  ['{cue According to} {content a plan}.', 'a plan'],
  ['“{content The port is open},” {source she} {cue said}.', '“The port is open,”'],
  ['"{content The port is open}," {source she} {cue said}.', '"The port is open,"'],
  ['«{content The port is open}», {cue said} {source she}.', '«The port is open»'],
  ['{source Arden} {cue said} that “{content the port is open}”.', 'that “the port is open”'],
  ['{source She} {cue said} it was that {content thing}.', 'that thing'],
  ['{source She} {cue said} Beneath{content the sea}.', 'the sea'],
]

describe('content in the form of PolNeAR', () => {
  test.each(cases)('%s', (marked, content) => {
    const { text, spans } = unmark(marked)
    const [cue = null, source = null] = [spans.cue?.[0], spans.source?.[0]]
    const [piece] = asPolnear(text, { content: spans.content ?? [], cue, source }).content
    expect(text.slice(piece?.from, piece?.to)).toBe(content)
  })
})

/** Takes the marks out of a sentence and says where they stood. */
function unmark(marked: string) {
  const spans: Record<string, { from: number; to: number }[]> = {}
  let text = ''
  for (const [, before = '', name = '', inner = ''] of marked.matchAll(/([^{]*)(?:\{(\w+) ([^}]*)\})?/g)) {
    text += before
    const span = { from: text.length, to: text.length + inner.length }
    if (name !== '') spans[name] = [...(spans[name] ?? []), span]
    text += inner
  }
  return { text, spans }
}
