import { lowerAt } from '../grammar.ts'
import type { Parsed, Word, WordRange } from '../types.ts'
import { verbCues } from './cues.ts'

/** A cue clause behind a quotation has its verb within so many words. */
const nearest = 8

/**
 * “Who knows?” Roe asked: the mark within the quotation ends no sentence where a cue clause follows. Ranges of one block, in
 * order.
 */
export function joinReplies(words: readonly Word[], ranges: readonly WordRange[]): WordRange[] {
  const joined: WordRange[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last && endsAsked(words, last.end) && isReply(words, range))
      joined[joined.length - 1] = { first: last.first, end: range.end }
    else joined.push(range)
  }
  return joined
}

/** Whether the words before `end` are ?” or !” */
function endsAsked(words: readonly Word[], end: number): boolean {
  const mark = words[end - 1]?.lower
  if (mark !== '”' && mark !== '"') return false
  const before = words[end - 2]?.lower
  const stop = before === '’' || before === "'" ? words[end - 3]?.lower : before
  return stop === '?' || stop === '!' || stop === '…'
}

/**
 * "Roe asked.", "said the mayor of Ham.", "Roe, the mayor of Ham, asked": a verb that takes quotations, with nothing but a
 * subject before it.
 */
function isReply(words: readonly Word[], { first, end }: WordRange): boolean {
  let limit = first + nearest
  for (let i = first; i < end && i <= limit; i++) {
    const word = words[i]
    if (word?.lower === ',' && i > first && words[i - 1]?.capital) limit = first + nearest * 3
    else if (!word || (word.kind === 'mark' && word.lower !== '.' && !(word.lower === ',' && limit > first + nearest)))
      return false
    const { pos, lemma } = word.best
    if (pos === 'verb') return (i > first || lemma === 'say') && isQuoting(words, i)
    if (pos === 'infinitive' || pos === 'gerund' || pos === 'conjunction') return false
  }
  return false
}

/** A clause of its own behind the verb would make a new sentence of it. */
function isQuoting(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  const lemma = words[at]?.best.lemma ?? ''
  const takes = [lemma, `${lemma} ${next?.lower}`].some((cue) => verbCues.get(cue)?.takes.includes('quotation'))
  return takes && next?.lower !== 'that' && next?.lower !== '“' && next?.lower !== '"' && next?.lower !== ':'
}

const asked =
  /^(?:when )?(?:asked|questioned|pressed|quizzed) (?:\w+ly )?(?:again )?(?:by|about|on|if|whether|why|how|what|when|where|who|for)\b|^in (?:response|reply|answer) to (?:a |the )?(?:\w+ )?questions?\b/

/** See `Language.tellsQuestion`: "Asked whether he would go", "Pressed on the deal". */
export const tellsQuestion = (parsed: Parsed, first: number): boolean =>
  asked.test([0, 1, 2, 3, 4].map((ahead) => lowerAt(parsed, first + ahead)).join(' '))
