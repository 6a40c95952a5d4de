/** A tree laid out as a page would show it: blocks of text in reading order, in the boxes that hold them. */
import { hint, hintsOf, type KnownNames } from './hints.ts'
import { fold, type TreeElement, type TreeNode } from './tree.ts'

/** A block-level element, with what its blocks add up to. */
export interface Box {
  readonly element: TreeElement
  readonly parent: Box | null
  readonly depth: number
  /** Bits of `hint`, its own only. */
  readonly hints: number
  /** Indices of its blocks, half-open. */
  readonly first: number
  end: number
  chars: number
  linkChars: number
  /** Characters of running text: sentences that are not links. */
  mass: number
  images: number
  /** Fields to write in, its buttons, and links that look like one. */
  fields: number
  buttons: number
  /** Block quotations, itself included. */
  quotes: number
}

export interface Link {
  readonly href: string
  readonly text: string
}

/** A run of text between two block edges. */
export interface Candidate {
  readonly at: number
  readonly box: Box
  readonly text: string
  readonly linkChars: number
  readonly heading: boolean
  /** True for a line behind a single line break: it goes on the block before. */
  readonly continues: boolean
  /** True where nearly all of it is printed bold. */
  readonly bold: boolean
  /** Characters of running text it counts for. */
  readonly mass: number
  /** The longest link in it. */
  readonly link: Link | null
  readonly links: readonly Link[]
}

export interface Layout {
  readonly candidates: readonly Candidate[]
  /** In document order; the first is the page. */
  readonly boxes: readonly Box[]
}

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul button label video audio picture ' +
    '#root'
  ).split(' '),
)
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Elements whose text is not shown, only where something else cannot be, or above the line: how a word is read (`rt`). */
const unseen = new Set(
  'head script textarea video audio object canvas select datalist noscript noembed noframes rt rp'.split(' '),
)

const isField = /^(?:text|email|tel)$/i
const looksLikeButton = /(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i

/** A paragraph or a heading holds nothing but words: an element of the site's own in the middle of one is a word of it. */
const holdsWords = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Lays out the tree in one walk without recursion. */
export function layOut(root: TreeElement): Layout {
  const walk = new Walk(root)
  walk.run(root)
  return { candidates: walk.candidates, boxes: walk.boxes }
}

/** Stands on the stack behind an inline element's children. */
type Mark = { readonly ends: TreeElement | 'bold' }
const boldEnd: Mark = { ends: 'bold' }

class Walk {
  readonly candidates: Candidate[] = []
  readonly boxes: Box[] = []
  private readonly known: KnownNames = new Map()
  private box: Box
  private parts: string[] = []
  private linkChars = 0
  private link: TreeElement | null = null
  private bolds = 0
  private boldChars = 0
  private linkParts: string[] = []
  private found: Link[] = []
  private broken = false
  private continues = false
  private hasWords = false

  constructor(root: TreeElement) {
    this.box = newBox(root, null, 0, this.known)
    this.boxes.push(this.box)
  }

  run(root: TreeElement): void {
    const stack: (TreeNode | Box | Mark)[] = []
    for (let at = root.children.length - 1; at >= 0; at--) stack.push(root.children[at] ?? '')
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (typeof node === 'string') this.words(node)
      else if ('ends' in node) this.endInline(node)
      else if ('element' in node) this.leave(node)
      else this.enter(node, stack)
    }
    this.flush()
    this.box.end = this.candidates.length
  }

  private enter(element: TreeElement, stack: (TreeNode | Box | Mark)[]): void {
    const { name } = element
    this.countControl(element)
    if (unseen.has(name)) return
    if (name === 'br') this.lineBreak()
    else if (this.isBlock(element)) {
      this.flush()
      this.box = newBox(element, this.box, this.candidates.length, this.known)
      this.boxes.push(this.box)
      stack.push(this.box)
    } else if (name === 'a') {
      // A link never holds another: what opens in it ends it, as browsers have it.
      if (this.link) this.keepLink()
      this.link = element
      stack.push({ ends: element })
    } else if (name === 'b' || name === 'strong') {
      this.bolds++
      stack.push(boldEnd)
    } else if (name === 'img' || name === 'amp-img') this.box.images++
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child !== undefined) stack.push(child)
    }
  }

  private isBlock({ name, attributes }: TreeElement): boolean {
    if (blockNames.has(name)) return true
    if (!name.includes('-')) return false
    return !holdsWords.has(this.box.element.name) || hintsOf(name, attributes, this.known) !== 0
  }

  private countControl({ name, attributes }: TreeElement): void {
    if (name === 'textarea' || (name === 'input' && isField.test(attributes.type ?? 'text'))) this.box.fields++
    else if (name === 'button' || (name === 'a' && looksLikeButton.test(attributes.class ?? ''))) this.box.buttons++
  }

  private leave(box: Box): void {
    this.flush()
    box.end = this.candidates.length
    const parent = box.parent
    if (!parent) return
    parent.chars += box.chars
    parent.linkChars += box.linkChars
    parent.mass += box.mass
    parent.images += box.images
    parent.fields += box.fields
    parent.buttons += box.buttons
    parent.quotes += box.quotes
    this.box = parent
  }

  private words(text: string): void {
    if (this.box.element.name === 'pre' && text.includes('\n')) {
      this.preformatted(text)
      return
    }
    const words = text.replace(/\s+/g, ' ')
    if (words === '') return
    this.parts.push(words)
    if (words === ' ') return
    this.hasWords = true
    this.broken = false
    if (this.bolds > 0) this.boldChars += words.length
    if (!this.link) return
    this.linkChars += words.length
    this.linkParts.push(words)
  }

  /** Line ends count in preformatted text. */
  private preformatted(text: string): void {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) this.lineBreak()
      this.words(line)
    }
  }

  private endInline({ ends }: Mark): void {
    if (ends === 'bold') this.bolds--
    else if (ends === this.link) {
      this.keepLink()
      this.link = null
    }
  }

  private keepLink(): void {
    const text = fold(this.linkParts.join(''))
    this.linkParts = []
    if (text !== '' && this.link) this.found.push({ href: this.link.attributes.href ?? '', text })
  }

  /** One break is a new line of the block, two are a new block. */
  private lineBreak(): void {
    const twice = this.broken && !this.hasWords
    const line = this.hasWords || this.continues
    this.flush()
    this.continues = line && !twice
    this.broken = true
  }

  private flush(): void {
    if (this.linkParts.length > 0) this.keepLink()
    if (this.hasWords) this.add(fold(this.parts.join('')))
    this.parts = []
    this.linkChars = 0
    this.boldChars = 0
    this.hasWords = false
    this.broken = false
    this.continues = false
    this.found = []
  }

  private add(text: string): void {
    if (text === '') return
    const linkChars = Math.min(this.linkChars, text.length)
    const { name } = this.box.element
    const named = headings.has(name) || name === 'summary' || this.box.element.attributes.role === 'heading'
    const heading = named && !(name !== 'h1' && isProse(text))
    const mass = heading ? 0 : massOf(text, linkChars)
    this.box.chars += text.length
    this.box.linkChars += linkChars
    this.box.mass += mass
    const link = this.found.reduce<Link | null>(
      (longest, one) => (one.text.length > (longest?.text.length ?? 0) ? one : longest),
      null,
    )
    this.candidates.push({
      at: this.candidates.length,
      box: this.box,
      text,
      linkChars,
      heading,
      continues: this.continues,
      bold: this.boldChars > text.length * 0.85,
      mass,
      link,
      links: this.found,
    })
  }
}

