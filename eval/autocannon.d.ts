/** The part of autocannon that is used here; the package brings no types. */
declare module 'autocannon' {
  interface Options {
    readonly url: string
    readonly connections: number
    /** Requests a second of all connections together. */
    readonly overallRate: number
    /** Seconds. */
    readonly duration: number
    /** Called once for each connection. */
    readonly setupClient: (client: Client) => void
    readonly ignoreCoordinatedOmission: boolean
  }
  interface Client {
    /** Asked in turns by this connection. */
    readonly setRequests: (requests: readonly { readonly path: string }[]) => void
  }
  interface Result {
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p90: number; readonly p97_5: number; readonly p99: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
