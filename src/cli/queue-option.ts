import type { Queue } from '../collector/queue/types.ts'
import type { Given, OptionSpec, Outside } from './types.ts'

const usualQueue = 'nats://127.0.0.1:4222'

export const queueOption: OptionSpec = {
  flags: '--queue <address>',
  description: `NATS server with JetStream, nats://host:4222?stream=NAME (default: ONRECORD_QUEUE, else ${usualQueue})`,
}

/** The queue that was named: by `--queue`, else by ONRECORD_QUEUE; undefined where neither names one. */
export function queueNamed({ options }: Given, { env }: Outside): string | undefined {
  return (typeof options.queue === 'string' && options.queue) || env.ONRECORD_QUEUE || undefined
}

/** Opens the queue for as long as `use` runs. */
export async function withQueue<Result>(
  address: string | undefined,
  use: (queue: Queue) => Promise<Result>,
): Promise<Result> {
  const { openQueue } = await import('../collector/queue/jetstream.ts')
  const queue = await openQueue(address ?? usualQueue)
  try {
    return await use(queue)
  } finally {
    await queue.close()
  }
}
