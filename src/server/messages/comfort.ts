/** The words about what eases the work: keys, files, feeds, citations; in one language. */
export interface ComfortMessages {
  readonly keys: string
  readonly keysFor: readonly (readonly [key: string, does: string])[]
  readonly keysWanted: string
  readonly close: string
  readonly take: string
  readonly follow: string
  readonly cite: string
  readonly copy: string
  readonly copied: string
}

export const comfortRu: ComfortMessages = {
  keys: 'Клавиши',
  keysFor: [
    ['j', 'следующая запись'],
    ['k', 'предыдущая запись'],
    ['/', 'к поиску'],
    ['?', 'эта подсказка'],
  ],
  keysWanted: 'Клавиши включены',
  close: 'Закрыть',
  take: 'Взять файлом:',
  follow: 'Следить лентой:',
  cite: 'Цитировать:',
  copy: 'Скопировать цитату',
  copied: 'Скопировано',
}

export const comfortKk: ComfortMessages = {
  keys: 'Пернелер',
  keysFor: [
    ['j', 'келесі жазба'],
    ['k', 'алдыңғы жазба'],
    ['/', 'іздеуге'],
    ['?', 'осы көмек'],
  ],
  keysWanted: 'Пернелер қосулы',
  close: 'Жабу',
  take: 'Файл түрінде алу:',
  follow: 'Таспамен қадағалау:',
  cite: 'Дәйексөз алу:',
  copy: 'Дәйексөзді көшіру',
  copied: 'Көшірілді',
}

export const comfortEn: ComfortMessages = {
  keys: 'Keys',
  keysFor: [
    ['j', 'next entry'],
    ['k', 'previous entry'],
    ['/', 'to the search'],
    ['?', 'this help'],
  ],
  keysWanted: 'Keys are on',
  close: 'Close',
  take: 'Take as a file:',
  follow: 'Follow as a feed:',
  cite: 'Cite:',
  copy: 'Copy as citation',
  copied: 'Copied',
}
