import { z } from '@hono/zod-openapi'
import type { Comparison, VersionChanges } from '../../record/index.ts'
import { articleSummarySchema, comparisonSchema, statementSchema, textLetGoSchema } from './schemas.ts'
import { shapeArticleSummary, shapeComparison, shapeStatement } from './shape.ts'

const versionSchema = z.object({
  id: z.string(),
  captured: z.string(),
  modified: z.string().nullable(),
  textLetGo: textLetGoSchema,
})

export const changedArticleSchema = z
  .object({
    article: articleSummarySchema,
    versions: z.number().int(),
    latest: z.string().openapi({ description: 'When the latest of them was captured' }),
  })
  .openapi('ChangedArticle')

export const versionChangesSchema = z
  .object({
    summary: articleSummarySchema,
    versions: z.array(z.object({ id: z.string(), captured: z.string(), current: z.boolean() })),
    before: versionSchema,
    after: versionSchema,
    title: comparisonSchema.nullable().openapi({ description: 'Null where the headline is the same' }),
    statements: z
      .array(
        z.object({
          change: z.enum(['changed', 'added', 'removed']),
          before: statementSchema.nullable(),
          after: statementSchema.nullable(),
          comparison: comparisonSchema.nullable(),
        }),
      )
      .openapi({ description: 'Statements whose words or speaker changed, that came or went' }),
    blocks: z
      .array(
        z.object({
          change: z.enum(['same', 'changed', 'added', 'removed']),
          kind: z.string(),
          words: z.string(),
          comparison: comparisonSchema.nullable(),
        }),
      )
      .openapi({ description: 'The whole text in its order; empty where the text of either version was let go' }),
  })
  .openapi('VersionChanges')

export function shapeVersionChanges(changes: VersionChanges): z.infer<typeof versionChangesSchema> {
  const compared = (comparison: Comparison | null) => comparison && shapeComparison(comparison)
  return {
    summary: shapeArticleSummary(changes.summary),
    versions: [...changes.versions],
    before: changes.before,
    after: changes.after,
    title: compared(changes.title),
    statements: changes.statements.map(({ change, before, after, comparison }) => ({
      change,
      before: before && shapeStatement(before),
      after: after && shapeStatement(after),
      comparison: compared(comparison),
    })),
    blocks: changes.blocks.map(({ comparison, ...block }) => ({ ...block, comparison: compared(comparison) })),
  }
}
