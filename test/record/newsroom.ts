import type { Reading } from '../../src/record/index.ts'
import { type Invented, invent } from './readings.ts'

/** A few pages of an invented newsroom: namesakes, a role that changes hands, a corrected article, bodies, hidden acts. */
export const newsroom: readonly Invented[] = [
  {
    url: 'https://ozero.example/1',
    title: 'О референдумах',
    text: '«Мы против референдумов», — сказал официальный представитель МИД Вестландии Айдар Смадиев.\n\nСмадиев добавил: ещё не время.',
    people: [
      {
        name: 'Айдар Смадиев',
        role: 'официальный представитель',
        org: 'МИД Вестландии',
        says: ['Мы против референдумов', 'ещё не время'],
      },
    ],
  },
  {
    url: 'https://ozero.example/2',
    title: 'Ещё раз о референдуме',
    text: '«Референдум не нужен», — заявил Смадиев, официальный представитель МИД Вестландии.',
    published: '2025-06-02',
    people: [
      { name: 'Смадиев', role: 'официальный представитель', org: 'МИД Вестландии', says: ['Референдум не нужен'] },
    ],
  },
  {
    url: 'https://gory.example/3',
    title: 'Однофамилец',
    text: 'Тренер Смадиев: «Играли плохо».',
    published: '2025-05-10T09:00:00Z',
    publisher: { name: 'Горный вестник', domain: 'gory.example' },
    people: [{ name: 'Смадиев', role: 'тренер', says: ['Играли плохо'], kind: 'unquoted' }],
  },
  {
    url: 'https://gory.example/4',
    title: 'Новый министр',
    text: 'Министр Вера Ручьёва сообщила, что МИД Вестландии готов к переговорам. Бывший министр Олег Камнев возразил: рано.',
    published: null,
    at: '2025-07-01T08:00:00.000Z',
    publisher: { name: 'Горный вестник', domain: 'gory.example' },
    people: [
      {
        name: 'Вера Ручьёва',
        role: 'министр',
        org: 'Вестландия',
        says: ['МИД Вестландии готов к переговорам'],
        kind: 'indirect',
      },
      { name: 'Олег Камнев', role: 'бывший министр', org: 'Вестландия', says: ['рано'] },
      { name: 'МИД Вестландии', type: 'organisation' },
    ],
  },
  {
    url: 'https://gory.example/5',
    title: 'Прежний министр',
    text: 'Министр Олег Камнев заявил: «Переговоров не будет». МИД Вестландии подтвердил: переговоров не будет. Опрос показал рост.',
    published: '2024-12-30',
    publisher: { name: 'Горный вестник', domain: 'gory.example' },
    people: [
      { name: 'Олег Камнев', role: 'министр', org: 'Вестландия', says: ['Переговоров не будет'] },
      { name: 'МИД Вестландии', type: 'organisation', says: ['переговоров не будет'], kind: 'indirect' },
      { name: 'Опрос', type: 'document', says: ['рост'], act: 'evidence' },
    ],
  },
  {
    url: 'https://ozero.example/6',
    title: 'Договор',
    text: '«Договор готов», — сказала Вера Ручьёва.',
    published: '2025-02-01T10:00:00+03:00',
    people: [{ name: 'Вера Ручьёва', says: ['Договор готов'] }],
  },
  {
    url: 'https://ozero.example/6',
    title: 'Договор: уточнено',
    text: '«Договор почти готов», — сказала Вера Ручьёва.',
    published: '2025-02-01T10:00:00+03:00',
    modified: '2025-02-01T12:00:00+03:00',
    people: [{ name: 'Вера Ручьёва', says: ['Договор почти готов'] }],
  },
  {
    url: 'https://lake.example/7',
    title: 'The treaty',
    language: 'en',
    text: 'Smadiev said the treaties were "not needed".',
    published: '2025-06-03',
    publisher: { name: 'The Lake Post', domain: 'lake.example' },
    people: [{ name: 'Smadiev', says: ['the treaties were "not needed"'], kind: 'mixed' }],
  },
]

export const newsroomReadings = (): Reading[] => newsroom.map(invent)
