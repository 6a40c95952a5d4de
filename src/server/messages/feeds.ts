import type { Tongue } from './types.ts'

/** The words of feeds, in one language. */
export interface FeedMessages {
  readonly statements: string
  readonly articles: string
  /** What a search or a filter leaves: "Statements: summit, Orsen". */
  readonly narrowed: (title: string, by: string) => string
  readonly stories: string
  readonly positions: string
  readonly changes: string
  readonly unnamed: string
  readonly untitled: string
}

export const feedMessages: { readonly [Name in Tongue]: FeedMessages } = {
  ru: {
    statements: 'Высказывания',
    articles: 'Статьи',
    narrowed: (title, by) => `${title}: ${by}`,
    stories: 'Сюжеты',
    positions: 'Позиции',
    changes: 'Что изменилось в позициях',
    unnamed: 'Источник не назван',
    untitled: 'Без заголовка',
  },
  kk: {
    statements: 'Мәлімдемелер',
    articles: 'Мақалалар',
    narrowed: (title, by) => `${title}: ${by}`,
    stories: 'Тақырыптар',
    positions: 'Ұстанымдар',
    changes: 'Ұстанымдардағы өзгерістер',
    unnamed: 'Дереккөз аталмаған',
    untitled: 'Тақырыпсыз',
  },
  en: {
    statements: 'Statements',
    articles: 'Articles',
    narrowed: (title, by) => `${title}: ${by}`,
    stories: 'Stories',
    positions: 'Positions',
    changes: 'Changes of position',
    unnamed: 'Unnamed source',
    untitled: 'Untitled',
  },
}
