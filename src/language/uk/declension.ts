/** How Ukrainian nouns and adjectives end: the forms of a noun by its ending, and the cases that an adjective's ending tells. */
import { memo } from '../memo.ts'
import type { Case, Gender, GrammaticalNumber } from '../types.ts'

/** One form of a noun: what it is in a sentence. */
export interface Form {
  readonly form: string
  readonly case: Case
  readonly number: GrammaticalNumber
}

const order: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']

/** Endings in the order of the cases, "|" between those that are alike: «директорові|директору». */
const endings = {
  hard: ['|а|ові,у|а|ом|ові,і,у', 'и|ів|ам|ів|ами|ах'],
  thing: ['|у,а|у,ові||ом|і,у,ові', 'и|ів|ам|и|ами|ах'],
  hissing: ['|а|еві,у|а|ем|еві,і', 'і|ів|ам|ів|ами|ах'],
  soft: ['ь|я|еві,ю|я|ем|еві,і', 'і|ів|ям|ів|ями|ях'],
  ar: ['|я|еві,ю|я|ем|еві,і', 'і|ів|ям|ів|ями|ях'],
  jot: ['й|я|єві,ю|я|єм|єві,ї', 'ї|їв|ям|їв|ями|ях'],
  ets: ['ець|ця|цеві,цю|ця|цем|цеві,ці', 'ці|ців|цям|ців|цями|цях'],
  a: ['а|и|і|у|ою|і', 'и||ам||ами|ах'],
  ya: ['я|і|і|ю|ею|і', 'і|ь|ям|ь|ями|ях'],
  iya: ['я|ї|ї|ю|єю|ї', 'ї|й|ям|ї|ями|ях'],
  judge: ['я|і|і|ю|ею|і', 'і|ів|ям|ів|ями|ях'],
  o: ['о|а|у,ові|о|ом|і', 'а||ам|а|ами|ах'],
  nnya: ['я|я|ю|я|ям|і', 'я||ям|я|ями|ях'],
} as const

const mutations: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' }

/** All forms of a noun (lower case, nominative), by its ending; `thing`: lifeless, so that its accusative is its nominative. */
export function formsOf(noun: string, thing: boolean): readonly Form[] {
  const [kind, stem] = kindOf(noun, thing)
  const found: Form[] = []
  for (const [at, line] of endings[kind].entries()) {
    const number = at === 0 ? 'singular' : 'plural'
    for (const [index, cell] of line.split('|').entries())
      for (const ending of cell.split(','))
        found.push({ form: joined(kind, stem, ending, number), case: order[index] ?? 'nominative', number })
  }
  return found
}

function kindOf(noun: string, thing: boolean): [keyof typeof endings, string] {
  const cut = (count: number): string => noun.slice(0, -count)
  if (/(?:нн|тт|лл)я$/.test(noun)) return ['nnya', cut(1)]
  if (/[іиаоу]я$/.test(noun)) return ['iya', cut(1)]
  if (noun.endsWith('суддя')) return ['judge', cut(1)]
  if (noun.endsWith('я')) return ['ya', cut(1)]
  if (noun.endsWith('а')) return ['a', cut(1)]
  if (noun.endsWith('о')) return ['o', cut(1)]
  if (noun.endsWith('ець')) return ['ets', cut(3)]
  if (noun.endsWith('ь')) return ['soft', cut(1)]
  if (noun.endsWith('й')) return ['jot', cut(1)]
  if (thing) return ['thing', noun]
  if (/(?:[ао]кар|ікар|тар|дар|ляр|няр|ісар|коменд?ар)$/.test(noun)) return ['ar', noun]
  return [/[жчшщ]$/.test(noun) ? 'hissing' : 'hard', noun]
}

function joined(kind: keyof typeof endings, stem: string, ending: string, number: GrammaticalNumber): string {
  const last = stem.charAt(stem.length - 1)
  if (kind === 'a' && ending === 'і' && mutations[last]) return stem.slice(0, -1) + mutations[last] + ending
  // «міністерка»: «міністерок»
  if (kind === 'a' && ending === '' && /[бвгґджзйклмнпрстфхцчшщ]к$/.test(stem)) return `${stem.slice(0, -1)}ок`
  if (kind === 'nnya' && ending === '' && number === 'plural') return `${stem.slice(0, -1)}ь`
  return stem + ending
}

