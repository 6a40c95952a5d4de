/** The subject of a verb where it stands before it, in its own clause. */
import { lowerAt, phraseAt, phrasesIn, verbAt, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup } from '../types.ts'
import { canBeSubject, commaBetween, governedByPreposition, isAnimate, maySpeak } from './agreement.ts'
import { territoryWords } from './roles.ts'

/** Words that are looked at on either side of a cue; longer sentences are read piece by piece, so that time stays linear. */
export const reach = 90

export const dashes = new Set(['—', '–', '-', '―'])

/** Conjunctions and question words that open a clause behind a comma. */
export const subordinators = wordSet(`
  что чтобы чтоб будто если когда где куда откуда как почему зачем сколько кто хотя поскольку потому
  пока который которая которое которые которого которой которых которому которым которую чей чья чьи
  так ибо то
`)

/** Leftwards through the clause; commas round a participle clause or an apposition are passed over. */
export function leftSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  const first = Math.max(clauseStart(parsed, cue), cue.sentence.first)
  const asides = relativeClauses(parsed, first, cue.first)
  const candidates = phrasesIn(parsed, first, cue.first).filter(
    (phrase) =>
      !governedByPreposition(parsed, phrase) &&
      canBeSubject(parsed, phrase, verb) &&
      !tellsWhere(parsed, phrase) &&
      !asides.some((aside) => phrase.first >= aside.first && phrase.end <= aside.end),
  )
  const near = candidates.filter((phrase) => !otherVerbBetween(parsed, phrase, cue))
  // «Допив чай, мельник сказал»: who can speak rather than a thing.
  const alive = near.filter((phrase) => maySpeak(parsed, phrase))
  const own = alive.length > 0 ? alive : near
  const subject = inOwnClause(parsed, own, cue) ?? best(parsed, own)
  return subject && verb.number !== 'plural' ? (bearerOf(parsed, subject, own) ?? subject) : subject
}

/** «Суд в Новоозёрске, округ Тиволи, признал»: between commas behind a place that a preposition governs, where that lies. */
function tellsWhere(parsed: Parsed, { first, head, end }: NounPhrase): boolean {
  if (lowerAt(parsed, first - 1) !== ',' || lowerAt(parsed, end) !== ',') return false
  const place = phraseAt(parsed, first - 2)
  const land = territoryWords.has(parsed.words[head]?.best.lemma ?? '')
  return land && place !== undefined && governedByPreposition(parsed, place)
}

/** The relative and participle clauses that begin and end in words[first, end): «, которую называют «…», ». */
function relativeClauses(parsed: Parsed, first: number, end: number): { first: number; end: number }[] {
  const found: { first: number; end: number }[] = []
  for (let at = first; at < end; at++) {
    if (parsed.words[at]?.form !== ',') continue
    const participle = opensParticiple(parsed, at + 1)
    if (!participle && !isRelativeAt(parsed, at + 1)) continue
    const verb = participle ? undefined : verbsIn(parsed, at + 1, end).find((one) => one.form === 'finite')
    const close = verb || participle ? commaFrom(parsed, verb?.end ?? at + 1, end) : -1
    if (close < 0) break
    found.push({ first: at, end: close })
    at = close - 1
  }
  return found
}

/** «Орсен, возглавляющий хор Аль-Карс, заявил»: a participle and what hangs on it. */
const opensParticiple = (parsed: Parsed, at: number): boolean => {
  const first = parsed.words[at]?.best.pos === 'adverb' ? at + 1 : at
  return parsed.words[first]?.best.pos === 'participle' && parsed.words[first]?.best.short !== true
}

/** «, где», «, чей сын», «, который», «, из которых», «, дочь которого». */
export const isRelativeAt = (parsed: Parsed, at: number): boolean =>
  /^(?:где|куда|откуда|чей|чья|чьё|чьи)$/.test(lowerAt(parsed, at)) ||
  [at, at + 1].some((index) => parsed.words[index]?.best.lemma === 'который')

