/** What a text shows of a name whose given name no list has: that somebody bears it, or that it is a thing's. */
import { wordSet } from '../lexicon.ts'
import type { PersonName, Word } from '../types.ts'
import { isLexeme } from './model.ts'
import { bodyNouns, mediaNouns } from './roles.ts'

export type Sign = 'person' | 'thing' | undefined

/** What people do, and hardly anything else. */
const speaking = wordSet(`
  say tell ask reply answer recall joke quip laugh admit tweet shout explain add remember whisper recount reminisce marvel sigh`)
const clauseOfPeople = wordSet('who whose whom')
/** Behind these stands a thing, or the name belongs to one: "my Tarn Deluxe", "a Rowe Escort". */
const pointing = wordSet('a an this that these those my your our its their his her each every some any no another')
/** What is called by the name behind it: "the city of Bila Tarn", "clinic La Rosa". */
const places = wordSet(`
  city town village suburb region province district county area island river lake mountain street avenue square port airport station
  school university college academy hospital clinic stadium arena club team side temple church mosque castle neighborhood neighbourhood
  municipality borough canton state country`)
const lettersOfPlaces = wordSet('u.s. u.k. u.n. e.u. d.c. u.a.e. l.a. n.y.')
/** "Tarn-occupied", "Rowe-themed": how something is, and no part of a name. */
const describing = /-\p{Ll}*(?:ed|born|led|clad|style|wide|ready|free|like|made|run)$/u
/** JD Roe, AJ Roe: two letters that stand for given names more often than not. */
const twoGiven = /^(?:\p{Lu}J|J\p{Lu})$/u

/** What stands beside words[first, end). */
export function signBeside(words: readonly Word[], first: number, end: number): Sign {
  const [before, next, second] = [words[first - 1], words[end], words[end + 1]]
  if (isSpeaking(next) || isSpeaking(before)) return 'person'
  const behind = next?.lower === ',' ? second : next
  if (clauseOfPeople.has(behind?.lower ?? '')) return 'person'
  if (next?.lower === ',' && isAge(second) && words[end + 2]?.kind === 'mark') return 'person'
  if (pointing.has(before?.lower ?? '') || next?.lower === '&') return 'thing'
  if (isThing(before) || (before?.lower === 'of' && isThing(words[first - 2]))) return 'thing'
  if (opening.test(before?.form ?? '') && closing.test(behind?.form ?? '')) return 'thing'
  // "Rowe Honors gala"
  const common = next?.kind === 'word' && !next.capital && next.best.pos === 'noun'
  return common && next.from - (words[end - 1]?.to ?? 0) === 1 ? 'thing' : undefined
}
const opening = /^[“"‘']$/
const closing = /^[”"’']$/

const isSpeaking = (word: Word | undefined): boolean => word?.best.pos === 'verb' && speaking.has(word.best.lemma)
const isAge = (word: Word | undefined): boolean => word?.kind === 'number' && /^\d{1,2}$/.test(word.form)

const isThing = (word: Word | undefined): boolean => {
  const lemma = word?.best.lemma ?? ''
  return word?.best.pos === 'noun' && !word.capital && [places, bodyNouns, mediaNouns].some((list) => list.has(lemma))
}

/** What its words look like. */
export function signOfForm(parts: readonly Word[]): Sign {
  const [lead] = parts
  const last = parts.at(-1)
  if (parts.length > 2 && parts.slice(1, -1).every(({ form }) => /^\p{Lu}\.$/u.test(form))) return 'person'
  if (parts.some(({ form, lower }) => isLetters(form) || lettersOfPlaces.has(lower) || describing.test(form)))
    return 'thing'
  const isWord = (word: Word | undefined): boolean => isLexeme(word?.lower ?? '') && !surnames.has(word?.lower ?? '')
  return isWord(lead) || isWord(last) ? 'thing' : undefined
}

/** Words of the dictionary that many are called by. */
const surnames = wordSet(`
  al lee ward king hill stone brown young wood woods cook baker bush price rice rose fox wolf love banks brooks rivers waters fields hayes
  green white black gray grey hall cooper turner parker walker carter butler fisher miller taylor porter potter fuller archer hunter mason
  cole bell ball berry best bird bishop bond burns carpenter chambers church clay cross drake field flowers flynn forest foster fowler franks
  frost gates gardner glass hammond hart head hood hope house hunt jewel joy keen knight lake lamb lane law lord mann
  marsh mills moody moon moore nash noble page park peace pope pratt pride quick ray reed reeves rich rock rush sharp shaw shepherd short
  singer singh snow spears summers swan swift thorn trout vale vance wall weaver webb weeks wells west wheeler
  wilder winter winters wise wolfe worth wright yates york`)

const isLetters = (form: string): boolean => /^\p{Lu}{2,}$/u.test(form) && !twoGiven.test(form)

/** Of names without a known given name those whose signs, wherever they stand in the text, do not speak for a thing. */
export function withoutThings(
  guessed: readonly PersonName[],
  sure: readonly PersonName[],
  alone: readonly PersonName[],
  words: readonly Word[],
): readonly PersonName[] {
  const persons = new Set(sure.map(({ name }) => name))
  const things = new Set<string>()
  for (const { name, first, end } of guessed) {
    const sign = signBeside(words, first, end)
    if (sign) (sign === 'person' ? persons : things).add(name)
  }
  // "Ferit Roe … Roe said": whose surname it is, where nobody else has it.
  const others = new Set(sure.map(({ surname }) => surname))
  for (const { surname, first, end } of alone)
    if (surname !== null && !others.has(surname) && signBeside(words, first, end) === 'person') persons.add(surname)
  return guessed.filter(({ name, surname, first, end }) => {
    const form = signOfForm(words.slice(first, end).filter(({ kind }) => kind === 'word'))
    if (form === 'person' || persons.has(name) || persons.has(surname ?? name)) return true
    return form !== 'thing' && !things.has(name)
  })
}
