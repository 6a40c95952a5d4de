import { html } from 'hono/html'
import type { Html, Look } from '../types.ts'

/** "ru/quotation" as a sentence, with its name behind it for those who look it up. */
export function ruleInWords({ messages: { statement, locale } }: Look, rule: string): Html {
  const [language = '', ...rest] = rule.split('/')
  const construction = statement.rules[rest.join('/')]
  if (construction === undefined) return html`<code>${rule}</code>`
  return html`${construction} (${statement.ruleOf(languageName(locale, language))}) <code>${rule}</code>`
}

/** A probability as a word, and the figure that the word stands for. */
export function confidenceInWords({ messages }: Look, confidence: number): string {
  const level = messages.statement.confident.find(({ from }) => confidence >= from)
  const figure = new Intl.NumberFormat(messages.locale, { style: 'percent' }).format(confidence)
  return level === undefined ? figure : `${level.words} (${figure})`
}

/** The name of a language in the language of the interface; the tag itself where it is none. */
export function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag // not a well-formed language tag
  }
}
