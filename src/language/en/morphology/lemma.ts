import { memo } from '../../memo.ts'
import { irregularBases, notPlural, participles, pastForms, plurals } from './irregular.ts'
import { silentE } from './silent-e.ts'

const auxiliaryForms: ReadonlyMap<string, string> = new Map(
  (
    "am be is be are be was be were be been be being be 'm be 're be 's be has have had have having have 've have does do " +
    "did do done do doing do 'll will wo will 'd would ca can sha shall cannot can"
  )
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => {
      const [form = '', lemma = ''] = pair.split(' ')
      return [form, lemma]
    }) ?? [],
)

const vowel = /[aeiouy]/
/** Two-syllable verbs stressed in front, which keep one consonant before -ed, are left alone by the rule below. */
const doubled = /([bdgklmnprtvz])\1$/
/** Of the stems in -ll, -dd and the like, those whose base has one letter: "controlled", "nodded". */
const singleInBase = new Set(
  'controll compell expell rebell propell patroll excell nodd kidd quizz forbidd shredd cancell travell labell signall fuell dispell'.split(
    ' ',
  ),
)
/** Bases that end in two of a consonant: "boycotted". */
const doubleInBase = new Set('boycott butt putt purr err buzz fizz'.split(' '))
/** Stems that end in these letters had an e: "caus", "serv", "forc", "judg", "argu", "believ". */
const lostE = /(?:[^aeiou][aeiou]|[aeiou]{2}|[^aeiou])(?:[cuvz]|(?<!s)s)$|(?:ng|dg|rg|ll?eg)$/

/** The base form of a verb as written in lower case: "denies" deny, "said" say, "planned" plan, "urging" urge. */
export const verbLemma = memo((form: string): string => {
  const plain = form.replace('’', "'")
  const irregular = auxiliaryForms.get(plain) ?? pastForms.get(plain) ?? participles.get(plain)
  if (irregular !== undefined) return irregular
  if (plain.endsWith('ing') && vowel.test(plain.slice(0, -3)) && plain.length > 4) return stemToBase(plain.slice(0, -3))
  if (plain.endsWith('ied')) return plain.length > 4 ? `${plain.slice(0, -3)}y` : plain.slice(0, -1)
  if (plain.endsWith('eed')) return /(?:agr|guarant|decr|fr)eed$/.test(plain) ? plain.slice(0, -1) : plain
  if (plain.endsWith('ed') && vowel.test(plain.slice(0, -2)) && plain.length > 3) return stemToBase(plain.slice(0, -2))
  return thirdPerson(plain)
})

function thirdPerson(form: string): string {
  if (!form.endsWith('s') || form.endsWith('ss') || form.endsWith('us') || form.length < 4) return form
  if (form.endsWith('ies') && form.length > 4)
    return form === 'dies' || form === 'lies' ? form.slice(0, -1) : `${form.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
}

function stemToBase(stem: string): string {
  if (doubleInBase.has(stem) || irregularBases.has(stem)) return stem
  if (irregularBases.has(`${stem}e`)) return `${stem}e`
  if (silentE.has(`${stem}e`)) return `${stem}e`
  // "dying", "tying": two letters are left of the -ie.
  if (stem.length === 2 && stem.endsWith('y')) return `${stem.charAt(0)}ie`
  if (stem.endsWith('y') || stem.endsWith('w') || stem.endsWith('x')) return stem
  if (doubled.test(stem)) {
    const single = stem.slice(0, -1)
    // "planned", "admitted", "referred"; but "called", "asserted", "added", "pressed" keep both letters.
    if (irregularBases.has(single)) return single
    return /(?:ll|ss|ff|zz|dd)$/.test(stem) && !singleInBase.has(stem) ? stem : single
  }
  // "heckled", "quibbled": no English verb ends in these without an e.
  if (/[bcdfgkpstz]l$/.test(stem)) return `${stem}e`
  if (lostE.test(stem) && !/(?:focus|ss|ous|ng|ius)$/.test(stem)) return `${stem}e`
  if (
    /(?:at|iz|is|ur|ag)$/.test(stem) &&
    stem.length > 4 &&
    !/(?:eat|oat|reat|efeat|our|hour|occur|murmur|format|combat|threat|what)$/.test(stem)
  )
    return /(?:iz|at|ag)$/.test(stem) || /(?:[^aeo]ur)$/.test(stem) ? `${stem}e` : stem
  return stem
}

/** The singular of a noun as written in lower case. */
export const nounLemma = memo((form: string): string => {
  const irregular = plurals.get(form)
  if (irregular !== undefined) return irregular
  if (notPlural.has(form) || form.length < 4 || !form.endsWith('s')) return form
  if (/(?:ss|us|is|'s|’s)$/.test(form)) return form
  if (form.endsWith('ies') && form.length > 4)
    return form === 'movies' || form === 'ties' ? form.slice(0, -1) : `${form.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(form)) return form.slice(0, -2)
  if (/(?:echo|hero|veto|embargo|potato|tomato|negro|cargo)es$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
})

/** One form for all the forms of a word, whatever part of speech it is: the key of the full text. */
export function anyLemma(word: string): string {
  const lower = word.toLowerCase().replace('’', "'").replace(/'s?$/, '')
  if (pastForms.has(lower) || participles.has(lower) || auxiliaryForms.has(lower)) return verbLemma(lower)
  if (/(?:ing|ed)$/.test(lower) && lower.length > 4) return verbLemma(lower)
  return nounLemma(lower)
}
