/**
 * Our tree against parse5's, which is the one that a browser builds: the same visible words in the same order. What
 * differs on purpose stands in a table of its own below; no page of the sets differs.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ourWords, parse5Words } from './visible-words.ts'

describe('the same words as in a browser', () => {
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
    '<div/>one<br/>two<p/>three',
    '<ruby><rb>one<rt>two<rp>three<rb>four<rt>five</ruby>six',
    '<h1>one<h2>two</h2>three',
    '<p title="a > b">one</p',
    '<textarea><p>no</p></textarea>yes',
    '<p>plain < and > signs <3',
    '<plaintext><p>one</p>two',
    '<div>one</p>two</div>',
    '<p>one</p><frameset><frame></frameset>two',
    '<p>one<template><p>no</template>two',
    // The body begins where the head can hold no more, whether or not it has a tag.
    '<head><title>no</title><div>one</div></head><body>two',
    '<head><meta charset=utf-8>one<p>two',
    '<title>no</title>one<head><p>two</head>',
    // Drawings: their titles are tags like others, and where HTML goes on they end by themselves.
    '<p>one<svg><text>no</text></svg>two',
    '<a>one<svg><title/><path/></svg>two</a><p>three',
    '<svg><foreignObject><div>no</div></foreignObject>no</svg>one',
    '<p>one</p><svg><path><p>two</p><section>three</section>',
    '<div>one<svg><g></div>two',
    '<table><tr><td><svg><g></table>one',
    '<svg><a>no</a>no</svg>one',
    '<math><mi>no<p>no</p></mi></math>one<math><mrow><p>two',
  ])('%s', (html) => {
    expect(ourWords(html)).toEqual(parse5Words(html))
  })
})

describe('other words than in a browser, on purpose', () => {
  test.each<[string, string, string, string]>([
    // Browsers move what stands in a table outside its cells before it; we leave it where the author put it.
    ['a table with words outside its cells', '<table><tr><td>one</td>two</tr></table>', 'one two', 'two one'],
    // In XHTML, which is served as HTML all the time, this is where it ends. Browsers end it at the first ">".
    ['CDATA with a tag in it', 'one <![CDATA[<b>two</b>]]> three', 'one three', 'one two three'],
    // A browser shows nothing more; a reader had better find the article.
    ['a template that is never closed', '<template><p>one', 'one', ''],
    // The text is the same; which of the open elements a misnested closing tag ends is not always.
    ['misnested closing tags', '<p><label><p>one</label>two', 'one two', 'onetwo'],
    // Two documents in one file: browsers go on in the body that was closed.
    ['words behind the end', '<html><body><i>one</i></html>two', 'one two', 'onetwo'],
  ])('%s', (_, html, own, browser) => {
    expect(ourWords(html).join(' ')).toBe(own)
    expect(parse5Words(html).join(' ')).toBe(browser)
  })
})

const head = fc.constantFrom(
  '',
  '<!doctype html>',
  '<!doctype html><html>',
  '<html><head>',
  '<head><title>no</title>',
  '<!doctype html><html lang=en><head><meta charset=utf-8><title>no</title></head>',
  '<head></head><body>',
)
const leaf = fc.constantFrom(
  ...['word ', 'two words', ' ', '&amp;', '&eacute;t&eacute;', '&#1078;', 'a < b', '<br>', '<hr>', '<img alt="no">'],
  ...['<!-- no -->', '<!--->', '<?php no ?>', '</ no>', '<!doctype html>', '<meta name=a>', '<link rel=a>'],
  ...[
    '<script>"<p>no</p>"</script>',
    '<style>p > b { }</style>',
    '<template><p>no</p></template>',
    '<title>no</title>',
  ],
  ...['<svg><title/><path d="no"/></svg>', '<svg><text>no</text></svg>', '<math><mi>no</mi></math>'],
  ...['<svg><foreignObject><div>no</div></foreignObject></svg>', '<iframe><p>no</p></iframe>', '<video>word</video>'],
  ...['<noscript><p>no</p></noscript>', '<textarea><p>no</p></textarea>', '<select><option>no</select>'],
  ...[
    '</p>',
    '</div>',
    '</span>',
    '</b>',
    '</body>',
    '</html>',
    '</head>',
    '<input value="no">',
    '<object>no</object>',
  ],
)
const container = fc.constantFrom(
  ...'p div span b i em strong a font nobr pre ul ol li dl dt dd section article main header footer h2 h3'.split(' '),
  ...'blockquote figure figcaption address details summary label button center'.split(' '),
)

const { node } = fc.letrec<{ node: string; children: string[] }>((tie) => ({
  children: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc
      .tuple(container, tie('children'), fc.boolean())
      .map(([name, inside, closed]) => `<${name} class="a">${inside.join('')}${closed ? `</${name}>` : ''}`),
    fc
      .array(tie('children'), { maxLength: 3 })
      .map(
        (rows) =>
          `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`,
      ),
  ),
}))

test('whatever is closed or left open, no word is lost or moved', () => {
  const letters = (words: readonly string[]): string => words.join('')
  fc.assert(
    fc.property(head, fc.array(node, { maxLength: 6 }), (start, parts) => {
      const html = start + parts.join('')
      expect(letters(ourWords(html))).toBe(letters(parse5Words(html)))
    }),
    { numRuns: 2000 },
  )
})

const kit = resolve(process.env.ONRECORD_BENCH ?? resolve(import.meta.dirname, '../../../shared/bench'), 'article')
const there = existsSync(kit)
if (!there) console.warn(`parse.test.ts: real pages skipped, there is no ${kit}`)
/** Every eleventh page of the sets: 61 of 674, always the same. */
const pages = globSync('*/*.html.gz', { cwd: kit }).sort().filter((_, at) => at % 11 === 0) // biome-ignore format: one line

test.skipIf(!there)('real pages: word for word', { timeout: 120_000 }, () => {
  const different = pages.filter((file) => {
    const html = new TextDecoder().decode(gunzipSync(readFileSync(join(kit, file))))
    return ourWords(html).join(' ') !== parse5Words(html).join(' ')
  })
  expect(pages.length).toBeGreaterThan(50)
  expect(different).toEqual([])
})
