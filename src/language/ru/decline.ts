/**
 * What a written name may be the form of. A surname or given name that the dictionary lacks is declined by its ending;
 * one ending allows several answers ("Бюрена": of Бюрен, or a woman Бюрена), among which the other parts of the name,
 * the words around and the other mentions of the document choose (nominative.ts).
 */
import { memoOf } from '../memo.ts'
import type { Case, Gender, Reading } from '../types.ts'
import { byEnding, type NamePart, type Rule } from './declensions.ts'
import { menNames, womenNames } from './given-names.ts'
import type { Morphology } from './morphology/index.ts'
import { isChinese } from './name-words.ts'

/** One way to understand a part of a name. */
export interface Hypothesis {
  readonly nominative: string
  /** Undefined: the same in all cases. */
  readonly case: Case | undefined
  readonly gender: Gender
  /** Relative, above 0. */
  readonly weight: number
}

const longestEnding = 4
/** No name ends so: «Кривошапка» is of no man «Кривошапк», «Соловейка» of no «Соловейк». */
const unspeakable = /(?:[бвгджзптфхцчшщй]к|[бгджзкптфхцчшщ][мнлр]|[бвгджзкпрстхцчшщ]в|[кпт][бгдз])$/

const female: readonly Gender[] = ['feminine']
const bothGenders: readonly Gender[] = ['masculine', 'feminine']

/** All that the form may be, as this part of a name; never empty. Likelier ones weigh more. */
export const hypothesesOf = (form: string, part: NamePart, morphology: Morphology): readonly Hypothesis[] =>
  remembered(morphology, `${part} ${form}`)

const remembered = memoOf((morphology: Morphology, key: string): readonly Hypothesis[] => {
  const [part = 'surname'] = key.split(' ', 1) as NamePart[]
  return compute(key.slice(part.length + 1), part, morphology)
})

function compute(form: string, part: NamePart, morphology: Morphology): readonly Hypothesis[] {
  const cut = Math.max(form.lastIndexOf('-'), form.lastIndexOf(' '))
  return cut > 0 && cut < form.length - 1 ? inHalves(form, cut, part, morphology) : inOne(form, part, morphology)
}

/**
 * "Салтыкова-Щедрина": both halves change; "Жан-Клода", "аль-Масри": the last; "Хантера-младшего": the last is an
 * adjective; "Гейдара оглы": the first.
 */
function inHalves(form: string, cut: number, part: NamePart, morphology: Morphology): Hypothesis[] {
  const [left, mark, right] = [form.slice(0, cut), form.charAt(cut), form.slice(cut + 1)]
  if (mark === ' ')
    return hypothesesOf(left, 'given', morphology).map((h) => ({ ...h, nominative: `${h.nominative} ${right}` }))
  const known = inOne(form, part, morphology, true)
  const firsts = /^\p{Ll}/u.test(left) ? [] : inOne(left, part, morphology)
  const lasts = /^\p{Ll}/u.test(right) ? adjectiveHypotheses(right, morphology) : inOne(right, part, morphology)
  const found: Hypothesis[] = [...known]
  for (const last of lasts) {
    const first = firsts.filter(
      (other) => other.gender === last.gender && other.case && (other.case === last.case || last.case === undefined),
    )
    const best = first.toSorted((a, b) => b.weight - a.weight)[0]
    // A first half that does not change is the rule for given names, the exception for surnames.
    found.push({
      ...last,
      nominative: `${left}-${last.nominative}`,
      weight: last.weight * (part === 'given' || !best ? 1 : 0.4),
    })
    if (best)
      found.push({ ...last, nominative: `${best.nominative}-${last.nominative}`, weight: last.weight * best.weight })
  }
  return found
}

function adjectiveHypotheses(form: string, morphology: Morphology): Hypothesis[] {
  const found: Hypothesis[] = []
  for (const reading of morphology.readings(form)) {
    if (reading.number === 'plural' || !reading.gender || !reading.case) continue
    const nominative = morphology.inflect(form, reading, { case: 'nominative' }) ?? form
    found.push({ nominative, case: reading.case, gender: reading.gender, weight: 2 })
  }
  return found.length > 0 ? found : nominatives(form, 'surname')
}

