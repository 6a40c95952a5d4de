/** What a found name is in the nominative: its parts, their order, their agreement, and the document's other mentions. */
import { memo } from '../memo.ts'
import type { Gender, PersonName, Word } from '../types.ts'
import { type Hypothesis, hypothesesOf } from './decline.ts'
import type { Morphology } from './morphology/index.ts'
import { foreignBehind, isSpelt } from './name-brackets.ts'
import { contextOf } from './name-context.ts'
import type { Candidate } from './name-evidence.ts'
import { type Found, shownBy, type Unit, unitsOf } from './name-units.ts'
import { isChinese, isJapanese } from './name-words.ts'
import { type Chosen, type Context, chooseNominative, weightWith } from './nominative.ts'

/** A name that was found, with all that decides about its nominative. */
interface Open {
  readonly candidate: Candidate
  readonly units: readonly Unit[]
  readonly context: Context
  readonly hypotheses: readonly (readonly Hypothesis[])[]
}

/** Brings all names of a document to the nominative. Two passes: first each alone, then with what the others showed. */
export function spellNames(found: readonly Found[], words: readonly Word[], morphology: Morphology): PersonName[] {
  const shown = shownBy(found, words)
  const open = found.map(({ candidate, start, limit }): Open => {
    const units = unitsOf(candidate.parts, shown)
    const each = units.map((unit) => hypothesesFor(unit, morphology))
    const likely = units[0]?.role === 'fixed' ? each.map(asChinese) : besideStiff(each)
    const foreign = foreignBehind(words, candidate.parts.at(-1)?.end ?? 0)
    const hypotheses = foreign ? asSpelt(likely, foreign.capitals) : likely
    return { candidate, units, hypotheses, context: contextOf(words, candidate, start, limit) }
  })
  const support = supportFrom(open)
  let before: Chosen | undefined
  const chosen = open.map((name, i): Spelt => {
    const listed = followsInList(open[i - 1], name, words) ? before : undefined
    const inList = listed ? inCasesOf(name, listed) : name
    before = choose(inList, support)
    return { name: inList, chosen: before }
  })
  const again = supportFrom(chosen.map(({ name }) => name))
  const spelt = chosen.map(({ name }): Spelt => ({ name, chosen: choose(name, again) }))
  const surnames = surnamesOf(spelt)
  return spelt.map((one) => {
    const known = asOneKnown(one, surnames)
    return finish(one.name, (known && choose(known, again)) ?? one.chosen, words)
  })
}

interface Spelt {
  readonly name: Open
  readonly chosen: Chosen | undefined
}

