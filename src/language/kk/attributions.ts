/** «Министрдің айтуынша, …», «Оның сөзінше, …», «…, полиция мәліметі бойынша, …»: whose account the sentence is. */
import { phraseAt } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Attribution, NounPhrase, Parsed } from '../types.ts'
import { type Account, accountAt } from './accounts.ts'
import { roleOf } from './roles.ts'

const owners: ReadonlyMap<string, NonNullable<Attribution['pronoun']>> = new Map([
  ['оның', { gender: null, number: 'singular' }],
  ['олардың', { gender: null, number: 'plural' }],
])
/** Of which account: «министрліктің соңғы мәліметі бойынша» */
const attributes = wordSet('соңғы ресми алдын ала жаңа жедел нақты жеке')

export function attributions(parsed: Parsed): Attribution[] {
  const found: Attribution[] = []
  for (const { at } of parsed.words) {
    const account = accountAt(parsed.words, at)
    const one = account && ofOwner(parsed, account)
    if (one) found.push(one)
  }
  return found
}

function ofOwner(parsed: Parsed, account: Account): Attribution | undefined {
  const { words } = parsed
  let first = account.first
  while (attributes.has(words[first - 1]?.lower ?? '')) first--
  const before = words[first - 1]
  const cueFrom = words[first]?.from
  const last = words[account.end - 1]
  if (!before || cueFrom === undefined || !last || cueFrom - before.to > 1) return undefined
  const of = (source: NounPhrase | null, from: number, begin: number): Attribution => ({
    first: begin,
    end: account.end,
    from,
    to: last.to,
    cue: { from: cueFrom, to: last.to },
    source: { from, to: source?.to ?? before.to },
    phrase: source,
    pronoun: source ? null : (owners.get(before.lower) ?? null),
    act: account.act,
  })
  if (owners.has(before.lower)) return of(null, before.from, before.at)
  const phrase = phraseAt(parsed, before.at)
  if (phrase?.end !== first || !mayOwn(parsed, phrase)) return undefined
  return of(phrase, phrase.from, phrase.first)
}

/** In the genitive; of a body the bare noun too: «полиция мәліметінше», «Karspress хабарлауынша». */
function mayOwn({ words }: Parsed, phrase: NounPhrase): boolean {
  if (phrase.kind === 'pronoun') return false
  if (phrase.cases.includes('genitive')) return true
  const type = roleOf(words[phrase.head]?.lower ?? '')?.type
  return phrase.personName === null && phrase.cases.includes('nominative') && type !== 'person'
}
