import { describe, expect, test } from 'vitest'
import { loadLemmatiser } from '../../../src/language/load.ts'
import { compareWordings } from '../../../src/record/quotation/differences.ts'
import type { DiffPart } from '../../../src/record/quotation/types.ts'
import { wordingWordsOf } from '../../../src/record/quotation/words.ts'

const lemmaOf = await loadLemmatiser()

const compare = (language: string, base: string, other: string) => {
  const wording = (text: string) => ({ text, words: wordingWordsOf(text, language, lemmaOf) })
  return compareWordings(wording(base), wording(other), language)
}

/** The comparison as one line: [-left out-], {+added+}, <old|new form>. */
function line(parts: readonly DiffPart[], base: string, text: string): string {
  return parts
    .map((part) => {
      if (part.kind === 'removed') return `[-${base.slice(part.before.from, part.before.to)}-]`
      const words = text.slice(part.after.from, part.after.to)
      if (part.kind === 'added') return `{+${words}+}`
      return part.kind === 'same' ? words : `<${base.slice(part.before.from, part.before.to)}|${words}>`
    })
    .join('')
}

describe('how a wording differs', () => {
  test.each([
    ['ru', 'Мост откроют весной.', '«Мост откроют весной»', []],
    ['ru', 'Мост ещё не достроен, и ждать осталось долго', 'Мост еще не достроен и ждать осталось долго', []],
    [
      'ru',
      'Вельдория никогда не закроет пролив. Мы будем пропускать суда шесть лет подряд',
      'Вельдория никогда не закроет пролив',
      ['cut'],
    ],
    [
      'ru',
      'Вельдория никогда не закроет пролив',
      'Вельдория никогда не закроет пролив. Мы будем пропускать суда шесть лет подряд',
      ['extended'],
    ],
    [
      'ru',
      'Мы будем пропускать суда шесть лет, и ни один порт не опустеет',
      'Мы будем пропускать суда четыре года, и ни один порт не опустеет',
      ['number'],
    ],
    ['ru', 'Уровень упал на 14 процентов за ночь', 'Уровень упал на 40 процентов за ночь', ['number']],
    ['ru', 'Суда стояли шесть дней у старого мола', 'Суда стояли 6 дней у старого мола', ['reworded']],
    [
      'ru',
      'Но мы не исключаем переговоров с теми, кто живёт на островах',
      'Мы исключаем переговоры с теми, кто живёт на островах',
      ['negation'],
    ],
    [
      'ru',
      'Договориться с соседями возможно этой зимой',
      'Договориться с соседями невозможно этой зимой',
      ['negation', 'hedge-dropped'],
    ],
    ['ru', 'Возможно, мы приедем в Сольм на встречу', 'Мы приедем в Сольм на встречу', ['hedge-dropped']],
    ['ru', 'Мы приедем в Сольм на встречу', 'Мы, вероятно, приедем в Сольм на встречу', ['hedge-added']],
    ['ru', 'Мы спорили о рыбе, а договорились о лодках', 'Спорили мы о рыбе, договорились же о лодках', ['reworded']],
    [
      'ru',
      'Карсания подпишет договор о рыбе до конца зимы',
      'Карсания утвердит договор о рыбе до конца зимы',
      ['reworded'],
    ],
    // The negation goes with the clause that is left out: what stays means the same.
    [
      'ru',
      'Мы приедем в Сольм, хотя никого там не знаем и не ждём подарков, и подпишем договор о рыбе',
      'Мы приедем в Сольм и подпишем договор о рыбе',
      ['cut'],
    ],
    [
      'ru',
      'Решения нет. Мы готовы принять суда соседей в любом порту',
      'Мы готовы принять суда соседей в любом порту',
      ['cut'],
    ],
    // Another sentence at the end is no other wording of the one that is gone.
    [
      'ru',
      'Участие страны решат с учётом погоды и числа гостей',
      'Участие страны решат с учётом погоды. Карсания дорожит рыбой и лодками',
      ['cut', 'extended'],
    ],
    [
      'ru',
      'Я повторю ещё раз для соседей: мы не закроем пролив зимой. Так было и будет',
      'Мы закроем пролив зимой. Так было и будет',
      ['negation', 'cut'],
    ],
    ['en', 'We do not rule out talks with the islanders', 'We rule out talks with the islanders', ['negation']],
    ['en', "We won't close the strait this winter", 'We will close the strait this winter', ['negation']],
    [
      'en',
      'Perhaps we will come to the conference in Solm',
      'We will come to the conference in Solm',
      ['hedge-dropped'],
    ],
    ['en', 'The bridge may open in spring', 'The bridge will open in spring', ['hedge-dropped']],
    ['en', 'Six boats left the harbour at noon', 'Sixteen boats left the harbour at noon', ['number']],
    ['en', 'Six boats left the harbour', 'Six boats left the harbour, and not one came back by night', ['extended']],
    [
      'en',
      'The new timetable is likely to hold',
      'The new timetable is unlikely to hold',
      ['negation', 'hedge-dropped'],
    ],
    ['en', 'We welcome the treaty on herring', 'We welcomed the treaties on herring', ['reworded']],
    ['kk', 'Біз көпірді алты жылда саламыз', 'Біз көпірді төрт жылда саламыз', ['number']],
    ['uk', 'Ми збудуємо міст за шість років', 'Ми збудуємо міст за чотири роки', ['number']],
    ['uk', 'Ми підпишемо цей договір', 'Ми не підпишемо цей договір', ['negation']],
    ['uk', 'Міністри підписали договір', 'Міністр підписав договори', ['reworded']],
  ] as const)('%s: %s → %s', (language, base, other, differences) => {
    expect(compare(language, base, other).differences).toEqual(differences)
  })
})

describe('word by word', () => {
  test.each([
    [
      'Мы не исключаем переговоров с островами.',
      'Мы исключаем переговоры с островами.',
      'Мы [-не -]исключаем <переговоров |переговоры >с островами.',
    ],
    [
      'Мост откроют весной, и суда пойдут под ним до самого льда',
      'суда пойдут под ним до самого льда',
      '[-Мост откроют весной, и -]суда пойдут под ним до самого льда',
    ],
    ['Порт закрыт шесть дней', 'Порт закрыт сорок дней', 'Порт закрыт [-шесть -]{+сорок +}дней'],
    // "и" and "в" stand in both and link nothing.
    ['рыба и хлеб в лавке', 'вода и соль в бочке', '[-рыба и хлеб в лавке-]{+вода и соль в бочке+}'],
  ])('%s → %s', (base, other, marked) => {
    expect(line(compare('ru', base, other).parts, base, other)).toBe(marked)
  })
})