/** Сериккызы, Алиева кызы: whose daughter or son somebody is stays as it is. */
const daughterOf = /(?:қ|к)[ыи]з[ыи]$/i

function inOne(form: string, part: NamePart, morphology: Morphology, onlyKnown = false): readonly Hypothesis[] {
  if (daughterOf.test(form) && form.length > 6)
    return [{ nominative: form, case: undefined, gender: 'feminine', weight: 3 }]
  const known = dictionaryHypotheses(form, part, morphology)
  if (onlyKnown || (part === 'patronymic' && known.length > 0)) return known
  const guessed = [...nominatives(form, part), ...obliques(form, part)]
  // A given name that is known is hardly ever another, unknown one; surnames are less sure: Пика is of Пик or Пика.
  const isKnown = known.length > 0 || (part === 'given' && guessed.some(isListed))
  const doubt = !isKnown ? 1 : part === 'given' ? 0.03 : 0.3
  // «Спенсер» is a man's by the dictionary, and so a woman's that does not decline.
  const isHers = ({ nominative, gender, case: of }: Hypothesis): boolean =>
    part === 'surname' &&
    gender === 'feminine' &&
    of === undefined &&
    known.some((one) => one.nominative === nominative)
  const weighed = guessed.map((guess) => ({
    ...guess,
    weight: part === 'given' && isListed(guess) ? 4 : guess.weight * (isHers(guess) ? 1 : doubt),
  }))
  const found = [...known, ...(part === 'surname' ? womens(form, known) : []), ...weighed]
  const all = part === 'surname' && isAdjective(form, morphology) ? found.map(asAdjective) : found
  return all.length > 0 ? all : [{ nominative: form, case: undefined, gender: 'masculine', weight: 0.1 }]
}

const isAdjective = (form: string, morphology: Morphology): boolean =>
  /ой$/.test(form) && morphology.readings(form).some(({ pos, name, known }) => pos === 'adjective' && !name && known)

/** «Полевой» is rather of Полевая than of «Полева»: «полевой» is a word. */
const asAdjective = (one: Hypothesis): Hypothesis =>
  /ва$/.test(one.nominative) ? { ...one, weight: one.weight * 0.2 } : one

/** Of most surnames the dictionary has men's forms only: «Кротова» is as well a woman, «Кротову» whom one saw of her. */
function womens(form: string, known: readonly Hypothesis[]): Hypothesis[] {
  if (known.some(({ gender }) => gender === 'feminine')) return []
  return known.flatMap(({ nominative, case: of, weight }) => {
    const woman = `${nominative}а`
    const her = of === 'genitive' && form === woman ? 'nominative' : of === 'dative' ? 'accusative' : undefined
    if (!her || !/(?:[оеё]в|[иы]н)$/.test(nominative) || form !== nominative + (her === 'nominative' ? 'а' : 'у'))
      return []
    return { nominative: woman, case: her, gender: 'feminine', weight: weight * 0.6 } satisfies Hypothesis
  })
}

const isListed = ({ nominative, gender }: Hypothesis): boolean =>
  (gender === 'masculine' ? menNames : womenNames).has(nominative)

/** Men hardly ever bear these today; their forms are those of women's names: Юлию is of Юлия. */
const rare = new Set([
  'Юлий',
  'Анастасий',
  'Марий',
  'Ксений',
  'Лидий',
  'Клавдий',
  'Наталий',
  'Алин',
  'Людмил',
  'Антонин',
  'Викторий',
  'Софий',
])

