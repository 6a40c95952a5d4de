import { type Messages, messagesOf, type Tongue, tongues } from './messages/index.ts'

const isTongue = (tag: string): tag is Tongue => tongues.some((tongue) => tongue === tag)

export interface LanguageChoice {
  readonly messages: Messages
  /** The reader has just chosen it: it goes into the cookie. */
  readonly chosen: boolean
}

/** By `?lang=`, then the cookie, then Accept-Language, then English. */
export function chooseLanguage(
  asked: string | null,
  cookie: string | undefined,
  accepted: string | undefined,
): LanguageChoice {
  if (asked !== null && isTongue(asked)) return { messages: messagesOf(asked), chosen: true }
  if (cookie !== undefined && isTongue(cookie)) return { messages: messagesOf(cookie), chosen: false }
  return { messages: messagesOf(preferred(accepted ?? '')), chosen: false }
}

/** The most wanted of our languages in an Accept-Language header (RFC 9110, 12.5.4). */
function preferred(header: string): Tongue {
  const wanted = header
    .slice(0, 1000)
    .split(',')
    .map((range, at) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { tag: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality), at }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.at - b.at)
  for (const { tag } of wanted) if (isTongue(tag)) return tag
  return 'en'
}
