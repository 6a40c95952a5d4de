/** Forms of a word: the form of its paradigm that has what is asked for and else differs least. */
import type { Reading } from '../../types.ts'
import { withCapitals } from './letters.ts'
import type { Paradigms } from './paradigms.ts'
import type { Tag } from './tags.ts'
import type { RussianReading, Target } from './types.ts'

const isRussian = (reading: Reading): reading is RussianReading => 'paradigm' in reading

export function inflector(paradigms: Paradigms): (word: string, reading: Reading, to: Target) => string | undefined {
  const chosen = new Map<string, number>()
  const formOf = (reading: RussianReading, to: Target): number => {
    const key = `${reading.paradigm} ${reading.index} ${to.case} ${to.number} ${to.gender}`
    const before = chosen.get(key)
    if (before !== undefined) return before
    const form = nearestForm(paradigms, reading, to)
    if (chosen.size > 20_000) chosen.clear()
    chosen.set(key, form)
    return form
  }
  const lowerForm = (reading: RussianReading, to: Target): string | undefined => {
    if (reading.paradigm < 0) return reading.before + reading.lemma
    const form = formOf(reading, to)
    if (form < 0) return undefined
    const left = reading.left ? lowerForm(reading.left, to) : ''
    if (left === undefined) return undefined
    const first = reading.left ? `${left}-` : reading.before
    return first + spell(paradigms, reading, form)
  }
  return (word, reading, to) => {
    if (!isRussian(reading)) return undefined
    const form = lowerForm(reading, to)
    return form === undefined ? undefined : withCapitals(form, word)
  }
}

const spell = (paradigms: Paradigms, { paradigm, stem }: RussianReading, form: number): string =>
  paradigms.prefix(paradigm, form) + stem + paradigms.ending(paradigm, form)

function nearestForm(paradigms: Paradigms, reading: RussianReading, to: Target): number {
  const from = paradigms.tag(reading.paradigm, reading.index)
  const size = paradigms.size(reading.paradigm)
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let form = 0; form < size; form++) {
    const tag = paradigms.tag(reading.paradigm, form)
    if (!fits(tag, from, to)) continue
    const distance =
      differences(tag, from) + (tag.marginal ? 10 : 0) + (isSpeltAlike(paradigms, reading, form) ? 0 : 0.5)
    if (distance < least) {
      least = distance
      best = form
    }
  }
  return best
}

/** «высшего» is a form of «высший» rather than of «высочайший», which say the same of one adjective. */
function isSpeltAlike(paradigms: Paradigms, { paradigm, index }: RussianReading, form: number): boolean {
  const [written, other] = [paradigms.ending(paradigm, index), paradigms.ending(paradigm, form)]
  return written.length < 4 || written.slice(0, 2) === other.slice(0, 2)
}

function fits(tag: Tag, from: Tag, to: Target): boolean {
  const { features } = tag
  if (features.pos !== from.features.pos || features.short !== from.features.short) return false
  if (to.case && features.case !== to.case) return false
  if ((to.number ?? from.features.number) !== features.number) return false
  // The plural has no gender; a noun of one gender keeps it.
  const gender = to.gender ?? from.features.gender
  return gender === undefined || features.gender === undefined || features.gender === gender
}

function differences(tag: Tag, from: Tag): number {
  let count = 0
  for (const grammeme of tag.grammemes) if (!from.grammemes.has(grammeme)) count++
  for (const grammeme of from.grammemes) if (!tag.grammemes.has(grammeme)) count++
  return count
}
