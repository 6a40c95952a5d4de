/** Stances without a stance verb: who is for or against, whose supporter somebody is, how something is regarded. */
import { beginsUpper } from '../../text/index.ts'
import { lowerAt, phraseAt, spanOfWords, verbAt, verbsIn } from '../grammar.ts'
import { stanceLexicon, wordSet } from '../lexicon.ts'
import type { Cue, NounPhrase, Parsed, Sentence, StanceAim, StanceEntry, VerbGroup, Word } from '../types.ts'
import { phraseEnd } from './clause-end.ts'
import { genitivePart } from './genitive.ts'
import { subjectOf } from './syntax.ts'

type Aim = StanceAim | 'none'

/** «Карсания против плотины», «Карсания не против»: the preposition is the predicate. */
const sides = stanceLexicon(`
== supports/- adjective
за  o:accusative
не против  o:genitive
== opposes/- adjective
против  o:genitive
`)

/** «является сторонником реформы», «Орсен — противник реформы». */
const adherents = stanceLexicon(`
== supports/opposes noun
сторонник  o:genitive
сторонница  o:genitive
приверженец  o:genitive
поборник  o:genitive
поборница  o:genitive
апологет  o:genitive
== opposes/supports noun
противник  o:genitive
противница  o:genitive
оппонент  o:genitive
== condemns/- noun
критик  o:genitive
`)

/** «положительно оценила решение», «скептически относится к идее»: the adverb says how. */
const regards = stanceLexicon(`
== supports/opposes phrase
за  o:к,о,accusative
== opposes/supports phrase
против  o:к,о,accusative
`)

/** «Участие в саммите подтвердили …»: what is confirmed or given up stands in front of the verb. */
const shares = stanceLexicon(`
== takes-part/- phrase
участие  o:в
== stays-away/- phrase
без участия  o:в
`)

/** «С критикой в адрес журнала выступили депутаты»: the noun in front of the verb says how. */
const fronted = stanceLexicon(`
== condemns/- phrase
критика  o:genitive
осуждение  o:genitive
== demands/- phrase
призыв  i
требование  i
== opposes/- phrase
протест  o:против
возражение  o:против
== offers/- phrase
предложение  i
инициатива  i
== supports/- phrase
поддержка  o:genitive
защита  o:genitive
`)

/** The cues of one sentence that no lexicon of words finds; `verbs` are those of the sentence. */
export function predicatesIn(
  words: readonly Word[],
  sentence: Sentence,
  verbs: readonly VerbGroup[],
): Cue<StanceEntry>[] {
  const found: Cue<StanceEntry>[] = []
  const verbFrom = new Map(verbs.map((verb) => [verb.first, verb]))
  for (let at = sentence.first; at < sentence.end; at++) {
    const cue = sideAt(words, sentence, verbFrom, at) ?? adherentAt(words, sentence, verbFrom, at)
    if (cue) found.push(cue)
  }
  for (const verb of verbs) {
    const cue = regardAt(words, sentence, verb) ?? shareAt(words, sentence, verb) ?? frontedAt(words, sentence, verb)
    if (cue) found.push(cue)
  }
  return found
}

