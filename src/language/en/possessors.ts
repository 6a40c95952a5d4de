import type { NounPhrase, Word } from '../types.ts'

const possessive = new Set('my your his her its our their'.split(' '))
const genders: ReadonlyMap<string, 'masculine' | 'feminine' | 'neuter'> = new Map([
  ['his', 'masculine'],
  ['her', 'feminine'],
  ['its', 'neuter'],
])
const owning = new Set(['noun', 'adjective', 'determiner', 'numeral'])
const persons: ReadonlyMap<string, 1 | 2> = new Map([
  ['my', 1],
  ['our', 1],
  ['your', 2],
])

/** words[first, end) as a phrase of its own. */
export function phraseOfWords(
  words: readonly Word[],
  first: number,
  end: number,
  kind: NounPhrase['kind'],
): NounPhrase | undefined {
  const opening = words[first]
  const last = words[end - 1]
  if (!opening || !last || end <= first) return undefined
  const { lower } = last
  return {
    first,
    end,
    from: opening.from,
    to: last.to,
    head: end - 1,
    kind,
    cases: [],
    number: last.best.number ?? (lower === 'their' || lower === 'our' ? 'plural' : 'singular'),
    gender: last.best.gender ?? genders.get(lower) ?? null,
    person: last.best.person ?? persons.get(lower) ?? 3,
    personName: null,
  }
}

/** The possessive determiner in words[first, end): "his" in "his latest claim". */
export function pronounOf(words: readonly Word[], first: number, end: number): NounPhrase | undefined {
  for (let i = end - 1; i >= first; i--) {
    const word = words[i]
    if (word && word.best.pos === 'determiner' && possessive.has(word.lower))
      return phraseOfWords(words, i, i + 1, 'pronoun')
    if (word && isPossessiveMark(words, i)) return undefined
  }
  return undefined
}

/** The possessor in words[first, end): "the mayor" in "the mayor's latest claim", "voters" in "voters’ claims". */
export function possessorOf(words: readonly Word[], first: number, end: number): NounPhrase | undefined {
  for (let i = end - 1; i > first; i--) {
    if (!isPossessiveMark(words, i)) continue
    let begin = i
    while (begin > first && owning.has(words[begin - 1]?.best.pos ?? '')) begin--
    return phraseOfWords(words, begin, i, words[i - 1]?.capital ? 'name' : 'common')
  }
  return undefined
}

/** The mark of a possessor: "Roe's", "voters’". */
export function isPossessiveMark(words: readonly Word[], i: number): boolean {
  const word = words[i]
  if (!word) return false
  if (word.best.pos === 'particle' && (word.lower === "'s" || word.lower === '’s')) return true
  return (word.lower === '’' || word.lower === "'") && words[i - 1]?.to === word.from
}
