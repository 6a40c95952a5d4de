import { describe, expect, test } from 'vitest'
import { type Article, readArticle, readPage } from '../../src/reader/index.ts'
import { capture } from './capture.ts'
import { type ExpectedFile, exampleFiles, expected } from './expected.ts'

/** Article metadata in the shape of expected.json, so that a failure shows as a difference of two small objects. */
function told(article: Article, file: ExpectedFile): Omit<ExpectedFile, 'statements' | 'begins' | 'ends'> {
  return {
    file: file.file,
    canonical: article.canonical,
    title: article.title,
    publisher: article.publisher,
    language: article.language,
    published: article.published,
    modified: file.modified === null ? null : article.modified,
    authors: article.authors,
    agency: article.agency,
    tags: article.tags,
    lists: article.lists.map(({ kind, heading, items }) => ({ kind, heading, length: items.length })),
  }
}

describe.each(expected.files)('$file', (file) => {
  const article = readArticle(readPage(capture(file.file)))

  test('title, dates, publisher, tags and headline lists', () => {
    const { statements, begins, ends, ...rest } = file
    expect(told(article, file)).toEqual(rest)
  })

  test('the text begins and ends where the article does', () => {
    expect(article.text.slice(0, file.begins.length)).toBe(file.begins)
    expect(article.text.slice(-file.ends.length)).toBe(file.ends)
  })

  test('every expected content, cue and source stands in the text', () => {
    const words = file.statements.flatMap(({ content, cue, source }) => [...content, cue ?? '', source ?? ''])
    expect(words.filter((word) => !article.text.includes(word))).toEqual([])
  })
})

describe('the newsroom as a whole', () => {
  test('expected.json answers for every page, and for no other', () => {
    expect(expected.files.map(({ file }) => file).sort()).toEqual(exampleFiles())
  })

  test('everything planted points to an expected statement', () => {
    const contents = new Map(expected.files.map(({ file, statements }) => [file, statements.map((one) => one.content)]))
    for (const { id, members } of expected.planted)
      for (const { file, content } of members)
        expect(content === undefined ? [content] : contents.get(file), `${id} in ${file}`).toContainEqual(content)
  })
})
