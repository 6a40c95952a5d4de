import { join } from 'node:path'
import { runChild } from './child.ts'
import type { ReadingCost } from './measure-reading.ts'
import { newsPages } from './news-pages.ts'
import type { Table } from './types.ts'
import { ways } from './ways.ts'

const program = join(import.meta.dirname, 'measure-reading.ts')
const sets = ['scrapinghub', 'fundus']
/** The others take minutes over whole sets; of every fifth page each still has its share of long ones. */
export const sampleStep = 5
const rounds = 2
const passes = 3

/** The same pages by every way, in turns: how many times as fast ours is. */
export function benchPeers(): Table {
  const rows = sets.flatMap((set) => {
    if (newsPages(set).length === 0) return [[set, 'no pages on this machine', '', '', '', '']]
    const costs = inTurns(Object.keys(ways), set)
    const own = costs.get('onrecord')?.cpuSeconds ?? Number.NaN
    return [...costs].map(([name, cost]) => [
      `${set}, ${cost.pages} pages`,
      name,
      perSecond(cost),
      (cost.cpuSeconds / own).toFixed(2),
      cost.peakMegabytes.toFixed(0),
      String(cost.thrown),
    ])
  })
  return { head: ['pages', 'reader', 'pages a CPU-second', 'times our time', 'peak MB', 'threw'], rows }
}

/** Ours over whole sets, and the floor beside it. */
export function benchWholeSets(): Table {
  const rows = sets.flatMap((set) => {
    if (newsPages(set).length === 0) return [[set, 'no pages on this machine', '', '', '']]
    const [own, floor] = ['onrecord', 'htmlparser2, the tree alone'].map((name) => cost(name, set, 1, 5))
    if (!own || !floor) return []
    return [[set, String(own.pages), perSecond(own), perSecond(floor), own.peakMegabytes.toFixed(0)]]
  })
  return { head: ['pages', 'number', 'pages a CPU-second', 'floor', 'peak MB'], rows }
}

const perSecond = ({ pages, cpuSeconds }: ReadingCost): string => (pages / cpuSeconds).toFixed(1)

/** Each way twice, one after the other; of the two costs the lower, with which the neighbours of this machine meddled less. */
function inTurns(names: readonly string[], set: string): ReadonlyMap<string, ReadingCost> {
  const least = new Map<string, ReadingCost>()
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const now = cost(name, set, sampleStep, passes)
      const before = least.get(name)
      if (!before || now.cpuSeconds < before.cpuSeconds) least.set(name, now)
    }
  }
  return least
}

function cost(name: string, set: string, step: number, passes: number): ReadingCost {
  const found: ReadingCost = JSON.parse(runChild(program, [name, set, String(step), String(passes)]))
  return found
}
