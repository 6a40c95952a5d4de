import { wordSet as set } from '../lexicon.ts'
import type { NounPhrase, Word } from '../types.ts'
import { namedThings, nicknameEnd } from './names.ts'
import { bodyNouns, isRoleNoun, mediaNouns, portfolios, shortOffices } from './roles.ts'
import { seatEnd } from './seats.ts'
import { adverbialDays, tellsTime } from './times.ts'

/** A noun phrase without what hangs on it: "the deputy manager", "Rubio's plan", "they". */
export interface Base {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly kind: NounPhrase['kind']
}

const quoteMarks = set('“ ” " ‘ ’ \'')
const predeterminers = set('all both such half many only even just about nearly almost roughly some more most at')
/** Determiners and pronouns that stand alone. */
export const alone = set(
  'this that these those some many most all both few several others each none any one another either neither',
)
export const relatives = set('who whom which what whoever whatever that')

/** No noun phrase has more words: a search that finds no head must not run through a hostile sentence each time. */
const longest = 60

/** Base phrases of one sentence, in order. */
export function findBases(words: readonly Word[], first: number, end: number): Base[] {
  const bases: Base[] = []
  for (let i = first; i < end; ) {
    const base = baseAt(words, i, end)
    if (base) bases.push(base)
    i = base ? base.end : i + 1
  }
  return bases
}

const isNoun = (word: Word | undefined): boolean => word?.best.pos === 'noun'
const isModifier = (word: Word): boolean =>
  word.best.pos === 'adjective' || word.best.pos === 'numeral' || word.lower === '$' || word.lower === '%'
export const isPossessive = (word: Word | undefined): boolean =>
  word?.best.pos === 'particle' && (word.lower === "'s" || word.lower === '’s')
/** "the states’ leaders" */
export const isPluralPossessive = (words: readonly Word[], i: number): boolean => {
  const mark = words[i]
  const before = words[i - 1]
  if (
    !mark ||
    !before ||
    (mark.lower !== '’' && mark.lower !== "'") ||
    before.to !== mark.from ||
    !before.lower.endsWith('s')
  )
    return false
  return (
    before.best.pos === 'noun' &&
    words[i + 1]?.kind === 'word' &&
    (isNoun(words[i + 1]) || words[i + 1]?.best.pos === 'adjective')
  )
}

