import { html } from 'hono/html'
import type {
  ArticleSummary,
  Issue,
  Mend,
  PersonView,
  PositionEntry,
  RecordEntry,
  StoryView,
  SuggestedIssue,
} from '../../record/index.ts'
import { longestMendWords, longestReason, ruleText } from '../../record/index.ts'
import { address, hereOf } from '../addresses.ts'
import { longestOther } from '../meant.ts'
import { messagesOf, tongues } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'
import { outletOf } from './parts.ts'

/** What every form of one who has signed in sends along. */
export const seal = ({ reader }: Look): Html | string =>
  reader === null ? '' : html`<input type="hidden" name="seal" value="${reader.seal}">`

export const mayMend = ({ reader }: Look): boolean => reader?.rights === 'editor'

/** The forms under a heading; for who has not signed in, the way there. */
function mendBox(look: Look, forms: readonly (Html | string)[]): Html | string {
  const { mending } = look.messages
  if (look.reader === null)
    return html`<p class="to-mend"><a href="${address('/sign-in', { to: hereOf(look) })}" rel="nofollow">${mending.toSignIn}</a></p>`
  if (!mayMend(look)) return ''
  return html`<section class="mending" aria-labelledby="mending"><h2 id="mending">${mending.title}</h2>${forms}</section>`
}

/** On the page of a statement: whose words it is, or that it is none. */
export function statementForms(look: Look, { id, speaker }: RecordEntry, rejected: boolean): Html | string {
  const { mending, statement } = look.messages
  if (rejected) return mendBox(look, [])
  return mendBox(look, [
    form(
      look,
      { deed: 'name', title: mending.name, subject: id },
      html`${field('who', mending.who, html`<input id="m-who" name="who" maxlength="${longestMendWords}" autocomplete="off" value="${speaker.name ?? ''}" aria-describedby="m-who-hint" data-suggest="people"><small id="m-who-hint">${mending.nameHint}</small>`)}
<p class="field check"><input id="m-unnamed" type="checkbox" name="unnamed" value="yes"><label for="m-unnamed">${mending.unnamed}</label></p>
<div class="pair">${text('m-n-role', 'role', statement.role)}${text('m-n-org', 'org', look.messages.person.org)}</div>`,
    ),
    form(
      look,
      { deed: 'reject', title: mending.reject, subject: id },
      html`<p class="station">${mending.rejectHint}</p>`,
    ),
  ])
}

/** On the page of a person, body or state. */
export function personForms(look: Look, view: PersonView): Html | string {
  const { mending, person } = look.messages
  const articles = articlesOf(view)
  return mendBox(look, [
    form(
      look,
      { deed: 'rename', title: mending.rename, subject: view.id },
      field(
        'name',
        mending.newName,
        html`<input id="m-name" name="name" required maxlength="${longestMendWords}" autocomplete="off" value="${view.name}">`,
      ),
    ),
    form(
      look,
      { deed: 'role', title: mending.role, subject: view.id },
      html`<div class="pair">${text('m-role', 'role', person.role)}${text('m-org', 'org', person.org)}</div>
<div class="pair">${day('m-from', 'from', person.from)}${day('m-to', 'to', person.to)}</div>`,
    ),
    form(
      look,
      { deed: 'merge', title: mending.merge, subject: view.id },
      field(
        'other',
        mending.mergeWith,
        html`<input id="m-other" name="other" required maxlength="${longestOther}" autocomplete="off" aria-describedby="m-other-hint" data-suggest="people"><small id="m-other-hint">${mending.mergeHint}</small>`,
      ),
    ),
    articles.length < 2
      ? ''
      : form(look, { deed: 'split', title: mending.split, subject: view.id }, parts(look, mending.splitHint, articles)),
  ])
}

/** The articles that are on this page, once each. */
function articlesOf({ entries, positions }: PersonView): readonly ArticleSummary[] {
  const all = [...entries, ...positions].map(({ article }) => article)
  return [...new Map(all.map((article) => [article.id, article])).values()]
}

/** On the page of a story: with which one it is one, and what of it is another. */
export function storyForms(look: Look, { id, texts }: StoryView): Html | string {
  const { story } = look.messages
  return mendBox(look, [
    form(
      look,
      { deed: 'story-merge', title: story.merge, subject: id },
      field(
        'other',
        story.mergeWith,
        html`<input id="m-other" name="other" required maxlength="${longestOther}" autocomplete="off" aria-describedby="m-other-hint" data-suggest="stories"><small id="m-other-hint">${story.mergeHint}</small>`,
      ),
    ),
    texts.length < 2
      ? ''
      : form(
          look,
          { deed: 'story-split', title: story.split, subject: id },
          parts(
            look,
            story.splitHint,
            texts.map(({ article }) => article),
          ),
        ),
  ])
}

