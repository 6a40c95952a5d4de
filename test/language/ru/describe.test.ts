import { describe, expect, test } from 'vitest'
import { loadLanguage, loadMorphology } from '../../../src/language/load.ts'
import { formsOf, stateAt, stateForms } from '../../../src/language/ru/state-forms.ts'
import { states } from '../../../src/language/ru/states.ts'

const russian = await loadLanguage('ru')

/** The description of the phrase in braces: "type | name | role | org". */
function described(line: string): string {
  const from = line.indexOf('{')
  const to = line.indexOf('}') - 1
  const text = line.replace(/[{}]/g, '')
  const parsed = russian.parse(text, [{ from: 0, to: text.length }])
  const phrase = parsed.phrases.find((one) => one.from === from && one.to === to)
  if (!phrase) return `no phrase: ${parsed.phrases.map((one) => text.slice(one.from, one.to)).join(' / ')}`
  const { type, name, role, org } = russian.describe(parsed, phrase)
  return [type, name, role, org].map((part) => part ?? '-').join(' | ')
}

describe('who a noun phrase means', () => {
  test.each([
    // people
    [
      'Ждём {официального представителя МИД Казахстана Тимура Загорова}.',
      'person | Тимур Загоров | официальный представитель | МИД Казахстана',
    ],
    ['Сказал {премьер-министр Великобритании}.', 'person | - | премьер-министр | Великобритания'],
    [
      'Сказал {первый заместитель министра иностранных дел России Олег Верёвкин}.',
      'person | Олег Верёвкин | первый заместитель министра иностранных дел | Россия',
    ],
    ['Сказал {посол Ирландии в США Патрик Гловер}.', 'person | Патрик Гловер | посол в США | Ирландия'],
    // another office behind the first, and what is no office
    ['Сказал {глава городской думы и депутат Марк Сомов}.', 'person | Марк Сомов | глава | городская дума'],
    [
      'Сказала {руководитель театра «Парус», актриса и режиссёр Анна Марич}.',
      'person | Анна Марич | руководитель | театр «Парус»',
    ],
    // whose they are who speak
    ['Сказал {повар семьи Вистенов}.', 'person | - | повар семьи Вистенов | -'],
    ['Сказал {представитель Трюо}.', 'person | - | представитель Трюо | -'],
    ['Сказала {участница Acme Band}.', 'person | - | участница | Acme Band'],
    ['Сказала {певица Acme Rose}.', 'person | Acme Rose | певица | -'],
    ['Сказал {нападавший по имени Марк Сомов}.', 'person | Марк Сомов | нападавший | -'],
    ['Сказал {актёр и писатель Марк Сомов}.', 'person | Марк Сомов | актёр | -'],
    ['Сказал {министр обороны Норландии генерал Марк Сомов}.', 'person | Марк Сомов | министр обороны | Норландия'],
    ['Ушёл {председатель Союза лесов 43-летний Марк Сомов}.', 'person | Марк Сомов | председатель | Союз лесов'],
    ['Видели {актёра и сценариста Марка Сомова}.', 'person | Марк Сомов | актёр и сценарист | -'],
    ['Ждут {прежнего главы союза Марка Сомова}.', 'person | Марк Сомов | прежний глава | союз'],
    ['Нет {высшего военного советника Марка Сомова}.', 'person | Марк Сомов | высший военный советник | -'],
    ['Сказал {капитан порта Марк Сомов}.', 'person | Марк Сомов | капитан порта | -'],
    ['Сказал {капитан порта Лидена Марк Сомов}.', 'person | Марк Сомов | капитан порта | Лиден'],
    ['Сказал {капитан сборной Марк Сомов}.', 'person | Марк Сомов | капитан | сборная'],
    ['Вышедшего на {поле Марка Сомова} ждали.', 'person | Марк Сомов | - | -'],
    ['{Правоцентристы} стали спорить.', 'group | - | - | -'],
    ['Сказал {малайзийский министр}.', 'person | - | министр | Малайзия'],
    [
      'Сказала {руководитель пресс-службы «Вечерней почты» Надежда Сомова}.',
      'person | Надежда Сомова | руководитель пресс-службы | Вечерняя почта',
    ],
    [
      'Сказал {координатор движения «Белый парус» Сергей Громилов}.',
      'person | Сергей Громилов | координатор | движение «Белый парус»',
    ],
    ['Сказал {бывший директор завода}.', 'person | - | бывший директор | завод'],
    ['Сказала {27-летняя женщина}.', 'person | - | - | -'],
    ['Сказал {премьер-министр Норландии}.', 'person | - | премьер-министр | Норландия'],
    // bodies
    ['Сообщила {пресс-служба МВД Киргизии}.', 'organisation | пресс-служба МВД Киргизии | - | -'],
    ['Об этом говорится в {сообщении МВД}.', 'organisation | МВД | - | -'],
    ['Так заявили в {МИДе РК}.', 'organisation | МИД Казахстана | - | -'],
    ['Ждём {Министерство обороны Великобритании}.', 'organisation | Министерство обороны Великобритании | - | -'],
    ['Сообщила {полиция Белиза}.', 'organisation | полиция Белиза | - | -'],
    // states
    ['{Пекин} отказался.', 'state | Китай | - | -'],
    ['{Казахстан} отказался.', 'state | Казахстан | - | -'],
    ['{Южная Корея} отказалась.', 'state | Южная Корея | - | -'],
    ['{Власти Киргизии} отказались.', 'state | власти Киргизии | - | -'],
    // outlets
    ['Сообщает {РИА Новости}.', 'media | РИА Новости | - | -'],
    ['Сообщает {газета «Вечерняя почта»}.', 'media | Вечерняя почта | - | -'],
    ['Сообщает {ТАСС}.', 'media | ТАСС | - | -'],
    ['Сообщают {местные СМИ}.', 'media | - | - | -'],
    // nobody by name
    ['Сообщил {источник}.', 'anonymous | - | - | -'],
    ['Рассказали {очевидцы}.', 'anonymous | - | - | -'],
    ['Так считают {эксперты}.', 'group | - | - | -'],
    ['Рассказали {представители Южной Кореи}.', 'group | - | - | -'],
    // papers
    ['Это следует из {конституции}.', 'document | конституция | - | -'],
    ['Так сказано в {письме Олега Верёвкина}.', 'person | Олег Верёвкин | - | -'],
  ])('%s', (line, description) => {
    expect(described(line)).toBe(description)
  })
})

