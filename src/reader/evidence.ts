import type { Evidence } from './decide.ts'
import { comparable } from './headline.ts'
import { findAuthors } from './metadata/authors.ts'
import { textsOf } from './metadata/json-ld.ts'
import type { Head } from './metadata/meta.ts'
import { findTitles } from './metadata/title.ts'

/** What the head says that helps to judge the blocks: its titles, its description and who wrote it. */
export function evidenceOf(head: Head, address: string | null): Evidence {
  const titles = [...new Set(findTitles(head, null).map(({ value }) => value))]
  const { authors } = findAuthors(head, { name: head.meta.get('og:site_name')?.[0] ?? null, domain: null }, [])
  return {
    titles,
    description: head.meta.get('og:description')?.[0] ?? head.meta.get('description')?.[0] ?? null,
    authors: authors.filter((name) => name.includes(' ')),
    address,
    ingredients: new Set(
      head.objects
        .flatMap(({ recipeIngredient }) => textsOf(recipeIngredient))
        .map(comparable)
        .filter((words) => words.length > 2),
    ),
  }
}
