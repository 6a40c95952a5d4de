import { html } from 'hono/html'
import type { LetGo } from '../../record/types.ts'
import { day } from '../dates.ts'
import { formatsOf } from '../formats.ts'
import { count, type Messages } from '../messages/index.ts'
import type { Html, Look } from '../types.ts'

/** "ru/quotation" as a sentence, with its name behind it for those who look it up. */
export function ruleInWords({ messages }: Look, rule: string): Html {
  const { statement } = messages
  const [language = '', ...rest] = rule.split('/')
  const construction = statement.rules[rest.join('/')]
  if (construction === undefined) return html`<code>${rule}</code>`
  return html`${construction} (${statement.ruleOf(languageName(messages, language))}) <code>${rule}</code>`
}

/** When the stored page was let go, and by which rule. */
export const letGoWords = (messages: Messages, { at, days }: LetGo): string =>
  messages.statement.letGo(day(messages, at), count(messages, messages.counted.days, days))

/** The same of the text of the article. */
export const textLetGoWords = (messages: Messages, { at, days }: LetGo): string =>
  messages.statement.textLetGo(day(messages, at), count(messages, messages.counted.days, days))

/** A probability as a word, and the figure that the word stands for. */
export function confidenceInWords({ messages }: Look, confidence: number): string {
  const level = messages.statement.confident.find(({ from }) => confidence >= from)
  const figure = formatsOf(messages).percent.format(confidence)
  return level === undefined ? figure : `${level.words} (${figure})`
}

/** The name of a language in the language of the interface; the tag itself where it is none. */
export function languageName(messages: Messages, tag: string): string {
  const { languages, languageNames } = formatsOf(messages)
  const known = languageNames.get(tag)
  if (known !== undefined) return known
  const name = nameIn(languages, tag)
  if (languageNames.size < 200) languageNames.set(tag, name)
  return name
}

function nameIn(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag // not a well-formed language tag
  }
}
