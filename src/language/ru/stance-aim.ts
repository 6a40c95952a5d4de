/** Where the target and the holder of a stance stand in constructions that only stances have. */
import { lowerAt, phraseAt, phrasesIn, spanOfWords, verbAt, verbsIn, wordAtOffset } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, StanceAim, StanceEntry } from '../types.ts'
import { phraseEnd } from './clause-end.ts'
import { complementOf } from './complement.ts'
import { genitivePart } from './genitive.ts'
import { infinitiveBehind } from './stance-cues.ts'
import { subjectOf } from './syntax.ts'

type Aim = StanceAim | 'none' | undefined

/** See `Language.aimOf`. */
export function aimOf(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { entry, verb } = cue
  if (isAsked(parsed, cue) || isMere(parsed, cue)) return 'none'
  if (entry.by === 'teller') return entry.pos === 'verb' ? ofObligation(parsed, cue) : ofVerdict(parsed, cue)
  if (entry.pos === 'phrase') return ofNaming(parsed, cue)
  if (entry.pos === 'noun') return ofNoun(parsed, cue)
  if (considering.has(entry.lemma)) return ofConsidered(parsed, cue)
  if (entry.lemma.includes(' готовность') || entry.lemma.includes(' намерение')) return ofReadiness(parsed, cue)
  if (verb?.form === 'participle' && !verb.passive) return ofParticiple(parsed, cue)
  return undefined
}

const isAsked = ({ words }: Parsed, { sentence }: Cue): boolean =>
  words[sentence.end - 1]?.form === '?' && words[sentence.end - 2]?.form !== '»'

/** «могут предложить» is what may be; «пока Карсания не признает» sets a condition. */
function isMere(parsed: Parsed, { verb, sentence }: Cue): boolean {
  if (!verb) return false
  for (let at = verb.first - 1; at >= Math.max(sentence.first, verb.first - 4); at--) {
    const lower = lowerAt(parsed, at)
    if (lower === ',' || lower === ':') return false
    if (verb.form === 'infinitive' && /^(?:может|могут|мог|могла|могли|можно)$/u.test(lower))
      return lowerAt(parsed, at - 1) !== 'не'
    if (verb.negated && lower === 'пока' && at < verb.first - 1) return true
  }
  return false
}

const mental = wordSet(
  'предположить сказать признать отметить заметить понимать помнить знать быть иметь думать добавить',
)

/** «Карсания должна уйти», «необходимо остановить стройку». */
function ofObligation(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const at = infinitiveBehind(parsed.words, cue.end, cue.sentence.end)
  const action = at < 0 ? undefined : verbAt(parsed, at)
  if (!action || mental.has(action.lemma)) return 'none'
  const subject = cue.verb ? subjectOf(parsed, cue) : undefined
  if (typeof subject === 'object' && subject.person !== 3) return 'none'
  if (cue.verb && typeof subject !== 'object') return 'none'
  const target = spanOfWords(parsed, action.first, phraseEnd(parsed, cue, action.first))
  return target ? { target: [target] } : 'none'
}

/** «Закон недействителен», «неправильно уезжать». */
function ofVerdict(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const at = infinitiveBehind(parsed.words, cue.end, cue.sentence.end)
  if (at >= 0) {
    const act = spanOfWords(parsed, verbAt(parsed, at)?.first ?? at, phraseEnd(parsed, cue, at))
    return act ? { target: [act] } : 'none'
  }
  const subject = cue.verb ? subjectOf(parsed, cue) : undefined
  if (typeof subject !== 'object' || subject.kind === 'pronoun') return 'none'
  return { target: [{ from: subject.from, to: subject.to }] }
}

/** «назвал закрытие порта ошибкой»: the accusative between the verb and the word of judgement, or before the verb. */
function ofNaming(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb, sentence } = cue
  if (!verb) return 'none'
  const isObject = (phrase: NounPhrase): boolean =>
    phrase.cases.includes('accusative') &&
    phrase.kind !== 'pronoun' &&
    parsed.words[phrase.first - 1]?.best.pos !== 'preposition'
  const behind = phrasesIn(parsed, verb.end, cue.end)
  const object =
    behind.find((phrase) => isObject(phrase) && phrase.end < cue.end && !isSubjectOf(parsed, cue, phrase)) ??
    phrasesIn(parsed, sentence.first, verb.first).findLast(
      (phrase) => isObject(phrase) && phrase.end === verb.first && !phrase.cases.includes('nominative'),
    )
  return object ? { target: [{ from: object.from, to: object.to }] } : 'none'
}

