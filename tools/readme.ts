/**
 * npm run readme: runs every command that README.md shows, on the examples, and puts in what it prints today.
 * A block ```console beginning with "$ onrecord …" shows what a terminal would; `<!-- lines: 12 -->` above it keeps the
 * first twelve lines only.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const program = join(root, 'bin/onrecord')
const record = mkdtempSync(join(tmpdir(), 'onrecord-readme-'))
const env = { ...process.env, ONRECORD_RECORD: record, NO_COLOR: '1' }

/** The commands that print for people where stdout is a terminal, which here it is not. */
const printing = new Set(['read', 'add', 'search', 'who', 'positions', 'verify'])

/** What a terminal shows: stdout and stderr, the format for people unless the line names another. */
function shownBy(line: string): string {
  const argv = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(1)
  const human = printing.has(argv[0] ?? '') && !argv.includes('--format') ? ['--format', 'human'] : []
  const { stdout, stderr } = spawnSync(program, [...argv, ...human], { cwd: root, env, encoding: 'utf8' })
  return `${stdout}${stderr}`.replaceAll(record, './onrecord-data').trimEnd()
}

function firstLines(text: string, count: number | undefined): string {
  const lines = text.split('\n')
  if (count === undefined || lines.length <= count) return text
  return `${lines.slice(0, count).join('\n').trimEnd()}\n…`
}

try {
  execFileSync(program, ['add', 'examples'], { cwd: root, env, stdio: 'ignore' })
  const file = join(root, 'README.md')
  const fresh = readFileSync(file, 'utf8').replace(
    /((?:<!-- lines: (\d+) -->\n)?```console\n\$ (onrecord [^\n]+)\n)[\s\S]*?```/g,
    (_, head: string, count: string | undefined, line: string) =>
      `${head}${firstLines(shownBy(line), count === undefined ? undefined : Number(count))}\n\`\`\``,
  )
  writeFileSync(file, fresh)
} finally {
  rmSync(record, { recursive: true })
}
