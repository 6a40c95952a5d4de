import { lowerAt, phraseAt, sentenceAt, verbAt, verbsIn } from '../grammar.ts'
import type { Attribution, Case, Cue, NounPhrase, Parsed, Word } from '../types.ts'
import { isAbbreviation, maySpeak } from './agreement.ts'
import { withFollowers } from './coordination.ts'
import { accordingNouns } from './cues.ts'
import { genitivePart } from './genitive.ts'
import { isRelativeAt } from './left-subject.ts'
import { namedBehind } from './named-behind.ts'
import { lawWords } from './roles.ts'
import { agree } from './words.ts'

/** «его», «их»: whose they are. */
export const possessives: ReadonlyMap<string, NonNullable<Attribution['pronoun']>> = new Map([
  ['его', { gender: 'masculine', number: 'singular' }],
  ['её', { gender: 'feminine', number: 'singular' }],
  ['ее', { gender: 'feminine', number: 'singular' }],
  ['их', { gender: null, number: 'plural' }],
])

/** Openings of several words, with the case that what they name stands in. */
const openings: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly case: Case }[]> = new Map([
  ['согласно', [{ rest: [], case: 'dative' }]],
  ['со', [{ rest: ['слов'], case: 'genitive' }]],
  ['на', [{ rest: ['взгляд'], case: 'genitive' }]],
  ['с', [{ rest: ['точки', 'зрения'], case: 'genitive' }]],
  ['если', [{ rest: ['верить'], case: 'dative' }]],
  ['в', [{ rest: ['соответствии', 'с'], case: 'instrumental' }]],
])

/** «по словам министра», «по его мнению», «согласно докладу», «со слов очевидцев», «со ссылкой на источник». */
export function attributions(parsed: Parsed): Attribution[] {
  const found: Attribution[] = []
  for (const word of parsed.words) {
    if (word.lower !== 'по' && !openings.has(word.lower) && !referring.has(word.lower)) continue
    const one =
      word.lower === 'по'
        ? (byNoun(parsed, word.at) ?? byLaw(parsed, word.at))
        : (byHisWords(parsed, word.at) ?? byReference(parsed, word) ?? byOpening(parsed, word))
    if (one) found.push(one)
  }
  return found
}

/** «По конституции Дании, …», at the beginning of a sentence. */
function byLaw(parsed: Parsed, at: number): Attribution | undefined {
  const whole = sentenceAt(parsed, at)?.first === at ? phraseAt(parsed, at + 1) : undefined
  const phrase = whole && upToPlace(parsed, whole)
  const law = phrase?.first === at + 1 && phrase.cases.includes('dative') ? parsed.words[phrase.head] : undefined
  if (!phrase || !law || !binding.has(law.best.lemma)) return undefined
  return attribution(parsed, at, phrase.end, phrase, phrase, null, 'speech', at + 1)
}

/** «По конституции Дании | казначея назначает сенат»: whose law it is ends with the land. */
function upToPlace({ words }: Parsed, phrase: NounPhrase): NounPhrase {
  const place = words.slice(phrase.head + 1, phrase.end).find(({ best }) => best.name === 'place')
  return place ? { ...phrase, end: place.at + 1, to: place.to } : phrase
}

const binding = new Set(['конституция', 'закон', 'законодательство', 'устав', 'кодекс', 'регламент', 'договор'])

/** «с его слов» */
function byHisWords(parsed: Parsed, at: number): Attribution | undefined {
  const owner = possessives.get(lowerAt(parsed, at + 1))
  const possessive = parsed.words[at + 1]
  if (!/^со?$/.test(lowerAt(parsed, at)) || !owner || !possessive || lowerAt(parsed, at + 2) !== 'слов')
    return undefined
  return attribution(parsed, at, at + 3, { from: possessive.from, to: possessive.to }, null, owner, 'speech')
}

