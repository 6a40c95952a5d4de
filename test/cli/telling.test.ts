import { describe, expect, test } from 'vitest'
import { tellError } from '../../src/cli/errors.ts'
import { progressOn } from '../../src/cli/progress.ts'
import { Failure, type Outside, UsageError } from '../../src/cli/types.ts'

/** An outside whose clock shows the given times, one after the other, and whose stderr is kept. */
function outsideWith({ terminal = false, times = [0], env = {}, signal = new AbortController().signal }) {
  const parts: string[] = []
  const write = async (text: string | Uint8Array) => void parts.push(String(text))
  const out = { write, terminal, columns: 20, closed: () => false }
  let at = 0
  const now = () => new Date(times[Math.min(at++, times.length - 1)] ?? 0)
  const nothing = new ReadableStream<Uint8Array>()
  const outside: Outside = { stdout: out, stderr: out, stdin: nothing, env, now, signal }
  return { outside, text: () => parts.join('') }
}

describe('progress', () => {
  test('in a file: a line every ten seconds, the first after ten', async () => {
    const { outside, text } = outsideWith({ times: [0, 5_000, 10_000, 15_000, 20_000] })
    const progress = progressOn(outside)
    for (const line of ['a', 'b', 'c', 'd']) await progress.tell(line)
    await progress.clear()
    expect(text()).toBe('b\nd\n')
  })

  test('on a terminal: one line that updates itself, no longer than the terminal is wide, and is taken away', async () => {
    const { outside, text } = outsideWith({ terminal: true, times: [1_000, 1_050, 1_200] })
    const progress = progressOn(outside)
    for (const line of ['a'.repeat(30), 'too soon', 'c']) await progress.tell(line)
    await progress.clear()
    await progress.clear()
    expect(text()).toBe(`\r\u001b[K${'a'.repeat(19)}\r\u001b[Kc\r\u001b[K`)
  })
})

const withCode = (code: string, more: object = {}): Error => Object.assign(new Error('raw words'), { code }, more)

describe('an error is told in one line and gives its exit status', () => {
  test.each<[string, unknown, number, RegExp]>([
    ['usage', new UsageError('--x takes y'), 2, /^onrecord read: --x takes y\nTry: onrecord read --help\n$/],
    ['failure', new Failure('nobody of that name'), 1, /^onrecord read: nobody of that name\n$/],
    ['full disk', withCode('ENOSPC'), 1, /^onrecord read: the disk is full\n$/],
    [
      'with its path',
      withCode('EACCES', { path: '/a/b' }),
      1,
      /^onrecord read: \/a\/b: may not be read: permission denied\n$/,
    ],
    ['typed, of ours', withCode('no-record'), 1, /^onrecord read: raw words\n$/],
    ['of Node', withCode('ERR_X'), 1, /^onrecord read: internal error: raw words\nSet ONRECORD_DEBUG=1 [^\n]*\n$/],
    [
      'unforeseen',
      new TypeError('x is\nundefined'),
      1,
      /^onrecord read: internal error: x is\nSet ONRECORD_DEBUG=1 [^\n]*\n$/,
    ],
    ['no error at all', 'thrown words', 1, /^onrecord read: internal error: thrown words\nSet [^\n]*\n$/],
  ])('%s', async (_, error, status, line) => {
    const { outside, text } = outsideWith({})
    expect([await tellError(error, 'read', outside), text()]).toEqual([status, expect.stringMatching(line)])
  })

  test('with ONRECORD_DEBUG the stack stands below', async () => {
    const { outside, text } = outsideWith({ env: { ONRECORD_DEBUG: '1' } })
    await tellError(new TypeError('x'), 'read', outside)
    expect(text()).toMatch(/internal error: x\nTypeError: x\n\s+at /)
  })

  test('what Ctrl-C broke off is no error', async () => {
    const { outside, text } = outsideWith({ signal: AbortSignal.abort() })
    expect([await tellError(new Error('broken off'), 'read', outside), text()]).toEqual([130, ''])
  })
})
