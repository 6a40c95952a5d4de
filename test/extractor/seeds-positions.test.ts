/** Where states stand, by the two saved pages. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { readCapture } from '../../src/reader/index.ts'

const seeds = join(import.meta.dirname, '../../../shared/seeds')
const absent = !existsSync(seeds)
if (absent) console.warn('skipped: the saved pages are not on this machine (../shared/seeds)')

async function positionsIn(page: string) {
  const capture = { url: null, file: page, at: '2026-02-01T00:00:00Z', sha256: 'a', contentType: null }
  const article = readCapture({ ...capture, bytes: readFileSync(join(seeds, page)) })
  const words = ({ from, to }: { from: number; to: number }) => article.text.slice(from, to)
  return extract(article, await loadLanguage('ru')).positions.map((one) => ({
    ...one,
    holder: one.holder.name,
    type: one.holder.type,
    via: one.via?.name ?? null,
    target: one.target.map(words),
    evidence: words(one.evidence),
  }))
}

describe.skipIf(absent)('summit.txt', () => {
  test('Казахстан: undecided, told as earlier, and stays away, each with its sentence, told by its spokesman', async () => {
    const ours = (await positionsIn('summit.txt')).filter((one) => one.holder === 'Казахстан')
    const [undecided] = ours.filter(({ stance }) => stance === 'undecided')
    expect(undecided).toMatchObject({ past: true, via: 'Айбек Смадияров', target: ['Участие Казахстана в саммите'] })
    expect(undecided?.evidence).toContain('будет рассмотрено')
    const [away] = ours.filter(({ stance }) => stance === 'stays-away')
    expect(away).toMatchObject({ past: false, via: 'Айбек Смадияров', target: ['саммите'], type: 'state' })
    expect(away?.evidence).toContain('Казахстан не принимал участие')
  })

  test('Кыргызстан: stays away, and neutral between two', async () => {
    const ours = (await positionsIn('summit.txt')).filter((one) => one.holder === 'Кыргызстан')
    expect(ours.map(({ stance, target }) => [stance, target])).toEqual([
      ['stays-away', ['июньском саммите по Украине']],
      ['neutral', ['Украине', 'России']],
    ])
  })
})

describe.skipIf(absent)('referendums.txt', () => {
  test('Казахстан does not recognise four states, and, hedged, two more, told by its president', async () => {
    const ours = (await positionsIn('referendums.txt')).filter(
      ({ via, stance }) => via === 'Касым-Жомарт Токаев' && stance === 'does-not-recognise',
    )
    expect(ours.map(({ holder, target, hedged }) => [holder, target, hedged])).toEqual([
      ['Казахстан', ['Тайвань', 'Косово', 'Южную Осетию', 'Абхазию'], false],
      ['Казахстан', ['Луганск', 'Донецк'], true],
    ])
  })

  test('what a spokesman confirms of his country is the country’s', async () => {
    const [ready] = (await positionsIn('referendums.txt')).filter(({ stance }) => stance === 'offers')
    expect(ready).toMatchObject({ holder: 'Казахстан', type: 'state', via: 'Айбек Смадияров' })
  })
})
