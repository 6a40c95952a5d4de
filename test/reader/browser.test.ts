/** The room runs in a browser: nothing that it reaches, however far, is Node's. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const start = resolve(import.meta.dirname, '../../src/reader/index.ts')

/** Every file that `file` reaches by imports that are not for types only, and every package they name. */
function reached(file: string): { files: ReadonlySet<string>; packages: ReadonlySet<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const stack = [file]
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    if (files.has(path)) continue
    files.add(path)
    for (const [, typeOnly, name = ''] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)\s(type\s)?[^'"]*?from '([^']+)'/gm,
    )) {
      if (typeOnly) continue
      if (name.startsWith('.')) stack.push(join(dirname(path), name))
      else packages.add(name)
    }
  }
  return { files, packages }
}

test('only small packages without Node in them, and only small tables of the languages', () => {
  const { files, packages } = reached(start)
  expect([...packages].sort()).toEqual([
    '@noble/hashes/sha2.js',
    '@noble/hashes/utils.js',
    'htmlparser2',
    'tinyld/light',
  ])
  expect(
    [...files].filter(
      (file) => file.includes('/language/') && !/(page|page-words|page-months|dates|calendar)\.ts$/.test(file),
    ),
  ).toEqual([])
  expect([...files].filter((file) => !existsSync(file))).toEqual([])
})

test('a page is read where Node has lent nothing: no process, no Buffer', async () => {
  const { process: own, Buffer: bytes } = globalThis
  try {
    Object.assign(globalThis, { process: undefined, Buffer: undefined })
    const { readCapture } = await import('../../src/reader/index.ts')
    const page =
      '<h1>Bridge approved</h1><p>The valley council approved the bridge on Friday, said its chair Mara Telman.</p>'
    const capture = {
      url: null,
      file: 'a',
      at: '2026-07-01T00:00:00Z',
      bytes: new TextEncoder().encode(page),
      sha256: '',
      contentType: 'text/html',
    }
    expect(readCapture(capture).title).toBe('Bridge approved')
  } finally {
    Object.assign(globalThis, { process: own, Buffer: bytes })
  }
})
