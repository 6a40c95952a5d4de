import type { Span } from '../text/types.ts'

/** What stands between the pieces of a content where they are read as one text: highlights count it. */
export const PIECE_BREAK = ' … '

/** The words of a span. */
export const cut = (text: string, { from, to }: Span): string => text.slice(from, to)

/** A span as JSON keeps it. */
export const pair = ({ from, to }: Span): readonly [number, number] => [from, to]