/** A clause without a verb is not longer: hostile sentences must stay linear. */
const CLAUSE = 40
const marks = /^[,;:—–()«»"“”…-]$/

/** «за» and «против» in a clause that has no finite verb. */
function sideAt(
  words: readonly Word[],
  sentence: Sentence,
  verbFrom: ReadonlyMap<number, VerbGroup>,
  at: number,
): Cue<StanceEntry> | undefined {
  const lower = words[at]?.lower
  if ((lower !== 'за' && lower !== 'против') || at === sentence.first) return undefined
  const negated = words[at - 1]?.lower === 'не'
  const entry = sides.get(negated ? `не ${lower}` : lower)
  if (!entry) return undefined
  let first = at
  while (first > sentence.first && at - first < CLAUSE && !marks.test(words[first - 1]?.form ?? '')) first--
  let end = at
  while (end < sentence.end && end - at < CLAUSE && !marks.test(words[end]?.form ?? '')) end++
  if (at - first >= CLAUSE || end - at >= CLAUSE) return undefined
  for (let i = first; i < end; i++) if ((verbFrom.get(i)?.form ?? 'participle') !== 'participle') return undefined
  return cueOf(words, sentence, entry, negated ? at - 1 : at, at + 1, at, null)
}

const copulas = wordSet(
  'быть являться стать становиться остаться оставаться называть назвать считаться слыть выступать',
)
/** Words between «является» and «сторонником». */
const NEAR = 5

function adherentAt(
  words: readonly Word[],
  sentence: Sentence,
  verbFrom: ReadonlyMap<number, VerbGroup>,
  at: number,
): Cue<StanceEntry> | undefined {
  const word = words[at]
  const entry = word?.best.pos === 'noun' ? adherents.get(word.best.lemma) : undefined
  if (!word || !entry) return undefined
  const predicate = word.readings.some(({ case: of }) => of === 'instrumental')
  let verb: VerbGroup | undefined
  for (let i = at - 1; predicate && verb === undefined && i >= at - NEAR - 1; i--) {
    const near = verbFrom.get(i)
    if (near && copulas.has(near.lemma) && near.head < at) verb = near
  }
  const first = verb && !marks.test(words[at - 1]?.form ?? '') ? verb.first : at
  return cueOf(words, sentence, entry, first, at + 1, at, verb ?? null)
}

const regarding = wordSet(`
  относиться отнестись отозваться отзываться оценить оценивать воспринять воспринимать встретить расценить расценивать
  высказаться высказываться отреагировать
`)
const approving = wordSet(`
  положительно позитивно одобрительно благожелательно доброжелательно высоко сочувственно благосклонно пониманием
  одобрением поддержкой симпатией
`)
const disapproving = wordSet(`
  отрицательно негативно скептически критически критично прохладно неодобрительно настороженно неприязненно враждебно
  осуждением неодобрением недоверием опаской настороженностью скепсисом
`)

function regardAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (!regarding.has(verb.lemma) || verb.form !== 'finite' || verb.passive) return undefined
  for (let at = Math.max(sentence.first, verb.first - 2); at < Math.min(sentence.end, verb.end + 3); at++) {
    const lower = words[at]?.lower ?? ''
    const side = approving.has(lower) ? 'за' : disapproving.has(lower) ? 'против' : ''
    const entry = regards.get(side)
    if (!entry) continue
    const opening = words[at - 1]?.lower === 'с' ? at - 1 : at
    const first = Math.min(verb.first, opening)
    return cueOf(words, sentence, entry, first, Math.max(verb.end, at + 1), verb.head, verb)
  }
  return undefined
}

const confirming = wordSet('подтвердить подтверждать принять принимать')
const ending = wordSet('приостановить приостанавливать прекратить прекращать отменить')

function shareAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  const key = confirming.has(verb.lemma) ? 'участие' : ending.has(verb.lemma) ? 'без участия' : ''
  const entry = shares.get(key)
  if (!entry || verb.form !== 'finite' || verb.passive || verb.negated) return undefined
  for (let at = verb.first - 1; at >= Math.max(sentence.first, verb.first - 10); at--) {
    if (words[at]?.kind === 'mark') return undefined
    if (words[at]?.lower === 'участие') return cueOf(words, sentence, entry, at, verb.end, verb.head, verb)
  }
  return undefined
}

const speaking = wordSet('выступить выступать высказаться высказываться обратиться обращаться прозвучать')

function frontedAt(words: readonly Word[], sentence: Sentence, verb: VerbGroup): Cue<StanceEntry> | undefined {
  if (!speaking.has(verb.lemma) || verb.form !== 'finite' || verb.negated) return undefined
  for (let at = verb.first - 1; at >= Math.max(sentence.first, verb.first - 14); at--) {
    if (/^[,;:—()]$/.test(words[at]?.form ?? '')) return undefined
    const entry = fronted.get(words[at]?.best.lemma ?? '')
    if (!entry) continue
    const before = [words[at - 1]?.lower, words[at - 2]?.lower]
    const joint = entry.stance === 'supports' ? /^в$/ : /^со?$/
    if (before.some((lower) => joint.test(lower ?? ''))) return cueOf(words, sentence, entry, at, at + 1, at, verb)
  }
  return undefined
}

function cueOf(
  words: readonly Word[],
  sentence: Sentence,
  entry: StanceEntry,
  first: number,
  end: number,
  head: number,
  verb: VerbGroup | null,
): Cue<StanceEntry> {
  const from = words[first]?.from ?? 0
  return { entry, first, end, from, to: words[end - 1]?.to ?? from, head, verb, sentence }
}

