/**
 * A process of its own that adds invented pages to a record, and prints the id of each article that was acknowledged.
 * Arguments: the record's folder or address, a prefix of the pages' addresses, how many pages.
 */
import { writeSync } from 'node:fs'
import { closeRecord, keep, openRecord } from '../../src/record/index.ts'
import { invent, lemmaOf } from './readings.ts'

const [place = '', prefix = '', count = '0'] = process.argv.slice(2)
const record = await openRecord(place, { lemmaOf })
for (let at = 0; at < Number(count); at += 1) {
  const url = `https://${prefix}.example/${at}`
  const text = `«Слово ${prefix} ${at}», — сказал министр Вестландии Айдар Смадиев.`
  const people = [{ name: 'Айдар Смадиев', role: 'министр', org: 'Вестландия', says: [`Слово ${prefix} ${at}`] }]
  const { articleId } = await keep(record, invent({ url, text, people }))
  writeSync(1, `${articleId}\n`) // at once: what stood in a buffer would be lost with the process
}
await closeRecord(record)
