import { phraseAt, phrasesIn, sentenceAt, verbsIn, wordAtOffset } from '../language/grammar.ts'
import type { Description, NounPhrase } from '../language/types.ts'
import { bodies, foremost, recent, type Seen } from './antecedents.ts'
import type { Context } from './draft.ts'
import { isBare, unnamed } from './phrases.ts'
import type { Reading, Resolved } from './reading.ts'
import type { Speaker } from './types.ts'

/** What of a reading tells whom it has told of. */
type Told = Pick<Reading, 'context' | 'past'>

/** «ведомство», «издание», "the agency": a bare word for a kind of body is the last body of that kind, or of that word. */
export function byKind({ context, past }: Reading, phrase: NounPhrase, description: Description, at: number): Resolved {
  const bare = isBare(context, phrase) && phrase.number === 'singular'
  if (description.type === 'document' && phrase.number === 'singular' && (bare || isPlain(context, phrase)))
    return byIssuer(context, past, phrase, description, at)
  const { genericBodies } = context.language
  const word = context.parsed.words[phrase.head]
  const any = !genericBodies || genericBodies.has(word?.best.lemma ?? '')
  const isOne = ({ name }: Speaker): boolean =>
    name
      ?.toLowerCase()
      .split(' ')
      .includes(word?.lower ?? '') ?? false
  const kind = word?.best.lemma ?? ''
  const fits = (one: Seen): boolean => {
    const { speaker } = one
    if (!any) return bodies.has(speaker.type) && isOne(speaker) && isNamed(context, one, word?.lower ?? '')
    // «агентство» is no «телеканал»: an outlet of another kind is another outlet.
    const other =
      speaker.type === 'media' &&
      one.kind !== '' &&
      !one.kind.endsWith(kind) &&
      !(context.language.genericOutlets?.has(kind) ?? false)
    return (
      speaker.type === description.type && speaker.name !== null && !other && !isOfOtherKind(context, kind, speaker)
    )
  }
  const before =
    bare && !isUnnamed({ context, past }, phrase, kind)
      ? (recent(past, at, (one) => isNamed(context, one, kind) && one.kind === kind && bodies.has(one.speaker.type)) ??
        foremost(past, at, fits) ??
        (description.type === 'media' ? recent(past, at, (one) => isInMarks(context, one)) : undefined))
      : undefined
  if (before) return { speaker: { ...before.speaker, how: 'role' }, certainty: 0.75 }
  return { speaker: { ...unnamed('role'), ...description }, certainty: 0.9 }
}

/** "The government" is not the one that was called "the government in Northern Tarn". */
function isNamed({ language }: Context, { speaker }: Seen, word: string): boolean {
  const [, behind] = speaker.name?.toLowerCase().split(`${word} `, 2) ?? []
  return speaker.name !== null && !language.elsewhere?.has(behind?.split(' ', 1)[0] ?? '')
}

/** «в официальном комментарии»: adjectives and the word for the paper, which say nothing of whose it is. */
const isPlain = ({ parsed }: Context, { first, head, end }: NounPhrase): boolean =>
  end === head + 1 && parsed.words.slice(first, head).every(({ best }) => best.pos === 'adjective')

