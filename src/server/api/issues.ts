import { z } from '@hono/zod-openapi'
import { stances } from '../../extractor/stances.ts'
import { CHANGE_KINDS, type Issue, type IssueDefinition, ruleText, type SuggestedIssue } from '../../record/index.ts'
import { dateBasis } from './schemas.ts'

export const ruleSchema = z
  .object({
    all: z.string().openapi({ description: 'Words that all occur in the target, in any form' }),
    none: z.string().optional().openapi({ description: 'Words of which none occurs' }),
    from: z.string().optional(),
    to: z.string().optional(),
    text: z.string().openapi({ description: 'The rule as a person types it' }),
  })
  .openapi('IssueRule')

export const issueDefinitionSchema = z
  .object({
    names: z.record(z.string(), z.string()).openapi({ description: 'By language tag' }),
    description: z.string(),
    rules: z.array(ruleSchema).openapi({ description: 'A target belongs where one of them holds' }),
  })
  .openapi('IssueDefinition')

export const issueSchema = issueDefinitionSchema
  .extend({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
    positions: z.number().int(),
  })
  .openapi('Issue', { description: 'What positions are about, as a person defined it' })

export const suggestedIssueSchema = z
  .object({
    name: z.string(),
    rule: ruleSchema,
    positions: z.number().int(),
    holders: z.number().int(),
    articles: z.number().int(),
    from: z.string(),
    fromBasis: dateBasis,
    to: z.string(),
    toBasis: dateBasis,
    targets: z.array(z.object({ words: z.string(), count: z.number().int() })),
    ids: z.array(z.string()).openapi({ description: 'Its positions, oldest first' }),
  })
  .openapi('SuggestedIssue', { description: 'Targets that seem to mean the same thing, for a person to look at' })

export const sides = z.enum(['for', 'against', 'open'])
export const comparedSchema = z
  .object({
    stances: z.tuple([z.enum(stances), z.enum(stances)]),
    sides: z.tuple([sides, sides]),
    degree: z
      .tuple([z.array(z.string()), z.array(z.string())])
      .openapi({ description: 'Words by which each is firm or mild' }),
    targets: z.number().openapi({ description: 'How much the targets have in common, 0 to 1' }),
  })
  .openapi('Compared', { description: 'What the machine compared; what it means is for the reader to say' })

export const changeSchema = z
  .object({ how: z.enum(CHANGE_KINDS), from: z.string(), compared: comparedSchema })
  .openapi('PositionChange')

export const shapeRule = (rule: IssueDefinition['rules'][number]): z.infer<typeof ruleSchema> => ({
  ...rule,
  text: ruleText(rule),
})

export function shapeDefinition({ names, description, rules }: IssueDefinition): z.infer<typeof issueDefinitionSchema> {
  return { names: { ...names }, description, rules: rules.map(shapeRule) }
}

export const shapeIssue = ({ id, by, at, reason, positions, ...definition }: Issue): z.infer<typeof issueSchema> => ({
  ...shapeDefinition(definition),
  id,
  by,
  at,
  reason,
  positions,
})

export const shapeSuggestion = (it: SuggestedIssue): z.infer<typeof suggestedIssueSchema> => ({
  ...it,
  rule: shapeRule(it.rule),
  targets: [...it.targets],
  ids: [...it.ids],
})
