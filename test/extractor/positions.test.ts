/** Where holders stand: "sentences ⇒ holder — stance — target"; the people and states are invented. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { articleOf } from './marked.ts'

const languages = { ru: await loadLanguage('ru'), en: await loadLanguage('en') }

const russian = `
Карсания поддержала договор о море. ⇒ Карсания — supports — договор о море
Вельдория не поддерживает идею референдума. ⇒ Вельдория — opposes — идею референдума
Совет выступил за новые переговоры. ⇒ совет — supports — новые переговоры
Против новых пошлин выступает Тамария. ⇒ Тамария — opposes — новых пошлин
Иван Орсен осудил закрытие порта. ⇒ Иван Орсен — condemns — закрытие порта
Вельдория обвинила Карсанию в краже воды. ⇒ Вельдория — condemns — Карсанию в краже воды
Тамария признала независимость области. ⇒ Тамария — recognises — независимость области
Иван Орсен сообщил, что Вельдория не признаёт ни одно из новых государств, включая Солмар и Брандию. ⇒ Вельдория — does-not-recognise — Солмар и Брандию (Иван Орсен)
Кархия отказалась участвовать в июньском саммите. ⇒ Кархия — stays-away — июньском саммите
Вера Лескова и Илья Лесков заявили, что не будут присутствовать на процессе. ⇒ Вера Лескова — stays-away — процессе; Илья Лесков — stays-away — процессе
Иван Орсен призвал соседей остановить стройку. ⇒ Иван Орсен — demands — остановить стройку
Карсания готова оказать помощь. ⇒ Карсания — offers — оказать помощь
Карсания не намерена вводить визы. ⇒ Карсания — refuses — вводить визы
Карсания не хочет воевать с соседями. ⇒ Карсания — refuses — воевать с соседями
МИД Карсании опроверг слухи о войне. ⇒ МИД Карсании — denies — слухи о войне
Группировка «Ирта» отвергает обвинения в поджоге. ⇒ Группировка «Ирта» — denies — обвинения в поджоге
Кархия не участвует в саммите исходя из графика встреч. ⇒ Кархия — stays-away — саммите
Правозащитные организации осудили приговор. ⇒ правозащитные организации — condemns — приговор
# look-alikes
Вельдория поддерживает тесные связи с Тамарией. ⇒
Иван Орсен признал свою вину. ⇒
Иван Орсен воздержался от комментариев. ⇒
Министр поддержал закон. ⇒
`

const english = `
Norland supports the treaty. ⇒ Norland — supports — the treaty
Jane Roe does not support the treaty. ⇒ Jane Roe — opposes — the treaty
The plan was rejected by the council. ⇒ the council — opposes — The plan
Jane Roe condemned the attack on the port. ⇒ Jane Roe — condemns — the attack on the port
Norland will not attend the summit. ⇒ Norland — stays-away — the summit
Jane Roe urged the council to stop the work. ⇒ Jane Roe — demands — stop the work
Jane Roe wants to attack four provisions in the tax code. ⇒ Jane Roe — offers — attack four provisions in the tax code
Jane Roe opposes it. ⇒
The minister refused to sign the agreement. ⇒
`

const cases = (language: 'ru' | 'en', table: string) =>
  table
    .split('\n')
    .filter((line) => line.includes(' ⇒'))
    .map((line) => [line, language] as const)

test.each([...cases('ru', russian), ...cases('en', english)])('%s', (line, language) => {
  const [text = '', expected = ''] = line.split(' ⇒')
  const { positions } = extract(articleOf(text, language), languages[language])
  const told = positions.map(({ holder, stance, target, via }) => {
    const words = target.map(({ from, to }) => text.slice(from, to)).join(' … ')
    return `${holder.name} — ${stance} — ${words}${via ? ` (${via.name})` : ''}`
  })
  expect(told.join('; ')).toBe(expected.trim())
})

test('a position keeps its words, its sentence, the statement that tells it and the reason', () => {
  const text = 'По словам Ивана Орсена, Карсания не участвует в саммите исходя из графика встреч. Это решено.'
  const { positions, statements } = extract(articleOf(text, 'ru'), languages.ru)
  const [position] = positions
  const slice = (span: { from: number; to: number } | null | undefined) => span && text.slice(span.from, span.to)
  expect(positions).toHaveLength(1)
  expect(slice(position?.cue)).toBe('не участвует')
  expect(slice(position?.evidence)).toBe(text.slice(0, text.indexOf(' Это')))
  expect(slice(position?.reason)).toBe('графика встреч')
  expect(position?.via).toEqual({ name: 'Иван Орсен' })
  expect(statements[position?.statement ?? -1]?.speaker.name).toBe('Иван Орсен')
})

test('words that weaken a position are told', () => {
  const text = 'Карсания, возможно, поддержит договор.'
  expect(extract(articleOf(text, 'ru'), languages.ru).positions).toMatchObject([{ hedged: true, stance: 'supports' }])
})
