import { UsageError } from './types.ts'

const item = /^Q[1-9]\d{0,11}$/
const personId = /^p[0-9a-f]{24}$/
/** Longer tables are refused: the whole of it stands in memory. */
const mostLines = 1_000_000

/**
 * A user's table of Wikidata ids: a name or a person's id, and the item, a tab, comma or semicolon between ("Лада Ремизова,Q42").
 * A first line without an item is a heading; a name that stands for two items is an error, as is any other line.
 * @throws UsageError with the number of the line
 */
export function readWikidata(text: string, file: string): ReadonlyMap<string, string> {
  const items = new Map<string, string>()
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines.length > mostLines) throw new UsageError(`${file} has more than ${mostLines} lines`)
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = line.split(/[\t,;]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const id = cells.findLast((cell) => item.test(cell))
    const name = cells[0] ?? ''
    if (id === undefined && at === 0) continue
    if (id === undefined || name === '' || name === id)
      throw new UsageError(
        `${file}, line ${at + 1}: a name and a Wikidata item such as Q42 are needed, not "${line.slice(0, 60)}"`,
      )
    const key = keyOf(name)
    if (items.has(key) && items.get(key) !== id)
      throw new UsageError(`${file}, line ${at + 1}: ${name} is ${items.get(key)} above and ${id} here`)
    items.set(key, id)
  }
  return items
}

/** Names are compared without regard to case and ё. */
const keyOf = (name: string): string =>
  personId.test(name) ? name : name.toLocaleLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ')

/** The item of a person by id, else by name. */
export const itemOf = (
  items: ReadonlyMap<string, string>,
  { id, name }: { id: string; name: string },
): string | undefined => items.get(id) ?? items.get(keyOf(name))