/** «Как пишет «Утро»»: what spoke under no word but its name in quotation marks may be an outlet. */
const isInMarks = ({ text }: Context, { at, speaker, kind, salient }: Seen): boolean =>
  salient && kind === '' && speaker.type === 'organisation' && /^[«"“„]$/.test(text.charAt(at))

/** "the company" is no court: the name says what kind of body it is, and the word another. */
function isOfOtherKind({ language }: Context, kind: string, { name }: Speaker): boolean {
  const asked = language.bodyKinds?.get(kind)
  const kinds = (name ?? '')
    .toLowerCase()
    .split(' ')
    .flatMap((word) => language.bodyKinds?.get(word) ?? [])
  return asked !== undefined && kinds.length > 0 && !kinds.includes(asked)
}

/** «суд» is the «Уставный суд» of the sentence before; a body named by a proper name is itself. */
export function byName(
  { context, directory, past }: Reading,
  phrase: NounPhrase,
  description: Description,
  at: number,
): Resolved {
  const name = description.name ?? ''
  const whole = partOf({ context, past }, phrase, name, at)
  if (whole)
    return { speaker: { ...directory.body({ ...description, name: whole }, phrase), how: 'role' }, certainty: 0.7 }
  const again = calledByPlace({ context, past }, name, at)
  if (again) return { speaker: { ...again.speaker, how: 'role' }, certainty: 0.6 }
  if (/\p{Lu}/u.test(name) || name.includes(' ')) return { speaker: directory.body(description, phrase), certainty: 1 }
  const generic = context.language.genericBodies?.has(name) ?? false
  const others = (one: Seen): boolean =>
    isOther(one.speaker, name) &&
    isNamed(context, one, name) &&
    bodies.has(one.speaker.type) &&
    (one.speaker.type !== 'state' || description.type === 'state')
  const mayBeCalled = (one: Seen): boolean => others(one) && !isOfOtherKind(context, name, one.speaker)
  const before =
    recent(past, at, (one) => others(one) && (wordsOf(one.speaker).includes(name) || one.kind === name)) ??
    (generic ? foremost(past, at, mayBeCalled) : undefined)
  const called = context.language.calledBy?.get(name)
  const later = before ? undefined : directory.onlyBodyCalled(called ?? name)
  if (later) return { speaker: { ...later, how: 'role' }, certainty: 0.8 }
  if (before) return { speaker: { ...before.speaker, how: 'role' }, certainty: 0.85 }
  const powers = powersMeant({ context, past }, phrase, name, at)
  if (powers)
    return { speaker: { ...directory.body({ ...description, name: powers }, phrase), how: 'role' }, certainty: 0.7 }
  // «компания», «ведомство» name nobody.
  if (generic) return { speaker: { ...unnamed('role'), type: description.type }, certainty: 0.8 }
  return { speaker: directory.body(description, phrase), certainty: 0.95 }
}

/** "A group of clerks wrote to Acme. The group said": whom the word called last has no name. */
function isUnnamed({ context, past }: Told, { first }: NounPhrase, kind: string): boolean {
  const { parsed, language } = context
  const { words } = parsed
  const brought = phrasesIn(parsed, Math.max(0, first - lately), first).findLast(
    ({ head }) => words[head]?.lower === kind,
  )
  const isNew = brought !== undefined && language.indefinites?.has(words[brought.first]?.lower ?? '')
  // "Acme, a group of shops", "Acme is a group of shops"
  const before = words[(brought?.first ?? 0) - 1]
  if (!isNew || before?.lower === ',' || before?.lower === 'as' || language.copulas?.has(before?.best.lemma ?? ''))
    return false
  return !past.slice(-20).some((one) => one.at > brought.from && one.kind === kind && one.speaker.name !== null)
}
/** Words from the one that brings a body in to the one that calls it so again. */
const lately = 150

/**
 * «ЛОДКАНАДЗОР … В пресс-службе ведомства»: the part of a body by the name of the whole, where that is the same in every case,
 * as letters and words in other letters are.
 */
function partOf({ context, past }: Told, { head, end }: NounPhrase, name: string, at: number): string | undefined {
  const { parsed, language } = context
  const owner = parsed.words[end - 1]
  const kind = owner?.best.lemma ?? ''
  if (end - 2 !== head || !language.genericBodies?.has(kind) || !name.endsWith(` ${owner?.form}`)) return undefined
  // «Верховный суд страны»: a state has courts and ministries, an outlet that the text names has none.
  if (language.powers?.realms.has(kind)) {
    const state = stateTold({ context, past }, at)
    return state && language.powers.of(name.slice(0, name.lastIndexOf(' ')), state)
  }
  const fits = ({ speaker }: Seen): boolean =>
    speaker.name !== null &&
    (speaker.type === 'organisation' || speaker.type === 'media') &&
    speaker.name.toLowerCase() !== kind &&
    !isOfOtherKind(context, kind, speaker)
  const meant = recent(past, at, (one) => one.kind === kind && fits(one)) ?? recent(past, at, fits)
  const whole = meant?.speaker.name ?? ''
  return /^(?:\p{Lu}{2,}(?:$| )|\p{Script=Latin}+$)/u.test(whole)
    ? name.slice(0, name.lastIndexOf(' ') + 1) + whole
    : undefined
}

/** «Команда «Заря» проиграла. На сайте лиденского клуба сказано»: a word for any such body, and where it is at home. */
function calledByPlace({ context, past }: Told, name: string, at: number): Seen | undefined {
  const { ofPlace, genericBodies, bodyKinds } = context.language
  const kind = name.slice(name.lastIndexOf(' ') + 1)
  if (!ofPlace?.test(name) || !genericBodies?.has(kind) || !bodyKinds?.has(kind) || /[\p{Lu}«"]/u.test(name))
    return undefined
  const isOfKind = (one: Seen): boolean =>
    one.kind === kind ||
    (one.kind === '' && !isOfOtherKind(context, kind, one.speaker)) ||
    bodyKinds.get(one.kind) === bodyKinds.get(kind)
  const fits = (one: Seen): boolean =>
    isOther(one.speaker, name) && one.speaker.type === 'organisation' && isOfKind(one) && isAtHome(context, name, one)
  return foremost(past, at, fits)
}

/** «румынское ведомство» is no ministry of France: a state begins as the adjective made of it does. */
function isAtHome({ language }: Context, called: string, { speaker }: Seen): boolean {
  const state = language.stateNamed?.(speaker.name ?? '') ?? null
  const stem = called.slice(0, 4).toLowerCase()
  return state === null || state.toLowerCase().startsWith(stem)
}

/** «Король Карсании в пути, но власти уверены», «его правительство»: of the state that the text has told of last. */
function powersMeant(
  { context, past }: Told,
  { first, head }: NounPhrase,
  name: string,
  at: number,
): string | undefined {
  const { powers } = context.language
  if (!powers || !(name === powers.bare || (first < head && powers.owned.has(name)))) return undefined
  const state = stateTold({ context, past }, at)
  return state && powers.of(name, state)
}

/** The state of whom or of what the text has told last. */
function stateTold({ context, past }: Told, at: number): string | undefined {
  const stateOf = ({ speaker }: Seen): string | undefined =>
    context.language.stateNamed?.((speaker.type === 'person' ? speaker.org : speaker.name) ?? '') ?? undefined
  const last = recent(past, at, (one) => stateOf(one) !== undefined)
  return last && stateOf(last)
}

const isOther = ({ name }: Speaker, than: string): boolean => name !== null && name !== than

const wordsOf = ({ name }: Speaker): readonly string[] => name?.toLowerCase().split(' ') ?? []

/** «В сообщении говорится»: of a document without an issuer, the body that spoke last issued it (decision 5). */
function byIssuer(
  context: Context,
  past: readonly Seen[],
  phrase: NounPhrase,
  description: Description,
  at: number,
): Resolved {
  const { parsed, language } = context
  if (language.signs?.has(parsed.words[phrase.head]?.best.lemma ?? ''))
    return { speaker: { ...unnamed('role'), type: 'document' }, certainty: 0.9 }
  const personal = language.personalPapers?.has(parsed.words[phrase.head]?.best.lemma ?? '') ?? false
  const pair = jointIssuers({ context, past }, phrase, at)
  if (pair) return { speaker: { ...pair.speaker, how: 'role' }, certainty: 0.65 }
  const issues = ({ speaker, spoke }: Seen): boolean =>
    speaker.name !== null &&
    (personal ? speaker.type === 'person' : bodies.has(speaker.type) || (speaker.type === 'group' && spoke === true))
  const spoke = (one: Seen): boolean =>
    one.salient && issues(one) && (one.speaker.type !== 'state' || one.spoke === true)
  const own = language.ownPapers?.has(parsed.words[phrase.head]?.best.lemma ?? '') ?? true
  const last = own && isBare(context, phrase) ? recent(past, at, spoke) : undefined
  const issuer = lastIssuer({ context, past }, at) ?? last
  if (issuer) return { speaker: { ...issuer.speaker, how: 'role' }, certainty: 0.65 }
  return { speaker: { ...unnamed('role'), ...description }, certainty: 0.85 }
}

/** «Орсен и Ремизова выступили. В совместном заявлении говорится»: the two whom the text has named together last. */
function jointIssuers({ context, past }: Told, { first, head }: NounPhrase, at: number): Seen | undefined {
  const { parsed, language } = context
  const isJoint = parsed.words.slice(first, head).some(({ best }) => language.jointly?.has(best.lemma))
  return isJoint ? recent(past, at, ({ speaker }) => speaker.type === 'group' && speaker.name !== null) : undefined
}

/** «Орсен поздравил артель … В поздравлении говорится»: who did that of which the paper comes, in one of the sentences before. */
export function authorOf({ context, past }: Told, phrase: NounPhrase, at: number): Seen | undefined {
  const { parsed, language } = context
  const lemma = parsed.words[phrase.head]?.best.lemma ?? ''
  const deeds = language.authoring?.get(lemma)
  if (!deeds || !isBare(context, phrase)) return undefined
  return recent(past, at, (one) => {
    if (one.speaker.type !== 'person' || one.speaker.name === null) return false
    const first = wordAtOffset(parsed, one.at)
    const sentence = sentenceAt(parsed, first)
    if (!sentence || sentence === sentenceAt(parsed, phrase.head)) return false
    if (!phraseAt(parsed, first)?.cases.includes('nominative')) return false
    const verbs = verbsIn(parsed, sentence.first, sentence.end)
    return verbs.some((verb) => verb.form === 'finite' && !verb.passive && deeds.has(verb.lemma)) || ownPaper(sentence)
  })

  /** «своим указом» */
  function ownPaper({ first, end }: { readonly first: number; readonly end: number }): boolean {
    return parsed.words
      .slice(first, end)
      .some(({ best }, i, words) => best.lemma === lemma && language.reflexive?.has(words[i - 1]?.best.lemma ?? ''))
  }
}

/** Who put out a paper last. */
export const lastIssuer = ({ context, past }: Told, at: number): Seen | undefined =>
  recent(
    past,
    at,
    (one) => one.salient && one.speaker.name !== null && one.speaker.type !== 'document' && issued(context, one),
  )

/** «Орсен подписал указ», «Минфин подготовил проект»: the first verb behind the name puts out a paper. */
function issued({ parsed, language }: Context, { at }: Seen): boolean {
  const first = wordAtOffset(parsed, at)
  const sentence = sentenceAt(parsed, first)
  const verb =
    sentence && verbsIn(parsed, first, Math.min(sentence.end, first + 16)).find(({ form }) => form === 'finite')
  return verb !== undefined && (language.issuing?.has(verb.lemma) ?? false)
}
