import { z } from '@hono/zod-openapi'
import type { StorySummary, StoryView } from '../../record/index.ts'
import { storyAddress } from '../addresses.ts'
import { articleSummarySchema, personSummarySchema } from './schemas.ts'
import { shapeArticleSummary, shapePersonSummary } from './shape.ts'

export const storySummarySchema = z
  .object({
    id: z.string(),
    title: z.string().nullable().openapi({ description: 'The headline of its first article' }),
    first: articleSummarySchema,
    latest: articleSummarySchema,
    articles: z.number().int(),
    texts: z.number().int().openapi({ description: 'How many different texts its articles have' }),
    outlets: z.number().int(),
    page: z.string().openapi({ description: 'Path of its page on the site' }),
  })
  .openapi('StorySummary', { description: 'Articles of one language that tell the same event' })

const tieSchema = z
  .object({
    article: z.string().openapi({ description: 'Id of the earlier article' }),
    alike: z.number().openapi({ description: '0 to 1: how much of what the two tell is the same' }),
    words: z.array(z.string()).openapi({ description: 'Words that both are about' }),
  })
  .openapi('StoryTie')

export const storySchema = storySummarySchema
  .omit({ texts: true })
  .extend({
    texts: z
      .array(
        z.object({
          article: articleSummarySchema,
          carriers: z
            .array(articleSummarySchema)
            .openapi({ description: 'All who carry this text, the earliest first' }),
          why: tieSchema.nullable().openapi({ description: 'What ties it to an earlier text of the story' }),
        }),
      )
      .openapi({ description: 'The earliest first' }),
    quoted: z.array(personSummarySchema).openapi({ description: 'The most quoted; counted in this story alone' }),
    elsewhere: z
      .array(z.object({ article: articleSummarySchema, story: z.string().nullable(), alike: z.number() }))
      .openapi({ description: 'The same event in other languages, as names and numbers suggest' }),
  })
  .openapi('Story')

export const shapeStorySummary = (story: StorySummary): z.infer<typeof storySummarySchema> => ({
  ...story,
  first: shapeArticleSummary(story.first),
  latest: shapeArticleSummary(story.latest),
  page: storyAddress(story.id),
})

export const shapeStory = ({
  first,
  latest,
  texts,
  quoted,
  elsewhere,
  ...story
}: StoryView): z.infer<typeof storySchema> => ({
  ...story,
  first: shapeArticleSummary(first),
  latest: shapeArticleSummary(latest),
  page: storyAddress(story.id),
  texts: texts.map(({ article, carriers, why }) => ({
    article: shapeArticleSummary(article),
    carriers: carriers.map(shapeArticleSummary),
    why: why && { article: why.articleId, alike: why.alike, words: [...why.words] },
  })),
  quoted: quoted.map(shapePersonSummary),
  elsewhere: elsewhere.map(({ article, storyId, alike }) => ({
    article: shapeArticleSummary(article),
    story: storyId,
    alike,
  })),
})
