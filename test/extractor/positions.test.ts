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
Иван Орсен сообщил, что Вельдория не признаёт ни одно из новых государств, включая Солмар и Брандию. ⇒ Вельдория — does-not-recognise — Солмар … Брандию (Иван Орсен)
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
Участие Вельдории в саммите будет рассмотрено с учётом графика. ⇒ Вельдория — undecided — Участие Вельдории в саммите
Карсания рассматривает возможность вступления в союз. ⇒ Карсания — undecided — возможность вступления в союз
Карсания пока не определилась с участием в саммите. ⇒ Карсания — undecided — участием в саммите
Карсания не приняла решения об участии в саммите. ⇒ Карсания — undecided — участии в саммите
Карсания не исключает выхода из союза. ⇒ Карсания — undecided — выхода из союза
Иван Орсен подтвердил готовность Карсании помочь соседям. ⇒ Карсания — offers — помочь соседям (Иван Орсен)
Иван Орсен назвал закрытие порта ошибкой. ⇒ Иван Орсен — opposes — закрытие порта
Иван Орсен назвал нападение «ужасной провокацией». ⇒ Иван Орсен — condemns — нападение
Карсания считает, что эти выборы не были легитимными. ⇒ Карсания — does-not-recognise — эти выборы
«Указ незаконен», — сказал Иван Орсен. ⇒ Иван Орсен — opposes — Указ
Иван Орсен считает, что было бы неправильно закрывать порт. ⇒ Иван Орсен — opposes — закрывать порт
«Карсания должна покинуть порт», — сказал Иван Орсен. ⇒ Иван Орсен — demands — покинуть порт
Иван Орсен считает, что Карсании следует покинуть порт. ⇒ Иван Орсен — demands — покинуть порт
Движение «Ирта», выступающее против плотины, провело митинг. ⇒ Движение «Ирта» — opposes — плотины
Карсания вышла из союза. ⇒ Карсания — stays-away — союза
Карсания приостановила участие в договоре. ⇒ Карсания — stays-away — договоре
Отказ Карсании от участия в саммите удивил соседей. ⇒ Карсания — stays-away — участия в саммите
Карсания вступила в союз. ⇒ Карсания — takes-part — союз
Иван Орсен обрушился с критикой на мэра. ⇒ Иван Орсен — condemns — мэра
Карсания заняла нейтральную позицию в споре соседей. ⇒ Карсания — neutral — споре соседей
Карсания сохраняет нейтралитет, поддерживая связи с Вельдорией и Тамарией. ⇒ Карсания — neutral — Вельдорией … Тамарией
Карсания признала Солмар, Брандию и Новую Ирту. ⇒ Карсания — recognises — Солмар … Брандию … Новую Ирту
# look-alikes
Карсания не участвовала в конкурсе красоты. ⇒
Иван Орсен вошёл в комнату. ⇒
Иван Орсен покинул компанию. ⇒
Иван Орсен выступал за клуб «Ирта». ⇒
Суд признал Ивана Орсена виновным. ⇒
Карсания может присоединиться к договору. ⇒
Карсания не отменит пошлины, пока Вельдория не признает границу. ⇒
Поддерживает ли Карсания договор? ⇒
«Я должен сказать, что порт закрыт», — сказал Иван Орсен. ⇒
Министры должны были собраться утром. ⇒
Иван Орсен подписал контракт с клубом. ⇒
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

const past = [
  ['Раньше Карсания поддерживала договор.', ['supports past']],
  ['Norland previously supported the treaty.', ['supports past']],
  ['Norland is once again opposed to the dam.', ['opposes']],
  // The date of the report alone makes nothing past.
  ['«Карсания поддерживает договор», — отметил тогда Иван Орсен.', ['supports']],
  [
    'Карсания не участвовала в саммите.\n\n«Участие Карсании в саммите будет рассмотрено», — отметил тогда Иван Орсен.',
    ['stays-away', 'undecided past'],
  ],
] as const

test.each(past)('what is past: %s', (text, expected) => {
  const language = /[а-я]/.test(text) ? 'ru' : 'en'
  const { positions } = extract(articleOf(text, language), languages[language])
  expect(positions.map((one) => one.stance + (one.past ? ' past' : ''))).toEqual(expected)
})

test('"they" are the body of which the same speaker told before', () => {
  const text =
    'Иван Орсен сказал, что организация «Ирта» поддерживает договор. Он добавил, что они не признают итоги выборов.'
  const { positions } = extract(articleOf(text, 'ru'), languages.ru)
  expect(positions.map(({ holder, stance }) => [holder.name, stance])).toEqual([
    ['организация «Ирта»', 'supports'],
    ['организация «Ирта»', 'does-not-recognise'],
  ])
})
