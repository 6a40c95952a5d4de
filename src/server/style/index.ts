import { readFileSync } from 'node:fs'
import { asset } from '../assets.ts'

/** In this order: what stands later refines what stands before. */
const sheets = ['1-ground', '2-frame', '3-lists', '4-article', '5-evidence', '6-forms', '7-front', '8-board']

/** The one stylesheet of the site. */
export const style = sheets.map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8')).join('\n')

export const styleSheet = asset('/style.css', 'text/css; charset=utf-8', style)
