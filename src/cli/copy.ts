import { resolve } from 'node:path'
import { isAddress } from '../record/place.ts'
import { counted } from './human-person.ts'
import { withRecord } from './open.ts'
import { textOption } from './option-values.ts'
import { progressOn } from './progress.ts'
import { type Command, UsageError } from './types.ts'

export const copy: Command = {
  name: 'copy',
  takes: '',
  summary: 'copy a record into another one: a folder or a PostgreSQL server, either way',
  about: `Copies everything: stored pages, articles, what was said, who is who, what people mended, accounts. The target must be
empty. An interrupted copy goes on where it was. In the end all of it is read on both sides and compared by counts and
SHA-256. Others may read and write the source meanwhile: the copy is as the source was when it began.`,
  options: [
    { flags: '--from <place>', description: 'the record to copy: a folder, or postgres://…' },
    { flags: '--to <place>', description: 'where to: a folder, or postgres://…?captures=FOLDER' },
    {
      flags: '--again',
      description: 'make a finished copy equal to its source once more; what was added to it since goes',
    },
  ],
  examples: [
    ['onrecord copy --from ~/foreign-desk --to "postgres://desk@db/news?captures=/srv/captures"', 'to a server'],
    ['onrecord copy --from postgres://desk@db/news --to ~/copy', 'back into a folder'],
  ],
  async run(given, outside) {
    const [from, to] = [textOption(given, 'from'), textOption(given, 'to')]
    if (from === undefined || to === undefined) throw new UsageError('--from and --to are needed')
    if (inFull(from) === inFull(to)) throw new UsageError('--from and --to are one place')
    const { copyRecord } = await import('../record/index.ts')
    const progress = progressOn(outside)
    const { tables, captures } = await withRecord(from, { readOnly: true }, (source) =>
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
      await outside.stdout.write(`${JSON.stringify({ table, rows, sha256 })}\n`)
    const size = [
      `${counted(captures.files, 'file')} of captures, ${Math.ceil(captures.bytes / 1e6)} MB`,
      `${counted(tables.length, 'table')}, ${counted(
        tables.reduce((all, { rows }) => all + rows, 0),
        'row',
      )}`,
    ]
    await outside.stderr.write(`Copied and compared: ${size.join('; ')}. Both are equal.\n`)
    return 0
  },
}

const inFull = (place: string): string => (isAddress(place) ? place : resolve(place))
