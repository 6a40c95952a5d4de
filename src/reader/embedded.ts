/** The article in the data that a page leaves for its scripts, for pages that show nothing until they have run. */
import { comparable } from './headline.ts'
import { cleanText, isObject } from './metadata/json-ld.ts'
import { parseHtml } from './parse.ts'
import type { TreeElement } from './tree.ts'

const longestScript = 2_000_000
/** Objects, and strings of one object, that are looked at. */
const mostObjects = 20_000
const deepest = 24
/** Less is a standfirst or a description. */
const leastText = 300
const shortestParagraph = 40

/**
 * What a page's scripts are to show: the text beside the article's title in JSON that a script holds. Undefined where
 * no object with one of the titles holds a text. Linear in the length of the page's source.
 */
export function embeddedArticle(source: string, titles: readonly string[]): TreeElement | undefined {
  const wanted = new Set(titles.map(comparable).filter((title) => title.length > 8))
  if (wanted.size === 0) return undefined
  let best: readonly string[] = []
  for (const value of dataScripts(source))
    for (const object of objectsTitled(value, wanted)) {
      const texts = textsIn(object)
      if (lengthOf(texts) > lengthOf(best)) best = texts
    }
  return lengthOf(best) < leastText ? undefined : parseHtml(`<article>${best.join('')}</article>`)
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)

/** The values that scripts hold: JSON alone, or as what is assigned or handed over ("window.state = {…}"). */
function* dataScripts(source: string): Generator<unknown> {
  for (const match of source.matchAll(/<script\b[^>]{0,1000}>/gi)) {
    const from = match.index + match[0].length
    const to = source.indexOf('</script', from)
    if (to < 0) return
    if (to - from < leastText || to - from > longestScript) continue
    const script = source.slice(from, to)
    try {
      yield JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1))
    } catch {
      // A program, and no data.
    }
  }
}

/** The objects of which a string is one of the titles, inner ones too. */
function objectsTitled(root: unknown, titles: ReadonlySet<string>): object[] {
  const found: object[] = []
  let seen = 0
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }]
  for (let item = stack.pop(); item && seen < mostObjects; item = stack.pop()) {
    const { value, depth } = item
    if (typeof value !== 'object' || value === null || depth > deepest) continue
    seen++
    const inner = Object.values(value)
    if (inner.some((one) => typeof one === 'string' && one.length < 400 && titles.has(comparable(one))))
      found.push(value)
    for (const one of inner) stack.push({ value: one, depth: depth + 1 })
  }
  return found
}

const looksLikeHtml = /<p[\s>]/i

/**
 * Its text: the longest string that is HTML, or the strings of the longest list of blocks in it (one block a paragraph). What else is
 * listed there has titles of its own.
 */
function textsIn(object: object): readonly string[] {
  const own = Object.values(object).flatMap((value) => (isObject(value) ? [value, ...Object.values(value)] : [value]))
  const html = own.filter((value) => typeof value === 'string' && looksLikeHtml.test(value)) as string[]
  const lists = own.filter((value): value is unknown[] => Array.isArray(value)).map(paragraphsOf)
  const candidates: readonly (readonly string[])[] = [...html.map((text) => [cleanText(text)]), ...lists]
  return candidates.reduce((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest), [])
}

function paragraphsOf(list: readonly unknown[]): string[] {
  const blocks = list.slice(0, mostObjects)
  if (blocks.some((block) => isObject(block) && typeof block.title === 'string')) return []
  return blocks.flatMap((block) => {
    const words = isObject(block) ? Object.values(block) : [block]
    const text = words.find((one) => typeof one === 'string' && one.length >= shortestParagraph && / /.test(one))
    return typeof text === 'string' ? [`<p>${cleanText(text)}</p>`] : []
  })
}
