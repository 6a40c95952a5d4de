/** Made-up pages in any number, for measuring size and speed: invented people, bodies and words. */

const people = ['Арден', 'Белкор', 'Вейсман', 'Гаритов', 'Дорнин', 'Елагов', 'Зорим', 'Ильмен', 'Кастор', 'Лугов-Донской', 'Мерцен', 'Норвин', 'Орлен', 'Паскин', 'Рондо', 'Сельмин', 'Тарвин', 'Ульмов', 'Фаринов', 'Хольмин'] // biome-ignore format: a table of names
const given = ['Марк', 'Олег', 'Ирина', 'Павел', 'Вера', 'Денис', 'Анна', 'Игорь', 'Нина', 'Глеб']
const roles = ['министр обороны Велории', 'пресс-секретарь президента Остравии', 'глава МИД Велории', 'мэр Сольма', 'депутат парламента Остравии', 'директор Института моря'] // biome-ignore format: a table of roles
const claims = [
  'переговоры о проливе начнутся в следующем месяце',
  'страна не признает итоги референдума на острове',
  'порт Сольма будет открыт для всех судов',
  'новые пошлины вступят в силу осенью',
  'соглашение о рыболовстве требует доработки',
  'помощь пострадавшим районам увеличат вдвое',
  'граница останется закрытой до конца года',
  'саммит в Сольме пройдёт без предварительных условий',
]
const quoted = [
  'Мы готовы к разговору, но не под давлением',
  'Референдум не решит ни одного из наших вопросов',
  'Эта страница истории перевёрнута, пора работать дальше',
  'Каждая сторона должна сделать свой шаг навстречу',
  'Никаких тайных договорённостей нет и не будет',
  'Мы услышали соседей и ответим им делом',
]
const filler = [
  'В столице третий день идут дожди, движение по набережной ограничено.',
  'Пролив соединяет внутреннее море с океаном и важен для торговли обеих стран.',
  'В прошлом году через порт прошло больше двух тысяч судов.',
  'Местные жители собрались на площади у старой ратуши.',
]

/** The same seed gives the same numbers, 0 to 1 (a linear congruential generator is random enough for filler). */
function dice(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (items) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const item = items[Math.floor((state / 2 ** 32) * items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
}

function paragraphs(number: number): string[] {
  const pick = dice(number)
  return Array.from({ length: 12 }, (_, at) => {
    const name = `${pick(given)} ${pick(people)}`
    if (at % 4 === 3) return `${pick(filler)} ${pick(filler)}`
    if (at % 4 === 0) return `${upper(pick(roles))} ${name} заявил, что ${pick(claims)}. ${pick(filler)}`
    if (at % 4 === 1) return `«${pick(quoted)}», — сказал ${pick(roles)} ${name} (№ ${number}-${at}).`
    return `По словам ${pick(people)}а, ${pick(claims)}. ${pick(filler)}`
  })
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Page `number` as HTML of about 20 kB, with the furniture that real pages have around an article. */
export function syntheticPage(number: number): string {
  const pick = dice(number + 7)
  const title = `${upper(pick(claims))} (${number})`
  const day = String((number % 28) + 1).padStart(2, '0')
  const menu = Array.from({ length: 60 }, (_, at) => `<li><a href="/rubric/${at}">Рубрика ${at}</a></li>`).join('')
  const related = Array.from(
    { length: 12 },
    (_, at) => `<li><a href="/news/${number + at}">${upper(pick(claims))}</a></li>`,
  )
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title} — Вестник Сольма</title>
<link rel="canonical" href="https://solm-herald.example/news/${number}">
<meta property="og:site_name" content="Вестник Сольма"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="2025-0${(number % 9) + 1}-${day}T08:00:00+03:00">
<style>${'.a{color:#123}'.repeat(300)}</style><script>${'var q=[];'.repeat(400)}</script></head>
<body><header><nav><ul>${menu}</ul></nav></header><main><article><h1>${title}</h1>
${paragraphs(number)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
</article><aside><h3>Читайте также</h3><ul>${related.join('')}</ul></aside></main>
<footer><p>Все права сохранены.</p></footer></body></html>`
}
