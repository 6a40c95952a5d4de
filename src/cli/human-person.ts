import { basisOf } from '../record/dates.ts'
import type { PersonSummary, PersonView, RoleInTime, RoleSource } from '../record/types.ts'
import type { Paint } from './paint.ts'
import { printable, wrap } from './wrap.ts'

/** The head of a person: names, roles with their first and last evidence, statements a month. */
export function humanPerson(view: PersonView, paint: Paint, columns: number): string {
  const width = Math.min(columns, 110)
  const others = view.names.filter(({ name }) => name !== view.name).map(({ name, count }) => `${name} (${count})`)
  const lines = [
    paint('bold', printable(view.name)),
    paint('dim', `${counted(view.statements, 'statement')} in ${counted(view.articles, 'article')} · ${view.id}`),
  ]
  if (others.length > 0) lines.push(wrap(printable(`also: ${others.join(', ')}`), width))
  for (const held of view.roles) {
    const { role, org, articles } = held
    const office = [role, org].filter((part) => part !== null && part !== '').join(', ')
    if (office !== '') lines.push(printable(`${period(held)}  ${office} (${counted(articles, 'article')})`))
  }
  for (const { person, score, because } of view.likelySame)
    lines.push(
      printable(`perhaps the same: ${person.name} (${Math.round(score * 100)} %, by ${because})  ${person.id}`),
    )
  if (view.perMonth.length > 1) lines.push('', ...chart(view.perMonth))
  return `${lines.join('\n')}\n\n`
}

/** Several people answer to the name: one line each, to choose from. */
export function humanChoice(people: readonly PersonSummary[], paint: Paint): string {
  const lines = people.map(({ id, name, role, org, statements }) => {
    const office = [role, org].filter((part) => part !== null && part !== '').join(', ')
    return `  ${paint('bold', printable(name))}${office === '' ? '' : `, ${printable(office)}`}  ${counted(statements, 'statement')}  ${id}`
  })
  return `${lines.join('\n')}\n`
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** From the first to the last evidence; where captures alone tell the days, it says so. */
function period({ first, last, firstSeen, lastSeen }: RoleInTime): string {
  const [from, to] = [dayTold(first, firstSeen), dayTold(last, lastSeen)]
  return from === to ? from : `${from} – ${to}`
}

const dayTold = (day: string | null, source: RoleSource | null): string =>
  source && basisOf(source.article) === 'captured' ? `captured ${source.day}` : (day?.slice(0, 10) ?? '')

const barWidth = 40

/** A bar for each month, scaled to the busiest. */
function chart(perMonth: PersonView['perMonth']): string[] {
  const most = Math.max(...perMonth.map(({ count }) => count))
  const scale = Math.min(1, barWidth / Math.max(1, most))
  return perMonth.map(({ month, count }) => `${month} ${'█'.repeat(Math.ceil(count * scale))} ${count}`)
}
