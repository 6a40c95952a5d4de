import { closeSync, fsyncSync, openSync, readSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../archive/types.ts'
import { RecordError } from '../errors.ts'
import { captureFile, newFile, syncFolder, writeAll } from '../warc.ts'

/**
 * Copies some records of a WARC file, each a gzip member of its own, into a new file, and returns when that is on the disk.
 * Gives where each lies now, by its id. Where that fails there is no new file.
 * @throws RecordError 'damaged' where the file ends before one of them does, or its name is none of a file of captures
 */
export function copyMembers(folder: string, file: string, members: readonly Member[]): Map<string, Place> {
  const from = openSync(captureFile(folder, file), 'r')
  try {
    const to = newFile(folder)
    try {
      const places = copyInto(to, { from, file, folder }, members)
      syncFolder(folder)
      return places
    } catch (error) {
      unlinkSync(join(folder, to.name))
      throw error
    } finally {
      closeSync(to.descriptor)
    }
  } finally {
    closeSync(from)
  }
}

interface Member {
  readonly id: string
  readonly offset: number
  readonly length: number
}

function copyInto(
  to: ReturnType<typeof newFile>,
  { from, file, folder }: { readonly from: number; readonly file: string; readonly folder: string },
  members: readonly Member[],
): Map<string, Place> {
  const places = new Map<string, Place>()
  let at = 0
  for (const { id, offset, length } of members) {
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const read = readSync(from, bytes, done, length - done, offset + done)
      if (read === 0) {
        const path = join(folder, file)
        throw new RecordError('damaged', path, `${path}: it ends before the capture at byte ${offset} does`)
      }
      done += read
    }
    writeAll(to.descriptor, bytes, at)
    places.set(id, { file: to.name, offset: at, length })
    at += length
  }
  fsyncSync(to.descriptor)
  return places
}
