/** «За словами X», «на думку X», «за його даними», «згідно зі звітом», «з посиланням на X»; and what points back to the words before. */
import { beginsUpper } from '../../text/index.ts'
import { lowerAt, phraseAt, sentenceAt } from '../grammar.ts'
import type { Act, Attribution, Case, Cue, NounPhrase, Parsed, WordRange } from '../types.ts'
import { isNominative } from './agreement.ts'
import { behindConnective } from './connectives.ts'
import { nounsAt } from './nouns.ts'

/** «його», «її», «їхню»: whose they are. */
export const owners: ReadonlyMap<string, NonNullable<Attribution['pronoun']>> = new Map([
  ['його', { gender: 'masculine', number: 'singular' }],
  ['її', { gender: 'feminine', number: 'singular' }],
  ...['їх', 'їхніми', 'їхньою', 'їхню'].map((form): [string, NonNullable<Attribution['pronoun']>] => [
    form,
    { gender: null, number: 'plural' },
  ]),
])

/** What stands behind «за» and «на», with the act it tells. */
const accounts: ReadonlyMap<string, ReadonlyMap<string, Act>> = new Map([
  [
    'за',
    new Map<string, Act>([
      ...['словами', 'даними', 'інформацією', 'повідомленням', 'твердженням', 'свідченнями'].map(
        (noun) => [noun, 'speech'] as const,
      ),
      ...['оцінкою', 'оцінками', 'прогнозом', 'прогнозами', 'версією', 'підрахунками', 'розрахунками'].map(
        (noun) => [noun, 'speech'] as const,
      ),
    ]),
  ],
  [
    'на',
    new Map<string, Act>([
      ['думку', 'position'],
      ['переконання', 'position'],
      ['погляд', 'position'],
    ]),
  ],
  ['зі', new Map<string, Act>([['слів', 'speech']])],
])
const ofBody = /^(?:дан|інформац|повідомл|оцін|прогноз|підрах|розрах)/
/** Of which data: «за попередніми даними слідства»; «за різними даними» are nobody's. */
const attributes = /^(?:попередн|останн|офіційн|оперативн|наявн|уточнен)(?:іми|ими|ьою|ою)$/

/** An account that begins at the word; what it is of stands behind it, or is the possessive in it. */
export interface According {
  readonly act: Act
  /** Index behind the account's noun. */
  readonly noun: number
  readonly end: number
  readonly phrase: NounPhrase | null
  readonly owner: number | null
}

export function accordingAt(parsed: Parsed, at: number): According | undefined {
  const nouns = accounts.get(lowerAt(parsed, at))
  if (!nouns) return undefined
  const owner = owners.has(lowerAt(parsed, at + 1)) ? at + 1 : null
  let noun = owner === null ? at + 1 : at + 2
  if (attributes.test(lowerAt(parsed, noun))) noun++
  const act = nouns.get(lowerAt(parsed, noun))
  if (!act) return undefined
  const found = { act, noun: noun + 1, owner }
  if (owner !== null) return { ...found, end: noun + 1, phrase: null }
  const phrase = phraseAt(parsed, noun + 1)
  if (phrase?.first !== noun + 1 || !phrase.cases.includes('genitive') || phrase.kind === 'pronoun') return undefined
  if (sentenceAt(parsed, at) !== sentenceAt(parsed, noun)) return undefined
  return { ...found, end: phrase.end, phrase }
}

export function attributions(parsed: Parsed): Attribution[] {
  const found: Attribution[] = []
  for (const { at } of parsed.words) {
    const one = byAccount(parsed, at) ?? byPaper(parsed, at) ?? byReference(parsed, at)
    if (one) found.push(one)
  }
  return found
}

function byAccount(parsed: Parsed, at: number): Attribution | undefined {
  const account = accordingAt(parsed, at)
  if (!account) return undefined
  const { act, noun, end, phrase, owner } = account
  if (owner === null) return made(parsed, { first: at, end: behindRelative(parsed, end) }, noun, phrase, act)
  const possessive = parsed.words[owner]
  const pronoun = owners.get(possessive?.lower ?? '')
  const one = made(parsed, { first: at, end }, end, null, act)
  if (!one || !possessive || !pronoun) return undefined
  const source = { from: possessive.from, to: possessive.to }
  return { ...one, source, pronoun, ofBody: ofBody.test(lowerAt(parsed, end - 1)) }
}

