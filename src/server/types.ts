import type { html } from 'hono/html'
import type { Capture } from '../reader/types.ts'
import type { Reading, RecordStore, Rights, Signing } from '../record/index.ts'
import type { Doing } from './doings.ts'
import type { Messages } from './messages/index.ts'

/** Escaped markup: what the `html` template makes. Nothing else is ever written into a page. */
export type Html = ReturnType<typeof html>

/** Who has signed in. */
export interface Reader {
  readonly name: string
  readonly rights: Rights
  /** What their forms must send along: another site cannot know it. Null for a program, which sends no forms. */
  readonly seal: string | null
}

/** What a page knows of the request that it answers. */
export interface Look {
  readonly messages: Messages
  /**
   * Path and query of the page, without origin: the language switch and forms lead back to it. Where the page answers a form,
   * those of the page that the form stood on.
   */
  readonly path: string
  readonly query: URLSearchParams
  /** Where the reader finds the site: "https://desk.example". */
  readonly origin: string
  /** The site runs on the reader's own computer: files and addresses there may be named. */
  readonly local: boolean
  /** Null for who has not signed in. */
  readonly reader: Reader | null
  /** Articles are shown in excerpts: the whole belongs to those who wrote it. */
  readonly excerpts: boolean
  /** What the form before this page has done. */
  readonly told: Doing | null
}

/** bytes -> article -> extraction, as the command line does it. Rejects with an error whose `code` is a ReadErrorCode. */
export type ReadInput = (capture: Capture) => Promise<Reading>

/** Fetches one page for "Read this page"; rejects where that fails. */
export type FetchPage = (url: string, signal: AbortSignal) => Promise<Capture>

/** All that the site is made of; what is outside of it is passed in. */
export interface SiteOptions {
  readonly record: RecordStore
  readonly readInput: ReadInput
  readonly now: () => Date
  /** Names, besides those of this computer itself, under which the site answers: "onrecord.example". */
  readonly allowedHosts: readonly string[]
  /** Origins whose pages may read the API: "https://desk.example"; without it, none but our own. */
  readonly allowedOrigins?: readonly string[]
  /** Served on loopback only: the reader sits at this computer. */
  readonly local: boolean
  /** Reading needs an account. */
  readonly private?: boolean
  /** Those without an account see excerpts of articles and links to them, no whole text. */
  readonly excerpts?: boolean
  /** Without it, "Read this page" takes no addresses. Never called where the site is not `local`. */
  readonly fetchPage?: FetchPage
  /** Whether the guard of addresses would send nothing to one. Without it, an alert's address is judged when it is sent. */
  readonly refusesAlert?: (url: string) => Promise<boolean>
  /** Sends a test message of an alert: null where it was taken, else why not. Without it, alerts are not tried from the site. */
  readonly tryAlert?: (alert: Signing) => Promise<string | null>
  /** Serves figures for Prometheus at /metrics, to whoever reaches the site. */
  readonly metrics?: boolean
  /** Told of each request once it is answered. */
  readonly observe?: (seen: { method: string; path: string; status: number; ms: number }) => void
  /** Told of faults of our own; the default writes them to standard error. */
  readonly report?: (fault: unknown) => void
}
