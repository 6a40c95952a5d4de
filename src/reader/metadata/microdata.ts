/** Microdata as the same kind of objects that JSON-LD gives: one reading for both. */
import { type TreeElement, textOf } from '../tree.ts'
import type { LinkedObject } from './json-ld.ts'

type Item = Record<string, unknown>

/** Items and properties beyond this are comments and teasers. */
const mostItems = 200
const longestValue = 1000

/** All items of a page, outer before inner, each with "@type" and its properties; long values (bodies) are left out. */
export function microdataObjects(root: TreeElement): LinkedObject[] {
  const items: Item[] = []
  const stack: { readonly element: TreeElement; readonly item: Item | null }[] = [{ element: root, item: null }]
  for (let open = stack.pop(); open; open = stack.pop()) {
    const { element } = open
    const item = readElement(element, open.item, items)
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child !== undefined && typeof child !== 'string') stack.push({ element: child, item })
    }
  }
  return items
}

/** Adds what an element says to its item; the item that its children belong to comes back. */
function readElement(element: TreeElement, item: Item | null, items: Item[]): Item | null {
  const { itemprop, itemscope, itemtype } = element.attributes
  const scoped = itemscope !== undefined || itemtype !== undefined
  if (itemprop === undefined && !scoped) return item
  const inner: Item | null = scoped && items.length < mostItems ? { '@type': (itemtype ?? '').split(/\s+/) } : null
  if (inner) items.push(inner)
  if (itemprop && item) {
    const value = inner ?? statedValue(element)
    if (value !== undefined) for (const name of itemprop.split(/\s+/)) add(item, name, value)
  }
  return inner ?? item
}

function add(item: Item, name: string, value: unknown): void {
  if (name === '__proto__' || name === '') return
  const before = item[name]
  if (before === undefined) item[name] = value
  else if (Array.isArray(before)) before.push(value)
  else item[name] = [before, value]
}

function statedValue({ attributes, name, children }: TreeElement): string | undefined {
  const stated =
    attributes.content ?? attributes.datetime ?? (name === 'a' || name === 'link' ? undefined : attributes.src)
  const value =
    stated ??
    (name === 'link'
      ? attributes.href
      : children.length > 40
        ? undefined
        : textOf({ name, attributes, parent: null, children }))
  const text = value?.trim()
  return text && text.length <= longestValue ? text : undefined
}
