/** Who says it: the phrase that agrees with the verb, behind it or before it; an office («у поліції повідомили»); a paper. */
import { cueAt, cuesIn, lowerAt, phraseAt, phrasesIn, verbAt, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup, Word } from '../types.ts'
import { agrees, isGoverned, isNominative, isSubject } from './agreement.ts'
import { behindConnective } from './connectives.ts'
import { isImpersonal } from './cues.ts'
import { findDates } from './date-phrases.ts'
import { nounsAt } from './nouns.ts'
import { isNetwork } from './words.ts'

/** Words between a cue and its subject: «сказав у понеділок на зустрічі з послами міністр». */
const reach = 14

export function subjectOf(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const { verb } = cue
  if (!verb || verb.form === 'infinitive') return undefined
  if (verb.form === 'gerund') return subjectOfMain(parsed, cue)
  if (isImpersonal(cue.entry)) return paperOf(parsed, cue)
  return ownSubject(parsed, cue, verb) ?? officeOf(parsed, cue, verb) ?? goingOn(parsed, cue, verb)
}

function ownSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  const left = leftSubject(parsed, cue, verb)
  const right = rightSubject(parsed, cue, verb)
  if (!left || !right) return left ?? right
  // «Комітет повідомив міністр»: a form that may be the object yields to somebody alive behind the verb.
  return left.cases.includes('accusative') && !right.cases.includes('accusative') ? right : left
}

/** «сказав учора міністр»: nothing but small words, dates, addressees and places between. */
function rightSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  const subject = (phrase: NounPhrase): NounPhrase | undefined => {
    if (!isSubject(parsed, phrase)) return undefined
    const whole = verb.number === 'plural' ? (pairBehind(parsed, phrase) ?? phrase) : phrase
    return agrees(whole, verb) ? whole : undefined
  }
  return firstBehind(parsed, cue, subject, ({ best }) => best.pos === 'conjunction')
}

/** The first that is found among the phrases behind the cue; dates are passed over, and a mark, a verb and what `stops` end it. */
function firstBehind(
  parsed: Parsed,
  cue: Cue,
  find: (phrase: NounPhrase) => NounPhrase | undefined,
  stops: (word: Word) => boolean,
): NounPhrase | undefined {
  for (let at = cue.end; at < Math.min(cue.sentence.end, cue.end + reach); ) {
    const word = parsed.words[at]
    const date = dateFrom(parsed, cue, at)
    const phrase = date > at ? undefined : phraseAt(parsed, at)
    if (date > at) at = date
    else if (phrase?.first === at) {
      const found = find(phrase)
      if (found) return found
      at = phrase.end
    } else if (!word || word.kind === 'mark' || verbAt(parsed, at) || stops(word)) return undefined
    else at++
  }
  return undefined
}

function dateFrom(parsed: Parsed, cue: Cue, at: number): number {
  if (parsed.words[at]?.kind === 'mark') return at
  const [date] = findDates(parsed, { first: at, end: Math.min(cue.sentence.end, at + 8) })
  return date?.first === at ? date.end : at
}

/**
 * «Міністр учора заявив», «Олена Верес, міністерка, заявила»: leftwards from the verb over small words, dates and what stands
 * behind a preposition, to a phrase that agrees.
 */
function leftSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  const { first } = cue.sentence
  const dates = findDates(parsed, { first: Math.max(first, cue.first - 2 * reach), end: cue.first })
  let at = cue.first - 1
  for (let steps = 0; at >= first && steps < reach; steps++) {
    const word = parsed.words[at]
    if (!word) return undefined
    // «у понеділок, 5 травня, повідомив»: the commas of a date are none of the clause's.
    const date = dates.find(({ end }) => end === at + 1 || (end === at && word.form === ','))
    if (date) {
      at = date.first - 1
      continue
    }
    const phrase = phraseAt(parsed, at)
    if (phrase) {
      if (isSubject(parsed, phrase)) {
        const whole = verb.number === 'plural' ? (pairBefore(parsed, phrase) ?? phrase) : phrase
        // «або міністр, або речник сказав»: one of them, and who knows which.
        if (/^(?:або|чи|ні|ані)$/.test(lowerAt(parsed, phrase.first - 1))) return undefined
        return agrees(whole, verb) && !isRelativeBehind(parsed, phrase) ? whole : undefined
      }
      at = phrase.first - 1
      continue
    }
    if (word.form === ',') {
      const before = asideBefore(parsed, at)
      if (before === undefined) return acrossApposition(parsed, cue, verb, at)
      at = before
      continue
    }
    if (word.form === ')') {
      at = bracketBefore(parsed, at, first)
      continue
    }
    if (word.kind === 'mark' || word.best.pos === 'conjunction' || verbAt(parsed, at)) return undefined
    if (word.best.lemma === 'який') return undefined
    // «тренер якої Богуслав Дуб заявив»: a name that was not known for one is the subject.
    if (word.capital && parsed.words[at - 1]?.best.pos !== 'preposition' && !isNetwork(word.lower)) return undefined
    at--
  }
  return undefined
}

/** «Мер, своєю чергою, пообіцяв»: index of the word before the aside that ends at the comma. */
function asideBefore(parsed: Parsed, comma: number): number | undefined {
  for (let open = comma - 2; open > Math.max(0, comma - 5); open--)
    if (parsed.words[open]?.form === ',') {
      const words = parsed.words.slice(open + 1, comma).map(({ lower }) => lower)
      return asides.has(words.join(' ')) ? open - 1 : undefined
    }
  return undefined
}
const asides: ReadonlySet<string> = new Set([
  ...['своєю чергою', 'у свою чергу', 'зі свого боку', 'натомість', 'водночас', 'зокрема', 'до речі', 'утім', 'втім'],
  ...['однак', 'проте', 'навпаки', 'тим часом', 'крім того', 'окрім того', 'відтак'],
])

/** «Ілля Верес (партія «Світанок») сказав»: index before the bracket, or before the sentence where nothing opens it. */
function bracketBefore(parsed: Parsed, close: number, first: number): number {
  for (let at = close - 1; at >= Math.max(first, close - reach); at--) if (parsed.words[at]?.form === '(') return at - 1
  return first - 1
}

/** «Верес і Гайдук»: two who stand in the nominative and are joined, the second given. */
function pairBefore(parsed: Parsed, second: NounPhrase): NounPhrase | undefined {
  const joint = second.first - 1
  const one = joiners.has(lowerAt(parsed, joint)) ? phraseAt(parsed, joint - 1) : undefined
  return one?.end === joint && isSubject(parsed, one) ? paired(one, second) : undefined
}

function pairBehind(parsed: Parsed, one: NounPhrase): NounPhrase | undefined {
  const second = joiners.has(lowerAt(parsed, one.end)) ? phraseAt(parsed, one.end + 1) : undefined
  return second?.first === one.end + 1 && isSubject(parsed, second) ? paired(one, second) : undefined
}

const joiners = wordSet('і й та')
const paired = (one: NounPhrase, second: NounPhrase): NounPhrase => ({
  ...one,
  ...{ end: second.end, to: second.to, kind: 'common', cases: ['nominative'], number: 'plural', gender: null },
  ...{ personName: null, parts: [one, second] },
})

const isRelativeBehind = (parsed: Parsed, { end }: NounPhrase): boolean => parsed.words[end]?.best.lemma === 'який'