function commaFrom(parsed: Parsed, first: number, end: number): number {
  for (let at = first; at < end; at++) if (parsed.words[at]?.form === ',') return at
  return -1
}

/** «X был назначен, но комитет отказался»: behind a comma and «но» begins another clause, with a subject of its own. */
function inOwnClause(parsed: Parsed, candidates: readonly NounPhrase[], cue: Cue): NounPhrase | undefined {
  const last = candidates.at(-1)
  if (!last || !/^(?:но|а|однако|зато|и)$/.test(lowerAt(parsed, last.first - 1))) return undefined
  return lowerAt(parsed, last.first - 2) === ',' && !commaBetween(parsed, last.end, cue.first) ? last : undefined
}

/** «Мария Вистен, жена писателя, сказала»: what stands between commas behind a phrase says who that one is. */
function bearerOf(parsed: Parsed, subject: NounPhrase, all: readonly NounPhrase[]): NounPhrase | undefined {
  const listed = lowerAt(parsed, subject.end) === 'и' ? phraseAt(parsed, subject.end + 1) : undefined
  const end = listed?.first === subject.end + 1 ? listed.end : subject.end
  const named = bearerBeforeDash(parsed, subject, all)
  if (named) return named
  const comma = beforeTime(parsed, subject.first) - 1
  if (lowerAt(parsed, attachedEnd(parsed, ownedEnd(parsed, end))) !== ',' || lowerAt(parsed, comma) !== ',')
    return undefined
  const before = phraseAt(parsed, comma - 1)
  return before && before.end === comma && all.includes(before) && before.kind !== 'pronoun' ? before : undefined
}

/** «Вера Орсен, мэр города, — одна из них — заявила»: who is named before the dash, and told of between the two. */
function bearerBeforeDash(parsed: Parsed, subject: NounPhrase, all: readonly NounPhrase[]): NounPhrase | undefined {
  const dash = subject.first - 1
  const close = attachedEnd(parsed, ownedEnd(parsed, subject.end))
  if (!dashes.has(lowerAt(parsed, dash)) || !dashes.has(lowerAt(parsed, close))) return undefined
  const before = all.findLast((phrase) => phrase.end <= dash && phrase.personName !== null)
  if (!before || verbsIn(parsed, before.end, dash).some(({ form }) => form === 'finite')) return undefined
  return before.end === dash || lowerAt(parsed, dash - 1) === ',' ? before : undefined
}

/** «смотритель музея | Эльды Норт»: index behind the name that a place is called by; else `end`. */
function ownedEnd(parsed: Parsed, end: number): number {
  const owner = phraseAt(parsed, end)
  return owner?.first === end && owner.kind === 'name' && owner.cases.includes('genitive') ? owner.end : end
}

/** «…, в прошлом министр», «…, ныне посол»: index of the words that tell when somebody was it; else `first`. */
function beforeTime(parsed: Parsed, first: number): number {
  if (/^(?:ранее|раньше|прежде|некогда|ныне|теперь|сейчас)$/.test(lowerAt(parsed, first - 1))) return first - 1
  return lowerAt(parsed, first - 1) === 'прошлом' && lowerAt(parsed, first - 2) === 'в' ? first - 2 : first
}

/** Behind «смотритель маяка» the phrases with a preposition that belong to it: «на Каменной косе». */
export function attachedEnd(parsed: Parsed, end: number): number {
  let at = end
  for (let rounds = 0; rounds < 3 && parsed.words[at]?.best.pos === 'preposition'; rounds++) {
    const phrase = phraseAt(parsed, at + 1)
    if (phrase?.first !== at + 1) return end
    at = phrase.end
  }
  return at
}

export function best(parsed: Parsed, candidates: readonly NounPhrase[]): NounPhrase | undefined {
  const animate = candidates.filter((phrase) => phrase.kind !== 'common' || isAnimate(parsed, phrase))
  return (animate.length > 0 ? animate : candidates).at(-1)
}