/** «по [его] словам [министра]» */
function byNoun(parsed: Parsed, at: number): Attribution | undefined {
  const owner = possessives.get(lowerAt(parsed, at + 1))
  const nounAt = skipAttributes(parsed, owner ? at + 2 : at + 1)
  const noun = parsed.words[nounAt]
  const act = noun?.readings.map((reading) => accordingNouns.get(reading.lemma)).find((found) => found !== undefined)
  if (!noun || !act || sentenceAt(parsed, at) !== sentenceAt(parsed, nounAt)) return undefined
  if (!owner && belongsToNoun(parsed, at, noun)) return undefined
  // «по разным данным рыбаки уплыли»: whose data they are is not said.
  if (!owner && vague.test(lowerAt(parsed, at + 1))) return undefined
  if (owner) {
    const possessive = parsed.words[at + 1]
    const found =
      possessive && attribution(parsed, at, nounAt + 1, { from: possessive.from, to: possessive.to }, null, owner, act)
    return found && { ...found, ofBody: /^(?:данн|информаци|сведени)/.test(noun.lower) }
  }
  const alone = phraseBehind(parsed, nounAt)
  // «по официальным данным Орсен скончался»: whose data they are stands in the genitive.
  if (!alone || (!alone.cases.includes('genitive') && isCertain(parsed, alone) && !isUndeclined(parsed, alone)))
    return undefined
  // «по оценке вёсел», «по данным овцы целы»: nothing that could say it.
  if (!maySpeak(parsed, alone)) return undefined
  const followed = withFollowers(parsed, alone, 'genitive')
  const phrase = followed === alone ? (namedBehind(parsed, alone, 'genitive') ?? alone) : followed
  return attribution(parsed, at, withAttribute(parsed, phrase, noun), phrase, phrase, null, act, nounAt + 1)
}

/**
 * «согласно отчёту артели, посвящённому сетям, …», «по данным полиции за год, …»: where the comma stands that closes
 * what is said of the paper; else the phrase's end.
 */
function withAttribute(parsed: Parsed, { end, head }: NounPhrase, noun: Word | undefined): number {
  const sentence = sentenceAt(parsed, head)
  const limit = Math.min(sentence?.end ?? end, end + 24)
  const comma = lowerAt(parsed, end) === ','
  const opening = parsed.words[comma ? end + 1 : end]
  const ofPlace = /^(?:от)?(?:где|куда)$/.test(lowerAt(parsed, end + 1))
  if (comma && !ofPlace && isRelativeAt(parsed, end + 1)) return behindRelative(parsed, end, limit)
  if (!opening || !(comma ? isParticipleOf(opening, [parsed.words[head], noun]) : attaching.has(opening.lower)))
    return end
  for (let at = end + 1; at < limit; at++) {
    const { form } = verbAt(parsed, at) ?? {}
    if (form === 'finite' || (form === 'infinitive' && !comma)) return end
    if (lowerAt(parsed, at) === ',') return at
  }
  return end
}
/** «по словам Орсена, чей дом сгорел, …»: the comma behind the verb of the relative clause. */
function behindRelative(parsed: Parsed, end: number, limit: number): number {
  const verb = verbsIn(parsed, end + 1, limit).find(({ form }) => form === 'finite')
  for (let at = verb?.end ?? limit; at < limit; at++) if (lowerAt(parsed, at) === ',') return at
  return end
}

const attaching = new Set(['за', 'от', 'из', 'на', 'в', 'о', 'об', 'по'])

const isParticipleOf = (word: Word, nouns: readonly (Word | undefined)[]): boolean =>
  word.readings.some(
    (reading) =>
      reading.pos === 'participle' &&
      nouns.some((noun) => noun?.readings.some((other) => other.pos === 'noun' && agree(reading, other))),
  )

