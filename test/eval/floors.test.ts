import { describe, expect, test } from 'vitest'
import { fallen, raised } from '../../eval/floors.ts'
import type { TaskResult } from '../../eval/types.ts'

const result = (figures: TaskResult['figures']): TaskResult => ({
  id: 'task/ru',
  title: '',
  command: '',
  tables: [],
  figures,
})

describe('floors', () => {
  test.each<[TaskResult['figures'], number]>([
    [{ f1: 0.7, speaker: 0.9 }, 0],
    [{ f1: 0.699, speaker: 0.9 }, 0], // within the slack
    [{ f1: 0.69, speaker: 0.9 }, 1],
    [{ f1: 0.1, speaker: 0.1 }, 2],
    [{ f1: 0.7 }, 1], // a figure that is gone has fallen
  ])('%j falls below %i of its floors', (figures, count) => {
    expect(fallen([result(figures)], { 'task/ru': { f1: 0.7, speaker: 0.9 } })).toHaveLength(count)
  })

  test('what has no floor cannot fall, and a floor of a task that did not run is not asked', () => {
    expect(fallen([result({ f1: 0 })], { 'other/ru': { f1: 0.9 } })).toEqual([])
  })

  test('raising rounds down, adds what is new and lowers nothing', () => {
    const floors = { 'task/ru': { f1: 0.7, speaker: 0.9 }, 'other/ru': { f1: 0.5 } }
    expect(raised([result({ f1: 0.71979, speaker: 0.2, strict: 0.5, precision: 0.9, found: 0 })], floors)).toEqual({
      'other/ru': { f1: 0.5 },
      'task/ru': { f1: 0.71, speaker: 0.9, strict: 0.5 },
    })
  })
})
