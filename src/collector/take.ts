/** A page that came: judged, handed on to be read and kept, and known from then on under all its addresses. */
import { type Address, type FoundAddress, forgetAddress, inOrder } from '../record/index.ts'
import { addressKey, originOf } from './addresses.ts'
import { captureOf } from './capture-of.ts'
import { again, conclude, failed, type Visit, validators } from './conclude.ts'
import type { Fetched } from './fetch/fetcher.ts'
import { headOf, sameAs } from './head.ts'
import { readablePage } from './limits.ts'
import { reservationOf } from './reservations.ts'

export async function takePage(address: Address, fetched: Fetched, visit: Visit): Promise<void> {
  const { outside, settings, host, rules } = visit
  const { url, source } = address
  const contentType = fetched.headers['content-type'] ?? null
  if (fetched.bytes.length === 0) return failed(address, visit, { note: 'it is empty', siteWell: true })
  if (contentType !== null && !readablePage(contentType))
    return failed(address, visit, { note: `it is ${contentType}, not a page`, forGood: true, siteWell: true })
  const head = headOf(fetched.bytes, contentType, fetched.url)
  const site = { tdmrep: host.reservation, signals: rules.signals }
  const reservation = reservationOf(fetched.url, fetched.headers, head, site)
  const reserved = reservation && JSON.stringify(reservation)
  if (reservation?.reserved && settings.reservations === 'obey') {
    const note = `its rights are reserved (${reservation.by})`
    await conclude(address, visit, { change: { state: 'refused', due_at: null, reserved, note } })
    outside.onEvent?.({ kind: 'refused', url, source, note })
    return
  }
  const found = captureOf({ bytes: fetched.bytes, contentType, url: fetched.url, file: null }, outside.now)
  const capture = await inOrder(outside.record, found)
  const answered = { ...validators(fetched), reserved, sha256: capture.sha256 }
  if (capture.sha256 === address.sha256) {
    await conclude(address, visit, { change: { ...answered, ...again(address, visit), note: null } })
    outside.onEvent?.({ kind: 'unchanged', url, source })
    return
  }
  const taken = await outside.take(capture)
  if (taken.kind === 'unreadable') {
    const change = { ...answered, state: 'failed', due_at: null, note: taken.message } as const
    await conclude(address, visit, { change })
    outside.onEvent?.({ kind: 'failed', url, source, note: taken.message })
    return
  }
  if (taken.kind === 'kept' && taken.outcome === 'erased') {
    await conclude(address, visit, { change: {} })
    await forgetAddress(outside.record, url, outside.now().toISOString())
    outside.onEvent?.({ kind: 'refused', url, source, note: 'it was erased on request' })
    return
  }
  const { canonical, others } = sameAs(head, url)
  const read = taken.kind === 'kept' && taken.canonical !== null ? addressKey(taken.canonical) : undefined
  const same = aliases(address, [canonical, read, addressKey(fetched.url), ...others])
  await conclude(address, visit, {
    change: { ...answered, ...again(address, visit), state: 'taken', note: null },
    found: same,
  })
  const outcome = taken.kind === 'kept' ? taken.outcome : 'queued'
  outside.onEvent?.({ kind: 'taken', url, source, outcome, statements: taken.kind === 'kept' ? taken.statements : 0 })
}

/** Addresses under which the same page is not to be fetched again. */
function aliases({ url, source }: Address, others: readonly (string | null | undefined)[]): FoundAddress[] {
  return [...new Set(others)].flatMap((other): FoundAddress[] => {
    if (other === null || other === undefined || other === url) return []
    return [{ url: other, origin: originOf(other), source, kind: 'page', foundIn: url, dueAt: null, sameAs: url }]
  })
}
