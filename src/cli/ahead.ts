/**
 * Hands on each item with what was started for it, in the order of the items. Up to `count` items are taken, and their work is
 * started, before the first of them is handed on; with 0 nothing is begun before the item before it was dealt with.
 */
export async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  count: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Promise<Result>]> {
  const waiting: (readonly [Item, Promise<Result>])[] = []
  for await (const item of items) {
    const result = start(item)
    result.catch(() => {}) // whoever takes it hears of it
    waiting.push([item, result])
    if (waiting.length <= count) continue
    const first = waiting.shift()
    if (first) yield first
  }
  yield* waiting
}
