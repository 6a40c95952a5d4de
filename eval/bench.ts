/**
 * npm run bench: speed and memory. Absolute figures drift with whoever else uses the machine, so what is compared is
 * measured side by side in one run and given as a ratio. Writes its own section of BENCHMARKS.md.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchAdding } from './bench-adding.ts'
import { benchExtractor, benchExtractorCurve, benchExtractorHostile } from './bench-extractor.ts'
import { benchFirstPage } from './bench-first-page.ts'
import { benchHostile } from './bench-hostile.ts'
import { benchPeers, benchWholeSets, sampleStep } from './bench-peers.ts'
import { benchReader } from './bench-reader.ts'
import { benchStart } from './bench-start.ts'
import { markdownTable, occasion, terminalTable, writeSection } from './report.ts'
import { syntheticPage } from './synthetic.ts'
import type { Table } from './types.ts'

const pages = 1_000

/** Writes the made-up pages into a folder, fifty to a sub-folder. */
function writePages(folder: string): string {
  const source = join(folder, 'pages')
  for (let number = 0; number < pages; number++) {
    const part = join(source, String(Math.floor(number / 50)).padStart(2, '0'))
    if (number % 50 === 0) mkdirSync(part, { recursive: true })
    writeFileSync(join(part, `${number}.html`), syntheticPage(number))
  }
  return source
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const parts: { readonly title: string; readonly note: string; readonly table: Table }[] = []
  const show = (title: string, note: string, table: Table) => {
    parts.push({ title, note, table })
    console.log(`\n${title}\n${note}\n\n${terminalTable(table)}`)
  }
  try {
    show(
      'Reader',
      'Median of interleaved passes in one process. Floor: htmlparser2 and domhandler parse the decoded page and do nothing else.',
      benchReader(),
    )
    show(
      'Reader, CPU and memory',
      'Bytes to body and metadata, a process for each row and way. CPU time of all threads, garbage collection included, median of five passes after one that warms up; peak memory of the process, reading one page after the other.',
      benchWholeSets(),
    )
    show(
      'Reader beside others',
      `Every ${sampleStep}th page of each set, bytes in, each reader's own result out, each in a process of its own and in turns; CPU time as above, median of three passes, the lower of two rounds. So few pages leave the quick ones half compiled, which costs ours more than the slow ones. All others but htmlparser2 need a whole document model. Their figures for whole sets: bench/article/README.md.`,
      benchPeers(),
    )
    show(
      'Reader, hostile pages',
      'Each in a process of its own, read once by cold code; a fault is a crash or an offset that points beside the words. The damaged pages are read in one process: median and slowest, and their damage is the same at every run.',
      benchHostile(),
    )
    show(
      'Extractor',
      'From text to statements, articles of 2,000 characters, the language loaded; CPU time of all threads, garbage collection included, the cheapest of five passes after 2,000 articles that warm up. Start: the language loaded and a first sentence read in a fresh process, compiled code cached.',
      benchExtractor(),
    )
    show(
      'Extractor, long texts',
      'Milliseconds of CPU time for one article of so many characters, and in brackets for each 10,000 of them.',
      benchExtractorCurve(),
    )
    show(
      'Extractor, hostile texts',
      'Each in a process of its own, read once; the language is loaded and has read one sentence.',
      benchExtractorHostile(),
    )
    const record = join(folder, 'record')
    show(
      'Adding',
      `${pages} made-up pages of about 20 kB, \`onrecord add\` as a process of its own; resident memory along the way.`,
      await benchAdding(writePages(folder), record),
    )
    show('Start', `Whole processes, median of nine, on the record of these ${pages} pages.`, benchStart(record))
    show(
      'First page',
      'What `npm start` runs on a clone on which `npm ci` is done: reads the examples into an empty record and serves it. Once, by the clock.',
      await benchFirstPage(),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
  const body = parts.map(({ title, note, table }) => `### ${title}\n\n${note}\n\n${markdownTable(table)}`)
  writeSection('bench', `## Speed\n\n${occasion('npm run bench')}\n\n${body.join('\n\n')}`)
}

await main()
