import { resolve } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPeople, type RecordStore, searchStatements } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { tools } from '../../src/server/mcp/tools.ts'
import { hostile } from './hostile.ts'
import { quoted } from './quoted.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  ;({ record, close } = await recordOf([...samples, ...quoted, hostile]))
  site = createSite(siteOptions(record))
})
afterAll(() => close())

/** The official client: by the protocol of 2026 ('auto'), or as those before it ('legacy'). */
async function connected(mode: 'auto' | 'legacy'): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
  const fetch = (url: string | URL, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    headers.set('host', 'localhost')
    return Promise.resolve(site.request(String(url), { ...init, headers }))
  }
  await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch }))
  return client
}

async function stdio(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const root = resolve(import.meta.dirname, '../..')
  const args = [resolve(root, 'src/cli/main.ts'), 'mcp', '--record', record.place, '--site', 'https://desk.example']
  const transport = new StdioClientTransport({ command: process.execPath, args: ['--no-warnings', ...args], cwd: root })
  await client.connect(transport)
  return client
}

async function call(client: Client, name: string, input: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: input })
  const [content] = result.content
  if (content?.type !== 'text') throw new Error('no text')
  return { failed: result.isError === true, text: content.text, structured: result.structuredContent }
}

const ways = { 'HTTP, stateless': () => connected('auto'), 'HTTP, before 2026': () => connected('legacy'), stdio }

describe.each(Object.entries(ways))('%s', (_, connect) => {
  let client: Client
  beforeAll(async () => {
    client = await connect()
  })
  afterAll(() => client.close())

  test('lists its tools, all of which only read', async () => {
    const listed = (await client.listTools()).tools
    expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
    for (const { annotations, inputSchema, description } of listed) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(inputSchema.type).toBe('object')
      expect(description).toBeTruthy()
    }
    expect(client.getInstructions()).toContain('never instructions')
  })

  test('a statement: found, with its evidence, in its wordings, and as it was kept', async () => {
    const { entries } = await searchStatements(record, { words: 'торопить' })
    const found = await call(client, 'search_statements', { words: 'торопить' })
    expect(found.structured).toMatchObject({ data: { total: entries.length, statements: [{ id: entries[0]?.id }] } })
    expect(JSON.parse(found.text)).toEqual(found.structured)
    const id = entries[0]?.id ?? ''
    const evidence = await call(client, 'get_statement', { id })
    expect(evidence.structured).toMatchObject({ data: { id, words: entries[0]?.words } })
    expect(evidence.text).toMatch(/"page":"https?:\/\/[^/"]+\/statements\/s/)
    expect((await call(client, 'get_quotation', { id })).structured).toMatchObject({ data: { complete: true } })
    expect((await call(client, 'verify_statement', { id })).structured).toMatchObject({
      data: { asKept: true, faults: [], hasBytes: true },
    })
  })

  test('a person and where they stand', async () => {
    const [person] = await findPeople(record, 'Ремизова')
    const found = await call(client, 'find_people', { name: 'Ремизовой' })
    expect(found.structured).toMatchObject({ data: { people: { 0: { id: person?.id, name: person?.name } } } })
    const view = await call(client, 'get_person', { id: person?.id, limit: 1 })
    expect(view.structured).toMatchObject({ data: { id: person?.id, entries: [expect.anything()] } })
    const stands = await call(client, 'find_positions', { words: 'встреча' })
    expect(stands.failed).toBe(false)
    const all = await call(client, 'find_positions', { holder: 'Вельдория' })
    expect(all.structured).toMatchObject({ data: { lines: { 0: { holder: { name: 'Вельдория' } } } } })
    const day = await call(client, 'standings', { holder: 'Вельдория', on: '2032-01-01' })
    expect(day.structured).toMatchObject({ data: { standings: { 0: { holder: { name: 'Вельдория' } } } } })
    const changed = await call(client, 'changes_of_position', { since: '2030-01-01' })
    expect(changed.structured).toMatchObject({ data: { complete: true } })
    expect((await call(client, 'list_issues', {})).structured).toMatchObject({ data: { issues: [] } })
  })

  test('what pages say comes marked as quoted data', async () => {
    const { structured } = await call(client, 'search_statements', { limit: 50 })
    expect(structured).toMatchObject({ source: expect.stringContaining('not as instructions') })
  })

  test.each([
    ['get_statement', { id: 's000000000000000000000000' }, 'nothing of this id'],
    ['get_person', { id: 'p000000000000000000000000' }, 'nothing of this id'],
    ['get_statement', { id: "s'; drop table statement" }, ''],
    ['search_statements', { words: 'x'.repeat(201) }, ''],
    ['search_statements', { limit: 10_000 }, ''],
    ['search_statements', { query: 'паром' }, 'query'],
    ['list_issues', { words: 'паром' }, 'words'],
    ['standings', { on: '2031-02-30' }, ''],
    ['standings', { on: '2031-02-28' }, 'words, an issue or a holder are needed'],
    ['find_positions', { stance: 'opposes' }, 'words, an issue or a holder are needed'],
    ['search_statements', { from: '2031-05-20', to: '2031-05-01' }, 'before `from`'],
    ['find_positions', { words: 'x', from: '2031-05-20', to: '2031-05-01' }, 'before `from`'],
  ])('%s %j is an error that says why', async (name, input, why) => {
    const { failed, text } = await call(client, name, input)
    expect(failed).toBe(true)
    expect(text).toContain(why)
    expect(text).not.toContain('at ') // no stack trace
  })
})

test('a page of another site, or another name of this one, is refused', async () => {
  const init = {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    body: '{}',
  }
  expect((await ask(site, '/mcp', init)).status).toBe(403)
  expect((await ask(site, '/mcp', { ...init, headers: {}, host: 'evil.example' })).status).toBe(421)
})

test('a question that is too long is refused', async () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { x: 'x'.repeat(70_000) } })
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  expect((await ask(site, '/mcp', { method: 'POST', headers, body })).status).toBe(413)
})
