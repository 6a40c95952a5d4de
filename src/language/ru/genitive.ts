import { namesIn } from '../grammar.ts'
import type { NounPhrase, Parsed, PersonName, Word } from '../types.ts'
import { relations } from './name-words.ts'

/** The part of a phrase from `first` on, as a genitive phrase of its own; undefined where nothing stands there. */
export function genitivePart(parsed: Parsed, whole: NounPhrase, first: number): NounPhrase | undefined {
  const begin = parsed.words[first]
  if (!begin || first >= whole.end) return undefined
  const named = namesIn(parsed, first, whole.end)[0]
  const head = headOf(parsed, first, whole.end, named?.first ?? whole.end)
  const kin = named !== undefined && isOthersName(parsed, head, named)
  const name = kin ? undefined : named
  const relative = begin.best.lemma === 'который' ? begin : undefined
  if (relative) return relativePhrase(relative)
  const reading = parsed.words[head]?.readings.find((one) => one.case === 'genitive') ?? parsed.words[head]?.best
  return {
    first,
    end: whole.end,
    from: begin.from,
    to: whole.to,
    head,
    kind: name ? 'name' : 'common',
    cases: ['genitive'],
    // «по словам одного из участников»
    number: begin.best.lemma === 'один' ? 'singular' : (reading?.number ?? 'singular'),
    gender: name?.gender ?? reading?.gender ?? null,
    person: 3,
    personName: name ?? null,
  }
}

/**
 * «матери Ивана Вистена»: hers is another name. «его дяди Ивана Вистена», «сестры пекаря Клары Вистен»: theirs are these.
 */
function isOthersName({ words }: Parsed, head: number, { first, gender }: PersonName): boolean {
  const kin = words[head]?.best
  if (!kin || !relations.has(kin.lemma)) return false
  if (kin.gender !== gender) return true
  const whose = words.slice(head + 1, first).find(({ best }) => best.pos === 'noun' && best.animate)
  return whose ? whose.best.gender === gender : !possessives.has(words[head - 1]?.lower ?? '')
}

const possessives = new Set(['его', 'её', 'ее', 'их', 'моего', 'моей', 'своего', 'своей', 'нашего', 'нашей'])

/** «по мнению которого» */
const relativePhrase = ({ at, from, to, best }: Word): NounPhrase => ({
  first: at,
  end: at + 1,
  from,
  to,
  head: at,
  kind: 'pronoun',
  cases: ['genitive'],
  number: best.number ?? 'singular',
  gender: best.gender ?? null,
  person: 3,
  personName: null,
})

function headOf(parsed: Parsed, first: number, end: number, nameAt: number): number {
  for (let at = first; at < Math.min(end, nameAt + 1); at++)
    if (at === nameAt || parsed.words[at]?.readings.some((reading) => reading.pos === 'noun' && reading.score > 0.1))
      return at
  return first
}
