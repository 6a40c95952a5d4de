/** The pinned figures: a better rule for one sentence may not quietly cost ten others. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TaskResult } from './types.ts'

/** Result id, then figure, to the least value allowed. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>

const file = join(import.meta.dirname, 'floors.json')

/** A figure may lie this much below its floor: the third decimal of a few hundred relations is one of them. */
const slack = 0.002

export const readFloors = (): Floors => JSON.parse(readFileSync(file, 'utf8'))

/** One line for each figure that fell below its floor. */
export function fallen(results: readonly TaskResult[], floors: Floors): readonly string[] {
  return results.flatMap(({ id, figures }) =>
    Object.entries(floors[id] ?? {}).flatMap(([name, floor]) => {
      const value = figures[name] ?? 0
      return value < floor - slack ? [`${id} ${name}: ${value.toFixed(3)} is below its floor ${floor.toFixed(3)}`] : []
    }),
  )
}

/** Not pinned: a rule may win precision by giving up some recall, as long as F1 does not fall. */
const halves = new Set(['precision', 'recall'])

/** The floors raised to what was reached, rounded down to two decimals; none is ever lowered. */
export function raised(results: readonly TaskResult[], floors: Floors): Floors {
  const all: Record<string, Record<string, number>> = {}
  for (const id of [...new Set([...Object.keys(floors), ...results.map((result) => result.id)])].sort()) {
    const reached = results.find((result) => result.id === id)?.figures ?? {}
    const pinned = floors[id] ?? {}
    all[id] = {}
    for (const name of [...new Set([...Object.keys(pinned), ...Object.keys(reached)])].sort()) {
      const floor = Math.max(pinned[name] ?? 0, Math.floor((reached[name] ?? 0) * 100) / 100)
      if (floor > 0 && !halves.has(name)) all[id][name] = floor
    }
  }
  return all
}

export const writeFloors = (floors: Floors): void => writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`)
