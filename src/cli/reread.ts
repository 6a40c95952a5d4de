import type { Article, Capture } from '../reader/types.ts'
import type { Kept, ToReread } from '../record/index.ts'
import { ahead } from './ahead.ts'
import { codeOf, lineOf } from './errors.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { progressOn } from './progress.ts'
import type { ReadingOptions } from './reading.ts'
import { readingPool, threadsFor, threadsOf, threadsOption } from './reading-pool.ts'
import type { Command } from './types.ts'
import { versions } from './versions.ts'

export const reread: Command = {
  name: 'reread',
  takes: '',
  summary: 'read the kept pages again with this version of Onrecord',
  about: `Reads again, from the bytes in the record, every page that an older version read, and keeps what is found now. What people
mended stays: a mend is tied to the words it is about, and those that find their words no more are listed by
"onrecord mend log --unanchored". It can be interrupted: what has been read is not read again.`,
  options: [recordOption, threadsOption],
  examples: [['onrecord reread', 'after an update']],
  async run(given, outside) {
    const progress = progressOn(outside)
    const tally = { pages: 0, statements: 0, failed: 0 }
    await withRecord(recordFolder(given, outside), { readOnly: false }, async (record) => {
      const { countToReread, keep, RecordError, toReread } = await import('../record/index.ts')
      const total = await countToReread(record, versions)
      const pool = readingPool(threadsOf(given) ?? threadsFor(total))
      const start = async ({ capture, article }: ToReread) => pool.read(capture, await asBefore(capture, article))
      try {
        for await (const [{ capture }, started] of ahead(toReread(record, versions), pool.ahead, start)) {
          if (outside.signal.aborted) break
          try {
            const kept: Kept = await keep(record, await started)
            tally.statements += kept.statements
          } catch (error) {
            if (error instanceof RecordError) throw error
            tally.failed += 1
            await progress.clear()
            const kind = codeOf(error) === undefined ? 'internal error: ' : ''
            await outside.stderr.write(`onrecord: ${capture.url ?? capture.file}: ${kind}${lineOf(error)}\n`)
          }
          tally.pages += 1
          await progress.tell(`${tally.pages} of ${counted(total, 'page')} read again`)
        }
      } finally {
        await pool.close()
      }
    })
    await progress.clear()
    if (tally.pages === 0 && !outside.signal.aborted) {
      await outside.stderr.write('Nothing to read again: every page was read by this version.\n')
      return 0
    }
    const failed = tally.failed > 0 ? `; ${tally.failed} failed, and stay as they were` : ''
    await outside.stderr.write(
      `${counted(tally.pages, 'page')} read again, ${counted(tally.statements, 'statement')} in them${failed}.${outside.signal.aborted ? ' Stopped: the next reread goes on.' : ''}\n`,
    )
    return outside.signal.aborted ? 130 : tally.failed > 0 ? 1 : 0
  },
}

/** A text that was kept unchanged was read with `--plain`, and is again. */
async function asBefore(capture: Capture, { text, headline }: Article): Promise<ReadingOptions> {
  const { decode } = await import('../reader/decode.ts')
  if (decode(capture.bytes, capture.contentType).text !== text) return {}
  return { plain: true, ...(headline !== null && { headline: 'first-line' as const }) }
}
