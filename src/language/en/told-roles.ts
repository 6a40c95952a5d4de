/** Offices that a sentence tells of somebody it names: "Jane Roe, who served as mayor until May", "Roe, formerly mayor". */
import { lowerAt, phraseAt, verbAt } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Description, NounPhrase, Parsed, PersonName, ToldRole, VerbGroup } from '../types.ts'
import { formerly } from './generic.ts'

type Describe = (parsed: Parsed, phrase: NounPhrase) => Description

/** "served as mayor", "was the mayor": over, in the past tense. */
const serving = wordSet('serve act work')
/** "stepped down as mayor", "resigned as mayor" */
const leaving = wordSet('step resign quit retire')
/** "was elected mayor", "became mayor" */
const becoming = wordSet('elect appoint name become reelect re-elect')
/** "leads the Harbour Board": what it makes of who does so. */
const leading: ReadonlyMap<string, string> = new Map([
  ['lead', 'leader'],
  ['head', 'head'],
  ['chair', 'chair'],
  ['run', 'head'],
  ['direct', 'director'],
  ['found', 'founder'],
  ['co-found', 'co-founder'],
])
const lastingOn = wordSet('founder co-founder')
/** Adverbs behind a comma that put an office into the past. */
const once = /^(?:once|formerly|previously|then)$/
const closing = /^[,.;]$/

/** All that the text tells so; linear in its length. */
export const toldRoles = (parsed: Parsed, describe: Describe): ToldRole[] =>
  parsed.names.flatMap((name) => {
    const comma = lowerAt(parsed, name.end) === ','
    if (comma && once.test(lowerAt(parsed, name.end + 1))) return heldAt(parsed, name, name.end + 2, true, describe)
    // "Ivo Lund, a spokesman for the ministry."
    if (comma && /^an?$/.test(lowerAt(parsed, name.end + 1))) {
      const end = phraseAt(parsed, name.end + 1)?.end ?? 0
      return closing.test(lowerAt(parsed, end)) ? heldAt(parsed, name, name.end + 1, false, describe) : []
    }
    const verb = verbBehind(parsed, comma && lowerAt(parsed, name.end + 1) === 'who' ? name.end + 2 : name.end)
    return verb ? byVerb(parsed, name, verb, describe) : []
  })

/** The finite verb at the word, or behind one adverb. */
function verbBehind(parsed: Parsed, at: number): VerbGroup | undefined {
  const first = parsed.words[at]?.best.pos === 'adverb' ? at + 1 : at
  const verb = verbAt(parsed, first)
  return verb?.first === first && verb.form === 'finite' && !verb.negated ? verb : undefined
}

function byVerb(parsed: Parsed, name: PersonName, verb: VerbGroup, describe: Describe): ToldRole[] {
  const { lemma, end, passive } = verb
  const over = isPast(parsed, verb)
  const role = leading.get(lemma)
  if (role !== undefined) return passive ? [] : led(parsed, name, verb, over && !lastingOn.has(role), role, describe)
  const down = lowerAt(parsed, end) === 'down' ? end + 1 : end
  const as = lowerAt(parsed, down) === 'as' ? down + 1 : -1
  if (leaving.has(lemma) && as > 0) return heldAt(parsed, name, as, true, describe)
  if (serving.has(lemma) && as > 0) return heldAt(parsed, name, as, over, describe)
  if (becoming.has(lemma) && (passive || lemma === 'become'))
    return heldAt(parsed, name, as > 0 ? as : end, false, describe)
  // "Jane Roe, who is the warden": of a plain sentence it may tell of anything.
  return lemma === 'be' && lowerAt(parsed, name.end) === ',' ? heldAt(parsed, name, end, over, describe) : []
}

/** "has served" lasts on; "served", "was", "had led" do not. */
function isPast(parsed: Parsed, { first, lemma }: VerbGroup): boolean {
  const lower = lowerAt(parsed, first)
  return lemma === 'be' ? /^(?:was|had)$/.test(lower) : lower === 'had' || !(/s$/.test(lower) || lower === lemma)
}

function heldAt(parsed: Parsed, name: PersonName, at: number, over: boolean, describe: Describe): ToldRole[] {
  const office = phraseAt(parsed, at)
  if (office?.first !== at || office.personName || office.kind === 'pronoun' || office.number === 'plural') return []
  const { type, role, org } = describe(parsed, office)
  if (type !== 'person' || role === null) return []
  return [{ name, role: over ? overtaken(role) : role, org, text: { from: office.from, to: office.to } }]
}

const overtaken = (role: string): string => (formerly.test(role) ? role : `former ${role}`)

function led(
  parsed: Parsed,
  name: PersonName,
  verb: VerbGroup,
  over: boolean,
  role: string,
  describe: Describe,
): ToldRole[] {
  const body = phraseAt(parsed, verb.end)
  if (body?.first !== verb.end || body.personName || body.kind === 'pronoun') return []
  const { type, name: org } = describe(parsed, body)
  if (org === null || !/\p{Lu}/u.test(org) || (type !== 'organisation' && type !== 'media')) return []
  return [{ name, role: over ? overtaken(role) : role, org, text: { from: verb.from, to: body.to } }]
}
