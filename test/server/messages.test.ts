import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { readCapture } from '../../src/reader/index.ts'
import { shortestPassword } from '../../src/record/index.ts'
import { chooseLanguage } from '../../src/server/interface-language.ts'
import { count, messagesOf, tongues } from '../../src/server/messages/index.ts'
import { lastPage } from '../../src/server/pages/parts.ts'

/** Every text of a table with its path; functions are called with words that show where they end up. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return texts(value('«1»', '«2»', '«3»', '«4»'), path)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => texts(part, path === '' ? name : `${path}.${name}`))
}

describe('the three languages', () => {
  const tables = tongues.map((tongue) => ({ tongue, of: new Map(texts(messagesOf(tongue))) }))

  test('have the same texts, none of them empty', () => {
    const paths = (of: ReadonlyMap<string, string>) => [...of.keys()].filter((path) => !path.startsWith('counted.'))
    for (const { of } of tables) {
      expect(paths(of)).toEqual(paths(tables[0]?.of ?? new Map()))
      for (const [path, text] of of) expect(text.trim(), path).not.toBe('')
    }
  })

  test.each([
    ['signing.passwordHint', shortestPassword],
    ['signing.badPassword', shortestPassword],
    ['failed.page', lastPage],
  ])('%s takes its limit from where it is checked', (path, limit) => {
    for (const { tongue, of } of tables) {
      expect(of.get(path), tongue).toContain('«1»')
      expect(of.get(path), tongue).not.toContain(String(limit))
    }
  })

  /** Names and terms that are the same in all three. */
  const common = /^(Onrecord|API|SHA|W3C|TextQuoteSelector|HTML|MHTML|http|https|onrecord|read)$/

  test.each(['ru', 'kk'] as const)('%s says nothing in English', (tongue) => {
    for (const [path, text] of tables.find((table) => table.tongue === tongue)?.of ?? []) {
      if (['tongue', 'locale', 'name'].includes(path)) continue
      const latin = (text.match(/[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*/g) ?? []).filter(
        (word) => !common.test(word) && !path.startsWith('comfort.keysFor'),
      )
      expect(latin, `${path}: ${text}`).toEqual([])
    }
  })

  test('Kazakh is not Russian: no letter that only Russian words have, and no text is the same', () => {
    const [russian, kazakh] = [tables[0]?.of, tables[1]?.of]
    const same = [...(kazakh ?? [])].filter(([path, text]) => /[а-я]/.test(text) && russian?.get(path) === text)
    // Words that Kazakh has taken over as they are.
    const taken = new Set(['брифинг', 'эфир', 'парламент', 'Файл', 'Домен', 'спикер', 'байт', 'Спикер'])
    expect(same.filter(([, text]) => !taken.has(text))).toEqual([])
  })

  test.each([
    ['ru', 1, '1 высказывание'],
    ['ru', 2, '2 высказывания'],
    ['ru', 5, '5 высказываний'],
    ['ru', 11, '11 высказываний'],
    ['ru', 21, '21 высказывание'],
    ['ru', 1234, '1 234 высказывания'],
    ['kk', 1, '1 мәлімдеме'],
    ['kk', 5, '5 мәлімдеме'],
    ['en', 1, '1 statement'],
    ['en', 1234, '1,234 statements'],
  ] as const)('%s counts %i: %s', (tongue, value, expected) => {
    const messages = messagesOf(tongue)
    expect(count(messages, messages.counted.statements, value).replaceAll('\u00a0', ' ')).toBe(expected)
  })
})

test('every rule that finds a statement in the examples has a sentence about it, in each language', async () => {
  const rules = new Set<string>()
  for (const file of globSync('examples/**/*.{html,txt}')) {
    const bytes = new Uint8Array(readFileSync(file))
    const capture = { url: null, file, at: '2031-01-01T00:00:00Z', bytes, sha256: '0', contentType: null }
    const article = readCapture(capture)
    const { statements } = extract(article, await loadLanguage(article.language ?? 'und'))
    for (const { rule } of statements) rules.add(rule.split('/').slice(1).join('/'))
  }
  expect(rules.size).toBeGreaterThan(3)
  for (const tongue of tongues)
    for (const rule of rules) expect(Object.keys(messagesOf(tongue).statement.rules), tongue).toContain(rule)
})

describe('the choice of a language', () => {
  test.each([
    ['kk', 'ru', 'en', 'kk'],
    [null, 'ru', 'en', 'ru'],
    [null, undefined, 'kk-KZ,kk;q=0.9,ru;q=0.8', 'kk'],
    [null, undefined, 'de, ru;q=0.5, en;q=0.7', 'en'],
    [null, undefined, 'en;q=0, ru;q=0.1', 'ru'],
    [null, undefined, 'de', 'en'],
    [null, undefined, undefined, 'en'],
    ['xx', 'yy', 'ru', 'ru'],
    [null, undefined, `${','.repeat(100_000)}ru`, 'en'],
    ['__proto__', 'constructor', '', 'en'],
  ] as const)('asked %s, cookie %s, accepted %s: %s', (asked, cookie, accepted, expected) => {
    expect(chooseLanguage(asked, cookie, accepted).messages.tongue).toBe(expected)
  })
})
