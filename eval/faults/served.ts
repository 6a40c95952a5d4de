import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { loadLemmatiser } from '../../src/language/load.ts'
import {
  addAccount,
  addToken,
  closeRecord,
  keep,
  mendLog,
  mostQuoted,
  openRecord,
  verify,
} from '../../src/record/index.ts'
import { syntheticReading } from '../synthetic-record.ts'

const program = fileURLToPath(new URL('../../bin/start.js', import.meta.url))

/** A record with some articles, an editor's token, and a person to be renamed again and again. */
export interface Desk {
  readonly record: string
  readonly token: string
  readonly person: string
}

export async function makeDesk(folder: string, articles: number): Promise<Desk> {
  const record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
  try {
    for (let number = 0; number < articles; number += 1) await keep(record, syntheticReading(number))
    const at = new Date()
    await addAccount(record, { name: 'Desk', rights: 'editor', made: at.toISOString() }, 'a long enough password')
    const { token } = await addToken(record, { account: 'Desk', label: 'faults', at })
    const [quoted] = await mostQuoted(record, { limit: 1 })
    return { record: folder, token, person: quoted?.id ?? '' }
  } finally {
    await closeRecord(record)
  }
}

/** `onrecord serve` as a process of its own. */
export class Served {
  readonly url: string
  /** What it said on stderr. */
  said = ''
  readonly #child: ChildProcess
  readonly #closed: Promise<unknown>

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.#closed = once(child, 'close')
    this.url = url
    child.stderr?.on('data', (chunk: Buffer) => {
      this.said += chunk.toString()
    })
  }

  static async start({ record }: Desk): Promise<Served> {
    const argv = ['--disable-warning=ExperimentalWarning', program, 'serve', '--port', '0', '--record', record]
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for await (const chunk of child.stdout) {
      printed += String(chunk)
      const [url] = /http:\/\/\S+/.exec(printed) ?? []
      if (url !== undefined) return new Served(child, url)
    }
    throw new Error(`serve ended without an address: ${printed}`)
  }

  /** Status of the answer to a mend; undefined where there was none. */
  async rename({ token, person }: Desk, number: number): Promise<number | undefined> {
    const body = JSON.stringify({ mend: 'rename', person, name: `Имя ${number} Рудин`, reason: `fault ${number}` })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return fetch(new URL('/api/mends', this.url), { method: 'POST', headers, body }).then(
      async (answer) => {
        await answer.arrayBuffer()
        return answer.status
      },
      () => undefined,
    )
  }

  /** Status of the answer to a page. */
  async page(path: string): Promise<number | undefined> {
    return fetch(new URL(path, this.url)).then(
      async (answer) => {
        await answer.arrayBuffer()
        return answer.status
      },
      () => undefined,
    )
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.#child.kill(signal)
    await this.#closed
  }
}

/** Which of the mends that were acknowledged are missing, which are there twice, and what `verify` finds. */
export async function mendsOf(
  { record: folder }: Desk,
  acknowledged: readonly number[],
): Promise<{ readonly kept: number; readonly missing: string[]; readonly twice: string[]; readonly faults: number }> {
  const record = await openRecord(folder, { lemmaOf: await loadLemmatiser() })
  try {
    const { mends } = await mendLog(record, { limit: 100_000 })
    const reasons = mends.map(({ reason }) => reason)
    const there = new Set(reasons)
    return {
      kept: reasons.length,
      missing: acknowledged.map((number) => `fault ${number}`).filter((reason) => !there.has(reason)),
      twice: reasons.filter((reason, at) => reasons.indexOf(reason) !== at),
      faults: (await verify(record)).faults.length,
    }
  } finally {
    await closeRecord(record)
  }
}
