import { QueueError } from './types.ts'

/** Where a queue is, and how it is made where it is not there yet. */
export interface QueueAddress {
  /** Without the password. */
  readonly place: string
  readonly servers: string[]
  readonly user: string | undefined
  readonly password: string | undefined
  /** Name of the stream, and of the subject in it. */
  readonly stream: string
  /** How many servers of a cluster hold each message; undefined: three where the cluster has them, else one. */
  readonly replicas: number | undefined
  /** A page that was taken comes again if nothing was heard of it for so long. */
  readonly ackWaitMs: number
  /** At most so many pages wait in the queue. */
  readonly room: number
}

const usual = { stream: 'onrecord', ack_wait: 60, room: 100_000 } as const

/**
 * Reads `nats://user:password@host:4222,host2:4222?stream=NAME&replicas=3&ack_wait=SECONDS&room=MESSAGES`.
 * @throws QueueError 'refused' where it is none
 */
export function queueAddress(address: string): QueueAddress {
  const [, login, hosts, query = ''] = /^nats:\/\/(?:([^@/?]*)@)?([^@/?]+)\/?(?:\?(.*))?$/.exec(address) ?? []
  const place = address.replace(/:[^:@/]*@/, '@')
  if (hosts === undefined) throw new QueueError('refused', place, `${place} is no address of a queue: nats://host:4222`)
  const [user, password] = (login ?? '').split(':', 2).map(decodeURIComponent)
  const asked = new URLSearchParams(query)
  const number = (name: string, otherwise: number): number => {
    const value = Number(asked.get(name) ?? otherwise)
    if (!(value > 0)) throw new QueueError('refused', place, `${place}: ${name} must be a number above 0`)
    return value
  }
  const stream = asked.get('stream') ?? usual.stream
  if (!/^[\w-]+$/.test(stream)) throw new QueueError('refused', place, `${place}: "${stream}" is no name of a stream`)
  return {
    place,
    servers: hosts.split(','),
    user: user || undefined,
    password,
    stream,
    replicas: asked.has('replicas') ? number('replicas', 1) : undefined,
    ackWaitMs: number('ack_wait', usual.ack_wait) * 1000,
    room: number('room', usual.room),
  }
}
