/** Finds the names of people in Russian running text, and what they are in the nominative. */
import type { PersonName, Sentence, Word } from '../types.ts'
import { hypothesesOf } from './decline.ts'
import type { Morphology } from './morphology/index.ts'
import { agreementIn } from './name-agreement.ts'
import { withForeignSpellings } from './name-brackets.ts'
import { isLand, splitByCase } from './name-cuts.ts'
import {
  type Agreement,
  type Candidate,
  evidenceOn,
  isAged,
  ofPlace,
  type StemEvidence,
  stemKeys,
  stemOf,
} from './name-evidence.ts'
import { asShown } from './name-gender.ts'
import { bias, weightOf } from './name-judgement.ts'
import { families } from './name-owners.ts'
import { withSharedSurnames } from './name-pairs.ts'
import { type Classify, classifier, isCapitalised, type Part, readRun } from './name-runs.ts'
import { lookAgain, noteSurnames } from './name-second-look.ts'
import { spellNames } from './name-spelling.ts'
import { asWomens } from './name-women.ts'
import { outletWords } from './roles.ts'

/** No name has more parts. */
const longest = 7
/** Patterns that are hardly ever anything but a full name. */
const strong = /^(?:G[PHSU]?[SUYHs]|GP?[ANJ]|I+[A-Zgls]|GP|[SU]G[PH]|Gp+[A-Zgls])$/

/** A run of capitalised words within its sentence. */
export interface Run {
  readonly parts: readonly Part[]
  readonly start: number
  readonly limit: number
}

export function readRuns(
  words: readonly Word[],
  sentences: readonly Sentence[],
  classify: Classify,
  agreement: Agreement,
): Run[] {
  const runs: Run[] = []
  for (const sentence of sentences) {
    const start = firstWord(words, sentence)
    let at = sentence.first
    while (at < sentence.end) {
      const parts = readRun(words, at, sentence.end, classify)
      if (parts.length === 0) {
        at++
        continue
      }
      // «В Берлине»: the preposition at the beginning of a sentence is no part of what follows.
      const from = parts.findIndex(
        (part) =>
          part.class !== 'F' &&
          !(part.first === start && part.class !== 'I' && (isFunctionWord(words[start]) || isAged(words[start]))),
      )
      const left = words[(parts[Math.max(from, 0)]?.first ?? 0) - 1]
      const pieces = splitByCase(from < 0 ? [] : parts.slice(from), words, agreement)
      for (const piece of isLand(pieces, left) ? pieces.slice(1) : pieces)
        runs.push({ parts: piece, start, limit: sentence.end })
      at = parts.at(-1)?.end ?? at + 1
    }
  }
  return runs
}

/** «Но Старовойтов», «До Лю»: a surname of the East where it stands elsewhere, at the beginning of a sentence a small word. */
const isFunctionWord = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:но|до|со|ко|и|а|да|за|от|на|по|о|об)$/.test(word.lower)

/** Unknown words that the document names a place or an outlet by: «в Велестане», «из Остравии», «газета Кларен». */
function markPlaces(runs: readonly Run[], stems: ReadonlyMap<string, StemEvidence>): Run[] {
  const isPlace = (part: Part): boolean => {
    const evidence = /[USs]/.test(part.class) ? stems.get(stemOf(part.form)) : undefined
    if (!evidence || evidence.last + evidence.first > 0) return false
    if (evidence.outlet > 0 && evidence.role === 0) return true
    return part.class === 'U' && evidence.place > 0 && evidence.role <= evidence.place
  }
  return runs.map((run) => {
    if (!run.parts.some(isPlace)) return run
    return { ...run, parts: run.parts.map((part): Part => (isPlace(part) ? { ...part, class: 'L' } : part)) }
  })
}

