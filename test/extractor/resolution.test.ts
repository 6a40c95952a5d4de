/** Who speaks, over whole invented articles: pronouns, offices, words that point back, and nobody where nobody is named. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { articleOf } from './marked.ts'

const russian = await loadLanguage('ru')

/** Each statement's cue and its speaker; "?" and the type for a source without a name. */
const articles: readonly (readonly [title: string, text: string, speakers: string])[] = [
  [
    'a minister, a doctor and two offices',
    `Министр здравоохранения Вельдории Марина Лещук посетила больницу в Лидене.

Она сообщила, что ремонт закончат весной. По словам чиновницы, деньги уже выделены.

«Мы откроем отделение в мае», — пообещала глава Минздрава.

Главврач больницы Игорь Тур рассказал, что врачей не хватает. Он попросил министра помочь с жильём.

Лещук ответила, что жильё построят. В пресс-службе губернатора добавили, что дорогу к больнице починят.`,
    `сообщила: Марина Лещук
По словам: Марина Лещук
пообещала: Марина Лещук
рассказал: Игорь Тур
попросил: Игорь Тур
ответила: Марина Лещук
добавили: пресс-служба губернатора`,
  ],
  [
    'police, an unnamed man and his lawyer',
    `Полиция Лидена задержала подозреваемого в краже. Об этом сообщили в ведомстве.

Сам он утверждает, что не виновен.

Адвокат задержанного Анна Гросс заявила, что её клиент был дома.

Прокурор Пётр Саар считает доказательства достаточными. Он потребовал оставить подозреваемого под стражей.

Суд отклонил ходатайство. «Решение незаконно», — заявила Гросс после заседания.`,
    `сообщили: полиция Лидена
утверждает: ?anonymous
заявила: Анна Гросс
считает: Пётр Саар
потребовал: Пётр Саар
заявила: Анна Гросс`,
  ],
  [
    'two heads of state and an opponent',
    `Президент Тамарии Дан Орсу встретился с канцлером Эрланда Хельгой Браун.

Браун подтвердила, что контракт подпишут в июне.

«Это исторический день, — сказал президент Тамарии. — Мы ждали его десять лет».

Канцлер, в свою очередь, отметила, что цена останется прежней. По её словам, Эрланд доверяет партнёру.

Оба лидера призвали соседей присоединиться к договору.

Лидер партии «Выбор» Инга Ольм назвала сделку кабальной. Политик пообещала обратиться в суд.`,
    `подтвердила: Хельга Браун
сказал: Дан Орсу
отметила: Хельга Браун
По её словам: Хельга Браун
призвали: ?group
назвала: Инга Ольм
пообещала: Инга Ольм`,
  ],
]

test.each(articles)('%s', (_, text, speakers) => {
  const { statements } = extract(articleOf(text, 'ru'), russian)
  const told = statements.map(
    ({ cue, speaker }) => `${cue ? text.slice(cue.from, cue.to) : ''}: ${speaker.name ?? `?${speaker.type}`}`,
  )
  expect(told.join('\n')).toBe(speakers)
})

test('who is meant within somebody’s own words, or long after, is less sure than in the sentence behind', () => {
  const near = sureOf(`Мэр Пётр Саар встретился с главой фонда Ингой Ольм. Он сказал, что дамба готова.`)
  const within = sureOf(`Мэр Пётр Саар уехал. «Я отказалась. Он сказал, что дамба готова», — заявила Инга Ольм.`)
  const after = sureOf(
    `Мэр Пётр Саар уехал. ${'Дамба стояла у моря, и люди ходили мимо. '.repeat(24)}Он сказал, что дамба готова.`,
  )
  expect(near).toBeGreaterThan(0.85)
  expect(within).toBeLessThan(0.7)
  expect(after).toBeLessThan(0.7)
})

/** How sure the statement is that «Он сказал» brings. */
function sureOf(text: string): number | undefined {
  const { statements } = extract(articleOf(text, 'ru'), russian)
  const found = statements.find(({ cue }) => cue && text.slice(cue.from, cue.to) === 'сказал')
  expect(found?.speaker.name).toBe('Пётр Саар')
  return found?.confidence
}
