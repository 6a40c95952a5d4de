/** What people are and what bodies, papers and states are called. The forms of each noun are made by its ending. */
import type { Case, Gender, GrammaticalNumber, SpeakerType } from '../types.ts'
import { world } from '../world.ts'
import { formsOf } from './declension.ts'

const order: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']

const words = (table: string): readonly string[] => table.trim().split(/\s+/)

const people = words(`
  президент прем'єр прем'єр-міністр віцепрем'єр віцепрем'єр-міністр міністр канцлер спікер речник представник посол
  посланець консул дипломат депутат нардеп сенатор конгресмен парламентар голова заступник начальник керівник очільник
  директор гендиректор секретар пресекретар прес-секретар пресаташе радник помічник губернатор мер староста префект комісар
  омбудсмен прокурор генпрокурор суддя слідчий адвокат юрист правник нотаріус експерт аналітик політолог економіст
  соціолог історик еколог гідролог метеоролог синоптик сейсмолог епідеміолог фахівець спеціаліст науковець учений вчений
  професор академік викладач учитель вчитель ректор декан проректор лікар хірург педіатр фельдшер інженер архітектор тренер
  наставник капітан футболіст воротар нападник спортсмен чемпіон журналіст кореспондент редактор оглядач письменник поет
  режисер актор співак музикант продюсер художник композитор блогер ведучий командир командувач головнокомандувач генерал
  полковник майор капелан лейтенант офіцер військовий солдат рятувальник пожежник поліцейський поліціянт патрульний
  правоохоронець прикордонник лідер опозиціонер політик активіст правозахисник волонтер засновник власник підприємець
  бізнесмен банкір фермер аграрій менеджер координатор уповноважений делегат мешканець житель свідок потерпілий пасажир
  водій пілот студент пенсіонер король принц папа патріарх митрополит єпископ архієпископ священник чиновник посадовець
  кандидат виборець глава координатор інспектор аудитор ревізор куратор лісник єгер рибалка продавець пекар коваль
  власник орендар перевізник забудовник підозрюваний обвинувачений позивач відповідач дослідник винахідник розробник
  міністерка прем'єрка прем'єр-міністерка президентка віцепрем'єрка речниця представниця послиня депутатка нардепка сенаторка
  заступниця начальниця керівниця очільниця директорка секретарка пресекретарка радниця помічниця губернаторка мерка
  прокурорка суддівка слідча адвокатка юристка правниця експертка аналітикиня політологиня економістка соціологиня
  історикиня екологиня гідрологиня метеорологиня синоптикиня фахівчиня спеціалістка науковиця учена вчена професорка
  викладачка учителька вчителька ректорка деканка лікарка хірургиня інженерка архітекторка тренерка наставниця спортсменка
  чемпіонка журналістка кореспондентка редакторка оглядачка письменниця поетка режисерка акторка співачка музикантка
  продюсерка художниця композиторка блогерка ведуча командирка офіцерка військова рятувальниця поліцейська поліціянтка
  прикордонниця лідерка політикиня активістка правозахисниця волонтерка засновниця власниця підприємиця фермерка менеджерка
  координаторка уповноважена делегатка мешканка жителька потерпіла пасажирка водійка студентка пенсіонерка королева
  принцеса чиновниця посадовиця кандидатка виборниця інспекторка аудиторка кураторка дослідниця розробниця канцлерка
  спікерка комісарка омбудсменка дипломатка виконувач виконувачка
  сусід сусідка батько син донька дочка дружина чоловік жінка вдова вдівець брат сестра бабуся дідусь хлопець дівчина учасник
  учасниця працівник працівниця робітник робітниця медик медикиня травматолог психолог психологиня археолог археологиня біолог біологиня фізик
  хімік кліматолог кліматологиня лінгвіст філолог медсестра доцент доцентка колега член членкиня пастор
`)
/** People of both genders by one word. */
const common = new Set(['голова', 'суддя', 'глава', 'староста', 'папа', 'рибалка', 'колега'])
const masculine = new Set(['папа', 'рибалка', 'староста', 'батько'])

