import { join } from 'node:path'
import { hostileTexts } from '../test/extractor/hostile-texts.ts'
import { runChild } from './child.ts'
import { type ArticlesCost, type Cost, curveSizes } from './measure-extractor.ts'
import { median } from './timing.ts'
import type { Table } from './types.ts'

const program = join(import.meta.dirname, 'measure-extractor.ts')
const tags = ['ru', 'en'] as const
const starts = 5

const measured = <Result>(tag: string, what: string, number = 0): Result =>
  JSON.parse(runChild(program, [tag, what, String(number)]))

/** From text to statements on articles of 2,000 characters, and what it takes to start. */
export function benchExtractor(): Table {
  const rows = tags.map((tag) => {
    const { articles, characters, cost } = measured<ArticlesCost>(tag, 'articles')
    const start = Array.from({ length: starts }, () => measured<Cost>(tag, 'start'))
    const aSecond = (ms: number) => (articles === 0 ? 'no texts on this machine' : ((articles * 1000) / ms).toFixed(0))
    return [
      tag,
      String(articles),
      aSecond(cost.cpu),
      aSecond(cost.wall),
      (characters / cost.cpu).toFixed(0),
      ((cost.statements * 1000) / cost.cpu).toFixed(0),
      median(start.map((it) => it.cpu)).toFixed(0),
      median(start.map((it) => it.wall)).toFixed(0),
    ]
  })
  return {
    head: [
      'language',
      'articles',
      'articles/s of CPU',
      'by the clock',
      'thousand characters/s',
      'statements/s',
      'start, ms of CPU',
      'by the clock',
    ],
    rows,
  }
}

/** What texts of growing length cost: a straight line where each column has the same figure. */
export function benchExtractorCurve(): Table {
  const rows = tags.map((tag) => {
    const costs = measured<readonly number[]>(tag, 'curve')
    return [tag, ...costs.map((ms, at) => `${ms.toFixed(0)} (${((ms * 10_000) / (curveSizes[at] ?? 1)).toFixed(1)})`)]
  })
  return { head: ['language', ...curveSizes.map((size) => `${size / 1000} thousand`)], rows }
}

/** Each hostile text in a process of its own, read once. */
export function benchExtractorHostile(): Table {
  const rows = tags.flatMap((tag) =>
    hostileTexts(tag).map(([name, make], number) => {
      const { cpu, wall, statements } = measured<Cost>(tag, 'hostile', number)
      return [tag, name, String(make().length), cpu.toFixed(0), wall.toFixed(0), String(statements)]
    }),
  )
  return { head: ['language', 'text', 'characters', 'ms of CPU', 'by the clock', 'statements'], rows }
}