/** What the ending of an adjective tells. */
export interface Agreement {
  readonly case: Case
  readonly number: GrammaticalNumber
  /** null where every gender has the form. */
  readonly gender: Gender | null
}

const of = (text: string): readonly Agreement[] =>
  text.split(' ').map((cell) => {
    const [letter = '', who = ''] = [cell.charAt(0), cell.charAt(1)]
    const gender = who === 'm' ? 'masculine' : who === 'f' ? 'feminine' : who === 'n' ? 'neuter' : null
    return {
      case: order['ngdail'.indexOf(letter)] ?? 'nominative',
      number: who === 'p' ? 'plural' : 'singular',
      gender,
    }
  })

/** Endings of adjectives, longest first; `sure`: few nouns end so. */
const adjectiveEndings: readonly {
  readonly ending: RegExp
  readonly sure: boolean
  readonly means: readonly Agreement[]
}[] = [
  { ending: /(?:ого|ього)$/, sure: true, means: of('gm gn am') },
  { ending: /(?:ому|ьому)$/, sure: true, means: of('dm dn lm ln') },
  { ending: /(?:ими|іми)$/, sure: true, means: of('ip') },
  { ending: /(?:ої|ьої)$/, sure: true, means: of('gf') },
  { ending: /(?:ою|ьою)$/, sure: false, means: of('if') },
  { ending: /(?:их|іх|їх)$/, sure: true, means: of('gp ap lp') },
  { ending: /(?:ий|їй)$/, sure: true, means: of('nm am') },
  { ending: /ій$/, sure: false, means: of('nm am df lf') },
  { ending: /(?:им|їм)$/, sure: false, means: of('im in dp') },
  { ending: /ім$/, sure: false, means: of('im in dp lm ln') },
  { ending: /(?:[ую])$/, sure: false, means: of('af') },
  { ending: /[ая]$/, sure: false, means: of('nf') },
  { ending: /[еє]$/, sure: false, means: of('nn an') },
  { ending: /[ії]$/, sure: false, means: of('np ap') },
]
/** What an adjective's stem ends in, where its ending could be a noun's too. */
const stems = /(?:[бвгджзклмпрстхцчшщйьн]н|[сцз]ьк|[^аеиоуіїєя][ое]в|[рнлчт]ш|ащ|жч|нов|так|інш|сам|вищ|стар|молод)$/
const nouns = /^(?:війн|стін|сосн|тайн|весн|глав|основ|полов|промов|розмов|мов|умов)$/

/** What the word (lower case) would be as an adjective; none where its stem is no adjective's. */
export const adjectiveOf = memo((lower: string): readonly Agreement[] => {
  for (const { ending, sure, means } of adjectiveEndings) {
    const stem = lower.replace(ending, '')
    if (stem === lower) continue
    const fits = stem.length >= 2 && (sure ? stem.length > 2 || stem === 'нов' : stems.test(stem) && !nouns.test(stem))
    return fits ? means : none
  }
  return none
})
const none: readonly Agreement[] = []

const hardStem = /[гкх]$/

/** The adjective (as written) in the nominative of that gender and number: «парламентського»: «парламентський». */
export function adjectiveIn(form: string, gender: Gender | null, number: GrammaticalNumber): string | undefined {
  const ending = /(?:ього|ьому|ьої|ьою|ого|ому|ими|іми|ої|ою|их|іх|ий|ій|им|ім|[ьаяеєіїую])$/i.exec(form)
  if (!ending || ending.index < 2) return undefined
  const stem = form.slice(0, ending.index)
  // «обласній» is of «обласна»: in a woman's form «-ій» tells nothing.
  const told = gender === 'masculine' ? /^[ьяєю]|^і[мхй]/ : /^[ьяєю]|^і[мх]/
  const soft = told.test(ending[0]) || softStems.test(stem)
  if (number === 'plural') return `${stem}і`
  if (gender === 'feminine') return stem + (soft ? 'я' : 'а')
  if (gender === 'neuter') return stem + (soft ? 'є' : 'е')
  if (gender === 'masculine') return stem + (soft && !hardStem.test(stem) ? 'ій' : 'ий')
  return undefined
}
const softStems =
  /(?:колишн|нинішн|внутрішн|зовнішн|середн|верхн|нижн|сусідн|останн|домашн|дорожн|передн|тамтешн|тутешн|торішн|майбутн)$/
