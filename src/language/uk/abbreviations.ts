/** Abbreviations behind which a sentence never ends, with the phrase they are met in. */
const never = `
р        # 2026 р. міст
рр       # 2020–2025 рр.
ст       # ХХ ст.
м        # м. Лісогорськ
с        # с. Верби
смт
вул      # вул. Садова
просп
бульв
пл
обл
буд
кв
о        # о. Зміїний
ім       # театр ім. Верес
проф
акад
доц
ред
див      # див. с. 5
напр
тел
тис
млн
млрд
трлн
грн
км
кг
га
св
гр
`
/** Of these the ones behind which a sentence may end: before a capital letter it does. */
const perhaps = `
р
рр
ст
тис
млн
млрд
трлн
грн
км
кг
га
обл
`
const words = (table: string): ReadonlySet<string> =>
  new Set(table.split('\n').flatMap((line) => line.split('#')[0]?.trim() || []))

export const neverEnds: ReadonlySet<string> = words(never)
export const mayEnd: ReadonlySet<string> = words(perhaps)
