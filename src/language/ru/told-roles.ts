/** Offices and trades that a sentence tells of somebody it names: behind a comma or a dash, or by its verb. */
import { beginsUpper } from '../../text/index.ts'
import { bracketEnd, lowerAt, namesIn, phraseAt, phrasesIn, sentenceAt, spanOfWords, verbsIn } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type {
  Case,
  Description,
  NounPhrase,
  Parsed,
  PersonName,
  Sentence,
  ToldRole,
  VerbGroup,
  Word,
} from '../types.ts'
import { governedByPreposition, isAnimate } from './agreement.ts'
import { formerly } from './generic.ts'
import { genitivePart } from './genitive.ts'
import { dashes, subordinators } from './left-subject.ts'
import { offices, otherPosts } from './role-sorts.ts'
import { stateOffices } from './roles.ts'

type Describe = (parsed: Parsed, phrase: NounPhrase) => Description

/** «назначен министром», «стал тренером», «является главой»: the office stands in the instrumental. */
const becoming = wordSet(`
  назначить избрать переизбрать выбрать утвердить стать становиться быть являться оказаться работать служить остаться
  оставаться объявить провозгласить короновать числиться значиться трудиться
`)
/** «занимает пост министра»; behind the others it is an office of the past. */
const holding = wordSet(`
  занять занимать получить назначить избрать утвердить вступить сохранить возвращаться вернуться принять
`)
const leaving = wordSet(`
  оставить покинуть уйти уволить снять освободить лишиться отстранить сместить отставить ушедший
`)
/** What lasts: «возглавлял фонд», «занимавший пост», «служил министром» tell of an office that is over. */
const lasting = wordSet(`
  быть являться служить работать трудиться числиться оставаться занимать сохранять возглавлять руководить
`)
/** «был водителем» tells what somebody did there and then; only an office is over with it. */
const plainly = wordSet('быть являться')
/** «возглавляет фонд», «основал компанию»: the body, and what it makes of who does so. */
const leading: ReadonlyMap<string, readonly [role: string, of: Case]> = new Map([
  ['возглавить', ['глава', 'accusative']],
  ['возглавлять', ['глава', 'accusative']],
  ['руководить', ['руководитель', 'instrumental']],
  ['основать', ['основатель', 'accusative']],
  ['учредить', ['основатель', 'accusative']],
])
/** «назначение на должность» */
const electing = wordSet('избрание переизбрание назначение утверждение')
const posts = wordSet('пост должность кресло')

/** Words between a verb and what belongs to it. */
const reach = 14

/** All that the text tells so; linear in its length. */
export function toldRoles(parsed: Parsed, describe: Describe): ToldRole[] {
  const beside = parsed.names.flatMap((name) => {
    const phrase = ownPhrase(parsed, name)
    if (!phrase) return []
    const office = apposed(parsed, phrase, phrase.end + 1) ?? dashed(parsed, phrase)
    if (office) return described(parsed, name, office, describe)
    const now = /^(?:ныне|теперь|сейчас)$/.test(lowerAt(parsed, phrase.end + 1))
    const since = now ? phrase.end + 2 : behindPast(parsed, phrase.end + 1)
    const held = since > phrase.end + 1 ? apposed(parsed, phrase, since) : undefined
    return held ? described(parsed, name, held, describe, !now) : []
  })
  const before = parsed.names.flatMap(
    (name) => governing(parsed, name, describe) ?? acting(parsed, name, describe) ?? [],
  )
  const elected = parsed.words.flatMap(({ at, best }) => (electing.has(best.lemma) ? byNoun(parsed, at, describe) : []))
  return [...beside, ...before, ...parsed.verbs.flatMap((verb) => byVerb(parsed, verb, describe)), ...elected]
}

/** Index of the nearest word before the name that fits, with no mark between but those of a name; -1 for none. */
function wordBefore(parsed: Parsed, name: PersonName, fits: (word: Word) => boolean): number {
  for (let at = name.first - 2; at > name.first - 9; at--) {
    const word = parsed.words[at]
    // «исполняющий обязанности мэра Орсен уволил Вистена»: it is told of him who is named first.
    if (word && fits(word)) return namesIn(parsed, at, name.first).length === 0 ? at : -1
    if (!word || /^[,;:()]$/.test(word.form)) return -1
  }
  return -1
}

