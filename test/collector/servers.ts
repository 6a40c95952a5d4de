import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A server that a test started for itself, on a free port, and may kill. */
export interface TestServer {
  readonly address: string
  /** Ends it as a power cut would, and starts it again on what lies on the disk. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

const natsServer = '/usr/sbin/nats-server'

/** The folder of PostgreSQL's programs, of the newest version that Debian installed. */
function postgresPrograms(): string | undefined {
  const all = '/usr/lib/postgresql'
  const newest = existsSync(all) ? readdirSync(all).sort((a, b) => Number(b) - Number(a))[0] : undefined
  return newest && join(all, newest, 'bin')
}

/** Why the servers cannot be started here; undefined where they can. */
export function cannotStart(): string | undefined {
  if (!existsSync(natsServer)) return `${natsServer} is not installed (Debian: nats-server)`
  if (postgresPrograms() === undefined) return 'PostgreSQL is not installed (Debian: postgresql)'
  return undefined
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function untilOpen(port: number): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const socket = connect(port, '127.0.0.1')
    const open = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      wait(500, false),
    ])
    socket.destroy()
    if (open) return
    await wait(50)
  }
  throw new Error(`nothing listens at port ${port}`)
}

/** A NATS server with JetStream on the disk. */
export async function startNats(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-nats-'))
  const port = await freePort()
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    child = spawn(natsServer, ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder], { stdio: 'ignore' })
    await untilOpen(port)
  }
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await start()
  return {
    address: `nats://127.0.0.1:${port}`,
    restart: async () => {
      await kill()
      await start()
    },
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Three NATS servers on loopback that hold each stream three times. */
export interface NatsCluster {
  /** All three, as `--queue` takes them. */
  readonly address: string
  readonly nodes: number
  /** Ends one as a power cut would. */
  readonly kill: (node: number) => Promise<void>
  /** Starts it again on what lies on its disk. */
  readonly start: (node: number) => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startNatsCluster(nodes = 3): Promise<NatsCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-nats-'))
  const ports: { readonly client: number; readonly route: number }[] = []
  for (let node = 0; node < nodes; node += 1) ports.push({ client: await freePort(), route: await freePort() })
  const children: (ChildProcess | undefined)[] = ports.map(() => undefined)
  const routes = ports.map(({ route }) => `nats://127.0.0.1:${route}`).join(',')
  const launch = (node: number): void => {
    const { client = 0, route = 0 } = ports[node] ?? {}
    const own = ['-a', '127.0.0.1', '-p', String(client), '-n', `node${node}`, '-js', '-sd', join(folder, String(node))]
    const shared = ['--cluster_name', 'test', '--cluster', `nats://127.0.0.1:${route}`, '--routes', routes]
    children[node] = spawn(natsServer, [...own, ...shared], { stdio: 'ignore' })
  }
  const start = async (node: number): Promise<void> => {
    launch(node)
    await untilOpen(ports[node]?.client ?? 0)
  }
  const kill = async (node: number): Promise<void> => {
    const child = children[node]
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await Promise.all(ports.map((_, node) => start(node)))
  return {
    address: `nats://${ports.map(({ client }) => `127.0.0.1:${client}`).join(',')}`,
    nodes,
    kill,
    start,
    stop: async () => {
      await Promise.all(ports.map((_, node) => kill(node)))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A PostgreSQL server with an empty cluster; it will not run as root, and runs as the user `postgres` then. */
export async function startPostgres(): Promise<TestServer> {
  const programs = postgresPrograms() ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'))
  const port = await freePort()
  const as = ownerOf(folder)
  const run = (program: string, ...words: readonly string[]) =>
    execFileSync(join(programs, program), words, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, ...as })
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'root', '-A', 'trust', '--no-sync')
  const options = `-h 127.0.0.1 -p ${port} -k ${folder} -c fsync=off` // what a killed process wrote, the system still has
  const start = () => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start')
  const stop = () => run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop')
  start()
  return {
    address: `postgres://root@127.0.0.1:${port}/postgres`,
    restart: async () => {
      stop()
      start()
    },
    stop: async () => {
      stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function ownerOf(folder: string): { uid: number; gid: number } | object {
  if (process.getuid?.() !== 0) return {}
  const [uid = 0, gid = 0] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres']).toString()))
  chownSync(folder, uid, gid)
  return { uid, gid }
}
