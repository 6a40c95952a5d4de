/** What marks behind a phrase hold: an outlet that is told, a subject of its own, a name again in brackets. */
import { beginsLatin, beginsUpper } from '../../text/index.ts'
import { wordSet } from '../lexicon.ts'
import type { Word } from '../types.ts'
import { outlets } from './outlets.ts'
import type { Core } from './phrase-core.ts'
import { outletWords, reporters } from './roles.ts'
import { casesAfter } from './words.ts'

/** «источник «Утра»», «собеседник из штаба»: words for those who are inside. */
export const insiders = wordSet('источник собеседник информатор')

/** «в мэрии «Вестнику» сообщили»: an outlet in quotation marks behind another body is who was told. */
export const isAddressee = (words: readonly Word[], { head, end }: Core): boolean => {
  const inner = words[end + 1]
  if (!inner || !/^[»"”“]$/.test(words[end + 2]?.form ?? '') || phraseIsOutlet(words[head])) return false
  // «в мэрии «Вестнику» сообщили»: a name in the dative is nobody's but theirs who are told.
  const forms = inner.readings.filter((reading) => reading.pos === 'noun' && reading.case)
  const datives = forms.filter((one) => one.case === 'dative')
  if (datives.length > 0 && forms.every((one) => one.case === 'dative' || one.case === 'locative')) return true
  // «источник «Утра»»
  const living = words[head]?.best.animate === true || insiders.has(words[head]?.best.lemma ?? '')
  const isOf = living || (forms.some((one) => one.case === 'genitive') && inner.best.known)
  return !isOf && (outlets.has(inner.lower) || inner.readings.some((reading) => outlets.has(reading.lemma)))
}

/** «Поломку колеса мельницы «Вестник» объяснил тем, что …»: behind a name in marks its own verb, before it an object. */
export const isOwnSubject = (words: readonly Word[], { first, end, frames }: Core, quoted: number): boolean => {
  const [before, inner] = [words[first - 1], words[end + 1]]
  let at = quoted
  while (words[at]?.best.pos === 'adverb') at++
  const verb = words[at]?.best
  if (verb?.pos !== 'verb' || verb.number !== 'singular' || words[first]?.kind === 'mark') return false
  const oblique = (before && casesAfter(before.lower)) || frames.every((frame) => frame.case !== 'nominative')
  return Boolean(oblique) && outlets.has(inner?.lower ?? '')
}
const phraseIsOutlet = (head: Word | undefined): boolean =>
  head?.readings.some(({ lemma }) => outletWords.has(lemma) || reporters.has(lemma)) ?? false

/** «(Ivar Crams)», «(ЦТАК)», «(Ивар Крамс)», «(Рюген, Норландия)»: a name again in other letters, short, or where. Its end, or `at`. */
export function bracketed(words: readonly Word[], at: number, limit: number): number {
  const inner = words[at + 1]?.form ?? ''
  if (words[at]?.form !== '(' || !(beginsUpper(inner) || beginsLatin(inner))) return at
  for (let i = at + 1; i < Math.min(limit, at + 12); i++) {
    const form = words[i]?.form ?? ''
    if (form === ')') return i > at + 1 ? i + 1 : at
    if (!/^(?:\p{Script=Latin}[\p{Script=Latin}\p{M}.'’-]*|\p{Lu}[\p{L}\p{M}-]*|[.,])$/u.test(form)) return at
  }
  return at
}
