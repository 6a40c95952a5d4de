/** Where words stand that may carry a stance: those of the lexicon, judgements, and what must be done. */
import { wordSet } from '../lexicon.ts'
import type { Cue, Sentence, StanceEntry, VerbGroup, Word } from '../types.ts'
import { predicatesIn } from './stance-predicates.ts'
import { namings, obligations, refusals, verdictOf, verdicts } from './stance-verdicts.ts'
import { stances } from './stances.ts'
import { cueReader } from './verbs.ts'

const readLexical = cueReader(stances)

/** The stance words of a text, in order; the extractor says what each is in its place. */
export function readStances(
  words: readonly Word[],
  sentences: readonly Sentence[],
  verbs: readonly VerbGroup[],
): Cue<StanceEntry>[] {
  const found = readLexical(words, sentences, verbs)
  let at = 0
  for (const sentence of sentences)
    for (let verb = verbs[at]; verb && verb.first < sentence.end; verb = verbs[++at]) {
      const cue =
        namingAt(words, sentence, verb) ??
        verdictAt(words, sentence, verb) ??
        obligationAt(words, sentence, verb) ??
        refusalAt(words, sentence, verb, found)
      if (cue) found.push(cue)
    }
  at = 0
  for (const sentence of sentences) {
    const first = at
    while ((verbs[at]?.first ?? Number.POSITIVE_INFINITY) < sentence.end) at++
    found.push(...impersonal(words, sentence), ...predicatesIn(words, sentence, verbs.slice(first, at)))
  }
  return found.sort((a, b) => a.first - b.first || a.end - b.end)
}

const naming = wordSet('назвать называть считать счесть посчитать объявить объявлять окрестить охарактеризовать')
/** Words between «назвал» and the word of judgement. */
const reach = 14

/** «назвал решение ошибкой», «считает закон недопустимым», «назвал ремонт «пустой затеей»». */
function namingAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (!naming.has(verb.lemma) || verb.passive || verb.form === 'participle') return undefined
  for (let at = verb.end; at < Math.min(sentence.end, verb.end + reach); at++) {
    const word = words[at]
    if (!word || word.form === ',' || word.form === ';' || word.best.pos === 'verb') return undefined
    const stance = instrumentalVerdict(word, verb.negated)
    const entry = stance && namings.get(stance)
    // What the negation makes of it is told already: «не считает законным».
    const plain = { ...verb, negated: false }
    if (entry) return cueOf(words, sentence, entry, verb.first, withNoun(words, at, sentence.end), verb.head, plain)
  }
  return undefined
}

/** «ужасной атакой»: the noun behind the adjective. */
const withNoun = (words: readonly Word[], at: number, end: number): number => {
  const next = words[at + 1]
  const noun = next?.readings.some(({ pos, case: of }) => pos === 'noun' && of === 'instrumental') ?? false
  return words[at]?.best.pos === 'adjective' && noun && at + 1 < end ? at + 2 : at + 1
}

function instrumentalVerdict(word: Word, negated: boolean) {
  const reading = word.readings.find(
    ({ case: of, pos }) => of === 'instrumental' && (pos === 'noun' || pos === 'adjective'),
  )
  return reading && verdictOf(reading.lemma, negated)
}

/** «Встреча была полезной», «необходимо подождать» tell how something is; only who calls it so takes a stand. */
const praise = (lemma: string): boolean => verdictOf(lemma, false) === 'supports'

const copulas = wordSet('быть являться стать остаться оставаться выглядеть')

/** «эти выборы не были легитимными», «закон является ошибкой», «запрет незаконен». */
function verdictAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (verb.form !== 'finite') return undefined
  const head = words[verb.head]
  if (head?.best.short) {
    const lemma = head.readings.find(({ pos, short }) => pos === 'adjective' && short)?.lemma ?? ''
    const short = praise(lemma) ? undefined : verdictOf(lemma, verb.negated)
    const entry = short && verdicts.get(short)
    return entry && cueOf(words, sentence, entry, verb.first, verb.end, verb.head, { ...verb, negated: false })
  }
  if (!copulas.has(verb.lemma)) return undefined
  for (let at = verb.end; at < Math.min(sentence.end, verb.end + 3); at++) {
    const word = words[at]
    if (!word || word.kind === 'mark') return undefined
    const stance = instrumentalVerdict(word, verb.negated)
    if (word.readings.some(({ lemma }) => praise(lemma))) return undefined
    const entry = stance && verdicts.get(stance)
    if (entry) return cueOf(words, sentence, entry, verb.first, at + 1, at, { ...verb, negated: false })
  }
  return undefined
}

