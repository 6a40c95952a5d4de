/** What bodies are called by the words of a phrase. */
import type { Case, Description, SpeakerType, Word } from '../types.ts'
import { commonBodies, firms, officialAdjectives } from './body-words.ts'
import { asWritten, type Ground, toNominative } from './nominal.ts'
import { isOutlet } from './outlets.ts'
import { bodyName, lower } from './role-split.ts'
import { bodyWords } from './roles.ts'

export const unnamed = (type: SpeakerType): Description => ({ type, name: null, role: null, org: null })

export const named = (type: SpeakerType, name: string): Description => ({ type, name, role: null, org: null })

/** «Вестникъ», "Заря"; behind a noun, «газеты «Утро»», the name stands in the nominative already. */
export function quotedBody(ground: Ground, first: number, end: number, cases: readonly Case[]): Description {
  const last = closingMark(ground.words, first, end)
  const inner = cases.includes('nominative')
    ? asWritten(ground, first + 1, last)
    : toNominative(ground, first + 1, last, cases)
  return named(isOutlet(inner) ? 'media' : 'organisation', inner)
}

/** Index of the mark that closes the quotation at `first`, or `end`: what stands behind it is no part of the name. */
export function closingMark(words: readonly Word[], first: number, end: number): number {
  let depth = 0
  for (let at = first + 1; at < end; at++) {
    const form = words[at]?.form ?? ''
    if (form === '«') depth++
    else if (/^[»"”“]$/.test(form) && depth-- === 0) return at
  }
  return end
}

/** The name that words[first, end) give, its head at `head`, without what is no part of it. */
export function nameOf(ground: Ground, first: number, end: number, cases: readonly Case[], head: number): string {
  const { words } = ground
  const from = skipDeterminers(words, first, head)
  let stop = head + 1
  while (stop < end && words[stop]?.form !== '(') stop++
  const name = bodyName(ground, from, Math.max(stop, from + 1), cases)
  const lemma = words[head]?.best.lemma ?? ''
  const begins = words[from]
  const common =
    commonBodies.has(lemma) || firms.has(lemma) || from < head || (end === head + 1 && bodyWords.has(lemma))
  const official = from < head && officialAdjectives.has(begins?.best.lemma ?? '')
  return begins && !begins.capital && common && !official ? lower(name, begins) : name
}

function skipDeterminers(words: readonly Word[], first: number, head: number): number {
  let at = first
  while (at < head && tellsNothing(words[at])) at++
  return at
}

/** «этот закон», «существующий кодекс», «опубликованный указ»: what is no part of a name. */
const tellsNothing = (word: Word | undefined): boolean =>
  word?.best.pos === 'determiner' ||
  (word?.best.pos === 'participle' && !word.capital) ||
  /^(?:его|её|ее|их)$/.test(word?.lower ?? '') ||
  passing.test(word?.lower ?? '')

const passing =
  /^(?:существующ|действующ|нынешн|текущ|настоящ|соответствующ|вышеупомянут)(?:ый|ий|ая|ое|ее|ого|его|ой|ей|ому|ему|ым|им|ую|ом|ем)$/
