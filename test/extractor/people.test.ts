import { describe, expect, test } from 'vitest'
import { findPeople } from '../../src/extractor/people.ts'
import { loadLanguage } from '../../src/language/load.ts'

const russian = await loadLanguage('ru')

const peopleOf = (text: string) => findPeople(russian.parse(text, [{ from: 0, to: text.length }]), russian, 'v1')

/** "Name: mention, mention" of each person. */
const shown = (text: string): string[] =>
  peopleOf(text).map(
    ({ name, mentions }) => `${name}: ${mentions.map(({ from, to }) => text.slice(from, to)).join(', ')}`,
  )

describe('one person under one head', () => {
  test.each([
    ['Приехал Айдос Токсанбаев. Слова Токсанбаева записали.', ['Айдос Токсанбаев: Айдос Токсанбаев, Токсанбаева']],
    [
      'Айдос Токсанбаев ушёл. Заявление Токсанбаева А. С. принято.',
      ['Айдос Токсанбаев: Айдос Токсанбаев, Токсанбаева А. С.'],
    ],
    ['Сказал А. Токсанбаев. Позже Айдос Токсанбаев ушёл.', ['Айдос Токсанбаев: А. Токсанбаев, Айдос Токсанбаев']],
    [
      'Айдос Токсанбаев и Айгуль Токсанбаева приехали вместе.',
      ['Айдос Токсанбаев: Айдос Токсанбаев', 'Айгуль Токсанбаева: Айгуль Токсанбаева'],
    ],
    [
      'Ерлан Жаксыбаев спорил с Маратом Жаксыбаевым.',
      ['Ерлан Жаксыбаев: Ерлан Жаксыбаев', 'Марат Жаксыбаев: Маратом Жаксыбаевым'],
    ],
    // a surname alone is a form of one named in full
    [
      'Лодку ведёт Кэйко Онава. Об Онаве рассказали рыбаки. Онаву поздравили.',
      ['Кэйко Онава: Кэйко Онава, Онаве, Онаву'],
    ],
    // what stands alone is no patronymic
    ['Приехал Марк Романович. Слова Романовича записали.', ['Марк Романович: Марк Романович, Романовича']],
    [
      'Приехал Марк Романович Орсен. Позже Марк Романович ушёл.',
      ['Марк Романович Орсен: Марк Романович Орсен, Марк Романович'],
    ],
    // short given names
    [
      'Приехала Елизавета Сомова. Она пела на площади до самой полуночи, и все слушали. Так Лизу Сомову ждали.',
      ['Елизавета Сомова: Елизавета Сомова, Лизу Сомову'],
    ],
    ['Приехала Елизавета Сомова. Потом Лиза ушла.', ['Елизавета Сомова: Елизавета Сомова, Лиза']],
    [
      'Пели Александр Сомов и Александра Белкина. Потом Саша уснул.',
      ['Александр Сомов: Александр Сомов', 'Александра Белкина: Александра Белкина', 'Саша: Саша'],
    ],
    ['Погода была хорошая.', []],
  ])('%s', (text, people) => {
    expect(shown(text)).toEqual(people)
  })

  test('roles are those of the phrases around the names, each once', () => {
    const [person] = peopleOf('Об этом сказал официальный представитель МИД Казахстана Тимур Загоров.')
    expect(person?.roles).toMatchObject([{ role: 'официальный представитель', org: 'МИД Казахстана' }])
  })

  test('a land of which a minister is told is no person, whatever its name sounds like', () => {
    const told = 'Велгория подписала соглашение. Об этом сообщила министр финансов Велгории Дарина Ковалич.'
    expect(shown(told)).toEqual(['Дарина Ковалич: Дарина Ковалич'])
    const person = 'Ираклий Гамсария ушёл. Министром у Гамсарии был Олег Камнев.'
    expect(shown(person)[0]).toMatch(/^Ираклий Гамсария/)
  })

  test('ids hang on the version and the first mention alone', () => {
    const text = 'Приехал Айдос Токсанбаев. Слова Токсанбаева записали.'
    expect(peopleOf(text)).toEqual(peopleOf(text))
    expect(peopleOf(text)[0]?.id).toBe(peopleOf('Приехал Айдос Токсанбаев.')[0]?.id)
  })
})

test('thousands of people of one surname are gathered in linear time', { timeout: 20_000 }, () => {
  const text = Array.from({ length: 3_000 }, (_, i) => `Сказал ${'АБВГДЕЖЗ'.charAt(i % 8)}. Токсанбаев.`).join(' ')
  const mentions = peopleOf(text).reduce((sum, person) => sum + person.mentions.length, 0)
  expect(mentions).toBe(russian.parse(text, [{ from: 0, to: text.length }]).names.length)
})
