/** When, where and to whom something was said, and the evidence of roles, as the site shows them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  closeRecord,
  findPeople,
  keep,
  openRecord,
  type RecordStore,
  searchStatements,
} from '../../src/record/index.ts'
import { toldDate } from '../../src/server/dates.ts'
import { createSite } from '../../src/server/index.ts'
import { english as en } from '../../src/server/messages/en.ts'
import { russian as ru } from '../../src/server/messages/ru.ts'
import { temporaryFolder } from '../record/folders.ts'
import { invent, lemmaOf } from '../record/readings.ts'
import { siteOptions } from './site.ts'

describe('a date as a text tells it', () => {
  test.each([
    ['2025-06-17', '17 June 2025'],
    ['2025-06', 'June 2025'],
    ['2024', '2024'],
    ['2025-06-09/2025-06-15', '9 – 15 June 2025'],
    ['XXXX-06-15', '15 June (year not told)'],
    ['XXXX-02-29', '29 February (year not told)'],
    ['XXXX-05', 'May (year not told)'],
    ['2025-05~', 'May 2025'],
    ['199X', '199X'],
  ])('%s', (edtf, words) => {
    expect(toldDate(en, edtf).replaceAll(/[\u2009\u202f\u00a0]/g, ' ')).toBe(words)
  })

  test('in Russian', () => {
    expect(toldDate(ru, 'XXXX-06-15')).toBe('15 июня (год не назван)')
    expect(toldDate(ru, '2025-23')).toBe('осень 2025')
    expect(toldDate(ru, 'XXXX-21')).toBe('весна (год не назван)')
  })
})

describe('pages', () => {
  let record: RecordStore
  let site: ReturnType<typeof createSite>
  let remove: () => Promise<void>
  beforeAll(async () => {
    const folder = await temporaryFolder()
    remove = folder.remove
    record = await openRecord(folder.path, { lemmaOf })
    await keep(
      record,
      invent({
        url: 'https://ozero.example/told',
        text: 'Во вторник посол Роман Орсен на брифинге «<b>Река</b>» сказал журналистам: завод закрыт.',
        people: [
          {
            name: 'Роман Орсен',
            as: 'посол Роман Орсен',
            role: 'посол',
            says: ['завод закрыт'],
            when: ['2025-04-01', 'Во вторник'],
            venue: ['briefing', 'брифинге «<b>Река</b>»'],
            to: 'журналистам',
          },
        ],
      }),
    )
    site = createSite(siteOptions(record))
  })
  afterAll(async () => {
    await closeRecord(record)
    await remove()
  })
  const page = async (path: string): Promise<string> =>
    (await site.request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1' } })).text()

  test('a statement tells when, where and to whom, with the words, escaped', async () => {
    const [entry] = (await searchStatements(record, { words: 'завод' })).entries
    const html = await page(`/statements/${entry?.id}?lang=ru`)
    expect(html).toMatch(/Когда сказано<\/dt><dd>1 апреля 2025[^<]*, по словам «Во вторник»/)
    expect(html).toContain('брифинг (<q>брифинге «&lt;b&gt;Река&lt;/b&gt;»</q>)')
    expect(html).toMatch(/Кому сказано<\/dt><dd>журналистам/)
  })

  test('the search offers venues, and names the one in force', async () => {
    const html = await page('/search?venue=briefing&lang=ru')
    expect(html).toMatch(/<option value="briefing" selected>брифинг/)
    expect(html).toContain('завод закрыт')
    expect(await page('/search?venue=court&lang=ru')).not.toContain('завод закрыт')
  })

  test('a role stands with the words that say it, leading to their article', async () => {
    const [orsen] = await findPeople(record, 'Орсен')
    const html = await page(`/people/${orsen?.id}?lang=ru`)
    expect(html).toMatch(
      /<b>посол<\/b>[\s\S]*?2 апреля 2025[\s\S]*?<blockquote lang="ru"><p>посол Роман Орсен<\/p><\/blockquote>\s*<p class="where">[^<]*<a href="\/articles\/[^"]+"/,
    )
  })
})
