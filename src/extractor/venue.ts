import { phraseAt, phrasesIn, wordAtOffset } from '../language/grammar.ts'
import type { Settings, VenueKind } from '../language/settings.ts'
import type { NounPhrase, Parsed, SpeakerType, WordRange } from '../language/types.ts'
import { beginsUpper, type Span } from '../text/index.ts'
import { type CueClause, dateBefore, standsInClause } from './cue-clause.ts'
import type { Context, Draft } from './draft.ts'
import type { Statement } from './types.ts'

/** Who a phrase names by itself; no name where it names nobody. */
export type NameOf = (phrase: NounPhrase) => { readonly name: string | null; readonly type: SpeakerType }

/** Words on either side of a cue in which an occasion is looked for. */
const reach = 24

/** Where and to whom, as far as the clause of the cue says so. */
export function settingOf(clause: CueClause, nameOf: NameOf): Pick<Statement, 'venue' | 'addressee'> {
  const occasion = venueOf(clause, nameOf)
  const { parsed, addressee } = clause
  if (!addressee) return { venue: occasion, addressee: null }
  const own = withoutDate(clause, addressee)
  const text = spanOf(parsed, own)
  // "told parliament"
  const kind = kindIn(clause, addressee)
  if (kind) return { venue: occasion ?? { kind, name: null, text }, addressee: null }
  // told MSNBC’s “Morning
  if (addressee.kind === 'pronoun' || own.end <= own.first || isCut(parsed.text.slice(text.from, text.to)))
    return { venue: occasion, addressee: null }
  const { name, type } = own.end < addressee.end ? { name: null, type: null } : nameOf(addressee)
  const outlet = type === 'media' && name !== null ? ({ kind: 'interview', name, text } as const) : null // "told Reuters"
  // "tells the truth"
  const nobody = name === null && type === 'organisation'
  return { venue: occasion ?? outlet, addressee: nobody ? null : { name, text } }
}

/** An occasion or a site in the cue's clause. */
function venueOf(clause: CueClause, nameOf: NameOf): Statement['venue'] {
  const { parsed, settings, cue } = clause
  const first = Math.max(cue.sentence.first, cue.first - reach)
  const end = Math.min(cue.sentence.end, cue.end + reach)
  for (const phrase of phrasesIn(parsed, first, end)) {
    if (!settings.at.has(parsed.words[phrase.first - 1]?.lower ?? '')) continue
    const found = occasionAt(clause, phrase, nameOf) ?? siteAt(clause, phrase)
    if (found) return found
  }
  return null
}

/** A piece with one of two quotation marks. */
const isCut = (words: string): boolean =>
  (words.match(/[«“"„]/g)?.length ?? 0) !== (words.match(/[»”"“]/g)?.length ?? 0)

const papers: ReadonlySet<VenueKind> = new Set(['statement', 'document', 'letter', 'post'])

/** «говорится в письме министра»: the paper that says it is where it is said. */
export function paperOf({ parsed }: Context, settings: Settings, { source }: Draft): Statement['venue'] {
  const phrase = source && phraseAt(parsed, wordAtOffset(parsed, source.from))
  const head = phrase && parsed.words[phrase.head]
  const kind = head && settings.venues.get(head.best.lemma)
  if (!source || !phrase || !kind || !papers.has(kind) || phrase.personName || head.from < source.from) return null
  return { kind, name: null, text: { from: source.from, to: source.to } }
}

/** Whether a date belongs to the occasion and by it to the cue: "in Monday's briefing". */
export function datesOccasion(clause: CueClause, date: WordRange): boolean {
  const phrase = phraseAt(clause.parsed, date.first)
  if (!phrase || phrase.end <= date.end || !kindIn(clause, phrase)) return false
  return standsInClause(clause, phrase, true)
}

/** Words between a paper and the date on which it was issued: «опубликованном в Telegram», "released on". */
const issueReach = 5

/**
 * The paper with its issue, up to the date and the comma behind it: "a statement released on Monday", «письме,
 * опубликованном 5 июня,»; undefined where the words behind the paper tell nothing of it.
 */
function issueOf(
  { parsed, settings, dates }: CueClause,
  paper: WordRange,
): { whole: WordRange; date: WordRange } | undefined {
  let at = paper.end
  const commaBefore = parsed.words[at]?.form === ','
  if (commaBefore) at++
  if (!settings.issued.test(parsed.words[at]?.lower ?? '')) return undefined
  const date = dates.find(({ first }) => first > at && first <= at + issueReach)
  if (!date || parsed.words.slice(at + 1, date.first).some(({ form, best }) => form === ',' || best.pos === 'verb'))
    return undefined
  const commaBehind = commaBefore && parsed.words[date.end]?.form === ','
  return { whole: { first: paper.first, end: commaBehind ? date.end + 1 : date.end }, date }
}

