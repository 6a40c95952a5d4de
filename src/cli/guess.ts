import type { RecordStore } from '../record/index.ts'
import type { Outside } from './types.ts'

/** Above those who have a name that is only spelt alike. */
export const guessLine = (name: string): string =>
  `Nobody is called ${name}; a guess, by how names are spelt in other letters:\n`

/** Says so where the name of a speaker is met in other letters alone. */
export async function tellGuess(record: RecordStore, name: string, { stderr }: Outside): Promise<void> {
  const { peopleFound } = await import('../record/finding.ts')
  if ((await peopleFound(record, name)).guessed) await stderr.write(guessLine(name))
}
