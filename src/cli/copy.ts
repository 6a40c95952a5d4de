import type { CopiedCaptures } from '../record/index.ts'
import { counted } from './human-person.ts'
import { placeInFull, withRecord } from './open.ts'
import { textOption } from './option-values.ts'
import { progressOn } from './progress.ts'
import { type Command, type ExitStatus, type Outside, UsageError } from './types.ts'

export const copy: Command = {
  name: 'copy',
  takes: '',
  summary: 'copy a record into another one: a folder or a PostgreSQL server, either way',
  about: `Copies everything: stored pages, articles, what was said, who is who, what people mended, accounts. The target must be
empty. An interrupted copy goes on where it was. In the end all of it is read on both sides and compared by counts and
SHA-256. Others may read and write the source meanwhile: the copy is as the source was when it began.

With --captures only the stored pages are copied, for instance from a folder into a bucket: then name that with ?captures= in the
address of the record. How a bucket is reached is said by AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and
AWS_ENDPOINT_URL. A stored page that cannot be read is told of, with exit status 1, and the rest is gone on with.`,
  options: [
    { flags: '--from <place>', description: 'the record to copy: a folder, or postgres://…' },
    { flags: '--to <place>', description: 'where to: a folder, or postgres://…?captures=FOLDER or s3://…' },
    { flags: '--captures <place>', description: 'copy the stored pages alone: into a folder, or s3://bucket/prefix' },
    {
      flags: '--again',
      description: 'make a finished copy equal to its source once more; what was added to it since goes',
    },
  ],
  examples: [
    ['onrecord copy --from ~/foreign-desk --to "postgres://desk@db/news?captures=/srv/captures"', 'to a server'],
    ['onrecord copy --from postgres://desk@db/news --to ~/copy', 'back into a folder'],
    ['onrecord copy --from postgres://desk@db/news --captures s3://news/captures', 'the stored pages into a bucket'],
  ],
  async run(given, outside) {
    const [from, to, captures] = ['from', 'to', 'captures'].map((name) => textOption(given, name))
    if (from !== undefined && to === undefined && captures !== undefined) return capturesAlone(from, captures, outside)
    if (from === undefined || to === undefined || captures !== undefined)
      throw new UsageError('--from and --to are needed, or --from and --captures')
    if (placeInFull(from) === placeInFull(to)) throw new UsageError('--from and --to are one place')
    const { copyRecord } = await import('../record/index.ts')
    const progress = progressOn(outside)
    const { tables, captures: copied } = await withRecord(from, { readOnly: true }, (source) =>
      withRecord(to, { readOnly: false }, (target) =>
        copyRecord(source, target, {
          again: given.options.again === true,
          now: outside.now,
          told: (what, rows) => progress.tell(rows > 0 ? `${what}: ${counted(rows, 'row')}` : what),
        }),
      ),
    )
    await progress.clear()
    for (const { table, rows, sha256 } of tables)
      if (!outside.stdout.terminal) await outside.stdout.write(`${JSON.stringify({ table, rows, sha256 })}\n`)
      else if (rows > 0) await outside.stdout.write(`${table.padEnd(24)} ${String(rows).padStart(12)}  ${sha256}\n`)
    const size = [
      capturesLine(copied),
      `${counted(tables.length, 'table')}, ${counted(
        tables.reduce((all, { rows }) => all + rows, 0),
        'row',
      )}`,
    ]
    await outside.stderr.write(`Copied and compared: ${size.join('; ')}. Both are equal.\n`)
    return tellDamaged(copied, outside)
  },
}

async function capturesAlone(from: string, place: string, outside: Outside): Promise<ExitStatus> {
  const { archiveAt, capturesAt, copyCaptures } = await import('../record/index.ts')
  const progress = progressOn(outside)
  const copied = await withRecord(from, { readOnly: true }, async (source) => {
    const to = await archiveAt(capturesAt(place), outside.env)
    return copyCaptures(source, to, (file) => progress.tell(file)).finally(() => to.close())
  })
  await progress.clear()
  await outside.stderr.write(`Copied and compared: ${capturesLine(copied)}.\n`)
  return tellDamaged(copied, outside)
}

const capturesLine = ({ files, bytes }: CopiedCaptures): string =>
  `${counted(files, 'file')} of captures, ${Math.ceil(bytes / 1e6)} MB`

/** What could not be read is not in the copy: exit status 1. */
async function tellDamaged({ damaged }: CopiedCaptures, { stderr }: Outside): Promise<ExitStatus> {
  if (damaged.length > 0) await stderr.write(`Not copied:\n${damaged.map((why) => `  ${why}\n`).join('')}`)
  return damaged.length > 0 ? 1 : 0
}