/** «Людвиг ван Орсен … Ван Орсен сказал»: what opens a sentence is the particle, and no surname of the East. */
function withoutParticles(runs: readonly Run[]): Run[] {
  const pairOf = (small: Part, behind: Part): string => `${small.form.toLowerCase()} ${stemOf(behind.form)}`
  const known = new Set(
    runs.flatMap(({ parts }) =>
      parts.flatMap((part, i) => {
        const behind = parts[i + 1]
        return part.class === 'p' && behind && i > 0 ? [pairOf(part, behind)] : []
      }),
    ),
  )
  return runs.map((run) => {
    const [small, behind] = run.parts
    const opens = small?.class === 'E' && behind !== undefined && known.has(pairOf(small, behind))
    return opens ? { ...run, parts: run.parts.slice(1) } : run
  })
}

/** A sentence begins behind its opening quotation marks and dashes. */
function firstWord(words: readonly Word[], sentence: Sentence): number {
  let at = sentence.first
  while (at < sentence.end && words[at]?.kind === 'mark') at++
  return at
}

/** Every stretch of the run that could be one name. */
export function candidatesOf(run: Run): Candidate[] {
  const found: Candidate[] = []
  for (let first = 0; first < run.parts.length; first++) {
    for (let end = first + 1; end <= Math.min(run.parts.length, first + longest); end++) {
      const parts = run.parts.slice(first, end)
      if (isPossible(parts)) found.push({ parts, run: run.parts, first, end })
    }
  }
  return found
}

function isPossible(parts: readonly Part[]): boolean {
  const [head] = parts
  const last = parts.at(-1)
  if (!head || !last || head.class === 'K' || head.class === 'R' || last.class === 'p') return false
  if (head.class === 'F') return false
  if (head.class === 'p' && parts.length === 1) return false
  return parts.some((part) => part.class !== 'I' && part.class !== 'p' && part.class !== 'R')
}

const unseen: StemEvidence = {
  named: 0,
  capitals: 0,
  lower: 0,
  last: 0,
  first: 0,
  surname: 0,
  role: 0,
  verb: 0,
  inside: 0,
  place: 0,
  outlet: 0,
}

/** What the whole document shows of each stem. Linear. */
export function readStems(words: readonly Word[], runs: readonly Run[]): Map<string, StemEvidence> {
  const stems = new Map<string, StemEvidence>()
  const of = (form: string): StemEvidence => {
    const stem = stemOf(form)
    const known = stems.get(stem) ?? { ...unseen }
    stems.set(stem, known)
    return known
  }
  for (const run of runs) {
    for (const [i, part] of run.parts.entries()) if (part.class !== 'I') noteWord(of(part.form), part, words, run, i)
    for (const { parts, end } of run.parts.length > 1 ? candidatesOf(run) : []) {
      const pattern = parts.map((part) => part.class).join('')
      if (parts.length < 2 || !strong.test(pattern.replaceAll('g', 'G'))) continue
      const [head, last] = [of(parts[0]?.form ?? ''), of(parts.at(-1)?.form ?? '')]
      if (end === run.parts.length) last.surname++
      if (!strong.test(pattern)) continue
      last.last++
      head.first++
    }
  }
  for (const word of words) {
    if (word.kind !== 'word' || isCapitalised(word)) continue
    const known = stems.get(stemOf(word.lower))
    if (known) known.lower++
  }
  return stems
}

function noteWord(evidence: StemEvidence, part: Part, words: readonly Word[], run: Run, index: number): void {
  if (part.first > run.start) evidence.capitals++
  // «Жители Заморья»
  const before = words[part.first - 1]?.best
  if (before?.number === 'plural' && ofPlace.has(before.lemma) && /[аяыи]$/.test(part.form)) evidence.place++
  // «газета Кларен», but «редактор газеты Орсен», «газете Орсен рассказал»
  const isOutlet = before !== undefined && outletWords.has(before.lemma) && before.case === 'nominative'
  if (isOutlet && !vowelEnds.test(part.form)) evidence.outlet++
  if (index > 0) return
  const left = part.first > run.start ? words[part.first - 1] : undefined
  const right = words[part.end]
  if (left?.best.pos === 'noun' && left.best.animate && left.best.number !== 'plural') evidence.role++
  if (left && /^(?:в|во|из|на)$/.test(left.lower)) evidence.inside++
  if (/^во?$/.test(left?.lower ?? '') && /[еи]$/.test(part.form)) evidence.place++
  if (left?.lower === 'из' && /[аяыи]$/.test(part.form)) evidence.place++
  if (left && towns.has(left.best.lemma) && run.parts.length === 1) evidence.place++
  if (run.parts.length === 1 && right?.best.pos === 'verb' && right.best.number !== 'plural') evidence.verb++
}

