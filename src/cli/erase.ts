import type { RecordStore } from '../record/index.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { reasonOption } from './option-values.ts'
import { type Command, Failure, UsageError } from './types.ts'

export const erase: Command = {
  name: 'erase',
  takes: '<id>',
  summary: 'take an article or a person’s statements out, on legal request',
  about: `Takes an article, or all statements and positions of a person, out of every table and every file of the record,
stored pages included, and leaves a tombstone without their words. This cannot be undone. Without --yes it only says what
would go.`,
  options: [
    { flags: '--reason <text>', description: 'kept with the tombstone: who asked, and on what ground' },
    { flags: '--yes', description: 'do it' },
    recordOption,
  ],
  examples: [
    ['onrecord erase a0123456789abcdef01234567', 'say what would go'],
    ['onrecord erase a0123456789abcdef01234567 --reason "court order 12/3" --yes', 'an article'],
    ['onrecord erase p0123456789abcdef01234567 --reason "request of 3 May" --yes', 'what a person said'],
  ],
  async run(given, outside) {
    const [id = ''] = given.words
    const what = targetOf(id)
    const reason = reasonOption(given)
    const doIt = given.options.yes === true
    if (doIt && reason === undefined) throw new UsageError('--reason is needed: it is kept with the tombstone')
    return withRecord(recordFolder(given, outside), { readOnly: !doIt }, async (record) => {
      const api = await import('../record/index.ts')
      const subject = await describe(api, record, what)
      if (!doIt || reason === undefined) {
        await outside.stdout.write(
          `This would go: ${subject}.\nNothing is erased yet: add --reason TEXT --yes to do it.\n`,
        )
        return 2
      }
      const erased = await api.erase(record, what, reason, outside.now().toISOString())
      const gone = [
        counted(erased.articles, 'article'),
        counted(erased.statements, 'statement'),
        counted(erased.positions, 'position'),
        counted(erased.captures, 'stored page'),
      ]
      await outside.stdout.write(`Erased: ${subject}; ${gone.join(', ')}.\n`)
      return 0
    })
  },
}

type Target = { readonly articleId: string } | { readonly personId: string }

function targetOf(id: string): Target {
  if (/^a[0-9a-f]{24}$/.test(id)) return { articleId: id }
  if (/^p[0-9a-f]{24}$/.test(id)) return { personId: id }
  throw new UsageError(
    `"${id}" is no id of an article (a…) or a person (p…): --format jsonl and the addresses of the site show them`,
  )
}

async function describe(api: typeof import('../record/index.ts'), record: RecordStore, what: Target): Promise<string> {
  if ('personId' in what) {
    const person = await api.personView(record, what.personId)
    if (person === null) throw new Failure(`${what.personId} is not in the record`)
    return `what ${person.name} says, ${counted(person.statements, 'statement')} in ${counted(person.articles, 'article')}`
  }
  const article = await api.articleView(record, what.articleId)
  if (article === null) throw new Failure(`${what.articleId} is not in the record`)
  return `the article “${article.summary.title ?? what.articleId}”`
}
