import { existsSync } from 'node:fs'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { textOption } from './option-values.ts'
import { progressOn } from './progress.ts'
import { loadSettings, settingsFile, settingsOption } from './settings-file.ts'
import { type Command, Failure, type Given, type Outside, UsageError } from './types.ts'

export const prune: Command = {
  name: 'prune',
  takes: '',
  summary: 'let old captures go by rule: the stored pages, not what was read from them',
  about: `Takes the bytes of pages that were captured longer ago than "retention": { "captures": "730d" } in onrecord.json says
out of the files of the record. Statements, articles, hashes and dates stay; the page of a statement, the API and onrecord
verify say when its page was let go, and by which rule. Such a page cannot be read again with a newer version, nor be
checked against its hash. Others may work on the record meanwhile; an interrupted run is finished by the next one. A file
that is damaged or missing is left as it is and told of (exit status 1); the others are gone on with.`,
  options: [
    recordOption,
    settingsOption,
    { flags: '--captures <days>', description: 'the rule, in place of that of onrecord.json: 730d' },
    { flags: '--dry-run', description: 'say what would go, and change nothing' },
    { flags: '--all', description: 'even if no stored page would be left' },
  ],
  examples: [
    ['onrecord prune --dry-run', 'what the rule in onrecord.json would let go today'],
    ['onrecord prune', 'let it go; from cron, or by onrecord-prune.timer'],
    ['onrecord prune --captures 30d --record ~/foreign-desk', 'by a rule of its own'],
  ],
  async run(given, outside) {
    const days = await daysOf(given, outside)
    const dryRun = given.options.dryRun === true
    const progress = progressOn(outside)
    const folder = recordFolder(given, outside)
    const { captures, bytes, files, damaged } = await withRecord(folder, { readOnly: dryRun }, async (record) => {
      const { prune: pruneAll, RecordError } = await import('../record/index.ts')
      const told = (file: string) => void progress.tell(`${file}`)
      const options = { days, dryRun, now: outside.now, told, all: given.options.all === true }
      return pruneAll(record, options).catch((error: unknown) => {
        if (!(error instanceof RecordError && error.code === 'refused')) throw error
        throw new Failure(`${error.message}: is the clock right? --all lets them go`)
      })
    })
    await progress.clear()
    const size = `${counted(captures, 'capture')} older than ${counted(days, 'day')}, ${(bytes / 1e6).toFixed(1)} MB`
    const done = [
      `${counted(files.removed, 'file')} removed`,
      `${files.rewritten} written anew`,
      `in ${files.overwritten} overwritten`,
    ]
    await outside.stdout.write(dryRun ? `This would go: ${size}.\n` : `Let go: ${size}; ${done.join(', ')}.\n`)
    if (damaged.length > 0) await outside.stderr.write(`Left as it is:\n${damaged.map((why) => `  ${why}\n`).join('')}`)
    return damaged.length > 0 ? 1 : 0
  },
}

async function daysOf(given: Given, outside: Outside): Promise<number> {
  const named = textOption(given, 'captures')
  if (named !== undefined && !/^[1-9]\d{0,4}d$/.test(named)) throw new UsageError('--captures takes days such as 730d')
  const file = settingsFile(given, outside)
  const rule = named ?? (existsSync(file) ? (await loadSettings(file)).retention?.captures : undefined)
  if (rule === undefined)
    throw new Failure(`no rule says what may go: "retention": { "captures": "730d" } in ${file}, or --captures 730d`)
  return Number.parseInt(rule, 10)
}
