import { createHash } from 'node:crypto'
import type { Capture } from '../reader/types.ts'

/** The capture of bytes that have just been read. */
export const captureOf = (found: Omit<Capture, 'at' | 'sha256'>, now: () => Date): Capture => ({
  ...found,
  at: now().toISOString(),
  sha256: createHash('sha256').update(found.bytes).digest('hex'),
})
