/** One body under all its names, and never two under one. */
import { describe, expect, test } from 'vitest'
import { bodyKey } from '../../src/language/body-key.ts'
import { states } from '../../src/language/ru/states.ts'
import { world } from '../../src/language/world.ts'

describe('names of one body', () => {
  test.each([
    [
      'mfa KZ',
      'МИД Казахстана; МИД РК; Министерство иностранных дел Казахстана; Министерство иностранных дел Республики Казахстан; внешнеполитическое ведомство Казахстана; казахстанский МИД; Foreign Ministry of Kazakhstan; the Foreign Ministry of Kazakhstan; Kazakhstan’s Foreign Ministry; Kazakh Foreign Ministry; Ministry of Foreign Affairs of the Republic of Kazakhstan; Қазақстан Сыртқы істер министрлігі; Қазақстанның Сыртқы істер министрлігі; ҚР СІМ; МЗС Казахстану',
    ],
    ['mfa UA', 'МИД Украины; МЗС України; Ukrainian Foreign Ministry; Міністерство закордонних справ України'],
    ['mfa US', 'Госдеп США; Госдепартамент; U.S. State Department; US State Department'],
    [
      'defence GB',
      'Минобороны Великобритании; Министерство обороны Британии; British Ministry of Defence; UK Defence Ministry',
    ],
    ['government SS', 'правительство Южного Судана; Government of South Sudan'],
    ['state KG', 'Киргизия; Кыргызстан; Kyrgyzstan; Қырғызстан; Киргизстан; Кыргызская Республика'],
    ['state US', 'США; Соединённые Штаты Америки; the United States; U.S.; АҚШ'],
    ['un', 'ООН; Организация Объединённых Наций; the United Nations; UN; U.N.; БҰҰ'],
    ['downing-street', 'Downing Street; Number 10; No 10; No. 10; Даунинг-стрит'],
    ['eu', 'ЕС; Евросоюз; European Union; Еуропалық одақ'],
    // an untold state: the long name and the short one
    ['mfa карсании', 'МИД Карсании; Министерство иностранных дел Карсании; внешнеполитическое ведомство Карсании'],
    [
      'mfa karsania',
      'Foreign Ministry of Karsania; Karsania’s Foreign Ministry; Ministry of Foreign Affairs of Karsania',
    ],
  ])('%s', (key, names) => {
    for (const name of names.split('; ')) expect([name, bodyKey(name)?.key]).toEqual([name, key])
  })
})

describe('what the tables do not know', () => {
  test.each([
    'Вестник Карсании', 'Орсен и партнёры', 'пресс-служба МИД Казахстана', 'корейский МИД', 'Партия мира Казахстана',
    'Kazakhstan Today', 'Университет Астаны', '', '…',
  ])('%j', (name) => {
    expect(bodyKey(name)).toBeUndefined()
  }) // biome-ignore format: a list of names

  test.each([
    ['Министерство обороны и спорта Казахстана', 'defence KZ'],
    ['правительство Северной Ирландии', 'government IE'],
    ['правительство Нового Судана', 'government SD'],
    ['МВД РБ', 'interior BY'],
    ['МИД Республики Татарстан', 'mfa RU'],
  ])('%s is not %s', (name, other) => {
    expect(bodyKey(name)?.key).not.toBe(other)
  })
})

test.each([
  'МИД',
  'Минобороны',
  'правительство',
  'Foreign Ministry',
  'the Ministry of Defence',
  'Сыртқы істер министрлігі',
])('«%s» alone may be that of any state', (name) => {
  expect(bodyKey(name)).toMatchObject({ of: null, local: true })
})

test('of every state the ministry is one in four languages, and another than that of every other state', () => {
  const seen = new Map<string, string>()
  for (const [at, { genitives, en, kk, uk }] of world.entries()) {
    const name = states[at]?.names[0] ?? ''
    const all = [
      `МИД ${genitives[0]}`,
      `Министерство иностранных дел ${genitives[0]}`,
      `Foreign Ministry of ${en[0]}`,
      `${en[0]}’s Foreign Ministry`,
      `${kk[0]} Сыртқы істер министрлігі`,
      `МЗС ${uk[0]}`,
    ]
    const keys = new Set(all.map((one) => bodyKey(one)?.key))
    expect([name, [...keys]]).toEqual([name, [expect.stringMatching(/^mfa \S/)]])
    const [key = ''] = keys
    expect([key, seen.get(key ?? '')]).toEqual([key, undefined])
    seen.set(key ?? '', name)
  }
})

test('odd input is read', () => {
  for (const name of ['МИД '.repeat(5_000), 'а’'.repeat(5_000), '.'.repeat(10_000), 'министерство '.repeat(20)])
    expect(bodyKey(name)?.of ?? null).toBeNull()
})
