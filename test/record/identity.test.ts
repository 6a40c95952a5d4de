import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileOf, type TieProfile, tieProfiles } from '../../src/record/identity.ts'
import { latinSkeleton, nameParts, nameStems } from '../../src/record/names.ts'

/** "Айдар Смадиев / министр / Вестландия; посол / Нордия": a profile as a line; numbered by its place. */
function profile(line: string, at: number): TieProfile {
  const [name = '', ...evidence] = line.split(' — ')
  const { given, patronymic } = nameParts(name)
  const roles = evidence.map((each) => {
    const [role = '', org = ''] = each.split(' / ')
    return { role, org }
  })
  const seen = profileOf({ id: String(at), name, type: 'person', roles })
  return { id: at, kind: seen.kind === 'full' ? 'full' : 'weak', given, patronymic, roles }
}

const tied = (lines: readonly string[]): number[][] =>
  tieProfiles(lines.map(profile)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))

describe('profiles of one surname are tied', () => {
  test.each<[string, string[], number[][]]>([
    [
      'surname, role and organisation agree',
      ['айдар смадиев — министр / вестландия', 'смадиев — министр / вестландия'],
      [[0, 1]],
    ],
    ['organisation alone is said', ['айдар смадиев — министр / вестландия', 'смадиев —  / вестландия'], [[0, 1]]],
    [
      'role alone is said, and one man could be meant',
      ['айдар смадиев — министр / вестландия', 'смадиев — министр'],
      [[0, 1]],
    ],
    [
      'role alone, and two could be meant',
      ['айдар смадиев — министр / вестландия', 'олег смадиев', 'смадиев — министр'],
      [[0], [1], [2]],
    ],
    [
      'two with one role and organisation',
      ['айдар смадиев — депутат / сейм', 'олег смадиев — депутат / сейм', 'смадиев — депутат / сейм'],
      [[0], [1], [2]],
    ],
    [
      'another role in the same organisation',
      ['айдар смадиев — министр / вестландия', 'смадиев — депутат / вестландия'],
      [[0], [1]],
    ],
    [
      'a short given name, role and organisation agree',
      ['александр смадиев — депутат / сейм', 'саша смадиев — депутат / сейм', 'саша смадиев — министр / нордия'],
      [[0, 1, 2]],
    ],
    ['a short given name, one role alone', ['александр смадиев — депутат', 'саша смадиев — депутат'], [[0], [1]]],
    ['a short given name, another role', ['joseph roe — mayor / tarn', 'joe roe — senator / tarn'], [[0], [1]]],
    [
      'a short given name of two who hold the office',
      ['александр орсен — депутат / сейм', 'александра орсен — депутат / сейм', 'саша орсен — депутат / сейм'],
      [[0], [1], [2]],
    ],
    ['another organisation', ['айдар смадиев — посол / нордия', 'смадиев — посол / вестландия'], [[0], [1]]],
    [
      'surnames alone, role and organisation equal',
      ['смадиев — посол / нордия', 'смадиев — посол / нордия — министр / вестландия'],
      [[0, 1]],
    ],
    ['surnames alone, role alone equal', ['смадиев — депутат', 'смадиев — депутат — министр'], [[0], [1]]],
    [
      'initials that fit one',
      ['айдар смадиев — депутат / сейм', 'олег смадиев — депутат / сейм', 'о. смадиев — депутат / сейм'],
      [[0], [1, 2]],
    ],
    ['initials that fit none', ['айдар смадиев — депутат / сейм', 'б. смадиев — депутат / сейм'], [[0], [1]]],
    ['one patronymic', ['айдар ильич смадиев', 'айдар смадиев'], [[0, 1]]],
    ['two patronymics', ['айдар ильич смадиев', 'айдар лукич смадиев', 'айдар смадиев'], [[0], [1], [2]]],
    ['given names apart', ['айдар смадиев — министр / вестландия', 'олег смадиев — министр / вестландия'], [[0], [1]]],
    [
      'one who came in by one role leads no other in',
      [
        'айдар смадиев — министр / вестландия',
        'смадиев — министр / вестландия — тренер / заря',
        'смадиев — тренер / заря',
      ],
      [[0, 1], [2]],
    ],
  ])('%s', (_, lines, groups) => {
    expect(tied(lines)).toEqual(groups)
  })

  test('alike in any order, each in exactly one person', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', 'айдар ', 'олег ', 'а. ', 'айдар ильич '),
        fc.uniqueArray(fc.constantFrom(' — министр / вестландия', ' — министр', ' — посол / нордия', ' —  / нордия'), {
          maxLength: 3,
        }),
      )
      .map(([given, roles]) => `${given}смадиев${roles.join('')}`)
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }).chain((lines) => {
          const profiles = lines.map(profile)
          return fc.tuple(fc.constant(profiles), fc.shuffledSubarray(profiles, { minLength: profiles.length }))
        }),
        ([profiles, shuffled]) => {
          const inOrder = (groups: number[][]) => groups.map((ids) => ids.join()).toSorted()
          expect(inOrder(tieProfiles(shuffled))).toEqual(inOrder(tieProfiles(profiles)))
          expect(
            tieProfiles(shuffled)
              .flat()
              .toSorted((a, b) => a - b),
          ).toEqual(profiles.map((each) => each.id))
        },
      ),
    )
  })
})

