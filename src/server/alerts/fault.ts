/** Why a message was not taken, as far as its sender may know: the words of a fault may name the network of the server. */
export type FaultKind =
  | { readonly kind: 'status'; readonly status: string }
  /** The address is none of the public web. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreached' }

/** Of a fault as it is kept with an alert (delivery.ts). */
export function faultKind(fault: string): FaultKind {
  const status = /^answered with status (\d{3})$/.exec(fault)?.[1]
  if (status !== undefined) return { kind: 'status', status }
  return { kind: /^(?:refused|unsupported): /.test(fault) ? 'refused' : 'unreached' }
}
