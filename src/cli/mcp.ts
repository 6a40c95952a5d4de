import { recordFolder, recordOption, withRecord } from './open.ts'
import { siteOf, siteOption } from './site-option.ts'
import type { Command } from './types.ts'

export const mcp: Command = {
  name: 'mcp',
  takes: '',
  summary: 'serve the record to an assistant over stdio (Model Context Protocol)',
  about: `For the configuration of an assistant that starts its tools itself: it asks on standard input and is answered on
standard output. It can search and read; it can change nothing. onrecord serve answers the same over HTTP at /mcp.`,
  options: [recordOption, siteOption],
  examples: [
    ['onrecord mcp --record ~/foreign-desk', 'as the command of an MCP server in the assistant’s settings'],
    ['onrecord mcp --site https://desk.example', 'answers name the pages of that site'],
  ],
  async run(given, outside) {
    const site = siteOf(given)
    await withRecord(recordFolder(given, outside), { readOnly: true }, async (record) => {
      const [{ serveStdio }, { createMcpServer }] = await Promise.all([
        import('@modelcontextprotocol/server/stdio'),
        import('../server/mcp/server.ts'),
      ])
      const ended = new Promise<void>((resolve) => {
        process.stdin.once('end', resolve)
        process.stdin.once('close', resolve)
        outside.signal.addEventListener('abort', () => resolve(), { once: true })
      })
      const served = serveStdio(() => createMcpServer(record, site), {
        onerror: (error) => void outside.stderr.write(`${error.message}\n`),
      })
      await ended
      await served.close()
    })
    return 0
  },
}
