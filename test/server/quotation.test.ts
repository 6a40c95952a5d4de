import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RecordStore, searchStatements } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { quoted } from './quoted.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>
/** Statements of the quotation, by the address of their page. */
let ids: ReadonlyMap<string | null, string>

beforeAll(async () => {
  ;({ record, close } = await recordOf([...samples, ...quoted]))
  site = createSite(siteOptions(record))
  const { entries } = await searchStatements(record, { words: 'переправа' })
  ids = new Map(entries.map(({ id, article }) => [article.url, id]))
})
afterAll(() => close())

const idOf = (at: number): string => ids.get(quoted[at]?.url ?? '') ?? ''

async function page(path: string, language = 'en'): Promise<string> {
  const response = await ask(site, path, { language })
  expect(response.status, path).toBe(200)
  return response.text()
}
const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ')

describe('the page of a quotation', () => {
  test('shows each wording in time with how it differs, whichever is asked', async () => {
    const markup = await page(`/quotations/${idOf(1)}`)
    expect(textOf(markup)).toMatch(
      /Quotation: Ивар Орсен .*3 wordings · 3 outlets .*1 Вестник Приозёрья 20 May 2031 at 10:00 .*no earlier wording known .*2 Тамария сегодня .*number changed , hedge dropped \(compared with 1 \) .*3 Берег captured 21 May 2031 .*negation changed , hedge dropped , own words retold , cut/,
    )
    const shown = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0]
    expect(shown(await page(`/quotations/${idOf(0)}`))).toBe(shown(markup))
  })

  test('tells what is left out and added to those who hear it, in the language of the interface', async () => {
    const markup = await page(`/quotations/${idOf(1)}`, 'ru')
    expect(markup).toContain(
      '<del><span class="unseen" lang="ru">[пропущено: </span>шесть месяцев<span class="unseen">] </span></del>',
    )
    expect(markup).toContain(
      '<ins><span class="unseen" lang="ru">[добавлено: </span>четыре месяца<span class="unseen">] </span></ins>',
    )
  })

  test('says where dates leave open which was first, and draws when each was printed', async () => {
    const markup = await page(`/quotations/${idOf(0)}`)
    expect(textOf(markup)).toContain('Which was printed first is not known')
    const dots = [...markup.matchAll(/<circle cx="([\d.]+)%"/g)].map(([, across]) => Number(across))
    expect(dots).toHaveLength(3)
    expect(dots).toEqual(dots.toSorted((a, b) => a - b))
    expect(markup).toContain('Паромы &lt;на&gt; четыре месяца')
  })

  test('draws undated pages by the day of their capture: the minute says nothing of what was printed first', async () => {
    const undated = quoted.slice(0, 2).map((one, at) => ({
      ...one,
      url: `https://undated.example/${at}`,
      published: null,
      captured: `2031-05-21T0${6 + at}:00:00Z`,
    }))
    const { record: other, close: closeOther } = await recordOf(undated)
    const [entry] = (await searchStatements(other, { words: 'переправа' })).entries
    const markup = await (await ask(createSite(siteOptions(other)), `/quotations/${entry?.id}`)).text()
    const dots = [...markup.matchAll(/<circle cx="([\d.]+)%"/g)].map(([, across]) => across)
    expect([dots.length, new Set(dots).size]).toEqual([2, 1])
    await closeOther()
  })

  test('of a statement without another wording says so, and of none at all is not there', async () => {
    const { entries } = await searchStatements(record, { words: 'торопить' })
    const text = textOf(await page(`/quotations/${entries[0]?.id}`, 'kk'))
    expect(text).toContain('Бұл сөздердің дерекқорда басқа нұсқасы жоқ.')
    for (const id of ['s000000000000000000000000', 'nonsense', '%3Cscript%3E'])
      expect((await ask(site, `/quotations/${id}`)).status, id).toBe(404)
  })
})

test('the page of a statement shows the other wordings beside its own', async () => {
  const markup = await page(`/statements/${idOf(1)}`)
  const section = /<section aria-labelledby="wordings"[\s\S]*?<\/section>/.exec(markup)?.[0] ?? ''
  expect(textOf(section)).toMatch(
    /Other wordings of this .*Вестник Приозёрья .*number changed , hedge added .*Берег .*The whole quotation, by time/s,
  )
  expect(section).toContain(`href="/quotations/${idOf(1)}"`)
  const { entries } = await searchStatements(record, { words: 'торопить' })
  expect(await page(`/statements/${entries[0]?.id}`)).not.toContain('Other wordings')
})
