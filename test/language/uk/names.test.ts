import { describe, expect, test } from 'vitest'
import { ukrainian } from '../../../src/language/uk/index.ts'
import { surnameForms, surnamesOf } from '../../../src/language/uk/surnames.ts'

const parse = (text: string) => ukrainian.parse(text, [{ from: 0, to: text.length }])

describe('names of people, in the nominative', () => {
  test.each([
    ['Прийшла Олена Гайдук.', ['Олена Гайдук']],
    ['Лист Олени Гайдук віддали.', ['Олена Гайдук']],
    ['Подякували Олені Гайдук.', ['Олена Гайдук']],
    ['Лист Данила Вербака віддали.', ['Данило Вербак']],
    ['Розмова з Данилом Вербаком тривала.', ['Данило Вербак']],
    ['Подякували Данилові Вербаку.', ['Данило Вербак']],
    ['Зустріч Тараса Коваленка та Ірини Коваленко.', ['Тарас Коваленко', 'Ірина Коваленко']],
    ['Лист Ратибора Ленського.', ['Ратибор Ленський']],
    ['Лист Марії Ленської.', ['Марія Ленська']],
    ['Лист Петра Кравця.', ['Петро Кравець']],
    ['Лист Тараса Бойка.', ['Тарас Бойко']],
    ['Лист Миколи Лободи.', ['Микола Лобода']],
    ['Лист Андрія Ковальова та Ірини Ковальової.', ['Андрій Ковальов', 'Ірина Ковальова']],
    ['Лист Романа Коваля.', ['Роман Коваль']],
    ['Лист Івана Бабія.', ['Іван Бабій']],
    ['Лист Юрія Білого.', ['Юрій Білий']],
    ['Прийшов Ігор Петрович Дорош.', ['Ігор Петрович Дорош']],
    ['Лист Ганни Іванівни Верес.', ['Ганна Іванівна Верес']],
    ['Прийшов Д. Вербак.', ['Д. Вербак']],
    ['Покликали Ганну Петрівну.', ['Ганна Петрівна']],
    // a woman in the nominative or a man in the genitive: what stands before says which
    ['Заяву міністра Олександра Вербака відхилили.', ['Олександр Вербак']],
    ['Міністерка Олександра Вербицька пішла.', ['Олександра Вербицька']],
    ['Пішла Олександра Гайдук.', ['Олександра Гайдук']],
    // a given name that no list has, behind an office
    ['Міністр Зенон Ягодич пішов.', ['Зенон Ягодич']],
    ['Речниця Мірра Верес пішла.', ['Мірра Верес']],
    // a surname alone, once the text has given it in full
    ['Данило Вербак пішов. Вербака чекали. З Вербаком говорили.', ['Данило Вербак', 'Вербак', 'Вербак']],
    ['Олена Гайдук пішла. Гайдук чекали.', ['Олена Гайдук', 'Гайдук']],
  ])('%s', (text, names) => {
    expect(parse(text).names.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    'Гайдук пішла.', // nothing tells whose surname it is
    'Верхня Талара обміліла.',
    'Рада Європи відхилила скаргу.',
    'У Лісогорську Нова Рада зібралася.',
    'Вулиця Садова Нова довга.',
    'Адвокат Зенона Ягодича мовчав.', // of a name that no list has no case is sure
    'Чемпіонат Світу з Боксу.',
    'Вулиця Олени Верес довга, театр імені Тараса Бойка закрито.',
  ])('%s names nobody', (text) => {
    expect(parse(text).names).toEqual([])
  })
})

describe('surnames', () => {
  test.each([
    ['Кравця', 'masculine', 'genitive', 'Кравець'],
    ['Зайця', 'masculine', 'genitive', 'Заєць'],
    ['Сіркові', 'masculine', 'dative', 'Сірко'],
    ['Гайдука', 'masculine', 'genitive', 'Гайдук'],
    ['Музики', 'masculine', 'genitive', 'Музика'],
    ['Музиці', 'feminine', 'dative', 'Музика'],
    ['Кобзаря', 'masculine', 'genitive', 'Кобзар'],
    ['Городнього', 'masculine', 'genitive', 'Городній'],
    ['Дороша', 'masculine', 'genitive', 'Дорош'],
    ['Гете', 'masculine', 'genitive', 'Гете'],
  ] as const)('%s, %s %s: %s', (form, gender, of, surname) => {
    expect(surnamesOf(form, gender, [of])[0]).toBe(surname)
  })

  test('every form of a surname leads back to it', () => {
    for (const surname of [
      'Вербак',
      'Ленський',
      'Коваленко',
      'Бойко',
      'Кравець',
      'Лобода',
      'Бабій',
      'Коваль',
      'Ковальов',
    ])
      for (const [form, cases] of surnameForms(surname, 'masculine'))
        expect(surnamesOf(form, 'masculine', cases)).toContain(surname)
  })
})

describe('sentences', () => {
  const cut = (text: string) =>
    parse(text)
      .sentences.map(({ from, to }) => text.slice(from, to))
      .join(' | ')

  test.each([
    'Угоду підпишуть 5 травня 2031 р. у м. Лісогорськ. | Її чекали.',
    'Виділили 5 млн грн. | Грошей вистачить.',
    'Живе на вул. Садовій, буд. 5. | Телефону немає.',
    'Прийшов Д. Вербак. | Він мовчав.',
  ])('%s', (line) => {
    expect(cut(line.replaceAll(' | ', ' '))).toBe(line)
  })
})
