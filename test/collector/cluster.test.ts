import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { queueAddress } from '../../src/collector/queue/address.ts'
import { loseNodes } from './cluster.ts'
import { cannotStart, type NatsCluster, startNatsCluster, startPostgres, type TestServer } from './servers.ts'

const missing = cannotStart()
if (missing !== undefined)
  console.warn(`${missing}: what becomes of the queue when a cluster loses a node is not tested.`)

/** `npm run faults:cluster` does this twenty times at random moments. */
describe.skipIf(missing !== undefined)('a queue on three NATS servers', { timeout: 240_000 }, () => {
  let postgres: TestServer
  let cluster: NatsCluster
  beforeAll(async () => {
    ;[postgres, cluster] = await Promise.all([startPostgres(), startNatsCluster()])
  }, 60_000)
  afterAll(() => Promise.all([postgres?.stop(), cluster?.stop()]))

  test('is held by all three, and loses nothing when one of them dies and comes back', async () => {
    const fault = { node: 1, when: 0.3, downMs: 1_500 }
    const { acknowledged, kept, statements, left, faults } = await loseNodes({ postgres, cluster }, [fault], 20)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.filter((url) => !kept.includes(url))).toEqual([])
    expect({ kept: new Set(kept).size, statements, left, faults }).toEqual({
      kept: kept.length,
      statements: kept.length,
      left: { waiting: 0, aside: 0 },
      faults: [],
    })
    // The node that came back last may still be choosing a leader with the others: until then nobody answers.
    await expect.poll(() => replicasOfStreams(cluster), { timeout: 120_000, interval: 200 }).toEqual([3])
  })
})

async function replicasOfStreams({ address }: NatsCluster): Promise<number[]> {
  const connection = await connect({ servers: queueAddress(address).servers })
  try {
    const streams = await (await jetstreamManager(connection)).streams.list().next()
    return streams.map(({ config }) => config.num_replicas)
  } finally {
    await connection.close()
  }
}
