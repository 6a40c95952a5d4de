import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { lemmasOf, mayStandUnder } from '../../../src/language/ru/cue-lemmas.ts'
import { cues } from '../../../src/language/ru/cues.ts'
import { stances } from '../../../src/language/ru/stances.ts'

test('the gate before the lexicons loses no word that could stand under one of their lemmas', async () => {
  const language = await loadLanguage('ru')
  const lemmas = [...new Set([...cues.keys(), ...stances.keys()].flatMap((lemma) => lemma.split(' ')))]
  const text = [
    ...lemmas,
    'он был уверен обеспокоены намерена готовы открыты заявила призвали сообщается мнении слова убеждён',
  ].join('. ')
  const { words, verbs } = language.parse(text, [{ from: 0, to: text.length }])
  const [verb] = verbs
  const isIn = (lemma: string): boolean => lemmas.includes(lemma)
  const lost = words.filter(
    (word) =>
      [...lemmasOf(word, null), ...lemmasOf(word, verb ?? null)].some(isIn) && !mayStandUnder(word.readings, isIn),
  )
  expect(words.length).toBeGreaterThan(1000)
  expect(lost.map(({ form }) => form)).toEqual([])
  expect(words.filter(({ readings }) => !mayStandUnder(readings, isIn)).length).toBeGreaterThan(0)
})
