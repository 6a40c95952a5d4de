import { html } from 'hono/html'
import type { Quoting } from '../../record/index.ts'
import { outletAddress, personAddress } from '../addresses.ts'
import { number } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'

/** Who quotes someone, with how often: outlets and people. */
export function quotedBy(look: Look, title: string, quotings: readonly Quoting[]): Html | string {
  return list(
    look,
    title,
    quotings.map(({ by, statements, example }) => {
      if (by.kind === 'person') return { to: personAddress(by.person.id), name: by.person.name, statements, example }
      const named = by.domain ?? by.name
      return { to: named === null ? null : outletAddress(named), name: by.name ?? by.domain ?? '', statements, example }
    }),
  )
}

/** Whom someone quotes. */
export function quoting(look: Look, title: string, quotings: readonly Quoting[]): Html | string {
  return list(
    look,
    title,
    quotings.map(({ whom, statements, example }) => ({
      to: personAddress(whom.id),
      name: whom.name,
      statements,
      example,
    })),
  )
}

interface Line {
  readonly to: string | null
  readonly name: string
  readonly statements: number
  readonly example: string
}

function list({ messages }: Look, title: string, lines: readonly Line[]): Html | string {
  if (lines.length === 0) return ''
  return html`<section><h2>${title}</h2><ol class="index">
${lines.map(({ to, name, statements }) => html`<li>${to === null ? html`<b>${name}</b>` : html`<a href="${to}"><b>${name}</b></a>`} <span class="figure">${number(messages, statements)}</span></li>\n`)}</ol></section>`
}
