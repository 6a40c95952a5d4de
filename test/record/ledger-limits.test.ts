/** What is looked at of a holder of whom the record has very many positions. */
import { expect, test } from 'vitest'
import { changesSince, closeRecord, keep, openRecord } from '../../src/record/index.ts'
import { temporaryFolder } from './folders.ts'
import { invent, lemmaOf } from './readings.ts'

const stances = (day: string, cue: 'поддержала' | 'отвергла', targets: readonly string[]) => {
  const evidence = (target: string): string => `Тамария ${cue} ${target}.`
  return invent({
    url: `https://ozero.example/limits/${day}`,
    text: targets.map(evidence).join(' '),
    published: day,
    at: `${day}T20:00:00.000Z`,
    positions: targets.map((target) => ({
      holder: 'Тамария',
      stance: cue === 'отвергла' ? 'opposes' : 'supports',
      cue,
      target,
      evidence: evidence(target),
    })),
  })
}

test('of a holder the latest positions are compared, in whatever order they came; where those since then are more, it is said', async () => {
  const { path, remove } = await temporaryFolder()
  const record = await openRecord(path, { lemmaOf })
  await keep(record, stances('2031-05-10', 'отвергла', ['набережную']))
  await keep(record, stances('2031-04-10', 'поддержала', ['набережную']))
  const tariffs = Array.from({ length: 1000 }, (_, at) => `тариф${at}`)
  await keep(record, stances('2031-01-10', 'поддержала', tariffs))
  expect(await changesSince(record, { since: '2031-05-01' })).toMatchObject({
    changes: [{ how: 'turned' }],
    complete: true,
  })
  expect(await changesSince(record, { since: '2031-01-10' })).toMatchObject({ total: 1, complete: false })
  await closeRecord(record)
  await remove()
})