const owing = wordSet('должен должна должно должны обязан обязана обязано обязаны')

/** «власти должны уйти», «Карсания обязана платить». */
function obligationAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (!owing.has(words[verb.head]?.lower ?? '') || verb.negated) return undefined
  // «должны были начаться»: what was expected.
  if ([verb.head - 1, verb.head + 1].some((at) => /^(?:был[аио]?|буд(?:ет|ут))$/.test(words[at]?.lower ?? '')))
    return undefined
  const entry = obligations.get('demands')
  return entry && cueOf(words, sentence, entry, verb.first, verb.end, verb.head, verb)
}

/** What nobody decides: «не будет знать», «не будет болеть». */
const happening = wordSet(`
  быть знать мочь хотеть иметь стоить болеть бояться спать жить видеть слышать помнить понимать чувствовать страдать
  находиться существовать являться казаться хватать скучать говорить комментировать отвечать скрывать играть
`)

/** «не будет закрывать границу», «не станет закрывать»: where no other word of the lexicon says what is done. */
function refusalAt(
  words: readonly Word[],
  sentence: Sentence,
  verb: VerbGroup,
  taken: readonly Cue<StanceEntry>[],
): Cue<StanceEntry> | undefined {
  if (!verb.negated || verb.form !== 'finite' || (verb.lemma !== 'быть' && verb.lemma !== 'стать')) return undefined
  if (!/^(?:буд|стан)(?:у|ем|ет|ут)$/.test(words[verb.head]?.lower ?? '')) return undefined
  const at = infinitiveBehind(words, verb.end, sentence.end)
  const lemma = words[at]?.best.lemma ?? ''
  if (at < 0 || happening.has(lemma) || lemma.endsWith('ся') || taken.some(({ head }) => head === at)) return undefined
  const entry = refusals.get('будет')
  return entry && cueOf(words, sentence, entry, verb.first, verb.end, verb.head, verb)
}

const needed = wordSet('необходимо нужно надо следует пора')

/** «Опасно ездить», «бесполезно спорить»: advice, and no stand on an act. */
const assessing = wordSet('опасный бесполезный необязательный рискованный сомнительный ненужный избыточный чрезмерный')

/** «Карсании необходимо остановить стройку», «было бы неправильно уезжать». */
function impersonal(words: readonly Word[], sentence: Sentence): Cue<StanceEntry>[] {
  const found: Cue<StanceEntry>[] = []
  for (let at = sentence.first; at < sentence.end; at++) {
    const word = words[at]
    if (!word) break
    const behind = infinitiveBehind(words, at + 1, sentence.end)
    if (behind < 0) continue
    const negated = words[at - 1]?.lower === 'не'
    const lemma = `${word.lower.slice(0, -1)}ый`
    const judges = word.lower.endsWith('о') && !assessing.has(lemma)
    const judged = judges ? verdictOf(lemma, negated) : undefined
    const verdict = judged === 'supports' ? undefined : judged
    const stance = needed.has(word.lower) && !negated && isTold(words, sentence, at) ? 'demands' : verdict
    const entry = stance && (stance === 'demands' ? obligations : verdicts).get(stance)
    if (entry) found.push(cueOf(words, sentence, entry, at, at + 1, at, null))
  }
  return found
}

/** «Карсании следует уйти»: who is to act stands there in the dative; «нужно подождать» asks nobody. */
function isTold(words: readonly Word[], { first }: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    const word = words[i]
    if (!word || word.form === ',') return false
    if (word.best.pos === 'noun' && word.readings.some((reading) => reading.case === 'dative')) return true
  }
  return false
}

/** Index of the infinitive that follows, an adverb or a particle passed over; -1 for none. */
export function infinitiveBehind(words: readonly Word[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 3); at++) {
    const word = words[at]
    if (word?.best.pos === 'infinitive') return at
    if (!word || (word.best.pos !== 'adverb' && word.best.pos !== 'particle')) return -1
  }
  return -1
}

function cueOf(
  words: readonly Word[],
  sentence: Sentence,
  entry: StanceEntry,
  first: number,
  end: number,
  head: number,
  verb: VerbGroup | null,
): Cue<StanceEntry> {
  const from = words[first]?.from ?? 0
  return { entry, first, end, from, to: words[end - 1]?.to ?? from, head, verb, sentence }
}
