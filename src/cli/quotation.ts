import type { Quotation, QuotationQuery, QuotationResult, RecordStore } from '../record/index.ts'
import { formatOf, formatOption, printerFor } from './formats.ts'
import { counted } from './human-person.ts'
import { quotationSheet } from './human-quotation.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption, textOption } from './option-values.ts'
import { paintFor } from './paint.ts'
import { type Command, Failure, type Given } from './types.ts'

const usualLimit = 20
const statementId = /^s[0-9a-f]{24}$/

export const quotation: Command = {
  name: 'quotation',
  takes: '<id-or-words...>',
  summary: 'show all wordings of a quotation, the earliest first, and how each differs',
  about: `Shows who printed the same words of one speaker, the earliest first. Each wording is compared with the earliest
one that has its words: what is left out stands in [- -], what is added in {+ +}. ID is that of a statement; WORDS, in any
form, must all occur in a wording.`,
  options: [
    { flags: '--speaker <name>', description: 'said by this person or body' },
    { flags: '--limit <n>', description: `at most so many quotations (default: ${usualLimit})` },
    recordOption,
    formatOption,
  ],
  examples: [
    ['onrecord quotation "соседей без воды"', 'every quotation that holds the words'],
    ['onrecord quotation s0123456789abcdef01234567', 'the one that a statement carries'],
    ['onrecord quotation water --speaker Yagodich --format csv', 'a row for each wording'],
  ],
  async run(given, outside) {
    const asked = given.words.join(' ').trim()
    const paint = paintFor(outside.stdout, outside.env)
    const format = formatOf(given, outside)
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const { markedWords } = await import('../record/index.ts')
      const sheet = quotationSheet(paint, outside.stdout.columns, markedWords)
      const printer = printerFor(format, sheet, outside.stdout)
      const found = statementId.test(asked) ? await byId(record, asked) : await byWords(record, queryOf(given, asked))
      for (const one of found.quotations) await printer.print(one)
      await printer.end()
      if (format === 'human' || isCut(found) || found.quotations.length === 0)
        await outside.stderr.write(`${verdict(found)}\n`)
    })
    return 0
  },
}

async function byId(record: RecordStore, id: string): Promise<QuotationResult> {
  const { quotationOf } = await import('../record/index.ts')
  const found = await quotationOf(record, id)
  if (found === null) throw new Failure(`no statement in the record has the id ${id}`)
  return { statements: 1, quotations: [found], more: false, complete: true }
}

async function byWords(record: RecordStore, query: QuotationQuery): Promise<QuotationResult> {
  const { quotationsWith } = await import('../record/index.ts')
  return quotationsWith(record, query)
}

function queryOf(given: Given, words: string): QuotationQuery {
  const limit = numberOption(given, 'limit', Number.MAX_SAFE_INTEGER) ?? usualLimit
  const speaker = textOption(given, 'speaker')
  return { words, limit, ...(speaker === undefined ? {} : { speaker }) }
}

const isCut = ({ more, complete }: QuotationResult): boolean => more || !complete

function verdict(found: QuotationResult): string {
  const { quotations } = found
  if (quotations.length === 0) return 'Nothing found: all the words must occur in a statement.'
  const several = quotations.filter(({ wordings }: Quotation) => wordings.length > 1).length
  const told = `${counted(quotations.length, 'quotation')}, ${several} of them in several articles.`
  return isCut(found) ? `${told} There are more: --limit, or more words.` : told
}
