import type { Cue, Sentence, VerbGroup, Word } from '../types.ts'
import { type CueForm, cueForms } from './cues.ts'

/** Words that may stand between the parts of a cue of several words: «висловив свою думку». */
const between = new Set(['свою', 'своє', 'таку', 'такого', 'тверду', 'твердого', 'тверде', 'також', 'б', 'би'])

/** All predicates, with their negation; and the cues among them. In order; linear. */
export function readVerbs(words: readonly Word[], sentences: readonly Sentence[]): { verbs: VerbGroup[]; cues: Cue[] } {
  const verbs: VerbGroup[] = []
  const cues: Cue[] = []
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.end; at++) {
      const word = words[at]
      if (word?.kind !== 'word') continue
      const found = cueFormAt(words, sentence, at)
      const verb = verbAt(words, sentence, word, found)
      if (!verb) continue
      verbs.push(verb)
      if (!found) continue
      const end = found.end
      const { first, from } = verb
      cues.push({
        first,
        end,
        from,
        to: words[end - 1]?.to ?? verb.to,
        entry: found.form.entry,
        head: at,
        verb,
        sentence,
      })
      at = end - 1
    }
  return { verbs, cues }
}

interface Found {
  readonly form: CueForm
  readonly end: number
}

function cueFormAt(words: readonly Word[], sentence: Sentence, at: number): Found | undefined {
  for (const form of cueForms.get(words[at]?.lower ?? '') ?? []) {
    const end = endOf(words, sentence, at + 1, form.behind)
    // «сказав би, що»: nobody has said it.
    if (end < 0 || [words[end], words[at - 1]].some((word) => word?.lower === 'б' || word?.lower === 'би')) continue
    // «впевнений голос», «готовий обід»: an adjective before its noun tells nobody's mind.
    if (form.entry.pos === 'adjective' && !isPredicate(words, sentence, end, form)) continue
    return { form, end }
  }
  return undefined
}

/** Index behind the other words of the cue; -1 where they do not stand there. */
function endOf(words: readonly Word[], sentence: Sentence, from: number, behind: readonly string[]): number {
  let at = from
  for (const part of behind) {
    while (between.has(words[at]?.lower ?? '') && at < sentence.end) at++
    if (at >= sentence.end || words[at]?.lower !== part) return -1
    at++
  }
  return at
}

/** «переконаний, що», «…, впевнена Верес», «готовий зустрітися». */
function isPredicate(words: readonly Word[], sentence: Sentence, end: number, { entry }: CueForm): boolean {
  const next = end < sentence.end ? words[end] : undefined
  if (entry.takes.includes('infinitive')) return next?.best.pos === 'infinitive'
  if (next?.form === ',' && words[end + 1]?.lower === 'що') return true
  return /^[,—–]$/u.test(words[end - 2]?.form ?? '') && next !== undefined && /^\p{Lu}|^(?:він|вона)$/u.test(next.form)
}

function verbAt(
  words: readonly Word[],
  sentence: Sentence,
  word: Word,
  found: Found | undefined,
): VerbGroup | undefined {
  const { pos, number, gender, person, lemma } = word.best
  const form =
    found?.form.form ?? (pos === 'verb' ? 'finite' : pos === 'infinitive' || pos === 'gerund' ? pos : undefined)
  if (!form) return undefined
  const negated = word.at > sentence.first && words[word.at - 1]?.lower === 'не'
  const first = negated ? word.at - 1 : word.at
  return {
    ...{ first, end: word.at + 1, from: words[first]?.from ?? word.from, to: word.to, head: word.at },
    ...{ lemma: found?.form.entry.lemma ?? lemma, form, negated, passive: false },
    number: found ? found.form.number : number,
    gender: found ? found.form.gender : gender,
    person: form === 'finite' ? (person ?? 3) : undefined,
  }
}
