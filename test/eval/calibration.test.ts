import { expect, test } from 'vitest'
import { calibrationTable, howTable, type Judged, ruleTable } from '../../eval/calibration.ts'

const found = { how: 'person by named', met: true, heldOut: false } as const

const judged: readonly Judged[] = [
  { rule: 'xx/clause', confidence: 0.8, right: true, ...found },
  { rule: 'xx/clause', confidence: 0.8, right: false, ...found },
  { rule: 'xx/block', confidence: 0.95, right: true, ...found },
  { rule: 'xx/clause', confidence: 1, right: true, ...found },
]

test('confidences beside the share that was right; the gap is weighted by how many stand in a row', () => {
  expect(calibrationTable(judged, 8).rows).toEqual([
    ['0.8 to 0.9', '2', '0.800', '0.500'],
    ['0.95 to 1', '2', '0.975', '1.000'],
    ['0.9 and more (as many as 0.250 of the gold)', '2', '0.975', '1.000'],
    ['mean gap', '4', '', '0.163'],
  ])
})

test('the same by rule, the most frequent first', () => {
  expect(ruleTable(judged).rows).toEqual([
    ['xx/clause', '3', '0.867', '0.667'],
    ['xx/block', '1', '0.950', '1.000'],
  ])
})

test('nothing predicted is no division by zero', () => {
  expect(calibrationTable([], 0).rows).toEqual([
    ['0.9 and more (as many as – of the gold)', '0', '–', '–'],
    ['mean gap', '0', '', '–'],
  ])
  expect(ruleTable([]).rows).toEqual([])
})

test('speakers by how they were found, the two parts beside each other; what meets nothing is left aside', () => {
  const held = { ...found, heldOut: true, rule: 'xx/clause', confidence: 0.8, right: false }
  expect(howTable([...judged, held, { ...held, met: false }]).rows).toEqual([
    ['person by named', '4', '0.750', '1', '0.000'],
  ])
})
