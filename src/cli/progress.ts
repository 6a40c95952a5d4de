import type { Outside } from './types.ts'

/** Tells on stderr how far long work is. */
export interface Progress {
  readonly tell: (line: string) => Promise<void>
  /** Takes the updating line away, so that other lines can be written. */
  readonly clear: () => Promise<void>
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
