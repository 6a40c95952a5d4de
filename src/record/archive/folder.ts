import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Capture } from '../../reader/types.ts'
import type { Write } from '../db.ts'
import { RecordError } from '../errors.ts'
import { blankLeftovers } from '../sweep.ts'
import {
  blankCapture,
  CaptureWriter,
  captureFile,
  emptyMember,
  readCapture,
  readRange,
  syncFolder,
  writeAll,
} from '../warc.ts'
import type { ArchiveState, CaptureArchive, Place } from './types.ts'

/** Captures in WARC files of a folder, one file for each process that writes. */
export class FolderArchive implements CaptureArchive {
  readonly kind = 'folder'
  readonly place: string
  readonly #writer: CaptureWriter

  constructor(folder: string) {
    this.place = folder
    this.#writer = new CaptureWriter(folder)
  }

  async append(capture: Capture): Promise<Place> {
    return this.#writer.append(capture) // nothing is awaited: two captures of one process never mix
  }

  async stillHas(place: Place): Promise<boolean> {
    return this.#writer.stillHas(place)
  }

  async has({ file, offset, length }: Place): Promise<boolean> {
    const there = statSync(captureFile(this.place, file), { throwIfNoEntry: false })
    return there !== undefined && there.size >= offset + length
  }

  hasEach(places: readonly Place[]): Promise<boolean[]> {
    return Promise.all(places.map((place) => this.has(place)))
  }

  async takeBack(place: Place): Promise<void> {
    this.#writer.takeBack(place)
  }

  async read(place: Place): Promise<Uint8Array> {
    try {
      return readCapture(this.place, place)
    } catch (error) {
      if (filesIn(this.place).some((path) => path.endsWith('.warc.gz'))) throw error
      throw new RecordError('disk', this.place, `${this.place}: no captures are there; is its disk mounted?`, {
        cause: error,
      })
    }
  }

  async member(place: Place): Promise<Uint8Array> {
    const path = captureFile(this.place, place.file)
    try {
      return readRange(path, place)
    } catch (error) {
      throw new RecordError('damaged', path, `${path}: nothing readable at byte ${place.offset}`, { cause: error })
    }
  }

  /** What lies before it and is not there yet is filled with a member that holds nothing. */
  async put({ file, offset }: Place, member: Uint8Array): Promise<void> {
    const path = captureFile(this.place, file)
    mkdirSync(this.place, { recursive: true, mode: 0o700 })
    const fresh = statSync(path, { throwIfNoEntry: false }) === undefined
    const descriptor = openSync(path, fresh ? 'wx' : 'r+', 0o600)
    try {
      const { size } = fstatSync(descriptor)
      if (offset > size) writeAll(descriptor, emptyMember(offset - size), size)
      writeAll(descriptor, member, offset)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (fresh) syncFolder(this.place)
  }

  async blank(place: Place): Promise<void> {
    blankCapture(this.place, place)
  }

  blankLeftovers(db: Write, sha256: string): Promise<void> {
    return blankLeftovers(db, this.place, sha256)
  }

  async look(): Promise<ArchiveState> {
    const files = filesIn(this.place)
    const bytes = files.reduce((all, file) => all + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)
    return { held: { files: files.length, bytes }, freeBytes: await freeBytesAt(this.place), remarks: [] }
  }

  async close(): Promise<void> {
    this.#writer.close()
  }
}

/** Bytes free where a folder is, or where it would be made. */
async function freeBytesAt(folder: string): Promise<number> {
  let there = folder
  while (!statSync(there, { throwIfNoEntry: false }) && there !== dirname(there)) there = dirname(there)
  const { bavail, bsize } = await statfs(there)
  return bavail * bsize
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder).map((name) => join(folder, name))
}
