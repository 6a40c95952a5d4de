import { setTimeout as wait } from 'node:timers/promises'
import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node'
import { type QueueAddress, queueAddress } from './address.ts'
import { type Job, type Queue, QueueError, type QueueState } from './types.ts'

/** The one consumer of the stream: all workers take from it. */
const READERS = 'readers'
/** The same page is not announced twice within this. Later it may be: then it is found to be read already. */
const DUPLICATES_MS = 10 * 60_000
const TAKE_MS = 1000
const FULL_MS = 500
/** Codes of the server's API. */
const API = { streamThere: 10_058, consumerThere: 10_148, full: 10_077, noPeers: 10_005, notClustered: 10_074 } as const
/** Status of an answer that another moment would change: a cluster is choosing its leader. */
const NOT_NOW = 503
/** A stream outlives one of its servers if three hold it. */
const IN_A_CLUSTER = 3

/**
 * Connects to NATS JetStream and makes the stream where there is none: each message is kept on disk until a worker says
 * that it is done. Connections that are lost are made again for as long as the queue is open.
 * @throws QueueError 'unreachable', 'refused'
 */
export async function openQueue(address: string): Promise<Queue> {
  const at = queueAddress(address)
  const connection = await opening(at, () =>
    connect({
      servers: at.servers,
      name: 'onrecord',
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      ...(at.user !== undefined && { user: at.user, pass: at.password ?? '' }),
    }),
  )
  try {
    const manager = await opening(at, () => jetstreamManager(connection))
    await opening(at, () => made(manager, at, connection.info?.cluster !== undefined))
    const client = jetstream(connection)
    const consumer = await opening(at, () => client.consumers.get(at.stream, READERS))
    return queueOn({ at, connection, manager, client, consumer })
  } catch (error) {
    await connection.close()
    throw error
  }
}

interface Open {
  readonly at: QueueAddress
  readonly connection: NatsConnection
  readonly manager: JetStreamManager
  readonly client: JetStreamClient
  readonly consumer: Consumer
}

const queueOn = ({ at, connection, manager, client, consumer }: Open): Queue => ({
  place: at.place,
  announce: (captureId, signal, anew) => telling(at, () => announce(client, at, { captureId, anew, signal })),
  take: () =>
    telling(at, async () => {
      const message = await consumer.next({ expires: TAKE_MS })
      return message && jobOf(message)
    }),
  state: () => telling(at, () => stateOf(manager, at)),
  close: () => connection.drain().catch(() => connection.close()),
})

/** What is there already stays as it is: whoever runs the servers may have changed it. */
async function made(manager: JetStreamManager, at: QueueAddress, inCluster: boolean): Promise<void> {
  const { stream, replicas = inCluster ? IN_A_CLUSTER : 1, ackWaitMs } = at
  await unlessThere(API.streamThere, () =>
    addPatiently(manager, at, replicas).catch((error: unknown) => {
      // A cluster of two, or one whose servers do not all keep streams.
      if (at.replicas !== undefined || !hasCode(error, API.noPeers, API.notClustered)) throw error
      return addStream(manager, at, 1)
    }),
  )
  await unlessThere(API.consumerThere, () =>
    manager.consumers.add(stream, {
      durable_name: READERS,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ackWaitMs),
      max_deliver: -1, // how often it is tried is counted in the record, with the reason
      max_ack_pending: 10_000,
    }),
  )
}

/** The servers of a cluster that has just started find one another within seconds. */
async function addPatiently(manager: JetStreamManager, at: QueueAddress, replicas: number): Promise<unknown> {
  for (let tried = 1; ; tried += 1)
    try {
      return await addStream(manager, at, replicas)
    } catch (error) {
      if (tried === MOST_TRIES || !hasCode(error, API.noPeers)) throw error
      await wait(BETWEEN_TRIES_MS)
    }
}
const MOST_TRIES = 10
const BETWEEN_TRIES_MS = 500

const addStream = (manager: JetStreamManager, { stream, room }: QueueAddress, replicas: number): Promise<unknown> =>
  manager.streams.add({
    name: stream,
    subjects: [`${stream}.captures`],
    retention: RetentionPolicy.Workqueue,
    storage: StorageType.File,
    num_replicas: replicas,
    max_msgs: room,
    discard: DiscardPolicy.New,
    duplicate_window: nanos(DUPLICATES_MS),
  })

const hasCode = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof JetStreamApiError && codes.includes(error.code)

async function unlessThere(code: number, make: () => Promise<unknown>): Promise<void> {
  try {
    await make()
  } catch (error) {
    if (!hasCode(error, code)) throw error
  }
}

async function announce(
  client: JetStreamClient,
  { stream }: QueueAddress,
  { captureId, anew = '', signal }: { captureId: string; anew?: string | undefined; signal: AbortSignal },
): Promise<void> {
  for (;;) {
    try {
      // The id of a capture is that of its content, and so is the message's.
      const msgID = `${captureId} ${anew}`.trim()
      await client.publish(`${stream}.captures`, JSON.stringify({ capture: captureId }), { msgID })
      return
    } catch (error) {
      if (!hasCode(error, API.full) || signal.aborted) throw error
    }
    await wait(FULL_MS, undefined, { signal }).catch(() => {})
  }
}

const jobOf = (message: JsMsg): Job => ({
  captureId: captureIn(message),
  again: message.redelivered,
  done: () => message.ack(),
  later: (afterMs) => message.nak(afterMs),
  hold: () => message.working(),
})

/** A message that is none of ours names no capture. */
function captureIn(message: JsMsg): string {
  try {
    const { capture } = message.json<{ capture?: unknown }>()
    return typeof capture === 'string' ? capture : ''
  } catch {
    return ''
  }
}

async function stateOf(manager: JetStreamManager, { stream }: QueueAddress): Promise<QueueState> {
  const { state, config } = await manager.streams.info(stream)
  const { num_pending, num_ack_pending } = await manager.consumers.info(stream, READERS)
  return {
    waiting: num_pending,
    inWork: num_ack_pending,
    oldest: state.messages === 0 ? null : new Date(state.first_ts).toISOString(),
    room: config.max_msgs,
  }
}

/** Whatever the client throws is told as an error of this queue. */
const telling = <T>(at: QueueAddress, work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    throw inWords(at, error, error instanceof JetStreamApiError && error.status !== NOT_NOW)
  })

/**
 * The same while it is opened: who is not let in, or finds no streams there, will not be later. Once it is open the client
 * says the same of a cluster that has no leader for a moment.
 */
const opening = <T>(at: QueueAddress, work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    const api = error instanceof JetStreamApiError
    throw inWords(at, error, api ? error.status !== NOT_NOW : /authorization|jetstream/i.test(String(error)))
  })

function inWords({ place }: QueueAddress, error: unknown, refused: boolean): QueueError {
  const said = error instanceof Error ? error.message : String(error)
  const told = refused ? `it will not be a queue: ${said}` : `no queue answers there (${said})`
  return new QueueError(refused ? 'refused' : 'unreachable', place, `${place}: ${told}`, { cause: error })
}
