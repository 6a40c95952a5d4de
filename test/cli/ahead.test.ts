import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ahead } from '../../src/cli/ahead.ts'

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

test('items come in their order, each with its own work, and never more begun than was asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20)), fc.nat(6), async (items, count) => {
      let begun = 0
      let dealtWith = 0
      const seen: number[] = []
      const start = async (item: number): Promise<number> => {
        begun += 1
        expect(begun - dealtWith).toBeLessThanOrEqual(count + 1)
        await new Promise((resolve) => setImmediate(resolve))
        return item * 2
      }
      for await (const [item, started] of ahead(each(items), count, start)) {
        expect(await started).toBe(item * 2)
        seen.push(item)
        dealtWith += 1
      }
      expect(seen).toEqual(items)
    }),
    { numRuns: 200 },
  )
})

test('work that fails is heard of by whoever takes it, and by nobody else', async () => {
  const failing = async (item: number): Promise<number> => {
    if (item === 2) throw new Error('two')
    return item
  }
  const ends: string[] = []
  for await (const [, started] of ahead(each([1, 2, 3]), 5, failing))
    ends.push(await started.then(String, (error: Error) => error.message))
  expect(ends).toEqual(['1', 'two', '3'])
})

test('whoever stops early leaves the source closed', async () => {
  let closed = false
  async function* source(): AsyncGenerator<number> {
    try {
      for (let n = 0; ; n++) yield n
    } finally {
      closed = true
    }
  }
  for await (const [item] of ahead(source(), 3, async (n) => n)) if (item === 4) break
  expect(closed).toBe(true)
})
