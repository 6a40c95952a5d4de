/** Given names as they are cut short: «Лиза» for «Елизавета», "Bill" for "William". */

/** By a short name the names that it may stand for, in lower case, е for ё: «лиза», [«елизавета»]. */
export type ShortNames = ReadonlyMap<string, readonly string[]>

/** @param list lines of a name, a colon, and its short forms with spaces between them */
export function shortNamesIn(list: string): ShortNames {
  const found = new Map<string, string[]>()
  for (const line of list.trim().split('\n')) {
    const [full = '', shorts = ''] = line.toLowerCase().replaceAll('ё', 'е').split(': ')
    for (const short of shorts.split(' ')) found.set(short, [...(found.get(short) ?? []), full])
  }
  return found
}
