import type { ChangeKind, Side } from '../../record/index.ts'
import type { EmptyState } from './empty-state.ts'

/** The words about issues and who stands where on them, in one language. */
export interface BoardMessages {
  readonly title: string
  readonly lead: string
  readonly issue: string
  readonly issues: string
  readonly noIssues: string
  readonly suggested: string
  readonly suggestedHint: string
  readonly find: string
  readonly about: string
  readonly aboutHint: string
  readonly holder: string
  readonly show: string
  /** Heading of a board by words. */
  readonly on: (words: string) => string
  readonly of: (holder: string) => string
  readonly sides: { readonly [Name in Side]: string }
  readonly since: (day: string) => string
  readonly was: (stance: string) => string
  readonly kinds: { readonly [Name in ChangeKind]: string }
  /** Before the stance from which it changed, and its day. */
  readonly changedFrom: (stance: string, day: string) => string
  readonly bothWays: string
  readonly hint: string
  readonly cut: (shown: string, total: string) => string
  /** Not all positions were compared. */
  readonly changesCut: string
  readonly rules: string
  readonly definedBy: (signed: string) => string
  readonly latest: string
  readonly chart: string
  readonly none: EmptyState
  readonly empty: EmptyState
  readonly notFound: string
  readonly define: string
  readonly redefine: string
  readonly name: string
  readonly rule: string
  readonly ruleHint: string
  readonly description: string
  readonly takeOut: string
}

export const boardRu: BoardMessages = {
  title: 'Позиции',
  lead: 'Кто за что стоит, когда об этом сказал и что с тех пор изменилось.',
  issue: 'Вопрос',
  issues: 'Вопросы',
  noIssues: 'Вопросов ещё никто не завёл. Ниже – предметы, о которых высказывались чаще одного раза.',
  suggested: 'Похоже на один вопрос',
  suggestedHint: 'Собрано по словам; подтверждает редактор.',
  find: 'Найти позиции',
  about: 'О чём',
  aboutHint: 'Все слова, в любой форме.',
  holder: 'Чья позиция',
  show: 'Показать',
  on: (words) => `Позиции: ${words}`,
  of: (holder) => `Позиции: ${holder}`,
  sides: { for: 'за', against: 'против', open: 'не определились' },
  since: (day) => `с ${day}`,
  was: (stance) => `было: ${stance}`,
  kinds: {
    turned: 'другая сторона',
    settled: 'сторона выбрана',
    opened: 'сторона оставлена',
    hardened: 'твёрже',
    weakened: 'мягче',
    otherwise: 'иначе',
  },
  changedFrom: (stance, day) => `было «${stance}», ${day}`,
  bothWays: 'в один день сказано и за, и против',
  hint: 'Нажмите на строку, чтобы увидеть предложения, которыми это сказано. Название позиции даёт Onrecord.',
  cut: (shown, total) => `Показано ${shown} из ${total}: уточните слова или чья позиция.`,
  changesCut: 'Позиций больше, чем просмотрено: изменений может быть и больше.',
  rules: 'Что сюда входит',
  definedBy: (signed) => `Завёл вопрос: ${signed}`,
  latest: 'Последнее',
  chart: 'Позиции во времени',
  none: { title: 'Таких позиций нет', why: 'Ни одно предложение в базе не говорит, кто за это или против.' },
  empty: { title: 'Позиций пока нет', why: 'Ни на одной странице базы не найдено, кто за что стоит.' },
  notFound: 'Такого вопроса в базе нет.',
  define: 'Завести вопрос',
  redefine: 'Изменить вопрос',
  name: 'Название',
  rule: 'Слова предмета',
  ruleHint:
    'Все должны встретиться, в любой форме; -слово не должно. Срок: 2024-05-01..2024-07-31. Каждая строка – своё правило.',
  description: 'Пояснение',
  takeOut: 'Не относится к этому вопросу',
}

