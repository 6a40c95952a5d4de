/** How names that the dictionary lacks decline, by the endings of their forms. */
import type { Case, Gender } from '../types.ts'

export type NamePart = 'given' | 'patronymic' | 'surname'

type Declension = {
  /** What the stem must end in. */
  readonly stem: RegExp
  readonly gender: Gender | 'both'
  /** Ending of the nominative. */
  readonly nominative: string
  /** "ending case case" for each form. */
  readonly forms: readonly string[]
  readonly weight: number
  readonly parts?: NamePart
}

const hard = /[бвгдзклмнпрстфх]$/
const hissing = /[жшчщц]$/
const soft = /[бвдзлмнпрстф]$/
const vowel = /[аеёиоуыэюя]$/
const possessive = /(?:[оеё]в|[иы]н)$/

const declensions: readonly Declension[] = [
  // Путин, Иванов: the instrumental is that of an adjective; Байден, Эрдоган: that of a noun.
  {
    stem: possessive,
    gender: 'masculine',
    nominative: '',
    weight: 1.2,
    forms: ['а gen acc', 'у dat', 'ым ins', 'е loc'],
    parts: 'surname',
  },
  { stem: possessive, gender: 'masculine', nominative: '', weight: 0.5, forms: ['ом ins'] },
  {
    stem: possessive,
    gender: 'feminine',
    nominative: 'а',
    weight: 1,
    forms: ['ой gen dat ins loc', 'у acc'],
    parts: 'surname',
  },
  { stem: hard, gender: 'masculine', nominative: '', weight: 1, forms: ['а gen acc', 'у dat', 'ом ins', 'е loc'] },
  {
    stem: hissing,
    gender: 'masculine',
    nominative: '',
    weight: 1,
    forms: ['а gen acc', 'у dat', 'ем ins', 'ом ins', 'е loc'],
  },
  { stem: soft, gender: 'masculine', nominative: 'ь', weight: 0.6, forms: ['я gen acc', 'ю dat', 'ем ins', 'е loc'] },
  { stem: vowel, gender: 'masculine', nominative: 'й', weight: 0.8, forms: ['я gen acc', 'ю dat', 'ем ins', 'е loc'] },
  { stem: /и$/, gender: 'masculine', nominative: 'й', weight: 0.6, forms: ['и loc'] },
  {
    stem: /[йьл]$/,
    gender: 'masculine',
    nominative: 'ец',
    weight: 0.3,
    forms: [
      'ьца gen acc',
      'йца gen acc',
      'ьцу dat',
      'йцу dat',
      'ьцем ins',
      'йцем ins',
      'ьцом ins',
      'ьце loc',
      'йце loc',
    ],
  },
  // Орлянец; but «Лоренца» is of Лоренц, unless the text has the other
  {
    stem: /[внрмтсдзл]$/,
    gender: 'masculine',
    nominative: 'ец',
    weight: 0.3,
    forms: ['ца gen acc', 'цу dat', 'цем ins', 'цом ins', 'це loc'],
    parts: 'surname',
  },
  { stem: hard, gender: 'both', nominative: 'а', weight: 0.35, forms: ['е dat loc', 'у acc', 'ой ins'] },
  { stem: /[бвдзлмнпрстф]$/, gender: 'both', nominative: 'а', weight: 0.35, forms: ['ы gen'] },
  { stem: /[гкхжшчщ]$/, gender: 'both', nominative: 'а', weight: 0.35, forms: ['и gen'] },
  { stem: hissing, gender: 'both', nominative: 'а', weight: 0.35, forms: ['е dat loc', 'у acc', 'ей ins'] },
  { stem: /ц$/, gender: 'both', nominative: 'а', weight: 0.5, forms: ['ы gen'] },
  {
    stem: /[аеёоуыэюябвдзлмнпрстф]$/,
    gender: 'both',
    nominative: 'я',
    weight: 0.3,
    forms: ['и gen', 'е dat loc', 'ю acc', 'ей ins'],
  },
  { stem: /и$/, gender: 'both', nominative: 'я', weight: 0.3, forms: ['и gen dat loc', 'ю acc', 'ей ins'] },
  // Красовский, Красовская; Белый; Толстой
  {
    stem: /[сц]к$/,
    gender: 'masculine',
    nominative: 'ий',
    weight: 1.5,
    forms: ['ого gen acc', 'ому dat', 'им ins', 'ом loc'],
    parts: 'surname',
  },
  {
    stem: /[сц]к$/,
    gender: 'feminine',
    nominative: 'ая',
    weight: 1.5,
    forms: ['ой gen dat ins loc', 'ую acc'],
    parts: 'surname',
  },
  {
    stem: /[гкх]$/,
    gender: 'masculine',
    nominative: 'ий',
    weight: 0.6,
    forms: ['ого gen acc', 'ому dat', 'им ins', 'ом loc'],
    parts: 'surname',
  },
  {
    stem: /[бвдзлмнпрст]$/,
    gender: 'masculine',
    nominative: 'ый',
    weight: 0.7,
    forms: ['ого gen acc', 'ому dat', 'ым ins', 'ом loc'],
    parts: 'surname',
  },
  {
    stem: /[бвгджзклмнпрстхш]$/,
    gender: 'masculine',
    nominative: 'ой',
    weight: 0.2,
    forms: ['ого gen acc', 'ому dat', 'ым ins', 'им ins', 'ом loc'],
    parts: 'surname',
  },
  {
    stem: /[нжшчщ]$/,
    gender: 'masculine',
    nominative: 'ий',
    weight: 0.5,
    forms: ['его gen acc', 'ему dat', 'им ins', 'ем loc'],
    parts: 'surname',
  },
  {
    stem: /[бвгдзклмнпрстх]$/,
    gender: 'feminine',
    nominative: 'ая',
    weight: 0.25,
    forms: ['ой gen dat ins loc', 'ую acc'],
    parts: 'surname',
  },
]

const caseOf: { readonly [short: string]: Case } = {
  gen: 'genitive',
  dat: 'dative',
  acc: 'accusative',
  ins: 'instrumental',
  loc: 'locative',
}

export interface Rule {
  readonly stem: RegExp
  readonly genders: readonly Gender[]
  readonly nominative: string
  readonly cases: readonly Case[]
  readonly weight: number
  readonly part: NamePart | undefined
}

/** The declensions by the ending of the form. */
export const byEnding: ReadonlyMap<string, readonly Rule[]> = rulesByEnding()

function rulesByEnding(): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const { stem, gender, nominative, forms, weight, parts } of declensions) {
    const genders: readonly Gender[] = gender === 'both' ? ['masculine', 'feminine'] : [gender]
    for (const form of forms) {
      const [ending = '', ...short] = form.split(' ')
      const cases = short.map((name) => caseOf[name] ?? 'nominative')
      const list = rules.get(ending) ?? []
      rules.set(ending, [...list, { stem, genders, nominative, cases, weight, part: parts }])
    }
  }
  return rules
}
