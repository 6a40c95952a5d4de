import { html } from 'hono/html'
import type { Stance } from '../../extractor/types.ts'
import { type Side, sideOf } from '../../record/index.ts'
import type { Html, Look } from '../types.ts'

/** The sign of a side, so that nobody has to tell it by colour: ● for, ◆ against, ○ open. */
const signs: { readonly [Name in Side]: string } = { for: '●', against: '◆', open: '○' }

/** The stance in words, in the colour and with the sign of its side. */
export function stanceChip({ messages }: Look, stance: Stance): Html {
  const side = sideOf(stance)
  return html`<span class="stance ${side}"><span aria-hidden="true">${signs[side]}</span> ${messages.position.stances[stance]}</span>`
}

/** What the signs mean. */
export const stanceKey = ({ messages }: Look): Html =>
  html`<p class="stance-key">${(['for', 'against', 'open'] as const).map((side) => html`<span class="stance ${side}"><span aria-hidden="true">${signs[side]}</span> ${messages.board.sides[side]}</span> `)}</p>`