/** Where target and holder of these stand; undefined for cues of another kind. */
export function ofPredicate(parsed: Parsed, cue: Cue<StanceEntry>): Aim | undefined {
  if (sides.get(cue.entry.lemma) === cue.entry) return ofSide(parsed, cue)
  if (adherents.get(cue.entry.lemma) === cue.entry) return ofAdherent(parsed, cue)
  if (shares.get(cue.entry.lemma) === cue.entry) return ofShare(parsed, cue)
  if (fronted.get(cue.entry.lemma) === cue.entry) return ofFronted(parsed, cue)
  return regards.get(cue.entry.lemma) === cue.entry ? ofRegard(parsed, cue) : undefined
}

/** «с призывом к мэру ПОЧИНИТЬ МОСТ выступали рыбаки» */
function ofFronted(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb, entry } = cue
  if (!verb) return 'none'
  const infinitive = verbsIn(parsed, cue.end, verb.first).find(({ form }) => form === 'infinitive')
  let first = cue.end
  if (infinitive && entry.takes.includes('infinitive')) first = infinitive.first
  else if (lowerAt(parsed, first) === 'в' && lowerAt(parsed, first + 1) === 'адрес') first += 2
  else if (/^(?:к|о|об|против|на)$/.test(lowerAt(parsed, first))) first += 1
  const target = first < verb.first ? spanOfWords(parsed, first, verb.first) : undefined
  const holder = subjectOf(parsed, { ...cue, first: verb.first, end: verb.end, head: verb.head, to: verb.to })
  return target && typeof holder === 'object' && holder.first >= verb.end
    ? { target: [target], holder, words: { from: cue.from, to: cue.to } }
    : 'none'
}

const adverbs = wordSet(`
  категорически тоже также решительно твёрдо твердо всегда по-прежнему только однозначно целиком полностью резко всецело
  абсолютно принципиально изначально — – давно сейчас скорее явно
`)
/** «за год», «против часовой стрелки»: no matter of anybody's. */
const idle = wordSet(`
  год месяц неделя день сутки час минута секунда время век период рубеж город стол руль исключение счёт счет граница рубль
  доллар тенге евро решётка решетка команда сборная клуб матч игра стрелка течение ветер
`)

function ofSide(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  let before = cue.first - 1
  while (adverbs.has(lowerAt(parsed, before))) before--
  const holder = ownWord(parsed, before) ?? phraseAt(parsed, before)
  if (holder?.end !== before + 1 || !holder.cases.includes('nominative') || !opens(parsed, cue, holder)) return 'none'
  if (!isHolder(parsed, holder)) return 'none'
  // «за то, чтобы плотину строили»
  if (/^(?:то|того)$/.test(lowerAt(parsed, cue.end)) && lowerAt(parsed, cue.end + 1) === ',') {
    const opening = cue.end + (/^чтобы?$/.test(lowerAt(parsed, cue.end + 2)) ? 3 : 2)
    const clause = spanOfWords(parsed, opening, phraseEnd(parsed, cue, opening))
    return clause ? { target: [clause], holder } : 'none'
  }
  if (!isMatter(parsed, cue)) return 'none'
  const target = spanOfWords(parsed, cue.end, quotedEnd(parsed, cue.end, phraseEnd(parsed, cue, cue.end)))
  return target ? { target: [target], holder } : 'none'
}

/** «Мы», «я», also within a quotation that is read as one name. */
function ownWord({ words }: Parsed, at: number): NounPhrase | undefined {
  const word = words[at]
  if (!word || !/^(?:мы|я)$/.test(word.lower)) return undefined
  const number = word.lower === 'мы' ? 'plural' : 'singular'
  const { from, to } = word
  const own = { kind: 'pronoun', cases: ['nominative'], gender: null, person: 1, personName: null } as const
  return { ...own, first: at, end: at + 1, from, to, head: at, number }
}

/** What stands behind the preposition is a matter one can be for or against: a noun in its case, no time and no number. */
function isMatter({ words }: Parsed, { end, entry, sentence }: Cue<StanceEntry>): boolean {
  for (let at = end; at < Math.min(sentence.end, end + 5); at++) {
    const word = words[at]
    if (word?.kind !== 'word' || idle.has(word.best.lemma)) return false
    if (word.readings.some(({ pos, case: of }) => pos === 'noun' && of === entry.object[0])) return true
    if (!['adjective', 'determiner', 'participle', 'pronoun', 'adverb'].includes(word.best.pos)) return false
  }
  return false
}

