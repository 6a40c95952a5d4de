/** Surnames and patronymics: the nominative of a form that stands in a known case, and the forms of a nominative. */
import type { Case, Gender } from '../types.ts'

/** Endings that hardly anything but surnames has, whoever bears them, in the nominative. */
export const surnameEnding = /(?:енко|(?:ч|[^аеиоуіюяєї])ук|юк|[еоє]вич|[сцз]ьк(?:ий|а)|[бвгджзклмнпрстфхцчшщ]ець)$/u

/** «Петрович», «Андріївна» and their cases. */
const his = /^(\p{L}+(?:ович|йович|кич|міч|ліч))(а|у|еві|ем|і)?$/u
const hers = /^(\p{L}+(?:івн|ївн|инічн|ічн))(а|и|і|у|ою)$/u
const ofHis: Readonly<Record<string, readonly Case[]>> = {
  '': ['nominative'],
  а: ['genitive', 'accusative'],
  у: ['dative', 'locative'],
  еві: ['dative', 'locative'],
  ем: ['instrumental'],
  і: ['locative'],
}
const ofHers: Readonly<Record<string, readonly Case[]>> = {
  а: ['nominative'],
  и: ['genitive'],
  і: ['dative', 'locative'],
  у: ['accusative'],
  ою: ['instrumental'],
}

export interface Patronymic {
  readonly name: string
  readonly gender: Gender
  readonly cases: readonly Case[]
}

export function patronymicAt(form: string): Patronymic | undefined {
  const [, man, ofMan] = his.exec(form) ?? []
  if (man) return { name: man, gender: 'masculine', cases: ofHis[ofMan ?? ''] ?? [] }
  const [, woman, ofWoman] = hers.exec(form) ?? []
  if (woman) return { name: `${woman}а`, gender: 'feminine', cases: ofHers[ofWoman ?? ''] ?? [] }
  return undefined
}

/** What a surname ends in, how much of that is no stem, and its endings in the six cases; the first that fits. */
const ofMen: readonly (readonly [RegExp, number, string])[] = [
  [/(?:[сцз]ьк|[^аеиоуіюяєїй])ий$/u, 2, 'ий|ого|ому|ого|им|ому,ім'],
  [/ній$/u, 2, 'ій|ього|ьому|ього|ім|ьому'],
  [/[оеєїі]в$/u, 0, '|а|у,ові|а|им,ом|і,у'],
  [/[иії]н$/u, 0, '|а|у,ові|а|им,ом|і,у'],
  [/[аеиоуіюяєї]єць$/u, 3, 'єць|йця|йцеві,йцю|йця|йцем|йцеві'],
  [/ець$/u, 3, 'ець|ця|цеві,цю|ця|цем|цеві'],
  [/о$/u, 1, 'о|а|ові,у|а|ом|ові'],
  [/[^аеиоуіюяєїйрк]ь$/u, 1, 'ь|я|еві,ю|я|ем|еві'],
  [/[аеиоуіюяєї]й$/u, 1, 'й|я|єві,ю|я|єм|єві'],
  [/[жчшщ]$/u, 0, '|а|еві,у|а|ем|еві,і'],
  [/[ая]р$/u, 0, '|я,а|еві,ю,ові,у|я,а|ем,ом|еві,ові'],
  [/[кгх]$/u, 0, '|а|ові,у|а|ом|ові,у'],
  [/[бвґджзлмнпрстфц]$/u, 0, '|а|ові,у|а|ом|ові,і'],
]
const ofWomen: readonly (readonly [RegExp, number, string])[] = [
  [/(?:[сцз]ьк|[оеєї]в|[иії]н)а$/u, 1, 'а|ої|ій|у|ою|ій'],
  [/[^аеиоуіюяєїйжчшщ]а$/u, 1, 'а|и,ої|і,ій|у|ою|і,ій'],
]
const ofBoth: readonly (readonly [RegExp, number, string])[] = [
  [/[іи]я$/u, 1, 'я|ї|ї|ю|єю|ї'],
  [/я$/u, 1, 'я|і|і|ю|ею|і'],
  [/[жчшщ]а$/u, 1, 'а|і|і|у|ею|і'],
  [/[^аеиоуіюяєї]а$/u, 1, 'а|и|і|у|ою|і'],
]
const order: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']
const mutations: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' }

