import { wordSet } from '../lexicon.ts'
import { numeralTable } from '../numerals.ts'
import type { WordingWords } from '../tables.ts'
import { anyLemma } from './morphology/lemma.ts'
import { hedges } from './stance-sense.ts'

const empty = wordSet(`
  a an the this that these those i me my mine we us our ours you your yours he him his she her hers it its they them
  their theirs myself ourselves himself herself itself themselves who whom whose which what
  and or but nor so yet if then than as when while because since though although whether where how why
  of in on at to for from by with without about into onto over under between against through during before after above
  below within upon among across up down out off
  be am is are was were been being 'm 're 's have has had having 've do does did doing 'd will 'll would shall should can
  must also too just even only still already now there here not n't no
`)

const numerals = numeralTable(`
  0 zero 1 one first 2 two second 3 three third 4 four fourth 5 five fifth 6 six sixth 7 seven seventh 8 eight eighth
  9 nine ninth 10 ten tenth 11 eleven 12 twelve 13 thirteen 14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen
  19 nineteen 20 twenty 30 thirty 40 forty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety
  100 hundred hundreds 1000 thousand thousands 1000000 million millions 1000000000 billion billions
`)

const negations = wordSet('not no never none nobody nothing neither nor cannot without')

export const englishWording: WordingWords = {
  empty,
  isNegation: (form) => negations.has(form) || form.endsWith("n't"),
  negatingPrefixes: ['un', 'non'],
  hedges: new Set([...hedges, ...wordSet('seem seems seemingly apparently reportedly allegedly maybe think believe')]),
  numerals,
  lemmaOf: anyLemma,
}
