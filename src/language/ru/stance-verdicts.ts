/** Words by which whoever tells something takes a stand on it: what is a crime, what must be done. */
import { stanceLexicon, wordSet } from '../lexicon.ts'
import type { Stance, StanceEntry } from '../types.ts'

const condemning = wordSet(`
  фарс позор преступление провокация беззаконие издевательство безумие абсурд предательство варварство цинизм
  возмутительный позорный преступный постыдный чудовищный ужасный отвратительный варварский циничный безответственный
  лицемерие цирк диверсия агрессия геноцид теракт терроризм шантаж вмешательство произвол расправа репрессия травля оккупация
  аннексия сговор кощунство надругательство варварство дикость мракобесие людоедский лицемерный агрессивный террористический
  провокационный дискриминационный абсурдный недопустимый неприемлемый аморальный бесчеловечный
`)
const opposing = wordSet(`
  ошибка ошибочный неправильный неверный незаконный неправомерный неконституционный несправедливый нецелесообразный вредный
  угроза опасный тупиковый нарушение ненужный избыточный чрезмерный непродуманный популистский популизм бесполезный
  контрпродуктивный необязательный рискованный преждевременный противозаконный антиконституционный нелегальный бессмысленный
`)
const unrecognised = wordSet('нелегитимный недействительный ничтожный')
const denying = wordSet(
  'ложь ложный недостоверный дезинформация домысел инсинуация спекуляция клевета вымысел фейк выдумка неправда беспочвенный необоснованный голословный',
)
/** These say it under a negation: «не были легитимными». */
const recognised = wordSet('легитимный законный действительный правомерный')

const supporting = wordSet(`
  правильный справедливый обоснованный оправданный своевременный полезный разумный взвешенный целесообразный допустимый
  приемлемый верный мудрый необходимый оптимальный
`)

/** The stance that a word of judgement makes; undefined for any other word. */
export function verdictOf(lemma: string, negated: boolean): Stance | undefined {
  if (recognised.has(lemma)) return negated ? 'does-not-recognise' : undefined
  if (supporting.has(lemma)) return negated ? 'opposes' : 'supports'
  if (negated) return undefined
  if (condemning.has(lemma)) return 'condemns'
  if (opposing.has(lemma)) return 'opposes'
  if (unrecognised.has(lemma)) return 'does-not-recognise'
  return denying.has(lemma) ? 'denies' : undefined
}

const entries = (pos: string, by: string): ReadonlyMap<string, StanceEntry> =>
  stanceLexicon(
    ['supports', 'condemns', 'opposes', 'does-not-recognise', 'denies', 'demands']
      .map((stance) => `== ${stance}/${stance} ${pos}${by}\n${stance}  o:accusative\n`)
      .join(''),
  )

/** «назвал закон позором»: the subject's own judgement. */
export const namings = entries('phrase', '')
/** «Закон недействителен, — сказал Орсен»: his who tells it. */
export const verdicts = entries('adjective', ' teller')
/** «Карсания не будет закрывать границу» */
export const refusals = stanceLexicon('== offers/refuses verb\nбудет  o:accusative\n')
/** «Карсания должна уйти, — сказал Орсен» */
export const obligations = entries('verb', ' teller')
