import type { NounPhrase, Parsed, VerbGroup } from '../types.ts'

/** What is looked up again and again in one parsed text, by word. */
export interface Grammar {
  /** The phrase that begins at a word. */
  readonly phraseFrom: ReadonlyMap<number, NounPhrase>
  /** The phrase that ends before a word. */
  readonly phraseBefore: ReadonlyMap<number, NounPhrase>
  /** The verb group that begins at a word. */
  readonly verbFrom: ReadonlyMap<number, VerbGroup>
  /** The verb group that ends before a word. */
  readonly verbBefore: ReadonlyMap<number, VerbGroup>
  /** For each quotation mark the index of its partner in the same block. */
  readonly partner: ReadonlyMap<number, number>
}

const known = new WeakMap<Parsed, Grammar>()

/** The look-up tables of a parsed text, built once. */
export function grammarOf(parsed: Parsed): Grammar {
  const found = known.get(parsed)
  if (found) return found
  const grammar: Grammar = {
    phraseFrom: new Map(parsed.phrases.map((phrase) => [phrase.first, phrase])),
    phraseBefore: new Map(parsed.phrases.map((phrase) => [phrase.end, phrase])),
    verbFrom: new Map(parsed.verbs.map((verb) => [verb.first, verb])),
    verbBefore: new Map(parsed.verbs.map((verb) => [verb.end, verb])),
    partner: pairMarks(parsed),
  }
  known.set(parsed, grammar)
  return grammar
}

const closing: Readonly<Record<string, string>> = { '“': '”"', '"': '"”', '«': '»', '‘': '’' }

/** Pairs the quotation marks of each block; single marks pair only inside one sentence. */
function pairMarks({ words, sentences }: Parsed): Map<number, number> {
  const partner = new Map<number, number>()
  let open = -1
  let single = -1
  let block = -1
  for (const sentence of sentences) {
    if (sentence.block !== block) open = -1
    block = sentence.block
    single = -1
    for (let i = sentence.first; i < sentence.end; i++) {
      const word = words[i]
      if (word?.kind !== 'mark') continue
      const { form } = word
      const opening = open >= 0 ? words[open]?.form : undefined
      const leans = form === '“' && words[i - 1]?.to === word.from && words[i + 1]?.from !== word.to
      if (opening !== undefined && (closing[opening]?.includes(form) || (leans && opening === '“'))) {
        partner.set(open, i)
        partner.set(i, open)
        open = -1
      } else if (open < 0 && (form === '“' || form === '"' || form === '«')) open = i
      else if (form === '‘') single = i
      else if (form === '’' && single >= 0) {
        partner.set(single, i)
        partner.set(i, single)
        single = -1
      }
    }
  }
  return partner
}