/** The words from one to another as a phrase of their own. */
const stretch = (parsed: Parsed, first: number, end: number, of: Case): NounPhrase | undefined => {
  const span = spanOfWords(parsed, first, end)
  const rest = { cases: [of], number: 'singular', gender: null, person: 3, personName: null } as const
  return span && { ...span, first, end, head: first, kind: 'common', ...rest }
}

/** «командующий флотом Йорн Хальд», «заведующая кафедрой рек Анна Орсен»: what they lead stands in the instrumental. */
function governing(parsed: Parsed, name: PersonName, describe: Describe): ToldRole | undefined {
  const at = wordBefore(parsed, name, ({ lower }) => governs.test(lower))
  const [head, body] = [parsed.words[at], parsed.words[at + 1]]
  if (!head || !body?.readings.some((one) => one.case === 'instrumental' && one.pos === 'noun')) return undefined
  const reading = head.readings.find((one) => one.case !== undefined && name.cases.includes(one.case))
  // «командующий флотом адмирал Орсен»
  const beside = parsed.words.slice(at + 2, name.first).find((word) => isAlive(word) && !beginsUpper(word.form))
  const led = stretch(parsed, at + 1, beside?.at ?? name.first, 'instrumental')
  const { type, name: org } = led ? describe(parsed, led) : { type: 'person', name: null }
  if (!led || !reading || type === 'person' || org === null) return undefined
  const role = `${head.lower.replace(/щ\p{L}+$/u, 'щ')}${reading.gender === 'feminine' ? 'ая' : 'ий'}`
  return { name, role, org, text: { from: head.from, to: led.to } }
}
const isAlive = ({ best }: Word): boolean => best.pos === 'noun' && best.animate === true && best.case !== 'genitive'
const governs = /^(?:командующ|управляющ|заведующ)(?:ий|ая|его|ей|ему|им|ую)$/

/** «исполняющая обязанности мэра Лидена Анна Орсен», «и. о. мэра Анна Орсен», «врио мэра Анна Орсен» */
function acting(parsed: Parsed, name: PersonName, describe: Describe): ToldRole | undefined {
  const isActing = ({ at, lower }: Word): boolean =>
    lower === 'врио' ||
    (lower === 'обязанности' && /^исполняющ/.test(lowerAt(parsed, at - 1))) ||
    (lower === '.' && lowerAt(parsed, at - 1) === 'о' && lowerAt(parsed, at - 3) === 'и')
  const at = wordBefore(parsed, name, isActing)
  if (at < 0) return undefined
  const verb = parsed.words.slice(at + 1, name.first).find(({ best }) => best.pos === 'verb')
  const office = stretch(parsed, at + 1, verb?.at ?? name.first, 'genitive')
  const { type, role, org } = office ? describe(parsed, office) : { type: 'group', role: null, org: null }
  if (!office || type !== 'person' || role === null) return undefined
  const [post = ''] = parsed.text.slice(office.from, office.to).split(org === null ? '\n' : /\s+(?=[\p{Lu}«])/u)
  const who = name.gender === 'feminine' ? 'исполняющая' : 'исполняющий'
  return { name, role: `${who} обязанности ${post}`, org, text: { from: office.from, to: office.to } }
}

/** «назначение Орсена на пост мэра», «поздравил Орсена с избранием на должность главы совета». */
function byNoun(parsed: Parsed, noun: number, describe: Describe): ToldRole[] {
  const sentence = sentenceAt(parsed, noun)
  const limit = Math.min(sentence?.end ?? noun, noun + 8)
  let on = noun + 1
  while (on < limit && lowerAt(parsed, on) !== 'на') on++
  const post = on < limit ? startingAt(parsed, on + 1) : undefined
  const office = post && isPost(parsed, post) ? genitivePart(parsed, post, post.head + 1) : undefined
  if (!sentence || !office) return []
  const behind = namesIn(parsed, noun + 1, on)[0]
  const before = congratulated(parsed, sentence, noun)
  const name = behind ?? (on === noun + 1 ? before : undefined)
  return name ? described(parsed, name, office, describe) : []
}

