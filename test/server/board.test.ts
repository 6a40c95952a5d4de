import { expect, test } from 'vitest'
import { defineIssue, keep } from '../../src/record/index.ts'
import { createSite } from '../../src/server/index.ts'
import { type Held, invent } from '../record/readings.ts'
import { ask, recordOf, siteOptions } from './site.ts'

const held = (holder: string, type: NonNullable<Held['type']>, target: string): Held => ({
  holder,
  type,
  as: holder,
  stance: 'supports',
  cue: 'за',
  target,
  evidence: `${holder} за ${target}.`,
})

test('a holder with several lines on a board is told apart by what each is about', async () => {
  const { record, close } = await recordOf([])
  const positions = [
    held('Тамария', 'state', 'новый паром'),
    held('Тамария', 'state', 'старую пристань'),
    held('Порт Тамария', 'organisation', 'ночной маяк'),
  ]
  const text = positions.map(({ evidence }) => evidence).join(' ')
  const people = [
    { name: 'Тамария', type: 'state' as const },
    { name: 'Порт Тамария', type: 'organisation' as const },
  ]
  await keep(record, invent({ url: 'https://mol.example/board', text, people, positions }))
  const site = createSite(siteOptions(record))
  const markup = await (await ask(site, `/positions?holder=${encodeURIComponent('Тамария')}`)).text()
  const lines = [...markup.matchAll(/class="holder-line"><summary>([\s\S]*?)<svg/g)].map(([, head = '']) =>
    head.replaceAll(/<[^>]+>/g, '').trim(),
  )
  expect(lines.sort()).toEqual(['Порт Тамария', 'Тамария новый паром', 'Тамария старую пристань'])
  await close()
})

test('what was suggested is an issue as soon as somebody defines it, and suggested no more', async () => {
  const { record, close } = await recordOf([])
  const positions = [held('Тамария', 'state', 'паром'), held('Вельдория', 'state', 'паром')]
  const text = positions.map(({ evidence }) => evidence).join(' ')
  const people = positions.map(({ holder }) => ({ name: holder, type: 'state' as const }))
  await keep(record, invent({ url: 'https://mol.example/issue', text, people, positions }))
  const site = createSite(siteOptions(record))
  const page = async () => (await ask(site, '/positions')).text()
  expect(await page()).toContain('id="suggested"')
  const definition = { names: { ru: 'Переправа' }, description: '', rules: [{ all: 'паром' }] }
  await defineIssue(record, definition, { by: 'Анна', reason: 'о пароме', at: '2031-06-01T00:00:00Z' })
  const after = await page()
  expect(after).toContain('Переправа')
  expect(after).not.toContain('id="suggested"')
  await close()
})