const bodies: Readonly<Record<string, SpeakerType>> = Object.fromEntries([
  ...words(`
    міністерство відомство агентство управління департамент комітет підкомітет комісія служба інспекція адміністрація
    облдержадміністрація прокуратура генпрокуратура поліція нацполіція суд трибунал уряд кабмін парламент рада облрада
    міськрада сенат сейм бундестаг конгрес офіс канцелярія посольство консульство місія компанія підприємство корпорація
    концерн холдинг банк нацбанк центробанк фонд біржа університет інститут академія школа лікарня клініка музей театр
    бібліотека клуб федерація асоціація спілка союз профспілка партія рух фракція коаліція опозиція організація об'єднання
    фундація центр гідрометцентр штаб генштаб гарнізон бригада армія флот гвардія розвідка слідство бюро митниця мерія
    ратуша префектура пресслужба прес-служба прес-центр пресцентр альянс блок делегація палата аеропорт вокзал залізниця
    електростанція оператор регулятор заповідник збірна церква єпархія патріархат секретаріат держслужба
    облпрокуратура єврокомісія європарламент євросоюз держдепартамент держдеп пентагон завод фабрика шахта
  `).map((noun) => [noun, 'organisation'] as const),
  ...words('видання газета журнал телеканал радіостанція портал інформагентство тижневик редакція').map(
    (noun) => [noun, 'media'] as const,
  ),
  ...words('влада республіка королівство держава країна').map((noun) => [noun, 'state'] as const),
  ...words(`
    заява повідомлення звіт доповідь документ лист звернення указ закон законопроєкт проєкт постанова рішення розпорядження
    резолюція пресреліз прес-реліз коментар допис пост меморандум дослідження відповідь вирок договір угода статут
    комюніке зведення реліз
  `).map((noun) => [noun, 'document'] as const),
  ...words('джерело співрозмовник співрозмовниця очевидець').map((noun) => [noun, 'anonymous'] as const),
])
const living = new Set(['співрозмовник', 'співрозмовниця', 'очевидець'])

/** Adjectives for people: «уповноважений», «слідча». */
const adjectival = /(?:[иі]й|на|ча|ла|ська)$/
const adjectivals = new Set(
  words(`
    слідчий учений вчений ведучий військовий поліцейський патрульний потерпілий уповноважений підозрюваний обвинувачений
    слідча учена вчена ведуча військова поліцейська потерпіла уповноважена збірна
  `),
)

/** Nouns that do not follow the rule of their ending: forms in the order of the cases, singular and plural. */
const irregular: Readonly<Record<string, string>> = {
  посол: 'посол посла послові,послу посла послом послові,послі; посли послів послам послів послами послах',
  папа: 'папа папи папі,папові папу папою папі,папові; папи пап папам пап папами папах',
  батько: 'батько батька батькові,батьку батька батьком батькові; батьки батьків батькам батьків батьками батьках',
  вдівець: 'вдівець вдівця вдівцеві,вдівцю вдівця вдівцем вдівцеві; вдівці вдівців вдівцям вдівців вдівцями вдівцях',
  свідок: 'свідок свідка свідкові,свідку свідка свідком свідкові; свідки свідків свідкам свідків свідками свідках',
  церква: 'церква церкви церкві церкву церквою церкві; церкви церков церквам церкви церквами церквах',
  відповідь:
    'відповідь відповіді відповіді відповідь відповіддю відповіді; відповіді відповідей відповідям відповіді відповідями відповідях',
  доповідь:
    'доповідь доповіді доповіді доповідь доповіддю доповіді; доповіді доповідей доповідям доповіді доповідями доповідях',
  вирок: 'вирок вироку вироку вирок вироком вироку; вироки вироків вирокам вироки вироками вироках',
  договір:
    'договір договору договору договір договором договорі; договори договорів договорам договори договорами договорах',
  бюро: 'бюро бюро бюро бюро бюро бюро; бюро бюро бюро бюро бюро бюро',
  комюніке: 'комюніке комюніке комюніке комюніке комюніке комюніке; - - - - - -',
  пресаташе: 'пресаташе пресаташе пресаташе пресаташе пресаташе пресаташе; - - - - - -',
  рух: 'рух руху руху рух рухом русі; рухи рухів рухам рухи рухами рухах',
  флот: 'флот флоту флоту флот флотом флоті; флоти флотів флотам флоти флотами флотах',
  фахівець:
    'фахівець фахівця фахівцеві,фахівцю фахівця фахівцем фахівцеві; фахівці фахівців фахівцям фахівців фахівцями фахівцях',
  король: 'король короля королеві,королю короля королем королеві; королі королів королям королів королями королях',
}

