import { z } from 'zod'
import { stances } from '../../extractor/stances.ts'
import {
  changesSince,
  findPeople,
  issues,
  personView,
  positionsOn,
  quotationOf,
  type RecordStore,
  searchStatements,
  standingsOn,
  statementView,
  verifyStatement,
} from '../../record/index.ts'
import { present } from '../../record/present.ts'
import { shapeIssue } from '../api/issues.ts'
import { shapeChangeEntry, shapeContradiction, shapeLine, shapeStanding } from '../api/ledger.ts'
import { hasSubject, subjectWanted } from '../api/problem.ts'
import { shapeEvidence, shapePerson, shapePersonSummary, shapeQuotation, shapeStatement } from '../api/shape.ts'
import { idText, longestText, searchFilter, searchFilters, searchParameters, strictInOrder } from '../parameters.ts'

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

const searchInput = strictInOrder({
  words: words.optional().describe('All must occur, in any form: референдум finds референдумах'),
  ...searchFilters,
  limit,
})
const about = {
  words: words.optional().describe('What the positions are about: all must occur in the target, in any form'),
  issue: idText.optional().describe('An issue, as list_issues gives it, in place of words'),
  holder: words.optional().describe('A person, body or state, by name in any form or by id'),
}
const { from, to } = searchFilters
const positionInput = strictInOrder({ ...about, stance: z.enum(stances).optional(), from, to, limit })
const standingInput = z.strictObject({ ...about, on: z.iso.date().describe('The day: 2025-04-01') })
const changeInput = z.strictObject({ ...about, since: z.iso.date().describe('The day: 2025-04-01'), limit })
const personInput = z.strictObject({ id: idText.describe('Of a person or body, as find_people gives it'), limit })
const statementInput = z.strictObject({ id: idText.describe('Of a statement: s and 24 hexadecimal digits') })
const nameInput = z.strictObject({ name: words.describe('A name in any form or order, Cyrillic or Latin'), limit })

/** @throws ZodError where nothing says what positions are asked about: no answer would mean that nobody stands anywhere */
function withSubject<Asked extends Partial<Record<keyof typeof about, string | undefined>>>(asked: Asked): Asked {
  if (hasSubject(asked)) return asked
  throw new z.ZodError([{ code: 'custom', path: [], message: subjectWanted, input: asked }])
}

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
      'Positions of states, bodies and people, holder by holder in time, with the sentence that states each: on what words or an issue name, or all of one holder. change tells how a position differs from the one before it, and what was compared; what that means is for the reader to say.',
    input: positionInput,
    async answer(record, input) {
      const { total, lines } = await positionsOn(record, present(withSubject(positionInput.parse(input))))
      return { total, lines: lines.map(shapeLine) }
    },
  },
  {
    name: 'standings',
    title: 'Who stands how on a day',
    description: 'The latest position of each holder on an issue or on what words name, as of a day, and since when.',
    input: standingInput,
    async answer(record, input) {
      const { standings, complete } = await standingsOn(record, present(withSubject(standingInput.parse(input))))
      return { complete, standings: standings.map(shapeStanding) }
    },
  },
  {
    name: 'changes_of_position',
    title: 'What changed since a day',
    description:
      'Changes of position since a day, the latest first, each with both sentences and what was compared; and holders who stand both ways on one day.',
    input: changeInput,
    async answer(record, input) {
      const { total, changes, contradictions, complete } = await changesSince(record, present(changeInput.parse(input)))
      return {
        total,
        complete,
        changes: changes.map(shapeChangeEntry),
        contradictions: contradictions.map(shapeContradiction),
      }
    },
  },
  {
    name: 'list_issues',
    title: 'Issues',
    description: 'What positions are about, as people defined it: names, rules and how many positions belong to each.',
    input: z.strictObject({}),
    async answer(record) {
      return { issues: (await issues(record)).map(shapeIssue) }
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
      'Recomputes the SHA-256 of the stored page and of the text, and compares the words of the statement with those at its place. No faults: all is as it was kept. Where the stored page was let go by rule (letGo) only the text is checked; where the text was, too (textLetGo), what was left of it, which holds the words.',
    input: statementInput,
    async answer(record, input) {
      const verified = await verifyStatement(record, statementInput.parse(input).id)
      return verified && { asKept: verified.faults.length === 0, ...verified }
    },
  },
]
