import type { Description, NounPhrase, Parsed, SpeakerType, Word } from '../types.ts'
import {
  anonymousNouns,
  bodyNameWords,
  bodyNouns,
  documentNouns,
  groupNouns,
  mediaNameWords,
  mediaNouns,
  roleNouns,
} from './roles.ts'
import { stateNames } from './states.ts'

const nothing = { name: null, role: null, org: null }
const articles = new Set('a an the this that his her its their our my your one'.split(' '))
/** Words that join a post to its body. */
const joining = new Set('of for at with in from'.split(' '))

/** See `Language.describe`. */
export function describe({ words, text }: Parsed, phrase: NounPhrase): Description {
  const head = words[phrase.head]
  if (!head) return { type: 'anonymous', ...nothing }
  if (phrase.kind === 'pronoun') return { type: pronounType(phrase, head), ...nothing }
  if (phrase.personName) return { type: 'person', name: phrase.personName.name, ...postIn(words, text, phrase) }
  const name = properName(words, text, phrase)
  if (name && stateNames.has(name.toLowerCase()))
    return { type: 'state', name: stateNames.get(name.toLowerCase()) ?? name, role: null, org: null }
  const type = typeOf(head, words, phrase)
  if (type === 'person') {
    const post = postIn(words, text, phrase)
    return { type, name: post.role === null ? name : null, ...post }
  }
  const unnamed = type === 'group' || type === 'anonymous' || (type === 'document' && !name)
  return { type, name: unnamed ? null : (name ?? bodyName(words, text, phrase)), role: null, org: null }
}

const pronounType = ({ number }: NounPhrase, { lower }: Word): SpeakerType => {
  if (number === 'plural' || lower === 'they' || lower === 'their') return 'group'
  return lower === 'it' || lower === 'its' || lower === 'which' ? 'organisation' : 'person'
}

function typeOf(head: Word, words: readonly Word[], phrase: NounPhrase): SpeakerType {
  const { lemma } = head.best
  if (head.capital) return properType(words, phrase, head)
  if (anonymousNouns.has(head.lower)) return 'anonymous'
  if (groupNouns.has(head.lower)) return 'group'
  if (roleNouns.has(lemma)) return phrase.number === 'plural' ? 'group' : 'person'
  if (mediaNouns.has(lemma)) return 'media'
  if (documentNouns.has(lemma) || documentNouns.has(head.lower)) return 'document'
  if (bodyNouns.has(lemma)) return 'organisation'
  return phrase.number === 'plural' ? 'group' : 'organisation'
}

/** A name that is not known as a person's: by the words in it; a single word is taken for a surname. */
function properType(words: readonly Word[], phrase: NounPhrase, head: Word): SpeakerType {
  let capitals = 0
  let media = false
  let body = false
  for (let i = phrase.first; i < phrase.end; i++) {
    const word = words[i]
    if (!word?.capital || word.best.pos !== 'noun') continue
    if (i > phrase.head) break
    capitals++
    media ||= mediaNameWords.has(word.lower)
    body ||= bodyNameWords.has(word.lower)
  }
  if (body) return 'organisation'
  if (media) return 'media'
  if (phrase.number === 'plural' || groupNouns.has(head.lower)) return 'group'
  const acronym = head.form.length > 1 && head.form === head.form.toUpperCase() && !head.form.includes('.')
  if (acronym || articles.has(words[phrase.first]?.lower ?? '')) return 'organisation'
  return capitals === 1 ? 'person' : 'organisation'
}

/** The run of capitalised words that the phrase's own noun ends: "the U.S. State Department" -> "U.S. State Department". */
function properName(words: readonly Word[], text: string, phrase: NounPhrase): string | null {
  const head = words[phrase.head]
  if (!head?.capital) return null
  let first = phrase.head
  while (first > phrase.first && inName(words[first - 1])) first--
  let end = phrase.head + 1
  // "Ministry of Foreign Affairs": capitals go on behind "of", "of the" and "and".
  for (let next = end; next < phrase.end; next++) {
    const word = words[next]
    if (!word) break
    if (inName(word)) end = next + 1
    else if (!['of', 'the', 'for', 'and', 'on'].includes(word.lower)) break
  }
  return text.slice(words[first]?.from ?? head.from, words[end - 1]?.to ?? head.to)
}

const inName = (word: Word | undefined): boolean => word?.kind === 'word' && word.capital && !articles.has(word.lower)

/** "the foreign ministry": a body named by a common noun, without its article. */
function bodyName(words: readonly Word[], text: string, phrase: NounPhrase): string | null {
  const opening = words[phrase.first]
  if (!opening) return null
  const first = articles.has(opening.lower) ? phrase.first + 1 : phrase.first
  const from = words[first]?.from
  // "the agency" alone names nobody.
  return from === undefined || first === phrase.head ? null : text.slice(from, phrase.to)
}

/** The post and its body: "a spokesman for the U.S. State Department", "White House press secretary". */
function postIn(words: readonly Word[], text: string, phrase: NounPhrase): Pick<Description, 'role' | 'org'> {
  const at = roleAt(words, phrase)
  if (at < 0) return { role: null, org: null }
  let first = at
  while (first > phrase.first && belongsToRole(words[first - 1])) first--
  const role = text.slice(words[first]?.from, words[at]?.to).toLowerCase()
  return { role, org: bodyBehind(words, text, at, phrase.end) ?? bodyBefore(words, text, first, phrase.first) }
}

function roleAt(words: readonly Word[], phrase: NounPhrase): number {
  const name = phrase.personName
  for (let i = phrase.first; i < phrase.end; i++) {
    if (name && i >= name.first && i < name.end) continue
    const word = words[i]
    if (word?.best.pos !== 'noun' || !roleNouns.has(word.best.lemma)) continue
    // "vice president": the last noun of the run is the post.
    if (
      words[i + 1]?.best.pos === 'noun' &&
      roleNouns.has(words[i + 1]?.best.lemma ?? '') &&
      !(name && i + 1 >= name.first && i + 1 < name.end)
    )
      continue
    return i
  }
  return -1
}

const belongsToRole = (word: Word | undefined): boolean =>
  word !== undefined && !word.capital && (word.best.pos === 'adjective' || word.best.pos === 'noun')

function bodyBehind(words: readonly Word[], text: string, role: number, end: number): string | null {
  const joint = words[role + 1]
  if (role + 1 >= end || !joint || !joining.has(joint.lower)) return null
  let first = role + 2
  if (articles.has(words[first]?.lower ?? '')) first++
  let last = first
  while (last < end && words[last]?.lower !== ',' && words[last]?.lower !== '(') last++
  return last > first ? text.slice(words[first]?.from, words[last - 1]?.to) : null
}

/** "White House press secretary", "Ohio's governor": capitals before the post. */
function bodyBefore(words: readonly Word[], text: string, role: number, first: number): string | null {
  let end = role
  if (words[end - 1]?.best.pos === 'particle' && end > first) end--
  let from = end
  while (from > first && words[from - 1]?.capital && words[from - 1]?.kind === 'word') from--
  return from < end ? text.slice(words[from]?.from, words[end - 1]?.to) : null
}
