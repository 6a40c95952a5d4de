/** Where the target and the holder of a stance stand in constructions that only stances have. */
import { beginsUpper } from '../../text/index.ts'
import { lowerAt, phraseAt, phrasesIn, spanOfWords, verbAt, verbsIn, wordAtOffset } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, StanceAim, StanceEntry } from '../types.ts'
import { isAnimate, isBody, isSubject } from './agreement.ts'
import { clauseEnd, phraseEnd } from './clause-end.ts'
import { complementOf } from './complement.ts'
import { genitivePart } from './genitive.ts'
import { infinitiveBehind } from './stance-cues.ts'
import { ofPredicate } from './stance-predicates.ts'
import { subjectOf } from './syntax.ts'

type Aim = StanceAim | 'none' | undefined

/** See `Language.aimOf`. */
export function aimOf(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const aim = aimedAt(parsed, cue)
  if (aim === 'none' || cue.entry.by === 'teller') return aim
  const subject = aim?.holder ?? (cue.verb?.form === 'finite' && !cue.verb.passive ? subjectOf(parsed, cue) : undefined)
  return typeof subject === 'object' && isThing(parsed, subject) ? 'none' : aim
}

/** «действия мэра обещают кризис», «выдвижение обещает споры»: things hold nothing. */
function isThing(parsed: Parsed, phrase: NounPhrase): boolean {
  const head = parsed.words[phrase.head]
  if (!head || phrase.kind !== 'common' || phrase.personName || phrase.parts) return false
  const { best, lower } = head
  if (best.pos !== 'noun' || !best.known || best.animate !== false || best.name !== undefined || head.capital)
    return false
  if (isBody(parsed, phrase) || isAnimate(parsed, phrase) || somebody.has(best.lemma)) return false
  return things.test(lower)
}
/** By their endings: what is done, felt or made; «партия», «комиссия» and «группа» are bodies. */
const things = /(?:ни[еяюй]|ниями?|ств[оау]|ость[юи]?|ости|тия?|тие|акци[яию]|ятельств[оа]|действи[еяй])$/u

function aimedAt(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { entry, verb } = cue
  if (isAsked(parsed, cue) || isMere(parsed, cue)) return 'none'
  const predicate = ofPredicate(parsed, cue)
  if (predicate) return predicate
  if (entry.by === 'teller') return entry.pos === 'verb' ? ofObligation(parsed, cue) : ofVerdict(parsed, cue)
  if (entry.pos === 'phrase') return ofNaming(parsed, cue)
  if (entry.pos === 'noun') return ofNoun(parsed, cue)
  if (considering.has(entry.lemma)) return ofConsidered(parsed, cue)
  if (entry.lemma.endsWith(' открытый')) return ofOpen(parsed, cue)
  if (verb?.negated && deciding.has(entry.lemma)) {
    const open = ofUndecided(parsed, cue)
    if (open) return open
  }
  if (entry.lemma === 'решить' && verb?.passive) return verb.negated ? ofConsidered(parsed, cue) : 'none'
  if (entry.lemma === 'будет') return ofRefusal(parsed, cue)
  if (entry.lemma.includes(' готовность') || entry.lemma.includes(' намерение')) return ofReadiness(parsed, cue)
  if (verb?.form === 'participle' && !verb.passive) return ofParticiple(parsed, cue)
  return ofDemanded(parsed, cue) ?? ofShared(parsed, cue)
}

const isAsked = ({ words }: Parsed, { sentence }: Cue): boolean =>
  words[sentence.end - 1]?.form === '?' && words[sentence.end - 2]?.form !== '»'

