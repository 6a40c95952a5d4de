import { emptyArticle } from '../../src/reader/assemble.ts'
import type { Article } from '../../src/reader/types.ts'

/** An article made of a text alone; its blocks are the stretches between empty lines. */
export function articleOf(text: string, language: string): Article {
  const blocks: Article['blocks'][number][] = []
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g))
    blocks.push({ kind: 'paragraph', span: { from: match.index, to: match.index + match[0].length } })
  const bytes = new TextEncoder().encode(text)
  const capture = { url: null, file: 'test.txt', at: '2026-02-01T00:00:00Z', bytes, sha256: '', contentType: null }
  return { ...emptyArticle(capture), id: 'a', version: 'v', language, text, blocks }
}
