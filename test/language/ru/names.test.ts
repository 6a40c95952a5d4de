/** Names stand in braces, with what they are in the nominative behind a bar; the rest of the line is no name. */
import { describe, expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'

const russian = await loadLanguage('ru')

/** The line without its marks, and as it would be marked. */
const unmarked = (line: string): string => line.replaceAll(/\{([^|}]*)\|[^}]*\}/g, '$1')
function marked(text: string): string {
  let out = ''
  let last = 0
  for (const { from, to, name } of russian.parse(text, [{ from: 0, to: text.length }]).names) {
    out += `${text.slice(last, from)}{${text.slice(from, to)}|${name}}`
    last = to
  }
  return out + text.slice(last)
}

describe('people named in running text', () => {
  test.each([
    // order and case
    'Об этом рассказала {Айгуль Сарбасова|Айгуль Сарбасова}.',
    'Письмо вручили {Ерлану Жаксыбаеву|Ерлан Жаксыбаев} лично.',
    'Встреча с {Петром Ивановичем Долматовым|Петр Иванович Долматов} не состоялась.',
    'Допрошен {Долматов Пётр Иванович|Пётр Иванович Долматов}.',
    'Отчёт подписал {А. С. Верёвкин|А. С. Верёвкин}.',
    'Так считает адвокат {И.Сухоручко|И. Сухоручко}.',
    'Речь шла о {Николае Трубецком|Николай Трубецкой}.',
    'Слова {Тамары Вышинской|Тамара Вышинская} услышали все.',
    // surnames that do not decline
    'Жалобу {Оксаны Приходько|Оксана Приходько} отклонили.',
    'Мы говорили с {Юрием Черных|Юрий Черных} о море.',
    'Книгу {Нино Киладзе|Нино Киладзе} перевели.',
    'По мнению {Зураба Месхишвили|Зураб Месхишвили}, рано.',
    'Роль {Дженнифер Маклей|Дженнифер Маклей} досталась другой.',
    // foreign and unknown names
    'Слово взял {Хосе Мануэль Карвальо|Хосе Мануэль Карвальо}.',
    'Тренер {Уго Ромеро|Уго Ромеро} ушёл.',
    'Интервью {Урсулы фон Штрассер|Урсула фон Штрассер} вышло вчера.',
    'Так решил шейх {Мохаммед бен Салех Аль Харби|Мохаммед бен Салех Аль Харби}.',
    'Президент {Пак Чон Ним|Пак Чон Ним} прибыла.',
    'Переговоры с {Ким Сон Ёном|Ким Сон Ён} прошли тихо.',
    'Выступил {Касым-Жанат Бектуров|Касым-Жанат Бектуров}.',
    'Сообщил {Айдын Мамедов|Айдын Мамедов}.',
    'Так сказал {Джон Тревис (John Travis)|Джон Тревис}.'.replace(
      '{Джон Тревис (John Travis)|Джон Тревис}',
      '{Джон Тревис|Джон Тревис} ({John Travis|Джон Тревис})',
    ),
    // countries and bodies before a name are no part of it
    'Премьер-министр Норландии {Хелга Стендаль|Хелга Стендаль} выступила.',
    'Официальный представитель МИД Велестана {Тимур Загоров|Тимур Загоров} молчит.',
    'Посол Остравии {Эрик Тольман|Эрик Тольман} уехал.',
    'Глава МВД Израиля {Моше Коган|Моше Коган} согласен.',
    // two people side by side
    'Сын Кевина {Джон Барлоу|Джон Барлоу} приехал.',
    // no names
    'Вчера в Астане прошли переговоры о газе.',
    'Матч выиграл «Спартак», а не «Зенит».',
    'В понедельник Минфин и Нацбанк обсудили ставку.',
    'Президент подписал указ. Документ опубликован.',
    'В Велестане прошли выборы, Велестан доволен.',
    'Экс-губернатор Северо-Казахстанской области уехал.',
  ])('%s', (line) => {
    expect(marked(unmarked(line))).toBe(line)
  })
})

describe('the document decides', () => {
  test.each([
    'Приехал {Айдос Токсанбаев|Айдос Токсанбаев}. Жалобу {Токсанбаева|Токсанбаев} приняли.',
    'Приехала {Айгуль Токсанбаева|Айгуль Токсанбаева}. Жалобу {Токсанбаевой|Токсанбаева} приняли.',
    'Встретили {Александра Громилова|Александр Громилов}. {Александр Громилов|Александр Громилов} молчал.',
    'Слушали {Мартина Бандеро|Мартин Бандеро} и {Лейлу Касар|Лейла Касар}.',
  ])('%s', (line) => {
    expect(marked(unmarked(line))).toBe(line)
  })
})

test.each([
  ['Айгуль Сарбасова', 'feminine', ['nominative']],
  ['Ерлану Жаксыбаеву', 'masculine', ['dative']],
  ['Петра Долматова', 'masculine', ['genitive', 'accusative']],
])('%s is %s and stands in %o', (name, gender, cases) => {
  const text = `Это видно: ${name}.`
  expect(russian.parse(text, [{ from: 0, to: text.length }]).names).toMatchObject([{ gender, cases }])
})

test.each([
  ['capitals', 'Иван '.repeat(20_000)],
  ['initials', 'А. '.repeat(20_000)],
  ['particles', `Шарль ${'де '.repeat(20_000)}Голль`],
  ['brackets', 'Иван Сидоров ('.repeat(5_000)],
])('20,000 %s are read in linear time', { timeout: 20_000 }, (_, text) => {
  for (const { from, to } of russian.parse(text, [{ from: 0, to: text.length }]).names) expect(to).toBeGreaterThan(from)
})
