import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's figures of 2024 for scrypt with 32 MiB: N = 2^15, r = 8, p = 3. */
const cost = { log2N: 15, r: 8, p: 3 } as const
const keyLength = 32

/** Salt and key with the figures by which they were made: older ones stay good when the figures rise. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost.log2N, cost.r, cost.p)
  const parts = ['scrypt', cost.log2N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')]
  return parts.join('$')
}

/** Takes as long for a wrong password as for the right one. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, log2N, r, p, salt, key] = hash.split('$')
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false
  const wanted = Buffer.from(key, 'base64url')
  const made = await derive(password, Buffer.from(salt, 'base64url'), Number(log2N), Number(r), Number(p))
  return wanted.length === made.length && timingSafeEqual(wanted, made)
}

let nobodys: Promise<string> | undefined

/** Of a password that nobody knows: who asks for a name without an account waits as long as for one that has one. */
export function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(randomBytes(16).toString('base64url'))
  return nobodys
}

function derive(password: string, salt: Buffer, log2N: number, r: number, p: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** log2N, r, p, maxmem: 2 * 128 * 2 ** log2N * r }
  // The same letters typed on different machines are one password (RFC 8265).
  const bytes = Buffer.from(password.normalize('NFC'))
  return new Promise((resolve, reject) =>
    scrypt(bytes, salt, keyLength, options, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

/** No letter that is taken for another: 0 and o, 1 and l. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Twenty letters in groups of five: 100 bits. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
