/** Lands that no table has, and what only looks like one. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'

const russian = await loadLanguage('ru')

/** The type of the last phrase of the text, and its name. */
function lastOf(text: string): string {
  const parsed = russian.parse(text, [{ from: 0, to: text.length }])
  const phrase = parsed.phrases.at(-1)
  const { type, name } = phrase ? russian.describe(parsed, phrase) : { type: 'none', name: null }
  return `${type} ${name}`
}

test.each([
  // an office or a body that only states have
  ['Министр рек Тервалы Арво Ранталь уехал. Уехала Тервала.', 'state Тервала'],
  ['МИД Тервалы молчал. Это сделала Тервала.', 'state Тервала'],
  ['Посол Норвика Стен Альбрек уехал. Это сделал Норвик.', 'state Норвик'],
  ['Столица Орвеля молчала. Это сделал Орвель.', 'state Орвель'],
  ['Власти Карсании молчали. Это сделала Карсания.', 'state Карсания'],
  ['Власти Тервалы молчали. Мы говорили с Тервалой.', 'state Тервала'],
  ['Республика Тервала молчала. Это сделала Тервала.', 'state Тервала'],
  ['Тервала молчала. МИД Тервалы тоже. Это сделала республика Тервала.', 'state Тервала'],
  // whose powers they are, a place tells
  ['Правительство Норвика молчало. В Норвике дождь. Это сделал Норвик.', 'state Норвик'],
  ['Президент Норвика уехал. Он родом из Норвика. Это сделал Норвик.', 'state Норвик'],
])('%s', (text, last) => {
  expect(lastOf(text)).toBe(last)
})

// people, towns and firms
test.each([
  'Правительство Орсена молчало. Это сделал Орсен.',
  'Министр Кавамура уехал. Это сделал Кавамура.',
  'Власти Лидена молчали. В Лидене дождь. Мэр Лидена уехал. Это сделал Лиден.',
  'Столица Орсена молчала. Уехал Роман Орсен. Это сделал Орсен.',
  'Президент Орсена уехал. Это сделал Орсен.',
])('%s', (text) => {
  expect(lastOf(text)).not.toMatch(/^state/)
})
