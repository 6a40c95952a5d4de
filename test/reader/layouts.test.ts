/** Layouts that were met on pages of many publishers, told by how they are made: small invented pages, each for one rule. */
import { describe, expect, test } from 'vitest'
import { readArticle, readPage } from '../../src/reader/index.ts'
import { captureOf } from './captures.ts'

const paragraphs = [
  'The valley council approved the estimate for the new bridge on Friday, its chair Mara Telman said after the vote.',
  'Work is to begin in May, as soon as the river falls below the second mark, and to last for two summers at least.',
  'The ferry will run until then, although its owner has asked the council for a higher fare since the beginning of the year.',
]
const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
const more = body.replaceAll('valley', 'upper valley')
const heading = '<h1>Council approves bridge</h1>'
const longer = 'The owner of the ferry asked the council on Thursday for twice as much as in the year before.'
const html = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Council approves bridge | Valley Post</title>${head}</head><body>${inside}</body></html>`
const read = (inside: string, head = '') => readArticle(readPage(captureOf(html(inside, head))))

describe('stays', () => {
  test.each([
    [
      'a word in an element of the site’s own, in the middle of a paragraph',
      '<p>The barges of <valley-company id="7">Brill</valley-company> carry gravel to the site from Ham.</p>',
      'The barges of Brill carry gravel',
    ],
    [
      'what stands behind a link that was never closed and ends where the next begins',
      `<p><a href="/ham">Ham <div><p>has <a href="/piers">new piers</a> already.</p><p>${longer}</p></div>`,
      longer,
    ],
    [
      'dates in a table of data',
      '<table><tr><td>First pier</td><td>4 May 2026</td></tr><tr><td>Second pier</td><td>9 June 2026</td></tr></table>',
      'First pier\n4 May 2026',
    ],
  ])('%s', (_, extra, words) => {
    expect(read(`<article>${heading}${body}${extra}${more}</article>`).text).toContain(words)
  })

  test('the last section of an article that is a row of sections, with its heading and list', () => {
    const section = (inside: string) =>
      `<section class="part"><div class="inner"><div class="text">${inside}</div></div></section>`
    const last = `<h2>Who pays</h2><p>${longer}</p><ul><li>The mills: 40</li></ul>`
    const page = `${heading}<div class="row">${section(body + more)}${section(last)}</div>`
    expect(read(page).text).toMatch(/Who pays\n\nThe owner of the ferry asked .+\n\nThe mills: 40$/s)
  })
})

const standfirst = 'Twenty years after the flood the valley will have a bridge again.'

describe('leads', () => {
  test.each([
    ['beside a picture', `<div class="head">${heading}<img src="a.jpg"><p>${standfirst}</p></div>`, standfirst],
    [
      'in a list of its own',
      `<header>${heading}<div class="subtitle"><ul><li>The ferry will run for two summers more at least</li></ul></div></header>`,
      'The ferry will run for two summers more at least',
    ],
    [
      'a short sentence where it is named so',
      `<header>${heading}<h2 class="deck"><p>The river has waited.</p></h2></header>`,
      'The river has waited.',
    ],
    [
      'in a box that is named after the column which it stands above',
      `<div class="right-rail-top">${heading}<h2 class="subheadline">The river has waited for twenty years and can wait no more</h2></div>`,
      'The river has waited for twenty years and can wait no more',
    ],
    [
      'no line of dates and names',
      `<header>${heading}<p>The Valley Post | 04.05.2026 at 13:36 • Changed 05.05.2026 at 20:13 | By Mara Telman (with Ivo Brandel)</p></header>`,
      null,
    ],
    [
      'no agency with its clock',
      `<header>${heading}<p>VNA 30 April 2026 07:19 (last changed on 1 May 2026 07:38)</p></header>`,
      null,
    ],
  ])('%s', (_, above, words) => {
    const { text, lead } = read(`<main>${above}<div class="text">${body}${more}</div></main>`)
    expect(lead && text.slice(lead.from, lead.to)).toBe(words)
  })
})

describe('goes', () => {
  test.each([
    [
      'a line of networks',
      '<p>Follow the Post: <a href="https://chirp.example/p">Twitter</a> | <a href="https://f.example/p">Facebook</a></p>',
    ],
    [
      'who made the pictures',
      '<p>Photos by Uri Gadeson (Ham Pictures), Seher Karsova and the archive of the mill.</p>',
    ],
    ['what is told of the author in capitals', '<p>MARA TELMAN WRITES ON RIVERS FOR THE VALLEY POST</p>'],
  ])('from the end: %s', (_, last) => {
    const head = '<meta name="author" content="Mara Telman">'
    expect(read(`<article>${heading}${body}${last}</article>`, head).text).toBe(paragraphs.join('\n\n'))
  })

  test('a caption without a name, by the credit in brackets at its end', () => {
    const caption = '<p class="cap">The ferry at the left bank. (Uri Gadeson/Valley Post)</p>'
    const poll = '<p>Most would pay a coin a day, a poll of May says (Ham/Salt Institute).</p>'
    expect(read(`<article>${heading}<img src="a.jpg">${caption}${body}${poll}${more}</article>`).text).toMatch(
      /^The valley council [\s\S]+ \(Ham\/Salt Institute\)\.\n/,
    )
  })

  test('a column beside the article that is longer than it', () => {
    const column = Array.from(
      { length: 9 },
      (_, at) => `<div class="item"><p>At ${at} o’clock: ${longer}</p></div>`,
    ).join('')
    const page = `<div class="page"><article>${heading}${body}</article><aside class="column">${column}</aside></div>`
    expect(read(page).text).toBe(paragraphs.join('\n\n'))
  })

  test('the signs on buttons, in a list too', () => {
    const buttons = '<ul class="zoom"><li>+</li><li>–</li></ul>'
    expect(read(`<article>${heading}${body}${buttons}${more}</article>`).text).not.toMatch(/^[+–]$/m)
  })
})
