/** Whom a pronoun or a bare word means: the people and bodies met so far, the nearest one that fits. */
import type { Gender, GrammaticalNumber, NounPhrase, SpeakerType } from '../language/types.ts'
import type { Speaker } from './types.ts'

/** A person or body that was met while reading. */
export interface Seen {
  readonly at: number
  readonly speaker: Speaker
  /** Of a person; of a body the gender of the word for it: "компания" is feminine. */
  readonly gender: Gender | null
  readonly plural: boolean
  /** True where it spoke or was the subject: a pronoun prefers it. */
  readonly salient: boolean
  /** The word for what it is, "агентство", "company"; '' where only its name stands. */
  readonly kind: string
  /** True of the source of a statement. */
  readonly spoke?: true | undefined
  /** True of a body in which several spoke: «в мэрии рассказали». */
  readonly office?: boolean
  /** True of the source of an adverbial, «по данным агентства»: it is no subject that a sentence could go on with. */
  readonly aside?: boolean
  /** A role word or pronoun that did something, «президент уехал»: whom it means is asked when the reading has come to it. */
  readonly called?: NounPhrase
}

/** How far back, in characters, a pronoun looks for its antecedent. */
const reach = 1_500
/** How many candidates back, so that time stays linear in texts that name somebody at every word. */
const steps = 60

export const bodies: ReadonlySet<SpeakerType> = new Set(['organisation', 'media', 'state'])

/** Those in a body or at an outlet are "they"; a state is not. */
const manned: ReadonlySet<SpeakerType> = new Set(['organisation', 'media', 'anonymous', 'document'])

/** The nearest one before that fits, no further back than `reach` and `steps`. */
export function recent(past: readonly Seen[], at: number, fits: (one: Seen) => boolean): Seen | undefined {
  for (let i = past.length - 1; i >= Math.max(0, past.length - steps); i--) {
    const one = past[i]
    if (!one || at - one.at > reach) return undefined
    if (fits(one)) return one
  }
  return undefined
}

/** The last one that fits and was the subject there; where there is none, any that fits. */
export const foremost = (past: readonly Seen[], at: number, fits: (one: Seen) => boolean): Seen | undefined =>
  recent(past, at, (one) => one.salient && fits(one)) ?? recent(past, at, fits)

/** What a pronoun shows of itself. */
export interface Asked {
  readonly gender: Gender | null
  readonly number: GrammaticalNumber
  /** "по его данным": data are a body's as well as a person's. */
  readonly ofBody?: boolean
  /** Where one body may be "they". */
  readonly bodiesAreThey?: boolean
}

/**
 * The nearest one before that agrees. Of the same block (which begins at `block`) first, and there and everywhere those who
 * spoke or were the subject first; people before bodies.
 */
export function antecedent(past: readonly Seen[], at: number, block: number, asked: Asked): Seen | undefined {
  const fits = (one: Seen): boolean => agrees(one, asked)
  const body = (one: Seen): boolean => isBodyOf(one, asked)
  if (asked.ofBody) {
    const last = recent(past, at, (one) => one.salient && (fits(one) || body(one)))
    if (last) return last
  }
  return (
    recent(past, at, (one) => one.salient && one.at >= block && fits(one)) ??
    recent(past, at, (one) => one.at >= block && fits(one)) ??
    recent(past, at, (one) => one.salient && one.at >= block && body(one)) ??
    foremost(past, at, fits) ??
    recent(past, at, (one) => one.salient && body(one)) ??
    recent(past, at, (one) => one.salient && asked.number === 'plural' && isManned(one.speaker.type))
  )
}

/** "Они" may be those in a ministry, hardly those at the outlet that the credit names. */
const isManned = (type: SpeakerType): boolean => type === 'organisation' || type === 'state'

/** "она" of a company, "оно" of a ministry: the gender of the word for it, where that is known. */
const isBodyOf = ({ speaker, gender, plural }: Seen, asked: Asked): boolean =>
  bodies.has(speaker.type) && asked.number === 'singular' && !plural && gender !== null && gender === asked.gender

/** People for он and она, those who are several for они; who was named by nobody still speaks on. */
export function agrees(
  { speaker, gender, plural, spoke }: Seen,
  { gender: asked, number, bodiesAreThey }: Asked,
): boolean {
  // "The letter said …. It described …": a paper is “it” where it has spoken itself.
  if (speaker.type === 'document') return spoke === true && number === 'singular' && asked === 'neuter'
  if (number === 'plural')
    return plural || speaker.type === 'group' || (bodiesAreThey === true && manned.has(speaker.type))
  if (asked === 'neuter') return bodies.has(speaker.type) && (gender === null || gender === 'neuter')
  if (plural || (speaker.type !== 'person' && speaker.type !== 'anonymous')) return false
  return gender === null || asked === null || gender === asked
}

/** «заявила» tells that no man speaks, and no «комитет». */
export const mayBe = ({ gender }: Seen, told: Gender | null): boolean =>
  told === null || gender === null || gender === told
