/** kill -9 of `serve` at random moments, with several mends under way: what was acknowledged must be there exactly once. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../chance.ts'
import { makeDesk, mendsOf, Served } from './served.ts'

const AT_ONCE = 4

export async function killServe(
  folder: string,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<{ rounds: number; acknowledged: number } & Awaited<ReturnType<typeof mendsOf>>> {
  const random = chance(seed)
  const desk = await makeDesk(join(folder, 'record'), 20)
  const acknowledged: number[] = []
  let number = 0
  for (let round = 0; round < rounds; round += 1) {
    const served = await Served.start(desk)
    let killed = false
    const writers = Array.from({ length: AT_ONCE }, async () => {
      while (!killed) {
        const mine = number++
        if ((await served.rename(desk, mine)) === 201) acknowledged.push(mine)
      }
    })
    await wait(100 + random() * 600)
    await served.end('SIGKILL')
    killed = true
    await Promise.all(writers)
    console.error(`serve: run ${round + 1} of ${rounds}, ${acknowledged.length} mends told`)
  }
  return { rounds, acknowledged: acknowledged.length, ...(await mendsOf(desk, acknowledged)) }
}