/** «поздравил Орсена [в связи] с назначением»: the name right before. */
function congratulated(parsed: Parsed, sentence: Sentence, noun: number): PersonName | undefined {
  if (!/^со?$/.test(lowerAt(parsed, noun - 1))) return undefined
  const end = lowerAt(parsed, noun - 2) === 'связи' ? noun - 3 : noun - 1
  return namesIn(parsed, Math.max(sentence.first, end - 8), end).findLast((name) => name.end === end)
}

function ownPhrase(parsed: Parsed, name: PersonName): NounPhrase | undefined {
  const phrase = phraseAt(parsed, name.first)
  const whole = phrase?.end === name.end || parsed.words[name.end]?.form === '('
  return phrase?.personName?.first === name.first && whole ? phrase : undefined
}

function described(parsed: Parsed, name: PersonName, office: NounPhrase, describe: Describe, over = false): ToldRole[] {
  const { type, role, org } = describe(parsed, office)
  if (type !== 'person' || role === null) return []
  return [{ name, role: over ? overtaken(role, name) : role, org, text: { from: office.from, to: office.to } }]
}

/** «бывший глава», «бывшая глава», «бывший министр Вера Орсен». */
function overtaken(role: string, { gender }: PersonName): string {
  if (formerly.test(role)) return role
  return gender === 'feminine' && /^\p{L}+[ая](?: |$)/u.test(role) ? `бывшая ${role}` : `бывший ${role}`
}

const isOffice = (parsed: Parsed, phrase: NounPhrase): boolean =>
  phrase.kind === 'common' && phrase.number === 'singular' && phrase.personName === null && isAnimate(parsed, phrase)

function startingAt(parsed: Parsed, at: number): NounPhrase | undefined {
  const phrase = phraseAt(parsed, at)
  return phrase?.first === at ? phrase : undefined
}

/** «…, в прошлом министр», «…, до 2019 года глава фонда»: index behind the words for a time that is over; else `at`. */
function behindPast(parsed: Parsed, at: number): number {
  const word = lowerAt(parsed, at)
  if (/^(?:ранее|раньше|прежде|некогда|когда-то)$/.test(word)) return at + 1
  if (word === 'в' && lowerAt(parsed, at + 1) === 'прошлом') return at + 2
  if (word !== 'до' && word !== 'с' && word !== 'в') return at
  let on = at + 1
  while (on < at + reach && isOfTime(lowerAt(parsed, on))) on++
  // «с 2010 года глава фонда» is so still, and who is it «в 2024 году» may be.
  const ends = word === 'до' || (word === 'с' && lowerAt(parsed, at + 2) === 'по')
  return ends && on > at + 1 ? on : at
}

const isOfTime = (lower: string): boolean =>
  /^(?:\d{4}|\d{1,2}|[–-]|по|год[ау]?|годов|прошлого|этого|того|недавнего|времени|недавна|январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:[яюьа])?$/.test(
    lower,
  )

/** «Иван Орсен, глава фонда, …», «Иван Орсен (глава фонда)»: between marks, in the name's case. */
function apposed(parsed: Parsed, phrase: NounPhrase, from: number): NounPhrase | undefined {
  if (!/^[,(]$/.test(lowerAt(parsed, phrase.end))) return undefined
  const office = startingAt(parsed, from)
  if (!office || !isOffice(parsed, office) || !office.cases.some((one) => phrase.cases.includes(one))) return undefined
  const next = parsed.words[office.end]
  return next === undefined || next.kind === 'mark' || next.best.pos === 'preposition' || next.lower === 'и'
    ? office
    : undefined
}

/** «Иван Орсен — мэр Лидена», «Новый мэр — Иван Орсен». */
function dashed(parsed: Parsed, phrase: NounPhrase): NounPhrase | undefined {
  if (!phrase.cases.includes('nominative') || governedByPreposition(parsed, phrase)) return undefined
  const fits = (office: NounPhrase | undefined): NounPhrase | undefined =>
    office && isOffice(parsed, office) && office.cases.includes('nominative') ? office : undefined
  // «Иван Орсен (Ivan Orsen; род. 1950) — пилот»
  const bracket = lowerAt(parsed, phrase.end) === '(' ? bracketEnd(parsed.words, phrase.end, phrase.end + reach) : -1
  const dash = Math.max(phrase.end, bracket)
  if (dashes.has(lowerAt(parsed, dash))) return fits(startingAt(parsed, dash + 1))
  if (!dashes.has(lowerAt(parsed, phrase.first - 1))) return undefined
  const before = phraseAt(parsed, phrase.first - 2)
  return fits(before?.end === phrase.first - 1 ? before : undefined)
}

function byVerb(parsed: Parsed, verb: VerbGroup, describe: Describe): ToldRole[] {
  if (verb.form === 'infinitive' || verb.negated) return []
  const lead = leading.get(verb.lemma)
  const about = becoming.has(verb.lemma) || holding.has(verb.lemma) || leaving.has(verb.lemma)
  const sentence = lead || about ? sentenceAt(parsed, verb.first) : undefined
  if (!sentence || isSupposed(parsed, sentence, verb)) return []
  const near = clausePhrases(parsed, sentence, verb)
  if (lead) return byLeading(parsed, verb, near, lead, describe)
  const office = becoming.has(verb.lemma) ? near.find((one) => isInstrumental(parsed, one)) : undefined
  const post = office ? undefined : near.find((one) => isPost(parsed, one))
  const part = office ?? (post && genitivePart(parsed, post, post.head + 1))
  const name = part && holder(parsed, verb, near, part)
  return name && part ? described(parsed, name, part, describe, isOver(parsed, verb, part)) : []
}

/** «Если пост мэра займёт Орсен»: nobody holds it yet. */
function isSupposed(parsed: Parsed, sentence: Sentence, { first }: VerbGroup): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - reach); at--) {
    if (lowerAt(parsed, at) === 'если') return true
    if (lowerAt(parsed, at) === ',') return false
  }
  return false
}

