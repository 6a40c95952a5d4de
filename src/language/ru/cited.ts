/** Whose words a verb of citing gives: «цитирует министра ТАСС», «передаёт слова Орсена агентство». */
import { cuesIn, phrasesIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup } from '../types.ts'
import { commaBetween, governedByPreposition, isAnimate, isBody } from './agreement.ts'
import { ownerOf } from './other-sources.ts'

/** Who is cited stands in the accusative. */
export const citing = new Set(['цитировать', 'процитировать'])
/** What gives somebody's words only before «слова». */
const passingOn = new Set(['передать', 'передавать'])

/** What gives the words of whoever the phrase behind it names: «напомнил слова мэра: «…»». */
export const wordsOf: ReadonlySet<string> = new Set([
  ...citing,
  ...passingOn,
  ...wordSet(`
    привести приводить напомнить напоминать вспомнить вспоминать повторить повторять пересказать зачитать огласить озвучить
    опубликовать упомянуть упоминать
  `),
])

/** Who is cited by the verb; undefined where it cites nobody. */
export function citedBy(parsed: Parsed, cue: Cue, { lemma }: VerbGroup): NounPhrase | undefined {
  if (!citing.has(lemma) && !passingOn.has(lemma)) return undefined
  const near = cuesIn(parsed, cue.end, Math.min(cue.sentence.end, cue.end + 4))
  const words = near.find(({ entry, end }) => entry.lemma === 'слово' && !commaBetween(parsed, cue.end, end))
  if (words) return ownerOf(parsed, words)
  if (passingOn.has(lemma)) return undefined
  const isCited = (phrase: NounPhrase): boolean =>
    phrase.kind !== 'pronoun' &&
    phrase.cases.includes('accusative') &&
    !phrase.cases.includes('nominative') &&
    (phrase.personName !== null || isAnimate(parsed, phrase) || isBody(parsed, phrase)) &&
    !governedByPreposition(parsed, phrase)
  return (
    phrasesIn(parsed, cue.end, Math.min(cue.sentence.end, cue.end + 12)).find(isCited) ??
    phrasesIn(parsed, Math.max(cue.sentence.first, cue.first - 12), cue.first).findLast(isCited)
  )
}
