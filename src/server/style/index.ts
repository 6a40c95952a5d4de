import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** In this order: what stands later refines what stands before. */
const sheets = ['1-ground', '2-frame', '3-lists', '4-article', '5-evidence', '6-forms', '7-front', '8-board']

/** The one stylesheet of the site. */
export const style = sheets.map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8')).join('\n')

const digest = createHash('sha256').update(style).digest('hex').slice(0, 16)

/** Names the content, so that it may be cached for good. */
export const styleAddress = `/style.css?v=${digest}`
export const styleTag = `"${digest}"`
