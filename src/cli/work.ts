import type { Worked } from '../collector/queue/work.ts'
import { type Figures, figuresFor, figuresOption } from './figures.ts'
import { counted } from './human-person.ts'
import { logOption, logTo } from './logs.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { queueNamed, queueOption, withQueue } from './queue-option.ts'
import { readingOf } from './reading.ts'
import type { Command, Outside } from './types.ts'
import { printable } from './wrap.ts'

export const work: Command = {
  name: 'work',
  takes: '',
  summary: 'take pages from the queue, read and keep them; on as many machines as you like',
  about: `Takes the pages that others captured (onrecord add --queue, onrecord collect) from a queue on NATS JetStream,
reads and keeps them, until Ctrl-C. Run as many as there are cores, on any machine that reaches the record and the folder of
its captures. A page is done when it is in the record: a worker may be stopped or killed at any moment. A page that cannot
be read is set aside with the reason; onrecord doctor lists those. Where the record, the queue or the place of the captures does
not answer it waits; where it is not let in it ends.`,
  options: [
    recordOption,
    queueOption,
    { flags: '--until-empty', description: 'end when the queue is empty' },
    { flags: '--again', description: 'first take up what was set aside' },
    figuresOption,
    logOption,
  ],
  examples: [
    ['onrecord work --record postgres://desk@db/news --queue nats://queue:4222', 'one worker of many'],
    ['onrecord work --until-empty', 'what waits at the queue of this machine'],
  ],
  async run(given, outside) {
    const { work, takeUpAgain } = await loaded()
    const tally = { kept: 0, statements: 0, passed: 0, aside: 0 }
    await withQueue(queueNamed(given, outside), (queue) =>
      withRecord(recordFolder(given, outside), { readOnly: false }, async (record) => {
        if (given.options.again === true)
          await outside.stderr.write(`${counted(await takeUpAgain(record), 'page')} taken up again\n`)
        await outside.stderr.write(`Working for ${record.place} at ${queue.place}. Ctrl-C stops it.\n`)
        const { now, signal } = outside
        const untilEmpty = given.options.untilEmpty === true
        const log = await logTo(given, outside, 'work')
        const figures = await figuresFor(record, given, outside)
        const told = async (it: Worked): Promise<void> => {
          count(figures, it)
          if (log) log[levelOf(it)](loggedOf(it), it.kind)
          await tell(it, tally, log === undefined ? outside : { ...outside, stderr: silent(outside.stderr) })
        }
        await work(record, queue, { read: readingOf, now, signal, untilEmpty, told }).finally(figures.close)
      }),
    )
    const parts = [
      `${counted(tally.kept, 'page')} read and kept, ${counted(tally.statements, 'statement')} in them`,
      tally.passed > 0 ? `${tally.passed} were read already` : '',
      tally.aside > 0 ? `${tally.aside} set aside` : '',
    ]
    await outside.stderr.write(`${parts.filter(Boolean).join('; ')}\n`)
    return tally.aside > 0 ? 1 : 0
  },
}

function count({ count }: Figures, worked: Worked): void {
  count('onrecord_worked_total', 'what became of pages', { what: worked.kind })
  if (worked.kind === 'kept')
    count('onrecord_worked_statements_total', 'statements in the pages kept', {}, worked.kept.statements)
}

const levelOf = ({ kind }: Worked): 'info' | 'warn' | 'error' =>
  kind === 'waiting' ? 'error' : kind === 'set-aside' || kind === 'again' ? 'warn' : 'info'

/** What a line of the log tells of a page: its address, never its words. */
function loggedOf(worked: Worked): object {
  if (worked.kind !== 'kept') return worked
  const { url, file } = worked.reading.article
  const { outcome, articleId, statements } = worked.kept
  return { kind: worked.kind, url, file, article: articleId, outcome, statements }
}

/** The lines for people are not written where there are lines for machines. */
const silent = (stderr: Outside['stderr']): Outside['stderr'] => ({ ...stderr, write: async () => {} })

async function loaded() {
  const [{ work }, { takeUpAgain }] = await Promise.all([
    import('../collector/queue/work.ts'),
    import('../record/index.ts'),
  ])
  return { work, takeUpAgain }
}

interface Tally {
  kept: number
  statements: number
  passed: number
  aside: number
}

async function tell(worked: Worked, tally: Tally, { stdout, stderr }: Outside): Promise<void> {
  switch (worked.kind) {
    case 'kept': {
      const { url, file, title } = worked.reading.article
      tally.kept += 1
      tally.statements += worked.kept.statements
      const { outcome, articleId, statements } = worked.kept
      return stdout.write(`${JSON.stringify({ url, file, title, article: articleId, outcome, statements })}\n`)
    }
    case 'passed':
      tally.passed += 1
      return
    case 'set-aside':
      tally.aside += 1
      return stderr.write(`onrecord: set aside: ${printable(worked.fault)}\n`)
    case 'again':
      return stderr.write(`onrecord: to be tried again: ${printable(worked.fault)}\n`)
    case 'waiting':
      return stderr.write(`onrecord: waiting: ${printable(worked.fault)}\n`)
    case 'announced-again':
      return stderr.write(`${counted(worked.pages, 'page')} announced again\n`)
  }
}
