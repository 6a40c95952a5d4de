import { fileURLToPath } from 'node:url'
import type { Capture } from '../reader/types.ts'
import { eachInput } from './inputs.ts'
import { type ReadingOptions, readPage } from './reading.ts'
import { type Command, Failure, type Outside } from './types.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
/** Passes go on until this much time has gone, and there are at least three. */
const enough = { ms: 3_000, passes: 3 }

export const bench: Command = {
  name: 'bench',
  takes: '[input...]',
  summary: 'measure how fast this machine reads',
  about: `Reads pages again and again and says how many a second this machine takes from bytes to statements, on one
core. Without INPUT it reads the examples. Nothing is kept.`,
  options: [{ flags: '--plain', description: 'the inputs are texts as they stand' }],
  examples: [
    ['onrecord bench', 'on the examples'],
    ['onrecord bench saved/', 'on pages of your own'],
  ],
  async run(given, outside) {
    const captures: Capture[] = []
    const inputs = given.words.length > 0 ? given.words : [examples]
    const { status } = await eachInput(inputs, outside, async (capture) => void captures.push(capture))
    if (captures.length === 0) throw new Failure('there is nothing to measure with')
    await outside.stdout.write(
      reportOf(captures, await measure(captures, { plain: given.options.plain === true }, outside)),
    )
    return status
  },
}

interface Measured {
  readonly passes: number
  readonly statements: number
  /** Of the fastest pass. */
  readonly ms: number
}

async function measure(captures: readonly Capture[], options: ReadingOptions, outside: Outside): Promise<Measured> {
  const begin = outside.now().getTime()
  let fastest = Number.POSITIVE_INFINITY
  let passes = 0
  let statements = 0
  do {
    const start = outside.now().getTime()
    statements = 0
    for (const capture of captures) {
      statements += await readPage(capture, options).then(
        ({ reading }) => reading.extraction.statements.length,
        () => 0, // what cannot be read has been asked for and refused: it counts as read
      )
    }
    fastest = Math.min(fastest, outside.now().getTime() - start)
    passes += 1
  } while (!outside.signal.aborted && (passes < enough.passes || outside.now().getTime() - begin < enough.ms))
  return { passes, statements, ms: Math.max(1, fastest) }
}

function reportOf(captures: readonly Capture[], { passes, statements, ms }: Measured): string {
  const megabytes = captures.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const memory = process.memoryUsage.rss() / 1e6
  return [
    `${captures.length} pages, ${megabytes.toFixed(1)} MB, ${statements} statements; the fastest of ${passes} passes:`,
    `  ${((captures.length * 1000) / ms).toFixed(0)} pages a second`,
    `  ${((megabytes * 1000) / ms).toFixed(1)} MB a second`,
    `  ${((statements * 1000) / ms).toFixed(0)} statements a second`,
    `  ${memory.toFixed(0)} MB of memory`,
    '',
  ].join('\n')
}