/** Articles to choose from. */
const parts = (look: Look, hint: string, articles: readonly ArticleSummary[]): Html =>
  html`<fieldset><legend class="station">${hint}</legend>${articles.map((article, at) => html`<p class="check"><input id="m-part-${at}" type="checkbox" name="part" value="${article.id}"><label for="m-part-${at}">${article.title ?? look.messages.article.untitled} <span class="station">${outletOf(article)}</span></label></p>\n`)}</fieldset>`

/** Beside a position, for an editor. */
export function positionForm(look: Look, { id }: PositionEntry): Html | string {
  if (!mayMend(look)) return ''
  const { mending } = look.messages
  return form(
    look,
    { deed: 'reject', title: mending.rejectPosition, subject: id },
    html`<p class="station">${mending.rejectHint}</p>`,
  )
}

/** Beside a position that stands in an issue: it does not belong there. */
export function takeOutForm(look: Look, issue: string, position: string): Html | string {
  if (!mayMend(look)) return ''
  return form(
    look,
    { deed: 'sort', title: look.messages.board.takeOut, subject: issue, about: position },
    html`<input type="hidden" name="position" value="${position}">`,
  )
}

/** Defines an issue, anew or from what seems to be one; or changes one. */
export function issueForm(look: Look, issue: Issue | null, suggested: SuggestedIssue | null): Html | string {
  if (!mayMend(look)) return ''
  const { board } = look.messages
  const rules = issue?.rules ?? (suggested === null ? [] : [suggested.rule])
  const about = suggested?.ids[0] ?? issue?.id ?? 'new'
  const id = (name: string): string => `i-${name}-${about}`
  return form(
    look,
    { deed: 'issue', title: issue === null ? board.define : board.redefine, subject: issue?.id ?? '', about },
    html`${tongues.map((tongue) => html`<p class="field"><label for="${id(tongue)}">${board.name} (${messagesOf(tongue).name})</label><input id="${id(tongue)}" name="name-${tongue}" maxlength="${longestMendWords}" autocomplete="off" value="${issue?.names[tongue] ?? (tongue === look.messages.tongue ? (suggested?.name ?? '') : '')}"></p>\n`)}
<p class="field"><label for="${id('rules')}">${board.rule}</label><textarea id="${id('rules')}" name="rules" rows="3" required maxlength="2000" aria-describedby="${id('hint')}">${rules.map(ruleText).join('\n')}</textarea><small id="${id('hint')}">${board.ruleHint}</small></p>
<p class="field"><label for="${id('description')}">${board.description}</label><input id="${id('description')}" name="description" maxlength="${longestMendWords}" autocomplete="off" value="${issue?.description ?? ''}"></p>`,
  )
}

/** One click takes a mend back. */
export function undoForm(look: Look, { id, undone, kind }: Mend): Html | string {
  if (!mayMend(look) || undone !== null) return ''
  const { mend, mending } = look.messages
  return html`<form class="undo" action="/mend/undo" method="post">${seal(look)}<input type="hidden" name="subject" value="${id}"><input type="hidden" name="back" value="${hereOf(look)}"><button class="small" aria-label="${mending.undo}: ${mend.kinds[kind]}">${mending.undo}</button></form>`
}

interface Deed {
  readonly deed: Mend['kind']
  readonly title: string
  /** Id of what is mended. */
  readonly subject: string
  /** Tells this form from others of its kind on the page, where the subject does not. */
  readonly about?: string
}

/** Closed until it is wanted; every mend is signed and says why. */
function form(look: Look, { deed, title, subject, about = subject }: Deed, fields: Html): Html {
  const { mending } = look.messages
  const reason = `m-reason-${deed}-${about}`
  return html`<details class="mend-form"><summary>${title}</summary><form action="/mend/${deed}" method="post">${seal(look)}
<input type="hidden" name="subject" value="${subject}"><input type="hidden" name="back" value="${hereOf(look)}">
${fields}
<p class="field"><label for="${reason}">${mending.reason}</label><input id="${reason}" name="reason" required maxlength="${longestReason}" autocomplete="off" aria-describedby="${reason}-hint"><small id="${reason}-hint">${mending.reasonHint}</small></p>
<p class="buttons"><button>${mending.save}</button></p></form></details>\n`
}

const field = (name: string, label: string, control: Html): Html =>
  html`<p class="field"><label for="m-${name}">${label}</label>${control}</p>`

const text = (id: string, name: string, label: string): Html =>
  html`<p class="field"><label for="${id}">${label}</label><input id="${id}" name="${name}" maxlength="${longestMendWords}" autocomplete="off"></p>`

const day = (id: string, name: string, label: string): Html =>
  html`<p class="field"><label for="${id}">${label}</label><input id="${id}" type="date" name="${name}"></p>`
