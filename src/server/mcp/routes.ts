import { createMcpHandler } from '@modelcontextprotocol/server'
import { type Context, Hono } from 'hono'
import { originOf } from '../export-routes.ts'
import { sentFromHere } from '../guard.ts'
import type { SiteOptions } from '../types.ts'
import { createMcpServer } from './server.ts'

/** A question is short. */
const longestQuestion = 65_536

/** MCP over HTTP at /mcp: today's stateless protocol, and the one before it without sessions. */
export function mcpRoutes({ record, report }: SiteOptions): Hono {
  const answer = (c: Context): Promise<Response> | Response => {
    // Browsers name the page that asks; one of another site has no business here (DNS rebinding).
    if (!sentFromHere(c.req.raw.headers)) return c.text('Not from another site.', 403)
    const handler = createMcpHandler(() => createMcpServer(record, originOf(c)), {
      maxRequestBodySize: longestQuestion,
      ...(report === undefined ? {} : { onerror: report }),
    })
    return handler.fetch(c.req.raw)
  }
  return new Hono().all('/mcp', answer)
}
