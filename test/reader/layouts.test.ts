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
  ])('%s', (_, extra, words) => {
    expect(read(`<article>${heading}${body}${extra}${more}</article>`).text).toContain(words)
  })
})
