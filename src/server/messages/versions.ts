/** The words about versions of an article, in one language. */
export interface VersionMessages {
  readonly title: string
  readonly compare: string
  readonly before: string
  readonly after: string
  readonly headline: string
  readonly said: string
  readonly text: string
  readonly changes: { readonly changed: string; readonly added: string; readonly removed: string }
  readonly same: string
  /** Blocks between two changes that stayed as they were. */
  readonly unchanged: (number: string) => string
  readonly contradictions: string
  readonly contradictionsHint: string
  readonly kinds: { readonly tense: string; readonly denied: string }
  readonly about: (word: string) => string
}

export const versionsRu: VersionMessages = {
  title: 'Что изменилось',
  compare: 'Сравнить с предыдущей',
  before: 'Было',
  after: 'Стало',
  headline: 'Заголовок',
  said: 'Что изменилось в сказанном',
  text: 'Текст рядом',
  changes: { changed: 'изменено', added: 'появилось', removed: 'исчезло' },
  same: 'Слова в обеих версиях одни и те же.',
  unchanged: (number) => `без изменений, абзацев: ${number}`,
  contradictions: 'Статья спорит сама с собой',
  contradictionsHint: 'Два предложения одной страницы, которые не сходятся. Что из них верно, Onrecord не решает.',
  kinds: { tense: 'одно и то же названо прошедшим и предстоящим', denied: 'одно утверждается и отрицается' },
  about: (word) => `о слове «${word}»`,
}

export const versionsKk: VersionMessages = {
  title: 'Не өзгерді',
  compare: 'Алдыңғысымен салыстыру',
  before: 'Бұрын',
  after: 'Қазір',
  headline: 'Тақырыбы',
  said: 'Айтылған сөзде не өзгерді',
  text: 'Мәтін қатар',
  changes: { changed: 'өзгерді', added: 'қосылды', removed: 'алынды' },
  same: 'Екі нұсқаның да сөздері бірдей.',
  unchanged: (number) => `өзгеріссіз, азат жол саны: ${number}`,
  contradictions: 'Мақала өзіне өзі қайшы',
  contradictionsHint: 'Бір беттің бір-біріне сәйкес келмейтін екі сөйлемі. Қайсысы дұрыс екенін Onrecord шешпейді.',
  kinds: {
    tense: 'бір нәрсе әрі өткен, әрі алдағы деп аталған',
    denied: 'бір нәрсе әрі айтылған, әрі жоққа шығарылған',
  },
  about: (word) => `«${word}» сөзі туралы`,
}

export const versionsEn: VersionMessages = {
  title: 'What changed',
  compare: 'Compare with the one before',
  before: 'Before',
  after: 'After',
  headline: 'Headline',
  said: 'What changed in what is said',
  text: 'The text side by side',
  changes: { changed: 'changed', added: 'added', removed: 'gone' },
  same: 'The words of both versions are the same.',
  unchanged: (number) => `unchanged paragraphs: ${number}`,
  contradictions: 'The article contradicts itself',
  contradictionsHint:
    'Two sentences of one page that do not go together. Onrecord does not decide which of them is right.',
  kinds: { tense: 'one thing told as past and as still to come', denied: 'one thing stated and denied' },
  about: (word) => `about “${word}”`,
}
