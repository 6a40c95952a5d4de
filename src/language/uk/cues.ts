import { lexicon } from '../lexicon.ts'
import type { CueEntry, Gender, GrammaticalNumber } from '../types.ts'

/**
 * Verbs that give words to somebody, by their infinitive; of several words the first is the verb. `q`: beside a quotation; `p`: in
 * an aside, «…, зазначив міністр»; `c`: before «що», «щоб», «чи»; `i`: before an infinitive; `s`: before what something is called, in
 * the instrumental or behind «як»; `o`: before a noun behind the prepositions.
 */
const perfective = lexicon(`
== speech verb
сказати          q p c    # «Ми готові», — сказав міністр
заявити          q p c    # Речник заявив, що міст відкриють
повідомити       q p c    # Про це повідомили в міністерстві
зазначити        q p c    # «Води досить», — зазначила вона
наголосити       q p c
підкреслити      q p c
додати           q p c    # «Але не сьогодні», — додав він
розповісти       q p c
пояснити         q p c
роз'яснити       q p c
доповісти        q p c
уточнити         q p c
зауважити        q p c
відзначити       q p c
відповісти       q p c
відказати        q
відрізати        q
визнати          q p c
підтвердити      q p c
запевнити        q p c    # Посадовець запевнив, що ліків вистачить
нагадати         q p c
попередити       q p c
застерегти       q p c
поінформувати    q p c
проінформувати   q p c
підсумувати      q p c
припустити       q p c
спрогнозувати    q p c
вигукнути        q p
прокоментувати   q
заперечити       q p c
спростувати      c
поцікавитися     q p c
запитати         q p c      # Журналіст запитав, чи відкриють міст
спитати          q p c
похвалитися      q p c
зізнатися        q p c
зізнатись        q p c
пообіцяти        q p c i  # Мер пообіцяв відремонтувати дорогу
закликати        q c i o:до  # Лікарі закликали мешканців зробити щеплення; закликав до спокою
попросити        q c i
порадити         q c i
запропонувати    q c i
погодитися       q c i
відмовитися      i        # Посол відмовився підписати угоду
відмовитись      i
пригрозити       q c i
оголосити        q p c
анонсувати       c
написати         q p c
вказати          q p c
указати          q p c
повторити        q c
продовжити       q
поділитися       q
пожартувати      q
пригадати        q p c
згадати          q p c
усміхнутися      q
зітхнути         q
обуритися        q p c
здивуватися      q
назвати          s        # Директор назвав рішення помилкою
охарактеризувати s:як     # Посол охарактеризував зустріч як корисну
розцінити        s:як
виступити        o:проти,за  # Депутати виступили проти закону
поскаржитися     q p c o:на
поскаржитись     q p c o:на
висловити думку          p c
висловити переконання    c
висловити сподівання     c
висловити надію          c
висловити впевненість    c
дійти висновку           p c
дати зрозуміти           c
звернути увагу           p c
поставити запитання      q
`)

const imperfective = lexicon(`
== speech verb
казати           q p c    # Вона каже, що чекала годину
говорити         q p c
заявляти         q p c
повідомляти      q p c    # …, повідомляє пресслужба поліції
зазначати        q p c
наголошувати     q p c
підкреслювати    q p c
додавати         q p c
розповідати      q p c
пояснювати       q p c
уточнювати       q p c
зауважувати      q p c
відзначати       q p c
відповідати      q p
визнавати        q p c
підтверджувати   q p c
запевняти        q p c
нагадувати       q p c
попереджати      q p c
застерігати      q p c
інформувати      q p c
констатувати     q p c
резюмувати       q p
припускати       q p c
прогнозувати     q p c
коментувати      q
заперечувати     q p c
спростовувати    c
цікавитися       q p c
запитувати       q p c
питати           q p c
скаржитися       q p c o:на
хвалитися        q p c
зізнаватися      q p c
обіцяти          q p c i
закликати        q c i o:до
називати         s
характеризувати  s:як
розцінювати      s:як
виступати        o:проти,за
просити          q c i
радити           q p c i
рекомендувати    q c i
пропонувати      q c i
вимагати         c i
відмовлятися     i
погоджуватися    q p c i
погрожувати      q c i
оголошувати      q c
писати           q p c
вказувати        q p c
указувати        q p c
наполягати       q p c
стверджувати     q p c
твердити         q p c
переконувати     q p c
передавати       p c      # …, передає «Вісник Орлії»
міркувати        q
розмірковувати   q
жартувати        q
пригадувати      q p c
згадувати        q p c
підсумовувати    q p c
усміхатися       q
сміятися         q
зітхати          q
іронізувати      q
обурюватися      q p
дивуватися       q
ділитися         q
продовжувати     q
== position verb
вважати          q p c s  # Експерт вважає, що ціни зростуть
сподіватися      q p c
вірити           c
побоюватися      c
сумніватися      c
розраховувати    c
== intention verb
планувати        i        # Уряд планує збудувати нову дамбу
мати намір       i
`)

