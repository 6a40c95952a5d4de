/** The tree against parse5, which builds what a browser builds: the same visible words in the same order. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../src/reader/parse.ts'
import type { TreeElement, TreeNode } from '../../src/reader/tree.ts'

/** What neither tree is asked for: our reader never builds it, or only where it holds linked data. */
const unseen = new Set([
  'head',
  'script',
  'style',
  'template',
  'svg',
  'math',
  'iframe',
  'noscript',
  'textarea',
  'title',
  'select',
  'noframes',
  'noembed',
  'xmp',
  'object',
])

function ours(root: TreeElement): string {
  const words: string[] = []
  const stack: TreeNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') words.push(node)
    else if (!unseen.has(node.name)) stack.push(...[...node.children].reverse())
  }
  return words.join(' ')
}

function oracle(html: string): string {
  const words: string[] = []
  const stack: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html, { scriptingEnabled: true }).childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) words.push(node.value)
    else if ('childNodes' in node && !unseen.has(node.nodeName)) stack.push(...[...node.childNodes].reverse())
  }
  return words.join(' ')
}

/** Letters and digits only: where text is split does not matter. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

test.each([
  '<p>one<p>two<div>three</div>four',
  '<ul><li>one<li>two</ul>three',
  '<p><b>one<i>two</b>three</i></p>four',
  '<table><tr><td>one<td>two<tr><td>three</table>four',
  '<dl><dt>one<dd>two<dt>three</dl>',
  '<p>one</div>two</section>three',
  '<a href=/>one<a href=/>two</a>three',
  '<p>a &amp; b &lt;c&gt; &eacute; &#1078; &nope; &copy 2026',
  '<script>var a = "<p>no</p>"</script><p>yes<!-- no --><![CDATA[no]]>',
  '<p>one<svg><text>no</text></svg>two',
  '<div/>one<br/>two<p/>three',
  '<h1>one<h2>two</h2>three',
  '<p title="a > b">one</p',
  '<textarea><p>no</p></textarea>yes',
  '<p>plain < and > signs <3',
])('%s', (html) => {
  expect(bare(ours(parseHtml(html)))).toBe(bare(oracle(html)))
})

const tag = fc.constantFrom(
  'p',
  'div',
  'span',
  'b',
  'i',
  'ul',
  'li',
  'section',
  'h2',
  'blockquote',
  'a',
  'em',
  'article',
)
const markup: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('word', 'more words', ' ', '&amp;', '<br>', '<!-- c -->'),
    fc
      .tuple(tag, fc.array(tie('node'), { maxLength: 4 }), fc.boolean())
      .map(([name, inside, closed]) => `<${name}>${inside.join('')}${closed ? `</${name}>` : ''}`),
  ),
})).node

test('whatever is closed or left open, no word is lost or moved', () => {
  fc.assert(
    fc.property(
      fc.array(markup, { maxLength: 6 }),
      (parts) => bare(ours(parseHtml(parts.join('')))) === bare(oracle(parts.join(''))),
    ),
    { numRuns: 1000 },
  )
})

const kit = resolve(process.env.ONRECORD_BENCH ?? resolve(import.meta.dirname, '../../../shared/bench'), 'article')
const sets = existsSync(kit) ? ['scrapinghub', 'fundus'] : []
if (sets.length === 0) console.warn(`parse.test.ts: real pages skipped, there is no ${kit}`)

describe.skipIf(sets.length === 0)('real pages', () => {
  test.each(sets)('%s: the same words on nearly every page', { timeout: 120_000 }, (set) => {
    const files = readdirSync(join(kit, set)).filter((file) => file.endsWith('.html.gz'))
    const different = files.filter((file) => {
      const html = new TextDecoder().decode(gunzipSync(readFileSync(join(kit, set, file))))
      return bare(ours(parseHtml(html))) !== bare(oracle(html))
    })
    // Words that stand in a table outside its cells are moved before it by a browser, and left in place by us.
    expect(different.length / files.length).toBeLessThan(0.05)
  })
})
