import { lowerAt } from '../grammar.ts'
import type { Cue, Parsed } from '../types.ts'

/** «Это говорит о том, что …», «всё это доказывает, что …»: what was told before shows something, and nobody says it. */
export const isPointedTo = (parsed: Parsed, cue: Cue): boolean => {
  const { entry, verb } = cue
  if (verb?.form !== 'finite' || verb.passive || verb.number !== 'singular' || entry.pos !== 'verb') return false
  let at = verb.first - 1
  while (parsed.words[at]?.best.pos === 'adverb') at--
  // «тех, кто призывал»: whoever did, nobody is named.
  if (lowerAt(parsed, at) === 'кто' || isThatClause(parsed, cue, at)) return true
  // «Это подтвердил министр»: no subject of that verb.
  if (verb.gender === 'masculine' || verb.gender === 'feminine' || /^подтвер/.test(verb.lemma)) return false
  return /^(?:это|то|всё|все|последнее)$/.test(lowerAt(parsed, at)) && !governedAt(parsed, at)
}

const governedAt = (parsed: Parsed, at: number): boolean => parsed.words[at - 1]?.best.pos === 'preposition'

/** «То, как голосовал совет, говорит о том, что …»: the whole clause is what shows it, and nobody in it says so. */
const isThatClause = (parsed: Parsed, { sentence }: Cue, comma: number): boolean =>
  lowerAt(parsed, comma) === ',' &&
  comma > sentence.first + 1 &&
  lowerAt(parsed, sentence.first) === 'то' &&
  lowerAt(parsed, sentence.first + 1) === ','
