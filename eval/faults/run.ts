/**
 * npm run faults:collect [-- ROUNDS [KIND [SEED]]]: kill -9, a full disk and a clock that is set back at random moments, twenty
 * times each unless told, and what is there afterwards. Exit status 1 where anything that was acknowledged is lost or there twice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chance } from '../chance.ts'
import { killAdd } from './add.ts'
import { setBackClock } from './clock.ts'
import { killCollect } from './collect.ts'
import { type FullDisk, fillUnderAdd, fillUnderCollect, fillUnderServe } from './disk.ts'
import { killPrune } from './prune.ts'
import { killServe } from './serve.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

const rounds = Number(process.argv[2] ?? 20)
const wanted = process.argv[3] ?? ''
const seed = Number(process.argv[4] ?? 1)

interface Found {
  readonly missing: readonly unknown[]
  readonly twice: readonly unknown[]
  readonly faults: number | readonly string[]
}

const kinds: readonly (readonly [what: string, harm: (folder: string) => Promise<Found | string>])[] = [
  ['add killed', (folder) => killAdd(folder, { rounds, pages: rounds * 15, seed })],
  ['collect killed', (folder) => killCollect(folder, { rounds, pages: rounds * 15, seed })],
  ['prune killed', (folder) => killPrune(folder, { rounds, seed })],
  ['serve killed', (folder) => killServe(folder, { rounds, seed })],
  ['disk full under add', (folder) => disksFilled(folder, fillUnderAdd)],
  [
    'disk full under collect --once',
    (folder) => disksFilled(folder, (disk, room) => fillUnderCollect(disk, room, { once: true })),
  ],
  [
    'disk full under collect',
    (folder) => disksFilled(folder, (disk, room) => fillUnderCollect(disk, room, { once: false })),
  ],
  ['clock set back', (folder) => setBackClock(folder, { rounds, seed })],
  ['disk full under serve', (folder) => disksFilled(folder, fillUnderServe)],
]

/** One of that very name, else all whose names hold it: "disk full under collect" is one, "killed" are four. */
const named = kinds.filter(([name]) => name === wanted)
for (const [what, harm] of named.length > 0 ? named : kinds.filter(([name]) => name.includes(wanted))) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-faults-'))
  try {
    const found = await harm(folder)
    console.log(`${what}: ${JSON.stringify(found)}`)
    if (typeof found === 'string') continue
    const { missing, twice, faults } = found
    const unsound = typeof faults === 'number' ? faults : faults.length
    if (missing.length + twice.length + unsound > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each round on a new disk, with another room on it. */
async function disksFilled(
  folder: string,
  harm: (disk: SmallDisk, room: number) => Promise<FullDisk>,
): Promise<(FullDisk & { readonly rounds: number }) | string> {
  const random = chance(seed)
  const all: FullDisk[] = []
  for (let round = 0; round < rounds; round += 1) {
    const disk = mountSmallDisk(folder, 12)
    if (typeof disk === 'string') return `skipped: ${disk}`
    try {
      const found = await harm(disk, random())
      all.push(found)
      console.error(`round ${round + 1} of ${rounds}: ${found.acknowledged} told, ${found.refused} refused`)
    } finally {
      disk.unmount()
    }
  }
  const sum = (count: (found: FullDisk) => number): number => all.reduce((total, found) => total + count(found), 0)
  return {
    rounds,
    acknowledged: sum(({ acknowledged }) => acknowledged),
    refused: sum(({ refused }) => refused),
    missing: all.flatMap(({ missing }) => missing),
    twice: all.flatMap(({ twice }) => twice),
    faults: all.flatMap(({ faults }) => faults),
  }
}
