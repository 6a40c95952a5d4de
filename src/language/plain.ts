import { type Span, tokenize } from '../text/index.ts'
import type { Language } from './language.ts'
import type { Parsed, Reading, Word } from './types.ts'

/** A language that nothing is known of: it splits words, so that its texts can be kept and searched, and finds nothing. */
export function plainLanguage(tag: string): Language {
  return {
    tag,
    name: tag,
    parse: (text, blocks) => parsePlainly(text, blocks),
    subjectOf: () => undefined,
    complementOf: () => undefined,
    describe: () => ({ type: 'anonymous', name: null, role: null, org: null }),
    lemmaOf: (word) => word.toLowerCase(),
  }
}

function parsePlainly(text: string, blocks: readonly Span[]): Parsed {
  const words: Word[] = []
  const sentences = blocks.map((block, index) => {
    const first = words.length
    for (const token of tokenize(text, block)) {
      const form = text.slice(token.from, token.to)
      const best: Reading = { lemma: form.toLowerCase(), pos: 'other', score: 1, known: false }
      const capital = false
      words.push({ ...token, at: words.length, form, lower: form.toLowerCase(), readings: [best], best, capital })
    }
    return { from: block.from, to: block.to, first, end: words.length, block: index }
  })
  return { text, words, sentences, phrases: [], verbs: [], cues: [], stances: [], names: [] }
}
