/** Where the words of a source begin and end, and whom they name: "sentences ⇒ speakers", "{source}" where its edge is asked. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { articleOf } from './marked.ts'

const russian = await loadLanguage('ru')

const lines = `
# two of one surname
Дана Реймо умерла. Её брат Роберт Реймо писал стихи. Позднее Реймо, чей рост был больше двух метров, сказала, что ей пора. ⇒ Дана Реймо
Дана Реймо умерла. Её брат Роберт Реймо писал стихи. Реймо назвала эти дни худшими в жизни. ⇒ Дана Реймо
Дана Реймо пришла. Дана Вуд Реймо родилась в порту. Реймо сказала, что рада. ⇒ Дана Вуд Реймо
`
  .split('\n')
  .filter((line) => line.includes(' ⇒ '))

test.each(lines)('%s', (line) => {
  const [text = '', expected = ''] = line.split(' ⇒ ')
  const { statements } = extract(articleOf(text.replaceAll(' ¶ ', '\n\n'), 'ru'), russian)
  const asked = expected.split('; ')
  const found = statements.slice(-asked.length).map(({ speaker, source }, at) => {
    const words = asked[at]?.includes('{') && source ? ` {${text.slice(source.from, source.to)}}` : ''
    return `${speaker.name ?? `?${speaker.type}`}${words}`
  })
  expect(found.join('; ')).toBe(expected)
})
