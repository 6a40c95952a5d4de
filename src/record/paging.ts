/** Where a list stopped that is made whole each time: its last item, and how many stood before it. */
export interface Place {
  readonly id: string
  readonly place: number
}

/** A page of such a list, and where the next one goes on. */
export interface Sliced<Item> {
  readonly items: readonly Item[]
  readonly next: Place | null
}

/** From where, and how much. */
export interface Slice {
  readonly limit: number
  /** Counted from behind `after`. */
  readonly offset?: number | undefined
  readonly after?: Place | undefined
}

/** The list goes on behind the item that was the last one; where that is gone, at its place. */
export function sliceOf<Item>(
  all: readonly Item[],
  { limit, offset = 0, after }: Slice,
  idOf: (item: Item) => string,
): Sliced<Item> & { readonly from: number } {
  const known = after === undefined ? -1 : all.findIndex((item) => idOf(item) === after.id)
  const from = (known >= 0 ? known : (after?.place ?? -1)) + 1 + offset
  const items = all.slice(from, from + limit)
  const last = items.at(-1)
  const follows = last !== undefined && from + items.length < all.length
  return { items, from, next: follows ? { id: idOf(last), place: from + items.length - 1 } : null }
}

/** The last statement of a page, by what they are sorted by: the next page begins behind it. */
export interface LastShown {
  readonly time: string
  readonly article_id: string
  readonly place: number
}

/** A page of statements. */
export interface Page {
  readonly limit: number
  /** Counted from behind the last one shown. */
  readonly offset: number
  readonly after?: LastShown | undefined
}

/** A row of a page. */
export interface PageRow extends LastShown {
  readonly row: number
}
