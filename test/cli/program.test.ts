import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { onrecord } from './outside.ts'

const names = commands.map(({ name }) => name)

describe('help', () => {
  test('lists every command but the hidden ones', async () => {
    const { status, stdout } = await onrecord(['--help'])
    expect(status).toBe(0)
    for (const { name, summary, hidden } of commands) {
      if (hidden) expect(stdout).not.toContain(summary)
      else expect(stdout.replace(/\s+/g, ' ')).toContain(`${name}`)
    }
  })

  test.each(names)('%s --help shows its use, its options and an example that begins with its name', async (name) => {
    const { status, stdout, stderr } = await onrecord([name, '--help'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`Usage: onrecord ${name}`)
    expect(stdout).toMatch(new RegExp(`Examples:[\\s\\S]*onrecord ${name}`))
  })

  test.each([
    [
      'alert',
      '  add [words...]  saves a search; --post says where it is told. Prints the\n                  secret that',
    ],
    ['mend', '  undo M               takes a mend back; the log keeps both\n  log [ID] '],
  ])('%s: what a deed does goes on under its beginning', async (name, lines) => {
    expect((await onrecord([name, '--help'])).stdout).toContain(lines)
  })

  test('help COMMAND is COMMAND --help', async () => {
    expect(await onrecord(['help', 'search'])).toEqual(await onrecord(['search', '--help']))
  })

  test('--version prints the version and nothing else', async () => {
    const { status, stdout } = await onrecord(['--version'])
    expect([status, /^\d+\.\d+\.\d+\n$/.test(stdout)]).toEqual([0, true])
  })
})

describe('wrong usage is exit status 2 and a line that helps', () => {
  test.each<[string[], RegExp]>([
    [[], /Usage: onrecord COMMAND/],
    [['serach'], /unknown command 'serach'[\s\S]*search/],
    [['--record', 'x', 'search', 'y'], /unknown option '--record'\nTry: onrecord --help/],
    [['help', 'serach'], /unknown command 'serach'/],
    [
      ['search', 'y', '--record', 'mysql://desk:secret@db/news'],
      /a record is a folder or postgres:\/\/…, not mysql:\/\/…\n/,
    ],
    [['copy', '--from', 'x', '--to', 's3://news'], /a record is a folder or postgres:\/\/…, not s3:\/\/…\n/],
    [['read'], /missing required argument[\s\S]*Try: onrecord read --help/],
    [['read', '--fromat', 'csv', 'x.html'], /unknown option '--fromat'[\s\S]*--format/],
    [['read', '--format', 'xml', 'x.html'], /xml[\s\S]*human, jsonl, json, csv/],
    [['read', '--min-confidence', '7', 'x.html'], /--min-confidence takes a number from 0 to 1, not "7"/],
    [['read', '--min-confidence', 'x', 'x.html'], /--min-confidence takes a number/],
    [['read', '--headline', 'first-line', 'x.html'], /--headline[\s\S]*--plain/],
    [['search', '--from', 'yesterday', 'x'], /--from takes a day[\s\S]*2025-04-01/],
    [['search', '--from', '2025-02-31', 'x'], /--from takes a day/],
    [['search', '--from', '2025-05-01', '--to', '2025-04-30', 'x'], /--to 2025-04-30 lies before --from 2025-05-01/],
    [['quoted', '--from', '2025-05-01', '--to', '2025-04-30'], /lies before/],
    [['search', '--limit', '-1', 'x'], /--limit takes a whole number/],
    [['serve', '--port', '99999'], /--port takes a number from 0 to 65535/],
    [['verify', 'extra'], /too many arguments/],
    [['who'], /who takes a name/],
    [['erase'], /missing required argument/],
  ])('%j', async (argv, message) => {
    const { status, stdout, stderr } = await onrecord(argv)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