/** Acronyms of bodies that everybody knows, with the gender that verbs agree with. */
const acronyms: ReadonlyMap<string, Gender | null> = new Map([
  ...words('мзс мвс моз мон нато набу сап вр дбр мінфін').map((one) => [one, null] as const),
  ...words('дснс сбу оон обсє цвк ова мва нацполіція єк кму рнбо ппо').map((one) => [one, 'feminine'] as const),
  ...words('єс мвф нбу вооз пар мок фіфа уєфа магате цик мкчх').map((one) => [one, null] as const),
])

export interface NounReading {
  readonly lemma: string
  readonly type: SpeakerType
  readonly case: Case
  readonly number: GrammaticalNumber
  /** null where the word is for men and women. */
  readonly gender: Gender | null
  readonly animate: boolean
}

const byForm = new Map<string, NounReading[]>()

function enter(lemma: string, type: SpeakerType): void {
  const animate = type === 'person' || living.has(lemma)
  const gender = genderOf(lemma)
  for (const { form, case: of, number } of allForms(lemma, animate)) {
    if (form === '-') continue
    add(form, { lemma, type, case: of, number, gender, animate })
  }
}

function allForms(lemma: string, animate: boolean): readonly { form: string; case: Case; number: GrammaticalNumber }[] {
  const table = irregular[lemma]
  if (table) return irregularForms(table)
  if (adjectivals.has(lemma)) return adjectivalForms(lemma)
  const forms = formsOf(lemma, !animate)
  if (!/[ая]$/.test(lemma)) return forms
  // «бачить служби», «бачить речниць»: the accusative of several is the nominative of things, the genitive of people.
  return forms.flatMap((one) => {
    if (one.case !== 'accusative' || one.number !== 'plural') return [one]
    return forms
      .filter(({ case: of, number }) => number === 'plural' && of === (animate ? 'genitive' : 'nominative'))
      .map(({ form }) => ({ ...one, form }))
  })
}

function irregularForms(table: string): { form: string; case: Case; number: GrammaticalNumber }[] {
  return table.split('; ').flatMap((line, at) =>
    line.split(' ').flatMap((cell, index) =>
      cell.split(',').map((form) => ({
        form,
        case: order[index] ?? 'nominative',
        number: at === 0 ? ('singular' as const) : ('plural' as const),
      })),
    ),
  )
}

function adjectivalForms(lemma: string): { form: string; case: Case; number: GrammaticalNumber }[] {
  const stem = lemma.replace(adjectival, (ending) => ending.replace(/(?:[иі]й|а)$/, ''))
  const singular = lemma.endsWith('а') ? 'а ої ій у ою ій' : 'ий ого ому ого им ому'
  return [singular, 'і их им их ими их'].flatMap((line, at) =>
    line.split(' ').map((ending, index) => ({
      form: stem + ending,
      case: order[index] ?? ('nominative' as const),
      number: at === 0 ? ('singular' as const) : ('plural' as const),
    })),
  )
}

function genderOf(lemma: string): Gender | null {
  if (masculine.has(lemma)) return 'masculine'
  if (common.has(lemma) || lemma === 'пресаташе') return null
  if (/(?:нн|тт)я$/.test(lemma) || lemma.endsWith('о') || lemma === 'комюніке') return 'neuter'
  if (/[ая]$/.test(lemma) || /повідь$/.test(lemma)) return 'feminine'
  return 'masculine'
}

