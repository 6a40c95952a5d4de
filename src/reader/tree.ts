/** The small tree that the reader works on: elements with the attributes it needs, and text as plain strings. */

export interface TreeElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: TreeElement | null
  readonly children: TreeNode[]
}
export type TreeNode = TreeElement | string

/** Every element under `root` in document order, `root` itself first; no recursion, so depth costs no stack. */
export function* elements(root: TreeElement): Generator<TreeElement> {
  const stack: TreeElement[] = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child !== undefined && typeof child !== 'string') stack.push(child)
    }
  }
}

/** Labels, names and titles are shorter; elements that hold more are not read for one. */
const mostNodes = 2000

/**
 * The text under a small element, white space folded; scripts have none, and readings above a word are left out. Of an element
 * with more than some thousand nodes only the beginning is read: such ones nest, and each would be read again for every element
 * round it.
 */
export function textOf(root: TreeElement): string {
  const parts: string[] = []
  const stack: TreeNode[] = [root]
  let nodes = 0
  for (let node = stack.pop(); node !== undefined && nodes < mostNodes; node = stack.pop(), nodes++) {
    if (typeof node === 'string') parts.push(node.length > longestNode ? node.slice(0, longestNode) : node)
    else if (!silent.has(node.name)) {
      if (separate.has(node.name)) parts.push(' ')
      for (let at = Math.min(node.children.length, mostNodes) - 1; at >= 0; at--) stack.push(node.children[at] ?? '')
    }
  }
  return fold(parts.join('').toWellFormed())
}

/** Characters of one text node that are read for a label. */
const longestNode = 5000
const silent = new Set(['script', 'rt', 'rp'])
const separate = new Set(['br', 'div', 'p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'section', 'header', 'time'])

/** Runs of white space to one space, none at the ends; invisible soft hyphens and zero-width marks are taken out. */
export function fold(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** True if `element` is `ancestor` or stands in it. */
export function within(element: TreeElement, ancestor: TreeElement): boolean {
  for (let at: TreeElement | null = element; at; at = at.parent) if (at === ancestor) return true
  return false
}