/** «Данило Вербак, речник відомства, заявив», «…, який очолює фонд, заявив»: what opens the sentence, over one aside. */
function acrossApposition(parsed: Parsed, cue: Cue, verb: VerbGroup, comma: number): NounPhrase | undefined {
  let open = comma - 1
  while (open > cue.sentence.first && comma - open < 24 && parsed.words[open]?.form !== ',') {
    if (/^[«»"“”„:;—–()]$/u.test(parsed.words[open]?.form ?? '') && !phraseAt(parsed, open)) return undefined
    open--
  }
  const phrase = parsed.words[open]?.form === ',' ? phraseAt(parsed, open - 1) : undefined
  if (phrase?.end !== open || !isNominative(phrase) || isGoverned(parsed, phrase) || !agrees(phrase, verb))
    return undefined
  const begins = behindConnective(parsed, cue.sentence.first)
  if (phrase.first !== begins && phrase.first !== cue.sentence.first) return undefined
  const apposed = phraseAt(parsed, open + 1)
  const isAside =
    parsed.words[open + 1]?.best.lemma === 'який' ||
    parsed.words[open + 1]?.best.pos === 'gerund' ||
    parsed.words[open + 2]?.best.lemma === 'який' ||
    (apposed?.first === open + 1 && isNominative(apposed) && apposed.kind === 'common' && phrase.kind === 'name')
  return isAside ? phrase : undefined
}

/** «У поліції повідомили», «повідомили в міністерстві»: those in the body speak, and no one else is told. */
function officeOf(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | undefined {
  if (verb.number !== 'plural') return undefined
  return officeBehind(parsed, cue) ?? officeBefore(parsed, cue)
}

const inside = wordSet('в у на')

function officeBehind(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  // «розповіли друзі в університеті»: somebody whom no list has.
  const isOther = ({ at, best }: Word): boolean =>
    best.pos === 'noun' && !/^(?:preposition|adjective)$/.test(parsed.words[at - 1]?.best.pos ?? '')
  return firstBehind(parsed, cue, (phrase) => (isOffice(parsed, phrase) ? phrase : undefined), isOther)
}

function officeBefore(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  for (let at = cue.first - 1; at >= Math.max(cue.sentence.first, cue.first - reach); ) {
    const word = parsed.words[at]
    const phrase = phraseAt(parsed, at)
    if (phrase) {
      if (isOffice(parsed, phrase)) return opensClause(parsed, cue, phrase.first - 1) ? phrase : undefined
      if (isSubject(parsed, phrase)) return undefined
      at = phrase.first - 1
      continue
    }
    if (!word || word.kind === 'mark' || verbAt(parsed, at) || word.best.pos === 'conjunction') return undefined
    at--
  }
  return undefined
}

/** «Учора в поліції повідомили», but not «Його друзі в університеті розповіли». */
function opensClause(parsed: Parsed, cue: Cue, preposition: number): boolean {
  const { first } = cue.sentence
  const dates = findDates(parsed, { first, end: preposition })
  let at = preposition - 1
  for (; at >= first; at--) {
    const date = dates.find(({ end }) => end === at + 1)
    if (date) at = date.first
    else if (!/^(?:adverb|particle)$/.test(parsed.words[at]?.best.pos ?? '')) break
  }
  const before = parsed.words[at]
  return (
    at < first ||
    before?.kind === 'mark' ||
    before?.best.pos === 'conjunction' ||
    behindConnective(parsed, first) === at + 1
  )
}

/** A body behind «у»: «у прокуратурі», «в МЗС»; not a land, in which anybody may have spoken. */
function isOffice(parsed: Parsed, phrase: NounPhrase): boolean {
  if (!inside.has(lowerAt(parsed, phrase.first - 1)) || !phrase.cases.includes('locative')) return false
  const noun = nounsAt(parsed.words[phrase.head]?.form ?? '')[0]
  return noun?.type === 'organisation' || noun?.type === 'media'
}

/** «У заяві МЗС йдеться», «Як ідеться в повідомленні поліції»: the paper before the cue or behind it. */
function paperOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  const near = phrasesIn(
    parsed,
    Math.max(cue.sentence.first, cue.first - reach),
    Math.min(cue.sentence.end, cue.end + reach),
  )
  return near.find((phrase) => {
    if (!/^(?:в|у|на)$/.test(lowerAt(parsed, phrase.first - 1)) || !phrase.cases.includes('locative')) return false
    const between = phrase.first > cue.end ? [cue.end, phrase.first] : [phrase.end, cue.first]
    if (parsed.words.slice(between[0], between[1]).some(({ kind }) => kind === 'mark')) return false
    return nounsAt(parsed.words[phrase.head]?.form ?? '')[0]?.type === 'document'
  })
}

/** «…, додавши, що»: whoever said it before in the sentence, or says it behind: «Зазначивши, що …, міністр додав». */
function subjectOfMain(parsed: Parsed, cue: Cue): NounPhrase | 'elided' | undefined {
  const main = cuesIn(parsed, cue.sentence.first, cue.first).findLast(({ verb }) => verb?.form === 'finite')
  if (main?.verb && !isImpersonal(main.entry)) {
    const own = ownSubject(parsed, main, main.verb) ?? officeOf(parsed, main, main.verb)
    return own ?? goingOn(parsed, main, main.verb)
  }
  return undefined
}

/** Words by which a sentence goes on with whoever spoke: «Також додав, що». */
const small = wordSet(
  'також водночас крім того окрім цього при цьому він і й та а теж натомість окремо ще далі раніше потім згодом там тут',
)

/**
 * «…, і додав, що», «…», — додала.», «Також зазначив, що»: nothing that the verb could tell of stands in its clause, so who
 * spoke before goes on.
 */
function goingOn(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | 'elided' | undefined {
  const chained = chainedSubject(parsed, cue, verb)
  if (chained) return chained
  const { first } = cue.sentence
  const before = parsed.words[cue.first - 1]
  const dashed = /^[—–-]$/u.test(before?.form ?? '')
  const next = cue.end < cue.sentence.end ? parsed.words[cue.end] : undefined
  // «…», — додала. «…»: behind the marks or the comma of direct speech, and nothing but a mark behind.
  if (dashed && /^[,!?…»”"“.]$/u.test(parsed.words[cue.first - 2]?.form ?? '') && (!next || next.kind === 'mark'))
    return 'elided'
  let at = first
  while (at < cue.first && small.has(lowerAt(parsed, at))) at++
  if (lowerAt(parsed, at) === ',' && at > first) at++
  while (at < cue.first && small.has(lowerAt(parsed, at))) at++
  if (at !== cue.first || !next) return undefined
  const there = /^(?:там|тут)$/.test(lowerAt(parsed, cue.first - 1))
  if (there && verb.number === 'plural') return 'elided'
  const opens = next.form === ',' || next.form === ':' || next.lower === 'про'
  return opens && verb.number === 'singular' ? 'elided' : undefined
}

/** «заявив, що …, і додав, що», «заявив і додав, що»: a verb of the same form, joined to the one before. */
function chainedSubject(parsed: Parsed, cue: Cue, verb: VerbGroup): NounPhrase | 'elided' | undefined {
  let at = cue.first - 1
  while (parsed.words[at]?.best.pos === 'adverb') at--
  if (!/^(?:і|й|та|а|але|однак|проте)$/.test(lowerAt(parsed, at))) return undefined
  const comma = lowerAt(parsed, at - 1) === ','
  const before = verbsIn(parsed, Math.max(cue.sentence.first, cue.first - 60), at).findLast(
    (other) => other.form === 'finite' && (!comma || isCue(parsed, other)),
  )
  if (!before || !sameForm(before, verb)) return undefined
  // Behind a comma that closes what the other verb told, or with nothing else that could be told of between them.
  const between = phrasesIn(parsed, before.end, at).some((phrase) => isSubject(parsed, phrase))
  const parted = parsed.words
    .slice(before.end, at)
    .some(({ kind, form }) => kind === 'mark' && !/^[«»„“”"]$/.test(form))
  if (!comma && (between || parted)) return undefined
  const own = { ...cue, first: before.first, end: before.end, head: before.head, verb: before }
  return ownSubject(parsed, own, before) ?? officeOf(parsed, own, before)
}

const isCue = (parsed: Parsed, { head }: VerbGroup): boolean => {
  const cue = cueAt(parsed, head)
  return cue?.head === head && !isImpersonal(cue.entry)
}

const sameForm = (a: VerbGroup, b: VerbGroup): boolean => a.number === b.number && a.gender === b.gender