/**
 * The forms of a surname (nominative), each with the cases it stands in: one form for a woman's that ends in a consonant or
 * in «-о», and for what nobody declines.
 */
export function surnameForms(surname: string, gender: Gender): ReadonlyMap<string, readonly Case[]> {
  const rule = [...(gender === 'feminine' ? ofWomen : ofMen), ...ofBoth].find(([ending]) => ending.test(surname))
  if (!rule) return new Map([[surname, order]])
  const stem = surname.slice(0, surname.length - rule[1])
  const found = new Map<string, readonly Case[]>()
  for (const [at, cell] of rule[2].split('|').entries())
    for (const ending of cell.split(',')) {
      const last = mutations[stem.charAt(stem.length - 1)]
      const form = ending === 'і' && last && surname.endsWith('а') ? stem.slice(0, -1) + last + ending : stem + ending
      found.set(form, [...(found.get(form) ?? []), order[at] ?? 'nominative'])
    }
  return found
}

/**
 * The surnames that a form in one of the cases can belong to, likeliest first: what its ending leaves, if the tables give
 * the form back for it, so that nothing is made up.
 */
export function surnamesOf(form: string, gender: Gender, cases: readonly Case[]): readonly string[] {
  const fits = (surname: string): boolean =>
    isLikely(surname, gender) &&
    (surnameForms(surname, gender)
      .get(form)
      ?.some((one) => cases.includes(one)) ??
      false)
  const oblique = [...new Set(candidates(form, gender))].filter((one) => one !== form && fits(one))
  const itself = fits(form) ? [form] : []
  const declines = surnameForms(form, gender).size > 1
  // «Олени Лободи»: what could be a form of another name is hardly one that nobody declines.
  if (!declines && oblique.length > 0 && !(gender === 'feminine' && /(?:[^аеиоуіюяєї]|о)$/u.test(form))) return oblique
  return cases.includes('nominative') || !declines ? [...itself, ...oblique] : oblique
}

/** «Коваленк», «Бойк»: what stands before «к» in a surname is a vowel, or an «о» follows. */
const isLikely = (surname: string, gender: Gender): boolean =>
  surname.length > 2 &&
  /[аеиоуіюяєї]/iu.test(surname) &&
  !/[бвгґджзйлмнпрстфхцчшщь]к$|[кгхбпвмф]я$/u.test(surname) &&
  !(gender === 'feminine' ? /(?:[сцз]ьк|[^аеиоуіюяєї])ий$/u : /[сцз]ька$/u).test(surname) &&
  !/(?:енк|[еоє]вич|[чбдл]ук|юк)а$/u.test(surname)

const endings =
  'ього ьому йцеві йцем йця йцю цеві цем ця цю ого ому еві єві ові ої ій ою ею єю ом ем єм им ім а я у ю и і ї'.split(
    ' ',
  )

function candidates(form: string, gender: Gender): string[] {
  return endings.flatMap((ending) => {
    if (!form.endsWith(ending) || form.length - ending.length < 2) return []
    const stem = form.slice(0, -ending.length)
    // «Музиці»: «Музика»
    if (ending === 'і' && stem.endsWith('ц')) return [`${stem.slice(0, -1)}ка`]
    return gender === 'feminine' ? [`${stem}а`, `${stem}я`] : menOf(stem, ending)
  })
}

function menOf(stem: string, ending: string): readonly string[] {
  if (ending.startsWith('йц')) return [`${stem}єць`]
  if (ending.startsWith('ц')) return [`${stem}ець`]
  if (/^(?:ого|ому)$/.test(ending)) return [`${stem}ий`]
  if (ending.startsWith('ьо')) return [`${stem}ій`]
  if (ending === 'им') return [`${stem}ий`, stem]
  if (ending === 'ім') return [`${stem}ій`, `${stem}ий`]
  if (/^[иії]$|^[оеє]ю$/.test(ending)) return [`${stem}а`, `${stem}я`, ...(ending === 'і' ? [stem] : [])]
  if (/^[яюєї]/.test(ending)) return [`${stem}й`, `${stem}ь`, stem, `${stem}я`]
  if (ending.startsWith('е')) return [`${stem}ь`, stem]
  return /[бвгґджзйлмнпрстфхцчшщь]к$/u.test(stem) ? [`${stem}о`] : [stem, ...(ending === 'у' ? [`${stem}а`] : [])]
}