describe('an appearance', () => {
  test.each([
    ['Айдар Смадиев', 'person', 'full'],
    ['Жан-Пьер фон Бергер', 'person', 'full'],
    ['Смадиев', 'person', 'alone'],
    ['А. Смадиев', 'person', 'alone'],
    ['МИД Вестландии', 'organisation', 'body'],
    ['Вестландия', 'state', 'body'],
    ['полиция', 'organisation', 'alone'],
    ['local officials', 'group', 'alone'],
    ['', 'group', 'alone'],
    ['«»', 'person', 'alone'],
  ] as const)('%j, a %s, is %s', (name, type, kind) => {
    expect(profileOf({ id: 'x', name, type, roles: [] }).kind).toBe(kind)
  })

  test('of one name is one profile, however it is written', () => {
    const keyOf = (name: string) => profileOf({ id: name, name, type: 'person', roles: [] }).key
    expect(keyOf('Артём Ручьёв')).toBe(keyOf('Артем  РУЧЬЕВ'))
    expect(keyOf('Жан‑Пьер Бергер')).toBe(keyOf('Жан-Пьер Бергер'))
    expect(keyOf('Артём Ручьёв')).not.toBe(keyOf('Артур Ручьёв'))
  })
})

describe('names', () => {
  test.each([
    ['Айдар Смадиев', 'айдар', '', 'смадиев'],
    ['Айдар Лукич Смадиев', 'айдар', 'лукич', 'смадиев'],
    ['Эмиль Рихтер Лоренц', 'эмиль рихтер', '', 'лоренц'],
    ['Айдар Петрович Смадиев', 'айдар', 'петрович', 'смадиев'],
    ['Вера Олеговна Ручьёва', 'вера', 'олеговна', 'ручьева'],
    ['Айдар Серікұлы Смадиев', 'айдар', 'серікұлы', 'смадиев'],
    ['J. D. Berger', 'j d', '', 'berger'],
    ['Смадиев', '', '', 'смадиев'],
    ['', '', '', ''],
  ])('%j: given %j, patronymic %j, surname %j', (name, given, patronymic, surname) => {
    expect(nameParts(name)).toEqual({ given, patronymic, surname })
  })

  test.each([
    ['смадиев', 'смадиева смадиеву смадиевым смадиеве'],
    ['ручьева', 'ручьевой ручьеву'],
    ['заречный', 'заречного заречному заречным заречном'],
    ['горная', 'горной горную'],
    ['дюма', 'дюма'],
    ['бергер', 'бергера бергеру бергером бергере'],
  ])('%s meets its forms', (name, forms) => {
    for (const form of forms.split(' ')) {
      const stems = new Set(nameStems(name))
      expect(
        nameStems(form).some((stem) => stems.has(stem)),
        form,
      ).toBe(true)
    }
  })

  test.each([
    ['смадияров', 'smadiyarov'],
    ['ручьева', 'ruchyova'],
    ['щукин', 'shchukin'],
    ['хижняк', 'khizhnyak'],
    ['цой', 'tsoi'],
    ['мюллер', 'müller'],
    ['қасымжан', 'kasymzhan'],
  ])('%s could be %s', (cyrillic, latin) => {
    expect(latinSkeleton(cyrillic)).toBe(latinSkeleton(latin))
  })
})
