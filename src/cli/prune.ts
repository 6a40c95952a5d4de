import { existsSync } from 'node:fs'
import type { Settings } from '../collector/index.ts'
import type { Pruned, RetentionRule, Share, Term } from '../record/index.ts'
import { present } from '../record/present.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { listOption, textOption } from './option-values.ts'
import { progressOn } from './progress.ts'
import { loadSettings, settingsFile, settingsOption } from './settings-file.ts'
import { type Command, Failure, type Given, type Outside, UsageError } from './types.ts'

/** Outlets told of one by one in a dry run. */
const SHARES_SHOWN = 50

export const prune: Command = {
  name: 'prune',
  takes: '',
  summary: 'let old captures and texts go by rule, not what was read from them',
  about: `Takes the bytes of pages that were captured longer ago than "retention": { "captures": "730d" } in onrecord.json says
out of where they are stored. Statements, articles, hashes and dates stay; the page of a statement, the API and onrecord verify
say when its page was let go, and by which rule. Such a page cannot be read again with a newer version, nor be checked against
its hash. "texts": "365d" takes the text of articles too, and their pages with it: what statements, positions and people stand
on is left, with some words around it, so that it can be checked and cited as before. "rules" has exceptions for outlets and
languages; "forever" keeps. Others may work on the record meanwhile; an interrupted run is finished by the next one. A file
that is damaged or missing is left as it is and told of (exit status 1); the others are gone on with.`,
  options: [
    recordOption,
    settingsOption,
    { flags: '--captures <days>', description: 'a rule for pages, in place of those of onrecord.json: 730d' },
    { flags: '--texts <days>', description: 'a rule for texts, in place of those of onrecord.json: 365d' },
    { flags: '--outlet <domains>', description: 'with --captures or --texts: only of these, "a.example,b.example"' },
    { flags: '--language <tags>', description: 'with --captures or --texts: only in these, "ru,kk"' },
    { flags: '--dry-run', description: 'say what would go, and change nothing' },
    { flags: '--all', description: 'even if nothing younger than the rules was captured' },
  ],
  examples: [
    ['onrecord prune --dry-run', 'what the rules in onrecord.json would let go today'],
    ['onrecord prune', 'let it go; from cron, or by onrecord-prune.timer'],
    ['onrecord prune --texts 30d --outlet agency.example', 'by a rule of its own'],
  ],
  async run(given, outside) {
    const rules = await rulesOf(given, outside)
    const dryRun = given.options.dryRun === true
    const progress = progressOn(outside)
    const folder = recordFolder(given, outside)
    const pruned = await withRecord(folder, { readOnly: dryRun }, async (record) => {
      const { prune: pruneAll, RecordError } = await import('../record/index.ts')
      const told = (what: string) => void progress.tell(what)
      const options = { rules, dryRun, now: outside.now, told, all: given.options.all === true }
      return pruneAll(record, options).catch((error: unknown) => {
        if (!(error instanceof RecordError && error.code === 'refused' && error.place === record.place)) throw error
        throw new Failure(`${error.message}: is the clock right? --all lets them go`)
      })
    })
    await progress.clear()
    const { damaged } = pruned
    await outside.stdout.write(dryRun ? wouldGo(pruned) : gone(pruned))
    if (damaged.length > 0) await outside.stderr.write(`Left as it is:\n${damaged.map((why) => `  ${why}\n`).join('')}`)
    return damaged.length > 0 ? 1 : 0
  },
}

const size = ({ captures, bytes }: Pruned): string => `${counted(captures, 'capture')}, ${(bytes / 1e6).toFixed(1)} MB`

function gone(pruned: Pruned): string {
  const { files, texts } = pruned
  const done = [
    `${counted(files.removed, 'file')} removed`,
    `${files.rewritten} written anew`,
    `in ${files.overwritten} overwritten`,
  ]
  return `Let go: ${size(pruned)}; ${done.join(', ')}; ${counted(texts, 'text')}.\n`
}

function wouldGo(pruned: Pruned): string {
  const { texts, shares } = pruned
  const lines = shares.slice(0, SHARES_SHOWN).map((share) => `  ${shareLine(share)}\n`)
  const rest = shares.length - lines.length
  const more = rest > 0 ? `  and of ${counted(rest, 'other outlet')}\n` : ''
  return `This would go: ${size(pruned)}; ${counted(texts, 'text')}.\n${lines.join('')}${more}`
}

const shareLine = ({ domain, language, days, captures, texts }: Share): string =>
  `${domain ?? 'no outlet known'}${language === null ? '' : ` (${language})`}, older than ${counted(days, 'day')}: ${[
    captures > 0 ? counted(captures, 'capture') : '',
    texts > 0 ? counted(texts, 'text') : '',
  ]
    .filter(Boolean)
    .join(', ')}`

/** The rule of the command line, else those of the file. */
async function rulesOf(given: Given, outside: Outside): Promise<RetentionRule[]> {
  const { termPattern } = await import('../collector/sources/settings.ts')
  const named = (name: 'captures' | 'texts'): Pick<RetentionRule, typeof name> => {
    const term = textOption(given, name)
    if (term !== undefined && !termPattern.test(term)) throw new UsageError(`--${name} takes days such as 730d`)
    return term === undefined ? {} : { [name]: termOf(term) }
  }
  const rule = { ...named('captures'), ...named('texts') }
  const only = present({ outlets: listOption(given, 'outlet'), languages: listOption(given, 'language') })
  if (Object.keys(rule).length > 0) return [{ ...only, ...rule }]
  if (Object.keys(only).length > 0) throw new UsageError('--outlet and --language go with --captures or --texts')
  const file = settingsFile(given, outside)
  const rules = existsSync(file) ? settingsRules(await loadSettings(file)) : []
  if (rules.length === 0)
    throw new Failure(
      `no rule says what may go: "retention": { "captures": "730d" } in ${file}, or --captures 730d, --texts 365d`,
    )
  return rules
}

/** The exceptions, then what is for all others. */
function settingsRules({ retention }: Settings): RetentionRule[] {
  const { rules = [], ...general } = retention ?? {}
  return [...rules, general].flatMap(({ captures, texts, ...of }) =>
    captures === undefined && texts === undefined
      ? []
      : [
          {
            ...of,
            ...(captures !== undefined && { captures: termOf(captures) }),
            ...(texts !== undefined && { texts: termOf(texts) }),
          },
        ],
  )
}

const termOf = (term: string): Term => (term === 'forever' ? term : Number.parseInt(term, 10))
