/** What people are said to be, and what is over: "sentences ⇒ Name: role, body", of each person in order. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { articleOf } from './article.ts'

const russian = await loadLanguage('ru')
const english = await loadLanguage('en')

const lines = {
  ru: `
# an office that is over, with or without its end
Вера Лонская, до марта возглавлявшая фонд «Весло», уехала. ⇒ Вера Лонская: бывшая глава, фонд «Весло»
Роман Орсен, возглавлявший министерство рек до 2019 года, уехал. ⇒ Роман Орсен: бывший глава, министерство рек
Роман Орсен, занимавший пост министра рек Карсании, уехал. ⇒ Роман Орсен: бывший министр рек, Карсания
Анна Вистен написала Роману Орсену, занимавшему пост министра рек Карсании. ⇒ Анна Вистен:; Роман Орсен: бывший министр рек, Карсания
Роман Орсен раньше служил министром рек Карсании. ⇒ Роман Орсен: бывший министр рек, Карсания
Роман Орсен возглавлял порт с 2010 по 2015 год. ⇒ Роман Орсен: бывший глава, порт
Роман Орсен был министром рек. ⇒ Роман Орсен: бывший министр рек
Роман Орсен, в прошлом министр рек, уехал. ⇒ Роман Орсен: бывший министр рек
Роман Орсен, до 2019 года министр рек Карсании, уехал. ⇒ Роман Орсен: бывший министр рек, Карсания
Роман Орсен ушёл с поста министра рек в марте. ⇒ Роман Орсен: бывший министр рек
Вера Лонская была министром рек. ⇒ Вера Лонская: бывший министр рек
Экс-министр рек Роман Орсен уехал. ⇒ Роман Орсен: экс-министр рек
Тогдашний министр рек Роман Орсен уехал. ⇒ Роман Орсен: тогдашний министр рек
# one that is held; that it is new says nothing of it
Новый министр рек Роман Орсен уехал. ⇒ Роман Орсен: министр рек
Роман Орсен, возглавляющий порт, уехал. ⇒ Роман Орсен: глава, порт
Роман Орсен, с 2019 года глава порта, уехал. ⇒ Роман Орсен:
Роман Орсен назначен министром рек до 2030 года. ⇒ Роман Орсен: министр рек
Роман Орсен основал фонд «Весло». ⇒ Роман Орсен: основатель, фонд «Весло»
Роман Орсен был водителем автобуса, который сломался. ⇒ Роман Орсен: водитель автобуса
Вера Лонская, которая до марта возглавляла фонд «Весло», стала министром рек. ⇒ Вера Лонская: бывшая глава, фонд «Весло»; министр рек
Йорн Хальд, ныне советник премьера, уехал. ⇒ Йорн Хальд: советник премьера
До этого Роман Орсен был заместителем министра. ⇒ Роман Орсен: бывший заместитель министра
# who leads for a while, and what is led in the instrumental
Исполняющий обязанности министра рек Роман Орсен уехал. ⇒ Роман Орсен: исполняющий обязанности министра рек
И. о. мэра Лидена Анна Вистен уехала. ⇒ Анна Вистен: исполняющая обязанности мэра, Лиден
Врио губернатора Олег Лугин уехал. ⇒ Олег Лугин: исполняющий обязанности губернатора
Исполняющей обязанности мэра стала Ида Марч. ⇒ Ида Марч: исполняющая обязанности мэра
Командующий флотом Орвеля Йорн Хальд уехал. ⇒ Йорн Хальд: командующий, флот Орвеля
Управляющий банком «Весло» Олег Лугин уехал. ⇒ Олег Лугин: управляющий, банк «Весло»
# the land behind an office is no part of the name
Министр иностранных дел Тервалы Арво Ранталь уехал. ⇒ Арво Ранталь: министр иностранных дел, Тервала
Президент Тервалы Арво Ранталь уехал. ⇒ Арво Ранталь: президент, Тервала
Президент Эрланда Тобиас Реймер уехал. ⇒ Тобиас Реймер: президент, Эрланд
Министр рек Эстмарка Йорн Хальд уехал. ⇒ Йорн Хальд: министр рек, Эстмарк
Посол Кальты Имре Восс уехал. ⇒ Имре Восс: посол, Кальта
Спикер парламента Маргоны Элиза Торн уехала. ⇒ Элиза Торн: спикер, парламент Маргоны
Президенту Тервалы Арво Ранталю вручили ключ. ⇒ Арво Ранталь: президент, Тервала
Встреча министра рек Бруны Кая Лоренца прошла в среду. ⇒ Кай Лоренц: министр рек, Бруна
Президент Роланд Тобиас Реймер уехал. ⇒ Роланд Тобиас Реймер: президент
Режиссёр Анна Мария Тирлинг уехала. ⇒ Анна Мария Тирлинг: режиссёр
Министр Кавамура уехал. Кавамура молчал. ⇒ Кавамура: министр
`,
  en: `
Jane Roe, who served as harbour minister until 2019, left. ⇒ Jane Roe: former harbour minister
Jane Roe, who has served as harbour minister since 2019, left. ⇒ Jane Roe: harbour minister
Jane Roe served as mayor of Liden from 2010 to 2015. ⇒ Jane Roe: former mayor, Liden
Jane Roe, who was the warden of the baths, left. ⇒ Jane Roe: former warden, baths
Jane Roe, who is the warden of the baths, left. ⇒ Jane Roe: warden, baths
Jane Roe, who led the Harbour Board for ten years, left. ⇒ Jane Roe: former leader, Harbour Board
Jane Roe, who leads the Harbour Board, left. ⇒ Jane Roe: leader, Harbour Board
Jane Roe, once mayor of Liden, left. ⇒ Jane Roe: former mayor, Liden
Jane Roe, formerly mayor of Liden, left. ⇒ Jane Roe: former mayor, Liden
Jane Roe, who stepped down as mayor in March, left. ⇒ Jane Roe: former mayor
Jane Roe, then a harbour minister, left. ⇒ Jane Roe: former harbour minister
They met Jane Roe and Ivo Lund, a spokesman for the Harbour Board. ⇒ Jane Roe:; Ivo Lund: spokesman, Harbour Board
In May, deputy prime minister Jane Roe left. ⇒ Jane Roe: deputy prime minister
Jane Roe was elected mayor of Liden in March. ⇒ Jane Roe: mayor, Liden
Jane Roe, the then-foreign minister of Karsania, left. ⇒ Jane Roe: then-foreign minister, Karsania
Ex-President Jane Roe left. Ex-harbour minister John Doe stayed. ⇒ Jane Roe: ex-president; John Doe: ex-harbour minister
`,
}

const cases = Object.entries(lines).flatMap(([language, table]) =>
  table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [language, ...line.split(/ ⇒ ?/)] as const),
)

const languages = { ru: russian, en: english }
const languageOf = (tag: string) => (tag === 'en' ? languages.en : languages.ru)

test.each(cases)('%s: %s', (tag, text, expected) => {
  const { people } = extract(articleOf(text, tag), languageOf(tag))
  const shown = people.flatMap(({ name, roles }) => {
    const [first, ...others] = roles.map(({ role, org }) => [role, org].filter((part) => part !== null).join(', '))
    return [`${name}:${first === undefined ? '' : ` ${first}`}`, ...others]
  })
  expect(shown.join('; ')).toBe(expected)
})

test.each([
  ['Роман Орсен, в прошлом министр рек, заявил, что паром пойдёт.', 'бывший министр рек'],
  ['Роман Орсен был министром рек. Глава порта Роман Орсен уехал. Орсен заявил, что паром пойдёт.', 'глава'],
  ['Инна Лугина слушала речь министра Орсена. Роман Орсен уехал. «Мы рады», — заявил он.', 'министр'],
  ['Бывший министр рек Роман Орсен уехал. Министр спорил. Орсен заявил, что паром пойдёт.', 'бывший министр рек'],
])('the speaker of %s', (text, role) => {
  const { statements } = extract(articleOf(text, 'ru'), russian)
  expect(statements.map(({ speaker }) => [speaker.name, speaker.role])).toEqual([['Роман Орсен', role]])
})

test('whose speech it is, is one of the people, and no «она»', () => {
  const text = 'Инна Лугина разобрала речь министра Павла Орсена. «Мы рады», — заявила она.'
  const { people, statements } = extract(articleOf(text, 'ru'), russian)
  expect(statements.map(({ speaker }) => speaker.name)).toEqual(['Инна Лугина'])
  expect(people.map(({ name }) => name)).toEqual(['Инна Лугина', 'Павел Орсен'])
})

test('a state that the article names elsewhere is one too where its minister says "we"', () => {
  const text = 'Министр рек Норландии Хелга Крамс уехала. «Мы поддерживаем договор», — сказала она. Норландия молчала.'
  const { positions } = extract(articleOf(text, 'ru'), russian)
  expect(positions.map(({ holder }) => [holder.name, holder.type])).toEqual([['Норландия', 'state']])
})
