import type { RecordStore } from '../../src/record/index.ts'

/** A record in which something happens behind the reading that a change was decided on, and before the change. */
export function meanwhile(record: RecordStore, happening: () => Promise<unknown>): RecordStore {
  let left = 1
  const transaction = () => ({
    execute: async (change: never) => {
      if (left-- > 0) await happening()
      return record.write?.transaction().execute(change)
    },
  })
  return new Proxy(record, { get: (of, name) => (name === 'write' ? { transaction } : Reflect.get(of, name)) })
}
