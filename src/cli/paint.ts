import { styleText } from 'node:util'
import type { Out, Outside } from './types.ts'

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'underline'
/** Puts a style round a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** Colour only on a terminal, and never where NO_COLOR is set to anything (no-color.org) or the terminal is dumb. */
export function paintFor(out: Out, env: Outside['env']): Paint {
  const wanted = out.terminal && !env.NO_COLOR && env.TERM !== 'dumb'
  return wanted ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}
