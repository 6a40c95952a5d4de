import type { NounPhrase, PersonName, Sentence, Word } from '../types.ts'
import { type Core, readCore } from './phrase-core.ts'
import { grow } from './phrase-growth.ts'

const personal: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ['я', 1],
  ['мы', 1],
  ['ты', 2],
  ['вы', 2],
])
/** A phrase longer than this is a list or a slip; the limit keeps odd text linear. */
const longest = 40

/** Reads all maximal noun phrases of the sentences: «официальный представитель МИД Казахстана Ивар Орсен». */
export function readPhrases(
  words: readonly Word[],
  sentences: readonly Sentence[],
  names: readonly PersonName[],
): NounPhrase[] {
  const nameAt = new Map(names.map((name) => [name.first, name]))
  const phrases: NounPhrase[] = []
  for (const sentence of sentences) {
    let at = sentence.first
    while (at < sentence.end) {
      const phrase = readPhrase(words, at, sentence.end, nameAt)
      if (phrase) phrases.push(phrase)
      at = phrase ? phrase.end : at + 1
    }
  }
  return phrases
}

function readPhrase(
  words: readonly Word[],
  at: number,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): NounPhrase | undefined {
  const core = readCore(words, at, limit, nameAt)
  if (!core) return undefined
  const grown = grow(words, core, Math.min(limit, at + longest), nameAt)
  return finish(words, grown)
}

function finish(words: readonly Word[], core: Core): NounPhrase | undefined {
  const first = words[core.first]
  const last = words[core.end - 1]
  const head = words[core.head]
  if (!first || !last || !head) return undefined
  const pronoun = (head.best.pos === 'pronoun' || head.best.lemma === 'который') && core.end === core.first + 1
  const cases = [...new Set(core.frames.map((frame) => frame.case))]
  const nominative = core.frames.find((frame) => frame.case === 'nominative') ?? core.frames[0]
  return {
    first: core.first,
    end: core.end,
    from: first.from,
    to: last.to,
    head: core.head,
    kind: pronoun ? 'pronoun' : core.personName ? 'name' : 'common',
    cases,
    number: nominative?.number ?? 'singular',
    gender: core.personName?.gender ?? nominative?.gender ?? null,
    person: (pronoun && personal.get(head.best.lemma)) || 3,
    personName: core.personName,
  }
}
