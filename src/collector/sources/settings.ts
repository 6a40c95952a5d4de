/** onrecord.json: the sources that are followed, and how. */
import { z } from 'zod'
import { addressKey } from '../addresses.ts'

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** "90s", "15m", "2h", "30d" -> milliseconds. */
export const durationMs = (text: string): number =>
  Number.parseInt(text, 10) * unitMs[text.at(-1) as keyof typeof unitMs]

const duration = z.string().regex(/^[1-9]\d{0,5}[smhd]$/, 'takes a length of time such as "90s", "15m", "2h" or "30d"')
const webAddress = z
  .string()
  .refine((value) => addressKey(value) !== undefined, 'takes an http or https address')
  .describe('An http or https address')
const domain = z
  .string()
  .regex(/^[\p{L}\p{N}.-]{1,253}$/u, 'takes a domain such as "ozero.example"')
  .describe('A domain, without "https://"; hosts below it belong to it')
const pathPart = z.string().min(1).max(200)

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'takes the tag of a language such as "kk"')
  .describe('The tag of a language: "kk"')

/** How long something is kept, as the settings and the options of prune have it. */
export const termPattern = /^(?:[1-9]\d{0,4}d|forever)$/
const term = z.string().regex(termPattern, 'takes a number of days such as "730d", or "forever"')
const terms = {
  captures: term
    .optional()
    .describe('Pages are let go when they were captured longer ago; what was read from them stays, with their hashes'),
  texts: term
    .optional()
    .describe(
      'Texts of articles are let go when they were captured longer ago, but for the words that statements and people stand on; their pages go with them',
    ),
}

const source = z.strictObject({
  domain: domain.describe('The outlet\u2019s domain; hosts below it belong to it'),
  name: z.string().max(200).optional().describe('What people call it'),
  feeds: z.array(webAddress).default([]).describe('RSS, Atom, RDF and JSON feeds'),
  sitemaps: z.array(webAddress).default([]).describe('Sitemaps, news sitemaps and indexes of sitemaps'),
  sections: z.array(webAddress).default([]).describe('Pages that list articles, for outlets without feeds'),
  hosts: z.array(domain).default([]).describe('Other domains on which its articles stand'),
  only: z.array(pathPart).default([]).describe('Only addresses that contain one of these'),
  except: z.array(pathPart).default([]).describe('No addresses that contain one of these'),
  every: duration.optional().describe('How often feeds, sitemaps and sections are looked through'),
  delay: duration.optional().describe('The pause between two requests to one host'),
  back: duration.optional().describe('How old an article in a sitemap may be'),
})

export const settingsSchema = z.strictObject({
  $schema: z.string().optional(),
  contact: z
    .string()
    .max(200)
    .optional()
    .describe('An address (https:// or mailto:) at which webmasters can reach you; it stands in every request'),
  sources: z.array(source).default([]),
  every: duration.default('15m').describe('How often feeds, sitemaps and sections are looked through'),
  delay: duration.default('2s').describe('The pause between two requests to one host; a longer Crawl-delay counts'),
  back: duration.default('7d').describe('How old an article in a sitemap may be'),
  revisit: z
    .array(duration)
    .max(20)
    .default(['1h', '1d', '7d'])
    .describe('When an article is looked at again after it was taken, to see what changed'),
  reservations: z
    .enum(['record', 'obey'])
    .default('record')
    .describe('Reservations of text and data mining: "record" notes them, "obey" also keeps no such page'),
  retention: z
    .strictObject({
      ...terms,
      rules: z
        .array(
          z
            .strictObject({
              outlets: z.array(domain).min(1).optional().describe('For these outlets; left out, for all'),
              languages: z
                .array(languageTag)
                .min(1)
                .optional()
                .describe('For articles in these languages; left out, for all'),
              ...terms,
            })
            .refine(({ outlets, languages }) => outlets ?? languages, 'takes "outlets", "languages" or both')
            .refine(({ captures, texts }) => captures ?? texts, 'takes "captures", "texts" or both'),
        )
        .max(500)
        .optional()
        .describe(
          'Exceptions: the first one counts that is for an article and says how long; else what stands beside them',
        ),
    })
    .optional()
    .describe('What "onrecord prune" lets go'),
  allowPrivate: z
    .boolean()
    .default(false)
    .describe('Fetch from loopback, private and other addresses that are not public, too'),
})

export type Settings = z.infer<typeof settingsSchema>
export type SourceSettings = Settings['sources'][number]

/** What is wrong in onrecord.json, and where: "sources[2].feeds[0]". */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly code = 'bad-settings'
  readonly place: string

  constructor(place: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.place = place
  }
}

/**
 * The settings in a file's text.
 * @throws SettingsError with the first place that does not hold
 */
export function readSettings(text: string, file: string): Settings {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new SettingsError(file, `${file}: it is no JSON (${error instanceof Error ? error.message : error})`, {
      cause: error,
    })
  }
  const parsed = settingsSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = z.core.toDotPath(issue?.path ?? []) || 'the whole'
    throw new SettingsError(place, `${file}: ${place}: ${issue?.message}`, { cause: parsed.error })
  }
  const domains = parsed.data.sources.map((each) => each.domain)
  const twice = domains.find((each, at) => domains.indexOf(each) !== at)
  if (twice !== undefined) throw new SettingsError('sources', `${file}: sources: ${twice} stands there twice`)
  return parsed.data
}

/** The JSON Schema (2020-12) of onrecord.json, for editors. */
export const settingsJsonSchema = (): object => ({
  title: 'onrecord.json',
  description: 'Which sources Onrecord follows, and how',
  ...z.toJSONSchema(settingsSchema, { io: 'input' }),
})