/** What the dictionary knows; it weighs more than any guess, as far as the reading is not itself a rare one. */
function dictionaryHypotheses(form: string, part: NamePart, morphology: Morphology): Hypothesis[] {
  const found: Hypothesis[] = []
  for (const reading of morphology.readings(form)) {
    const sure = reading.known || part === 'patronymic'
    if (!sure || reading.name !== part || reading.number === 'plural' || !reading.gender) continue
    const nominative = morphology.inflect(form, reading, { case: 'nominative', number: 'singular' })
    if (nominative === undefined || isVocative(reading, nominative, form)) continue
    found.push({
      nominative: keepYe(nominative, form),
      case: reading.case,
      gender: reading.gender,
      weight: (2 + 4 * reading.score) * (rare.has(nominative) ? 0.05 : 1),
    })
  }
  // «Анне» also stands for itself in the dictionary, but is rather a form of «Анна»; «Али» is a man and no «Аля».
  const stiff = found.filter((one) => one.nominative === form && one.case !== 'nominative')
  const isOther = ({ gender }: Hypothesis): boolean =>
    found.some((one) => one.nominative !== form && one.gender === gender)
  if (stiff.length === 0 || stiff.length === found.length) return found
  return found.map((one) => (one.nominative === form && isOther(one) ? { ...one, weight: one.weight * 0.3 } : one))
}

/** «Зин», «Вань»: so somebody is called, not told of. */
const isVocative = (reading: Reading, nominative: string, form: string): boolean =>
  reading.case === 'nominative' && keepYe(nominative, '').toLowerCase() !== keepYe(form, '').toLowerCase()

/** The dictionary writes Фёдоров; where the text has Федоров the name keeps its е. */
function keepYe(nominative: string, form: string): string {
  return form.includes('ё') ? nominative : nominative.replaceAll('ё', 'е')
}

/** «Касевича» is a form of Касевич. */
const ofSonOf = /ича$/
const consonant = /[бвгджзклмнпрстфхцчшщйь]$/
const adjectival = /(?:[сц]кий|[бвдзлмнпрст]ый|[гкх]ий)$/

/** The form as it stands, as a nominative or as a name that does not decline. */
function nominatives(form: string, part: NamePart): Hypothesis[] {
  const lower = form.toLowerCase()
  const as = (gender: Gender, weight: number, grammaticalCase?: Case): Hypothesis => ({
    nominative: form,
    case: grammaticalCase,
    gender,
    weight,
  })
  const found: Hypothesis[] = []
  if (isStiffForeign(lower)) found.push(as('masculine', 1.2, 'nominative'))
  if (part === 'surname' && /(?:[ое]в|[иы]н)а$/.test(lower)) found.push(as('feminine', 1.2, 'nominative'))
  else if (part === 'surname' && /(?:ая|яя)$/.test(lower)) found.push(as('feminine', 1.2, 'nominative'))
  else if (/[ая]$/.test(lower))
    found.push(as('feminine', part === 'given' ? 0.6 : ofSonOf.test(lower) ? 0.1 : 0.4, 'nominative'))
  if (/[ая]$/.test(lower)) found.push(as('masculine', ofSonOf.test(lower) ? 0.1 : 0.35, 'nominative'))
  if (consonant.test(lower)) {
    // Попом, Райсой are hardly nominatives.
    found.push(
      as(
        'masculine',
        /[сц]кой$/.test(lower)
          ? 0.03
          : /[оеё]й$/.test(lower)
            ? part === 'given'
              ? 0.1
              : 0.3
            : /(?:[оеы]м|ами)$/.test(lower)
              ? 0.25
              : 1,
        'nominative',
      ),
    )
    // Нурия Голуб, Мишель: women's names in a consonant stay as they are.
    const stiff = womensStiffness(lower, part)
    if (stiff > 0) for (const gender of female) found.push(as(gender, stiff))
  }
  if (/[оеёиуыэю]$/.test(lower)) for (const gender of bothGenders) found.push(as(gender, stiffness(lower)))
  if (/[аеёиоуыэюя][ая]$/.test(lower)) for (const gender of bothGenders) found.push(as(gender, 0.15))
  if (part === 'surname' && /[иы]х$/.test(lower)) for (const gender of bothGenders) found.push(as(gender, 0.8))
  return found
}