/** «По словам Анна Орсен, …»: a whole name between the noun and the comma, though nobody has declined it. */
const isUndeclined = (parsed: Parsed, { personName, first, end }: NounPhrase): boolean =>
  personName?.given != null &&
  personName.surname !== null &&
  lowerAt(parsed, end) === ',' &&
  ['слово', 'мнение', 'утверждение'].includes(parsed.words[first - 1]?.best.lemma ?? '')

/** A name of a person or a word that the dictionary has: its cases are known; but «по данным ТАСС» nobody declines. */
const isCertain = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.personName !== null || (parsed.words[phrase.head]?.best.known === true && !isAbbreviation(parsed, phrase))

/** «комитет по оценке рисков», «чемпион по версии союза»: what stands directly behind a noun says which one it is. */
const belongsToNoun = (parsed: Parsed, at: number, noun: Word): boolean =>
  attributes.has(noun.best.lemma) &&
  ['noun', 'adjective'].includes(parsed.words[at - 1]?.best.pos ?? '') &&
  sentenceAt(parsed, at)?.first !== at
const attributes = new Set(['оценка', 'версия'])
const vague = /^(?:разн|различн|некотор|друг|ин|одн)(?:ым|им|ой)$/

/** «по предварительным данным» */
function skipAttributes(parsed: Parsed, at: number): number {
  let index = at
  while (index < at + 3 && ['adjective', 'determiner'].includes(parsed.words[index]?.best.pos ?? '')) index++
  return index
}

/** The phrase reader joins «словам министра» to one phrase: the source is what stands behind its noun. */
function phraseBehind(parsed: Parsed, nounAt: number): NounPhrase | undefined {
  const whole = phraseAt(parsed, nounAt)
  // «по информации же министерства»
  const particle = whole?.end === nounAt + 1 && ['же', 'же,'].includes(lowerAt(parsed, nounAt + 1)) ? 1 : 0
  // «по информации от жителей»
  const from = lowerAt(parsed, nounAt + 1) === 'от' ? phraseAt(parsed, nounAt + 2) : undefined
  if (from) return from.first === nounAt + 2 && from.cases.includes('genitive') ? from : undefined
  const direct = phraseAt(parsed, nounAt + 1 + particle)
  if (particle) return direct?.first === nounAt + 2 && direct.cases.includes('genitive') ? direct : undefined
  if (!whole || whole.end <= nounAt + 1) return direct?.first === nounAt + 1 ? direct : undefined
  return genitivePart(parsed, whole, nounAt + 1)
}

/**
 * «Согласно докладу, …», «…, что, со слов очевидцев, …», «…, согласно которому …»; at the end of a clause it tells a
 * manner and no source.
 */
function byOpening(parsed: Parsed, { at, lower }: Word): Attribution | undefined {
  for (const { rest, case: governed } of openings.get(lower) ?? []) {
    if (!rest.every((word, i) => lowerAt(parsed, at + 1 + i) === word)) continue
    const first = at + 1 + rest.length
    const alone =
      behindParts(parsed, first, governed) ??
      behindParticiple(parsed, first, governed) ??
      startingAt(parsed, first, rest.length > 0 && governed === 'genitive')
    if (!alone?.cases.includes(governed) || shortParts.has(lowerAt(parsed, alone.first))) continue
    const phrase = withFollowers(parsed, alone, governed)
    // «Согласно ему, …»: the paper of the sentence before.
    const pointing = phrase.kind === 'pronoun' && !isRelative(parsed, phrase)
    if (pointing && !(phrase.person === 3 && lower === 'согласно' && sentenceAt(parsed, at)?.first === at)) continue
    if (phrase.kind !== 'pronoun' && !opensClause(parsed, at, lowerAt(parsed, phrase.end))) continue
    // «согласно ч. 3 ст. 7 устава»: a letter for a part of a law.
    if (lowerAt(parsed, phrase.end) === '.' && sentenceAt(parsed, phrase.end + 1) === sentenceAt(parsed, at)) continue
    return attribution(parsed, at, withAttribute(parsed, phrase, undefined), phrase, phrase, null, 'speech', first)
  }
  return undefined
}

