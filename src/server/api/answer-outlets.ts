import type { OpenAPIHono } from '@hono/zod-openapi'
import { outlets, outletValue, outletView, type RecordStore, searchFacets } from '../../record/index.ts'
import { searchFilter } from '../parameters.ts'
import { noCursor, slicedPage } from './cursor.ts'
import { problem } from './problem.ts'
import { routes } from './routes.ts'
import { shapeOutlet, shapeOutletView } from './shape.ts'

/** Who printed it, and by what a search can be narrowed down. */
export function answerOutlets(api: OpenAPIHono, record: RecordStore): void {
  api.openapi(routes.outlets, async (c) => {
    const page = slicedPage(await outlets(record), c.req.valid('query'), (outlet) => outletValue(outlet) ?? '')
    return page === null ? noCursor(c) : c.json({ ...page, items: page.items.map(shapeOutlet) }, 200)
  })
  api.openapi(routes.outlet, async (c) => {
    const view = await outletView(record, c.req.valid('param').outlet, { limit: 0 })
    if (view === null) return problem(c, 404)
    return c.json(shapeOutletView(view), 200)
  })
  api.openapi(routes.facets, async (c) => {
    const { kinds, speakers, outlets: from, languages } = await searchFacets(record, searchFilter(c.req.valid('query')))
    return c.json({ kinds: [...kinds], speakers: [...speakers], outlets: [...from], languages: [...languages] }, 200)
  })
}
