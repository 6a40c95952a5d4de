import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { S3Server } from '../record/s3-server.ts'
import { type Fault, startServers, workThrough } from './faults.ts'
import { cannotStart } from './servers.ts'

const missing = cannotStart()
if (missing !== undefined) console.warn(`${missing}: what becomes of the queue when servers fail is not tested.`)

/** `npm run faults` does each of these twenty times at random moments. */
describe.skipIf(missing !== undefined)('nothing is lost and nothing doubled', { timeout: 180_000 }, () => {
  let servers: Awaited<ReturnType<typeof startServers>>
  beforeAll(async () => {
    servers = await startServers()
  }, 60_000)
  afterAll(() => servers?.stop())

  test.each<[string, readonly (readonly [Fault, number])[]]>([
    [
      'when workers are killed',
      [
        ['worker killed', 0.1],
        ['worker killed', 0.4],
        ['worker killed', 0.7],
      ],
    ],
    ['when the queue is restarted', [['NATS restarted', 0.3]]],
    ['when the database is restarted', [['PostgreSQL restarted', 0.4]]],
    [
      'when all of it happens',
      [
        ['NATS restarted', 0.2],
        ['PostgreSQL restarted', 0.4],
        ['worker killed', 0.6],
      ],
    ],
  ])('%s', async (_, faults) => {
    const { counts, expected, left, faults: found } = await workThrough(servers, faults, 30)
    expect({ counts, left, found }).toEqual({ counts: expected, left: { waiting: 0, aside: 0 }, found: [] })
  })

  test('when the bucket of the captures goes away, fails at times, and a worker is killed', async () => {
    const bucket = await new S3Server('news').listen()
    try {
      bucket.failNow(0.2)
      const faults = [['bucket restarted', 0.2] as const, ['worker killed', 0.5] as const]
      const { counts, expected, left, faults: found } = await workThrough({ ...servers, bucket }, faults, 30)
      expect({ counts, left, found }).toEqual({ counts: expected, left: { waiting: 0, aside: 0 }, found: [] })
      expect(bucket.objects.size).toBe(counts.captures)
    } finally {
      await bucket.close()
    }
  })
})