/** «согласно ч. 2 ст. 14 устава артели», «согласно части 2 статьи 14 устава»: the law, with the parts of it that are meant. */
function behindParts(parsed: Parsed, first: number, governed: Case): NounPhrase | undefined {
  let at = first
  for (let rounds = 0; rounds < 4; rounds++) {
    const word = parsed.words[at]
    const number = lowerAt(parsed, at + 1) === '.' && shortParts.has(word?.lower ?? '') ? at + 2 : at + 1
    if (number === at + 1 && word?.best.lemma !== 'часть') break
    if (parsed.words[number]?.kind !== 'number') break
    at = number + 1
  }
  const opening = parsed.words[first]
  const whole = at > first ? phraseAt(parsed, at) : undefined
  const law = whole && (whole.first === at ? whole : genitivePart(parsed, whole, at))
  if (!opening || !law?.cases.includes('genitive')) return undefined
  return { ...law, from: opening.from, cases: [governed] }
}
const shortParts = new Set(['ст', 'ч', 'п', 'пп', 'абз', 'подп'])

/** «согласно оглашённому в среду решению суда»: the participle with what hangs on it stands before its noun. */
function behindParticiple(parsed: Parsed, first: number, governed: Case): NounPhrase | undefined {
  const opening = parsed.words[first]
  if (opening?.best.pos !== 'participle') return undefined
  for (let at = first + 1; at < first + 8 && parsed.words[at]?.kind === 'word'; at++) {
    const phrase = phraseAt(parsed, at)
    const noun = parsed.words[phrase?.head ?? -1]
    const agrees = opening.readings.some(
      (one) => one.case === governed && noun?.readings.some((other) => other.pos === 'noun' && agree(one, other)),
    )
    if (phrase?.first === at && phrase.cases.includes(governed) && agrees) return { ...phrase, from: opening.from }
  }
  return undefined
}

const isRelative = (parsed: Parsed, phrase: NounPhrase): boolean => parsed.words[phrase.head]?.best.lemma === 'который'

function opensClause(parsed: Parsed, at: number, closesAt: string): boolean {
  if (sentenceAt(parsed, at)?.first === at) return true
  const introduced = lowerAt(parsed, at - 1) === ',' && sentenceAt(parsed, at)?.first === at - 2
  // «Хозяином, согласно записке, будет сторож»: between two commas.
  if (lowerAt(parsed, at - 1) === ',' && closesAt === ',') return true
  return (
    introduced || ['что', 'и', '—', 'а', 'но'].includes(lowerAt(parsed, at - 1)) || lowerAt(parsed, at - 2) === 'что'
  )
}

/** The phrase at the word; what a genitive chain has joined to the noun before it is cut off again. */
function startingAt(parsed: Parsed, first: number, genitive: boolean): NounPhrase | undefined {
  const phrase = phraseAt(parsed, first)
  if (!phrase || phrase.first === first) return phrase
  return genitive ? genitivePart(parsed, phrase, first) : undefined
}

/** «со ссылкой на источник», «ссылаясь на источник»; but in «ссылаясь на усталость» nobody else has said it. */
function byReference(parsed: Parsed, { at, lower }: Word): Attribution | undefined {
  const noun = (lower === 'со' || lower === 'с') && lowerAt(parsed, at + 1) === 'ссылкой'
  const on = noun ? at + 2 : at + 1
  if (!(noun || referring.has(lower)) || lowerAt(parsed, on) !== 'на') return undefined
  const phrase = phraseAt(parsed, on + 1)
  if (phrase?.first !== on + 1 || !(noun || isSource(parsed, phrase))) return undefined
  const found = attribution(parsed, at, phrase.end, phrase, phrase, null, 'speech', on + 1)
  return found && { ...found, second: true }
}
const referring = new Set(['ссылаясь', 'сославшись'])
const isSource = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind !== 'pronoun' && maySpeak(parsed, phrase) && !lawWords.has(parsed.words[phrase.head]?.best.lemma ?? '')

