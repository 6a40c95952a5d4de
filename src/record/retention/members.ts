import { closeSync, fsyncSync, openSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../archive/types.ts'
import { RecordError } from '../errors.ts'
import { captureFile, newFile, readAt, syncFolder, writeAll } from '../warc.ts'

/**
 * Copies some records of a WARC file, each a gzip member of its own, into a new file, and returns when that is on the disk.
 * Gives where each lies now, by its id. Where that fails there is no new file.
 * @throws RecordError 'damaged' where the file ends before one of them does, or its name is none of a file of captures
 */
export function copyMembers(folder: string, file: string, members: readonly Member[]): Map<string, Place> {
  const path = captureFile(folder, file)
  const from = openSync(path, 'r')
  try {
    const to = newFile(folder)
    try {
      const places = copyInto(to, { from, path }, members)
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
  { from, path }: { readonly from: number; readonly path: string },
  members: readonly Member[],
): Map<string, Place> {
  const places = new Map<string, Place>()
  let at = 0
  for (const member of members) {
    writeAll(to.descriptor, memberAt(from, member, path), at)
    places.set(member.id, { file: to.name, offset: at, length: member.length })
    at += member.length
  }
  fsyncSync(to.descriptor)
  return places
}

function memberAt(from: number, member: Member, path: string): Uint8Array {
  try {
    return readAt(from, member)
  } catch (cause) {
    const why = `${path}: it ends before the capture at byte ${member.offset} does`
    throw new RecordError('damaged', path, why, { cause })
  }
}