/** How often each surname was chosen in full names, alone and behind each given name. */
function surnamesOf(spelt: readonly Spelt[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of spelt) {
    const [given, surname] = [partOf(one, 'given') ?? partOf(one, 'initial'), partOf(one, 'surname')]
    if (given === undefined || surname === undefined) continue
    for (const key of [surname, `${given} ${surname}`]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function partOf({ name: { units }, chosen }: Spelt, role: Unit['role']): string | undefined {
  const at = units.findIndex((unit) => unit.role === role)
  return at < 0 ? undefined : plain(chosen?.nominatives[at] ?? '')
}

/**
 * «Кэйко Нара … Нара»: a surname alone that nobody named in full has, but could be a form of one that somebody has, is
 * that one; so is «Янека Янты» where the text has Янек Янта more often than Янек Янты.
 */
function asOneKnown(one: Spelt, surnames: ReadonlyMap<string, number>): Open | undefined {
  const { name } = one
  const at = name.units.findIndex(({ role }) => role === 'surname')
  const [given, surname] = [partOf(one, 'given'), partOf(one, 'surname')]
  if (surname === undefined || (given === undefined && name.units.length > 1)) return undefined
  const countOf = (nominative: string): number =>
    surnames.get(given === undefined ? nominative : `${given} ${nominative}`) ?? 0
  const own = countOf(surname)
  const known = name.hypotheses[at]?.filter(({ nominative }) => {
    const count = countOf(plain(nominative))
    return count > own && (given !== undefined || own === 0)
  })
  return known?.length ? { ...name, hypotheses: name.hypotheses.with(at, known) } : undefined
}

/** «А. Петров, Б. Иванов и В. Сидоров»: the names of a list stand in one case. */
function followsInList(before: Open | undefined, name: Open, words: readonly Word[]): boolean {
  if (!before) return false
  const and = behindBrackets(words, before.candidate.parts.at(-1)?.end ?? 0)
  return name.candidate.parts[0]?.first === and + 1 && /^(?:,|и)$/.test(words[and]?.lower ?? '')
}

/** Index behind the brackets that begin at `at`; `at` where none do. */
function behindBrackets(words: readonly Word[], at: number): number {
  if (words[at]?.form !== '(') return at
  for (let close = at + 1; close < at + LONGEST_BRACKETS; close++) if (words[close]?.form === ')') return close + 1
  return at
}
const LONGEST_BRACKETS = 16

function inCasesOf(name: Open, { cases }: Chosen): Open {
  const lifted = { ...name.context.cases }
  for (const of of cases) lifted[of] = (lifted[of] ?? 1) * 8
  return { ...name, context: { ...name.context, cases: lifted } }
}

function hypothesesFor({ role, form }: Unit, morphology: Morphology): readonly Hypothesis[] {
  if (role === 'initial' || role === 'fixed') {
    return (['masculine', 'feminine'] as const).map((gender) => ({
      nominative: form,
      case: undefined,
      gender,
      weight: 1,
    }))
  }
  return hypothesesOf(form, role, morphology)
}

/** The first and the last word in Latin letters are the given name and the surname. */
function asSpelt(parts: readonly (readonly Hypothesis[])[], latin: readonly string[]): (readonly Hypothesis[])[] {
  return parts.map((hypotheses, i) => {
    const last = i === parts.length - 1
    const word = last ? latin.at(-1) : i === 0 ? latin[0] : undefined
    if (word === undefined) return hypotheses
    return hypotheses.map((one) => (isSpelt(one.nominative, word) ? one : { ...one, weight: one.weight * MISSPELT }))
  })
}
/** Names are spelt in many ways, but seldom end in another sound. */
const MISSPELT = 0.02

/** «Ван Ян» is no form of «Яна», «Цзян Шуньхуя» no nominative: likelier what is made of Chinese syllables. */
const asChinese = (hypotheses: readonly Hypothesis[]): readonly Hypothesis[] =>
  hypotheses.map((one) =>
    isChinese(one.nominative.toLowerCase()) ? { ...one, weight: one.weight * 4 } : { ...one, weight: one.weight * 0.5 },
  )

/** Likelier a name that does not decline than a form of another. */
function isStiff(hypotheses: readonly Hypothesis[]): boolean {
  const most = (stiff: boolean): number =>
    Math.max(0, ...hypotheses.filter((h) => (h.case === undefined) === stiff).map((h) => h.weight))
  return most(true) > most(false)
}

/** Behind a given name that does not decline (Фумио, Массимо) a surname in -а is more often a nominative than elsewhere. */
function besideStiff(parts: readonly (readonly Hypothesis[])[]): readonly (readonly Hypothesis[])[] {
  const [given, surname] = parts
  if (parts.length !== 2 || !given || !surname) return parts
  const fromJapan =
    isStiff(given) && given.some((one) => one.case === undefined && isJapanese(one.nominative.toLowerCase()))
  // «Стэнли» says less than «Массимо»: English surnames hardly end in -а.
  const [likeliest] = given.toSorted((a, b) => b.weight - a.weight)
  const inO = likeliest !== undefined && /[оу]$/.test(likeliest.nominative)
  if (!fromJapan && !inO) return parts
  const lifted = surname.map((hypothesis) => {
    // «Криштиану Талду»
    const inU = inO && hypothesis.case === undefined && /у$/.test(hypothesis.nominative)
    if (inU) return { ...hypothesis, weight: hypothesis.weight * 4 }
    const inVowel = /[ая]$/.test(hypothesis.nominative)
    const fits = inVowel && fromJapan && isJapanese(hypothesis.nominative.toLowerCase())
    return fits || (inVowel && inO && hypothesis.case === 'nominative')
      ? { ...hypothesis, weight: hypothesis.weight * (fits ? 5 : 3) }
      : hypothesis
  })
  return [given, lifted]
}

const choose = (name: Open, support: Support): Chosen | undefined =>
  chooseNominative(
    name.hypotheses.map((part, i) =>
      isSupported(name, i) ? part.map((one) => borneOut(one, support(name, i, one))) : part,
    ),
    name.context,
  )

/** Surnames, and given names that nobody knows: «Александра Белкина» is not borne out by «Александр Сомов». */
const isSupported = ({ units, hypotheses }: Open, index: number): boolean => {
  const role = units[index]?.role
  return role === 'surname' || (role === 'given' && !hypotheses[index]?.some(({ weight }) => weight >= KNOWN))
}
/** What the dictionary or the list has weighs so much at least. */
const KNOWN = 2

const borneOut = ({ nominative, case: of, gender, weight }: Hypothesis, support: number): Hypothesis => ({
  nominative,
  case: of,
  gender,
  weight: weight * support,
})

/** How much other mentions in the document speak for this nominative of the part of the name at `index`. */
type Support = (name: Open, index: number, hypothesis: Hypothesis) => number

const plain = memo((nominative: string): string => nominative.toLowerCase().replaceAll('ё', 'е'))
const keyOf = (nominative: string, gender: Gender): string => `${plain(nominative)} ${gender}`

/** How much a mention counts for itself: it has its say by its own words already, and two unclear ones shall not outvote it. */
const OWN = 0.3

/** The clearest mention of a form for a nominative, and how clear the next one is. */
interface Clearest {
  readonly share: number
  readonly by: Candidate
  readonly next: number
}

/**
 * For each nominative, how well the document's forms bear it out: each written form counts once, with its clearest
 * mention, the one asked for less than the others, so that one "Ремизов сказал" outweighs ten ambiguous "Ремизова".
 */
function supportFrom(open: readonly Open[]): Support {
  const byForm = new Map<string, Map<string, Clearest>>()
  for (const name of open) {
    if (!chooseNominative(name.hypotheses, name.context)) continue
    for (const [i, unit] of name.units.entries()) {
      if (!isSupported(name, i)) continue
      const clearest = byForm.get(unit.form) ?? new Map<string, Clearest>()
      byForm.set(unit.form, clearest)
      for (const [key, share] of sharesOf(name, i)) clearest.set(key, clearer(clearest.get(key), share, name.candidate))
    }
  }
  const total = new Map<string, number>()
  for (const clearest of byForm.values())
    for (const [key, { share }] of clearest) total.set(key, (total.get(key) ?? 0) + share)
  return ({ candidate, units }, index, { nominative, gender }) => {
    const key = keyOf(nominative, gender)
    const own = byForm.get(units[index]?.form ?? '')?.get(key)
    const mine = own?.by === candidate ? own.share - own.next : 0
    // Both parts of a full name are borne out by the same mentions: that counts once.
    const isSecond = units[index]?.role === 'given' && units.length > 1
    return (0.1 + (total.get(key) ?? 0) - mine * (1 - OWN)) ** (isSecond ? 1 : 2)
  }
}

const clearer = (known: Clearest | undefined, share: number, by: Candidate): Clearest => {
  if (!known) return { share, by, next: 0 }
  return share > known.share ? { share, by, next: known.share } : { ...known, next: Math.max(known.next, share) }
}

/** How likely each nominative of the part at `index` is by this mention alone; the shares sum to 1. */
function sharesOf(name: Open, index: number): Map<string, number> {
  const shares = new Map<string, number>()
  let sum = 0
  const tried = new Set<string>()
  for (const hypothesis of name.hypotheses[index] ?? []) {
    const key = keyOf(hypothesis.nominative, hypothesis.gender)
    if (tried.has(key)) continue
    tried.add(key)
    const weight = weightWith(name.hypotheses, name.context, index, hypothesis)
    shares.set(key, weight)
    sum += weight
  }
  for (const [key, weight] of shares) shares.set(key, sum > 0 ? weight / sum : 0)
  return shares
}

function finish(
  { candidate, units, hypotheses }: Open,
  chosen: Chosen | undefined,
  words: readonly Word[],
): PersonName {
  const first = candidate.parts[0]?.first ?? 0
  const end = candidate.parts.at(-1)?.end ?? first
  const spelled = units.map((unit, i) => ({ ...unit, name: unit.before + (chosen?.nominatives[i] ?? unit.form) }))
  const of = (...roles: readonly Unit['role'][]): string | null =>
    spelled
      .filter(({ role }) => roles.includes(role))
      .map(({ name }) => name)
      .join(' ') || null
  const eastern = candidate.parts[0]?.class === 'E' && units[0]?.role === 'fixed'
  const surname = eastern ? (spelled[0]?.name ?? null) : of('surname')
  const given = eastern
    ? spelled
        .slice(1)
        .map(({ name }) => name)
        .join(' ')
    : of('initial', 'given')
  // «Ламберт Д.» keeps its order: the surname is the one that is cut short.
  const cut =
    units.length === 2 &&
    units[0]?.role !== 'initial' &&
    units[1]?.role === 'initial' &&
    candidate.parts[0]?.class === 'G'
  // «Орсен Иван» begins with the surname; «Зин аль-Хади Бен Али» stays as it is.
  const inOrder = units[0]?.role === 'given' || units[0]?.role === 'initial'
  const usual = inOrder ? spelled.map(({ name }) => name) : [given, of('patronymic'), surname, of('fixed')]
  const ordered = eastern || cut ? [surname, given] : usual
  return {
    first,
    end,
    from: words[first]?.from ?? 0,
    to: words[end - 1]?.to ?? 0,
    name: ordered.filter((part) => part !== null).join(' '),
    given: given || null,
    patronymic: of('patronymic'),
    surname,
    gender: chosen ? genderOf(chosen, units, hypotheses) : null,
    cases: chosen?.cases ?? [],
  }
}

/** «Вейле Орсен», «Маара Вант»: an unknown given name in a vowel may be a woman's as well, unless the surname tells. */
function genderOf(
  { gender, nominatives }: Chosen,
  units: Open['units'],
  hypotheses: Open['hypotheses'],
): Gender | null {
  const given = units.findIndex(({ role }) => role === 'given')
  const nominative = nominatives[given] ?? ''
  if (gender === 'feminine' || units.length < 2 || !/[аяеи]$/.test(nominative)) return gender
  const isHers = units.every((_, at) =>
    hypotheses[at]?.some(
      (one) => one.gender === 'feminine' && one.nominative === nominatives[at] && one.weight >= AS_LIKELY,
    ),
  )
  return isHers && !hypotheses[given]?.some(({ weight }) => weight >= KNOWN) ? null : gender
}
/** What a woman's name is worth that is about as likely as a man's. */
const AS_LIKELY = 0.3
