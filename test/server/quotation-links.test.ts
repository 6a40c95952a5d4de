import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFragmentLink, textQuoteSelectors } from '../../src/server/quotation-links.ts'

const page = 'https://vestnik.example/a'
const link = (words: readonly string[], url: string | null = page) => {
  const found = textFragmentLink(url, words)
  return found === undefined ? undefined : decodeURIComponent(found)
}

describe('text-fragment links', () => {
  test.each([
    [['Мы готовы'], `${page}#:~:text=Мы готовы`],
    [
      ['one two three four five six seven eight nine ten eleven'],
      `${page}#:~:text=one two three four five,seven eight nine ten eleven`,
    ],
    [['A', 'B'], `${page}#:~:text=A&text=B`],
    [['  a\n b '], `${page}#:~:text=a b`],
    [[''], page],
  ])('%j', (words, expected) => expect(link(words)).toBe(expected))

  test('signs of the syntax are escaped, in words and in pages with a fragment of their own', () => {
    expect(textFragmentLink(`${page}#top`, ['вице-премьер, A&B'])).toBe(
      `${page}#top:~:text=${encodeURIComponent('вице')}%2D${encodeURIComponent('премьер, A&B')}`,
    )
  })

  test.each([
    null,
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'not an address',
    'https://',
  ])('no link to %s', (url) => expect(link(['a'], url)).toBeUndefined())

  test('whatever the words, the link is one address of the web', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        const found = textFragmentLink(page, words)
        expect(found).toBeDefined()
        expect(new URL(found ?? '').origin).toBe('https://vestnik.example')
        expect(found).not.toMatch(/[\s<>"']/)
      }),
    )
  })
})

test('a selector holds the exact words, and its context is the text around them, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.nat(120), fc.nat(120), (text, a, b) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      const [selector] = textQuoteSelectors(text, [{ from, to }])
      expect(selector?.exact).toBe(text.slice(from, to))
      expect(text.slice(0, from).endsWith(selector?.prefix ?? '-')).toBe(true)
      expect(text.slice(to).startsWith(selector?.suffix ?? '-')).toBe(true)
      if (text.isWellFormed()) expect((selector?.prefix + text.slice(from)).isWellFormed()).toBe(true)
    }),
  )
})
