/** Words of saying that tell of something else where they stand: «отвечала за двигатель», «ему грозит до трёх суток дежурства». */
import type { Cue, Word } from '../types.ts'

/** The cues by which somebody can say something. */
export const sayings = (words: readonly Word[], cues: readonly Cue[]): Cue[] =>
  cues.filter(({ entry, end }) => !tellsOther.get(entry.lemma)?.(words[end]))

const isCare = (next: Word | undefined): boolean => next?.lower === 'за'

/** «грозит штраф», «грозит до трёх суток»: what awaits somebody. */
const isPenalty = (next: Word | undefined): boolean =>
  next !== undefined &&
  (/^(?:до|от)$/.test(next.lower) ||
    next.kind === 'number' ||
    next.best.pos === 'numeral' ||
    (next.best.pos === 'noun' && next.best.case === 'nominative' && next.best.animate === false))

const tellsOther: ReadonlyMap<string, (next: Word | undefined) => boolean> = new Map([
  ['отвечать', isCare],
  ['ответить', isCare],
  ['грозить', isPenalty],
])
