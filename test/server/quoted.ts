import type { SamplePage } from './sample.ts'

const orsen = {
  name: 'Ивар Орсен',
  type: 'person',
  role: 'президент',
  org: 'Вельдория',
} as const

/** The last news of the sample record, so that it stands first in every list: one quotation in three outlets. */
export const quoted: readonly SamplePage[] = [
  {
    url: 'https://vestnik.example/news/201',
    title: 'Орсен о старой переправе',
    publisher: 'Вестник Приозёрья',
    language: 'ru',
    published: '2031-05-20T10:00:00+05:00',
    paragraphs: [
      '«{c1 Старая переправа не закроется. Возможно, паромы будут ходить шесть месяцев без перерыва}», — {q1 сказал} {s1 президент Вельдории Ивар Орсен}.',
    ],
    said: { 1: { speaker: orsen } },
  },
  {
    url: 'https://tamaria-today.example/2031/05/parom',
    title: 'Паромы <на> четыре месяца',
    publisher: 'Тамария сегодня',
    language: 'ru',
    published: '2031-05-20T15:00:00+05:00',
    paragraphs: [
      '«{c1 Старая переправа не закроется. Паромы будут ходить четыре месяца без перерыва}», — {q1 заявил} {s1 Ивар Орсен}.',
    ],
    said: { 1: { speaker: orsen } },
  },
  {
    url: 'https://bereg.example/7',
    title: 'Коротко',
    publisher: 'Берег',
    language: 'ru',
    published: null,
    captured: '2031-05-21T06:00:00Z',
    paragraphs: [
      '{s1 Ивар Орсен} {q1 сообщил}, что {c1 старая переправа закроется, паромы будут ходить шесть месяцев}.',
    ],
    said: { 1: { speaker: orsen, kind: 'indirect', rule: 'ru/clause' } },
  },
]