/** Whether the date is that of the issue of a paper in which the cue's words stand: "In a letter dated June 5, Roe said". */
export function datesIssue(clause: CueClause, date: WordRange): boolean {
  for (let at = date.first - 2; at >= Math.max(clause.cue.sentence.first, date.first - issueReach - 3); at--) {
    const phrase = phraseAt(clause.parsed, at)
    if (!phrase || phrase.end > date.first) continue
    const issue = issueOf(clause, phrase)
    if (issue?.date.first !== date.first || !papers.has(kindIn(clause, phrase) ?? 'court')) continue
    return standsInClause(clause, { first: phrase.first - 1, end: issue.whole.end })
  }
  return false
}

const spanOf = ({ words }: Parsed, { first, end }: WordRange): Span => ({
  from: words[first]?.from ?? 0,
  to: words[end - 1]?.to ?? 0,
})

/** "a statement Monday": the phrase before the day that stands in it. */
function withoutDate(clause: CueClause, { first, end }: WordRange): WordRange {
  const date = dateBefore(clause, end)
  return date && date.first > first ? { first, end: date.first } : { first, end }
}

/** «на брифинге», «в ходе заседания парламента», "in an interview with Reuters". */
function occasionAt(clause: CueClause, phrase: NounPhrase, nameOf: NameOf): Statement['venue'] {
  const { parsed, settings } = clause
  const own = withoutDate(clause, phrase)
  const preposition = phrase.first - 1
  const kind = kindIn(clause, phrase)
  if (!kind || !settings.isAt(parsed, phrase)) return null
  const { end: last } = issueOf(clause, phrase)?.whole ?? phrase
  if (!standsInClause(clause, { first: preposition, end: last })) return null
  const partner = settings.partnerOf(parsed, own)
  const { name, type } = partner?.person === 3 ? nameOf(partner) : { name: null, type: null }
  // «в беседе с «Вестником»», «в комментарии «Вестнику»»
  const asked = type === 'media' && (kind === 'meeting' || kind === 'statement')
  const outlet =
    (type === 'media' || type === 'organisation') && (asked || kind === 'interview' || kind === 'broadcast')
  const end = outlet && name !== null && partner ? Math.max(own.end, partner.end) : own.end
  return {
    kind: asked ? 'interview' : kind,
    // «в посте в X»
    name: outlet ? name : (siteIn(clause, kind === 'post' ? { ...own, end: own.end + 2 } : own) ?? null),
    text: spanOf(parsed, { first: own.first, end }),
  }
}

/** The kind of occasion that a phrase names: by its head, or by what «в ходе» leads to. */
function kindIn(clause: CueClause, phrase: NounPhrase): VenueKind | undefined {
  const { settings } = clause
  const { first, end } = withoutDate(clause, phrase)
  const head = phrase.head < end ? phrase.head : end - 1
  const kind = kindOfWord(clause, head, first)
  if (!settings.headFirst) return kind
  const lemma = clause.parsed.words[head]?.best.lemma ?? ''
  const through = settings.through.has(lemma)
  // «в ходе брифинга», «на заседании парламента»
  for (let at = head + 1; at < end && (through || kind === 'meeting'); at++) {
    const inner = kindOfWord(clause, at, first)
    if (inner && (through || inner === 'parliament')) return inner
  }
  return kind
}

const namesKeep: ReadonlySet<VenueKind> = new Set(['parliament', 'court', 'meeting', 'broadcast'])

function kindOfWord({ parsed, settings }: CueClause, at: number, first: number): VenueKind | undefined {
  const word = parsed.words[at]
  const left = at > first ? parsed.words[at - 1] : undefined
  if (!word) return undefined
  const lemma = word.best.lemma || word.lower
  const kind = settings.venues.get(`${left?.best.lemma || left?.lower} ${lemma}`) ?? settings.venues.get(lemma)
  // The Lakeside Post is no post.
  const isName = kind && word.capital && !namesKeep.has(kind) && !settings.platforms.has(word.lower)
  return isName ? undefined : kind
}

/** «в X», «в своём Telegram-канале», "on Truth Social". */
function siteAt(clause: CueClause, phrase: NounPhrase): Statement['venue'] {
  const own = withoutDate(clause, phrase)
  const name = siteIn(clause, own)
  if (name === undefined || !standsInClause(clause, { first: phrase.first - 1, end: phrase.end })) return null
  return { kind: 'post', name, text: spanOf(clause.parsed, own) }
}

function siteIn({ parsed, settings }: CueClause, { first, end }: WordRange): string | undefined {
  for (let at = first; at < end; at++) {
    const word = parsed.words[at]
    if (!word || !beginsUpper(word.form)) continue
    const name = settings.platforms.get(word.lower)
    // «в X веке» is a number.
    if (name && !(name === 'X' && parsed.words[at + 1]?.best.pos === 'noun')) return name
  }
  return undefined
}