function newBox(element: TreeElement, parent: Box | null, first: number, known: KnownNames): Box {
  const hints = hintsOf(element.name, element.attributes, known)
  return {
    element,
    parent,
    hints,
    depth: (parent?.depth ?? 0) + 1,
    first,
    end: first,
    chars: 0,
    linkChars: 0,
    mass: 0,
    images: 0,
    fields: 0,
    buttons: 0,
    quotes: element.name === 'blockquote' ? 1 : 0,
  }
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const sentenceEnd = /[.!?…。！？։။।"”»’)\]:]\s*$/u

/** A standfirst or a whole paragraph set as a heading: longer than headings are, and a sentence. */
const isProse = (text: string): boolean => text.length > longestHeading && text.endsWith('.')
const longestHeading = 100

/** How much running text a block is: nothing for labels and links, its length for sentences. */
export function massOf(text: string, linkChars: number): number {
  const factor = wide.test(text.slice(0, 200)) ? 2.2 : 1
  const length = text.length * factor
  if (length < 60 || linkChars > text.length * 0.5) return 0
  const plain = length - linkChars * factor
  return sentenceEnd.test(text) || length > 160 ? Math.min(plain, 1200) : plain * 0.3
}

/** Whether a link leads to another page; a place on the same page is a part of it. */
export const leadsAway = ({ href }: Link): boolean => !/#|^(?:javascript|mailto|tel):/i.test(href)

/** How a box is made: its element and its first class. Boxes made alike hold like parts. */
export const makeOf = ({ element: { name, attributes } }: Box): string =>
  `${name}.${attributes.class?.split(/\s/)[0] ?? ''}`

/** The hints of a box and all boxes round it up to `within` (not included). */
export function hintsUpTo(box: Box, within: Box | null): number {
  let bits = 0
  for (let at: Box | null = box; at && at !== within; at = at.parent) bits |= at.hints
  return bits
}

export { hint }
