import { join } from 'node:path'
import { hostilePages } from '../test/reader/hostile-pages.ts'
import { runChild } from './child.ts'
import type { HostileCost } from './measure-hostile.ts'
import { newsPages } from './news-pages.ts'
import type { Table } from './types.ts'

const program = join(import.meta.dirname, 'measure-hostile.ts')
const damaged = 5_000

/** Each hostile page in a process of its own, and the pages of the sets with seeded damage in one. */
export function benchHostile(): Table {
  const own = hostilePages.map(([name], number) => row(name, measure('page', number)))
  const real = newsPages('fundus').length > 0 ? measure('damaged', damaged) : undefined
  const name = `${damaged.toLocaleString('en')} damaged pages of the sets, ${real?.refused ?? 0} of them refused`
  return {
    head: ['page', 'ms', 'slowest', 'peak MB', 'faults'],
    rows: [...own, real ? row(name, real) : ['no pages of the sets on this machine', '', '', '', '']],
  }
}

/** A fault is printed where it happens; the table has their number. */
function row(name: string, { median, slowest, peakMegabytes, faults }: HostileCost): string[] {
  for (const fault of faults) console.error(fault)
  const most = slowest === median ? '' : slowest.toFixed(0)
  return [name, median.toFixed(0), most, peakMegabytes.toFixed(0), String(faults.length)]
}

function measure(kind: 'page' | 'damaged', number: number): HostileCost {
  const cost: HostileCost = JSON.parse(runChild(program, [kind, String(number)]))
  return cost
}
