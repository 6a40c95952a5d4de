/**
 * The form under which the full text keeps a Ukrainian word: its stem, with what changes before the endings made alike. Not a
 * dictionary form: it must only be the same for the forms of one word, and another one for other words.
 */
import { plain } from './nouns.ts'

const words = (table: string): readonly string[] => table.trim().split(/\s+/)

/** Words that change by no rule, each with its forms behind it. */
const irregular: ReadonlyMap<string, string> = new Map(
  [
    'рік року роки років роком роках рокам роками році',
    'день дня дні днів днем днях дням днями дневі',
    'тиждень тижня тижні тижнів тижнем тижнях тижням',
    'людина люди людей людям людьми людях людини людині людину людиною',
    'дитина діти дітей дітям дітьми дітях дитини дитині дитину дитиною',
    'каже кажуть казав казала казали казати кажучи',
    'сказати сказав сказала сказали сказало скаже скажуть',
    'пише пишуть писав писала писали писати',
    'мост міст мосту моста мостом мостові мости мостів мостам мостами мостах',
    'київ києва києву києвом києві',
    'харків харкова харкову харковом харкові',
    'львів львова львову львовом львові',
    'голова голови голові голову головою головам головами головах',
    'вода води воді воду водою вод водам водами водах',
    'бути був була було були буде будуть',
    'мати має мають мав мала мали мало',
    'війна війни війні війну війною воєн війнам війнами війнах',
    'слово слова слову словом слові слів словам словами словах',
    'книга книги книзі книгу книгою книг книгам книгами книгах',
    'нога ноги нозі ногу ногою ніг ногам ногами ногах',
    'рука руки руці руку рукою рук рукам руками руках',
    'посол посла послові послу послом посли послів послам послами послах',
    'орел орла орлові орлу орлом орли орлів',
    'дім дому домові домом домі доми домів',
    'стіл стола столу столом столи столів',
    'ніч ночі ніччю ночей ночам ночами ночах',
    'кінець кінця кінцю кінцем кінці кінців',
    'жінка жінки жінці жінку жінкою жінок жінкам жінками жінках',
    'земля землі землю землею земель землям землями землях',
    'школа школи школі школу школою шкіл школам школами школах',
    'договір договору договором договорі договори договорів договорам договорами договорах',
    'вибори виборів виборам виборами виборах вибір вибору вибором виборі',
  ].flatMap((line) => {
    const [lemma = '', ...forms] = line.split(' ')
    return [lemma, ...forms].map((form) => [form, lemma] as const)
  }),
)

/** Words that only look as if they had an ending. */
const whole: ReadonlySet<string> = new Set(
  words(`
    також тому коли якщо тоді завжди ніколи вчора учора сьогодні завтра дуже майже навіть теж уже вже ще або але проти після
    перед через між при про для над під від без саме лише тільки можна треба може мабуть тепер потім раніше пізніше разом
    знову зараз нині тут там куди туди сюди чому навколо біля замість заради попри щодо він вона воно вони його її їх йому їй
    їм нього неї них цей ця це ці цього цієї той та те ті того тієї який яка яке які якого якої свій своя своє свої
    один два три чотири п'ять шість сім вісім дев'ять десять сто тисяча мільйон що щоб хто так ні не як де чи бо
  `),
)

/** Endings of nouns and adjectives, the longest first. */
const nominal =
  /(?:остями|остям|остях|остей|ністю|остю|істю|иться|ього|ьому|ьою|ього|ами|ями|ими|іми|ові|еві|єві|ого|ому|ою|ею|єю|ої|ьої|ах|ях|их|іх|їх|ам|ям|ом|ем|єм|им|ім|їм|ів|їв|ей|ий|ій|їй|а|я|у|ю|о|е|є|и|і|ї|ь|й)$/
const vowel = /[аеиоуіюяєї]/u