/** Where the clause of the cue begins: behind ; : a closing quotation with dash, or a subordinator behind a comma. */
export function clauseStart(parsed: Parsed, cue: Cue): number {
  const edge = Math.max(cue.sentence.first, cue.first - reach)
  for (let at = cue.first - 1; at >= edge; at--) {
    const form = parsed.words[at]?.form ?? ''
    if (form === ';' || form === ':') return at + 1
    if (
      form === '»' &&
      (parsed.words[at + 1]?.form === ',' || dashes.has(parsed.words[at + 1]?.form ?? '')) &&
      !closesName(parsed, at) &&
      !closesAside(parsed, at, cue)
    )
      return at + 1
    if (dashes.has(form) && parsed.words[at - 1]?.form === ',' && !opensAside(parsed, at, cue)) return at + 1
    if (form === ',' && isSubordinator(parsed, at + 1) && !opensAttribute(parsed, at + 1, cue)) return at + 1
  }
  return edge
}

/** «, так как»: alone «так» only tells how. */
const isSubordinator = (parsed: Parsed, at: number): boolean =>
  subordinators.has(lowerAt(parsed, at)) && (lowerAt(parsed, at) !== 'так' || lowerAt(parsed, at + 1) === 'как')

/** «Орсен, мэр города, — один из них — заявил»: another dash before the cue closes what tells who that is. */
function opensAside(parsed: Parsed, dash: number, cue: Cue): boolean {
  let close = cue.first - 1
  while (['adverb', 'particle'].includes(parsed.words[close]?.best.pos ?? '')) close--
  if (close <= dash + 1 || !dashes.has(parsed.words[close]?.form ?? '')) return false
  if (/^[»"”]$/.test(parsed.words[dash - 2]?.form ?? '')) return false
  return !verbsIn(parsed, dash, close).some(({ form }) => form === 'finite')
}

/** «Орсен — один из певцов старого «Хора» — заявил»: the mark ends a name before the dash that closes an aside. */
function closesAside(parsed: Parsed, mark: number, cue: Cue): boolean {
  const name = phraseAt(parsed, mark)
  if (name?.end !== mark + 1 || !dashes.has(lowerAt(parsed, mark + 1))) return false
  for (let at = name.first - 1; at >= Math.max(cue.sentence.first, name.first - 12); at--) {
    if (dashes.has(lowerAt(parsed, at))) return opensAside(parsed, at, cue)
    if (/^[«"“„,]$/.test(lowerAt(parsed, at))) return false
  }
  return false
}

/** «владелец рынка — компания «Заря» — заявил»: the mark ends what a noun is called, and no words of anybody. */
const closesName = (parsed: Parsed, at: number): boolean => {
  const phrase = phraseAt(parsed, at)
  return phrase !== undefined && phrase.end === at + 1 && !/^[«"“„]$/.test(parsed.words[phrase.first]?.form ?? '')
}

/** «X, который приехал вчера, заявил»: the relative clause ends before the cue, so the cue is not in it. */
function opensAttribute(parsed: Parsed, at: number, cue: Cue): boolean {
  for (let i = at + 1; i < cue.first; i++) if (parsed.words[i]?.form === ',') return true
  return false
}

function otherVerbBetween(parsed: Parsed, phrase: NounPhrase, cue: Cue): boolean {
  for (let at = phrase.end; at < cue.first; at++) {
    const verb = verbAt(parsed, at)
    if (verb?.form === 'finite' && !verb.passive && verb.head !== cue.head)
      return !commaBetween(parsed, phrase.end, at) && !isCoordinate(parsed, cue)
  }
  return false
}

/** «Марич отрицал это и предлагал награду»: the second verb shares the subject of the first. */
const isCoordinate = (parsed: Parsed, cue: Cue): boolean =>
  ['и', 'а', 'но', 'или'].includes(lowerAt(parsed, cue.first - 1)) ||
  (parsed.words[cue.first - 1]?.best.pos === 'adverb' && ['и', 'а', 'но'].includes(lowerAt(parsed, cue.first - 2)))
