import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { queueAddress } from '../../src/collector/queue/address.ts'

/** A NATS server with JetStream: ONRECORD_TEST_NATS, else the one of this machine. */
export const natsServer = process.env.ONRECORD_TEST_NATS ?? 'nats://127.0.0.1:4222'

/** False, and a line that says so, where no server answers: its tests are left out then. */
export async function hasNats(): Promise<boolean> {
  try {
    const connection = await connect({ servers: queueAddress(natsServer).servers, timeout: 3000, reconnect: false })
    await connection.close()
    return true
  } catch (error) {
    console.warn(`No NATS at ${natsServer} (${String(error)}): its tests are left out. ONRECORD_TEST_NATS names one.`)
    return false
  }
}

export async function dropStream(stream: string): Promise<void> {
  const connection = await connect({ servers: queueAddress(natsServer).servers })
  await (await jetstreamManager(connection)).streams.delete(stream)
  await connection.close()
}