/** «занимавший пост», «ушёл с поста»; «назначенный», «ставший», «возглавивший» hold theirs. */
function isOver(parsed: Parsed, { lemma, head }: VerbGroup, office: NounPhrase): boolean {
  if (leaving.has(lemma)) return true
  const { tense, lemma: noun } = { ...parsed.words[head]?.best, lemma: parsed.words[office.head]?.best.lemma ?? '' }
  return (
    lasting.has(lemma) &&
    tense === 'past' &&
    (!plainly.has(lemma) || [offices, stateOffices, otherPosts].some((list) => list.has(noun)))
  )
}

/** The phrases of the verb's clause, nearest ends of the sentence no further than `reach` words away. */
function clausePhrases(parsed: Parsed, sentence: Sentence, { first, end }: VerbGroup): NounPhrase[] {
  const from = Math.max(sentence.first, first - reach)
  const to = Math.min(sentence.end, end + reach)
  return phrasesIn(parsed, from, to).filter((phrase) => {
    const [left, right] = phrase.end <= first ? [phrase.end, first] : [end, phrase.first]
    for (let at = left; at < right; at++) {
      const form = lowerAt(parsed, at)
      if (form === ';' || form === ':') return false
      // «Порт возглавит Орсен, а министром станет Вистен»
      if (form === ',' && phrase.end <= first && /^(?:а|но)$/.test(lowerAt(parsed, at + 1))) return false
      if (form === ',' && subordinators.has(lowerAt(parsed, at + 1)) && phrase.first > first) return false
    }
    return !verbsIn(parsed, left, right).some((other) => other.form === 'finite')
  })
}

const isInstrumental = (parsed: Parsed, phrase: NounPhrase): boolean =>
  isOffice(parsed, phrase) &&
  phrase.cases.includes('instrumental') &&
  !phrase.cases.includes('nominative') &&
  !governedByPreposition(parsed, phrase)

const isPost = (parsed: Parsed, phrase: NounPhrase): boolean =>
  posts.has(parsed.words[phrase.head]?.best.lemma ?? '') && phrase.end > phrase.head + 1

/** Whose office it is: the subject, or whom an active verb appoints. */
function holder(
  parsed: Parsed,
  verb: VerbGroup,
  near: readonly NounPhrase[],
  office: NounPhrase,
): PersonName | undefined {
  const active = /^(?:назначить|избрать|переизбрать|выбрать|утвердить|снять|уволить|освободить|отстранить)$/.test(
    verb.lemma,
  )
  const appoints = active && !verb.passive && verb.form === 'finite' && !/ся$/.test(lowerAt(parsed, verb.head))
  const wanted: Case = appoints ? 'accusative' : 'nominative'
  const agrees = verb.form === 'participle' ? agreeingWith(parsed.words[verb.head]) : () => true
  const fits = (phrase: NounPhrase): boolean =>
    phrase.personName !== null &&
    agrees(phrase.personName) &&
    (phrase.end <= office.first || phrase.first >= office.end) &&
    phrase.cases.includes(wanted) &&
    !(appoints && phrase.cases.includes('nominative')) &&
    !governedByPreposition(parsed, phrase)
  const names = near.filter(fits)
  const before = names.filter(({ end }) => end <= verb.first).at(-1)
  return (before ?? names.find(({ first }) => first >= verb.end) ?? bearerBefore(parsed, verb))?.personName ?? undefined
}

