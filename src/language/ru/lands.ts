/** Lands that no table has, by what a text says of them: «министр обороны Тервалы», «МИД Норвика», «республика Тервала». */
import { beginsUpper } from '../../text/index.ts'
import { wordSet } from '../lexicon.ts'
import type { Reading, Word } from '../types.ts'
import type { Morphology } from './morphology/index.ts'
import { everyCase } from './nominative.ts'
import { stateForms } from './state-forms.ts'
import { casesAfter } from './words.ts'

/** Offices that only states have; a president may be a firm's. */
const offices = wordSet(`
  премьер премьер-министр вице-премьер экс-премьер министр вице-министр замминистра экс-министр канцлер вице-канцлер король
  королева император императрица султан эмир шах посол постпред консул генконсул посланник атташе госсекретарь спикер командующий
`)
/** What only states have. */
const bodies = wordSet(`
  мид мвд минобороны минфин минюст минздрав минэнерго минсельхоз парламент посольство консульство генконсульство столица
  гражданство
`)
/** Whoever leads one may have given it a name, «правительство Орсена», and firms and towns have them too. */
const powers = wordSet('правительство кабмин власть власти президент вице-президент экс-президент')
/** What only towns and their likes have, or are: «мэр Лидена», «город Лиден». */
const towns = wordSet(`
  мэр мэрия градоначальник аким акимат губернатор горсовет ратуша город городок село деревня посёлок район округ область
  провинция улица порт аэропорт вокзал остров река озеро компания фирма концерн корпорация завод клуб команда газета
`)
const realms = wordSet('республика королевство княжество герцогство султанат эмират государство')

/** How lands decline, by what their genitive and their nominative end in; each like one that the dictionary has. */
const paradigms: readonly {
  readonly genitive: RegExp
  readonly nominative: RegExp
  /** In place of the last letter of the genitive. */
  readonly ending: string
  readonly like: string
}[] = [
  { genitive: /ии$/, nominative: /ия$/, ending: 'я', like: 'норвегия' },
  { genitive: /[бвдзлмнпрстф]ы$/, nominative: /[бвдзлмнпрстф]а$/, ending: 'а', like: 'канада' },
  { genitive: /[гкх]и$/, nominative: /[гкх]а$/, ending: 'а', like: 'америка' },
  { genitive: /[лнрст]я$/, nominative: /[лнрст]ь$/, ending: 'ь', like: 'тироль' },
  { genitive: /[аео]я$/, nominative: /[аео]й$/, ending: 'й', like: 'китай' },
  { genitive: /[бвгджзклмнпрстфхц]а$/, nominative: /[бвгджзклмнпрстфхц]$/, ending: '', like: 'иран' },
]

/** Words between an office and its land: «министр иностранных дел Тервалы». */
const reach = 5

/** The words, those lands among them read as the places they are. Linear. */
export function withLands(words: readonly Word[], morphology: Morphology): readonly Word[] {
  const [lands, maybe] = [new Set<string>(), new Set<string>()]
  const [others, places] = [new Set<string>(), new Set<string>()]
  for (const word of words) {
    if (!isUnknown(word, morphology)) continue
    const told = landAt(words, word, morphology)
    if (told) (told.sure ? lands : maybe).add(told.land)
    const left = words[word.at - 1]
    if (isBehindName(words, word) || isTown(left)) others.add(word.lower)
    if (/^(?:во?|из)$/.test(left?.lower ?? '')) places.add(word.lower)
  }
  const forms = new Map<string, readonly Reading[]>()
  for (const land of new Set([...lands, ...maybe])) {
    const readings = readingsOf(land, morphology)
    const stands = (among: ReadonlySet<string>): boolean => [...readings.keys()].some((form) => among.has(form))
    if ((!lands.has(land) && !stands(places)) || stands(others)) continue
    for (const [form, all] of readings) forms.set(form, [...(forms.get(form) ?? []), ...all])
  }
  if (forms.size === 0) return words
  return words.map((word) => {
    const readings = isUnknown(word, morphology) ? forms.get(word.lower) : undefined
    const governed = casesAfter(words[word.at - 1]?.lower ?? '')
    const best = readings?.find((one) => one.case && governed?.includes(one.case)) ?? readings?.[0]
    return readings && best ? { ...word, readings, best } : word
  })
}

