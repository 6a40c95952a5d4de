/** A small part of CSS selectors, for the layouts of publishers: `article .text p`, `div#story`, `[rel=author]`, `p.note[data-block=ad]`. */
import type { TreeElement } from './tree.ts'

/** One element of a selector: its name, if it tells one, and what its attributes must be. */
interface Compound {
  readonly name: string | undefined
  readonly tests: readonly { readonly attribute: string; readonly value: string | undefined; readonly word: boolean }[]
}

/** A selector read once: compounds in the order written, each within the one before. */
export type Selector = readonly Compound[]

const compound = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+|\[[\w-]+(?:=[^\]\s]+)?\])*)$/i
const part = /([.#])([\w-]+)|\[([\w-]+)(?:=["']?([^\]"'\s]+)["']?)?\]/g

/** @throws SyntaxError with the selector in it, where it is more than names, classes, ids and attributes. */
export function parseSelector(source: string): Selector {
  return source
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, name, rest] = compound.exec(word) ?? []
      if (word === '' || (name === undefined && !rest)) throw new SyntaxError(`no selector that is known: ${source}`)
      const tests = [...(rest ?? '').matchAll(part)].map(([, mark, value, attribute, wanted]) =>
        mark === undefined
          ? { attribute: (attribute ?? '').toLowerCase(), value: wanted, word: false }
          : { attribute: mark === '.' ? 'class' : 'id', value, word: mark === '.' },
      )
      return { name: name === '*' ? undefined : name?.toLowerCase(), tests }
    })
}

/** Whether an element is the one selected. Takes the element's depth in steps. */
export function matches(element: TreeElement, selector: Selector): boolean {
  let left = selector.length - 1
  const last = selector[left]
  if (!last || !fits(element, last)) return false
  for (let at = element.parent; at && left > 0; at = at.parent) {
    const next = selector[left - 1]
    if (next && fits(at, next)) left--
  }
  return left === 0
}

function fits({ name, attributes }: TreeElement, { name: wanted, tests }: Compound): boolean {
  if (wanted !== undefined && wanted !== name) return false
  return tests.every(({ attribute, value, word }) => {
    const found = attributes[attribute]
    if (found === undefined || value === undefined) return found !== undefined
    return word ? found.split(/\s+/).includes(value) : found === value
  })
}
