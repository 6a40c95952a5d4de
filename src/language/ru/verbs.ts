import { wordSet } from '../lexicon.ts'
import { memoFor } from '../memo.ts'
import type { Cue, CueEntry, Reading, Sentence, VerbGroup, Word } from '../types.ts'
import { lemmasOf, mayStandUnder } from './cue-lemmas.ts'

const negations = new Set(['не', 'ни'])
/** Words that may stand between the parts of one predicate or of one cue of several words. */
const between = new Set([
  'бы',
  'же',
  'ли',
  'уже',
  'также',
  'тоже',
  'ещё',
  'еще',
  'свой',
  'своё',
  'свою',
  'свое',
  'свои',
])

const formOf = (reading: Reading): VerbGroup['form'] | undefined => {
  if (reading.pos === 'verb' || reading.pos === 'infinitive') return reading.pos === 'verb' ? 'finite' : 'infinitive'
  if (reading.pos === 'gerund') return 'gerund'
  if (reading.pos === 'participle') return reading.short ? 'finite' : 'participle'
  return reading.pos === 'adjective' && reading.short ? 'finite' : undefined
}

/** All predicates: verbs with negation, gerunds, infinitives, short participles and short adjectives (готов, намерен). */
export function readVerbs(words: readonly Word[], sentences: readonly Sentence[]): VerbGroup[] {
  const verbs: VerbGroup[] = []
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.end; at++) {
      const word = words[at]
      const form = word && formOf(word.best)
      if (!word || !form) continue
      const group = verbGroup(words, sentence, at, word, form)
      const before = form === 'infinitive' ? verbs.at(-1) : undefined
      const joins = before?.end === group.first && before.form === 'finite' && !before.negated && !group.negated
      if (before && joins && managing.has(before.lemma)) verbs[verbs.length - 1] = { ...before, ...said(group) }
      else verbs.push(group)
    }
  return verbs
}

/** «успел заявить», «стал обвинять»: what is said of the second verb is done. */
const managing = wordSet('успеть поспешить спешить стать начать продолжить продолжать приняться решиться осмелиться')

const said = ({ end, to, head, lemma }: VerbGroup): Pick<VerbGroup, 'end' | 'to' | 'head' | 'lemma'> => ({
  end,
  to,
  head,
  lemma,
})

function verbGroup(
  words: readonly Word[],
  sentence: Sentence,
  at: number,
  word: Word,
  form: VerbGroup['form'],
): VerbGroup {
  let first = at
  const before = (index: number): string => (index >= sentence.first ? (words[index]?.lower ?? '') : '')
  const auxiliary = word.best.short && /^(?:был|была|было|были|будет|будут)$/.test(before(first - 1))
  if (auxiliary) first--
  const negated = negations.has(before(first - 1))
  if (negated) first--
  const { number, gender, person, lemma } = word.best
  return {
    first,
    end: at + 1,
    from: words[first]?.from ?? word.from,
    to: word.to,
    head: at,
    lemma,
    form,
    negated,
    passive:
      word.best.voice === 'passive' ||
      (word.best.short === true && word.readings.some((one) => one.short === true && one.pos === 'participle')),
    number,
    gender,
    person,
  }
}

/** Entries of several words, by the lemma they begin with: "выразить надежда" under "выразить". */
type Several<Entry> = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly entry: Entry }[]>