/** «Анна Орсен — сестра Ивана Орсена, занимавшего пост министра»: the participle is of him with whom it agrees. */
function agreeingWith(word: Word | undefined): (name: PersonName) => boolean {
  const forms = word?.readings.filter(({ pos, case: of }) => pos === 'participle' && of !== undefined) ?? []
  return ({ cases, gender }) =>
    forms.length === 0 ||
    forms.some((one) => one.case && cases.includes(one.case) && (!gender || !one.gender || one.gender === gender))
}

/** «Иван Орсен, который возглавляет фонд», «Иван Орсен, занимавший пост министра». */
function bearerBefore(parsed: Parsed, verb: VerbGroup): NounPhrase | undefined {
  let at = verb.first - 1
  while (at > verb.first - 4 && isOfTime(lowerAt(parsed, at)) && parsed.words[at]?.form !== ',') at--
  if (/^(?:до|с|в|ранее|раньше|прежде)$/.test(lowerAt(parsed, at))) at--
  if (/^котор(?:ый|ая)$/.test(lowerAt(parsed, at))) at--
  else if (verb.form === 'finite') return bearerBeforeAside(parsed, at)
  else if (verb.form !== 'participle') return undefined
  if (lowerAt(parsed, at) !== ',') return undefined
  return namedBefore(parsed, at)
}

function namedBefore(parsed: Parsed, comma: number): NounPhrase | undefined {
  const phrase = phraseAt(parsed, comma - 1)
  return phrase?.personName && phrase.end === comma ? phrase : undefined
}

/** «Вера Орсен, которая возглавляла фонд, стала министром»: who stands before the aside that ends with a comma. */
function bearerBeforeAside(parsed: Parsed, comma: number): NounPhrase | undefined {
  if (lowerAt(parsed, comma) !== ',') return undefined
  for (let at = comma - 1; at > comma - reach; at--) {
    if (/^[.;:]$/.test(lowerAt(parsed, at))) return undefined
    if (lowerAt(parsed, at) !== ',') continue
    const opens = /^котор(?:ый|ая)$/.test(lowerAt(parsed, at + 1)) || parsed.words[at + 1]?.best.pos === 'participle'
    const bearer = opens ? namedBefore(parsed, at) : undefined
    return bearer?.cases.includes('nominative') ? bearer : undefined
  }
  return undefined
}

function byLeading(
  parsed: Parsed,
  verb: VerbGroup,
  near: readonly NounPhrase[],
  [role, of]: readonly [string, Case],
  describe: Describe,
): ToldRole[] {
  const isBody = (phrase: NounPhrase): boolean =>
    phrase.kind !== 'pronoun' && phrase.personName === null && phrase.cases.includes(of) && !isAnimate(parsed, phrase)
  const bodies = near.filter((one) => isBody(one) && !governedByPreposition(parsed, one))
  const body = bodies.find(({ first }) => first >= verb.end) ?? bodies.at(-1)
  const name = body && holder(parsed, { ...verb, lemma: 'занимать' }, near, body)
  if (!name || !body) return []
  // «возглавлявший МИД страны»: the participle before the body is none of its name.
  const own = body.first <= verb.first && body.head >= verb.end ? { ...body, first: verb.end } : body
  const { type, name: org } = describe(parsed, own)
  const text = spanOfWords(parsed, Math.min(verb.first, body.first), Math.max(verb.end, body.end))
  if (!text || (type !== 'organisation' && type !== 'state' && type !== 'media')) return []
  const held = isOver(parsed, verb, body) ? overtaken(role, name) : role
  return [{ name, role: held, org: org ?? parsed.words[body.head]?.best.lemma ?? null, text }]
}