export const boardKk: BoardMessages = {
  title: 'Ұстанымдар',
  lead: 'Кім нені қолдайды, оны қашан айтты және содан бері не өзгерді.',
  issue: 'Мәселе',
  issues: 'Мәселелер',
  noIssues: 'Әлі ешкім мәселе ашқан жоқ. Төменде бірнеше рет айтылған нысандар тұр.',
  suggested: 'Бір мәселеге ұқсайды',
  suggestedHint: 'Сөздері бойынша жиналған; редактор растайды.',
  find: 'Ұстанымдарды табу',
  about: 'Не туралы',
  aboutHint: 'Барлық сөз, кез келген тұлғада.',
  holder: 'Кімнің ұстанымы',
  show: 'Көрсету',
  on: (words) => `Ұстанымдар: ${words}`,
  of: (holder) => `Ұстанымы: ${holder}`,
  sides: { for: 'қолдайды', against: 'қарсы', open: 'шешпеген' },
  since: (day) => `${day} күнінен бастап`,
  was: (stance) => `бұрын: ${stance}`,
  kinds: {
    turned: 'екінші жаққа шықты',
    settled: 'шешімін айтты',
    opened: 'бұрынғы жағынан кетті',
    hardened: 'қатайды',
    weakened: 'жұмсарды',
    otherwise: 'өзгерді',
  },
  changedFrom: (stance, day) => `бұрын «${stance}», ${day}`,
  bothWays: 'бір күнде әрі қолдап, әрі қарсы айтылған',
  hint: 'Сөйлемдерін көру үшін жолды басыңыз. Ұстанымның атауын Onrecord береді.',
  cut: (shown, total) => `${total} ішінен ${shown} көрсетілді: сөздерді не кімнің ұстанымы екенін нақтылаңыз.`,
  changesCut: 'Ұстанымдар қаралғаннан көп: өзгерістер де көбірек болуы мүмкін.',
  rules: 'Мұнда не кіреді',
  definedBy: (signed) => `Мәселені ашқан: ${signed}`,
  latest: 'Соңғысы',
  chart: 'Уақыт бойынша ұстанымдар',
  none: { title: 'Мұндай ұстаным жоқ', why: 'Дерекқордағы бірде-бір сөйлем кім қолдап, кім қарсы екенін айтпайды.' },
  empty: { title: 'Әзірге ұстаным жоқ', why: 'Дерекқордың бірде-бір бетінен кімнің нені қолдайтыны табылмады.' },
  notFound: 'Дерекқорда мұндай мәселе жоқ.',
  define: 'Мәселе ашу',
  redefine: 'Мәселені өзгерту',
  name: 'Атауы',
  rule: 'Нысанның сөздері',
  ruleHint:
    'Бәрі кездесуі керек, кез келген тұлғада; -сөз кездеспеуі керек. Мерзімі: 2024-05-01..2024-07-31. Әр жол бөлек ереже.',
  description: 'Түсіндірме',
  takeOut: 'Бұл мәселеге жатпайды',
}

export const boardEn: BoardMessages = {
  title: 'Positions',
  lead: 'Who stands for what, when they said so, and what has changed since.',
  issue: 'Issue',
  issues: 'Issues',
  noIssues: 'Nobody has defined an issue yet. Below is what positions were taken on more than once.',
  suggested: 'These seem to be one issue',
  suggestedHint: 'Gathered by their words; an editor confirms them.',
  find: 'Find positions',
  about: 'About',
  aboutHint: 'All words, in any form.',
  holder: 'Whose position',
  show: 'Show',
  on: (words) => `Positions: ${words}`,
  of: (holder) => `Positions of ${holder}`,
  sides: { for: 'for', against: 'against', open: 'undecided' },
  since: (day) => `since ${day}`,
  was: (stance) => `before: ${stance}`,
  kinds: {
    turned: 'changed sides',
    settled: 'took a side',
    opened: 'left its side',
    hardened: 'hardened',
    weakened: 'softened',
    otherwise: 'changed',
  },
  changedFrom: (stance, day) => `was “${stance}”, ${day}`,
  bothWays: 'both for and against on one day',
  hint: 'Press a line to see the sentences that state it. The word for the stance is Onrecord’s.',
  cut: (shown, total) => `${shown} of ${total} are shown: narrow down the words or the holder.`,
  changesCut: 'There are more positions than were looked at: changes may be missing.',
  rules: 'What belongs here',
  definedBy: (signed) => `Defined by ${signed}`,
  latest: 'Latest',
  chart: 'Positions in time',
  none: { title: 'No such positions', why: 'No sentence in the record says who is for or against this.' },
  empty: { title: 'No positions yet', why: 'No page of the record states who stands for what.' },
  notFound: 'The record has no issue with this address.',
  define: 'Define an issue',
  redefine: 'Change the issue',
  name: 'Name',
  rule: 'Words of what it is about',
  ruleHint:
    'All of them have to occur, in any form; -word must not. A period: 2024-05-01..2024-07-31. Each line is a rule of its own.',
  description: 'Description',
  takeOut: 'Does not belong to this issue',
}
