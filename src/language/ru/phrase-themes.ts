/** What joins a noun by a preposition and tells what it is about: a law's theme, a treaty's parties, a fund's aim. */
import { wordSet } from '../lexicon.ts'
import type { PersonName, Word } from '../types.ts'
import { type Core, readCore } from './phrase-core.ts'

/** A longer phrase, and the part of it that the next word may belong to. */
export interface Growth {
  readonly phrase: Core
  readonly last: Core
}

type Grow = (words: readonly Word[], core: Core, limit: number, nameAt: ReadonlyMap<number, PersonName>) => Core

/** The phrase with its theme, parties or aim; undefined where none follows. */
export const themed = (
  words: readonly Word[],
  phrase: Core,
  last: Core,
  limit: number,
  grow: Grow,
): Growth | undefined =>
  betweenParties(words, phrase, limit, grow) ??
  aboutWhat(words, phrase, limit, grow) ??
  aimedAt(words, phrase, last, limit, grow)

/** «клуб борьбы с мышами», «центр содействия рыбакам»: whom or what a body is for. */
function aimedAt(words: readonly Word[], phrase: Core, last: Core, limit: number, grow: Grow): Growth | undefined {
  const aim = last === phrase ? undefined : words[last.head]
  if (!aim || last.end !== phrase.end || phrase.personName) return undefined
  const fights = aim.best.lemma === 'борьба' && /^со?$/.test(words[phrase.end]?.lower ?? '')
  const helps = helping.has(aim.best.lemma)
  if (!fights && !helps) return undefined
  const whom = readCore(words, fights ? phrase.end + 1 : phrase.end, limit, new Map())
  const wanted = fights ? 'instrumental' : 'dative'
  if (!whom || whom.personName || words[whom.head]?.best.pos !== 'noun') return undefined
  if (!whom.frames.some((frame) => frame.case === wanted)) return undefined
  const { end } = grow(words, whom, Math.min(limit, phrase.end + 8), new Map())
  return { phrase: { ...phrase, end }, last: { ...whom, end } }
}
const helping = wordSet('содействие помощь')

/** «закон о реках», «договор об охране рек», «отчёт о рыбе»: what a law or a report is called by. */
function aboutWhat(words: readonly Word[], phrase: Core, limit: number, grow: Grow): Growth | undefined {
  if (!/^об?$/.test(words[phrase.end]?.lower ?? '') || phrase.end !== phrase.head + 1) return undefined
  if (!lawful.has(words[phrase.head]?.best.lemma ?? '')) return undefined
  const theme = readCore(words, phrase.end + 1, limit, new Map())
  const isTheme = theme?.frames.some((frame) => frame.case === 'locative') && words[theme.head]?.best.pos === 'noun'
  if (!theme || !isTheme) return undefined
  const { end } = grow(words, theme, Math.min(limit, phrase.end + 8), new Map())
  return { phrase: { ...phrase, end }, last: { ...theme, end } }
}
const lawful = wordSet(`
  закон законопроект договор соглашение конвенция декларация пакт хартия указ постановление доклад отчёт отчет исследование
  экспертиза заключение приговор справка
`)

/** «уговор между пекарями и мельниками»: whose treaty it is. */
function betweenParties(words: readonly Word[], phrase: Core, limit: number, grow: Grow): Growth | undefined {
  if (words[phrase.end]?.lower !== 'между' || !treaties.has(words[phrase.head]?.best.lemma ?? '')) return undefined
  const isParty = (core: Core | undefined): core is Core =>
    core?.frames.some((frame) => frame.case === 'instrumental') ?? false
  const one = readCore(words, phrase.end + 1, limit, new Map())
  if (!isParty(one)) return undefined
  const first = grow(words, one, limit, new Map())
  const other = words[first.end]?.lower === 'и' ? readCore(words, first.end + 1, limit, new Map()) : undefined
  if (!isParty(other)) return undefined
  const { end } = grow(words, other, limit, new Map())
  return { phrase: { ...phrase, end }, last: { ...other, end } }
}
const treaties = wordSet('договорённость договоренность соглашение договор контракт пакт конвенция меморандум')
