import { z } from '@hono/zod-openapi'
import type { Mend } from '../../record/index.ts'
import { articleAddress, personAddress, statementAddress, storyAddress } from '../addresses.ts'
import { issueDefinitionSchema, shapeDefinition } from './issues.ts'

const signatureSchema = z.object({
  by: z.string(),
  at: z.string().openapi({ description: 'Instant, ISO 8601' }),
  reason: z.string(),
})

export const mendSchema = signatureSchema
  .extend({
    id: z.string(),
    kind: z.enum(['merge', 'split', 'name', 'reject', 'rename', 'role', 'issue', 'sort', 'story-merge', 'story-split']),
    change: z
      .object({
        speaker: z.object({ name: z.string(), type: z.string() }).nullable().optional(),
        name: z.string().optional(),
        role: z.string().nullable().optional(),
        org: z.string().nullable().optional(),
        from: z.string().nullable().optional(),
        to: z.string().nullable().optional(),
        issue: issueDefinitionSchema.optional(),
        belongs: z.boolean().optional(),
      })
      .openapi({ description: 'What stands in place of what was read; a null speaker is an unnamed source' }),
    anchors: z
      .array(
        z.object({
          part: z.enum(['statement', 'position', 'mention', 'person', 'other', 'issue', 'story', 'article']),
          id: z.string().nullable().openapi({ description: 'What it means now; null where it finds nothing' }),
          name: z.string().nullable().openapi({ description: 'As it is shown now' }),
          meant: z.string().nullable().openapi({ description: 'Of a person: the name when it was signed' }),
          meantId: z
            .string()
            .nullable()
            .openapi({ description: 'Of a person that was merged: the id under which it stood until then' }),
          words: z.string(),
          article: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
          page: z.string().nullable().openapi({ description: 'Path of its page on the site' }),
        }),
      )
      .openapi({ description: 'What it is about, found again by its exact words' }),
    undone: signatureSchema.nullable(),
    anchored: z.boolean().openapi({ description: 'In force, and all that it is about is found' }),
    erased: z.boolean().openapi({ description: 'Some of its words were erased on request' }),
  })
  .openapi('Mend', { description: 'What a person changed about what was read' })

export function shapeMend({ change, ...mend }: Mend): z.infer<typeof mendSchema> {
  const { speaker, issue, ...rest } = change
  return {
    ...mend,
    change: {
      ...rest,
      ...(issue === undefined ? {} : { issue: shapeDefinition(issue) }),
      ...(speaker === undefined ? {} : { speaker: speaker && { name: speaker.name, type: speaker.type } }),
    },
    anchors: mend.anchors.map((anchor) => ({ ...anchor, page: pageOf(anchor) })),
  }
}

function pageOf({ part, id, article }: Mend['anchors'][number]): string | null {
  if (part === 'position') return article && articleAddress(article.id)
  if (id === null || part === 'issue') return null
  if (part === 'story') return storyAddress(id)
  if (part === 'article') return articleAddress(id)
  return part === 'statement' ? statementAddress(id) : personAddress(id)
}
