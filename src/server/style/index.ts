import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { asset } from '../assets.ts'

/** In this order: what stands later refines what stands before. */
const sheets = ['1-ground', '2-frame', '3-lists', '4-article', '5-evidence', '6-forms', '7-front', '8-board']

/** Without what is written for us: comments, and how lines are set. No text in our sheets holds a comment's marks. */
const bare = (css: string): string =>
  css
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim()

/** The one stylesheet of the site. */
export const style = sheets
  .map((name) => bare(readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8')))
  .join('\n')

export const styleSheet = asset('/style.css', 'text/css; charset=utf-8', style)

/** By this a page that brings the stylesheet along may use it (CSP): no other style that stands in a page is. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
