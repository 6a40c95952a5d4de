import type { Fault } from '../record/index.ts'
import { formatOf, formatOption, printerFor, type Sheet } from './formats.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { progressOn } from './progress.ts'
import type { Command } from './types.ts'

export const verify: Command = {
  name: 'verify',
  takes: '',
  summary: 'check every hash and every quoted word of the record',
  about: `Computes again, for the whole record: the SHA-256 of each capture's bytes, the SHA-256 of each text, and the
exact words of each statement. Exit status 1 if anything does not agree; each fault is one line.`,
  options: [recordOption, formatOption],
  examples: [
    ['onrecord verify', 'the record in ./onrecord-data'],
    ['onrecord verify --record ~/foreign-desk --format jsonl', 'faults as JSON lines'],
  ],
  async run(given, outside) {
    const printer = printerFor(formatOf(given, outside), sheet, outside.stdout)
    const progress = progressOn(outside)
    return withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const { verifyRecord, countRecord } = await import('../record/index.ts')
      let faults = 0
      for await (const fault of verifyRecord(record)) {
        faults += 1
        await progress.clear()
        await printer.print(fault)
      }
      await printer.end()
      const { captures, articles, statements } = await countRecord(record)
      const size = `${counted(captures, 'capture')}, ${counted(articles, 'article')}, ${counted(statements, 'statement')}`
      await outside.stderr.write(
        `${faults === 0 ? 'All is as it was kept' : counted(faults, 'fault')}: ${size} checked.\n`,
      )
      return faults === 0 ? 0 : 1
    })
  },
}

const sheet: Sheet<Fault> = {
  human: ({ what, id, detail }) => `${what}  ${id}  ${detail}\n`,
  json: (fault) => fault,
  csvHead: ['what', 'id', 'detail'],
  csv: ({ what, id, detail }) => [[what, id, detail]],
}
