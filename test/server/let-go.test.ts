import { expect, test } from 'vitest'
import { prune, searchStatements } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { samples } from './sample.ts'
import { ask, recordOf, siteOptions } from './site.ts'

test('a page that was let go by rule is said to be so, where its bytes would stand, in every language', async () => {
  const { record, close } = await recordOf(samples)
  try {
    const [entry] = (await searchStatements(record, { words: 'торопить' })).entries
    const site = createSite(siteOptions(record))
    const path = `/statements/${entry?.id}`
    const page = async (of: string, language?: string): Promise<string> =>
      (await (await ask(site, of, language === undefined ? {} : { language })).text()).replace(/[\s\u00a0]+/g, ' ')
    expect(await page(path)).not.toContain('by the rule')
    const now = (): Date => new Date('2099-03-09T08:00:00Z')
    await prune(record, { rules: [{ captures: 730 }], now, all: true })
    expect(await page(path, 'en')).toContain('Let go on 9 March 2099 by the rule for pages older than 730 days')
    expect(await page(path, 'ru')).toContain('по правилу о хранении: 9 марта 2099 г., срок – 730 дней')
    expect(await page(path, 'kk')).toContain('730 күн')
    expect(await page(`/articles/${entry?.article.id}`)).toContain('by the rule for pages older than 730 days')
    const api = await (await ask(site, `/api/statements/${entry?.id}`)).json()
    expect(api.capture).toMatchObject({ letGo: { at: '2099-03-09T08:00:00.000Z', days: 730 } })
    expect((await ask(site, `/captures/${api.capture.sha256}`)).status).toBe(404)
  } finally {
    await close()
  }
})

test('a text that was let go by rule is said to be so; paragraphs of which nothing is left are not shown', async () => {
  const { record, close } = await recordOf(samples)
  try {
    const [entry] = (await searchStatements(record, { words: 'торопить' })).entries
    const site = createSite(siteOptions(record))
    const page = async (of: string, language: string): Promise<string> =>
      (await (await ask(site, of, { language })).text()).replace(/[\s\u00a0]+/g, ' ')
    const path = `/statements/${entry?.id}`
    const selectors = async () => (await (await ask(site, `/api${path}`)).json()).selectors
    const before = await selectors()
    await prune(record, { rules: [{ texts: 730 }], now: () => new Date('2099-03-09T08:00:00Z'), all: true })
    expect(await page(path, 'en')).toContain(
      'Let go on 9 March 2099 by the rule for texts older than 730 days, but for',
    )
    expect(await page(`/articles/${entry?.article.id}`, 'ru')).toContain('оставлены слова высказываний и имена')
    expect(await page(`/articles/${entry?.article.id}`, 'kk')).toContain('Сақталған мәтін')
    expect(await page(`/articles/${entry?.article.id}`, 'en')).not.toMatch(/<p[^>]*>[█\s.,]*<\/p>/)
    expect(await selectors()).toEqual(before)
    const api = await (await ask(site, `/api/articles/${entry?.article.id}`)).json()
    expect(api.textLetGo).toEqual({ at: '2099-03-09T08:00:00.000Z', days: 730 })
  } finally {
    await close()
  }
})
