/** Abbreviations behind which a sentence never ends, with the phrase they are met in. */
const never = `
г        # г. Астана
гг
ул       # ул. Садовая
пр
д
кв
им       # им. Абая
проф
акад
доц
тов
гр
св
о        # о. Сахалин
оз
р
пос
дер
ст
ч        # ч. 3 ст. 105
абз
п        # п. 5
пп
гл
рис
табл
см
ср
т        # т. н., т. е.
н
напр
англ
нем
фр
исп
лат
рус
каз
букв
урожд
прим
ред
руб
коп
чел
тыс
млн
млрд
трлн
кг
км
м
ген
полк
зам
нач
`

/** Abbreviations behind which a sentence may end: before a capital letter that is no name it does. */
const perhaps = `
др       # и др.
пр       # и пр.
т.п
т.д
г        # в 2014 г. Он …
гг
в
вв
млн
млрд
тыс
руб
чел
км
м
д
п
ч        # в 12 ч. Он …
`
const words = (table: string): ReadonlySet<string> =>
  new Set(table.split('\n').flatMap((line) => line.split('#')[0]?.trim() || []))

export const neverEnds = words(never)
export const mayEnd = words(perhaps)
