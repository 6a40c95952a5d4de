/** A stream of bytes read by position: what is parsed is looked at, then passed, and memory holds one record at most. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #buffer: Buffer = Buffer.alloc(0)
  #ended = false
  /** Place in the source of the first byte that has not been passed. */
  offset: number

  constructor(source: AsyncIterable<Uint8Array>, offset = 0) {
    this.#chunks = source[Symbol.asyncIterator]()
    this.offset = offset
  }

  /** What is at hand from `offset` on: at least as much as the last `ensure` asked for, where there is as much. */
  get buffered(): Buffer {
    return this.#buffer
  }

  /** Reads until `length` bytes are at hand; false where the source ends before. Chunks are joined once: linear. */
  async ensure(length: number): Promise<boolean> {
    if (this.#buffer.length >= length) return true
    const chunks: Uint8Array[] = [this.#buffer]
    let size = this.#buffer.length
    try {
      while (size < length && !this.#ended) {
        const { done, value } = await this.#chunks.next()
        if (done) this.#ended = true
        else {
          chunks.push(value)
          size += value.length
        }
      }
    } finally {
      this.#buffer = Buffer.concat(chunks, size)
    }
    return size >= length
  }

  /** Passes bytes that are at hand. */
  pass(length: number): void {
    this.#buffer = this.#buffer.subarray(length)
    this.offset += length
  }

  /** Passes bytes without keeping them, however many; false where the source ends before. */
  async passOver(length: number): Promise<boolean> {
    let left = length
    while (left > 0) {
      const now = Math.min(left, this.#buffer.length)
      this.pass(now)
      left -= now
      if (left > 0 && !(await this.ensure(1))) return false
    }
    return true
  }

  /** Lets go of the source. */
  async close(): Promise<void> {
    this.#ended = true
    await this.#chunks.return?.()
  }
}
