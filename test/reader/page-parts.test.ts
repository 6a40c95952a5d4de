/** What stands among the paragraphs of an article and is told apart by how it is made, in small invented pages. */
import { expect, test } from 'vitest'
import { readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const paragraphs = [
  'The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote.',
  'Work is to begin in May, as soon as the river falls below the second mark, and to last for two summers at least.',
  'The ferry will run until then, although its owner has asked the council for a higher fare since the beginning of the year.',
]
const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
const more = body.replaceAll('valley', 'upper valley')
const own = 'https://post.example/news/bridge'
const html = (inside: string) =>
  `<!doctype html><html lang="en"><head><title>Council approves bridge | Valley Post</title></head><body>${inside}</body></html>`
const read = (inside: string) => readArticle(readPage(captureOf(html(inside), { url: own })))
const heading = '<h1>Council approves bridge</h1>'
const longer = 'The owner of the ferry asked the council on Thursday for twice as much as in the year before.'

test.each([
  [
    'the heading of a post that leads to its place on the page',
    `<div><h3><a href="#p2">Pier four stands</a></h3><p>${longer}</p></div>`,
    'Pier four stands',
  ],
  [
    'the heading of a post that leads to its own address below the page',
    `<div><h3><a href="/news/bridge/post-12">Pier four stands</a></h3><p>${longer}</p></div><div><h3><a href="${own}?post=9">Pier five stands</a></h3><p>${longer}</p></div>`,
    'Pier five stands',
  ],
  [
    'a quotation that leads to where it was said',
    '<p><a href="https://ferry.example/statement">“We have not been asked about the bridge, and we would have said no,” the ferry’s owner wrote.</a></p>',
    'we would have said no',
  ],
  [
    'a short sentence with a link, in a box of links',
    '<div><p>Two coins a night. See the <a href="/r">rates by length, season and berth</a>.</p></div>',
    'Two coins a night.',
  ],
  ['a table in a figure', '<figure><table><tr><td>Pier one</td><td>4.20</td></tr></table></figure>', 'Pier one\n4.20'],
  [
    'a post in a figure, with the link to it',
    '<figure><div><blockquote><p>We have seen the bridge, and it is short.</p><a href="https://chirp.example/1">1 March</a></blockquote></div></figure>',
    'and it is short',
  ],
  [
    'a question that opens when it is touched',
    '<details><summary>Who pays?</summary><p>The council pays for the piers, the owners of the mills for the deck.</p></details>',
    'Who pays?\n\nThe council pays',
  ],
  ['a short line that is set as it is', '<p>Type:</p><pre>raise deck</pre>', 'raise deck'],
  [
    'a part of the text that is hidden until it is opened in place of another',
    `<div class="panel">${more.replaceAll('upper', 'lower')}</div><div class="panel" style="display: none">${more.replaceAll('upper', 'middle')}</div>`,
    'The middle valley council',
  ],
  [
    'text in boxes that say where an advertisement may follow',
    `<div class="par ad-break-after"><p>${longer}</p></div>`,
    longer,
  ],
  [
    'the steps of a guide, with a button each',
    [1, 2]
      .map((at) => `<div class="step"><p>${longer}</p><a class="button" href="/form/${at}">Open the form</a></div>`)
      .join(''),
    longer,
  ],
  [
    'posts with a button to share each of them',
    `<div class="post"><p>${longer}</p><a class="btn" href="https://chirp.example/share?u=1">Chirp</a></div>`,
    longer,
  ],
])('stays: %s', (_, extra, words) => {
  expect(read(`<article>${heading}${body}${extra}${more}</article>`).text).toContain(words)
})

const aside = (inside: string, name = '') => `<aside class="${name}">${inside}</aside>`

test.each([
  [
    'sentences',
    aside('<h4>Background</h4><p>The old bridge of 1915 stood for ninety-one years and fell in the flood.</p>'),
  ],
  [
    'a list',
    aside(
      '<h3>The bridge in figures</h3><ul><li>420 metres long</li><li>Eleven piers</li><li>Two lanes and a path</li></ul>',
    ),
  ],
])('stays: a fact box in an aside between paragraphs: %s', (_, box) => {
  const words = box.match(/>([^<]{15,})</)?.[1] ?? ''
  expect(read(`<article>${heading}${body}${box}${more}</article>`).text).toContain(words)
})

test.each([
  [
    'that leads elsewhere',
    aside('<h4>Background</h4><p><a href="/x">The old bridge of 1915 stood for ninety-one years.</a></p>'),
  ],
  ['that says what it is', aside('<h4>Read also</h4><p>The old bridge of 1915 stood for ninety-one years.</p>')],
  [
    'named after what it is',
    aside('<h4>By the way</h4><p>The old bridge of 1915 stood for ninety-one years.</p>', 'promo'),
  ],
  ['of one sentence, a pull quote', aside('<p>The old bridge of 1915 stood for ninety-one years, she says.</p>')],
])('goes: an aside between paragraphs %s', (_, box) => {
  expect(read(`<article>${heading}${body}${box}${more}</article>`).text).not.toContain('ninety-one')
})

test('goes: an aside behind the last paragraph', () => {
  const box = aside(
    '<h4>Background</h4><p>The old bridge of 1915 stood for ninety-one years and fell in the flood.</p>',
  )
  expect(read(`<article>${heading}${body}${box}</article>`).text).not.toContain('ninety-one')
})

test('stays: a subheading that its name alone makes one, and none over a caption', () => {
  const part = (label: string, inside: string) =>
    `<div class="r"><div class="t-heading">${label}</div></div><div class="r">${inside}</div>`
  const caption = `<div class="caption">${longer}</div>`
  const { text } = read(
    `<div>${heading}<div class="r">${body}</div>${part('Who pays', more)}${part('The deck', caption)}<div>${more}</div></div>`,
  )
  expect(text).toContain('\n\nWho pays\n\n')
  expect(text).not.toContain('The deck')
})

test('stays: a short standfirst that is a sentence', () => {
  const standfirst = 'The first forty cars will cross it in spring.'
  const { text, lead } = read(`<main>${heading}<div>${standfirst}</div><div>${body}</div></main>`)
  expect(lead).toEqual({ from: 0, to: standfirst.length })
  expect(text).toBe([standfirst, ...paragraphs].join('\n\n'))
})

test.each([
  [
    'a letter to be had, with a field for the address',
    `<div><h3>The valley in your letter box</h3><p>${longer}</p><div><input type="email"><button>Join</button></div></div>`,
  ],
  [
    'an offer with a button behind it',
    `<div><p><b>Like what you read?</b> ${longer}</p><div><a class="x-button__link" href="/paper">Get the paper</a></div></div>`,
  ],
  [
    'a box that is named for those who hear the page',
    `<div aria-label="Related stories"><p>${longer}</p><a href="/1">Ferry owner asks for more</a></div>`,
  ],
  ['a custom element, by its name', `<newsletter-box><p>${longer}</p></newsletter-box>`],
  [
    'the heading of links that are taken out, between paragraphs',
    '<section><h4>In depth</h4><div><a href="/1">Why the tunnel was never dug</a></div><div><a href="/2">Who drives the ploughs at night</a></div></section>',
    'In depth',
  ],
  ['the time of an entry over its heading', '<div>7.40pm</div><h3>Pier four stands</h3>', '7.40pm'],
])('goes: %s', (_, extra, words = longer) => {
  const { text } = read(`<article>${heading}${body}${extra}${more}</article>`)
  expect(text).not.toContain(words)
  expect(text).toContain('The upper valley council approved')
})

test('goes: the signature, also with a full stop and in capitals', () => {
  expect(read(`<article>${heading}${body}<p>Tamsin RUSK.</p></article>`).text).toBe(paragraphs.join('\n\n'))
})

test('stays: the ingredients that a recipe declares, beside the box of its text', () => {
  const declared = JSON.stringify({ '@type': 'Recipe', recipeIngredient: ['500 g potatoes', '12 plums'] })
  const list = '<section><ul><li>500 g potatoes</li><li>12 plums</li><li>13 cards</li></ul></section>'
  const { text } = read(
    `<script type="application/ld+json">${declared}</script><div>${heading}${list}<section class="s">${body}</section></div>`,
  )
  expect(text).toBe(['500 g potatoes\n12 plums', ...paragraphs].join('\n\n'))
})

test('goes: how long the article is to be read, behind the standfirst', () => {
  const { text } = read(`<main>${heading}<p>${longer}</p><div>River reporter · 4 min read</div>${body}</main>`)
  expect(text).not.toContain('4 min')
})

test('goes: what readers answered, in boxes without a name, also where it is longer than the article', () => {
  const reply = (at: number, label: string) =>
    `<div class="y${at % 2}"><b>reader${at}</b><p>${longer} I have seen it myself, said reader ${at}.</p><div>${label}</div></div>`
  for (const label of ['<a href="#r">Reply</a>', '<button>Ответить</button>', '<span>Відповісти (2)</span>']) {
    const replies = Array.from({ length: 9 }, (_, at) => reply(at, label)).join('')
    expect(read(`<div>${heading}<div>${body}</div><div>${replies}</div></div>`).text).toBe(paragraphs.join('\n\n'))
  }
})

test('goes: the next article, loaded below the first', () => {
  const next = `<article><h1><a href="/news/choir">Choir asks for heat</a></h1>${body.replaceAll('council', 'choir').repeat(2)}</article>`
  expect(read(`<div><article>${heading}${body}</article>${next}</div>`).text).toBe(paragraphs.join('\n\n'))
})

test('goes: the next articles also in a box of their own, where their headlines are links', () => {
  const next = `<div class="story"><h1><a href="/news/choir">Choir asks for heat</a></h1>${body.replaceAll('council', 'choir')}</div>`
  const inside = `<div class="first"><div class="story">${heading}${body}</div></div><div class="rest">${next.repeat(2)}</div>`
  expect(read(inside).text).toBe(paragraphs.join('\n\n'))
})

test('stays: what people said, beside their portraits and under their names', () => {
  const said = '“The roof does not leak, and that is a feast in itself.”'
  const person = (name: string) => `<div><img src="p.jpg"><div>${name}</div><div>${said}</div></div>`
  const { text } = read(
    `<article>${heading}${body}${person('Oda Fenn')}${person('Ruud Halloran, driver of line six')}${more}</article>`,
  )
  expect(text).toContain(`Oda Fenn\n\n${said}\n\nRuud Halloran, driver of line six\n\n${said}`)
})

test.each([
  'Comments (2)',
  'Комментарии:',
  'Пікірлер',
  'Коментарі 2',
])('goes: readers under the heading %s', (words) => {
  const said = `<div>Oda, 10:12<br>${longer}</div><div>Ruud, 11:40<br>${longer} It was so in March, too.</div>`
  const inside = `<div>${heading}<div>${body}</div><div><div>${words}</div>${said}</div></div>`
  expect(read(inside).text).toBe(paragraphs.join('\n\n'))
  // At the top they are a count.
  expect(read(`<div>${heading}<div><div>${words}</div>${body}</div></div>`).text).toBe(paragraphs.join('\n\n'))
})

test('stays: a short sentence behind a link to another article', () => {
  const inside = `<article>${heading}${body}<p>Read also:</p><p><a href="/1">Ferry owner asks for more</a></p><p>“No,” said the owner of the mill.</p>${more}</article>`
  expect(read(inside).text).toContain('“No,” said the owner of the mill.')
})

test('stays: who said a quotation, in a box that is named so', () => {
  const quote =
    '<div><div class="quote-text">“I have read all that was in the house.”</div><div class="quote-author">Oda Fenn, 81</div></div>'
  expect(read(`<article>${heading}${body}${quote}${more}</article>`).text).toContain('in the house.”\n\nOda Fenn, 81')
})

test.each([
  'Фото автора',
  'Фото из архива школы в Нижнем Броде',
  'Tamsin Rusk, photo: Ivo Brandel',
])('goes: %s', (words) => {
  expect(read(`<article>${heading}${body}<p>${words}</p></article>`).text).toBe(paragraphs.join('\n\n'))
})

test('goes: who else worked on the article, at its end', () => {
  const line = '<p>—Valley Post writer Oda Fenn in Upper Ford contributed to this report.</p>'
  expect(read(`<article>${heading}${body}${line}</article>`).text).toBe(paragraphs.join('\n\n'))
})

test('stays: a sentence that begins as a credit', () => {
  const sentence = 'Фото из архива пролежали сорок лет на чердаке.'
  expect(read(`<article>${heading}${body}<p>${sentence}</p></article>`).text).toContain(sentence)
})

test('goes: a line of hashtags', () => {
  expect(read(`<article>${heading}${body}<p>#school #bridge</p></article>`).text).toBe(paragraphs.join('\n\n'))
})

test('goes: what is told of the author under the name that stands under the headline', () => {
  const about =
    '<div><img src="o.jpg"><div>Odile Karsten</div><div>Odile covers the harbour and all that floats, and has a boat.</div></div>'
  expect(read(`<main>${heading}<div>Odile Karsten</div>${body}${about}</main>`).text).toBe(paragraphs.join('\n\n'))
})
