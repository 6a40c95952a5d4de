import type { Db } from '../db.ts'
import { numbers } from '../engine.ts'
import type { Fault } from '../types.ts'
import { wordingKey } from './keeping.ts'
import { shinglesOf, unpackPrint } from './print.ts'

const ROWS_AT_ONCE = 200

/** What is wrong with wordings: statements listed among other words than their own, and shingles that are missing. */
export async function* wordingFaults(db: Db): AsyncGenerator<Fault> {
  let last = 0
  for (let wordings = await wordingsAfter(db, last); wordings.length > 0; wordings = await wordingsAfter(db, last)) {
    for (const wording of wordings) {
      last = wording.id
      const { count } = await shinglesKept(db, wording)
      const expected = shinglesOf(unpackPrint(wording.print), wording.language).length
      if (count !== expected)
        yield {
          what: 'wording-changed',
          id: wording.key,
          detail: `${count} of its ${expected} shingles are kept: its other wordings may not be found`,
        }
      yield* carrierFaults(db, wording)
    }
  }
}

type Wording = Awaited<ReturnType<typeof wordingsAfter>>[number]

const wordingsAfter = (db: Db, id: number) =>
  db
    .selectFrom('wording')
    .select(['id', 'key', 'language', 'print'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(ROWS_AT_ONCE)
    .execute()

async function shinglesKept(db: Db, { id, language, print }: Wording): Promise<{ count: number }> {
  const hashes = shinglesOf(unpackPrint(print), language)
  return db
    .selectFrom('shingle')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('wording_id', '=', id)
    .where('hash', 'in', numbers(db, hashes))
    .executeTakeFirstOrThrow()
}

async function* carrierFaults(db: Db, { id, key, language }: Wording): AsyncGenerator<Fault> {
  const carriers = await db
    .selectFrom('carrier')
    .leftJoin('statement', 'statement.row', 'carrier.row')
    .select(['statement.id', 'statement.words'])
    .where('carrier.wording_id', '=', id)
    .execute()
  for (const statement of carriers) {
    if (statement.words !== null && wordingKey(JSON.parse(statement.words), language) === key) continue
    yield {
      what: 'wording-changed',
      id: statement.id ?? key,
      detail: 'it is listed among wordings that are not its own',
    }
  }
}
