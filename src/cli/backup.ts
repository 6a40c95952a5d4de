import { resolve } from 'node:path'
import { isAddress } from '../record/place.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { progressOn } from './progress.ts'
import { type Command, UsageError } from './types.ts'

export const backup: Command = {
  name: 'backup',
  takes: '<folder>',
  summary: 'copy the record into a folder, while others work on it',
  about: `Copies the record: its database by SQLite's online backup, its captures, and a list with the SHA-256 of each file. Other
commands may work on the record meanwhile. Into the folder of an earlier backup only what changed is copied. The copy
is opened and counted before the command ends.

A record on PostgreSQL is backed up by pg_dump and a copy of its captures: docs/guides/running.md.`,
  options: [recordOption],
  examples: [
    ['onrecord backup /backup/onrecord', 'the record in ./onrecord-data'],
    ['onrecord backup "/backup/$(date +%A)"', 'one for each day of the week, from cron'],
  ],
  async run(given, outside) {
    const [target, ...more] = given.words
    if (target === undefined || more.length > 0) throw new UsageError('backup takes one folder')
    const [api, { loadLemmatiser }] = await Promise.all([import('../record/index.ts'), import('../language/load.ts')])
    const lemmaOf = await loadLemmatiser()
    const progress = progressOn(outside)
    const manifest = await withRecord(recordFolder(given, outside), { readOnly: true }, (record) =>
      api.backup(record, resolve(target), {
        now: outside.now,
        lemmaOf,
        onProgress: (file) => void progress.tell(`copying ${file}`),
      }),
    )
    await progress.clear()
    await outside.stderr.write(`${told(manifest)} are in ${resolve(target)}\n`)
    return 0
  },
}

export const restore: Command = {
  name: 'restore',
  takes: '<folder>',
  summary: 'make a record of a backup',
  about: `Copies a backup into a new folder, the record's: each file's SHA-256 is checked on the way, and at last the
counts. A record that is there is never overwritten.`,
  options: [recordOption],
  examples: [['onrecord restore /backup/onrecord --record ~/foreign-desk', 'into a folder that is not there yet']],
  async run(given, outside) {
    const [source, ...more] = given.words
    if (source === undefined || more.length > 0) throw new UsageError('restore takes one folder')
    const [api, { loadLemmatiser }] = await Promise.all([import('../record/index.ts'), import('../language/load.ts')])
    const place = recordFolder(given, outside)
    if (isAddress(place))
      throw new UsageError('a backup is restored into a folder; onrecord copy brings it to a server')
    const target = resolve(place)
    const progress = progressOn(outside)
    const manifest = await api.restore(resolve(source), target, {
      lemmaOf: await loadLemmatiser(),
      onProgress: (file) => void progress.tell(`copying ${file}`),
    })
    await progress.clear()
    await outside.stderr.write(`${told(manifest)}, as they were on ${manifest.made.slice(0, 16)}Z, are in ${target}\n`)
    return 0
  },
}

const told = ({
  counts: { articles, statements },
  files,
}: {
  counts: { articles: number; statements: number }
  files: readonly object[]
}): string =>
  `${counted(articles, 'article')} and ${counted(statements, 'statement')} in ${counted(files.length, 'file')}`
