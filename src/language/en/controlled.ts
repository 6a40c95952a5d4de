/** Whose act a gerund tells that a preposition ties to another verb: "scolded Roe for hiding it", "ended by asking". */
import { wordSet as set } from '../lexicon.ts'
import type { NounPhrase, Parsed, VerbGroup } from '../types.ts'
import { verbCues } from './cues.ts'
import type { Grammar } from './grammar.ts'
import { isPossessiveMark } from './possessors.ts'
import { reach, subjectBefore } from './subject-before.ts'
import { tellsTime } from './times.ts'

const tying = set('for of in by')

/** Deeds done to somebody for what he did: they judge as "scold" does. */
const punishing = set(
  'fire sue fine arrest punish jail indict convict suspend expel sanction forgive pardon oust ban suspect',
)

/** The subject of the gerund behind the preposition at `at`; 'nobody' where it is somebody whom the sentence does not tell. */
export function tiedSubject(
  parsed: Parsed,
  first: number,
  at: number,
  grammar: Grammar,
): NounPhrase | 'nobody' | undefined {
  const preposition = parsed.words[at]?.lower ?? ''
  if (!tying.has(preposition)) return undefined
  const verb = verbAround(first, at, grammar)
  if (!verb) return undefined
  if ((preposition === 'for' || preposition === 'of') && judges(verb.lemma))
    return judged(parsed, first, verb, grammar) ?? 'nobody'
  if (verb.form !== 'finite') return preposition === 'for' ? 'nobody' : undefined
  const subject = subjectBefore(parsed, first, verb.first, grammar)
  return typeof subject === 'object' ? subject : undefined
}

function verbAround(first: number, at: number, { verbFrom }: Grammar): VerbGroup | undefined {
  for (let i = at - 1; i >= first && i > at - reach; i--) {
    const verb = verbFrom.get(i)
    if (verb) return verb
  }
  return undefined
}

function judges(lemma: string): boolean {
  const entry = verbCues.get(lemma)
  return entry?.judges === true || entry?.object.includes('of') === true || punishing.has(lemma)
}

/** "scolded Roe", "Roe was scolded": whom the verb judges. */
function judged(parsed: Parsed, first: number, verb: VerbGroup, grammar: Grammar): NounPhrase | undefined {
  const { words } = parsed
  if (verb.passive) {
    const subject = subjectBefore(parsed, first, verb.first, grammar)
    return typeof subject === 'object' ? subject : undefined
  }
  let at = verb.end
  while (words[at]?.best.pos === 'adverb') at++
  const object = grammar.phraseFrom.get(at)
  // "praised Tuesday for asking", "slammed Roe’s “plan” for implying it": neither the day nor Roe.
  if (!object || tellsTime(words[object.head]) || isPossessiveMark(words, object.end)) return undefined
  return object
}
