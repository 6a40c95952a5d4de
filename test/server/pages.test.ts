import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPeople, keep, type RecordStore, searchStatements } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { viewOfReading } from '../../src/server/reading-view.ts'
import { courier, kazakhPage, readingOf, river, samples, spring } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

let record: RecordStore
let close: () => Promise<void>
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  ;({ record, close } = await recordOf(samples))
  site = createSite(siteOptions(record))
})
afterAll(() => close())

async function page(path: string, language = 'en'): Promise<string> {
  const response = await ask(site, path, { language })
  expect(response.status, path).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
  return response.text()
}

/** The text of a page without its markup, spaces told as one. */
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/[\s\u00a0]+/g, ' ')

const riverAddress = `/articles/${readingOf(river).article.id}`

async function remizova(): Promise<{ readonly id: string; readonly statement: string }> {
  const { entries } = await searchStatements(record, { words: 'торопить' })
  const [entry] = entries
  if (entry === undefined || entry.speaker.personId === null) throw new Error('the sample is not in the record')
  return { id: entry.speaker.personId, statement: entry.id }
}

describe('front page', () => {
  test('shows statements, the most quoted and the articles', async () => {
    const text = textOf(await page('/', 'ru'))
    expect(text).toContain('9 высказываний')
    expect(text).toContain('Мы исходим из собственного графика')
    expect(text).toContain('Лада Ремизова')
    expect(text).toContain('Veldoria stays away from river talks')
  })
})

describe('article page', () => {
  test('numbers each statement in the text and explains it at the margin', async () => {
    const markup = await page(riverAddress)
    for (let number = 1; number <= 6; number++) {
      expect(markup).toContain(`href="#s${number}"`)
      expect(markup).toContain(`id="s${number}"`)
      expect(markup).toContain(`id="w${number}"`)
    }
    const text = textOf(markup)
    expect(text).toContain('a quotation next to a cue and its source (in Russian) ru/quotation')
    expect(text).toContain('almost certain (97%)')
    expect(text).toContain('An unnamed source')
  })

  test('marks a statement inside another as the deeper one, and keeps the text unchanged', async () => {
    const markup = await page(riverAddress)
    expect(markup).toContain('<mark class="said direct deep">Ирта течёт для всех</mark>')
    const body = /<div class="body"[^>]*>([\s\S]*?)<section class="tags"/.exec(markup)?.[1] ?? ''
    const words = body.replace(/<ol class="notes"[\s\S]*?<\/ol>/g, '').replace(/<sup>[\s\S]*?<\/sup>/g, '')
    const paragraphs = [...words.matchAll(/<p class="[^"]*">([\s\S]*?)<\/p>/g)].map(([, inner = '']) =>
      inner.replace(/<[^>]*>/g, ''),
    )
    expect(paragraphs.join('\n\n')).toBe(readingOf(river).article.text)
  })

  test('shows who stands where, in the words of the page and in those of the interface', async () => {
    const shown = /<section class="river positions"[\s\S]*?<\/section>/
    const english = shown.exec(await page(riverAddress))?.[0] ?? ''
    expect(textOf(english)).toMatch(
      /Positions stated in the article .* Вельдория stays away: речную конференцию В министерстве .* на речную конференцию\. Вельдория offers or promises: обсуждать воду реки Ирты Она добавила, .* told by: Лада Ремизова · ↑ Back to the words/,
    )
    expect(english).toContain(`href="/people/${(await remizova()).id}">Лада Ремизова</a>`)
    expect(english).toContain('href="#w2"')
    expect(textOf(shown.exec(await page(riverAddress, 'ru'))?.[0] ?? '')).toContain('Вельдория не участвует: речную')
    expect(textOf(shown.exec(await page(riverAddress, 'kk'))?.[0] ?? '')).toContain('Вельдория қатыспайды: речную')
    expect(await page(`/articles/${readingOf(courier).article.id}`)).not.toContain('id="positions"')
  })

  test('shows tags, and the headline lists with their times in the order of the page', async () => {
    const text = textOf(await page(riverAddress))
    expect(text).toMatch(/Tags Вельдория Тамария Ирта речная конференция/)
    expect(text).toMatch(/Latest news .*набережную 14 May 2031 at 17:05 .*16:40 .*16:02 .*Popular .*всю Ирту/)
  })

  test('lists those who speak in it, with how often they do here', async () => {
    const text = textOf(await page(riverAddress))
    expect(text).toMatch(/Who speaks here Лада Ремизова официальный представитель, МИД Вельдории 4 Ивар Орсен/)
  })

  test('says what is not yet read in Kazakh where it found nothing', async () => {
    const text = textOf(await page(`/articles/${readingOf(kazakhPage).article.id}`))
    expect(text).toContain('In Kazakh, Onrecord so far reads only quotations with an explicit cue')
  })
})

