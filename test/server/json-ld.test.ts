import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  articleView,
  findPeople,
  personView,
  type RecordStore,
  searchStatements,
  statementView,
} from '../../src/record/index.ts'
import { articleJsonLd, jsonLdText, personJsonLd, statementJsonLd } from '../../src/server/files/json-ld.ts'
import { readingOf, river, samples } from './sample.ts'
import { recordOf } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
const origin = 'https://desk.example'

beforeAll(async () => {
  ;({ record, close } = await recordOf(samples))
})
afterAll(() => close())

test('an article: the outlet’s NewsArticle, and each statement in it as a Quotation or a Claim', async () => {
  const view = await articleView(record, readingOf(river).article.id)
  if (view === null) throw new Error('the sample is not in the record')
  const data = articleJsonLd(view, origin)
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: river.url,
    headline: river.title,
  })
  const types = view.entries.map(({ kind }) => (kind === 'indirect' ? 'Claim' : 'Quotation'))
  expect(new Set(types).size).toBe(2)
  expect(data.mentions).toMatchObject(
    view.entries.map(({ id }, at) => ({ '@type': types[at], '@id': `${origin}/statements/${id}` })),
  )
  expect(jsonLdText(data)).not.toContain(view.article.text.slice(0, 80)) // the text is the outlet's
})

test('a statement and its speaker; an unnamed speaker is left out', async () => {
  const { entries } = await searchStatements(record, { words: '', limit: 1000 })
  for (const { id } of entries) {
    const view = await statementView(record, id)
    if (view === null) throw new Error(id)
    const { name, role } = view.entry.speaker
    const data = statementJsonLd(view, origin)
    const by = data.creator ?? data.author
    if (name === null) expect(by).toBeUndefined()
    else
      expect(by).toMatchObject(
        role !== null && view.entry.speaker.type === 'person' ? { name, jobTitle: role } : { name },
      )
    expect(JSON.stringify(data)).not.toContain('null')
  }
  const [person] = await findPeople(record, 'Ремизова')
  const view = await personView(record, person?.id ?? '')
  expect(view && personJsonLd(view, origin)).toMatchObject({
    '@type': 'Person',
    '@id': `${origin}/people/${person?.id}`,
  })
})

test('whatever the words, the script element is not left, and they come back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', ']]>', '\u2028', ''),
      (words, end) => {
        const text = jsonLdText({ text: words + end })
        expect(text).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(text)).toEqual({ text: words + end })
      },
    ),
  )
})