function baseAt(words: readonly Word[], start: number, end: number): Base | undefined {
  const opening = words[start]
  if (!opening) return undefined
  if (
    (opening.best.pos === 'pronoun' && !anyone.has(opening.lower)) ||
    (relatives.has(opening.lower) && opening.lower !== 'that' && (opening.lower !== 'what' || isFused(words, start)))
  )
    return { first: start, end: start + 1, head: start, kind: 'pronoun' }
  if (anyone.has(opening.lower)) return { first: start, end: start + 1, head: start, kind: 'common' }
  const seat = Math.min(seatEnd(words, start), end)
  let i = seat > start ? seat : behindQuantifier(words, start)
  let head = seat - 1 >= start ? seat - 1 : -1
  let determined = false
  let modified = -1
  for (const limit = Math.min(end, start + longest); i < limit; ) {
    const word = words[i]
    if (!word) break
    const { pos } = word.best
    if (head >= 0 && isHyphened(words, i)) {
      modified = i + 1
      head = -1
      i += 2
    } else if (pos === 'noun') {
      if (head >= 0 && (startsAnew(words, i) || isSubjectBehind(words, start, i, end))) break
      head = i++
    } else if (head >= 0 && (joinsNames(words, i) || isOfficeWord(words, i))) i++
    else if (head >= 0 && isRank(words, i)) i++
    else if (head >= 0 && words[head]?.capital && nicknameEnd(words, i) > i && words[nicknameEnd(words, i)]?.capital) {
      head = nicknameEnd(words, i)
      i = head + 1
    } else if (head >= 0 && pos === 'adjective' && (isAttribute(words, i) || isOfRegion(words, i))) {
      modified = i++
      head = -1
    } else if (head >= 0 && (isPossessive(word) || isPluralPossessive(words, i))) {
      if (!continues(words[i + 1])) break
      i++
      head = -1
      determined = true
      modified = -1
    } else if (head >= 0) {
      // "Flight 17", "the age 30": a number may follow the noun it belongs to.
      const dated = tellsTime(words[i - 1])
      if (pos !== 'numeral' || words[i - 1]?.capital !== true || (isNoun(words[i + 1]) && !dated)) break
      i++
    } else if (pos === 'determiner' && modified < 0) {
      const titled = isTitleArticle(word) && isPossessive(words[i - 1])
      if (determined && !titled && !predeterminers.has(words[i - 1]?.lower ?? '')) break
      determined = true
      i++
    } else if (isModifier(word)) modified = i++
    else if (modified >= 0 && isSplitNumber(words, i)) modified = i++
    else if (
      pos === 'adverb' &&
      !opensClause.has(word.lower) &&
      !isManner(words, i, start) &&
      nextModifies(words, i, end)
    )
      i++
    else if ((pos === 'participle' || pos === 'gerund') && (determined || modified >= 0) && nextModifies(words, i, end))
      modified = i++
    else if (
      modified >= 0 &&
      (word.lower === ',' || word.lower === 'and' || word.lower === 'or') &&
      listOfModifiers(words, i)
    )
      i++
    else if ((determined || modified >= 0) && quoteMarks.has(word.lower) && i > start && nextModifies(words, i, end))
      i++
    else if (determined && quotedModifierEnd(words, i, end) > i) {
      modified = quotedModifierEnd(words, i, end) - 1
      i = modified + 1
    } else break
  }
  return finish(words, start, i, head, determined, modified)
}

/** Pronouns that mean nobody who was named before. */
const anyone = set('everyone everybody someone somebody anyone anybody nothing something anything everything')

/** an “eat it or starve” approach: the index behind the closing mark of what stands before a noun as its attribute; `at` for none. */
function quotedModifierEnd(words: readonly Word[], at: number, limit: number): number {
  const mark = words[at]
  const closing = closingOf[mark?.lower ?? '']
  // A straight mark opens where it stands at its word and apart from the one before.
  if (closing === undefined || mark?.to !== words[at + 1]?.from || words[at - 1]?.to === mark?.from) return at
  for (let i = at + 2; i < limit && i < at + longestAttribute; i++)
    if (words[i]?.lower === closing)
      return isNoun(words[i + 1]) && !words[i + 1]?.capital && !/^[,.!?]$/.test(words[i - 1]?.lower ?? '') ? i + 1 : at
  return at
}
const longestAttribute = 10
const closingOf: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’' }

/** "what critics call a gift", "what Roe said": behind it stands the subject of its clause, not the noun it asks for. */
function isFused(words: readonly Word[], what: number): boolean {
  let at = what + 1
  while (words[at]?.best.pos === 'adjective' && at < what + 4) at++
  const next = words[at]
  if (!next) return false
  const { pos, lemma } = next.best
  return pos === 'pronoun' || pos === 'determiner' || next.capital || (pos === 'noun' && isRoleNoun(lemma))
}

/** "at least six planes", "more than half the voters": the words before the number. */
function behindQuantifier(words: readonly Word[], at: number): number {
  if (!quantifying.has(words[at]?.lower ?? '')) return at
  const pair = `${words[at]?.lower ?? ''} ${words[at + 1]?.lower ?? ''}`
  if (!quantifiers.has(pair)) return at
  const next = words[at + 2]
  return next && (next.best.pos === 'numeral' || next.best.pos === 'determiner' || next.lower === 'half') ? at + 2 : at
}
const quantifying = set('at more less fewer up as')
const quantifiers = new Set(['at least', 'at most', 'more than', 'less than', 'fewer than', 'up to', 'as many'])

