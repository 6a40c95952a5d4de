/**
 * What a word begins with: asked of every word by many rules. The letters that news is written in are told by their number,
 * all others by the pattern, which says the same and is much slower (test/text/letters.test.ts).
 */
const upper = /^\p{Lu}/u
const latin = /^\p{Script=Latin}/u

/** Whether the first character is a capital letter. */
export function beginsUpper(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  if (code >= 0x400 && code < 0x460) return code < 0x430
  return upper.test(form)
}

/** Whether the first character is a Latin letter. */
export function beginsLatin(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  if (code >= 0x400 && code < 0x530) return false
  return latin.test(form)
}
