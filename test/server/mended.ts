import {
  findPeople,
  mergePeople,
  nameSpeaker,
  type RecordStore,
  rejectEntry,
  renamePerson,
  type Signature,
  searchStatements,
  setRole,
  splitPerson,
  undoMend,
} from '../../src/record/index.ts'

const editor = (at: string, reason: string): Signature => ({ by: 'Анна Линд', reason, at: `${at}:00.000Z` })

/** The ids of what an editor has mended in the samples. */
export interface Mended {
  /** Whose speaker was named by hand. */
  readonly named: string
  readonly rejected: string
  readonly merged: string
  readonly renamed: string
}

/** One mend of each kind, one of them undone. */
export async function mendSamples(record: RecordStore): Promise<Mended> {
  const person = async (name: string): Promise<string> => (await findPeople(record, name))[0]?.id ?? ''
  const statement = async (words: string): Promise<string> =>
    (await searchStatements(record, { words })).entries[0]?.id ?? ''
  const named = await statement('приглашение останется в силе')
  await nameSpeaker(record, named, { name: 'Тихон Марев' }, editor('2031-06-01T10:00', 'он назвал себя позже'), {
    role: 'член делегации',
    org: 'Тамария',
  })
  const rejected = await statement('Ирта течёт для всех')
  await rejectEntry(record, rejected, editor('2031-06-01T10:01', 'строка песни, а не слова президента'))
  const remizova = await person('Лада Ремизова')
  await mergePeople(record, remizova, await person('Lada Remizova'), editor('2031-06-01T10:02', 'одно лицо'))
  const renamed = await person('Ивар Орсен')
  await renamePerson(record, renamed, 'Ивар Орсен-старший', editor('2031-06-01T10:03', 'так подписывается'))
  const period = { from: '2029-01-15', to: '2031-01-14' }
  await setRole(record, renamed, { role: 'посол', org: 'Тамария', ...period }, editor('2031-06-01T10:04', 'указ'))
  const [entry] = (await searchStatements(record, { words: 'покажите карту' })).entries
  const split = await splitPerson(record, remizova, [entry?.article.id ?? ''], editor('2031-06-01T10:05', 'тёзка'))
  await undoMend(record, split, editor('2031-06-02T09:00', 'не тёзка'))
  return { named, rejected, merged: await person('Лада Ремизова'), renamed }
}
