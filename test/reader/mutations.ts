/** Damage to pages, the same for the same seed. */

/** What is put into a page: markup that opens what nothing closes, closes what nothing opened, and no characters at all. */
const splinters = (
  '<table> </table> <tr> <td> <p> </p> <div> </div> <ul> </li> <h1> <a> </a> <b> </i> <form> <select> <button> <svg> </svg> ' +
  '<math> <template> <plaintext> <xmp> <iframe> <title> </title> <head> </head> <body> </body> </html> <textarea> <script> ' +
  '</script> <style> <!-- --> <![CDATA[ ]]> < > " \' = & &#0; &#x110000; &amp \\ \0 { } [ <meta\u2028charset=utf-16> ' +
  '<script\u2028type="application/ld+json">{"@type":"NewsArticle","@id":1,"author":[[]] <time\u2028datetime=99999-99-99> ' +
  '<p\u2028itemprop=author\u2028itemscope> <base\u2028href="::"> <link\u2028rel=canonical\u2028href="http://[">'
)
  .split(' ')
  .map((splinter) => new TextEncoder().encode(splinter.replaceAll('\u2028', ' ')))
const broken = [
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xc3),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xf0, 0x9f),
]

type Damage = (bytes: Uint8Array, at: number, length: number, random: () => number) => readonly Uint8Array[]

/** Each gives the parts of the page anew: cut off, cut out, doubled, strewn over, put in, bits turned over, ends swapped. */
const damages: readonly Damage[] = [
  (bytes, at) => [bytes.subarray(0, at)],
  (bytes, at, length) => [bytes.subarray(0, at), bytes.subarray(at + length)],
  (bytes, at, length) => [bytes.subarray(0, at + length), bytes.subarray(at)],
  (bytes, at, _, random) => [bytes.subarray(0, at), ...pick(random, 1 + random() * 20), bytes.subarray(at)],
  (bytes, at, length, random) => [bytes.subarray(0, at), ...pick(random, 1), bytes.subarray(at + length)],
  (bytes, at, length) => [bytes.subarray(0, at), bytes.slice(at, at + length).map((byte) => byte ^ 32), bytes.subarray(at + length)], // biome-ignore format: one line
  (bytes, at) => [bytes.subarray(at), bytes.subarray(0, at)],
]

function pick(random: () => number, count: number): Uint8Array[] {
  const all = [...splinters, ...broken]
  return Array.from({ length: count }, () => all[Math.floor(random() * all.length)] ?? new Uint8Array())
}

/** The page with one to four damages, anywhere in it. */
export function mutate(page: Uint8Array, random: () => number): Uint8Array {
  let bytes = page
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const damage = damages[Math.floor(random() * damages.length)]
    const at = Math.floor(random() * bytes.length)
    // Mostly small, now and then a third of the page.
    const length = Math.floor(random() ** 4 * (bytes.length / 3))
    if (damage) bytes = join(damage(bytes, at, length, random))
  }
  return bytes
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
