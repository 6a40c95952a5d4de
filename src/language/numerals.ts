/**
 * Numerals by value, read from running text: each value stands before the words for it.
 * @throws Error naming the word before which no value stands: the tables are ours, so a slip in them must not pass
 */
export function numeralTable(table: string): ReadonlyMap<string, string> {
  const numerals = new Map<string, string>()
  let value = ''
  for (const word of table.split(/\s+/).filter(Boolean)) {
    if (/^\d+$/.test(word)) value = word
    else if (value === '') throw new Error(`numerals: no value stands before "${word}"`)
    else numerals.set(word, value)
  }
  return numerals
}