const isSubjectOf = (parsed: Parsed, cue: Cue<StanceEntry>, { first }: NounPhrase): boolean => {
  const subject = subjectOf(parsed, cue)
  return typeof subject === 'object' && subject.first === first
}

/** «отказ Карсании от участия», «поддержка союзом договора»: the genitive behind the noun holds it. */
function ofNoun(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const whole = phraseAt(parsed, cue.head)
  const holder = whole?.head === cue.head ? genitivePart(parsed, whole, cue.head + 1) : undefined
  const complement = holder && complementOf(parsed, { ...cue, end: whole?.end ?? cue.end })
  if (!holder || !complement) return 'none'
  // «Отказ Карсании от участия удивил соседей»: the verb of which the noun is the subject ends what hangs on it.
  const first = wordAtOffset(parsed, complement.from)
  const end = wordAtOffset(parsed, complement.to - 1) + 1
  const main = verbsIn(parsed, first, end).find(({ form }) => form === 'finite')
  const target = spanOfWords(parsed, first, main?.first ?? end)
  return target ? { target: [target], holder, words: { from: cue.from, to: cue.to } } : 'none'
}

const considering = wordSet('рассмотреть рассматривать рассматриваться изучить изучать')
const sharing = wordSet('участие присоединение вступление выход членство присутствие')

/** «Участие Карсании в саммите будет рассмотрено»: what is considered is the subject, whose it is stands in it. */
function ofConsidered(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb, sentence } = cue
  const passive = verb?.passive || verb?.lemma.endsWith('ся')
  if (verb?.form !== 'finite' || !passive) return undefined
  const before = phrasesIn(parsed, sentence.first, verb.first).findLast((phrase) => phrase.cases.includes('nominative'))
  const topic = before ?? phrasesIn(parsed, verb.end, Math.min(sentence.end, verb.end + 4))[0]
  if (!topic?.cases.includes('nominative')) return 'none'
  const end = topic === before ? verb.first : phraseEnd(parsed, cue, topic.first)
  const target = spanOfWords(parsed, topic.first, end)
  const holder = sharerIn(parsed, topic.first, end)
  return target ? { target: [target], holder: holder ?? 'teller' } : 'none'
}

/** Whose «участие» it is that words [first, end) name: the genitive behind it. */
function sharerIn(parsed: Parsed, first: number, end: number): NounPhrase | undefined {
  for (let at = first; at < end; at++) {
    if (!sharing.has(parsed.words[at]?.best.lemma ?? '')) continue
    const whole = phraseAt(parsed, at)
    return whole && whole.end > at + 1 ? genitivePart(parsed, whole, at + 1) : undefined
  }
  return undefined
}

/** «подтвердил готовность страны помочь»: the country is ready. */
function ofReadiness(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const at = cue.end - 1
  const whole = phraseAt(parsed, at)
  const holder =
    whole && whole.end > cue.end && lowerAt(parsed, cue.end) !== 'к' ? genitivePart(parsed, whole, cue.end) : undefined
  const complement = holder && complementOf(parsed, cue)
  if (!holder || !complement) return undefined
  const voice = subjectOf(parsed, cue)
  return { target: [complement], holder, words: { from: cue.from, to: cue.to }, ...(voice ? { voice } : {}) }
}

/** «страны, выступающие против договора»: who is told of stands before the comma. */
function ofParticiple(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const comma = lowerAt(parsed, cue.first - 1) === ','
  const before = comma ? phraseAt(parsed, cue.first - 2) : undefined
  const number = parsed.words[cue.head]?.best.number
  const complement = complementOf(parsed, cue)
  if (!before || !complement || before.end !== cue.first - 1 || before.number !== number) return 'none'
  if (verbsIn(parsed, before.first, before.end).length > 0) return 'none'
  // The clause of the participle ends at its comma.
  const first = wordAtOffset(parsed, complement.from)
  let end = first
  while (end < cue.sentence.end && parsed.words[end]?.form !== ',') end++
  const target = spanOfWords(parsed, first, Math.min(end, wordAtOffset(parsed, complement.to - 1) + 1))
  const words = { from: cue.from, to: complement.cueTo ?? cue.to }
  return target ? { target: [target], holder: before, words } : 'none'
}
