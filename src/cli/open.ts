import { resolve } from 'node:path'
import type { RecordStore } from '../record/index.ts'
import { isAddress } from '../record/place.ts'
import { type Given, type OptionSpec, type Outside, UsageError } from './types.ts'

export const recordOption: OptionSpec = {
  flags: '--record <place>',
  description: 'the record: a folder, or postgres://… (default: ONRECORD_RECORD, else ./onrecord-data)',
}

/** Where the record is, a folder or an address: `--record`, else ONRECORD_RECORD, else ./onrecord-data. */
export function recordFolder({ options }: Given, { env }: Outside): string {
  const named = typeof options.record === 'string' ? options.record : undefined
  return placeNamed(named || env.ONRECORD_RECORD || './onrecord-data')
}

/** The folder in full, or postgres://… as it stands. */
export const placeInFull = (place: string): string => (isAddress(place) ? place : resolve(placeNamed(place)))

/** A folder or postgres://…; an address of anything else would become a folder of that name. */
function placeNamed(place: string): string {
  if (!isAddress(place) && /^[a-z][a-z0-9+.-]*:\/\//i.test(place))
    throw new UsageError(`a record is a folder or postgres://…, not ${place.slice(0, place.indexOf(':'))}://…`)
  return place
}

/** Opens the record for as long as `use` runs, and closes it whatever happens. */
export async function withRecord<Result>(
  folder: string,
  how: { readonly readOnly: boolean },
  use: (record: RecordStore) => Promise<Result>,
): Promise<Result> {
  const [{ openRecord, closeRecord }, { loadLemmatiser }] = await Promise.all([
    import('../record/opening.ts'), // not the whole room: it is three times as long to load
    import('../language/load.ts'),
  ])
  const record = await openRecord(placeInFull(folder), {
    lemmaOf: await loadLemmatiser(),
    ...how,
  })
  try {
    return await use(record)
  } finally {
    await closeRecord(record)
  }
}
