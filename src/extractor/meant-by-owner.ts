import type { Description, NounPhrase } from '../language/types.ts'
import { mayBeWhose } from './people.ts'
import { unnamed } from './phrases.ts'
import type { Reading, Resolved } from './reading.ts'
import type { Person } from './types.ts'

/**
 * «По словам адвоката Орсена», where Орсен is named in full and is nowhere called «адвокат»: who that is, where the text has
 * told it, «адвокат Ивана Орсена Илиас Вистен»; else nobody by name. Undefined where Орсен himself is meant.
 */
export function byOwner(
  { context, directory }: Reading,
  { personName, head }: NounPhrase,
  owner: Person,
  description: Description,
): Resolved | undefined {
  const { parsed, language } = context
  const { role } = description
  if (!personName || role === null || !mayBeWhose(personName, role, language)) return undefined
  if (!owner.name.includes(' ') || owner.roles.some((one) => one.role === role)) return undefined
  const last = parsed.words[Math.max(head, personName.end - 1)]?.lower
  const isHis = (told: string): boolean => told.startsWith(`${role} `) && told.toLowerCase().endsWith(` ${last}`)
  const servant = directory.onlyOneWith(isHis)
  const own = { ...description, role: null, org: null }
  if (servant) return { speaker: { ...directory.named(servant, own), how: 'role' }, certainty: 0.85 }
  return { speaker: { ...unnamed('role'), ...description, name: null }, certainty: 0.6 }
}
