import { wordSet } from '../lexicon.ts'
import type { Settings } from '../settings.ts'

/** When something was said is read; the nouns of occasions are not known yet, so neither is where and to whom. */
export const settings: Settings = {
  at: wordSet('в у на під при через з із'),
  joins: wordSet('з із зі'),
  venues: new Map(),
  through: new Set(),
  headFirst: true,
  isAt: () => false,
  platforms: new Map(),
  speaking: wordSet('виступаючи відповідаючи коментуючи звертаючись спілкуючись'),
  issued: /^(?:опублікован|оприлюднен|поширен|розміщен)(?:ому|ій|ого|их|им)$/,
  addresseeOf: () => undefined,
  partnerOf: () => undefined,
  isFuture: ({ words }, { head }) => words[head]?.best.tense === 'future',
}
