import type { MendKind } from '../../record/index.ts'
import type { Doing } from '../doings.ts'
import type { EmptyState } from './empty-state.ts'

/** The words about corrections, in one language. */
export interface MendMessages {
  readonly title: string
  /** Above the log. */
  readonly lead: string
  readonly kinds: { readonly [Kind in MendKind]: string }
  /** Who and when: behind a name and in front of a reason. */
  readonly signed: (by: string, day: string) => string
  readonly undone: (signed: string) => string
  /** On the page behind the form. */
  readonly told: { readonly [Done in Doing]: string }
  /** It does not find its words any more. */
  readonly lost: string
  readonly erased: string
  readonly unnamed: string
  /** The first and the last day of a role. */
  readonly since: (day: string) => string
  readonly until: (day: string) => string
  /** On the page of a statement that was rejected. */
  readonly rejected: string
  /** How the speaker is known. */
  readonly named: string
  readonly all: string
  readonly onlyLost: string
  readonly log: string
  readonly empty: EmptyState
}

export const mendsRu: MendMessages = {
  title: 'Исправления',
  lead: 'Что люди исправили поверх прочитанного: кто, когда и почему. Исправление можно отменить, запись о нём остаётся.',
  kinds: {
    merge: 'Объединены',
    split: 'Отделено',
    name: 'Назван автор слов',
    reject: 'Отклонено',
    rename: 'Переименовано',
    role: 'Указана должность',
    issue: 'Определён вопрос',
    sort: 'Отнесено к вопросу',
    'story-merge': 'Сюжеты объединены',
    'story-split': 'Сюжет разделён',
  },
  signed: (by, day) => `${by}, ${day}`,
  undone: (signed) => `Отменено: ${signed}`,
  told: { mended: 'Исправлено. Это можно отменить.', undone: 'Исправление отменено.' },
  lost: 'На странице больше не находится: нужно посмотреть',
  erased: 'Слова удалены по требованию',
  unnamed: 'источник не назван',
  since: (day) => `с ${day}`,
  until: (day) => `по ${day}`,
  rejected: 'Эта запись отклонена: её нет ни в списках, ни в поиске.',
  named: 'автора назвал человек',
  all: 'Все исправления',
  onlyLost: 'Только потерявшие своё место',
  log: 'Журнал исправлений',
  empty: {
    title: 'Исправлений нет',
    why: 'Всё показано так, как прочитано. Исправляют редакторы: на странице высказывания или спикера.',
  },
}

export const mendsKk: MendMessages = {
  title: 'Түзетулер',
  lead: 'Оқылғанның үстінен адамдар нені түзетті: кім, қашан және неге. Түзетудің күшін жоюға болады, ол туралы жазба қалады.',
  kinds: {
    merge: 'Біріктірілді',
    split: 'Бөлінді',
    name: 'Сөз иесі аталды',
    reject: 'Қабылданбады',
    rename: 'Аты өзгертілді',
    role: 'Қызметі көрсетілді',
    issue: 'Мәселе анықталды',
    sort: 'Мәселеге жатқызылды',
    'story-merge': 'Тақырыптар біріктірілді',
    'story-split': 'Тақырып бөлінді',
  },
  signed: (by, day) => `${by}; ${day}`,
  undone: (signed) => `Күші жойылды: ${signed}`,
  told: { mended: 'Түзетілді. Түзетудің күшін жоюға болады.', undone: 'Түзетудің күші жойылды.' },
  lost: 'Беттен енді табылмайды: қарап шығу керек',
  erased: 'Сөздері талап бойынша өшірілді',
  unnamed: 'дереккөз аталмаған',
  since: (day) => `${day} күнінен бастап`,
  until: (day) => `${day} дейін`,
  rejected: 'Бұл жазба қабылданбады: ол тізімдерде де, іздеуде де жоқ.',
  named: 'сөз иесін адам атады',
  all: 'Барлық түзетулер',
  onlyLost: 'Орнын жоғалтқандар ғана',
  log: 'Түзетулер журналы',
  empty: {
    title: 'Түзетулер жоқ',
    why: 'Бәрі оқылғандай көрсетілген. Редакторлар мәлімдеменің не спикердің бетінде түзетеді.',
  },
}

export const mendsEn: MendMessages = {
  title: 'Corrections',
  lead: 'What people corrected on top of what was read: who, when and why. A correction can be undone; the log keeps both.',
  kinds: {
    merge: 'Made one',
    split: 'Made someone else',
    name: 'Speaker named',
    reject: 'Rejected',
    rename: 'Renamed',
    role: 'Role given',
    issue: 'Issue defined',
    sort: 'Sorted into an issue',
    'story-merge': 'Stories made one',
    'story-split': 'Story split',
  },
  signed: (by, day) => `${by}, ${day}`,
  undone: (signed) => `Undone: ${signed}`,
  told: { mended: 'Corrected. It can be undone.', undone: 'The correction is undone.' },
  lost: 'Not found on the page any more: someone has to look',
  erased: 'Its words were erased on request',
  unnamed: 'source not named',
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  rejected: 'A person rejected this entry: it is in no list and no search.',
  named: 'a person named the speaker',
  all: 'All corrections',
  onlyLost: 'Only those that lost their place',
  log: 'Log of corrections',
  empty: {
    title: 'No corrections',
    why: 'All is shown as it was read. Editors correct on the page of a statement or a speaker.',
  },
}