function attribution(
  parsed: Parsed,
  first: number,
  end: number,
  source: { readonly from: number; readonly to: number },
  phrase: NounPhrase | null,
  pronoun: Attribution['pronoun'],
  act: Attribution['act'],
  cueEnd = end,
): Attribution | undefined {
  const from = parsed.words[first]?.from
  const to = parsed.words[end - 1]?.to
  const cueTo = parsed.words[cueEnd - 1]?.to
  if (from === undefined || to === undefined || cueTo === undefined) return undefined
  const span = { from: source.from, to: source.to }
  return { first, end, from, to, cue: { from, to: cueTo }, source: span, phrase, pronoun, act }
}

/** «Об этом сообщает агентство», «…: об этом заявил министр», «Они сообщили об этом»: where «об этом» begins. */
export function pointsBack(parsed: Parsed, cue: Cue): number | undefined {
  const { takes, act } = cue.entry
  if (act !== 'speech' || !(takes.includes('object') || takes.includes('topic') || takes.includes('clause')))
    return undefined
  const first = cue.sentence.first
  if (confirming.has(cue.entry.lemma) && isThis(parsed, first) && cue.first - first < 3) return first
  if (publishing.has(cue.entry.lemma) && isThisNews(parsed, first) && cue.first - first < 4) return first
  if (isPointer(parsed, first) && cue.first > first && cue.first - first < 14) return first
  for (let at = cue.first - 1; at >= Math.max(first, cue.first - 6); at--)
    if (isPointer(parsed, at) && /^[:,—–]$/.test(parsed.words[at - 1]?.form ?? '')) return at
  if (inRelative(parsed, cue)) return undefined
  const behind = isPointer(parsed, cue.end) && !opensThat(parsed, cue.end + 2)
  return behind ? first : undefined
}

/** «документы, в которых она рассказала об этом»: tells of the documents, not of the sentence before. */
function inRelative(parsed: Parsed, cue: Cue): boolean {
  for (let at = cue.first - 1; at >= Math.max(cue.sentence.first, cue.first - 10); at--) {
    if (parsed.words[at]?.best.lemma === 'который') return true
    if (lowerAt(parsed, at) === ',') return false
  }
  return false
}

/** «Это подтвердил министр», «Эту информацию подтвердили в мэрии». */
const confirming = new Set(['подтвердить', 'подтверждать'])
const isThis = (parsed: Parsed, at: number): boolean =>
  lowerAt(parsed, at) === 'это' && parsed.words[at + 1]?.best.pos === 'verb'

/** «Эту информацию распространила пресс-служба», «Информацию об этом подтвердили в мэрии». */
const publishing = new Set([...confirming, 'распространить', 'опубликовать', 'обнародовать', 'передать'])
const isThisNews = (parsed: Parsed, at: number): boolean =>
  /^(?:эт[уи]|так(?:ую|ие)|данн(?:ую|ые))$/.test(lowerAt(parsed, at))
    ? news.test(lowerAt(parsed, at + 1))
    : news.test(lowerAt(parsed, at)) && isPointer(parsed, at + 1)
const news = /^(?:информацию|сведения|сообщени[ея]|данные|факт)$/

const isPointer = (parsed: Parsed, at: number): boolean =>
  ['об', 'о'].includes(lowerAt(parsed, at)) &&
  ['этом', 'данном'].includes(lowerAt(parsed, at + 1)) &&
  !(parsed.words[at + 2]?.best.pos === 'noun' && parsed.words[at + 2]?.best.case === 'locative')
const opensThat = (parsed: Parsed, at: number): boolean =>
  lowerAt(parsed, at) === ',' && lowerAt(parsed, at + 1) === 'что'
