import { z } from 'zod'
import {
  findPeople,
  personView,
  positionsOn,
  quotationOf,
  type RecordStore,
  searchStatements,
  statementView,
  verifyStatement,
} from '../../record/index.ts'
import {
  shapeEvidence,
  shapePerson,
  shapePersonSummary,
  shapePosition,
  shapeQuotation,
  shapeStatement,
} from '../api/shape.ts'
import {
  idText,
  longestText,
  positionFilter,
  positionFilters,
  searchFilter,
  searchFilters,
  searchParameters,
} from '../parameters.ts'

/** What an assistant may ask of the record. All of it reads; nothing can be changed. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: z.ZodObject
  /** Null where the record has nothing of that id. @throws ZodError where the input does not hold */
  readonly answer: (record: RecordStore, input: unknown) => Promise<object | null>
}

const words = z.string().trim().min(1).max(longestText)
const limit = z.number().int().min(1).max(50).default(10)

const searchInput = z.object({
  words: words.optional().describe('All must occur, in any form: референдум finds референдумах'),
  ...searchFilters,
  limit,
})
const positionInput = z.object({
  words: words.describe('What the positions are about: all must occur in the target, in any form'),
  ...positionFilters.shape,
  limit,
})
const personInput = z.object({ id: idText.describe('Of a person or body, as find_people gives it'), limit })
const statementInput = z.object({ id: idText.describe('Of a statement: s and 24 hexadecimal digits') })
const nameInput = z.object({ name: words.describe('A name in any form or order, Cyrillic or Latin'), limit })

export const tools: readonly Tool[] = [
  {
    name: 'search_statements',
    title: 'Search statements',
    description:
      'Who said what: attributed statements by words and filters (speaker, organisation, outlet, kind, language, days). Exact words first, then other forms, newest first. Each has its speaker as read, its exact words, confidence, rule and page.',
    input: searchInput,
    async answer(record, input) {
      const { words: q, limit: most, ...filters } = searchInput.parse(input)
      const asked = searchParameters.parse({ ...filters, ...(q === undefined ? {} : { q }) })
      const { total, entries } = await searchStatements(record, { ...searchFilter(asked), limit: most })
      return { total, statements: entries.map(shapeStatement) }
    },
  },
  {
    name: 'find_people',
    title: 'Find people and bodies',
    description: 'The people and bodies that a name can mean, the likeliest first, with role and number of statements.',
    input: nameInput,
    async answer(record, input) {
      const { name, limit: most } = nameInput.parse(input)
      const people = await findPeople(record, name)
      return { total: people.length, people: people.slice(0, most).map(shapePersonSummary) }
    },
  },
  {
    name: 'get_person',
    title: 'One person or body over time',
    description:
      'Names, roles with first and last evidence, positions and the latest statements of one person or body.',
    input: personInput,
    async answer(record, input) {
      const { id, limit: most } = personInput.parse(input)
      const view = await personView(record, id, { limit: most })
      return view && shapePerson(view)
    },
  },
  {
    name: 'find_positions',
    title: 'Who stands where',
    description:
      'Positions of states, bodies and people on something, holder by holder in time, with the sentence that states each. changedFrom names the position before it in the line from which the stance differs; what that means is for the reader to say.',
    input: positionInput,
    async answer(record, input) {
      const { words: about, limit: most, ...filters } = positionInput.parse(input)
      const query = { words: about, ...positionFilter(filters), limit: most }
      const { total, lines } = await positionsOn(record, query)
      return {
        total,
        lines: lines.map(({ holder, entries }) => ({
          holder,
          positions: entries.map((entry) => ({ ...shapePosition(entry), changedFrom: entry.changedFrom })),
        })),
      }
    },
  },
  {
    name: 'get_quotation',
    title: 'A quotation in all its wordings',
    description:
      'All wordings of the quotation that a statement carries, over outlets, the earliest first, each with how it differs: cut, reworded, negation or number changed, other speaker, and so on.',
    input: statementInput,
    async answer(record, input) {
      const quotation = await quotationOf(record, statementInput.parse(input).id)
      return quotation && shapeQuotation(quotation)
    },
  },
  {
    name: 'get_statement',
    title: 'One statement with its evidence',
    description:
      'The statement, the paragraphs around it, when the page was captured, the SHA-256 of its bytes, selectors and a link that open the page at the words.',
    input: statementInput,
    async answer(record, input) {
      const view = await statementView(record, statementInput.parse(input).id)
      return view && shapeEvidence(view)
    },
  },
  {
    name: 'verify_statement',
    title: 'Check a statement against the stored page',
    description:
      'Recomputes the SHA-256 of the stored page and of the text, and compares the words of the statement with those at its place. No faults: all is as it was kept.',
    input: statementInput,
    async answer(record, input) {
      const verified = await verifyStatement(record, statementInput.parse(input).id)
      return verified && { asKept: verified.faults.length === 0, ...verified }
    },
  },
]
