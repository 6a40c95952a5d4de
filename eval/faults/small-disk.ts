import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file system in memory that holds little, and can be filled up and emptied again. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it but for so many bytes. */
  readonly fill: (leaveBytes: number) => void
  readonly empty: () => void
  readonly unmount: () => void
}

const BALLAST = 'ballast'

/** Mounts a small disk at a folder; where that is not allowed, why. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | string {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    return `no small disk can be mounted (${error instanceof Error ? error.message.split('\n')[0] : error})`
  }
  const ballast = join(folder, BALLAST)
  return {
    folder,
    fill(leaveBytes) {
      const { bavail, bsize } = statfsSync(folder)
      const file = openSync(ballast, 'a')
      try {
        const chunk = Buffer.alloc(bsize)
        for (let left = Math.floor(bavail - leaveBytes / bsize); left > 0; left -= 1) writeSync(file, chunk)
      } finally {
        closeSync(file)
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    unmount: () => void execFileSync('umount', ['-l', folder], { stdio: 'pipe' }),
  }
}
