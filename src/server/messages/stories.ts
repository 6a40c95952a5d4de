import type { EmptyState } from './empty-state.ts'

/** The words about stories, in one language. */
export interface StoryMessages {
  readonly title: string
  readonly one: string
  readonly lead: string
  readonly told: string
  readonly said: string
  readonly quoted: string
  readonly elsewhere: string
  readonly elsewhereHint: string
  /** Others that carry the same text. */
  readonly sameText: string
  readonly first: string
  /** In place of why: a person put the article there. */
  readonly byPerson: string
  /** Why an article is in it: how alike, and the words that both are about. */
  readonly why: (alike: string) => string
  readonly chartSays: (articles: string, outlets: string, first: string, last: string) => string
  readonly outlet: string
  readonly day: string
  readonly headline: string
  readonly table: string
  readonly all: string
  /** On an article's page. */
  readonly goesOn: string
  readonly whole: string
  readonly undated: string
  readonly empty: EmptyState
  readonly notFound: string
  /** The forms by which editors merge and split stories. */
  readonly merge: string
  readonly mergeWith: string
  readonly mergeHint: string
  readonly split: string
  readonly splitHint: string
}

export const storiesRu: StoryMessages = {
  title: 'Сюжеты',
  one: 'Сюжет',
  lead: 'Статьи разных изданий об одном и том же событии.',
  told: 'Кто и когда об этом писал',
  said: 'Что сказано',
  quoted: 'Кого цитируют',
  elsewhere: 'На других языках',
  elsewhereHint: 'Судя по именам и числам, о том же событии.',
  sameText: 'Тот же текст',
  first: 'первая статья сюжета',
  byPerson: 'сюда отнёс редактор',
  why: (alike) => `Общего с более ранней статьёй ${alike}:`,
  chartSays: (articles, outlets, first, last) => `${articles}, ${outlets}: с ${first} по ${last}.`,
  outlet: 'Издание',
  day: 'Когда',
  headline: 'Заголовок',
  table: 'То же таблицей',
  all: 'Все сюжеты',
  goesOn: 'Продолжение темы',
  whole: 'Весь сюжет',
  undated: 'На странице нет даты: статья не входит ни в один сюжет.',
  empty: {
    title: 'Сюжетов пока нет',
    why: 'Сюжет появляется, когда об одном событии пишут две статьи с датой на одном языке.',
  },
  notFound: 'Такого сюжета в базе нет.',
  merge: 'Объединить с другим сюжетом',
  mergeWith: 'С каким',
  mergeHint: 'Слова из него или адрес страницы: сюжета или статьи. Оба адреса останутся доступны.',
  split: 'Отделить другой сюжет',
  splitHint: 'Отметьте статьи, в которых речь о другом событии.',
}

export const storiesKk: StoryMessages = {
  title: 'Тақырыптар',
  one: 'Тақырып',
  lead: 'Түрлі басылымдардың бір оқиға туралы мақалалары.',
  told: 'Кім және қашан жазды',
  said: 'Не айтылды',
  quoted: 'Кімнің сөзі келтірілген',
  elsewhere: 'Басқа тілдерде',
  elsewhereHint: 'Аттар мен сандарға қарағанда, сол оқиға туралы.',
  sameText: 'Дәл сол мәтін',
  first: 'тақырыптың бірінші мақаласы',
  byPerson: 'мұнда редактор жатқызған',
  why: (alike) => `Бұрынғы мақаламен ортақтығы ${alike}:`,
  chartSays: (articles, outlets, first, last) => `${articles}, ${outlets}: ${first} – ${last}.`,
  outlet: 'Басылым',
  day: 'Қашан',
  headline: 'Тақырыбы',
  table: 'Сол дерек кестемен',
  all: 'Барлық тақырыптар',
  goesOn: 'Тақырыптың жалғасы',
  whole: 'Тақырып толығымен',
  undated: 'Бетте күні жоқ: ол ешбір тақырыпқа кірмейді.',
  empty: {
    title: 'Әзірге тақырып жоқ',
    why: 'Тақырып бір оқиға туралы бір тілде күні көрсетілген екі мақала болғанда пайда болады.',
  },
  notFound: 'Дерекқорда мұндай тақырып жоқ.',
  merge: 'Басқа тақырыппен біріктіру',
  mergeWith: 'Қайсысымен',
  mergeHint: 'Ондағы сөздер не бетінің мекенжайы: тақырыптың не мақаланың. Екеуі де ашыла береді.',
  split: 'Басқа тақырыпты бөлу',
  splitHint: 'Басқа оқиға туралы мақалаларды белгілеңіз.',
}

export const storiesEn: StoryMessages = {
  title: 'Stories',
  one: 'Story',
  lead: 'Articles of several outlets about one event.',
  told: 'Who wrote of it, and when',
  said: 'What is said',
  quoted: 'Who is quoted',
  elsewhere: 'In other languages',
  elsewhereHint: 'About the same event, as names and numbers suggest.',
  sameText: 'The same text',
  first: 'the first article of the story',
  byPerson: 'an editor put it here',
  why: (alike) => `Shares ${alike} with an earlier article:`,
  chartSays: (articles, outlets, first, last) => `${articles}, ${outlets}: from ${first} to ${last}.`,
  outlet: 'Outlet',
  day: 'When',
  headline: 'Headline',
  table: 'The same as a table',
  all: 'All stories',
  goesOn: 'Continuing the topic',
  whole: 'The whole story',
  undated: 'The page does not say its day, so it is part of no story.',
  empty: {
    title: 'No stories yet',
    why: 'A story begins when two dated articles of one language tell the same event.',
  },
  notFound: 'The record has no story with this address.',
  merge: 'Make one with another story',
  mergeWith: 'With which',
  mergeHint: 'Words of it, or the address of the page, of a story or an article. Both stay reachable.',
  split: 'Part from another story',
  splitHint: 'Mark the articles that are about another event.',
}
