import type { Capture } from '../reader/types.ts'
import type { Outside } from './types.ts'

/** Tells on stderr how far long work is. */
export interface Progress {
  readonly tell: (line: string) => Promise<void>
  /** Takes the updating line away, so that other lines can be written. */
  readonly clear: () => Promise<void>
}

/** Bytes of a page that takes its time: it is named before it is read. */
const longPage = 500_000

/** Says that a long page is being read, which holds everything up until it is. */
export const tellLong = async (progress: Progress, { bytes, file, url }: Capture): Promise<void> => {
  if (bytes.length < longPage) return
  await progress.tell(`reading ${file ?? url ?? 'a page'}, ${(bytes.length / 1_000_000).toFixed(1)} MB …`)
}

/** Milliseconds between two updates of the line on a terminal, and between two lines elsewhere. */
const every = { terminal: 100, file: 10_000 }

/** One line that updates itself on a terminal; elsewhere a line every ten seconds, the first after ten. */
export function progressOn({ stderr, now }: Outside): Progress {
  const pause = stderr.terminal ? every.terminal : every.file
  let last = stderr.terminal ? 0 : now().getTime()
  let shown = false
  return {
    async tell(line) {
      const time = now().getTime()
      if (time - last < pause) return
      last = time
      shown = stderr.terminal
      await stderr.write(stderr.terminal ? `\r\u001b[K${line.slice(0, stderr.columns - 1)}` : `${line}\n`)
    },
    async clear() {
      if (shown) await stderr.write('\r\u001b[K')
      shown = false
    },
  }
}