/** «за словами міністра, який оглянув міст, …»: the comma behind the verb of the relative clause. */
function behindRelative(parsed: Parsed, end: number): number {
  if (lowerAt(parsed, end) !== ',' || parsed.words[end + 1]?.best.lemma !== 'який') return end
  const limit = Math.min(sentenceAt(parsed, end)?.end ?? end, end + 24)
  for (let at = end + 2; at < limit; at++) if (lowerAt(parsed, at) === ',') return at
  return end
}

/** «Згідно зі звітом комісії, …», «Відповідно до указу, …», «Як свідчать дані …» is none. */
function byPaper(parsed: Parsed, at: number): Attribution | undefined {
  const [first, second] = [lowerAt(parsed, at), lowerAt(parsed, at + 1)]
  const of: Case | undefined =
    first === 'згідно' && /^(?:з|із|зі)$/.test(second)
      ? 'instrumental'
      : first === 'відповідно' && second === 'до'
        ? 'genitive'
        : undefined
  const phrase = of && phraseAt(parsed, at + 2)
  if (!of || phrase?.first !== at + 2 || !phrase.cases.includes(of)) return undefined
  // At the end of a clause it tells a manner, and no source.
  const opens =
    sentenceAt(parsed, at)?.first === at || lowerAt(parsed, at - 1) === ',' || lowerAt(parsed, at - 1) === 'що'
  if (!opens || nounsAt(parsed.words[phrase.head]?.form ?? '')[0]?.type !== 'document') return undefined
  return made(parsed, { first: at, end: phrase.end }, at + 2, phrase, 'speech')
}

/** «з посиланням на джерело», «посилаючись на речника» */
function byReference(parsed: Parsed, at: number): Attribution | undefined {
  const first = lowerAt(parsed, at)
  const on =
    /^(?:з|із)$/.test(first) && lowerAt(parsed, at + 1) === 'посиланням'
      ? at + 2
      : first === 'посилаючись'
        ? at + 1
        : -1
  if (on < 0 || lowerAt(parsed, on) !== 'на') return undefined
  const phrase = phraseAt(parsed, on + 1)
  if (phrase?.first !== on + 1 || phrase.kind === 'pronoun' || !phrase.cases.includes('accusative')) return undefined
  const found = made(parsed, { first: at, end: phrase.end }, on + 1, phrase, 'speech')
  return found && { ...found, second: true }
}

function made(
  parsed: Parsed,
  { first, end }: WordRange,
  cueEnd: number,
  phrase: NounPhrase | null,
  act: Act,
): Attribution | undefined {
  const [opens, last, noun] = [parsed.words[first], parsed.words[end - 1], parsed.words[cueEnd - 1]]
  if (!opens || !last || !noun) return undefined
  const cue = { from: opens.from, to: noun.to }
  const source = phrase ? { from: phrase.from, to: phrase.to } : cue
  return { first, end, from: opens.from, to: last.to, cue, source, phrase, pronoun: null, act }
}

/** «Про це повідомляє агентство», «Міністр повідомив про це», «…: про це заявив міністр»: where «про це» begins. */
export function pointsBack(parsed: Parsed, cue: Cue): number | undefined {
  if (cue.verb?.form !== 'finite' || !cue.entry.takes.includes('clause')) return undefined
  const { first } = cue.sentence
  const begins = behindConnective(parsed, first)
  const ahead = pointerIn(parsed, begins, cue.first)
  if (ahead !== undefined) return ahead
  if (!isPointer(parsed, cue.end)) return undefined
  const subject = phraseAt(parsed, first)
  return subject?.first === first && isNominative(subject) && subject.end >= cue.first - 3 ? first : undefined
}

/** «про це», but «про це рішення» is of something else. */
function isPointer(parsed: Parsed, at: number): boolean {
  if (lowerAt(parsed, at) !== 'про' || lowerAt(parsed, at + 1) !== 'це') return false
  const next = parsed.words[at + 2]
  if (next?.best.pos !== 'noun' && next?.best.pos !== 'adjective') return true
  const nouns = nounsAt(next.form)
  if (nouns.length > 0) return nouns.every((one) => one.gender !== 'neuter' || one.number !== 'singular')
  return beginsUpper(next.form) || !/[оеяє]$/.test(next.lower)
}

/** «Про це [учора на брифінгу речник] повідомив»: nothing before the pointer, and no mark between it and the cue. */
function pointerIn(parsed: Parsed, begins: number, limit: number): number | undefined {
  const subject = phraseAt(parsed, begins)
  const starts = [begins, ...(subject?.first === begins && isNominative(subject) ? [subject.end] : [])]
  for (const at of starts) {
    if (!isPointer(parsed, at) || at + 2 > limit) continue
    if (parsed.words.slice(at, limit).some(({ kind }) => kind === 'mark')) return undefined
    return begins
  }
  return undefined
}