/** «блог Орсена» is his. */
const vowelEnds = /[аеёиоуыэюяй]$/

/** «города Мармариса»: streets and squares are called by people's names, these are not. */
const towns = new Set(['город', 'городок', 'село', 'деревня', 'посёлок', 'остров'])

/** Log-odds that the candidate is the name of a person. */
function scoreOf(
  candidate: Candidate,
  { start, limit }: Run,
  words: readonly Word[],
  stems: ReadonlyMap<string, StemEvidence>,
  agreement: Agreement,
): number {
  let score = bias
  for (const key of evidenceOn(candidate, words, start, limit, agreement)) score += weightOf(key)
  for (const key of stemKeys(candidate, stems)) score += weightOf(key)
  return score
}

/** The best choice of candidates of one run that do not overlap. */
function chooseIn(run: Run, scoreOf: (candidate: Candidate, run: Run) => number): Candidate[] {
  const scored = candidatesOf(run).map((candidate) => ({ candidate, score: scoreOf(candidate, run) }))
  const best: { score: number; chosen: readonly Candidate[] }[] = [{ score: 0, chosen: [] }]
  for (let end = 1; end <= run.parts.length; end++) {
    let top = best[end - 1] ?? { score: 0, chosen: [] }
    for (const { candidate, score } of scored) {
      const before = best[candidate.first]
      if (candidate.end !== end || score <= 0 || !before || before.score + score <= top.score) continue
      top = { score: before.score + score, chosen: [...before.chosen, candidate] }
    }
    best.push(top)
  }
  return [...(best.at(-1)?.chosen ?? [])]
}

/** «Братья Царновы», «в семье Орловских», «семье Вистенов»: a surname alone in the plural is nobody by himself. */
function isFamily({ parts }: Candidate, words: readonly Word[]): boolean {
  const last = parts.at(-1)
  const isAlone = parts.slice(0, -1).every((part) => part.class === 'A')
  if (last === undefined || !isAlone) return false
  const ofFamily = families.has(words[(parts[0]?.first ?? 0) - 1]?.best.lemma ?? '')
  return (ofFamily && /(?:[оеё]в|ей)$/.test(last.form)) || (/[SsUYJH]/.test(last.class) && inPlural.test(last.form))
}
const inPlural = /(?:[оеё]в(?:ы|ых|ыми)|[сц]к(?:ие|их|ими))$/

/** The names of people, in order. Every surname's nominative is decided by all its forms in the document. Linear. */
export function findPersonNames(
  words: readonly Word[],
  sentences: readonly Sentence[],
  morphology: Morphology,
): PersonName[] {
  const agreement = agreementIn(morphology)
  const read = withoutParticles(readRuns(words, sentences, classifier(morphology), agreement))
  const stems = readStems(words, read)
  const runs = markPlaces(read, stems)
  const score = (candidate: Candidate, run: Run): number => scoreOf(candidate, run, words, stems, agreement)
  const chosen = runs.map((run) => ({ run, chosen: chooseIn(run, score) }))
  noteSurnames(chosen, stems)
  const found = lookAgain(chosen, words, stems, score).flatMap(({ run: { start, limit }, chosen }) =>
    chosen.filter((candidate) => !isFamily(candidate, words)).map((candidate) => ({ candidate, start, limit })),
  )
  const readGiven = (form: string) => hypothesesOf(form, 'given', morphology)
  const spelt = withSharedSurnames(spellNames(found, words, morphology), words, readGiven)
  return withForeignSpellings(asWomens(asShown(spelt, words)), words)
}
