import { wordSet as set } from '../lexicon.ts'
import type { VerbGroup, Word } from '../types.ts'
import { modals } from './readings.ts'

/** Verbs that only colour the infinitive behind them: "went on to say", "appeared to suggest". */
const chaining = set(
  'go continue seem appear begin start try seek come proceed tend manage attempt move pause take use need have',
)
const negations = set("not n't n’t never")
const openingMarks = set('“ " ‘')
const passesOver = ({ best, lower }: Word): boolean =>
  best.pos === 'adverb' || negations.has(lower) || openingMarks.has(lower)
const isNegation = (word: Word): boolean => negations.has(word.lower)
const isAuxiliary = (word: Word): boolean =>
  word.best.lemma === 'be' ||
  word.best.lemma === 'have' ||
  word.best.lemma === 'do' ||
  (word.best.pos === 'verb' && modals.has(word.best.lemma))
const verbal = set('verb infinitive participle gerund')
const isVerbal = (word: Word | undefined): word is Word => word !== undefined && verbal.has(word.best.pos)

/** The verb groups of words[first, end) - one sentence - in order. */
export function findVerbs(words: readonly Word[], first: number, end: number): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = first; i < end; ) {
    const group = groupAt(words, i, end)
    if (group) groups.push(group)
    i = group ? group.end : i + 1
  }
  return groups
}

function groupAt(words: readonly Word[], start: number, limit: number): VerbGroup | undefined {
  const opening = words[start]
  if (!opening) return undefined
  const toInfinitive = opening.lower === 'to' && opening.best.pos === 'particle'
  if (!toInfinitive && !isVerbal(opening)) return undefined
  // "the growing risk": a participle inside a noun phrase is no predicate.
  let head = toInfinitive ? nextVerb(words, start + 1, limit) : start
  if (head < 0) return undefined
  const form = toInfinitive ? 'infinitive' : formOf(opening)
  let negated = toInfinitive && (words[start - 1] ? isNegation(words[start - 1] as Word) : false)
  for (;;) {
    const word = words[head]
    if (!word) break
    const auxiliary = isAuxiliary(word)
    const next = nextVerb(words, head + 1, limit)
    if (auxiliary && next >= 0 && words[next]?.best.pos !== 'verb') head = next
    else {
      const chained = chaining.has(word.best.lemma) ? chainedInfinitive(words, head, limit) : -1
      if (chained < 0) break
      head = chained
    }
  }
  for (let i = start; i < head; i++) negated ||= isNegation(words[i] ?? opening)
  return groupOf(words, start, head, form, negated)
}

function formOf({ best }: Word): VerbGroup['form'] {
  if (best.pos === 'infinitive') return 'infinitive'
  if (best.pos === 'gerund') return 'gerund'
  return best.pos === 'participle' ? 'participle' : 'finite'
}

/** The next verb form behind adverbs and negations, or -1. */
function nextVerb(words: readonly Word[], from: number, limit: number): number {
  for (let i = from; i < limit && i < from + 5; i++) {
    const word = words[i]
    if (!word) return -1
    if (isVerbal(word)) return i
    if (!passesOver(word)) return -1
  }
  return -1
}

/** "went on to say", "began to argue", "kept insisting": the index of the verb that carries the meaning. */
function chainedInfinitive(words: readonly Word[], head: number, limit: number): number {
  let i = head + 1
  // "went on to say", "went so far as to say"
  const passes = (at: number): boolean =>
    words[at]?.best.pos === 'adverb' ||
    words[at]?.lower === 'on' ||
    (words[at]?.lower === 'as' && words[at - 1]?.lower === 'far')
  while (i < limit && i < head + 4 && passes(i)) i++
  const to = words[i]
  if (to?.lower !== 'to' || to.best.pos !== 'particle') return -1
  const verb = nextVerb(words, i + 1, limit)
  return verb
}

function groupOf(
  words: readonly Word[],
  first: number,
  head: number,
  form: VerbGroup['form'],
  negated: boolean,
): VerbGroup {
  const word = words[head]
  const opening = words[first]
  const passive = word?.best.pos === 'participle' && (first === head ? false : hasBe(words, first, head))
  return {
    first,
    end: head + 1,
    from: opening?.from ?? 0,
    to: word?.to ?? 0,
    head,
    lemma: word?.best.lemma ?? '',
    form,
    negated,
    passive: passive || (form === 'participle' && first === head),
    number: opening?.best.number,
    gender: undefined,
    person: undefined,
  }
}

/** "was told", "has been told", but not "has told". */
function hasBe(words: readonly Word[], first: number, head: number): boolean {
  for (let i = head - 1; i >= first; i--) {
    const lemma = words[i]?.best.lemma
    if (lemma === 'have' || isShortHave(words, i, head)) return false
    if (lemma === 'be' || lemma === 'get') return true
  }
  return false
}

/** "He's said that it rained": people are not said, so the short form is "has" there; "It's said" is not. */
const isShortHave = (words: readonly Word[], at: number, head: number): boolean =>
  short.has(words[at]?.lower ?? '') &&
  people.has(words[at - 1]?.lower ?? '') &&
  sayings.has(words[head]?.best.lemma ?? '')
const short = set("'s ’s")
const people = set('he she who')
const sayings = set('say argue claim insist suggest note write add admit acknowledge vow pledge')