/** «У заяві йдеться, що»: what a paper says by itself. */
const impersonal = lexicon(`
== speech verb
йтися            q p c    # У повідомленні йдеться, що рух обмежать
зазначатися      q p c
повідомлятися    q p c
наголошуватися   q p c
підкреслюватися  q p c
говоритися       q p c
стверджуватися   q p c
уточнюватися     q p c
`)

/** «Речник переконаний, що …» */
const states = lexicon(`
== position adjective
переконаний      q p c    # Еколог переконаний, що річка очиститься
впевнений        q p c
упевнений        q p c
== intention adjective
готовий          i        # Президент готовий зустрітися з послами
`)

export const cues: ReadonlyMap<string, CueEntry> = new Map([...perfective, ...imperfective, ...impersonal, ...states])

/** A form met in the text; the words behind the verb that belong to the cue. */
export interface CueForm {
  readonly entry: CueEntry
  readonly behind: readonly string[]
  readonly form: 'finite' | 'infinitive' | 'gerund'
  readonly tense: 'past' | 'present' | undefined
  readonly number: GrammaticalNumber | undefined
  readonly gender: Gender | undefined
}

type Shape = Omit<CueForm, 'entry' | 'behind'>
const finite = (tense: Shape['tense'], number: GrammaticalNumber, gender?: Gender): Shape => ({
  form: 'finite',
  ...{ tense, number, gender },
})
const other = (form: 'infinitive' | 'gerund'): Shape => ({
  form,
  tense: undefined,
  number: undefined,
  gender: undefined,
})

function formsOf(): ReadonlyMap<string, readonly CueForm[]> {
  const found = new Map<string, CueForm[]>()
  const add = (entry: CueEntry, form: string, shape: Shape): void => {
    const behind = entry.lemma.split(' ').slice(1)
    const known = found.get(form) ?? []
    found.set(
      form,
      [...known, { entry, behind, ...shape }].sort((a, b) => b.behind.length - a.behind.length),
    )
  }
  for (const [entries, shapes] of [
    [perfective, perfectiveForms],
    [imperfective, imperfectiveForms],
    [impersonal, impersonalForms],
    [states, stateForms],
  ] as const)
    for (const entry of entries.values())
      for (const [form, shape] of shapes(entry.lemma.split(' ')[0] ?? '')) add(entry, form, shape)
  return found
}

/** The stem of the past: «каза», «розпов»; and whether the verb is reflexive. */
function stemOf(infinitive: string): { stem: string; own: string } {
  const own = /ся$|сь$/.exec(infinitive)?.[0] ?? ''
  return { stem: infinitive.slice(0, infinitive.length - 2 - own.length), own }
}

/** Verbs whose past has another stem than the infinitive: masculine, and what the other forms begin with. */
const pasts: Readonly<Record<string, readonly [string, string]>> = {
  розповісти: ['розповів', 'розпові'],
  відповісти: ['відповів', 'відпові'],
  доповісти: ['доповів', 'допові'],
  застерегти: ['застеріг', 'застерег'],
  дійти: ['дійшов', 'дійш'],
}

function past(infinitive: string): [string, Shape][] {
  const { stem, own } = stemOf(infinitive)
  const [man, rest] = pasts[infinitive] ?? [`${stem}в`, stem]
  const reflexive = own === '' ? [''] : ['ся', 'сь']
  return [
    [own === '' ? man : `${man}ся`, finite('past', 'singular', 'masculine')],
    ...reflexive.flatMap((end): [string, Shape][] => [
      [`${rest}ла${end}`, finite('past', 'singular', 'feminine')],
      [`${rest}ло${end}`, finite('past', 'singular', 'neuter')],
      [`${rest}ли${end}`, finite('past', 'plural')],
    ]),
  ]
}