test('an article that was changed: both versions, and the older says that it is', async () => {
  const both = await recordOf([river])
  const mended = river.paragraphs.map((paragraph) => paragraph.replace('собственных интересов', 'общих интересов'))
  await keep(both.record, readingOf({ ...river, paragraphs: mended, captured: '2031-05-17T08:00:00Z' }))
  const two = createSite(siteOptions(both.record))
  const newest = await (await ask(two, riverAddress)).text()
  expect(newest).toContain('общих интересов')
  expect(textOf(newest)).toMatch(/Versions 15 May 2031 at 06:00 UTC 17 May 2031 at 08:00 UTC – shown here/)
  expect(newest).not.toContain('an older version')
  const older = /href="([^"]+\?version=[^"]+)"/.exec(newest)?.[1] ?? ''
  const old = textOf(await (await ask(two, older)).text())
  expect(old).toContain('собственных интересов')
  expect(old).toContain('This is an older version of the article.')
  const [gone] = viewOfReading(readingOf(river)).entries
  const statement = await (await ask(two, `/statements/${gone?.id}`)).text()
  expect(textOf(statement)).toContain('The article has been changed since.')
  expect(statement).toContain(`href="${older.replaceAll('&', '&amp;')}"`)
  await both.close()
})

describe('person page', () => {
  test('shows names, roles with dates, statements newest first and a chart with its table', async () => {
    const { id } = await remizova()
    const markup = await page(`/people/${id}`)
    const text = textOf(markup)
    expect(text).toMatch(/официальный представитель, МИД Вельдории 9 March – 14 May 2031 · 2 articles/)
    const places = ['собственного графика', 'Мы не говорим нет'].map((words) => text.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(markup).toContain('role="img" aria-label="From March 2031 to May 2031; the most, 4, in May 2031."')
    expect(text).toMatch(/Month Statements March 2031 1 April 2031 0 May 2031 4/)
  })

  test('shows where they stand, in front of the statements of the first page', async () => {
    const [orsen] = await findPeople(record, 'Орсен')
    const path = `/people/${orsen?.id}`
    const markup = await page(path)
    expect(textOf(markup)).toMatch(
      /Positions ● for .* 9 March 2031 ● offers or promises приехать Ивар Орсен, .* hedged · an earlier position · Тамария сегодня · Вельдория не исключила/,
    )
    expect(markup.indexOf('id="positions"')).toBeLessThan(markup.indexOf('id="statements"'))
    expect(await page(`${path}?page=2`)).not.toContain('id="positions"')
    expect(await page(`/people/${(await remizova()).id}`)).not.toContain('id="positions"')
  })

  test('an unknown person is a page that says so', async () => {
    const response = await ask(site, '/people/p000000000000000000000000')
    expect(response.status).toBe(404)
    expect(textOf(await response.text())).toContain('The record has nobody with this address.')
  })
})

describe('statement page', () => {
  test('shows the words in their context and all of the evidence', async () => {
    const { statement } = await remizova()
    const markup = await page(`/statements/${statement}`)
    const text = textOf(markup)
    const { capture } = readingOf(river)
    expect(text).toContain('Мы не отступим от этих слов … Но и торопить нас не надо')
    expect(text).toContain(capture.sha256)
    expect(text).toContain('15 May 2031 at 06:00 UTC')
    expect(text).toContain('"type": "TextQuoteSelector", "exact": "Но и торопить нас не надо"')
    expect(markup).toContain('<span class="cue">подчеркнула</span>')
    expect(markup).toContain('<span class="who">Ремизова</span>')
    expect(markup).toContain(`${river.url}#:~:text=${encodeURIComponent('Президент Орсен сказал нам ещё')},`)
  })

  test('offers the stored bytes as a download whose hash is the one shown', async () => {
    const { capture } = readingOf(river)
    const response = await ask(site, `/captures/${capture.sha256}`)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(capture.bytes)
  })

  test('keeps the stored bytes to this computer', async () => {
    const open = createSite(siteOptions(record, { local: false }))
    expect((await ask(open, `/captures/${readingOf(river).capture.sha256}`)).status).toBe(404)
  })
})

describe('search', () => {
  test.each([
    ['q=графики', ['собственного графика'], ['карта будет честной']],
    ['q=Ирта&kind=indirect', ['воду реки Ирты'], ['Ирта течёт']],
    ['speaker=Орсен', ['карта будет честной', 'Ирта течёт для всех'], ['собственного графика']],
    ['outlet=courier.example', ['We follow our own calendar'], ['Ирта течёт']],
    ['outlet=Вестник Приозёрья', ['Ирта течёт'], ['We follow']],
    ['language=en', ['We follow our own calendar'], ['Ирта течёт']],
    ['org=МИД Вельдории', ['собственного графика'], ['карта будет честной']],
    ['to=2031-04-01', ['карта будет честной'], ['собственного графика']],
    ['from=2031-05-15', ['We follow our own calendar'], ['собственного графика']],
  ])('%s', async (query, shown, hidden) => {
    const results = /<section class="river"[\s\S]*?<\/section>/.exec(
      await page(`/search?${new URLSearchParams(query)}`),
    )
    const text = textOf(results?.[0] ?? '')
    for (const words of shown) expect(text).toContain(words)
    for (const words of hidden) expect(text).not.toContain(words)
  })

  test('marks what was searched for, in any form', async () => {
    expect(await page('/search?q=графики')).toContain('<mark class="hit">графика</mark>')
  })

  test('keeps its state in the address, and each condition can be taken away', async () => {
    const markup = await page('/search?q=Ирта&kind=direct&from=2031-01-01')
    expect(markup).toContain('<option value="direct" selected>')
    expect(markup).toContain('href="/search?kind=direct&amp;from=2031-01-01"')
    expect(markup).toContain('href="/search?q=%D0%98%D1%80%D1%82%D0%B0&amp;from=2031-01-01"')
  })

  test('counts what each kind would leave', async () => {
    expect(textOf(await page('/search?q=Ирта'))).toMatch(/Kind direct speech 2 indirect speech 1/)
  })

  test('says why there is nothing, and what to do', async () => {
    const text = textOf(await page('/search?q=сом налим&kind=direct'))
    expect(text).toContain('No statements match')
    expect(text).toContain('Words: сом налим; Kind: direct speech.')
    expect(text).toContain('Use fewer words')
  })

  test.each([
    ['from=2031-02-30', 'From: a day has the form 2025-04-30'],
    ['kind=shouted', 'Kind: not one of the choices'],
    ['page=0', 'Pages: a page is a number from 1 to 500'],
    ['page=501', 'Pages: a page is a number from 1 to 500'],
    [`q=${'x'.repeat(201)}`, 'Words: at most 200 characters'],
    [`speaker=${'x'.repeat(201)}`, 'Speaker: at most 200 characters'],
  ])('refuses %s with a reason', async (query, reason) => {
    const response = await ask(site, `/search?${query}`)
    expect(response.status).toBe(400)
    expect(textOf(await response.text())).toContain(reason)
  })
})

describe('lists', () => {
  test('people by name, in another form', async () => {
    const text = textOf(await page('/people?name=Ремизовой'))
    expect(text).toContain('Лада Ремизова')
    expect(text).not.toContain('Ивар Орсен')
  })

  test('nobody of that name', async () => {
    expect(textOf(await page('/people?name=Щукин'))).toContain('Nobody found by “Щукин”')
  })

  test('articles and outlets', async () => {
    expect(textOf(await page('/articles'))).toContain(courier.title)
    expect(textOf(await page('/outlets'))).toMatch(/Вестник Приозёрья vestnik\.example 1 6/)
  })

  test('a list longer than a page can be paged through, and nothing is lost or doubled', async () => {
    const many = await recordOf(
      Array.from({ length: 60 }, (_, at) => ({
        ...kazakhPage,
        url: `https://ozen.example/${at}`,
        title: `Мақала ${at}`,
      })),
    )
    const long = createSite(siteOptions(many.record))
    const titles: string[] = []
    for (let path: string | undefined = '/articles'; path !== undefined; ) {
      const markup: string = await (await ask(long, path)).text()
      titles.push(...[...markup.matchAll(/<b>(Мақала \d+)<\/b>/g)].map(([, title = '']) => title))
      path = /rel="next" href="([^"]+)"/.exec(markup)?.[1]
    }
    expect(titles).toHaveLength(60)
    expect(new Set(titles).size).toBe(60)
    await many.close()
  })
})

