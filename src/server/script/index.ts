import { readFileSync } from 'node:fs'
import { asset } from '../assets.ts'

/** The one script of the site: comfort for the keyboard, nothing that a page needs. */
export const pageScript = asset(
  '/script.js',
  'text/javascript; charset=utf-8',
  readFileSync(new URL('./page.js', import.meta.url), 'utf8'),
)
