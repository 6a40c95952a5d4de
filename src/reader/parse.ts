/**
 * HTML to a tree in one linear pass, on htmlparser2's tokenizer. Our own tree building, because htmlparser2's parser keeps
 * its open elements at the front of an array and searches it for every closing tag: quadratic on deep input.
 */
import { Tokenizer } from 'htmlparser2'
import { dateAttributes } from './metadata/date-attributes.ts'
import type { TreeElement, TreeNode } from './tree.ts'

/** Elements deeper than this are read as if they lay here; real pages stay below 100. */
const maxDepth = 400

const voids = new Set(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr'.split(' '),
)
/** Their content is never shown or is none of ours; scripts are kept only where they carry linked data. */
const skipped = new Set(['style', 'template', 'iframe'])
const foreign = new Set(['svg', 'math'])
const kept = new Set([
  ...(
    'class id href src content name property itemprop itemtype itemscope itemid rel type datetime lang hreflang role hidden ' +
    'style title alt aria-hidden aria-label data-testid data-component data-type data-block http-equiv ' +
    'data-date data-author data-component-name cite data-qa'
  ).split(' '),
  ...dateAttributes,
])
/** An opening tag of the key closes an open element of the set that lies directly above it. */
const closes = new Map<string, ReadonlySet<string>>()
const closing = (by: string, what: string): void => {
  const set = new Set(what.split(' '))
  for (const name of by.split(' ')) closes.set(name, set)
}
closing(
  'address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre section table ul',
  'p',
)
closing('h1 h2 h3 h4 h5 h6', 'p h1 h2 h3 h4 h5 h6')
closing('li', 'li p')
closing('dd dt', 'dd dt p')
closing('tr', 'tr td th p')
closing('td th', 'td th p')
closing('tbody thead tfoot', 'tbody thead tfoot tr td th')
closing('a', 'a')
closing('option', 'option')
closing('rb rt rp', 'rb rt rp')
closing('body', 'head')
/** What a head may hold; anything else begins the body, which many pages leave without a tag. */
const headOnly = new Set(
  'base basefont bgsound head link meta noframes noscript script style template title'.split(' '),
)
/** Inside a drawing or a formula these hold HTML again, so nothing in them ends it. */
const integration = new Set('foreignobject desc title annotation-xml mi mo mn ms mtext'.split(' '))
/** Elements that no drawing or formula has: they end one that was never closed, as browsers have it. */
const breakouts = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ' +
    'ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
)

/** A closing tag never closes beyond these: a stray `</div>` in a cell does not end the table. */
const walls = new Set(['table', 'td', 'th', 'html', 'body'])
const wallsPassed = new Set(['table', 'tr', 'tbody', 'thead', 'tfoot', 'html', 'body'])

/** The tree of a page; never fails, whatever the markup. Linear in the length of `html`. */
export function parseHtml(html: string): TreeElement {
  const builder = new TreeBuilder(html)
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder)
  tokenizer.write(html)
  tokenizer.end()
  return builder.root
}

interface OpenElement extends TreeElement {
  readonly attributes: Record<string, string>
}

/** State of one parse: the open elements, and the tag being read. */
class TreeBuilder {
  readonly root: OpenElement = { name: '#root', attributes: {}, parent: null, children: [] }
  private readonly html: string
  private current: OpenElement = this.root
  private depth = 0
  /** How many elements of each name are open, so that a stray closing tag is known at once. */
  private readonly opened: Map<string, number> = new Map()
  /** Names of open elements beyond `maxDepth`, which are counted and not built. */
  private readonly sunk: Map<string, number> = new Map()
  private tag = ''
  private attributes: Record<string, string> = {}
  private attributeName = ''
  private attributeValue = ''
  private wanted = false
  /** How many skipped elements are open; nothing is built while there are any. */
  private skipping = ''
  private skipDepth = 0
  /** How many elements of a skipped drawing are open that hold HTML. */
  private islands = 0
  private text = ''
  /** Where the tag being read begins. */
  private position = 0
  private readonly nextClosing: Map<string, number> = new Map()

  constructor(html: string) {
    this.html = html
  }

  ontext(from: number, to: number): void {
    if (this.skipping !== '') return
    this.text += this.html.slice(from, to)
  }

  ontextentity(code: number): void {
    if (this.skipping === '') this.text += String.fromCodePoint(code)
  }

  onopentagname(from: number, to: number): void {
    this.position = from
    this.tag = this.html.slice(from, to).toLowerCase()
    this.attributes = {}
  }

  onattribname(from: number, to: number): void {
    const name = this.html.slice(from, to)
    this.attributeName = kept.has(name) ? name : name.toLowerCase()
    this.wanted = this.skipping === '' && kept.has(this.attributeName)
    this.attributeValue = ''
  }

  onattribdata(from: number, to: number): void {
    if (this.wanted) this.attributeValue += this.html.slice(from, to)
  }

  onattribentity(code: number): void {
    if (this.wanted) this.attributeValue += String.fromCodePoint(code)
  }

  onattribend(): void {
    if (this.wanted && !(this.attributeName in this.attributes))
      this.attributes[this.attributeName] = this.attributeValue
  }

  onopentagend(): void {
    this.open(false)
  }

  onselfclosingtag(): void {
    // Only foreign elements may close themselves; <div/> opens a div, as browsers have it.
    this.open(this.tag === 'svg' || this.tag === 'math' || this.skipping !== '')
  }

