import { expect, test } from 'vitest'
import { beginsLatin, beginsUpper } from '../../src/text/index.ts'

test('every character is told as the Unicode property tells it', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0x1ffff; code++) {
    const char = String.fromCodePoint(code)
    if (beginsUpper(char) !== /^\p{Lu}/u.test(char)) wrong.push(`upper ${code.toString(16)}`)
    if (beginsLatin(char) !== /^\p{Script=Latin}/u.test(char)) wrong.push(`Latin ${code.toString(16)}`)
  }
  expect(wrong).toEqual([])
})

test('the first character decides, and an empty word begins with none', () => {
  expect(['Орсен', 'орсен', 'oRSEN', 'Roe', '𝐀b', ''].map(beginsUpper)).toEqual([true, false, false, true, true, false])
  expect(['Roe', 'roe', 'Орсен', 'éa', '1a', ''].map(beginsLatin)).toEqual([true, true, false, true, false, false])
})
