import type { Language, Parsed } from '../language/types.ts'
import { contentId } from '../text/index.ts'
import type { Person } from './types.ts'

/** Placeholder until the real one lands. */
export function findPeople(parsed: Parsed, _language: Language, version: string): Person[] {
  const by = new Map<string, { id: string; name: string; type: 'person'; mentions: { from: number; to: number }[]; roles: [] }>()
  for (const name of parsed.names) {
    const key = name.surname ?? name.name
    const known = by.get(key)
    if (known) known.mentions.push({ from: name.from, to: name.to })
    else by.set(key, { id: contentId('person', version, name.from), name: name.name, type: 'person', mentions: [{ from: name.from, to: name.to }], roles: [] })
  }
  return [...by.values()]
}
