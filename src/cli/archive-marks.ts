import type { ArchivePlace, Collected } from '../collector/index.ts'
import type { RecordStore } from '../record/index.ts'
import { counted } from './human-person.ts'
import type { Outside } from './types.ts'
import { versions } from './versions.ts'

/** An interruption costs at most so much reading again; what was kept already is found to be unchanged. */
const every = { pages: 200, ms: 5_000 }

/** Remembers in the record how far archives have been read, so that an interrupted `add` goes on from there. */
export interface ArchiveMarks {
  readonly resumeAt: (archive: Pick<ArchivePlace, 'key' | 'name'>) => Promise<ArchivePlace['reached'] | null>
  /** To be called when a capture has been kept or refused for good, in the order in which captures came. */
  readonly dealtWith: (capture: Collected) => Promise<void>
  /** Writes down what has not been yet. */
  readonly end: () => Promise<void>
}

/** @param again read archives from their beginning, whatever was read before */
export function archiveMarks(
  record: RecordStore,
  { stderr, now }: Outside,
  { again }: { readonly again: boolean },
): ArchiveMarks {
  let latest: ArchivePlace | undefined
  let unmarked = 0
  let markedAt = now().getTime()
  const mark = async (): Promise<void> => {
    if (!latest || unmarked === 0) return
    const { markArchive } = await import('../record/index.ts')
    await markArchive(record, latest, versions, now().toISOString())
    unmarked = 0
    markedAt = now().getTime()
  }
  return {
    async resumeAt({ key, name }) {
      const { archiveReached } = await import('../record/index.ts')
      const reached = again ? null : await archiveReached(record, key, versions)
      if (reached)
        await stderr.write(
          `onrecord: ${name}: ${counted(reached.pages, 'page')} of it ${reached.pages === 1 ? 'was' : 'were'} read before; going on at byte ${reached.offset} (--again reads it all)\n`,
        )
      return reached
    },
    async dealtWith({ place }) {
      if (!place) return
      if (latest && latest.key !== place.key) await mark()
      latest = place
      unmarked += 1
      if (unmarked >= every.pages || now().getTime() - markedAt >= every.ms) await mark()
    },
    end: mark,
  }
}
