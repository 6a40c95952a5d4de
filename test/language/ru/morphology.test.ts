import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLemmatiser, loadMorphology } from '../../../src/language/load.ts'
import { openDawg } from '../../../src/language/ru/morphology/dawg.ts'
import type { Target } from '../../../src/language/ru/morphology/index.ts'

const morphology = loadMorphology()

/** "lemma pos case number gender name" of each reading, what is not marked left out. */
const shown = (word: string): string[] =>
  morphology
    .readings(word)
    .map((r) => [r.lemma, r.pos, r.case, r.number, r.gender, r.name, r.short && 'short'].filter(Boolean).join(' '))

describe('readings of known words', () => {
  test.each([
    ['стали', 'стать verb plural', 'likeliest first'],
    ['стали', 'сталь noun genitive singular feminine', 'all of them'],
    ['еще', 'ещё adverb', 'е for ё'],
    ['Елка', 'ёлка noun nominative singular feminine', 'capitals'],
    ['Оспанову', 'оспанов noun dative singular masculine surname', 'guessed with a capital'],
    ['Алматы', 'алматы noun nominative singular masculine place', 'places'],
    ['Мария', 'мария noun nominative singular feminine given', 'given names'],
    ['Петрович', 'петрович noun nominative singular masculine patronymic', 'patronymics'],
    ['подписан', 'подписать participle singular masculine short', 'short participles'],
    ['этого', 'этот determiner genitive singular masculine', 'determiners'],
    ['лесу', 'лес noun locative singular masculine', 'the second locative'],
    ['первого', 'первый adjective genitive singular masculine', 'ordinals are their own lemma'],
    ['спросив', 'спросить gerund', 'gerunds'],
  ])('%s is %s (%s)', (word, reading) => {
    expect(shown(word).join('\n')).toContain(reading)
  })

  test('the first reading is the likeliest', () => {
    expect(morphology.readings('стали')[0]?.lemma).toBe('стать')
    expect(morphology.readings('сталью')[0]?.lemma).toBe('сталь')
  })

  test.each([
    'стали',
    'министра',
    'Тарсунии',
    'экс-министром',
    'Зарубеков',
    'врача-хирурга',
    'АБВГ',
  ])('the scores of %s are shares', (word) => {
    const scores = morphology.readings(word).map((reading) => reading.score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1.0001)
  })
})

describe('unknown words', () => {
  test.each([
    ['Зарубекова', 'зарубеков noun genitive singular masculine surname'],
    ['Тарсунии', 'тарсуния noun genitive singular feminine place'],
    ['экс-министру', 'экс-министр noun dative singular masculine'],
    ['врача-ботаника', 'врач-ботаник noun genitive singular masculine'],
    ['кого-то', 'кто-то pronoun genitive'],
    ['ОКДРБ', 'окдрб noun singular'],
    ['антиветрогонный', 'антиветрогонный adjective nominative singular masculine'],
  ])('%s may be %s', (word, reading) => {
    expect(shown(word).join('\n')).toContain(reading)
    expect(morphology.readings('Зарубекова')[0]?.known).toBe(false)
  })

  test('a lower-case word is no name', () => {
    expect(morphology.readings('зарубекова').some((reading) => reading.name)).toBe(false)
  })
})

describe('inflection', () => {
  const inflect = (word: string, to: Target): string | undefined => {
    const [first] = morphology.readings(word)
    return first && morphology.inflect(word, first, to)
  }
  test.each<[string, Target, string | undefined]>([
    ['министра', { case: 'nominative' }, 'министр'],
    ['Министерстве', { case: 'nominative' }, 'Министерство'],
    ['МИДе', { case: 'nominative' }, 'МИД'],
    ['премьер-министру', { case: 'nominative' }, 'премьер-министр'],
    ['экс-президента', { case: 'instrumental' }, 'экс-президентом'],
    ['врача-хирурга', { case: 'nominative' }, 'врач-хирург'],
    ['официального', { case: 'nominative', gender: 'feminine' }, 'официальная'],
    ['города', { case: 'dative', number: 'plural' }, 'городам'],
    ['Баймурзин', { case: 'instrumental' }, 'Баймурзиным'],
    ['пальто', { case: 'genitive' }, 'пальто'],
    ['стали', { case: 'nominative' }, undefined],
  ])('%s to %o is %s', (word, to, form) => {
    expect(inflect(word, to)).toBe(form)
  })

  test('a form and back again is the word', () => {
    for (const word of ['страна', 'король', 'посольство', 'площадь', 'учёный', 'Казахстан', 'Киргизия']) {
      for (const grammaticalCase of ['genitive', 'dative', 'instrumental', 'locative'] as const) {
        const form = inflect(word, { case: grammaticalCase }) ?? ''
        const back = morphology
          .readings(form)
          .filter((reading) => reading.case === grammaticalCase && reading.number === 'singular')
          .map((reading) => morphology.inflect(form, reading, { case: 'nominative' }))
        expect(back, `${word} ${form}`).toContain(word)
      }
    }
  })
})

describe('lemmas for the full text', () => {
  test.each([
    ['ru', 'референдумах', 'референдум'],
    ['ru', 'ещё', 'еще'],
    ['ru', 'Зарубекова', 'зарубеков'],
    ['ru', 'зарубекову', 'зарубеков'],
    [null, 'саммите', 'саммит'],
  ])('%s %s is found under %s', async (language, word, lemma) => {
    const lemmatise = await loadLemmatiser()
    expect(lemmatise(language, word)).toBe(lemma)
  })
})

test('any string has a reading, and its lemma is lower case', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЯЁ-’і0a '), maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(letters, fc.string()), (word) => {
      const readings = morphology.readings(word)
      expect(readings.length).toBeGreaterThan(0)
      for (const reading of readings) {
        expect(reading.lemma).toBe(reading.lemma.toLowerCase())
        morphology.inflect(word, reading, { case: 'genitive' })
      }
    }),
  )
})

test.each([
  ['letters', 'е'.repeat(100_000)],
  ['hyphens', '-'.repeat(100_000)],
  ['words and hyphens', 'кто-'.repeat(15)],
  ['ё', 'ё'.repeat(60)],
])('%s without end cost nothing', (_, word) => {
  expect(morphology.readings(word).length).toBeGreaterThan(0)
})

test.each([
  ['empty', new Uint8Array(0), /words\.dawg: it is empty/],
  ['cut', Uint8Array.of(255, 0, 0, 0, 1, 2), /words\.dawg: it ends too early/],
])('a dictionary that is %s is refused by name', (_, bytes, message) => {
  expect(() => openDawg(bytes, 'words.dawg')).toThrow(message)
})
