import type { EmptyState } from './types.ts'

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
  why: (alike) => `Общего с более ранней статьёй ${alike}:`,
  chartSays: (articles, outlets, first, last) => `${articles}, ${outlets}: с ${first} по ${last}.`,
  outlet: 'Издание',
  day: 'Когда',
  headline: 'Заголовок',
  table: 'То же таблицей',
  all: 'Все сюжеты',
  goesOn: 'Продолжение темы',
  whole: 'Весь сюжет',
  undated: 'На странице нет даты: она не входит ни в один сюжет.',
  empty: {
    title: 'Сюжетов пока нет',
    why: 'Сюжет появляется, когда об одном событии пишут две статьи с датой на одном языке.',
  },
  notFound: 'Такого сюжета в базе нет.',
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
  notFound: 'Базада мұндай тақырып жоқ.',
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
}
