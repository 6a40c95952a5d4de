/** «назвал решение ошибкой», «обвинил соседей в краже», «считает закон вредным»: what is called, and what it is called. */
import { lowerAt, phraseAt, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Complement, Cue, NounPhrase, Parsed } from '../types.ts'
import { governedByPreposition, isAnimate, isTime } from './agreement.ts'
import { clauseEnd, commaBefore, phraseEnd, span } from './clause-end.ts'
import { leftSubject } from './left-subject.ts'
import { agentOf } from './other-sources.ts'

/** Both parts together. */
export function smallClause(parsed: Parsed, cue: Cue): Complement | undefined {
  const [form = ''] = cue.entry.object
  const agent = cue.verb?.passive ? agentOf(parsed, cue) : undefined
  // «признан виновным»: who found him guilty is not said.
  if (cue.verb?.passive && form === 'instrumental' && cue.entry.lemma === 'признать' && !agent) return undefined
  const first = agent && agent.first >= cue.end ? agent.end : cue.end
  const at = predicateAt(parsed, cue, form, first)
  if (at < 0) return form === 'instrumental' ? behindPredicate(parsed, cue) : undefined
  // «мост, который он описал как ветхий»: of what, another clause has told.
  if (at === cue.end && form === 'как') return span(parsed, 'small-clause', at + 1, phraseEnd(parsed, cue, at + 1))
  const found = span(parsed, 'small-clause', agent ? first : contentStart(parsed, cue), predicateEnd(parsed, cue, at))
  const called = agent ? calledBefore(parsed, cue) : undefined
  return found && called ? { ...found, ahead: { from: called.from, to: called.to } } : found
}

/** Index of the word with which the predicate begins: «ошибкой», «в краже», «как»; -1 for none. */
function predicateAt(parsed: Parsed, cue: Cue, form: string, first: number): number {
  const limit = Math.min(cue.sentence.end, cue.end + 30)
  for (let at = first; at < limit; at++) {
    const word = parsed.words[at]
    if (!word || word.form === ';' || word.form === ':') return -1
    if (isPredicate(parsed, cue, form, at)) return at
    if (word.form !== ',') continue
    const close = asideEnd(parsed, cue, form, at, limit)
    if (close >= 0) return close + 1
    if (!['которые', 'который'].includes(lowerAt(parsed, at + 1))) return -1
  }
  return -1
}

function isPredicate(parsed: Parsed, cue: Cue, form: string, at: number): boolean {
  const word = parsed.words[at]
  if (!word) return false
  return form === 'instrumental'
    ? isInstrumental(parsed, at) || (/^[«"“]$/.test(word.form) && at > cue.end)
    : (word.lower === form || word.lower === `${form}о`) && (at > cue.end || form === 'как')
}

/**
 * «назвал Орсена, основателя пекарни, другом», «считает тех, кто ушёл, трусами»: the comma that closes what is said of the
 * object, right before the predicate; -1 for none.
 */
function asideEnd(parsed: Parsed, cue: Cue, form: string, comma: number, limit: number): number {
  const object = phraseAt(parsed, comma - 1)
  const begins = object && object.first >= cue.end && object.cases.includes('accusative')
  if (!begins && !/^(?:тех|того|ту|то|всех)$/.test(lowerAt(parsed, comma - 1))) return -1
  for (let close = commaBefore(parsed, comma + 1, limit); close >= 0; close = commaBefore(parsed, close + 1, limit))
    if (form === 'instrumental' ? isNamedSo(parsed, close + 1) : isPredicate(parsed, cue, form, close + 1)) return close
  return -1
}

/** A noun or an adjective in the instrumental opens the predicate; a participle or a pronoun hangs on something else. */
const isNamedSo = (parsed: Parsed, at: number): boolean =>
  isInstrumental(parsed, at) && ['noun', 'adjective'].includes(parsed.words[at]?.best.pos ?? '')

const isInstrumental = (parsed: Parsed, at: number): boolean => {
  const word = parsed.words[at]
  if (!word || parsed.words[at - 1]?.best.pos === 'preposition') return false
  return word.readings.some((reading) => reading.case === 'instrumental' && reading.score >= 0.15)
}

/** «виновным по двум пунктам: подлоге и краже»: behind the colon the same is told one by one, without a verb. */
function predicateEnd(parsed: Parsed, cue: Cue, at: number): number {
  const end = phraseEnd(parsed, cue, at)
  if (parsed.words[end]?.form !== ':') return end
  const listed = clauseEnd(parsed, cue, at)
  return verbsIn(parsed, at, listed).length === 0 ? listed : end
}

/** Behind the cue and, where the subject follows it, behind the subject. */
function contentStart(parsed: Parsed, cue: Cue): number {
  const phrase = phraseAt(parsed, cue.end)
  if (phrase?.first === cue.end && phrase.cases.includes('nominative') && !phrase.cases.includes('accusative'))
    return phrase.end
  return cue.end
}

/** «Орсен признан союзом лучшим пекарем»: whom the passive verb tells of stands before it. */
function calledBefore(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const called = cue.verb ? leftSubject(parsed, cue, cue.verb) : undefined
  return called && called.end <= cue.first && called.kind !== 'pronoun' ? called : undefined
}

/** «Причиной пожара мэр назвал старый котёл»: the predicate opens the clause, and what it tells of stands behind the cue. */
function behindPredicate(parsed: Parsed, cue: Cue): Complement | undefined {
  if (cue.verb?.form !== 'finite' || cue.verb.passive) return undefined
  const start = clauseOpening(parsed, cue)
  const predicate = phraseAt(parsed, start)
  const head = parsed.words[predicate?.head ?? -1]
  if (predicate?.first !== start || predicate.end > cue.first || !predicate.cases.includes('instrumental'))
    return undefined
  if (predicate.cases.includes('nominative') || isAnimate(parsed, predicate) || isTime(parsed, predicate))
    return undefined
  if (adverbial.has(head?.best.lemma ?? '') || governedByPreposition(parsed, predicate)) return undefined
  const from = contentStart(parsed, cue)
  const object = phraseAt(parsed, from)
  if (object?.first !== from || !object.cases.includes('accusative')) return undefined
  const found = span(parsed, 'small-clause', from, phraseEnd(parsed, cue, from))
  return found && { ...found, ahead: { from: predicate.from, to: predicate.to } }
}

/** Nouns whose instrumental alone tells how or when: «таким образом», «летом». */
const adverbial = wordSet(`
  образ путь случай весна лето осень зима ночь день вечер утро раз
`)

/** The word behind the last comma before the cue, or the first one of its sentence. */
function clauseOpening(parsed: Parsed, { first, sentence }: Cue): number {
  for (let at = first - 1; at > sentence.first; at--) if (parsed.words[at]?.form === ',') return at + 1
  return sentence.first
}