/** «могут предложить» is what may be; «пока Карсания не признает» sets a condition. */
function isMere(parsed: Parsed, { verb, sentence, end }: Cue): boolean {
  if (!verb) return false
  // «неизвестно, принял ли»
  if (lowerAt(parsed, end) === 'ли') return true
  // «Солмар не признал никто»
  for (let at = end; at < Math.min(sentence.end, end + 2); at++) if (lowerAt(parsed, at) === 'никто') return true
  // «тот, кто просит о помощи», «обещают пустить весной»: nobody in particular.
  if (lowerAt(parsed, verb.first - 1) === 'кто' || lowerAt(parsed, verb.first - 2) === 'кто') return true
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

/** «потребовал, чтобы Тамария вывела войска»: what is to be stands behind the conjunction. */
function ofDemanded(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  if (!demanding.has(cue.entry.lemma)) return undefined
  for (let at = cue.end; at < Math.min(cue.sentence.end, cue.end + 6); at++) {
    if (parsed.words[at]?.form !== ',') continue
    const opens = /^чтобы?$/.test(lowerAt(parsed, at + 1)) && verbsIn(parsed, cue.end, at).length === 0
    const clause = opens ? spanOfWords(parsed, at + 2, clauseEnd(parsed, cue, at + 2)) : undefined
    return clause ? { target: [clause] } : undefined
  }
  return undefined
}
const demanding = wordSet(`
  потребовать требовать настаивать настоять призвать призывать просить попросить добиваться хотеть желать
`)

/** «не решила, поедет ли на саммит», «не определилась, участвовать ли»: the question is what is left open. */
function ofUndecided(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  if (lowerAt(parsed, cue.end) !== ',') return undefined
  const asks = [cue.end + 1, cue.end + 2, cue.end + 3].some((at) => lowerAt(parsed, at) === 'ли')
  const clause = asks ? spanOfWords(parsed, cue.end + 1, phraseEnd(parsed, cue, cue.end + 1)) : undefined
  return clause ? { target: [clause] } : undefined
}
const deciding = wordSet('решить определиться знать')

/** «Вопрос об участии Карсании в саммите остаётся открытым» */
function ofOpen(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb, sentence } = cue
  const topic = verb
    ? phrasesIn(parsed, sentence.first, verb.first).find((phrase) => phrase.cases.includes('nominative'))
    : undefined
  if (!verb || !topic || parsed.words[topic.head]?.best.lemma !== 'вопрос') return 'none'
  const target = spanOfWords(parsed, topic.first, verb.first)
  return target ? { target: [target], holder: sharerIn(parsed, topic.first, verb.first) ?? 'teller' } : 'none'
}

const somebody = wordSet(`
  правительство министерство парламент совет партия оппозиция фракция ведомство страна республика союз комитет кабинет
  администрация власть сенат мид кремль
`)

/** «Карсания не будет закрывать границу»: of states, bodies of a state and people who say so. */
function ofRefusal(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb } = cue
  const subject = verb ? subjectOf(parsed, cue) : undefined
  if (!verb || typeof subject !== 'object') return 'none'
  const head = parsed.words[subject.head]
  const isState = head?.best.name === 'place' || (beginsUpper(head?.form ?? '') && head?.best.known === false)
  const isOne = subject.personName !== null || subject.person === 1 || isState || somebody.has(head?.best.lemma ?? '')
  const act = infinitiveBehind(parsed.words, verb.end, cue.sentence.end)
  const end = act < 0 ? 0 : phraseEnd(parsed, cue, act)
  const target = isOne && end > act + 1 ? spanOfWords(parsed, act, end) : undefined
  return target ? { target: [target], holder: subject, words: { from: verb.from, to: verb.to } } : 'none'
}

/** «не признаёт независимость и выступает за переговоры»: the second verb has the subject of the first. */
function ofShared(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb, sentence } = cue
  if (verb?.form !== 'finite' || verb.passive) return undefined
  let before = verb.first - 1
  while (/^(?:также|теперь|затем|потом|поэтому|одновременно)$/.test(lowerAt(parsed, before))) before--
  if (!/^(?:и|но|а)$/.test(lowerAt(parsed, before))) return undefined
  const first = verbsIn(parsed, Math.max(sentence.first, before - 25), before).findLast(({ form }) => form === 'finite')
  if (!first || first.passive || first.number !== verb.number) return undefined
  if (first.gender !== undefined && verb.gender !== undefined && first.gender !== verb.gender) return undefined
  for (let at = first.end; at < before; at++) if (/^[;:—]$/.test(lowerAt(parsed, at))) return undefined
  const main = {
    ...cue,
    first: first.first,
    end: first.end,
    from: first.from,
    to: first.to,
    head: first.head,
    verb: first,
  }
  const holder = subjectOf(parsed, main)
  const complement = complementOf(parsed, cue)
  if (typeof holder !== 'object' || holder.first >= first.first || !complement) return undefined
  const words = { from: cue.from, to: complement.cueTo ?? cue.to }
  return { target: [complement], holder, words }
}

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
  if (!object) return 'none'
  // «назвал сообщения о войне ложью»: what hangs on the object, up to the word of judgement.
  const judged = phraseAt(parsed, cue.end - 1)?.first ?? cue.end - 1
  let end = Math.max(object.end, judged)
  while (end > object.end && parsed.words[end - 1]?.kind === 'mark') end--
  const whole = object.first >= verb.end ? spanOfWords(parsed, object.first, end) : undefined
  return { target: [whole ?? { from: object.from, to: object.to }] }
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
  const before = phrasesIn(parsed, sentence.first, verb.first).findLast((phrase) => isSubject(parsed, phrase))
  const topic = before ?? phrasesIn(parsed, verb.end, Math.min(sentence.end, verb.end + 4))[0]
  if (!topic?.cases.includes('nominative')) return 'none'
  let end = topic === before ? verb.first : phraseEnd(parsed, cue, topic.first)
  while (['adverb', 'particle'].includes(parsed.words[end - 1]?.best.pos ?? '') || lowerAt(parsed, end - 1) === 'пока')
    end--
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
