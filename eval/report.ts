/** BENCHMARKS.md: sections, each written by its own command and left alone by the others'. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { Floors } from './floors.ts'
import type { Table, TaskResult } from './types.ts'

const file = join(import.meta.dirname, '../BENCHMARKS.md')

const frame = `# Benchmarks

Written by \`npm run eval\`, \`npm run bench\`, \`npm run bench:quotations\`, \`npm run bench:identity\`,
\`npm run bench:site\` and \`npm run bench:store\`; do not edit by hand.

<!-- eval -->
<!-- /eval -->

<!-- bench -->
<!-- /bench -->
`

type Section = 'eval' | 'bench' | 'quotations' | 'identity' | 'site' | `store ${string}`

/** Shows what `npm run bench:store -- QUESTION` measured, and writes it to a section of its own. */
export function writeStore(question: string, told: string, table: Table): void {
  console.log(`${told}\n${terminalTable(table)}`)
  const when = occasion(`npm run bench:store -- ${question}`)
  writeSection(`store ${question}`, `## Store: ${question}\n\n${when}\n\n${told}.\n\n${markdownTable(table)}`)
}

/** Replaces one section of BENCHMARKS.md; one that is not there yet stands behind the others. */
export function writeSection(name: Section, markdown: string): void {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : frame
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const old = known.includes(open) ? known : `${known.trimEnd()}\n\n${open}\n${close}\n`
  const [from, to] = [old.indexOf(open), old.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`${file} has no section ${open} … ${close}: delete it to begin anew`)
  writeFileSync(file, `${old.slice(0, from)}${open}\n\n${markdown.trim()}\n\n${old.slice(to)}`)
}

/** When, at which commit and on what machine the figures were taken. */
export function occasion(command: string): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim()
  let commit = 'no commit known'
  try {
    const changed = git('status', '--porcelain', '--', '../src', '../eval') !== ''
    commit = `commit ${git('rev-parse', '--short=10', 'HEAD')}${changed ? ' and changes not committed' : ''}`
  } catch {
    // A source archive has no repository: the figures stand without one.
  }
  const machine = `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}`
  return `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${commit}; ${machine}.`
}

export function evalMarkdown(results: readonly TaskResult[], floors: Floors): string {
  const parts = results.map(
    ({ id, title, command, tables, figures }) =>
      `### ${id}\n\n${title}. \`${command}\`\n\n${tables.map(markdownTable).join('\n\n')}\n\n${floorLine(figures, floors[id] ?? {})}`,
  )
  return `## Quality\n\n${occasion('npm run eval')}\n\n${parts.join('\n\n')}`
}

function floorLine(figures: TaskResult['figures'], floors: Floors[string]): string {
  const pinned = Object.entries(floors).map(
    ([name, floor]) => `${name} ${floor} (now ${(figures[name] ?? 0).toFixed(3)})`,
  )
  return pinned.length === 0 ? 'No floor is pinned.' : `Pinned: ${pinned.join(', ')}.`
}

export function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The same table for a terminal, its columns aligned. */
export function terminalTable({ head, rows }: Table): string {
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  return all
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n')
}
