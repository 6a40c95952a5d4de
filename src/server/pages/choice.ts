import { html } from 'hono/html'
import { personAddress, storyAddress } from '../addresses.ts'
import type { Ambiguous, Candidates } from '../meant.ts'
import { count } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { layout } from './layout.ts'
import { seal } from './mend-forms.ts'
import { station } from './parts.ts'
import { storyTally } from './stories.ts'

/** A form of a mend as it was sent. */
export interface SentMend {
  readonly deed: string
  readonly fields: Readonly<Record<string, string | undefined>>
  /** Path of the page that it stood on. */
  readonly back: string
}

interface Choice {
  readonly id: string
  readonly name: string
  /** What tells it from its namesakes. */
  readonly note: string
  readonly page: string
}

/** Those of one name, or near it, to choose the one that is meant: the form again, with what was filled in. */
export function choicePage(look: Look, { deed, fields, back }: SentMend, { candidates, more, near }: Ambiguous): Html {
  const { mending } = look.messages
  const { other: _, seal: __, ...sent } = fields
  const hidden = Object.entries({ ...sent, back })
  return layout(look, {
    title: mending.title,
    body: html`<h1>${mending.title}</h1><p class="fault" role="alert">${near ? mending.failed.near : mending.failed.several}</p>
<form class="choice" action="/mend/${deed}" method="post">${seal(look)}
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value ?? ''}">`)}
<fieldset><legend>${mending.which}: <q>${fields.other ?? ''}</q></legend>
${choicesOf(look, candidates).map((one) => choice(look, one))}</fieldset>
${more ? html`<p class="station">${mending.moreNamesakes}</p>` : ''}
<p class="buttons"><button>${mending.save}</button> <a href="${back}">${mending.back}</a></p></form>`,
  })
}

const choice = ({ messages }: Look, { id, name, note, page }: Choice): Html =>
  html`<p class="check"><input id="${id}" type="radio" name="other" value="${id}" required><label for="${id}"><b>${name}</b> <span class="station">${note}</span></label> <a href="${page}" aria-label="${name}, ${note}: ${messages.mending.itsPage}">${messages.mending.itsPage}</a></p>\n`

function choicesOf(look: Look, candidates: Candidates): readonly Choice[] {
  const { messages } = look
  if (candidates.kind === 'stories')
    return candidates.stories.map((story) => ({
      id: story.id,
      name: story.title ?? messages.article.untitled,
      note: storyTally(look, story),
      page: storyAddress(story.id),
    }))
  return candidates.people.map(({ id, name, type, role, org, statements, articles }) => ({
    id,
    name,
    note: [
      type === 'person' ? '' : messages.statement.types[type],
      station(role, org),
      count(messages, messages.counted.statements, statements),
      count(messages, messages.counted.articles, articles),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    page: personAddress(id),
  }))
}
