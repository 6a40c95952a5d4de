import type { Stance } from './types.ts'

/** All stances, in the order of spec/POSITIONS.md. */
export const stances = [
  'supports', 'opposes', 'condemns', 'recognises', 'does-not-recognise', 'takes-part', 'stays-away', 'demands',
  'offers', 'refuses', 'denies', 'neutral', 'undecided',
] as const satisfies readonly Stance[] // biome-ignore format: a list of words
