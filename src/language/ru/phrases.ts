import type { NounPhrase, PersonName, Reading, Sentence, Word } from '../types.ts'
import { type Core, readCore } from './phrase-core.ts'
import { grow } from './phrase-growth.ts'

const personal: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ['я', 1],
  ['мы', 1],
  ['ты', 2],
  ['вы', 2],
])
/** A phrase longer than this is a list or a slip; the limit keeps odd text linear. */
const longest = 40

/** Reads all maximal noun phrases of the sentences: «официальный представитель МИД Казахстана Ивар Орсен». */
export function readPhrases(
  words: readonly Word[],
  sentences: readonly Sentence[],
  names: readonly PersonName[],
): NounPhrase[] {
  const nameAt = new Map(names.map((name) => [name.first, name]))
  const phrases: NounPhrase[] = []
  for (const sentence of sentences) {
    let at = sentence.first
    while (at < sentence.end) {
      const phrase = readPhrase(words, at, sentence.end, nameAt)
      if (phrase) push(words, phrases, phrase, sentence)
      at = phrase ? phrase.end : at + 1
    }
  }
  return phrases
}

/** Words between a participle and its noun: «прибывшие утром на место пожарные». */
const farthest = 8

/**
 * «Насчитывающая восемь тысяч членов организация», «прибывшие на место пожарные»: the participle with what hangs on it stands
 * before its noun. The noun's phrase begins there in the text, and the participle is part of no other.
 */
function push(words: readonly Word[], phrases: NounPhrase[], phrase: NounPhrase, sentence: Sentence): void {
  const participle = participleBefore(words, phrase, sentence)
  if (participle) {
    let last = phrases.length - 1
    while ((phrases[last]?.first ?? -1) > participle.at) last--
    const before = phrases[last]
    if (before?.first === participle.at) phrases.splice(last, 1, ...withoutFirst(words, before))
  }
  phrases.push(participle ? { ...phrase, from: participle.from } : phrase)
}

/** «возглавляющий фонд [Марк Орсен]»: what hangs on the participle is a phrase of its own. */
function withoutFirst(words: readonly Word[], phrase: NounPhrase): NounPhrase[] {
  const first = phrase.first + 1
  const from = words[first]?.from
  return phrase.head < first || from === undefined ? [] : [{ ...phrase, first, from }]
}

/** The participle that agrees with the phrase's noun, and with none between but what hangs on it directly. */
function participleBefore(words: readonly Word[], phrase: NounPhrase, sentence: Sentence): Word | undefined {
  const { first, head, cases, kind, gender, number } = phrase
  if (kind === 'pronoun' || !cases.includes('nominative') || words[head]?.best.name === 'place') return undefined
  const agrees = (word: Word, pos: Reading['pos']): boolean =>
    word.readings.some(
      (one) =>
        one.pos === pos &&
        !one.short &&
        one.case === 'nominative' &&
        one.number === number &&
        (number === 'plural' || gender === null || one.gender === gender),
    )
  let another = false
  for (let at = first - 1; at >= Math.max(sentence.first, first - farthest); at--) {
    const word = words[at]
    if (!word || word.kind === 'mark' || word.best.pos === 'conjunction' || word.best.pos === 'verb') return undefined
    const isParticiple = word.best.pos === 'participle'
    if (isParticiple) return at < first - 1 && !another && agrees(word, 'participle') ? word : undefined
    // «прибывшие на место машины пожарные»: the machines came, or the men did; who knows.
    another ||= words[at - 1]?.best.pos !== 'participle' && agrees(word, 'noun')
  }
  return undefined
}

function readPhrase(
  words: readonly Word[],
  at: number,
  limit: number,
  nameAt: ReadonlyMap<number, PersonName>,
): NounPhrase | undefined {
  const core = readCore(words, at, limit, nameAt)
  if (!core) return undefined
  const grown = grow(words, core, Math.min(limit, at + longest), nameAt)
  return finish(words, grown)
}

function finish(words: readonly Word[], core: Core): NounPhrase | undefined {
  const first = words[core.first]
  const last = words[core.end - 1]
  const head = words[core.head]
  if (!first || !last || !head) return undefined
  const stands = head.best.pos === 'pronoun' || head.best.lemma === 'который' || head.best.lemma === 'тот'
  // «кто-то», «некто»: somebody of whom the text has not told, so that they point back to nobody.
  const indefinite = /^(?:кто-то|некто)$/.test(head.lower)
  const pronoun = stands && core.end === core.first + 1 && !indefinite
  const cases = [...new Set(core.frames.map((frame) => frame.case))]
  const nominative = core.frames.find((frame) => frame.case === 'nominative') ?? core.frames[0]
  return {
    first: core.first,
    end: core.end,
    from: first.from,
    to: last.to,
    head: core.head,
    kind: pronoun ? 'pronoun' : core.personName ? 'name' : 'common',
    cases,
    number: nominative?.number ?? 'singular',
    gender: core.personName?.gender ?? nominative?.gender ?? null,
    person: (pronoun && personal.get(head.best.lemma)) || 3,
    personName: core.personName,
  }
}
