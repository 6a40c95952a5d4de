import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'
import { captureFile, newFile, type Place, syncFolder, writeAll } from '../warc.ts'

/**
 * Copies some records of a WARC file, each a gzip member of its own, into a new file, and returns when that is on the disk.
 * Gives where each lies now, by its id.
 */
export function copyMembers(
  folder: string,
  file: string,
  members: readonly { readonly id: string; readonly offset: number; readonly length: number }[],
): Map<string, Place> {
  const places = new Map<string, Place>()
  const from = openSync(captureFile(folder, file), 'r')
  const { name, descriptor: to } = newFile(folder)
  try {
    let at = 0
    for (const { id, offset, length } of members) {
      const bytes = Buffer.alloc(length)
      for (let done = 0; done < length; ) {
        const read = readSync(from, bytes, done, length - done, offset + done)
        if (read === 0) throw new Error(`${file} ends too early`)
        done += read
      }
      writeAll(to, bytes, at)
      places.set(id, { file: name, offset: at, length })
      at += length
    }
    fsyncSync(to)
  } finally {
    closeSync(from)
    closeSync(to)
  }
  syncFolder(folder)
  return places
}