/** How likely a woman's name that ends so stays as it is; in -ин only foreign surnames do: «с Лореной Чаплин». */
function womensStiffness(lower: string, part: NamePart): number {
  if (/(?:[ое]в|[сц]кий|ый)$/.test(lower)) return 0
  if (/(?:[оеё]й|[оеы]м)$/.test(lower)) return 0.15
  return !/[иы]н$/.test(lower) ? 0.8 : part === 'surname' ? 0.3 : 0
}

/** Накамура, Панетта, Кьеза: endings of Japanese and Italian names rather than genitives. */
const isStiffForeign = (lower: string): boolean =>
  /(?:([лнрст])\1а|(?:[аеиоу]к|м|н|т|г|д)ав?а|м[ау]ра|[аеиоу]ява|[аиоу]да|ьез[ао]|ини[ао])$/.test(lower) &&
  lower.length > 5

/** How likely a form in a vowel is a name that does not decline: -о is hardly ever an ending, -у often is. */
function stiffness(lower: string): number {
  if (/[ое]го$/.test(lower)) return 0.1
  if (/о$/.test(lower) || isChinese(lower)) return 1
  if (/ии$/.test(lower)) return 0.2
  // Полански, Левандовски: as other alphabets write them.
  if (/[сц]ки$/.test(lower)) return 1.5
  if (/(?:[ұу]лы|уулу)$/.test(lower) && lower.length > 7) return 1.5
  if (/(?:швили|дзе|[аеоуыэюя][иу])$/.test(lower)) return 1
  if (/[эё]$|ью$/.test(lower)) return 0.7
  // Greek, Romanian, Turkish and Hebrew ones: Мавропулу, Вистенеску, Орсеноглу, Галияху.
  if (/(?:пулу|еску|яну|оглу|иду|аду|яху)$/.test(lower)) return 0.7
  if (/и$/.test(lower)) return /[гкхжшчщ]и$/.test(lower) ? 0.3 : 0.55
  if (/[гкх]е$/.test(lower)) return 0.25
  if (/[нрш]е$/.test(lower)) return 0.4
  return /е$/.test(lower) ? 0.3 : 0.12
}

function obliques(form: string, part: NamePart): Hypothesis[] {
  const found: Hypothesis[] = []
  for (let length = 1; length <= longestEnding && length < form.length - 1; length++) {
    const stem = form.slice(0, -length)
    for (const rule of byEnding.get(form.slice(-length).toLowerCase()) ?? []) {
      if (!rule.stem.test(stem) || (rule.part && rule.part !== part)) continue
      const nominative = stem + rule.nominative
      // Without a vowel there is no name: the stem of "Дуа" is not "Ду".
      if (!/[аеёиоуыэюя]/i.test(nominative.slice(0, -1)) || adjectivalClash(nominative, rule)) continue
      const weight = rule.weight * likeness(nominative, rule)
      for (const grammaticalCase of rule.cases)
        for (const gender of rule.genders) found.push({ nominative, case: grammaticalCase, gender, weight })
    }
  }
  return found
}

/** How much likelier or less likely than its rule the nominative is by its shape. */
function likeness(nominative: string, rule: Rule): number {
  const lower = nominative.toLowerCase()
  if (rule.nominative === '' && unspeakable.test(lower)) return 0.1
  // «Белому» is rather of Белый than of «Белом».
  if (rule.nominative === '' && /[оы]м$/.test(lower)) return 0.4
  // Панетту, Маэхары: names of Japanese and Italian shape decline too.
  return rule.nominative === 'а' && isStiffForeign(lower) ? 4 : 1
}

/** A nominative in -ский has no genitive -ския: it is declined as an adjective. */
const adjectivalClash = (nominative: string, rule: Rule): boolean =>
  rule.nominative === 'й' && adjectival.test(nominative) && rule.part === undefined
