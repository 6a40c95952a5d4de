import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test, vi } from 'vitest'
import { closeRecord, keep, openRecord } from '../../src/record/index.ts'
import { temporaryFolder } from './folders.ts'
import { newsroomReadings } from './newsroom.ts'
import { lemmaOf } from './readings.ts'

const folder = await temporaryFolder()
afterAll(folder.remove)

/** The tables that grow with every page; a query of `keep` that walks through one of them costs more with each page kept. */
const growing =
  /^(?:SCAN|SEARCH) (?:statement|appearance|position|article|version|capture|profile|person|role|gist|wording|carrier)\b/u
/** A whole table, a whole index, or the half of it that is listed. */
const walked = /^SCAN (?!.*\bVIRTUAL TABLE\b)|\(listed=\?\)$/u

test('no query of keep walks through what grows with the record', async () => {
  const asked = new Set<string>()
  const { prepare } = DatabaseSync.prototype
  const spy = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
    this: DatabaseSync,
    sql: string,
  ) {
    asked.add(sql)
    return prepare.call(this, sql)
  })
  const record = await openRecord(folder.path, { lemmaOf })
  asked.clear()
  for (const reading of newsroomReadings()) await keep(record, reading)
  // Read again by a newer extractor: what the older one found is hidden.
  for (const { versions, ...reading } of newsroomReadings())
    await keep(record, { ...reading, versions: { ...versions, extractor: 'newer' } })
  spy.mockRestore()
  await closeRecord(record)

  const database = new DatabaseSync(join(folder.path, 'record.sqlite'), { readOnly: true })
  const queries = [...asked].filter((sql) => /^\s*(?:select|insert|update|delete|with)\b/iu.test(sql))
  expect(queries.length).toBeGreaterThan(40)
  const walks = queries.flatMap((sql) =>
    database
      .prepare(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => String(detail))
      .filter((detail) => growing.test(detail) && walked.test(detail))
      .map((detail) => `${detail}: ${sql}`),
  )
  database.close()
  expect(walks).toEqual([])
})
