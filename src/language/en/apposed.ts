/** "Jane Roe, a researcher at Tarn": what stands behind a comma tells that the name before it is somebody's. */
import { wordSet } from '../lexicon.ts'
import type { Word } from '../types.ts'
import { isRoleNoun } from './roles.ts'

/** Roles that bodies and places have as well: "Acme Rope, a maker of ropes". */
const ofBodies = wordSet(`
  leader maker retailer supplier exporter importer operator owner partner sponsor backer supporter rival ally critic opponent
  advocate member champion developer publisher broker trader investor donor producer builder organizer organiser broadcaster
  monitor planter brewer winemaker drugmaker challenger newcomer contender candidate participant neighbor neighbour star brand
  independent competitor buyer seller host guest parent sister fellow consultant insurer lobbyist friend client customer
  patient subject winner finalist runner-up follower tenant landlord shareholder plaintiff defendant litigant specialist
  progressive conservative liberal republican democrat nationalist communist socialist moderate feminist evangelical`)

/** "activist Jane Roe": a word right before a name for what only a person is. */
export const isPost = (word: Word | undefined): boolean =>
  word?.best.pos === 'noun' && !word.capital && word.best.number !== 'plural' && isPersonal(word.best.lemma)

const isPersonal = (lemma: string): boolean => isRoleNoun(lemma) && !ofBodies.has(lemma)

/** Words between a comma and the role. */
const longest = 9

/** Whether behind the words[first, end) and a comma stands what only a person is, and the clause goes on behind it. */
export function isApposed(words: readonly Word[], first: number, end: number): boolean {
  const before = words[first - 1]
  if (words[end]?.lower !== ',' || before?.best.pos === 'preposition' || before?.lower === 'to') return false
  const aged = words[end + 1]?.kind === 'number' && words[end + 2]?.lower === ','
  let last: Word | undefined
  let at = end + (aged ? 3 : 1)
  for (const limit = at + longest; at < limit; at++) {
    const word = words[at]
    if (!word || !describing.has(word.best.pos)) break
    if (word.best.pos === 'noun') last = word
  }
  const next = words[at]
  if (!last || last !== words[at - 1] || last.best.number === 'plural') return false
  return goesOn.has(next?.lower ?? '') && isPersonal(last.best.lemma)
}
const describing = new Set(['noun', 'adjective', 'determiner', 'numeral', 'participle', 'gerund', 'particle'])
/** What may stand behind the role, but for a verb: in "Roe Bridge, the minister said" the minister is another one. */
const goesOn = wordSet('of at for in with from on to who and ,')

/** Whether before the words[first, end) stand a comma and what only a person is: "a spokeswoman for the town, Jane Day, told". */
export function isAnnounced(words: readonly Word[], first: number, end: number): boolean {
  if (words[first - 1]?.lower !== ',' || words[end]?.lower !== ',') return false
  for (let at = first - 2; at > first - 2 - longest && at >= 0; at--) {
    const word = words[at]
    if (!word || !(describing.has(word.best.pos) || word.best.pos === 'preposition')) return false
    if (!isPost(word)) continue
    const isHead = at === first - 2 || words[at + 1]?.best.pos === 'preposition'
    return isHead && isDetermined(words, at)
  }
  return false
}

/** "the", "Tarn's", "her" before the noun at the index, with what describes it between them. */
function isDetermined(words: readonly Word[], noun: number): boolean {
  for (let at = noun - 1; at > noun - longest && at >= 0; at--) {
    const word = words[at]
    if (word?.best.pos === 'determiner' || word?.best.pos === 'pronoun' || possessive.has(word?.lower ?? ''))
      return true
    if (!word || !describing.has(word.best.pos)) return false
  }
  return false
}
const possessive = wordSet("'s ’s")
