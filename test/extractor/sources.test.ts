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
# kings and popes
Накануне Бонифаций XX покинул остров. Своё решение 85-летний понтифик объяснил тем, что силы уже не те. ⇒ Бонифаций XX
# a body by its home, its kind, its part
Лиденский «Атлант» выиграл кубок. Об этом сообщается на официальном сайте лиденского клуба. ⇒ Атлант
После съезда исполнительного комитета Гражданской лодочной партии (GLP) прошли выборы. GLP заявила, что рада. ⇒ Гражданская лодочная партия
Съезд Лодочной демократической партии (ЛдП) прошёл тихо. В ЛдП заявили, что рады. ⇒ Лодочная демократическая партия
Полиция уехала. Представители аэроклуба «Заря» ждали. В заявлении говорится: «Мы скорбим вместе со всеми». ⇒ аэроклуб «Заря»
МИД Тервалы ответил ООН. Совет Безопасности ООН молчал. В ведомстве отметили, что суд вынес четыре приговора. ⇒ МИД Тервалы
Порт закрыт. В МЧС Карсании сообщили, что лодки целы. В пресс-службе ведомства добавили, что рады. ⇒ МЧС Карсании; пресс-служба МЧС Карсании
Открыт Государственный лодочный музей. Лодочный музей посчитал выставку вредной. ⇒ Государственный лодочный музей
# what stands in brackets behind a name, and between the marks of a title
Посол Юрий Мушко (Юрій Мушко) сказал, что площадь открыта. ⇒ Юрий Мушко {Посол Юрий Мушко (Юрій Мушко)}
Житель Лидена (Тервала) Карен Орсен признал вину. ⇒ Карен Орсен {Житель Лидена (Тервала) Карен Орсен}
Лодочная академия (Academy of Boats and Oars of Lowbridge) отказалась вручать вёсла. ⇒ лодочная академия {Лодочная академия (Academy of Boats and Oars of Lowbridge)}
Телеграм-канал «Лодка плывёт» сообщал об обысках. ⇒ Лодка плывёт {Телеграм-канал «Лодка плывёт»}
По словам собеседника lodka.kz, Орсен не приходил. ⇒ ?anonymous {собеседника lodka.kz}
«Это случается редко», — сказал директор музея и археолог из Лидена, Иван Орсен. ⇒ Иван Орсен {директор музея и археолог из Лидена, Иван Орсен}
# addresses and the slants of wikis
Ксения Орсен [https://boats.example/p/BM8OrDHD/ сама сообщила] об этом в среду. Лодки целы, сообщила Орсен. ⇒ Ксения Орсен
Концерт отменён. Об этом сообщила компания ''Acme Boats''. ⇒ Acme Boats
По данным журнала ''Boat Times'', лодки подорожали. ⇒ Boat Times
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
