import { z } from '@hono/zod-openapi'
import type { OfficeHolder } from '../../record/index.ts'
import { longestText } from '../parameters.ts'
import { cursorPaging } from './route.ts'
import { givenSchema, personSummarySchema, roleSourceSchema } from './schemas.ts'
import { shapePersonSummary, shapeRoleSource } from './shape.ts'

const words = z.string().trim().min(1).max(longestText)

/** Which office, and on which day; at least one of role, organisation and person. */
export const officeQuery = z
  .object({
    role: words
      .optional()
      .openapi({ description: 'The first word is the first of the role; any form', example: 'министр' }),
    org: words.optional().openapi({ description: 'Words of the organisation or state, in any form' }),
    person: words.optional().openapi({ description: 'A name in any form, or a person\u2019s id' }),
    on: z.iso.date().openapi({ description: 'The day that is asked', example: '2024-12-31' }),
    ...cursorPaging,
  })
  .refine(({ role, org, person }) => role !== undefined || org !== undefined || person !== undefined, {
    message: 'one of role, org and person is needed',
    path: ['role'],
  })

export const officeHolderSchema = z
  .object({
    person: personSummarySchema,
    role: z.string().nullable(),
    org: z.string().nullable(),
    certainty: z.enum(['said', 'between', 'before', 'after']).openapi({
      description: 'said: on that very day, or within the days that an editor gave; between: before it and after it',
    }),
    interrupted: z.boolean().openapi({ description: 'In the meantime somebody else is said to hold the same office' }),
    before: roleSourceSchema.nullable().openapi({ description: 'The nearest words on that day or before it' }),
    after: roleSourceSchema.nullable(),
    given: givenSchema.nullable().openapi({ description: 'The mend by which a person gave the role' }),
  })
  .openapi('OfficeHolder')

export const shapeOfficeHolder = ({
  person,
  before,
  after,
  ...holder
}: OfficeHolder): z.infer<typeof officeHolderSchema> => ({
  ...holder,
  person: shapePersonSummary(person),
  before: shapeRoleSource(before),
  after: shapeRoleSource(after),
})
