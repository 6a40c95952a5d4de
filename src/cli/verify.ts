import type { Fault, Verified } from '../record/index.ts'
import { formatOf, formatOption, printerFor, type Sheet } from './formats.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption } from './option-values.ts'
import { progressOn } from './progress.ts'
import type { Command } from './types.ts'

export const verify: Command = {
  name: 'verify',
  takes: '',
  summary: 'check every hash and every quoted word of the record',
  about: `Computes again, for the whole record: the SHA-256 of each capture's bytes, the SHA-256 of each text, and the
exact words of each statement and position: also of former versions, and of the acts that lists leave out (evidence, rulings,
judgements), so that it counts more statements than other commands. Exit status 1 if anything does not agree; each fault is one line. With --sample so
many stored pages and so many articles are checked, others each time, without what joins articles (stories, wordings, mends).`,
  options: [
    recordOption,
    { flags: '--sample <number>', description: 'check only so many stored pages and articles, taken at random' },
    formatOption,
  ],
  examples: [
    ['onrecord verify', 'the record in ./onrecord-data'],
    ['onrecord verify --record ~/foreign-desk --format jsonl', 'faults as JSON lines'],
    ['onrecord verify --sample 1000', 'every night, of a record for which all would take a day'],
  ],
  async run(given, outside) {
    const printer = printerFor(formatOf(given, outside), sheet, outside.stdout)
    const progress = progressOn(outside)
    const sample = numberOption(given, 'sample', Number.MAX_SAFE_INTEGER)
    return withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const api = await import('../record/index.ts')
      const { checked, letGo, textsLetGo, faults } = await api.verify(record, {
        onProgress: (done, total) => void progress.tell(`${done} of ${total} checked`),
        ...(sample !== undefined && { sample }),
      })
      await progress.clear()
      for (const fault of faults) await printer.print(fault)
      await printer.end()
      await outside.stderr.write(`${verdict(checked, faults.length)}\n${letGoLines(letGo, textsLetGo)}`)
      return faults.length === 0 ? 0 : 1
    })
  },
}

function verdict(checked: Verified['checked'], faults: number): string {
  const size = [
    counted(checked.captures, 'capture'),
    counted(checked.articles, 'article version'),
    counted(checked.statements, 'statement'),
    counted(checked.positions, 'position'),
  ]
  const all = 'Statements of former versions, and those that lists leave out, are counted too.'
  return `${size.join(', ')} checked: ${faults === 0 ? 'all is as it was kept' : counted(faults, 'fault')}.\n${all}`
}

/** What cannot be checked is told, too. */
const letGoLines = (letGo: number, texts: number): string =>
  [
    letGo === 0 ? '' : `${counted(letGo, 'capture')} let go by rule (onrecord prune): of these the hashes stay.\n`,
    texts === 0 ? '' : `${counted(texts, 'text')} let go by rule: what is left of these was compared.\n`,
  ].join('')

const sheet: Sheet<Fault> = {
  human: ({ what, id, detail }) => `${what}  ${id}  ${detail}\n`,
  json: (fault) => fault,
  csvHead: ['what', 'id', 'detail'],
  csv: ({ what, id, detail }) => [[what, id, detail]],
}
