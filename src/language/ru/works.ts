/** Titles of works: what stands in them is said by nobody. */
import { wordSet } from '../lexicon.ts'
import type { Cue, Word } from '../types.ts'

const works = wordSet(`
  фильм картина кинофильм мультфильм сериал телесериал спектакль пьеса опера балет песня композиция сингл альбом клип книга
  роман повесть рассказ стихотворение поэма мемуары передача телепередача программа шоу ток-шоу выставка постановка лента
  кинолента трилогия антология мюзикл
`)
/** Words of the longest title. */
const longest = 12
const opening = new Set('«"“„')
const closing = new Set('»"”“')
const stops = new Set('.!?…')

/** The cues that stand in no title: «в картине «О чём говорят люди»» tells of no talk. */
export function outsideTitles(words: readonly Word[], cues: readonly Cue[]): Cue[] {
  return cues.filter((cue) => !isInTitle(words, cue))
}

function isInTitle(words: readonly Word[], { first, end }: Cue): boolean {
  for (let at = first - 1; at >= Math.max(1, first - longest); at--) {
    const form = words[at]?.form ?? ''
    if (stops.has(form) || form === '»') return false
    if (opening.has(form)) return works.has(words[at - 1]?.best.lemma ?? '') && closes(words, end)
  }
  return false
}

function closes(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + longest; at++) {
    const form = words[at]?.form ?? ''
    if (closing.has(form)) return true
    if (stops.has(form) || form === ':') return false
  }
  return false
}
