import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allSheets } from '../../tools/sheets.ts'

const sheets = await allSheets()

test.each([...sheets])('docs/sheets/%s is what `npm run sheets` writes', (name, text) => {
  expect(readFileSync(new URL(`../../docs/sheets/${name}`, import.meta.url), 'utf8')).toBe(text)
})

test('every English verb of speech is read in an example with a clause behind "that"', () => {
  const section = (sheets.get('en.md') ?? '').split(/^### /m).find((part) => part.startsWith('speech, verb')) ?? ''
  const examples = [...section.matchAll(/^\| .+ \| .+ \| (.+) \|$/gm)].map(([, example = '']) => example)
  const clauses = examples.filter((example) => example.includes(' that '))
  expect(clauses.length).toBeGreaterThan(80)
  expect(clauses.filter((example) => !example.includes('['))).toEqual([])
})