export function lemmaOf(word: string): string {
  const lower = plain(word)
  const known = irregular.get(lower)
  if (known !== undefined) return known
  if (lower.length < 4 || whole.has(lower)) return lower
  const hyphen = lower.lastIndexOf('-')
  // «прем'єр-міністра»: only the last half is declined.
  if (hyphen > 0) return `${lower.slice(0, hyphen + 1)}${lemmaOf(lower.slice(hyphen + 1))}`
  return verbLemma(lower) ?? nounLemma(lower)
}

/** «повідомляє», «повідомляв», «повідомляти»; «заявила», «заявив», «заявити»; «планує», «планував»; undefined for other words. */
function verbLemma(lower: string): string | undefined {
  const inUva =
    /^(.{2,})(?:у|ю)(?:є|ють|ємо|єш|єте|ючи|ється|ються|вав|вала|вало|вали|вати|вавши|вався|валася|валося|валися|ватися|ваний|вана|ване|вані|вано)$/.exec(
      lower,
    )
  if (inUva?.[1]) return `${inUva[1]}увати`
  const match = /^(.{2,}?[аяиі])(?:в|ла|ло|ли|ти|вши|вся|лася|лося|лися|тися|вшись|лась|лись|тись)$/.exec(lower)
  const stem = match?.[1]
  if (stem && sureVerb.test(lower) && !/(?:держав|рукав)$/.test(lower)) return `${stem}ти`
  const present = /^(.{3,}[лнвджчшр]я|.{3,}[днгчшжк]а)(?:є|ють|ємо|ючи|ється|ються)$/.exec(lower)
  return present?.[1] ? `${present[1]}ти` : undefined
}
/** Endings that no noun has: the feminine, neuter and plural of a past, and longer ones; «-в» and «-ти» of long words. */
const sureVerb =
  /(?:вши|вся|лася|лося|лися|тися|вшись|лась|лись|тись|.{3}[лнвджчшщ]я(?:в|ти|ла|ли|ло)|.{3}[нлдвзсбпмртчжшщх]и(?:в|ла|ло|ли|ти)|.{2}[сджчшкхгм]а(?:в|ла|ло|ли|ти))$/

function nounLemma(lower: string): string {
  if (/[бвгґджзйлмнпрстфхцчшщ]ець$/.test(lower)) return `${lower.slice(0, -3)}ц`
  // «рішень» is of «рішення», «січень» of «січня».
  if (/.{2}[еа]нь$/.test(lower)) return fleeting.test(lower) ? `${lower.slice(0, -3)}н` : `${lower.slice(0, -1)}н`
  const abstract = /^(.{2,})(?:ість|ості|істю|остей|остям|остями|остях)$/.exec(lower)
  if (abstract?.[1]) return `${abstract[1]}ість`
  const match = nominal.exec(lower)
  const stem =
    match && match.index >= 3 && vowel.test(lower.slice(0, match.index)) ? lower.slice(0, match.index) : lower
  return alike(stem, stem === lower)
}

const fleeting = /^(?:січ|квіт|трав|черв|лип|серп|верес|груд|уч|перст|студ|ол|камін|корін)ень$/

/**
 * Vowels that come and go before the last consonant, «ринок», «ринку», «жінок», «жінка»; and consonants that soften,
 * «безпеці», «безпека», where no other noun has the form.
 */
function alike(stem: string, bare: boolean): string {
  const softened = /(?:[аеоуі]|[чй]|[еа]р)ц$/.test(stem) ? `${stem.slice(0, -1)}к` : stem
  const hard = /(?:перемо|допомо|вимо|доро|триво|пова|ува|перева|відва)з$/.test(softened)
    ? `${softened.slice(0, -1)}г`
    : softened
  return bare && /[бвгґджзйлмнпрстфхцчшщ]ок$/.test(hard) && !stable.test(hard) ? `${hard.slice(0, -2)}к` : hard
}
const stable = /(?:^|[^а-яєіїґ])(?:крок|строк|урок|вирок|блок|шок|порок|пророк|док|ток)$/
