/** Finds the cues of a Kazakh text: finite verbs of saying behind «деп», a closing mark, or before a colon. */
import { sentenceAt } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, CueEntry, Parsed, Sentence, VerbGroup, Word } from '../types.ts'
import { auxiliaries, type Form, forms, negations } from './cues.ts'
import { deedBefore, factBefore, pointerBefore } from './told.ts'

/** «деп айтты», «дегенді айтты» */
const quotatives = wordSet('деп дегенді')
const isQuotative = (word: Word | undefined): boolean => quotatives.has(word?.lower ?? '')
/** So many words may stand between «деп» and its verb: «деп кеше журналистерге мәлімдеді». */
const far = 8
const closing = /^[»”"“]$/u
const joint = /^[,—–-]$/u

/** The cues, in order, with their verb groups. Linear. */
export function readCues(words: readonly Word[], sentences: readonly Sentence[]): { cues: Cue[]; verbs: VerbGroup[] } {
  const cues: Cue[] = []
  const verbs: VerbGroup[] = []
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.end; at++) {
      const cue = cueAt(words, sentence, at)
      if (!cue?.verb) continue
      cues.push(cue)
      verbs.push(cue.verb)
      at = cue.end - 1
    }
  }
  return { cues, verbs }
}

function cueAt(words: readonly Word[], sentence: Sentence, at: number): Cue | undefined {
  const form = forms.get(words[at]?.lower ?? '')?.find((one) => standsBehind(words, sentence, at, one.before))
  if (!form) return undefined
  const end = groupEnd(words, sentence, at)
  const first = at - form.before.length
  if (negations.has(words[end]?.lower ?? '') || (end === at + 1 && !mayEnd(words, sentence, end, form)))
    return undefined
  const withMark = isQuotative(words[first - 1]) && first - 1 >= sentence.first
  if (!withMark && !isBound(words, sentence, first, end, form)) return undefined
  const begin = withMark ? first - 1 : first
  const span = { from: words[begin]?.from ?? 0, to: words[end - 1]?.to ?? 0 }
  const verb: VerbGroup = {
    ...span,
    first: begin,
    end,
    head: at,
    lemma: form.entry.lemma,
    form: 'finite',
    negated: false,
    passive: false,
    person: 3,
  }
  return { ...span, first: begin, end, head: at, entry: form.entry, verb, sentence }
}

/** Whether a verb without an auxiliary tells something: «айтты»; «айтқан.» at the end; «айтып,» before another verb. */
function mayEnd(words: readonly Word[], sentence: Sentence, end: number, { use, entry }: Form): boolean {
  if (use === 'converb') return words[end]?.form === ',' && entry.lemma !== 'де'
  return use === 'finite' || end >= sentence.end - 1
}

/** «атап өтті»: the words before the verb are those of the lexicon. */
function standsBehind(words: readonly Word[], sentence: Sentence, at: number, before: readonly string[]): boolean {
  const first = at - before.length
  return first >= sentence.first && before.every((word, i) => words[first + i]?.lower === word)
}

function groupEnd(words: readonly Word[], sentence: Sentence, at: number): number {
  let end = at + 1
  while (end < Math.min(sentence.end, at + 3) && auxiliaries.has(words[end]?.lower ?? '')) end++
  return end
}

/**
 * A verb without «деп» beside it is a cue behind a quotation, before a colon, or where «деп», a clause made a noun or «бұл
 * туралы» stands a little before.
 */
function isBound(words: readonly Word[], sentence: Sentence, first: number, end: number, form: Form): boolean {
  if (words[end]?.form === ':' || words[first - 1]?.lower === 'былай') return true
  let at = first - 1
  while (at > sentence.first && joint.test(words[at]?.form ?? '')) at--
  if (closing.test(words[at]?.form ?? '')) return at < first - 1 || form.entry.lemma === 'де'
  if (setOff(words, first) || isPlainly(words, first, form.entry)) return true
  return (
    quotativeBefore(words, sentence, first) >= 0 ||
    factBefore(words, sentence, first, form.entry) !== undefined ||
    (!isQuotative(words[end]) && deedBefore(words, sentence, first, form.entry) !== undefined) ||
    (form.use === 'finite' && pointerBefore(words, sentence, first, form.entry) !== undefined)
  )
}

/** «Су жетеді, – деді министр»: the comma and dash of direct speech, though the words stand without marks. */
const setOff = (words: readonly Word[], first: number): boolean =>
  /^[—–-]$/u.test(words[first - 1]?.form ?? '') && words[first - 2]?.form === ','

export const isSetOff = (parsed: Parsed, cue: Cue): boolean => setOff(parsed.words, cue.first)

/** Index of the «деп» that belongs to a cue whose verb begins at `first`, or -1. */
function quotativeBefore(words: readonly Word[], sentence: Sentence, first: number): number {
  for (let at = first - 1; at >= Math.max(sentence.first, first - far); at--) {
    if (words[at]?.kind === 'mark') return -1
    if (isQuotative(words[at])) return at
  }
  return -1
}

/** Index of the first word behind what is said: of «деп», else of the cue itself. */
export function contentEnd(parsed: Parsed, cue: Cue): number {
  if (isQuotative(parsed.words[cue.first])) return cue.first
  const found = quotativeBefore(parsed.words, cue.sentence, cue.first)
  return found < 0 ? cue.first : found
}

/** Whether «деп» or «деді» stands behind what is said. */
export const hasQuotative = (parsed: Parsed, cue: Cue): boolean =>
  isQuotative(parsed.words[contentEnd(parsed, cue)]) || isPlainly(parsed.words, cue.first, cue.entry)

/** «Министр су жетеді деді»: a predicate right before «деді». */
const isPlainly = (words: readonly Word[], first: number, { lemma }: CueEntry): boolean =>
  lemma === 'де' && words[first - 1]?.kind === 'word' && predicate.test(words[first - 1]?.lower ?? '')
const predicate =
  /(?:.[дт][ыі](?:[қкмң]|[мң][ыі]з)?|.[мб][ыі][зн]|.с[ыі][ңз]|^(?:бар|жоқ|керек|қажет|емес|мүмкін|тиіс|екен))$/

/** No quotation is longer, in words; it keeps hostile text linear. */
const longestQuotation = 600
const openings: Readonly<Record<string, string>> = { '»': '«', '”': '“„', '“': '„', '"': '"' }

/**
 * The quotation that ends right before the cue, marks left out: indices of its first word and of the closing mark. A
 * comma and a dash may stand between.
 */
export function quotationBefore(parsed: Parsed, cue: Cue): { first: number; end: number } | undefined {
  let close = contentEnd(parsed, cue) - 1
  while (joint.test(parsed.words[close]?.form ?? '')) close--
  const mark = parsed.words[close]?.form ?? ''
  const opening = openings[mark]
  if (!opening) return undefined
  const block = cue.sentence.block
  let depth = 0
  for (let at = close - 1; at >= Math.max(0, close - longestQuotation); at--) {
    const form = parsed.words[at]?.form ?? ''
    if (form === mark && mark !== '"') depth++
    else if (opening.includes(form) && form !== '') {
      if (depth > 0) depth--
      else return sentenceAt(parsed, at)?.block === block && at + 1 < close ? { first: at + 1, end: close } : undefined
    }
  }
  return undefined
}
