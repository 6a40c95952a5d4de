import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { onrecord } from './outside.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(root + path, 'utf8')

/** Command lines of onrecord in what people copy: units, the container file, the guides of running and collecting. */
const lines = [...globSync('{deploy/*,docs/guides/{running,collecting}.md}', { cwd: root })].flatMap((path) =>
  [...read(path).matchAll(/(?:bin\/|[`$] |exec )onrecord ([a-z]+)([^\n`|]*)/g)].map(
    ([, name = '', rest = '']) =>
      [path, name, [...rest.matchAll(/(--[a-z-]+)/g)].map(([, flag = '']) => flag)] as const,
  ),
)

test('there are some', () => {
  expect(lines.length).toBeGreaterThanOrEqual(8)
})

test.each(lines)('%s: onrecord %s takes %j', async (_, name, flags) => {
  const { status, stdout } = await onrecord([name, '--help'])
  expect(status).toBe(0)
  for (const flag of flags) expect(stdout).toContain(flag)
})

test('the container holds what the program needs, and starts what is there', () => {
  const file = read('deploy/Containerfile')
  for (const path of ['bin', 'src', 'examples', 'LICENSE', 'NOTICE'])
    expect(file).toMatch(new RegExp(`COPY .*\\b${path}\\b`))
  expect(file).toContain(`node:${JSON.parse(read('package.json')).engines.node.replace('>=', '')}-`)
})