/** "Air Force 1st Lt. Jane Roe" */
const isRank = (words: readonly Word[], i: number): boolean =>
  /^\d+(?:st|nd|rd|th)$/.test(words[i]?.lower ?? '') &&
  words[i + 1]?.capital === true &&
  Object.hasOwn(shortOffices, words[i + 1]?.lower.replace(/\.$/, '') ?? '')

/** "Oskin/Doe", "W&R", "Wool & Winter Ropes" */
function joinsNames(words: readonly Word[], i: number): boolean {
  const [before, mark, next] = [words[i - 1], words[i], words[i + 1]]
  if (mark?.lower === '&') return before?.capital === true && next?.capital === true && isNoun(next)
  return mark?.lower === '/' && before?.to === mark.from && isNoun(next)
}
/** "the D.C.-based institute" */
const isHyphened = (words: readonly Word[], i: number): boolean =>
  words[i]?.lower === '-' &&
  words[i - 1]?.to === words[i]?.from &&
  words[i + 1]?.from === words[i]?.to &&
  words[i + 1]?.best.pos === 'adjective'
/** "7/8" */
const isSplitNumber = (words: readonly Word[], i: number): boolean =>
  words[i]?.lower === '/' && words[i - 1]?.best.pos === 'numeral' && words[i + 1]?.best.pos === 'numeral'
/** "Acme Steel chief executive", "Police chief": an office behind a name begins with what may be an adjective. */
function isOfficeWord(words: readonly Word[], i: number): boolean {
  const word = words[i]
  if (word?.best.pos !== 'adjective' || !isNoun(words[i - 1]) || !portfolios.has(word.lower)) return false
  if (word.lower === 'chief' && isNoun(words[i + 1])) return true
  for (let k = i + 1; k <= i + 3; k++) {
    if (isRoleNoun(words[k]?.lower ?? '')) return true
    if (!isNoun(words[k])) return false
  }
  return false
}
/** "the Republican presidential nomination": a capitalised adjective that was taken for a name. */
const isAttribute = (words: readonly Word[], i: number): boolean =>
  /(?:an|ic|ish|ese)$/.test(words[i - 1]?.lower ?? '') &&
  words[i - 1]?.capital === true &&
  isNoun(words[i + 1]) &&
  words[i + 1]?.capital === false

/** "the East African delegation" */
const isOfRegion = (words: readonly Word[], i: number): boolean =>
  words[i]?.capital === true &&
  regions.has(words[i - 1]?.lower ?? '') &&
  words[i - 1]?.capital === true &&
  isNoun(words[i + 1])
const regions = set('north south east west northern southern eastern western central latin')

const continues = (word: Word | undefined): boolean =>
  word !== undefined &&
  (isNoun(word) ||
    isTitleArticle(word) ||
    isModifier(word) ||
    word.best.pos === 'adverb' ||
    quoteMarks.has(word.lower) ||
    word.best.pos === 'participle' ||
    word.best.pos === 'gerund')

/** "Ham Radio's This Evening": a determiner that opens a title. */
const isTitleArticle = (word: Word): boolean => word.best.pos === 'determiner' && word.capital

/** "On Monday Roe said": a day does not join the name behind it. */
const startsAnew = (words: readonly Word[], i: number): boolean => {
  const before = words[i - 1]
  const word = words[i]
  if (!before || !word) return false
  if (adverbialDays.has(word.lower)) return true
  if (tellsTime(before) && word.capital && !tellsTime(word) && !partsOfDay.has(before.lower)) return true
  // "a memo Saturday": the day joins no common noun, "the kite race Friday morning" either.
  return word.capital && tellsTime(word) && !before.capital && before.best.pos === 'noun' && !tellsTime(before)
}

/** "Evening Tide", "Night Watch": these begin names; "On Monday Roe said" has none of them. */
const partsOfDay = set('morning evening night')

