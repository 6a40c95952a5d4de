import type { EmptyState } from './empty-state.ts'
import { type TellingMessages, tellingEn, tellingKk, tellingRu } from './telling.ts'

/** The words about searches that are kept, in one language. */
export interface SavedMessages {
  readonly title: string
  readonly lead: string
  readonly empty: EmptyState
  readonly toSearch: string
  /** The form on the page of a search. */
  readonly save: string
  readonly toSignIn: string
  readonly submit: string
  /** Of each search: what came since it was opened last. */
  readonly freshSince: (fresh: string, moment: string) => string
  readonly nothingSince: (moment: string) => string
  readonly show: string
  readonly all: string
  readonly remove: string
  readonly wrongName: (longest: string) => string
  readonly tooMany: (most: string) => string
  readonly telling: TellingMessages
}

export const savedRu: SavedMessages = {
  title: 'Сохранённые запросы',
  lead: 'Запросы, за которыми вы следите, и что в них появилось с тех пор, как вы их открывали.',
  empty: {
    title: 'Пока ничего не сохранено',
    why: 'Найдите что-нибудь, сузьте условиями и сохраните: запрос встанет здесь, с числом нового в нём.',
  },
  toSearch: 'К поиску',
  save: 'Сохранить запрос под названием',
  toSignIn: 'Войти, чтобы сохранить запрос',
  submit: 'Сохранить',
  freshSince: (fresh, moment) => `${fresh} с ${moment}`,
  nothingSince: (moment) => `С ${moment} ничего нового`,
  show: 'Показать новое',
  all: 'Все найденные',
  remove: 'Удалить',
  wrongName: (longest) => `В названии должно быть от 1 до ${longest} знаков.`,
  tooMany: (most) => `Сохранено уже ${most} запросов: сначала удалите какой-нибудь.`,
  telling: tellingRu,
}

export const savedKk: SavedMessages = {
  title: 'Сақталған іздеулер',
  lead: 'Сіз бақылап отырған іздеулер және соңғы рет ашқаннан бері оларда не пайда болғаны.',
  empty: {
    title: 'Әзірге ештеңе сақталмаған',
    why: 'Бірдеңе іздеп, шарттармен тарылтыңыз да, сақтаңыз: іздеу осы жерде, жаңасының санымен тұрады.',
  },
  toSearch: 'Іздеуге',
  save: 'Іздеуді мына атаумен сақтау',
  toSignIn: 'Іздеуді сақтау үшін кіру',
  submit: 'Сақтау',
  freshSince: (fresh, moment) => `Соңғы ашқаннан бері (${moment}) ${fresh}`,
  nothingSince: (moment) => `Соңғы ашқаннан бері (${moment}) жаңа ештеңе жоқ`,
  show: 'Жаңасын көрсету',
  all: 'Табылғанның бәрі',
  remove: 'Жою',
  wrongName: (longest) => `Атауы бос болмауы және ${longest} таңбадан аспауы керек.`,
  tooMany: (most) => `${most} іздеу сақталған: алдымен біреуін жойыңыз.`,
  telling: tellingKk,
}

export const savedEn: SavedMessages = {
  title: 'Saved searches',
  lead: 'The searches that you follow, and what came in them since you opened them.',
  empty: {
    title: 'Nothing is saved yet',
    why: 'Look for something, narrow it down and save it: it stands here then, with the number of what is new in it.',
  },
  toSearch: 'To the search',
  save: 'Save this search as',
  toSignIn: 'Sign in to save this search',
  submit: 'Save',
  freshSince: (fresh, moment) => `${fresh} since ${moment}`,
  nothingSince: (moment) => `Nothing new since ${moment}`,
  show: 'Show what is new',
  all: 'All that is found',
  remove: 'Delete',
  wrongName: (longest) => `A name has 1 to ${longest} characters.`,
  tooMany: (most) => `${most} searches are saved already: delete one first.`,
  telling: tellingEn,
}