/** Words [first, end) without what stands behind a closing quotation mark that was opened before them. */
function quotedEnd({ words }: Parsed, first: number, end: number): number {
  let open = 0
  for (let at = first; at < end; at++) {
    const form = words[at]?.form
    if (form === '«' || form === '“') open++
    else if ((form === '»' || form === '”') && --open < 0) return at
  }
  return end
}

const conjunctions = wordSet('что и но а если хотя , — – : « " “ ; же')
const opens = (parsed: Parsed, { sentence }: Cue, { first }: NounPhrase): boolean =>
  first === sentence.first || conjunctions.has(lowerAt(parsed, first - 1))

/** A name, a pronoun, «депутаты», «власти страны»: somebody; «матч», «иск» are nobody. */
function isHolder({ words }: Parsed, { head, number, kind, personName }: NounPhrase): boolean {
  const word = words[head]
  if (!word || personName !== null || kind !== 'common') return word !== undefined
  const { known, name, animate, lemma } = word.best
  const isName =
    beginsUpper(word.form) && (!known || name !== undefined || word.capital || /^\p{Lu}+$/u.test(word.form))
  return isName || (number === 'plural' && animate === true) || bodies.has(lemma)
}
const bodies = wordSet(`
  власть правительство министерство парламент совет партия оппозиция фракция ведомство страна республика союз комитет суд
  кабинет администрация население большинство народ общество сенат дума движение профсоюз
`)

function ofAdherent(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const whole = phraseAt(parsed, cue.head)
  if (!whole || whole.head !== cue.head) return 'none'
  const of = genitivePart(parsed, whole, cue.head + 1)
  if (!of) return 'none'
  const end = whole.personName && whole.personName.first > of.first ? whole.personName.first : of.end
  const named = whole.personName !== null && whole.personName.first > of.first && whole.cases.includes('nominative')
  const words = { from: cue.from, to: cue.to }
  const target = spanOfWords(parsed, of.first, named ? end : phraseEnd(parsed, cue, of.first))
  if (!target || (named && end === of.first)) return 'none'
  // «сторонник реформы Иван Орсен»
  if (named && cue.verb === null) return { target: [target], holder: whole, words }
  if (cue.verb !== null) {
    const holder = subjectOf(parsed, cue)
    return holder ? { target: [target], holder, words } : 'none'
  }
  // «Иван Орсен — противник реформы»
  const dash = /^[—–]$/.test(lowerAt(parsed, whole.first - 1))
  const before = dash ? phraseAt(parsed, whole.first - 2) : undefined
  const isHolder = before?.end === whole.first - 1 && before.cases.includes('nominative') && before.kind !== 'common'
  return isHolder && before ? { target: [target], holder: before, words } : 'none'
}

/** «участие в саммите подтвердили Карсания и Тамария» */
function ofShare(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb } = cue
  if (!verb || !/^во?$/.test(lowerAt(parsed, cue.first + 1))) {
    // «участие подтвердили представители стран»: of what, the text before tells.
    return 'none'
  }
  const target = spanOfWords(parsed, cue.first + 2, verb.first)
  const holder = subjectOf(parsed, { ...cue, first: verb.first, from: parsed.words[verb.first]?.from ?? cue.from })
  return target && holder ? { target: [target], holder, words: { from: cue.from, to: cue.to } } : 'none'
}

/** «отнеслась с пониманием к решению», «высоко оценила усилия». */
function ofRegard(parsed: Parsed, cue: Cue<StanceEntry>): Aim {
  const { verb } = cue
  if (!verb) return 'none'
  for (let at = cue.end; at < Math.min(cue.sentence.end, cue.end + 6); at++) {
    const lower = lowerAt(parsed, at)
    const prepositional = lower === 'к' || lower === 'ко' || lower === 'о' || lower === 'об'
    const object = phraseAt(parsed, prepositional ? at + 1 : at)
    const direct = /оцен|воспри|встрет|расцен/.test(verb.lemma)
    if (verbAt(parsed, at) || parsed.words[at]?.kind === 'mark') return 'none'
    if (!object || object.kind === 'pronoun' || object.first !== (prepositional ? at + 1 : at)) continue
    if (direct ? prepositional || !object.cases.includes('accusative') : !prepositional) continue
    const subject = subjectOf(parsed, cue)
    if (typeof subject === 'object' && subject.first === object.first) continue
    const target = spanOfWords(parsed, object.first, phraseEnd(parsed, cue, object.first))
    return target && subject ? { target: [target], holder: subject, words: { from: cue.from, to: cue.to } } : 'none'
  }
  return 'none'
}