describe('states', () => {
  const morphology = loadMorphology()

  test('every member and observer of the United Nations is there', () => {
    const coded = states.filter(({ code }) => code !== null && !['TW', 'XK', 'EH'].includes(code))
    expect(coded).toHaveLength(195)
    expect(new Set(coded.map(({ code }) => code)).size).toBe(195)
  })

  test.each(
    states.map((state) => [state.name.replace(/ \(.*/, ''), state] as const),
  )('%s in all cases', (name, state) => {
    for (const form of formsOf(state.name, morphology)) {
      const written = form.replaceAll(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())
      const text = `Сегодня ${written} решает.`
      const { words } = russian.parse(text, [{ from: 0, to: text.length }])
      const found = stateAt(words, 1, words.length, stateForms(morphology))
      expect(found?.state.code === null ? found.state.name : found?.state.code, written).toBe(state.code ?? state.name)
      expect(name.length).toBeGreaterThan(1)
    }
  })

  test.each([
    ['Казахстана', 'Казахстан'],
    ['Саудовской Аравией', 'Саудовская Аравия'],
    ['Соединенным Штатам', 'Соединённые Штаты'],
    ['Республике Казахстан', 'Республика Казахстан'],
    ['Багам', 'Багамы'],
    ['Кот-д’Ивуаре', 'Кот-д’Ивуар'],
  ])('%s is %s', (written, name) => {
    const text = `Об этом: ${written}.`
    const { words } = russian.parse(text, [{ from: 0, to: text.length }])
    expect(stateAt(words, 3, words.length, stateForms(morphology))?.name).toBe(name)
  })
})
