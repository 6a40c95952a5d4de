import { setTimeout as wait } from 'node:timers/promises'
import type { CollectEvent, CollectOutside, CollectTotals, Settings } from '../collector/index.ts'
import type { RecordStore } from '../record/index.ts'
import { handOn } from './announcing.ts'
import { type Figures, figuresFor, figuresOption } from './figures.ts'
import { counted } from './human-person.ts'
import { logOption, logTo } from './logs.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { progressOn } from './progress.ts'
import { queueNamed, withQueue } from './queue-option.ts'
import { allowPrivateOption, allowsPrivate } from './reading-options.ts'
import { readingPool, threadsFor, threadsOf, threadsOption } from './reading-pool.ts'
import { loadSettings, settingsFile, settingsOption } from './settings-file.ts'
import { takePage } from './taking.ts'
import { type Command, Failure, type Given, type Outside } from './types.ts'

export const collect: Command = {
  name: 'collect',
  takes: '',
  summary: 'follow the sources of onrecord.json and keep what they publish',
  about: `Looks through the feeds, sitemaps and section pages of the sources in onrecord.json, fetches the articles they
lead to, and reads and keeps them; it goes on until Ctrl-C, or with --once until everything that is due has been asked for.

It is polite: robots.txt is kept to (RFC 9309), one request at a time to a host with a pause behind each, conditional
requests, Retry-After, longer and longer pauses where a site does not answer. What it knows of each address is in the record, so
that it can be stopped, or killed, at any time and goes on where it was.`,
  options: [
    recordOption,
    settingsOption,
    { flags: '--once', description: 'ask for everything that is due once, then end' },
    {
      flags: '--queue <address>',
      description: 'only capture, and leave the reading to onrecord work: nats://host:4222 (default: ONRECORD_QUEUE)',
    },
    figuresOption,
    threadsOption,
    allowPrivateOption,
    logOption,
  ],
  examples: [
    ['onrecord source add ozero.example && onrecord collect', 'follow an outlet from now on'],
    ['onrecord collect --once', 'once, for instance from cron'],
    ['onrecord collect --log json 2>> collect.log', 'a line of JSON for each thing that happens'],
  ],
  async run(given, outside) {
    const settings = await loadSettings(settingsFile(given, outside))
    if (settings.sources.length === 0) throw new Failure('no source is followed: onrecord source add DOMAIN')
    const folder = recordFolder(given, outside)
    const once = given.options.once === true
    const queueAt = queueNamed(given, outside)
    const totals = await withRecord(folder, { readOnly: false }, async (record) => {
      if (!once && given.options.log !== 'json')
        await outside.stderr.write(`Following ${counted(settings.sources.length, 'source')}. Ctrl-C stops it.\n`)
      const following = (take: CollectOutside['take']) => follow(record, { settings, once, take }, given, outside)
      if (queueAt === undefined) {
        const pool = readingPool(threadsOf(given) ?? threadsFor(Number.POSITIVE_INFINITY))
        return following((capture) => takePage(record, capture, pool.read)).finally(pool.close)
      }
      return withQueue(queueAt, (queue) =>
        following(async (capture) => {
          await handOn(record, queue, capture, outside)
          return { kind: 'queued' }
        }),
      )
    })
    const taken =
      queueAt === undefined
        ? `${counted(totals.pages, 'page')} taken, ${counted(totals.statements, 'statement')} in them`
        : `${counted(totals.pages, 'page')} captured for the workers`
    const next = totals.next === null ? '' : ` until ${minuteOf(totals.next)}`
    const end = outside.signal.aborted ? 'Stopped.' : `Nothing more is due${next}.`
    await outside.stderr.write(`${taken}; ${totals.failed} failed. ${end}\n`)
    if (outside.signal.aborted) return once ? 130 : 0
    return totals.inVain ? 1 : 0
  },
}

/** "2026-03-02T08:15Z" */
const minuteOf = (instant: string): string => `${instant.slice(0, 16)}Z`

async function follow(
  record: RecordStore,
  run: { readonly settings: Settings; readonly once: boolean; readonly take: CollectOutside['take'] },
  given: Given,
  outside: Outside,
): Promise<CollectTotals> {
  const { collect: collectAll, Fetcher, userAgentOf } = await import('../collector/index.ts')
  const { settings } = run
  const fetcher = new Fetcher({
    userAgent: userAgentOf(settings.contact),
    allowPrivate: settings.allowPrivate || allowsPrivate(given),
  })
  const tell = await tellerFor(given, outside)
  const figures = await figuresFor(record, given, outside)
  try {
    return await collectAll(run, {
      record,
      fetcher,
      take: run.take,
      now: outside.now,
      sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => {}),
      signal: outside.signal,
      onEvent: (event) => {
        tell.event(event)
        countEvent(figures, event)
      },
    })
  } finally {
    await tell.end()
    await figures.close()
    await fetcher.close()
  }
}

/** Counts one thing that happened. */
function countEvent({ count }: Figures, event: CollectEvent): void {
  count('onrecord_collected_total', 'what became of requests', { what: event.kind })
  if (event.kind === 'taken')
    count('onrecord_collected_statements_total', 'statements in the pages taken', {}, event.statements)
}

interface Teller {
  readonly event: NonNullable<CollectOutside['onEvent']>
  readonly end: () => Promise<void>
}

/** One line that moves on a terminal and the faults above it, or a log. */
async function tellerFor(given: Given, outside: Outside): Promise<Teller> {
  const log = await logTo(given, outside, 'collect')
  if (log) return { event: (event) => log[levelOf(event)](event, event.kind), end: async () => {} }
  const progress = progressOn(outside)
  const counts = { pages: 0, statements: 0, listings: 0, failed: 0 }
  let lines = Promise.resolve()
  return {
    event: (event) => {
      if (event.kind === 'taken') {
        counts.pages += 1
        counts.statements += event.statements
      } else if (event.kind === 'listed') counts.listings += 1
      else if (event.kind === 'failed') counts.failed += 1
      const line = lineOfEvent(event)
      lines = lines.then(async () => {
        if (line !== null) {
          await progress.clear()
          await outside.stderr.write(`onrecord: ${line}\n`)
        }
        await progress.tell(
          `${counted(counts.pages, 'page')}${counts.statements === 0 ? '' : `, ${counted(counts.statements, 'statement')}`}; feeds and sitemaps looked through ${counted(counts.listings, 'time')}, ${counts.failed} failed`,
        )
      })
    },
    end: async () => {
      await lines
      await progress.clear()
    },
  }
}

const levelOf = ({ kind }: CollectEvent): 'info' | 'warn' | 'error' =>
  kind === 'paused' ? 'error' : kind === 'failed' || kind === 'clock-set-back' ? 'warn' : 'info'

/** Only what someone may want to do something about. */
function lineOfEvent(event: CollectEvent): string | null {
  if (event.kind === 'failed') return `${event.url}: ${event.note}`
  if (event.kind === 'clock-set-back')
    return `the clock was set back by ${counted(event.seconds, 'second')}: what was due is asked for as if it had not been`
  if (event.kind === 'paused') return `${event.note}; trying again in a minute`
  if (event.kind === 'robots' && event.note !== null)
    return `${event.origin}: ${event.note}: nothing is asked for there until it can; it is tried again within the hour`
  return null
}
