/** Constructions without a verb: signatures and transcripts, in both languages; the people are invented. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../src/language/load.ts'
import { remark } from './marked.ts'

const languages = { ru: await loadLanguage('ru'), en: await loadLanguage('en') }

test.each([
  ['en', '“[The dam must stay where it is].” {―} <Jane Roe>, 34, of Lakeside. ⇒ Jane Roe'],
  [
    'en',
    '“[The dam must stay where it is].” {―} <Jane Roe>\n“[Nobody asked us before they began].” {―} <John Doe> ⇒ Jane Roe; John Doe',
  ],
  ['ru', '«[Плотину строили не для нас]». {―} <Лада Ремизова>, учительница ⇒ Лада Ремизова'],
  // a title is no quotation, a verb makes another construction of it
  ['en', '“The Dam” ― Harbour Theatre'],
  [
    'en',
    'Jane Roe met John Doe.\n\n<ROE>{:} [Well, the dam is closed].\n\n<DOE>{:} [Do you regret it, Mrs. Roe?]\n\n<ROE>{:} [Not for a day]. ⇒ Jane Roe; John Doe; Jane Roe',
  ],
  [
    'ru',
    'Ивар Орсен встретил Ладу Ремизову.\n\n<ОРСЕН>{:} [Плотина закрыта].\n\n<РЕМИЗОВА>{:} [Вы о ней жалеете?]\n\n<ОРСЕН>{:} [Ни одного дня]. ⇒ Ивар Орсен; Лада Ремизова; Ивар Орсен',
  ],
  [
    'en',
    'Jane Roe met John Doe.\n\n"<ROE>{:} [The dam is closed].\n\n"<DOE>{:} [Do you regret it?]\n\n"[The village is gone].\n\n"<ROE>{:} [Not for a day].\n\n"[It was late]," <Doe> {said}. ⇒ Jane Roe; John Doe; Jane Roe; John Doe',
  ],
  // two are no transcript
  ['en', 'NOTE: The road is closed.\n\nUPDATE: The road is open.'],
] as const)('%s %s', (language, line) => {
  expect(remark(line, languages[language])).toBe(line)
})
