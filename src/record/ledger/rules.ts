import { MendError } from '../mends/types.ts'
import type { IssueRule } from './types.ts'

const period = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/

/**
 * Reads a rule as a person types it: words that all occur, `-word` for one that must not, `2024-05-01..2024-07-31` for the
 * days between which it holds, either of which may be left out.
 * @throws MendError 'wrong' where no word is left to look for
 */
export function readRule(text: string): IssueRule {
  const words = text.trim().split(/\s+/).filter(Boolean)
  const days = words.map((word) => period.exec(word)).find((found) => found !== null)
  const [from, to] = [days?.[1], days?.[2]]
  const others = words.filter((word) => !period.test(word))
  const none = others.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  const all = others.filter((word) => !word.startsWith('-'))
  if (all.length === 0) throw new MendError('wrong', 'rule', `"${text}" is no rule: it has no word to look for`)
  return {
    all: all.join(' '),
    ...(none.length === 0 ? {} : { none: none.join(' ') }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

/** The same as text. */
export function ruleText({ all, none = '', from, to }: IssueRule): string {
  const without = none.split(/\s+/).flatMap((word) => (word === '' ? [] : [`-${word}`]))
  return [all, ...without, ...(from || to ? [`${from ?? ''}..${to ?? ''}`] : [])].join(' ')
}