/** Whether the word is a land of its own text. */
export const isLand = ({ best }: Word, morphology: Morphology): boolean =>
  best.name === 'place' && best.known && !morphology.isKnown(best.lemma)

const isUnknown = ({ form, lower, kind, readings }: Word, morphology: Morphology): boolean =>
  kind === 'word' &&
  /^[А-ЯЁ][а-яё]{3,}$/.test(form) &&
  readings[0]?.known === false &&
  !stateForms(morphology).forms.has(lower.replaceAll('ё', 'е'))

/** The land that the word is a form of, in the nominative, where what stands before it tells so, surely or perhaps. */
function landAt(
  words: readonly Word[],
  word: Word,
  morphology: Morphology,
): { readonly land: string; readonly sure: boolean } | undefined {
  const left = words[word.at - 1]
  if (left?.kind !== 'word') return undefined
  if (isRealm(left) && left.best.case === 'nominative')
    return paradigms.some(({ nominative }) => nominative.test(word.lower))
      ? { land: word.lower, sure: true }
      : undefined
  const paradigm = paradigms.find(({ genitive }) => genitive.test(word.lower))
  if (!paradigm) return undefined
  const land = word.lower.slice(0, -1) + paradigm.ending
  const sure = /(?:ы|ии)$/.test(word.lower)
  if (bodies.has(left.best.lemma)) return { land, sure: true }
  if (powers.has(left.best.lemma)) return { land, sure: sure && !isGenitive(left) }
  const office = officeBefore(words, word.at)
  // «премьер Танака»: what ends so may be a name, unless a whole name follows.
  const isOffices = office && (sure || (!isGenitive(office) && isName(words, word.at + 1, morphology)))
  return isOffices ? { land, sure: true } : undefined
}

/** «республика Тервала» */
export const isRealm = ({ best }: Word): boolean => realms.has(best.lemma) && best.number === 'singular'

const isGenitive = ({ best }: Word): boolean => best.case === 'genitive' || best.case === 'accusative'

/** «министр [иностранных дел]», «спикер [парламента]»: with no more than genitives between. */
function officeBefore(words: readonly Word[], at: number): Word | undefined {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const word = words[i]
    if (word?.kind !== 'word') return undefined
    if (word.readings.some(({ lemma, pos, number }) => pos === 'noun' && number !== 'plural' && offices.has(lemma)))
      return word
    // «командующий флотом Орвеля»
    const depends =
      word.lower === 'и' || word.readings.some(({ case: of }) => of === 'genitive' || of === 'instrumental')
    if (!depends || (i > 0 && beginsUpper(word.form))) return undefined
  }
  return undefined
}

const isTown = (word: Word | undefined): boolean =>
  word !== undefined && towns.has(word.best.lemma) && word.best.number !== 'plural'

/** Two words with a capital that could be a given name and a surname. */
const isName = (words: readonly Word[], at: number, morphology: Morphology): boolean =>
  [at, at + 1].every((i) => {
    const word = words[i]
    return word?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(word.form) && !stateForms(morphology).forms.has(word.lower)
  })

/** «Роман Орсен»: behind a word with a capital, which is no adjective and no office that opens a sentence. */
function isBehindName(words: readonly Word[], { at, from }: Word): boolean {
  const left = words[at - 1]
  if (left?.kind !== 'word' || from - left.to > 1 || !/^\p{Lu}\p{Ll}/u.test(left.form)) return false
  return left.capital ? left.best.pos === 'noun' && !realms.has(left.best.lemma) : left.best.name === 'given'
}

/** The readings of a land by each of its forms. */
function readingsOf(land: string, morphology: Morphology): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>()
  const paradigm = paradigms.find(({ nominative }) => nominative.test(land))
  const model = morphology.readings(paradigm?.like ?? '').find((one) => one.pos === 'noun' && one.case === 'nominative')
  if (!paradigm || !model) return found
  const stem = land.slice(0, land.length - (paradigm.like.length - model.stem.length))
  for (const of of everyCase) {
    const like = morphology.inflect(paradigm.like, model, { case: of, number: 'singular' }) ?? ''
    const reading = morphology
      .readings(like)
      .find((one) => one.lemma === model.lemma && one.case === of && one.number !== 'plural')
    if (!reading) continue
    const form = stem + like.slice(model.stem.length)
    const place = { ...reading, lemma: land, stem, name: 'place' as const, animate: false, known: true }
    found.set(form, [...(found.get(form) ?? []), place])
  }
  return found
}
