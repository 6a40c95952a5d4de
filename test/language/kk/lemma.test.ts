import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stripCase, stripPlural, stripPossessive, withPossessive } from '../../../src/language/kk/endings.ts'
import { lemmaOf } from '../../../src/language/kk/lemma.ts'
import { loadLemmatiser } from '../../../src/language/load.ts'

describe('the forms of one word meet under one lemma', () => {
  test.each([
    'келісім келісімі келісімге келісімде келісімдер келісімдерінің',
    'конференция конференцияға конференциясына конференцияларында',
    'референдум референдумда референдумға референдумдардың',
    'саммит саммитте саммитке саммиттің',
    'қойма қоймасы қоймасын қоймаға қоймалар',
    'министрлік министрлігі министрлігінің министрліктер министрліктен',
    'егістік егістігі егістігінде егістіктер',
    'мектеп мектебі мектебіне мектептерде',
    'президент президенті президентке президенттер президентпен',
    'тарап тараптар тарапқа тараптардың',
    'аймақ аймақтағы аймаққа аймағында',
    'тулкент Тулкентте Тулкенттің Тулкентке',
    'карсания Карсанияның Карсанияға Карсаниядан',
    'орманов Ормановтың Ормановқа Ормановпен',
    'сауда саудасы саудаға',
    'facebook Facebook-те Facebook-тегі',
    'диалог диалогы диалогқа',
  ])('%s', (line) => {
    const [lemma = '', ...forms] = line.split(' ')
    expect(forms.map(lemmaOf)).toEqual(forms.map(() => lemma))
  })

  test('words that only look as if they had an ending stay whole', () => {
    const words = 'сауда пайда доллар бүгін кейін жаңа қазан халық қазіргі ішкі көктемгі'.split(' ')
    expect(words.map(lemmaOf)).toEqual(words)
  })
})

describe('endings obey both harmonies', () => {
  test.each([
    ['келісімге', 'келісім', 'dative'],
    ['дауысқа', 'дауыс', 'dative'],
    ['қаласына', 'қаласы', 'dative'],
    ['өзеннің', 'өзен', 'genitive'],
    ['халықтың', 'халық', 'genitive'],
    ['заңнан', 'заң', 'ablative'],
    ['құжатпен', 'құжат', 'instrumental'],
    ['шешімді', 'шешім', 'accusative'],
    ['қоймасын', 'қоймасы', 'accusative'],
  ])('%s', (word, stem, name) => {
    expect(stripCase(word)).toMatchObject({ stem, case: name })
  })

  // The vowel, the consonant or the possessive before the ending does not allow it.
  test.each(['марден', 'сұлтан', 'елена', 'келісім', 'жақсы', 'ұран'])('%s has none', (word) => {
    expect(stripCase(word)).toBeUndefined()
  })

  test.each([
    ['өкіл', 'өкілі'],
    ['төраға', 'төрағасы'],
    ['министрлік', 'министрлігі'],
    ['мектеп', 'мектебі'],
    ['басшы', 'басшысы'],
  ])('%s and %s', (noun, possessed) => {
    expect(withPossessive(noun)).toBe(possessed)
    expect(stripPossessive(possessed)).toBe(noun)
  })

  test.each([
    ['елдер', 'елдер'.slice(0, 2)],
    ['балалар', 'бала'],
    ['тараптар', 'тарап'],
    ['заңдар', 'заң'],
  ])('%s', (plural, stem) => {
    expect(stripPlural(plural, 2)).toBe(stem)
  })

  test.each(['балатер', 'тараплар', 'доллер'])('%s is no plural', (word) => {
    expect(stripPlural(word)).toBeUndefined()
  })
})

test('a lemma is the beginning of its word, but for the one letter that a possessive voices', () => {
  const letters = 'абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюяә-'
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 24 }), (word) => {
      const lemma = lemmaOf(word)
      expect(lemma.length).toBeLessThanOrEqual(word.length)
      expect(word.startsWith(lemma) || word.startsWith(lemma.slice(0, -1))).toBe(true)
      expect(lemma === '' && word !== '').toBe(false)
    }),
  )
})

test('in a Kazakh text every Cyrillic word is read as Kazakh', async () => {
  const lemma = await loadLemmatiser()
  expect(lemma('kk', 'Карсанияда')).toBe('карсания')
  expect(lemma('kk', 'саммитте')).toBe('саммит')
  expect(lemma(null, 'қоймасында')).toBe('қойма')
})
