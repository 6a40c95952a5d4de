/** Abbreviations behind which a sentence never ends, with the phrase they are met in. */
const never = `
ж        # 2026 ж. 3 сәуірде
жж       # 2020–2025 жж.
ғ        # ХХ ғ.
қ        # Астана қ.
көш      # Абай көш.
ш        # 2 ш. жер
т        # т. б.
б        # т.б.
обл
ауд
проф
акад
млн
млрд
трлн
км
кг
га
см
мыс      # мыс. (мысалы)
м
р
ред
`

/** Abbreviations behind which a sentence may end: before a capital letter it does. */
const perhaps = `
т.б      # және т.б. Бұл …
т.с.с
млн
млрд
трлн
км
кг
га
м
ж
жж
`
const words = (table: string): ReadonlySet<string> =>
  new Set(table.split('\n').flatMap((line) => line.split('#')[0]?.trim() || []))

export const neverEnds: ReadonlySet<string> = words(never)
export const mayEnd: ReadonlySet<string> = words(perhaps)
