import { cuesIn, lowerAt, phrasesIn, verbsIn, wordAtOffset } from '../../language/grammar.ts'
import type { Attribution, Cue, NounPhrase, Sentence } from '../../language/types.ts'
import type { Span } from '../../text/index.ts'
import { actor, type Context, type Draft, type DraftSource, quotationAt, type Rule, trimPiece } from '../draft.ts'

/** True where the block's first sentence tells by itself who says it. */
function hasOwnCue({ parsed, language }: Context, sentence: Sentence): boolean {
  return cuesIn(parsed, sentence.first, sentence.end).some((cue) => {
    if (
      cue.verb?.form !== 'finite' ||
      cue.entry.act !== 'speech' ||
      language.complementOf(parsed, cue)?.kind !== 'clause'
    )
      return false
    const subject = language.subjectOf(parsed, cue)
    // «Мы надеемся, что …» is how somebody's own words begin.
    return typeof subject === 'object' && subject.person === 3
  })
}

/** Whether somebody speaks of himself in the block, «я», "we": then the words are his, whatever leads to them. */
function speaksOfSelf(context: Context, { from, to }: Span): boolean {
  const { parsed, language } = context
  const [first, end] = [wordAtOffset(parsed, from), wordAtOffset(parsed, to)]
  // «Он играл в фильме «Меня зовут Иван»»: what a title says nobody says of himself.
  const isOwn = (one: Span): boolean => quotationAt(context, one) === undefined
  return (
    phrasesIn(parsed, first, end).some((one) => one.kind === 'pronoun' && one.person === 1 && isOwn(one)) ||
    parsed.words.slice(first, end).some((word) => language.ours?.has(word.best.lemma) && isOwn(word))
  )
}

/** «В сообщении министерства говорится:»: a paper's words, whoever is quoted in them. */
const isPaper = ({ parsed, language }: Context, subject: NounPhrase): boolean =>
  language.isSubject !== undefined && !language.isSubject(parsed, subject)

/** «По словам Орсена, Керри был пьян: …»: who has told of it tells on. */
const tellerOf = ({ parsed, language }: Context, { first, end }: Sentence): NounPhrase | undefined =>
  language.attributions?.(parsed).find((one) => one.first >= first && one.end <= end && !one.second)?.phrase ??
  undefined

/** «По его словам:», and nothing else in the sentence: what stands behind it are the words. */
function loneAttribution(context: Context, sentence: Sentence): Attribution | undefined {
  const { parsed, language } = context
  const first = language.behindConnective?.(parsed, sentence.first) ?? sentence.first
  return language
    .attributions?.(parsed)
    .find((one) => !one.second && one.first === first && one.end === sentence.end - 1)
}

const attributed = (attribution: Attribution, content: Span): Draft => {
  const { cue, source, act, phrase } = attribution
  const from: DraftSource = phrase ? { kind: 'phrase', phrase } : { kind: 'possessive', attribution }
  return { rule: 'block', act, content: [content], cue, source, from, lexical: null, unquoted: true }
}

/** «Паром встал, сообщил мэр:»: the clause before is what the cue gives. */
const closesClause = ({ parsed }: Context, { first, sentence }: Cue, subject: NounPhrase): boolean =>
  first < subject.first &&
  lowerAt(parsed, first - 1) === ',' &&
  verbsIn(parsed, sentence.first, first).some(({ form }) => form === 'finite')

/** A block of one sentence that leads to the words of another block, «В заявлении говорится:», is nobody's words. */
const leadsIn = ({ parsed, blocks }: Context, { first, end, block, to }: Sentence): boolean =>
  lowerAt(parsed, end - 1) === ':' &&
  to >= (blocks[block]?.to ?? to) &&
  cuesIn(parsed, first, end).some(({ verb }) => verb?.form === 'finite')

/** «25-летняя певица выложила снимок:»: whoever did something, where the block behind is somebody's own words. */
const doer = ({ parsed, language }: Context, { first, end }: Sentence): NounPhrase | undefined =>
  phrasesIn(parsed, first, end).find(
    (phrase) =>
      phrase.kind === 'common' &&
      phrase.number === 'singular' &&
      parsed.words[phrase.head]?.best.animate === true &&
      language.isSubject?.(parsed, phrase) === true,
  )

/** The next blocks, as long as somebody speaks of himself in them and neither another is quoted nor a block led to. */
function goingOn(context: Context, from: number): readonly Span[] {
  const { parsed, blocks, text } = context
  const found: Span[] = []
  let last = parsed.sentences[from]?.block ?? 0
  for (let index = from; index < parsed.sentences.length; index++) {
    const sentence = parsed.sentences[index]
    const span = sentence && blocks[sentence.block]
    if (!sentence || !span || sentence.block === last) continue
    const words = text.slice(span.from, span.to)
    if (sentence.block > last + 1 || /^[«"“„—–-]|[:?]\s*$/u.test(words) || !speaksOfSelf(context, span)) break
    if (hasOwnCue(context, sentence)) break
    const piece = trimPiece(text, span)
    if (piece) found.push(piece)
    last = sentence.block
  }
  return found
}

/** «Министр пояснил:» and, as the next block, his words without quotation marks. */
export const block: Rule = {
  name: 'block',
  find: (context: Context): readonly Draft[] => {
    const { parsed, language, text } = context
    const drafts: Draft[] = []
    for (const [index, sentence] of parsed.sentences.entries()) {
      const next = parsed.sentences[index + 1]
      const follows = next && context.blocks[next.block]
      if (!follows || next.block === sentence.block || lowerAt(parsed, sentence.end - 1) !== ':') continue
      if (leadsIn(context, next)) continue
      if (/^[«“"„]/u.test(text.slice(follows.from, follows.from + 1)) || context.silent(sentence.from)) continue
      const finite = cuesIn(parsed, sentence.first, sentence.end).filter((other) => other.verb?.form === 'finite')
      // «Орсен повторил, что жалеет:»: the last verb that has a subject of its own.
      const cue = finite.findLast((other) => typeof language.subjectOf(parsed, other) === 'object') ?? finite.at(-1)
      const self = speaksOfSelf(context, follows)
      const subject = cue
        ? language.subjectOf(parsed, cue)
        : (tellerOf(context, sentence) ?? actor(context, sentence) ?? (self ? doer(context, sentence) : undefined))
      const content = trimPiece(text, follows)
      const lone = content && loneAttribution(context, sentence)
      if (lone) {
        drafts.push(attributed(lone, content))
        continue
      }
      if (!cue && !self) continue
      if (typeof subject !== 'object' || !content || (!isPaper(context, subject) && hasOwnCue(context, next))) continue
      const from = { kind: 'phrase', phrase: subject } as const
      // A cue that gives a clause of its own beside the block does not serve the block too (decision 7).
      const own =
        cue !== undefined &&
        language.complementOf(parsed, cue) === undefined &&
        !closesClause(context, cue, subject) &&
        sentence.end - cue.end < 24
      drafts.push({
        rule: 'block',
        act: 'speech',
        content: self ? [content, ...goingOn(context, index + 1)] : [content],
        cue: own && cue ? { from: cue.from, to: cue.to } : null,
        source: own ? { from: subject.from, to: subject.to } : null,
        from,
        lexical: own ? (cue ?? null) : null,
        unquoted: true,
      })
    }
    return drafts
  },
}
