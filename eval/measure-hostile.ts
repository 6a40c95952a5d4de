/**
 * node eval/measure-hostile.ts page NUMBER   reads one hostile page in this process: time and peak memory as JSON
 * node eval/measure-hostile.ts damaged NUMBER   reads that many damaged pages of the sets
 */
import { ReadError, readCapture } from '../src/reader/index.ts'
import { faultsOf } from '../test/reader/article-faults.ts'
import { hostilePages } from '../test/reader/hostile-pages.ts'
import { mutate } from '../test/reader/mutations.ts'
import { chance } from './chance.ts'
import { peakMegabytes } from './memory.ts'
import { captureOf, newsPages, newsSets, readPageFile } from './news-pages.ts'
import { median } from './timing.ts'

export interface HostileCost {
  /** Of each page, in milliseconds; the first is read by code that is still cold. */
  readonly median: number
  readonly slowest: number
  readonly peakMegabytes: number
  readonly refused: number
  /** What was wrong: a page and its seed, and the fault. */
  readonly faults: readonly string[]
}

function measure(pages: Iterable<readonly [string, Uint8Array]>): HostileCost {
  const times: number[] = []
  const faults: string[] = []
  let refused = 0
  for (const [name, bytes] of pages) {
    const capture = captureOf(name, bytes)
    const start = performance.now()
    try {
      const article = readCapture(capture)
      times.push(performance.now() - start)
      faults.push(...faultsOf(article).map((fault) => `${name}: ${fault}`))
    } catch (error) {
      times.push(performance.now() - start)
      if (error instanceof ReadError) refused++
      else faults.push(`${name}: ${error}`)
    }
  }
  return { median: median(times), slowest: Math.max(...times), peakMegabytes: peakMegabytes(), refused, faults }
}

/** Any page of the sets, damaged by its own seed; prime steps through the sets, so that few pages come twice in a row. */
function* damagedPages(count: number): Generator<[string, Uint8Array]> {
  const paths = newsSets.flatMap((set) => newsPages(set))
  for (let seed = 0; paths.length > 0 && seed < count; seed++) {
    const path = paths[(seed * 37) % paths.length] ?? ''
    yield [`${path}, seed ${seed}`, mutate(readPageFile(path), chance(seed))]
  }
}

function* hostilePage(number: number): Generator<[string, Uint8Array]> {
  const [name, make] = hostilePages[number] ?? []
  if (name === undefined || make === undefined) throw new Error(`there is no hostile page ${number}`)
  const content = make()
  yield [name, typeof content === 'string' ? new TextEncoder().encode(content) : content]
}

if (import.meta.main) {
  const [kind, number = '0'] = process.argv.slice(2)
  const pages = kind === 'damaged' ? damagedPages(Number(number)) : hostilePage(Number(number))
  process.stdout.write(JSON.stringify(measure(pages)))
}
