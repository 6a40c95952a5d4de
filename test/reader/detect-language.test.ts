import { expect, test } from 'vitest'
import { detectLanguage } from '../../src/reader/index.ts'

test.each([
  ['ru', 'Министр прибыл в столицу и встретился с послами.'],
  ['ru', 'Орсен прибыл в Лиден'],
  [
    'ru',
    'Аким сказал: «Су жетпейді, бірақ үміт бар», — и перешёл к вопросам о бюджете района, который обсуждали весь день.',
  ],
  ['kk', 'Президент елорданың әкімімен кездесіп, су қоймасының құрылысын талқылады.'],
  ['kk', 'Астанада жаңа көпір ашылды'],
  ['uk', 'Прем’єр-міністр зустрівся з послами і пояснив свою позицію.'],
  ['uk', 'Міністр її не бачив'],
  ['be', 'Міністр прыехаў у сталіцу і сустрэўся з пасламі, каб абмеркаваць дамову ў поўным аб’ёме.'],
  ['en', 'The minister said on Monday that the talks would go on.'],
  ['en', 'Officials arrive in the capital for the talks'],
  ['de', 'Der Minister sagte am Montag, dass die Gespräche weitergehen und die Brücke gebaut wird.'],
  ['ja', '大臣は月曜日に、交渉は続くと述べた。'],
  ['ko', '장관은 월요일 협상이 계속될 것이라고 말했다.'],
  [null, 'Tunay Lake News https://tunay.example'],
  [null, '12:45'],
  [null, ''],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})
