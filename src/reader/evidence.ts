import type { Evidence } from './decide.ts'
import type { Head } from './metadata/meta.ts'
import { findTitles } from './metadata/title.ts'

/** What the head says that helps to judge the blocks: its titles and its description. */
export function evidenceOf(head: Head): Evidence {
  const titles = [...new Set(findTitles(head, null).map(({ value }) => value))]
  return { titles, description: head.meta.get('og:description')?.[0] ?? head.meta.get('description')?.[0] ?? null }
}
