import type { RecordEntry } from '../../record/index.ts'
import type { TextQuoteSelector } from '../../text/index.ts'
import { articleAddress, personAddress, statementAddress, webAddress } from '../addresses.ts'

/** Where a site of the record is, "https://onrecord.example"; empty for addresses without a host. */
export type Origin = string

/**
 * A statement as a Web Annotation (W3C Recommendation, 2017): the words are the target, who said them the body. Without
 * selectors that tell what stands around the words, the words alone select.
 */
export function annotation(entry: RecordEntry, origin: Origin, selectors?: readonly TextQuoteSelector[]): object {
  const { speaker, article } = entry
  const source = webAddress(article.url) ?? `${origin}${articleAddress(article.id)}`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${origin}${statementAddress(entry.id)}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: speaker.personId === null ? null : `${origin}${personAddress(speaker.personId)}`,
      'schema:name': speaker.name,
      'schema:jobTitle': speaker.role,
      'schema:affiliation': speaker.org,
    },
    generator: { type: 'Software', name: 'Onrecord', 'schema:identifier': entry.rule },
    target: {
      source,
      selector: selectors ?? entry.words.map((exact) => ({ type: 'TextQuoteSelector', exact })),
    },
  }
}
