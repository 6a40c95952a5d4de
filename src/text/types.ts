/** A half-open range of UTF-16 units in one unchanged text: `to` is not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The shortest piece of text that the rules look at. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark'
}

/** A pair of quotation marks and what stands between them. */
export interface Quotation {
  /** From the opening mark to behind the closing one. */
  readonly outer: Span
  /** What stands between the marks. */
  readonly inner: Span
  /** 0 for a quotation in none other. */
  readonly depth: number
  /** False where the closing mark is missing and the end of the block stands for it. */
  readonly closed: boolean
}