/** "In an interview Roe said": a name behind a common noun that is no post, with its verb, is the subject. */
function isSubjectBehind(words: readonly Word[], start: number, i: number, end: number): boolean {
  const before = words[i - 1]
  if (!isNoun(before) || before?.capital !== false || !words[i]?.capital) return false
  // "the effect Roe may have"
  if (words[start - 1]?.best.pos !== 'preposition' && !articles.has(words[start]?.lower ?? '')) return false
  if (isRoleNoun(before.best.lemma) || isOther(before) || before.form.includes('-')) return false
  let behind = i + 1
  while (behind < Math.min(end, i + 5) && words[behind]?.capital && isNoun(words[behind])) behind++
  const verb = words[behind]
  return verb?.best.pos === 'verb' && !verb.capital
}
const articles = set('a an the')
/** What may be named by a name right behind it: "the magazine Tarn", "the ministry", "the ship Tarn". */
const isOther = ({ best, lower }: Word): boolean =>
  [bodyNouns, mediaNouns, namedThings].some((list) => list.has(best.lemma) || list.has(lower))

function nextModifies(words: readonly Word[], i: number, end: number): boolean {
  for (let k = i + 1; k < end && k <= i + 3; k++) {
    const word = words[k]
    if (!word || opensClause.has(word.lower)) return false
    if (isNoun(word) || isModifier(word)) return true
    const passes =
      word.best.pos === 'adverb' ||
      word.best.pos === 'participle' ||
      word.best.pos === 'gerund' ||
      quoteMarks.has(word.lower)
    if (!passes) return false
  }
  return false
}

/** "said calmly Ham delegate Jane Roe": how it was said is no part of who said it. */
const isManner = (words: readonly Word[], i: number, start: number): boolean =>
  i === start && /ly$/.test(words[i]?.lower ?? '') && !predeterminers.has(words[i]?.lower ?? '') && isNoun(words[i + 1])

/** Tagged as adverbs, but a clause begins with them. */
const opensClause = set('when where how why while whenever wherever')

const listOfModifiers = (words: readonly Word[], i: number): boolean => {
  const next = words[i + 1]
  const behind = words[i + 2]
  return (
    next?.best.pos === 'adjective' &&
    behind !== undefined &&
    (isNoun(behind) || behind.best.pos === 'adjective' || behind.lower === ',')
  )
}

function finish(
  words: readonly Word[],
  first: number,
  end: number,
  head: number,
  determined: boolean,
  modified: number,
): Base | undefined {
  if (head >= 0) {
    const stop = Math.max(head + 1, end)
    const capital = words[head]?.capital === true || seatEnd(words, first) === head + 1
    return {
      first,
      end: trimmed(words, first, stop),
      head: postOf(words, first, head),
      kind: capital ? 'name' : 'common',
    }
  }
  const opening = words[first]
  if (modified >= 0 && (determined || opening?.best.pos === 'numeral'))
    return { first, end: modified + 1, head: modified, kind: 'common' }
  if (opening && (determined || modified === first) && alone.has(opening.lower))
    return { first, end: first + 1, head: first, kind: pointing.has(opening.lower) ? 'pronoun' : 'common' }
  return undefined
}
/** These stand for something named before; "many" and "some" stand for people of whom no more is known. */
const pointing = set('this that these those one both each either neither another')

const trimmed = (words: readonly Word[], first: number, end: number): number => {
  let last = end
  while (last > first + 1 && quoteMarks.has(words[last - 1]?.lower ?? '') && words[last - 1]?.lower !== '’') last--
  return last
}

/** "deputy manager Rich Roe": the head is the post, not the name behind it. */
function postOf(words: readonly Word[], first: number, head: number): number {
  if (!words[head]?.capital) return head
  for (let i = head; i >= first; i--) {
    const word = words[i]
    if (word && isNoun(word) && !word.capital && isRoleNoun(word.best.lemma)) return i
    if (word && !isNoun(word) && !isInName(word)) return head
  }
  return head
}
const isInName = (word: Word): boolean => word.best.pos === 'adjective' && word.capital
