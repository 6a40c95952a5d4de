import { kindsOfWords } from './lexicon.ts'

/** Verbs by which something goes up or down: what is denied with one is told with another of its direction. */

const russian = kindsOfWords(`
  down: сократить сократиться сокращать сокращаться снизить снизиться снижать снижаться уменьшить уменьшиться уменьшать уменьшаться
  down: урезать урезанный сокращенный сниженный упасть
  up: повысить повыситься повышать повышаться увеличить увеличиться увеличивать увеличиваться вырасти возрасти поднять подняться
  up: повышенный увеличенный
`)

const english = kindsOfWords(`
  down: reduce reduced lower lowered cut decrease decreased slash slashed shrink shrunk curtail curtailed
  up: raise raised increase increased grow grown boost boosted expand expanded
`)

/** The direction of each verb, by lemma or form; of a language that is not known none. */
export function moveWords(language: string | null): ReadonlyMap<string, string> {
  if (language === 'ru') return russian
  return language === 'en' ? english : new Map()
}
