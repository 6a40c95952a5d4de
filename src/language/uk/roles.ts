import { phraseList, wordSet } from '../lexicon.ts'
import { plainNoun } from './nouns.ts'

/** Words that only point back to somebody already named. */
export const genericRoles = wordSet(`
  політик політикиня чиновник чиновниця посадовець посадовиця дипломат дипломатка парламентар експерт експертка аналітик
  аналітикиня фахівець фахівчиня науковець науковиця активіст активістка
  дослідник дослідниця учений учена вчений вчена медик медикиня правник правниця
`)
/** Words that any outlet may be called by. */
export const genericOutlets = wordSet('видання редакція')
export const reporters = wordSet('кореспондент кореспондентка журналіст журналістка')
/** What tells that somebody speaks on. */
export const adding = wordSet('додати додавати продовжити продовжувати підсумувати резюмувати також теж')
/** What stands before an office that somebody held. */
export const formerly = /^(?:колишн(?:ій|я) |тодішн(?:ій|я) |екс-?)/
/** Offices that one person holds at a time. */
export const soleOffices = wordSet(`
  президент президентка прем'єр прем'єрка прем'єр-міністр прем'єр-міністерка міністр міністерка канцлер канцлерка король
  королева губернатор губернаторка мер мерка голова глава очільник очільниця керівник керівниця спікер спікерка ректор ректорка
  директор директорка генпрокурор
`)
/** Ways of the press to name an office, by the office's own name; lower case. */
export const roleAliases: ReadonlyMap<string, string> = new Map(
  phraseList(`
    міський голова | мер
    міська голова | мерка
    глава уряду | прем'єр-міністр
    голова уряду | прем'єр-міністр
    очільник уряду | прем'єр-міністр
    прем'єр | прем'єр-міністр
    глава держави | президент
    очільник мзс | міністр закордонних справ
    глава мзс | міністр закордонних справ
    очільниця мзс | міністерка закордонних справ
  `).map((line) => line.join(' ').split(' | ') as [string, string]),
)

/** «мерка міста» is whom the text called «мер міста». */
export function plainOffice(role: string): string {
  const end = role.includes(' ') ? role.indexOf(' ') : role.length
  return plainNoun(role.slice(0, end)) + role.slice(end)
}
