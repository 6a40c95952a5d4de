import { degreeWords } from '../../language/degree.ts'
import { latinSkeleton, nameStems, nameWords } from '../names.ts'
import { PIECE_BREAK } from '../pieces.ts'
import { carriesContent, wordingWordsOf } from '../quotation/words.ts'
import type { PositionEntry } from '../types.ts'
import type { LemmaOf } from '../words.ts'

/** What a target is about, as far as it is compared. */
export interface TargetGist {
  /** Lemmas of its words and numbers, without names and words that say little. */
  readonly words: ReadonlySet<string>
  /** Its names in one spelling for all letters: the holder's own is none of them. */
  readonly names: ReadonlySet<string>
}

/** The gist of a position's target. */
export function targetGist(
  { targetWords, target, evidence, holder, article }: PositionEntry,
  lemmaOf: LemmaOf,
): TargetGist {
  const text = targetWords.join(PIECE_BREAK)
  const own = new Set(nameWords(holder.name).flatMap(nameStems))
  const { light } = degreeWords(article.language)
  const [words, lightOnes, names] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const word of wordingWordsOf(text, article.language, lemmaOf)) {
    if (!carriesContent(word)) continue
    const beginsSentence = word.from === 0 && target[0]?.from === evidence.from
    const isName = !beginsSentence && /^\p{Lu}/u.test(text.slice(word.from, word.to))
    if (isName && nameStems(word.form).some((stem) => own.has(stem))) continue
    if (isName) names.add(nameForm(word.lemma))
    else (light.has(word.lemma) ? lightOnes : words).add(word.lemma)
  }
  return { words: words.size + names.size > 0 ? words : lightOnes, names }
}

/** One spelling for "Косово" and "Kosovo"; of a name without consonants to speak of, the name itself. */
export function nameForm(lemma: string): string {
  const skeleton = latinSkeleton(lemma)
  return skeleton.length > 1 ? skeleton : lemma
}

/**
 * How much two targets have in common, 0 to 1: the share of the shorter one that stands in the other. 0 where both have
 * names and none in common: sanctions against one state are not those against another.
 */
export function likenessOf(a: TargetGist, b: TargetGist): number {
  const names = common(a.names, b.names)
  if (a.names.size > 0 && b.names.size > 0 && names === 0) return 0
  const least = Math.min(a.words.size + a.names.size, b.words.size + b.names.size)
  return least === 0 ? 0 : (common(a.words, b.words) + names) / least
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const one of a) if (b.has(one)) count += 1
  return count
}