function enterState(name: string): void {
  const lemma = plain(name)
  if (!/^[а-щьюяєіїґ'-]+$/.test(lemma)) return
  const gender = genderOf(lemma)
  const state = { lemma: name, type: 'state', number: 'singular', gender: null, animate: false } as const
  // «США», «Перу», «Чилі» stand in every case; of «Нідерланди» and «Білорусь» the nominative is enough.
  if (name === name.toUpperCase() || /[еуоі]$/.test(lemma)) {
    const number = name === 'США' ? 'plural' : 'singular'
    for (const of of order) add(lemma, { ...state, case: of, number })
    return
  }
  if (/[ьи]$/.test(lemma)) {
    add(lemma, { ...state, case: 'nominative', number: lemma.endsWith('и') ? 'plural' : 'singular' })
    return
  }
  for (const { form, case: of, number } of formsOf(lemma, true)) {
    if (number === 'plural') continue
    add(form, { lemma: name, type: 'state', case: of, number, gender, animate: false })
  }
}

function add(form: string, reading: NounReading): void {
  const known = byForm.get(form)
  if (!known) byForm.set(form, [reading])
  else if (
    !known.some((one) => one.lemma === reading.lemma && one.case === reading.case && one.number === reading.number)
  )
    known.push(reading)
}

/** Lower case, with one apostrophe. */
export function plain(form: string): string {
  return form.toLowerCase().replace(/[’ʼ`]/g, "'")
}

for (const noun of people) enter(noun, 'person')
for (const [noun, type] of Object.entries(bodies)) enter(noun, type)
for (const { uk } of world) for (const name of uk) enterState(name)

const known = new Set(people)

/** «мерка» is a «мер», «речниця» a «речник»: the office by the word for a man; the word itself where there is none. */
export const plainNoun = (lemma: string): string =>
  [/міністерка$/, /иця$/, /(?:ин)?я$/, /ка$/]
    .map((ending, at) => lemma.replace(ending, ['міністр', 'ик', '', ''][at] ?? ''))
    .find((one) => one !== lemma && known.has(one)) ?? lemma

const none: readonly NounReading[] = []

/** What the word says somebody or something is, by each case it can stand in; none for other words. */
export function nounsAt(form: string): readonly NounReading[] {
  const lower = plain(form)
  const known = byForm.get(lower)
  if (known) return /^\p{Ll}/u.test(form) ? known.filter(({ type }) => type !== 'state' || isCommon(lower)) : known
  const prefix = /^(?:екс-?|віце-?|прес-?)(?=.{4})/.exec(lower)?.[0]
  const rest = prefix ? byForm.get(lower.slice(prefix.length)) : undefined
  if (prefix && rest) return rest.map((one) => ({ ...one, lemma: prefix + one.lemma }))
  return isAcronym(form) ? acronymReadings(form) : none
}

const isCommon = (lower: string): boolean => byForm.get(lower)?.some(({ lemma }) => bodies[lemma] === 'state') ?? false

/** «МЗС», «ДСНС»: letters that no case changes. */
export const isAcronym = (form: string): boolean => /^\p{Lu}{2,7}$/u.test(form) && !/^[IVXLCDMІХМС]+$/u.test(form)

function acronymReadings(form: string): readonly NounReading[] {
  const known = acronyms.has(form.toLowerCase())
  if (!known && !/[А-ЯЄІЇҐ]/.test(form)) return none
  const gender = acronyms.get(form.toLowerCase()) ?? null
  if (form === 'ЗМІ')
    return order.map((of) => ({ lemma: form, type: 'media', case: of, number: 'plural', gender, animate: false }))
  return order.map((of) => ({
    lemma: form,
    type: 'organisation',
    case: of,
    number: 'singular',
    gender,
    animate: false,
  }))
}

/** A noun for a state, a body or a land in the genitive says whose an office is; of these the plain ones name none. */
export const genericBodies: ReadonlySet<string> = new Set(
  words(`
    міністерство відомство агентство управління департамент комітет комісія служба інспекція адміністрація компанія
    підприємство корпорація банк фонд університет інститут клуб організація партія установа видання газета телеканал портал
    журнал збірна країна держава республіка місто область регіон редакція завод центр
  `),
)
