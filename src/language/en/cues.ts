import { lexicon } from '../lexicon.ts'
import type { CueEntry } from '../types.ts'
import { adjectives } from './cue-tables/adjectives.ts'
import { manner } from './cue-tables/manner.ts'
import { mind } from './cue-tables/mind.ts'
import { nouns } from './cue-tables/nouns.ts'
import { speech } from './cue-tables/speech.ts'
import { stanceOfSpeech } from './cue-tables/stance.ts'

/**
 * Words that give somebody's words, thoughts, wishes or decisions, with the constructions they take:
 * q "...," said X · p ..., X noted, ... · c said (that) ... · i promised to ... · o:JOINED demanded an apology ·
 * j:JOINED praised the crew, criticized the plan: judged or spoken of, and what was said of it is not told ·
 * s:JOINED called the plan a mistake, accused X of ... · t spoke about X: a topic and no content.
 * A bare topic ("discussed the dam") is no content by our definition: such words are judgements, hidden by default.
 * JOINED: "direct" for a bare object, else the prepositions that may introduce it or, in a small clause, its predicate.
 */
export const verbCues: ReadonlyMap<string, CueEntry> = lexicon([speech, manner, stanceOfSpeech, mind].join('\n'))

export const nounCues: ReadonlyMap<string, CueEntry> = lexicon(nouns)

/** Behind "be": "is confident that", "was clear that". */
export const adjectiveCues: ReadonlyMap<string, CueEntry> = lexicon(adjectives)
