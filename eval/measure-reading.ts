/**
 * node eval/measure-reading.ts WAY SET STEP PASSES: reads every STEPth page of a set by one way in this process, and
 * prints what it cost as JSON. A process of its own for each, because one reader's garbage would be another's cost.
 */
import type { Capture } from '../src/reader/types.ts'
import { peakMegabytes } from './memory.ts'
import { captureOf, newsPages, readPageFile } from './news-pages.ts'
import { median } from './timing.ts'
import { type Way, ways } from './ways.ts'

export interface ReadingCost {
  readonly pages: number
  /** CPU time of all threads for one pass over the pages, garbage collection included. */
  readonly cpuSeconds: number
  /** Of the process, reading one page after the other. */
  readonly peakMegabytes: number
  /** Pages on which the reader threw. */
  readonly thrown: number
}

/** Reads them all; a page on which a reader throws costs what it cost until then. */
function readAll(way: Way, captures: Iterable<Capture>): number {
  let thrown = 0
  for (const capture of captures) {
    try {
      way(capture)
    } catch {
      thrown++
    }
  }
  return thrown
}

function* captures(paths: readonly string[]): Generator<Capture> {
  for (const path of paths) yield captureOf(path, readPageFile(path))
}

function measure(way: Way, paths: readonly string[], passes: number): ReadingCost {
  // First as a crawler would, a page at a time, which warms up too; then with all pages at hand, nothing else timed.
  const thrown = readAll(way, captures(paths))
  const peak = peakMegabytes()
  const all = [...captures(paths)]
  const seconds = Array.from({ length: passes }, () => {
    const before = process.cpuUsage()
    readAll(way, all)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return { pages: paths.length, cpuSeconds: median(seconds), peakMegabytes: peak, thrown }
}

if (import.meta.main) {
  const [name = '', set = '', step = '1', passes = '1'] = process.argv.slice(2)
  const way = await ways[name]?.()
  if (!way) throw new Error(`no way ${name}; there are ${Object.keys(ways).join(', ')}`)
  // Defuddle tells stdout of every page whose linked data is broken.
  console.log = console.warn = () => {}
  process.stdout.write(JSON.stringify(measure(way, newsPages(set, Number(step)), Number(passes))))
}
