/**
 * Fails where a room imports from a room below it, or a pure room from the machine (docs/architecture.md), and where the package
 * names a front door that is not there.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** Top to bottom: a room imports only from itself and from those above it. */
const rooms = ['text', 'language', 'reader', 'extractor', 'record', 'collector', 'server', 'cli']
const pure = new Set(['text', 'language', 'reader', 'extractor'])
/** The one file of the pure rooms that reads the disk. */
const loader = 'src/language/load.ts'
/** What the reader may take from `language`: small tables, so that it runs in a browser. */
const smallTables = /^src\/language\/(types|page|page-words|dates\/page|[a-z]{2}\/(page|dates))\.ts$/

const faults: string[] = []
for (const file of globSync('src/**/*.ts').map(normalize).sort()) {
  const room = file.split('/')[1] ?? ''
  const source = readFileSync(file, 'utf8')
  for (const [, typeOnly, name = ''] of source.matchAll(
    /(?:import|export)\s+(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]/g,
  )) {
    if (name.startsWith('node:') && pure.has(room) && file !== loader)
      faults.push(`${file} imports ${name}: ${room} is pure; pass the value in from the caller instead`)
    if (!name.startsWith('.')) continue
    const target = normalize(join(dirname(file), name))
    const other = target.split('/')[1] ?? ''
    if (!target.startsWith('src/')) faults.push(`${file} imports ${target}: src/ stands by itself`)
    else if (rooms.indexOf(other) > rooms.indexOf(room))
      faults.push(`${file} imports ${target}: ${other} lies below ${room}; move the shared part up or pass it in`)
    else if (room === 'reader' && other === 'language' && !typeOnly && !smallTables.test(target))
      faults.push(
        `${file} imports ${target}: the reader may use only a language's small tables (${smallTables.source})`,
      )
  }
}
const { exports: doors }: { exports: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
for (const [name, file] of Object.entries(doors))
  if (!existsSync(file))
    faults.push(`package.json exports ${name} from ${file}, which is not there: every room has its index.ts`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
