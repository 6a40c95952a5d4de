/** What the words around a stance word make of it. */
import { wordSet } from '../lexicon.ts'

const holding = wordSet('will would intend plan want agree promise pledge vow decide choose be going')
const refusing = wordSet('refuse decline')

/** "plans to attend", "refused to sign". */
export const governs = (lemma: string): 'holds' | 'refuses' | undefined =>
  holding.has(lemma) ? 'holds' : refusing.has(lemma) ? 'refuses' : undefined

export const hedges = wordSet('may might could perhaps possibly probably likely')
export const overtaken = /^(?:previously|earlier|formerly)\b|\b(?:once|previously|formerly)\b/iu
/** Why, and no part of what. */
export const reasonOpeners = /(?:,? because |,? since |, saying |, citing |, calling | in order )/u
