/** The words that a page shows, by our tree and by parse5's, which is the tree that a browser builds. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { parseHtml } from '../../src/reader/parse.ts'
import type { TreeNode } from '../../src/reader/tree.ts'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Shows nothing and takes no place: the words on its two sides touch. */
const hidden = names('head title script style noscript noembed noframes #comment #documentType')
/** Shows something else than words of the page, or words of a form: it keeps apart what stands round it. */
const replaced = names('svg math iframe textarea select xmp object')
/** Stands within a line: "<b>S</b>aid" is one word. All others begin a new one. A template has nothing in it where it is closed. */
const inline = names(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup ' +
    'time tt u var wbr template',
)

/** What both kinds of tree are for the walk: a text, or an element of a name. */
type Node = { readonly text: string } | { readonly name: string; readonly children: readonly Node[] }

function ours(node: TreeNode): Node {
  if (typeof node === 'string') return { text: node }
  return {
    name: node.name,
    get children() {
      return node.children.map(ours)
    },
  }
}

function theirs(node: DefaultTreeAdapterTypes.ChildNode): Node {
  if ('value' in node) return { text: node.value }
  return {
    name: node.nodeName,
    get children() {
      return 'childNodes' in node ? node.childNodes.map(theirs) : []
    },
  }
}

function wordsOf(roots: readonly Node[]): string[] {
  const parts: string[] = []
  const stack = roots.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('text' in node) parts.push(node.text)
    else if (replaced.has(node.name)) parts.push(' ')
    else if (!hidden.has(node.name)) {
      const apart: Node[] = inline.has(node.name) ? [] : [{ text: ' ' }]
      stack.push(...apart, ...node.children.toReversed(), ...apart)
    }
  }
  return parts.join('').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words of the tree that the reader works on. */
export const ourWords = (html: string): readonly string[] => wordsOf(parseHtml(html).children.map(ours))

/** Words of the tree that parse5 builds, with scripts on as in a browser. */
export const parse5Words = (html: string): readonly string[] =>
  wordsOf(parse(html, { scriptingEnabled: true }).childNodes.map(theirs))
