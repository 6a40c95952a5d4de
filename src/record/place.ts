import { resolve } from 'node:path'

/** True for the address of a record on a server; anything else is a folder. */
export const isAddress = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

/** What messages call a record: its folder in full, or its address without the password. */
export function placeShown(place: string): string {
  if (!isAddress(place)) return resolve(place)
  if (!URL.canParse(place)) return place.replace(/:[^:@/]*@/, '@')
  const url = new URL(place)
  url.password = ''
  return url.href
}