  onclosetag(from: number, to: number): void {
    const name = this.html.slice(from, to).toLowerCase()
    if (this.isInForeignContext() && this.endsDrawing(name)) this.skipping = ''
    if (this.skipping !== '') {
      if (name === this.skipping && --this.skipDepth === 0) this.skipping = ''
      else if (integration.has(name) && this.islands > 0) this.islands--
      return
    }
    // Browsers answer these two with an element, opened or not: both end a line.
    if (name === 'br' || (name === 'p' && (this.opened.get(name) ?? 0) === 0)) this.append(name, {})
    else this.close(name)
  }

  onend(): void {
    this.flush()
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  /** Asked by the tokenizer: in a drawing, `<title>` and its like are tags as all others, and may close themselves. */
  isInForeignContext(): boolean {
    return foreign.has(this.skipping) && this.islands === 0
  }

  private open(selfClosed: boolean): void {
    const name = this.tag
    if (this.isInForeignContext() && breakouts.has(name)) this.skipping = ''
    if (this.skipping !== '') {
      if (!selfClosed) this.sink(name)
      return
    }
    if (selfClosed) return
    if (this.current.name === 'head' && !headOnly.has(name)) this.pop()
    if (this.isSkipped(name)) {
      this.skipping = name
      this.skipDepth = 1
      this.islands = 0
      // A drawing between two words keeps them apart; a script does not.
      if (name !== 'script' && name !== 'style' && name !== 'template') this.text += ' '
      return
    }
    this.closeImplied(name)
    if (voids.has(name)) this.append(name, this.attributes)
    else this.push(name)
  }

  /** Drawings and formulas end by themselves where HTML goes on; of the rest, only what is closed somewhere. */
  private isSkipped(name: string): boolean {
    if (name === 'script') return !isData(this.attributes)
    return foreign.has(name) || (skipped.has(name) && this.closesLater(name))
  }

  /** An opening tag in what is skipped. */
  private sink(name: string): void {
    if (name === this.skipping) this.skipDepth++
    else if (foreign.has(this.skipping) && integration.has(name)) this.islands++
  }

  /** Whether a closing tag follows: an element that is never closed must not swallow the page. Linear over a page. */
  private closesLater(name: string): boolean {
    const next = this.nextClosing.get(name) ?? -1
    if (next >= this.position) return next < Number.POSITIVE_INFINITY
    const closing = new RegExp(`</${name}`, 'gi')
    closing.lastIndex = this.position
    const found = closing.exec(this.html)?.index ?? Number.POSITIVE_INFINITY
    this.nextClosing.set(name, found)
    return found < Number.POSITIVE_INFINITY
  }

  private push(name: string): void {
    if (this.depth >= maxDepth) {
      this.sunk.set(name, (this.sunk.get(name) ?? 0) + 1)
      // What is not built still separates words.
      this.text += ' '
      return
    }
    this.current = this.append(name, this.attributes)
    this.depth++
    this.opened.set(name, (this.opened.get(name) ?? 0) + 1)
  }

  private append(name: string, attributes: Record<string, string>): OpenElement {
    this.flush()
    const element: OpenElement = { name, attributes, parent: this.current, children: [] }
    this.current.children.push(element)
    return element
  }

  private flush(): void {
    if (this.text === '') return
    // Words in a head are the body's first.
    const into = this.current.name === 'head' && this.text.trim() !== '' ? parentOf(this.current) : this.current
    into.children.push(this.text)
    this.text = ''
  }

  private closeImplied(name: string): void {
    const set = closes.get(name)
    if (!set) return
    while (set.has(this.current.name)) this.pop()
    if (name !== 'p' && !set.has('p')) return
    // A block inside an inline element inside a paragraph (<p><span><div>) ends the paragraph too.
    let open: OpenElement = this.current
    for (let up = 0; up < 4 && formatting.has(open.name); up++) open = parentOf(open)
    if (open.name === 'p') while (this.current !== open.parent && this.current !== this.root) this.pop()
  }

  private close(name: string): void {
    const sunk = this.sunk.get(name) ?? 0
    if (sunk > 0) {
      this.sunk.set(name, sunk - 1)
      this.text += ' '
      return
    }
    const open = this.findOpen(name)
    if (open === null) return
    while (this.current !== open) this.pop()
    this.pop()
  }

  /** The element that a closing tag of this name closes; null where it is a stray one. */
  private findOpen(name: string): OpenElement | null {
    if ((this.opened.get(name) ?? 0) === 0) return null
    let open: OpenElement = this.current
    for (let up = 0; open !== this.root; up++, open = parentOf(open)) {
      if (open.name === name) return open
      if (up > 0 && walls.has(open.name) && !wallsPassed.has(name)) return null
    }
    return null
  }

  /** Whether a closing tag in a drawing is of an element round it; links stand in drawings too. */
  private endsDrawing(name: string): boolean {
    return name === 'p' || name === 'br' || (name !== 'a' && this.findOpen(name) !== null)
  }

  private pop(): void {
    this.flush()
    const { name } = this.current
    this.opened.set(name, (this.opened.get(name) ?? 1) - 1)
    this.current = parentOf(this.current)
    this.depth--
  }
}

const formatting = new Set(
  'a abbr b bdi bdo big center cite code em font i ins mark q s small span strong sub sup u'.split(' '),
)

// Only the root has no parent, and it is never popped; the type of `parent` is wider for readers of the tree.
function parentOf(element: OpenElement): OpenElement {
  return (element.parent as OpenElement | null) ?? element
}

function isData(attributes: Readonly<Record<string, string>>): boolean {
  return /ld\+json/i.test(attributes.type ?? '')
}

export type { TreeElement, TreeNode }
