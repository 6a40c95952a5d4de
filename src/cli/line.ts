import type { Explanation, ReadPage } from './reading.ts'

/** One line of `read --format jsonl`: the fields and their order are the published shape (docs/guides/output.md). */
export function lineOfPage({ reading, steps, pageBlocks }: ReadPage): Record<string, unknown> {
  const { article, extraction, versions } = reading
  return {
    file: article.file,
    url: article.url,
    canonical: article.canonical,
    captured: article.captured,
    sha256: article.sha256,
    language: article.language,
    title: article.title,
    lead: article.lead,
    text: article.text,
    blocks: article.blocks.map(({ kind, span }) => ({ kind, span })),
    authors: article.authors,
    published: article.published,
    modified: article.modified,
    publisher: { name: article.publisher.name, domain: article.publisher.domain },
    agency: article.agency,
    section: article.section,
    tags: article.tags,
    paywall: article.paywall,
    image: article.image,
    metadata: article.metadata,
    lists: article.lists.map(({ kind, heading, items }) => ({
      kind,
      heading,
      items: items.map(({ title, url, published }) => ({ title, url, published })),
    })),
    variants: article.variants.map(({ url, language }) => ({ url, language })),
    statements: extraction.statements.map(statementLine),
    people: extraction.people.map(personLine),
    positions: extraction.positions.map(positionLine),
    versions: { reader: versions.reader, extractor: versions.extractor },
    ...(steps === undefined ? {} : { steps: steps.map(stepLine) }),
    ...(pageBlocks === undefined ? {} : { pageBlocks: pageBlocks.map(pageBlockLine) }),
  }
}

type Extraction = ReadPage['reading']['extraction']

const statementLine = (it: Extraction['statements'][number]) => ({
  id: it.id,
  kind: it.kind,
  act: it.act,
  content: it.content,
  cue: it.cue,
  source: it.source,
  speaker: {
    id: it.speaker.id,
    name: it.speaker.name,
    type: it.speaker.type,
    role: it.speaker.role,
    org: it.speaker.org,
    how: it.speaker.how,
  },
  addressee: it.addressee === null ? null : { name: it.addressee.name, text: it.addressee.text },
  venue: it.venue === null ? null : { kind: it.venue.kind, name: it.venue.name, text: it.venue.text },
  said: it.said === null ? null : { edtf: it.said.edtf, precision: it.said.precision, text: it.said.text },
  inside: it.inside,
  confidence: it.confidence,
  rule: it.rule,
})

const personLine = (it: Extraction['people'][number]) => ({
  id: it.id,
  name: it.name,
  type: it.type,
  mentions: it.mentions,
  roles: it.roles.map(({ role, org, text }) => ({ role, org, text })),
})

const positionLine = (it: Extraction['positions'][number]) => ({
  holder: { id: it.holder.id, name: it.holder.name, type: it.holder.type, text: it.holder.text },
  via: it.via === null ? null : { name: it.via.name },
  stance: it.stance,
  cue: it.cue,
  target: it.target,
  evidence: it.evidence,
  hedged: it.hedged,
  past: it.past,
  reason: it.reason,
  statement: it.statement,
  confidence: it.confidence,
  rule: it.rule,
})

const stepLine = ({ rule, span, verdict, why }: Explanation[number]) => ({ rule, span, verdict, why: why ?? null })

const pageBlockLine = (it: NonNullable<ReadPage['pageBlocks']>[number]) => ({
  part: it.part,
  why: it.why,
  text: it.text,
  path: it.path,
  hints: it.hints,
  linkShare: Number(it.linkShare.toFixed(2)),
  mass: Math.round(it.mass),
})