function perfectiveForms(infinitive: string): [string, Shape][] {
  const { own } = stemOf(infinitive)
  const forms = past(infinitive)
  const man = own === '' ? (forms[0]?.[0] ?? '') : (forms[0]?.[0] ?? '').slice(0, -2)
  return [...forms, [infinitive, other('infinitive')], [`${man}ши${own === '' ? '' : 'сь'}`, other('gerund')]]
}

/** Verbs whose present is not made by the rule of their ending: its first half. */
const presents: Readonly<Record<string, readonly [string, string]>> = {
  казати: ['каже', 'кажуть'],
  писати: ['пише', 'пишуть'],
  говорити: ['говорить', 'говорять'],
  просити: ['просить', 'просять'],
  радити: ['радить', 'радять'],
  твердити: ['твердить', 'твердять'],
  вірити: ['вірить', 'вірять'],
  сміятися: ['сміє', 'сміють'],
  скаржитися: ['скаржить', 'скаржать'],
  хвалитися: ['хвалить', 'хвалять'],
  ділитися: ['ділить', 'ділять'],
  цікавитися: ['цікавить', 'цікавлять'],
}

function present(infinitive: string): readonly [string, string] {
  const { stem } = stemOf(infinitive)
  const known = presents[infinitive]
  if (known) return known
  // «визнавати», «передавати», «зізнаватися»: without «-ва-»; «планувати» «планує».
  const base = /(?:зна|да)ва$/.test(stem) ? stem.slice(0, -2) : stem
  const cut = /[ую]ва$/.test(base) ? base.slice(0, -2) : base
  return [`${cut}є`, `${cut}ють`]
}

function imperfectiveForms(infinitive: string): [string, Shape][] {
  const { own } = stemOf(infinitive)
  const [one, several] = present(infinitive)
  const single = own === '' ? one : one.endsWith('є') ? `${one}ться` : `${one}ся`
  const many = own === '' ? several : `${several}ся`
  return [
    ...past(infinitive),
    [single, finite('present', 'singular')],
    [many, finite('present', 'plural')],
    [infinitive, other('infinitive')],
    [`${several.slice(0, -2)}чи${own === '' ? '' : 'сь'}`, other('gerund')],
  ]
}

function impersonalForms(infinitive: string): [string, Shape][] {
  const shape = finite('present', 'singular')
  if (infinitive === 'йтися')
    return [
      ['йдеться', shape],
      ['ідеться', shape],
      ['йшлося', finite('past', 'singular', 'neuter')],
    ]
  const { stem } = stemOf(infinitive)
  const cut = /[ую]ва$/.test(stem) ? stem.slice(0, -2) : stem
  return [
    [infinitive === 'говоритися' ? 'говориться' : `${cut}ється`, shape],
    [`${stem}лося`, finite('past', 'singular', 'neuter')],
  ]
}

function stateForms(adjective: string): [string, Shape][] {
  const stem = adjective.slice(0, -2)
  return [
    [adjective, finite('present', 'singular', 'masculine')],
    [`${stem}а`, finite('present', 'singular', 'feminine')],
    [`${stem}е`, finite('present', 'singular', 'neuter')],
    [`${stem}і`, finite('present', 'plural')],
  ]
}

/** All forms of the third person, by the word of the verb (lower case, one apostrophe). */
export const cueForms: ReadonlyMap<string, readonly CueForm[]> = formsOf()

/** Cues of a paper, which have no subject in the nominative. */
export const isImpersonal = ({ lemma }: CueEntry): boolean => impersonal.has(lemma)
/** Verbs before a question: «пояснив, чому», «запитав, коли». */
export const asksOrExplains = (lemma: string): boolean =>
  /^(?:запит|спит|пит|поціка|ціка|розпов|поясн|роз'ясн|уточн|каза|сказа|поставити)/.test(lemma)
/** Verbs by which an outlet credits what it reports. */
export const credits: ReadonlySet<string> = new Set([
  'повідомляти',
  'повідомити',
  'передавати',
  'писати',
  'інформувати',
  'розповідати',
  'зазначати',
])
