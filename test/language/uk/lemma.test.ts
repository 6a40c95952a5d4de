import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLemmatiser } from '../../../src/language/load.ts'
import { lemmaOf } from '../../../src/language/uk/lemma.ts'

describe('the forms of one word meet under one lemma', () => {
  test.each([
    'міністр міністра міністрові міністром міністри міністрів міністрам',
    'міністерство міністерства міністерству міністерством міністерстві',
    'республіка республіки республіці республіку республікою республік',
    'безпека безпеки безпеці безпеку безпекою',
    'перемога перемоги перемозі перемогу перемогою',
    'можливість можливості можливістю можливостей можливостям',
    'ринок ринку ринком ринки ринків ринках',
    'річка річки річці річку річкою річок',
    'український української українському українські українських українським українська',
    'повідомляти повідомляє повідомляв повідомляла повідомляли повідомляють',
    'заявити заявив заявила заявили',
    'планувати планує планують планував планували плануючи',
    'підписати підписав підписала підписали',
    'рішення рішенню рішенням рішень рішеннями',
    'переговори переговорів переговорам переговорами переговорах',
    'поліція поліції поліцію поліцією',
    'дамба дамби дамбі дамбу дамбою дамб дамбами',
    'кравець кравця кравцеві кравцем кравці',
    'податок податку податком податки податків',
    'область області областю областей областями',
    'рік року роки років роках',
    "прем'єр-міністр прем’єр-міністра премʼєр-міністром",
    'Орлія Орлії Орлію Орлією',
  ])('%s', (line) => {
    const lemmas = line.split(' ').map(lemmaOf)
    expect(new Set(lemmas)).toEqual(new Set([lemmas[0]]))
  })
})

test.each([
  ['міст', 'місто'],
  ['справа', 'право'],
  ['заява', 'заявити'],
  ['сила', 'сидіти'],
  ['вода', 'водій'],
  ['рада', 'радити'],
  ['суд', 'судно'],
  ['вулиця', 'вулик'],
])('%s and %s are two words', (one, other) => {
  expect(lemmaOf(one)).not.toBe(lemmaOf(other))
})

test('in a Ukrainian text every Cyrillic word is Ukrainian, and its letters tell of a word elsewhere', async () => {
  const lemma = await loadLemmatiser()
  expect(lemma('uk', 'переговорах')).toBe(lemma('uk', 'переговори'))
  expect(lemma('uk', 'NATO')).toBe('nato')
  expect(lemma(null, 'їжаками')).toBe(lemmaOf('їжаками'))
})

test('any text has a lemma, of no more letters than the word and some', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (word) => {
      expect(lemmaOf(word).length).toBeLessThanOrEqual(word.length + 6)
    }),
  )
})
