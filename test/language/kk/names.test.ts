import { describe, expect, test } from 'vitest'
import { kazakh } from '../../../src/language/kk/index.ts'

const parse = (text: string) => kazakh.parse(text, [{ from: 0, to: text.length }])

describe('names of people, in the nominative', () => {
  test.each([
    // an office before the name
    ['Министр Бекзат Орманов келді.', ['Бекзат Орманов']],
    ['Ресми өкіл Аруна Тлеужан сұрақтарға жауап берді.', ['Аруна Тлеужан']],
    // the ending of a surname or patronymic
    ['Жиынға Дарина Ковалич қатысты.', ['Дарина Ковалич']],
    ['Жиынға Ермек Төлегенұлы Саруар мен Аружан Есенова келді.', ['Ермек Төлегенұлы Саруар', 'Аружан Есенова']],
    // what stands behind the verb or before the quotation
    ['«Жоқ», – деді Леон Дамаро.', ['Леон Дамаро']],
    ['Нора Вейл: «Жоқ».', ['Нора Вейл']],
    ['А. Жетес дауыс берді.', ['А. Жетес']],
    // cases come off where the ending is sure
    ['Хат министр Бекзат Ормановқа берілді.', ['Бекзат Орманов']],
    ['Министр Данияр Кенесбектің сөзі.', ['Данияр Кенесбек']],
    // a surname alone, once the text has given it in full
    [
      'Министр Бекзат Орманов келді. Ормановтың сөзі қысқа болды. Орманов кетті.',
      ['Бекзат Орманов', 'Орманов', 'Орманов'],
    ],
    // two people, one behind the other
    ['Президент Мирослав Ягодич Ратибор Ленскийді босатты.', ['Мирослав Ягодич', 'Ратибор Ленский']],
    // a place in a case before the name
    ['Тулкентте Бекзат Орманов сөйледі.', ['Бекзат Орманов']],
    ['Залға Аманда Есенова келді.', ['Аманда Есенова']],
    // a given name that is an office too
    ['Спикер Ғалым Өтежан келді.', ['Ғалым Өтежан']],
  ])('%s', (text, names) => {
    expect(parse(text).names.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    'Жоғарғы Тала бөгеті биік.',
    'Қызыл Арық ауылында су жоқ.',
    'Карсания Сыртқы істер министрлігі хабарлады.',
    'Солмар Арал Банкі ашылды.',
    'Тулкент Белозар арасында жол бар.', // nothing shows a person
    'Бүгін Наурыз мейрамы.',
    'Белгілі Арман Жетесов келді.', // the first of three words may be any word
  ])('%s names nobody', (text) => {
    expect(parse(text).names).toEqual([])
  })
})

describe('sentences', () => {
  const cut = (text: string) =>
    parse(text)
      .sentences.map(({ from, to }) => text.slice(from, to))
      .join(' | ')

  test.each([
    'Келісімге қол қойылды. | Құжат 2026 ж. 1 шілдеде күшіне енеді.',
    '5 млн теңге бөлінді. | Қаржы жетеді.',
    '«Су жетеді! | Қорықпаңыздар!» – деді Б. Орманов. | Ол кетті.',
    'Бақтар, питомниктер, т. б. шаруашылықтар суарылды. | Күріш кейін суарылады.',
    'Неге? | Себебі су аз.',
  ])('%s', (marked) => {
    expect(cut(marked.replaceAll(' | ', ' '))).toBe(marked)
  })
})

test('every range lies in the text and in order', () => {
  const text = '«Біз күтеміз», – деді Карсания Сыртқы істер министрі Данияр Кенесбек. Ол кетті.'
  const { words, phrases, cues } = parse(text)
  for (const list of [words, phrases, cues]) {
    let last = 0
    for (const { from, to } of list) {
      expect(from).toBeGreaterThanOrEqual(last)
      expect(to).toBeGreaterThan(from)
      last = to
    }
    expect(last).toBeLessThanOrEqual(text.length)
  }
})
