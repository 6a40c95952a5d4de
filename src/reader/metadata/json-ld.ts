/** Linked data in scripts: the objects of all scripts as one flat list. */
import type { TreeElement } from '../tree.ts'

export type LinkedObject = Readonly<Record<string, unknown>>

/** Nesting deeper and objects more than this are no page's own data. */
const deepest = 12
const most = 2000
const longestScript = 2_000_000

/** All objects of the linked-data scripts, outer before inner; scripts that stay broken after repair are left out. */
export function linkedObjects(scripts: readonly TreeElement[]): LinkedObject[] {
  const found: LinkedObject[] = []
  for (const element of scripts) {
    const source = element.children.filter((child) => typeof child === 'string').join('')
    if (source.length > longestScript) continue
    const value = parseLoosely(source)
    if (value !== undefined) flatten(value, found)
  }
  return found
}

function flatten(value: unknown, found: LinkedObject[]): void {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  for (let item = stack.pop(); item && found.length < most; item = stack.pop()) {
    if (item.depth > deepest || item.value === null || typeof item.value !== 'object') continue
    if (isObject(item.value)) found.push(item.value)
    const inner = Object.values(item.value)
    for (let at = inner.length - 1; at >= 0; at--) stack.push({ value: inner[at], depth: item.depth + 1 })
  }
}

export function isObject(value: unknown): value is LinkedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON as pages write it: with comment marks round it, raw line breaks in strings, commas too many. */
function parseLoosely(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
  for (const attempt of [
    text,
    text.replace(/[\u0000-\u001f]+/g, ' '),
    text
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // Not valid this way: the next, more forgiving one is tried.
    }
  }
  return undefined
}

/** Type names of an object in lower case, without their address: "newsarticle". */
export function typesOf(object: LinkedObject): string[] {
  const type = object['@type']
  const list = Array.isArray(type) ? type : [type]
  return list.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/:#]/, '').toLowerCase())
}

const articleTypes = /article|blogposting|reportage|liveblog|opinion|review|posting$/

/** Objects that describe the page's article, the one with the headline first. */
export function articleObjects(objects: readonly LinkedObject[]): LinkedObject[] {
  const found = objects.filter((object) =>
    typesOf(object).some((type) => articleTypes.test(type) && !type.includes('list')),
  )
  return found.sort((a, b) => rank(b) - rank(a))
}

const rank = (object: LinkedObject): number =>
  // A live blog's own posts are articles too, and come behind it.
  (typesOf(object).some((type) => type !== 'blogposting' && type !== 'socialmediaposting') ? 3 : 0) +
  ('datePublished' in object ? 2 : 0) +
  ('headline' in object ? 1 : 0) +
  ('author' in object ? 1 : 0) +
  ('articleBody' in object ? 1 : 0)

/** Escapes can write what no text may hold: NUL and half a surrogate pair. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Linked data is no HTML, yet many pages write entities in it. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

/** Text of a value: itself, its name, its "@value", or of the first of a list. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [cleanText(decodeEntities(value.trim()))]
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(textsOf)
  if (!isObject(value)) return []
  return textsOf(value.name ?? value['@value'] ?? value.url ?? value['@id'])
}
