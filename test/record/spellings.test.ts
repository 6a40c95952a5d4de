/** Names in other letters: what may be one name, and what must not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roughSpelling, scriptOf, spellingScore } from '../../src/record/spellings.ts'

describe('one name in other letters', () => {
  test.each([
    ['Айбек Орманов', 'Aibek Ormanov'],
    ['Айбек Орманов', 'Aybek Ormanow'],
    ['Касым-Жомарт Тораев', 'Kassym-Jomart Torayev'],
    ['Касым-Жомарт Тораев', 'Қасым-Жомарт Тораев'],
    ['Қасым-Жомарт Тоқаров', 'Kassym-Jomart Tokarov'],
    ['Дмитрий Ремизов', 'Dmitry Remizov'],
    ['Дмитрий Ремизов', 'Dmitri Remizow'],
    ['Юлия Щербакова', 'Yulia Shcherbakova'],
    ['Юлия Щербакова', 'Julija Scherbakowa'],
    ['Алексей Хомченко', 'Alexei Khomchenko'],
    ['Алексей Хомченко', 'Aleksey Homchenko'],
    ['Ержан Ашиков', 'Yerzhan Ashikov'],
    ['Ержан Ашиков', 'Erjan Ashikov'],
    ['Сергей Цоев', 'Sergei Tsoyev'],
    ['Жанна Шмидтова', 'Zhanna Schmidtova'],
    ['Ғалым Өтегенов', 'Galym Otegenov'],
    ['Dmitry Remizov', 'Dmitriy Remizow'],
    ['Volodymyr Orlensky', 'Volodymyr Orlenskyy'],
  ])('%s is %s', (one, other) => {
    expect(spellingScore(one, other)).toBe(1)
    expect(spellingScore(other, one)).toBe(1)
  })

  test.each([
    ['Александр Орсен', 'Alexander Orsen'],
    ['Пётр Орсен', 'Peter Orsen'],
  ])('%s is %s but for a letter', (one, other) => {
    expect(spellingScore(one, other)).toBe(0.7)
  })
})

describe('other names, or none to compare', () => {
  test.each([
    ['Иван Орсен', 'Igor Orsen'],
    ['Роман Орсен', 'Roman Orel'],
    ['Марина Ким', 'Marina Cam'],
    ['Жанна Вистен', 'Anna Visten'],
    ['Дмитрий Ремизов', 'Remizov'],
    ['Ремизов', 'Remizov'],
    ['Дмитрий Ремизов', 'Дмитрий Ремизов'],
    ['Jane Roe', 'Jane Roe'],
    ['Jane Orsen', 'Jane Orsel'],
    ['', 'Jane Roe'],
    ['大川', 'Okawa Misao'],
  ])('%s is not %s', (one, other) => {
    expect(spellingScore(one, other)).toBe(0)
  })

  test('initials alone are too little to be shown', () => {
    expect(spellingScore('А. Ремизов', 'Alexei Remizov')).toBeLessThan(0.5)
  })
})

test('scripts', () => {
  expect(['Тоқаров', 'Токаров', 'Tokarov', '大川'].map(scriptOf)).toEqual(['kazakh', 'cyrillic', 'latin', 'other'])
})

test('the score is the same both ways, between 0 and 1, whatever the names', () => {
  const letter = fc.constantFrom(...'абвгжйхцчшщюяёқғөңabcdefhijkstxyz- .’'.split(''))
  const name = fc.array(letter, { maxLength: 24 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(name, name, (one, other) => {
      const score = spellingScore(one, other)
      expect(spellingScore(other, one)).toBe(score)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }),
    { numRuns: 2_000 },
  )
})

test('a very long word is read', () => {
  expect(roughSpelling('щ'.repeat(200_000)).length).toBeLessThanOrEqual(200_000)
  expect(spellingScore(`Иван ${'жа'.repeat(100_000)}`, `Ivan ${'za'.repeat(100_000)}`)).toBe(0)
})
