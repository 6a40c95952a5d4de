import { wordSet } from '../lexicon.ts'
import type { Act, Attribution, NounPhrase, Parsed, Word, WordRange } from '../types.ts'
import { grammarOf } from './grammar.ts'
import { phraseOfWords, possessorOf, pronounOf } from './possessors.ts'

/** Nouns of "in Roe's view", "in the words of Roe", and what they give. */
const manners: Readonly<Record<string, Act>> = {
  view: 'position',
  opinion: 'position',
  eyes: 'position',
  mind: 'position',
  estimation: 'position',
  judgment: 'position',
  judgement: 'position',
  words: 'speech',
  telling: 'speech',
  account: 'speech',
}

/** In one sentence at most: a string of them is no text, and each claims the whole sentence. */
const most = 3

/** All "according to Roe", "in Roe's view" and "in the words of Roe" of the text, in order. */
export function attributionsOf(parsed: Parsed): Attribution[] {
  return parsed.sentences.flatMap((sentence) => attributionsIn(parsed, sentence))
}

function attributionsIn(parsed: Parsed, { first, end }: WordRange): Attribution[] {
  const found: Attribution[] = []
  for (let at = first; at < end && found.length < most; at++) {
    const word = parsed.words[at]
    if (word?.kind !== 'word') continue
    const { lower } = word
    const attribution =
      lower === 'according'
        ? accordingTo(parsed, at, end, word)
        : lower === 'in' || lower === 'by'
          ? inView(parsed, at, word)
          : undefined
    if (attribution) found.push(attribution)
  }
  return found
}

function accordingTo(parsed: Parsed, at: number, limit: number, word: Word): Attribution | undefined {
  const to = parsed.words[at + 1]
  if (to?.lower !== 'to') return undefined
  const phrase = grammarOf(parsed).phraseFrom.get(at + 2)
  if (!phrase) return undefined
  const end = relativeEnd(parsed.words, phrase.end, limit)
  const behind = parsed.words[end - 1]?.to ?? phrase.to
  return attributionOf(at, end, { from: word.from, to: to.to }, phrase, 'speech', word, behind)
}

/** "according to Roe, who heads the council,": what a relative clause tells of the source is none of the content. */
function relativeEnd(words: readonly Word[], at: number, limit: number): number {
  const opening = words[at]?.lower === ',' ? at + 1 : at
  if (!relatives.has(words[opening]?.lower ?? '')) return at
  for (let i = opening + 1; i < limit; i++) if (asideEnds.has(words[i]?.lower ?? '')) return i
  return limit
}
const relatives = wordSet('who whose whom which')
const asideEnds = wordSet(', ; — – ) .')

function inView(parsed: Parsed, at: number, word: Word): Attribution | undefined {
  const phrase = grammarOf(parsed).phraseFrom.get(at + 1)
  if (!phrase) return undefined
  for (let i = phrase.first; i < phrase.end; i++) {
    const noun = parsed.words[i]
    if (!noun || !Object.hasOwn(manners, noun.lower)) continue
    const act = manners[noun.lower] ?? 'position'
    const cue = { from: noun.from, to: noun.to }
    const owner =
      i + 1 === phrase.end
        ? (pronounOf(parsed.words, phrase.first, i) ?? possessorOf(parsed.words, phrase.first, i))
        : objectOf(parsed, i, phrase.end)
    return owner ? attributionOf(at, phrase.end, cue, owner, act, word, phrase.to) : undefined
  }
  return undefined
}

/** "in the words of Roe": the rest of the phrase behind "of". */
function objectOf({ words }: Parsed, noun: number, end: number): NounPhrase | undefined {
  if (words[noun + 1]?.lower !== 'of') return undefined
  return phraseOfWords(words, noun + 2, end, words[noun + 2]?.capital ? 'name' : 'common')
}

function attributionOf(
  first: number,
  end: number,
  cue: Attribution['cue'],
  phrase: NounPhrase,
  act: Act,
  word: Word,
  to: number,
): Attribution {
  return {
    first,
    end,
    from: word.from,
    to,
    cue,
    source: { from: phrase.from, to: phrase.to },
    phrase,
    pronoun: null,
    act,
  }
}
