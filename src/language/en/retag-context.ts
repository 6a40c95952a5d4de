/** What the neighbours of a word are, for the tags that are mended by them. */
import { wordSet as set } from '../lexicon.ts'
import { verbCues } from './cues.ts'
import { pastForms } from './morphology/irregular.ts'
import { nounLemma, verbLemma } from './morphology/lemma.ts'
import type { Tagged } from './readings.ts'
import { isRoleNoun } from './roles.ts'
import type { Tag } from './tagger.ts'

export const articles = set('the a an this these those my your his its our their no every each any some')
export const subjects = set('i you he she it we they who')
export const relativePronouns = set('who which that')
export const opening = set('“ " ‘')
export const nominal: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'NUM'])
export const isPossessive = (word: Tagged | undefined): boolean => word?.lower === "'s" || word?.lower === '’s'

/** Bare verbs that are nouns as often: "Polls show that ...", "Critics fear the plan". */
export const showing = set(
  'show claim report plan support demand hope fear attack blame charge request promise pledge estimate forecast want need cast ' +
    'doubt question back favor favour vow call wish view respect love hate praise mock fault',
)
/** “...,” Roe notes; “...,” the Ham voters state; “...,” a guide in the film warns: only a verb may follow the subject. */
export function behindQuotation(words: readonly Tagged[], name: number): boolean {
  let i = name
  while (i > 0 && i > name - 7 && inSubject.has(words[i]?.tag ?? 'X')) i--
  if (words[i + 1]?.tag === 'ADP') return false
  return (words[i]?.lower === '”' || words[i]?.lower === '"') && words[i - 1]?.lower === ','
}
const inSubject: ReadonlySet<Tag> = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'ADP'])
/** “...,” Roe fumed; “...,” the union state in a letter: a verb of speech stands behind a whole subject. */
export const speaksBehind = (words: readonly Tagged[], i: number, { lower }: Tagged, next: Tagged): boolean =>
  !nominal.has(next.tag) &&
  behindQuotation(words, i - 1) &&
  verbCues.get(verbLemma(lower))?.takes.includes('quotation') === true
export const isPastOrThird = (lower: string): boolean => pastForms.has(lower) || /(?:ed|s)$/.test(lower)

/** "leaders", "supporters", "agents": a plural that only a noun has. */
export const isPeople = (lower: string): boolean =>
  lower.endsWith('s') && !doing.has(lower) && isRoleNoun(nounLemma(lower)) && !verbCues.has(verbLemma(lower))
/** Role nouns that are verbs as often: "heads the board". */
const doing = set(
  'heads chairs hosts coaches captains pilots partners monitors authors fathers mothers nurses guards fans guides ranges tutors ' +
    'doctors judges counsels champions pioneers models stars whips anchors backs plants cooks volunteers trains boxes guests',
)
