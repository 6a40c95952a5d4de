import type { Selectable } from 'kysely'
import type { AddressTable, HostTable } from '../tables.ts'

export type AddressKind = AddressTable['kind']
export type AddressState = AddressTable['state']
export type Address = AddressTable
export type Host = Selectable<HostTable>

/** An address that was found: in the settings, a feed, a sitemap, a section page. */
export interface FoundAddress {
  readonly url: string
  readonly origin: string
  readonly source: string
  readonly kind: AddressKind
  readonly foundIn: string | null
  /** From when it may be asked for; null where it is only to be known, as the same as another. */
  readonly dueAt: string | null
  readonly sameAs?: string
}

/** What became of one asking: all of it is written in one transaction. */
export interface Settlement {
  readonly url: string
  readonly change: Partial<
    Pick<
      AddressTable,
      | 'state'
      | 'due_at'
      | 'asked_at'
      | 'visits'
      | 'tries'
      | 'etag'
      | 'last_modified'
      | 'sha256'
      | 'same_as'
      | 'reserved'
      | 'note'
    >
  >
  readonly found: readonly FoundAddress[]
}

/** Which addresses a run still asks for. */
export interface Run {
  /** ISO instant. */
  readonly now: string
  /** Each address at most once since then; without it, as often as it is due. */
  readonly since?: string
}

export interface CollectCounts {
  readonly kind: AddressKind
  readonly state: AddressState
  readonly count: number
}
