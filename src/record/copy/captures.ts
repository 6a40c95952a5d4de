import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, realpath, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files and bytes of captures that are the same on both sides. */
export interface CopiedCaptures {
  readonly files: number
  readonly bytes: number
}

/**
 * Copies the WARC files, each under its name: one that is there and the same is left as it is, one that is half there is
 * copied again. Every file is read back and its SHA-256 compared.
 */
export async function copyCaptures(
  from: string,
  to: string,
  told: (file: string) => Promise<void>,
): Promise<CopiedCaptures> {
  const done = { files: 0, bytes: 0 }
  if (!existsSync(from)) return done
  await mkdir(to, { recursive: true, mode: 0o700 })
  const shared = (await realpath(from)) === (await realpath(to))
  for (const file of (await readdir(from)).sort()) {
    const [source, target] = [join(from, file), join(to, file)]
    if (!shared) await copyOne(source, target)
    done.files += 1
    done.bytes += (await stat(source)).size
    await told(file)
  }
  return done
}

async function copyOne(source: string, target: string): Promise<void> {
  if (existsSync(target) && (await sha256OfFile(source)) === (await sha256OfFile(target))) return
  const half = `${target}.copying`
  await copyFile(source, half)
  const file = await open(half, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  if ((await sha256OfFile(source)) !== (await sha256OfFile(half)))
    throw new Error(`${source} has changed while it was copied: copy again when nobody writes to it`)
  await rename(half, target)
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