/** A reader of the words of one lexicon: every word that could be one, in order; the rules decide whether it is one here. */
export function cueReader<Entry extends CueEntry>(
  lexicon: ReadonlyMap<string, Entry>,
): (words: readonly Word[], sentences: readonly Sentence[], verbs: readonly VerbGroup[]) => Cue<Entry>[] {
  const several = new Map<string, { readonly rest: readonly string[]; readonly entry: Entry }[]>()
  for (const entry of lexicon.values()) {
    const [first = '', ...rest] = entry.lemma.split(' ')
    if (rest.length > 0) several.set(first, [...(several.get(first) ?? []), { rest, entry }])
  }
  const isIn = (lemma: string): boolean => lexicon.has(lemma) || several.has(lemma)
  const mayBe = memoFor((readings: readonly Reading[]) => mayStandUnder(readings, isIn))
  return (words, sentences, verbs) => {
    const verbAt = new Map(verbs.map((verb) => [verb.head, verb]))
    const found: Cue<Entry>[] = []
    for (const sentence of sentences)
      for (let at = sentence.first; at < sentence.end; at++) {
        const word = words[at]
        const cue =
          word && mayBe(word.readings) && cueAt({ lexicon, several }, words, word, sentence, verbAt.get(at) ?? null)
        if (!cue) continue
        found.push(cue)
        at = cue.end - 1
      }
    return found
  }
}

interface Lexicon<Entry> {
  readonly lexicon: ReadonlyMap<string, Entry>
  readonly several: Several<Entry>
}

function cueAt<Entry extends CueEntry>(
  { lexicon, several }: Lexicon<Entry>,
  words: readonly Word[],
  word: Word,
  sentence: Sentence,
  verb: VerbGroup | null,
): Cue<Entry> | undefined {
  if (word.kind !== 'word') return undefined
  for (const lemma of lemmasOf(word, verb)) {
    const long = longCue(several, words, lemma, word, sentence)
    const entry = long?.entry ?? lexicon.get(lemma)
    if (!entry || !agreesInKind(entry, word, verb)) continue
    const first = verb?.first ?? word.at
    const last = words[long?.end ?? word.at] ?? word
    return {
      first,
      end: last.at + 1,
      from: words[first]?.from ?? word.from,
      to: last.to,
      entry,
      head: word.at,
      verb,
      sentence,
    }
  }
  return undefined
}

function agreesInKind(entry: CueEntry, word: Word, verb: VerbGroup | null): boolean {
  if (entry.pos === 'noun') return verb === null && word.best.pos === 'noun'
  if (entry.pos === 'adjective') return verb?.form === 'finite' && word.best.short === true
  return verb !== null
}

function longCue<Entry>(
  several: Several<Entry>,
  words: readonly Word[],
  lemma: string,
  word: Word,
  sentence: Sentence,
): { readonly entry: Entry; readonly end: number } | undefined {
  for (const { rest, entry } of several.get(lemma) ?? []) {
    let at = word.at
    let matched = true
    for (const part of rest) {
      at = nextWithLemma(words, at + 1, sentence.end, part)
      if (at < 0) {
        matched = false
        break
      }
    }
    if (matched) return { entry, end: at }
  }
  return undefined
}

/** «обратился [к жителям] с просьбой»: where the preposition of the noun stands. */
function behindAddressee(words: readonly Word[], first: number, limit: number): number {
  if (!/^к[о]?$/.test(words[first]?.lower ?? '')) return first
  for (let at = first + 2; at < Math.min(limit, first + 8); at++) {
    if (words[at]?.kind === 'mark') return first
    if (/^со?$/.test(words[at]?.lower ?? '')) return at
  }
  return first
}

/** «предъявил РЫБАКУ обвинение», «выразил ИМ надежду» */
const isAddressee = ({ best }: Word): boolean =>
  best.case === 'dative' && (best.pos === 'pronoun' || (best.pos === 'noun' && best.animate === true))

/** The next word of that lemma, behind small words and attributes only; -1 if another noun or a mark comes first. */
function nextWithLemma(words: readonly Word[], first: number, limit: number, lemma: string): number {
  const from = behindAddressee(words, first, limit)
  for (let at = from; at < Math.min(limit, from + 4); at++) {
    const word = words[at]
    if (!word || word.kind === 'mark') return -1
    if (word.lower === lemma || word.readings.some((reading) => reading.lemma === lemma)) return at
    const small =
      between.has(word.lower) ||
      ['adjective', 'determiner', 'adverb', 'preposition'].includes(word.best.pos) ||
      isAddressee(word)
    if (!small) return -1
  }
  return -1
}
