/** What an editor has done, of which the next page tells. */
export const doings = ['mended', 'undone'] as const
export type Doing = (typeof doings)[number]
