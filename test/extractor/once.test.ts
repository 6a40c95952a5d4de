import { expect, test } from 'vitest'
import { askedOnce } from '../../src/extractor/once.ts'
import { loadLanguage } from '../../src/language/load.ts'

const texts = [
  [
    'ru',
    'Министр обороны Карсании Иван Орсен заявил, что мост открыт. «Мы готовы», — сказал он и призвал соседей подождать. По словам главы совета Анны Ремизовой, «Вестник» сообщил о встрече.',
  ],
  [
    'en',
    'Jane Roe, the mayor of Ham, said that the dam was old and urged the council to wait. “It is safe,” said Norland’s foreign minister, who opposes the plan.',
  ],
] as const

test.each(texts)('%s: what is asked once is what is asked each time', async (tag, text) => {
  const language = await loadLanguage(tag)
  const parsed = language.parse(text, [{ from: 0, to: text.length }])
  const once = askedOnce(language)
  expect(parsed.cues.length).toBeGreaterThan(2)
  for (const cue of [...parsed.cues, ...parsed.stances, ...parsed.cues]) {
    expect(once.subjectOf(parsed, cue)).toEqual(language.subjectOf(parsed, cue))
    expect(once.complementOf(parsed, cue)).toEqual(language.complementOf(parsed, cue))
  }
  for (const phrase of [...parsed.phrases, ...parsed.phrases]) {
    expect(once.describe(parsed, phrase)).toEqual(language.describe(parsed, phrase))
    expect(once.isSubject?.(parsed, phrase)).toBe(language.isSubject?.(parsed, phrase))
  }
})

test('nothing is asked a second time, not even what has no answer', async () => {
  const language = await loadLanguage('ru')
  const asked: unknown[] = []
  const once = askedOnce({
    ...language,
    complementOf: (_, cue) => {
      asked.push(cue)
      return undefined
    },
  })
  const parsed = language.parse('Орсен сказал.', [{ from: 0, to: 13 }])
  const [cue] = parsed.cues
  if (!cue) throw new Error('no cue was read')
  expect(once.complementOf(parsed, cue)).toBeUndefined()
  expect(once.complementOf(parsed, cue)).toBeUndefined()
  expect(asked).toEqual([cue])
})
