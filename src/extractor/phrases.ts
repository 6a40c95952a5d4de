/** What every way of resolving asks of a phrase before it looks at the document. */
import type { NounPhrase, Parsed } from '../language/types.ts'
import type { Context } from './draft.ts'
import type { How, Speaker } from './types.ts'

export const unnamed = (how: How): Speaker => ({ id: null, name: null, type: 'anonymous', role: null, org: null, how })

/** One word, an article not counted: "the official" says as little as «чиновник», «сам президент» as «президент». */
export function isBare({ parsed, language }: Context, { first, end }: NounPhrase): boolean {
  const word = parsed.words[first]
  const article = word !== undefined && (language.articles?.has(word.lower) || language.articles?.has(word.best.lemma))
  return end - first === (article ? 2 : 1)
}

/** «40-летний рыбак»: hardly anybody of whom the text has told is called so. */
export const isAged = ({ words }: Parsed, { first, head }: NounPhrase): boolean =>
  words.slice(first, head).some(({ form }) => /^\d{1,3}[-‑]/u.test(form))

/** "a spokesman" is somebody not spoken of before. */
export const isNew = ({ parsed, language }: Context, { first }: NounPhrase): boolean =>
  language.indefinites?.has(parsed.words[first]?.lower ?? '') ?? false

/** "I", "you" outside all quotation marks: the author and the readers, whom the text does not name. */
export function isAuthor({ quotations }: Context, { person, from }: NounPhrase): boolean {
  if (person === 3) return false
  let low = 0
  for (let high = quotations.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.outer.from ?? 0) <= from) low = middle + 1
    else high = middle
  }
  return (quotations[low - 1]?.outer.to ?? 0) <= from
}
