import { readFileSync } from 'node:fs'

/**
 * The most memory that this process has held, in MB. From /proc where there is one: `maxRSS` of a child begins with what its
 * parent held, so every small child of a large bench would seem as large as the bench.
 */
export function peakMegabytes(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (kilobytes !== undefined) return Number(kilobytes) / 1000
  } catch {
    // The system has no /proc.
  }
  return process.resourceUsage().maxRSS / 1000
}