test('an empty record says so and what to do', async () => {
  const empty = await recordOf([])
  const bare = createSite(siteOptions(empty.record))
  for (const path of ['/', '/search', '/people', '/articles', '/outlets']) {
    const text = textOf(await (await ask(bare, path)).text())
    expect(text, path).toContain('onrecord add')
  }
  await empty.close()
})

test('an id that a person once had leads to the one that it has now', async () => {
  const alone = await recordOf([river])
  const [former] = await findPeople(alone.record, 'Ремизова')
  // A person's id is the smallest of all its mentions: an article with a smaller one changes it.
  const earlier = Array.from({ length: 100 }, (_, at) => readingOf({ ...spring, url: `${spring.url}/${at}` })).find(
    ({ extraction }) =>
      (extraction.people.find(({ name }) => name === 'Лада Ремизова')?.id ?? 'z') < (former?.id ?? ''),
  )
  if (former === undefined || earlier === undefined) throw new Error('no page with a smaller id among a hundred')
  await keep(alone.record, earlier)
  const response = await ask(createSite(siteOptions(alone.record)), `/people/${former.id}`)
  expect(response.status).toBe(302)
  const [present] = await findPeople(alone.record, 'Ремизова')
  expect(present?.id).not.toBe(former.id)
  expect(response.headers.get('location')).toBe(`/people/${present?.id}`)
  await alone.close()
})
