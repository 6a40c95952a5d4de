/** Given names common in Ukrainian news, with all their forms. What is not here is known by the words around it. */
import type { Case, Gender } from '../types.ts'
import { formsOf } from './declension.ts'
import { plain } from './nouns.ts'

const words = (table: string): readonly string[] => table.trim().split(/\s+/)

const men = words(`
  Адам Адріан Альберт Анатолій Андрій Антон Аркадій Афанасій Арсен Арсеній Артем Артур Богдан Борис Вадим Валентин Валерій
  Василь Веніамін Віктор Віталій Влад Владислав Володимир Всеволод В'ячеслав Гаврило Геннадій Георгій Герман Гліб Гнат Гордій
  Григорій Давид Данило Даниїл Демид Денис Дмитро Едуард Емануїл Ернест Євген Євгеній Євстахій Єгор Єфрем Захар
  Зеновій Зиновій Зіновій Іван Ігнат Ігор Ілля Іларіон Йосип Казимир Карл Каленик Кирило Клим Климент Корній Костянтин Кузьма Лаврентій Лев Левко
  Леонід Лесь Лука Лук'ян Любомир Макар Максим Марат Марк Маркіян Марко Мар'ян Матвій Микита Микола Мирон Мирослав
  Мефодій Михайло Мусій Назар Назарій Нестор Никифор Оксен Олег Олександр Олексій Олесь Омелян Онуфрій Орест Остап Павло Пантелеймон Петро Пилип
  Платон Прохор Радислав Радим Ратибор Рафаїл Ренат Роберт Родіон Роман Ростислав Рудольф Руслан Рустам Савва Савелій Святослав
  Северин Семен Сергій Сидір Соломон Станіслав Степан Тадей Тарас Теодор Тимофій Тимур Тихон Трохим Устим Федір Филимон
  Филип Франц Христофор Юліан Юрій Юхим Яким Яків Ян Яремій Ярема Яромир Ярослав Ясен
  Марек Джон Джозеф Джеймс Майкл Девід Дональд Томас Вільям Річард Пітер Пол Стівен Едвард Генрі Френк Мартін Крістіан Ганс
  Вольфганг Фрідріх Йохан Йоганн Юрген Штефан Андреас Клаус Олаф Ларс Свен Ерік Гуннар Жан Жак Мішель Еммануель Франсуа
  Альбер Анрі Рене Лоран Педро Хуан Карлос Хосе Мігель Луїс Антоніо Мануель Пабло Маріо Лука Джузеппе Паоло Франческо
  Войцех Анджей Кшиштоф Томаш Яцек Зденек Вацлав Золтан Віктор Іштван Реджеп Мехмет Ахмед Мухаммед Алі Хасан
  Ібрагім Мустафа Омар Саїд Касим Раджеш Нарендра Кім Чен Алекс Кріс Джо Джек Джордж Бен Сем Том Тім Тоні
`)
const women = words(`
  Агата Ада Аделіна Аліна Алла Аліса Альбіна Амалія Анастасія Ангеліна Анжела Анжеліка Анна Ганна Антоніна Аріна Аурелія
  Богдана Валентина Валерія Варвара Василина Вероніка Віра Вікторія Віолетта Віталія Владислава Галина Горпина Дарина Дарія
  Дар'я Діана Домініка Ева Емілія Емма Єва Євгенія Єлизавета Жанна Зінаїда Зіновія Злата Зоряна Зоя Іванна Інга Інеса Інна Ірина
  Іраїда Камілла Каріна Катерина Кіра Клавдія Клара Ксенія Лариса Леся Лідія Ліза Лілія Ліна Лілі Лінда Людмила Лукія Любов
  Любомира Мавка Маргарита Марина Марія Мар'яна Марта Марфа Мелана Меланія Милана Мирослава Міла Мілана Надія Наталія Наталя
  Неля Ніка Ніна Нона Нора Оксана Олександра Олена Олеся Ольга Орися Орислава Параска Поліна Радмила Раїса Регіна Римма Роксолана
  Романа Руслана Русана Рута Сабіна Світлана Святослава Серафима Соломія Софія Станіслава Стефанія Таїсія Таміла Тамара Тетяна
  Уляна Фаїна Христина Юлія Юліана Юстина Яна Ярина Ярослава Ясмін
  Мері Елізабет Кейт Джейн Сара Лаура Марі Софі Ангела Урсула Клаудія Крістіна Крістін Гелен Хелен Джулія Камала Мішель
  Гелена Ельжбета Агнешка Зузана Моніка Роза Кармен Ізабель Фатіма Айше Лейла Аїша Мая Грета Інгрід
`)

/** Forms that do not follow the rule of their ending, in the order of the cases. */
const irregular: Readonly<Record<string, string>> = {
  Лев: 'Лев Лева Левові,Леву Лева Левом Левові',
  Сидір: 'Сидір Сидора Сидорові,Сидору Сидора Сидором Сидорові',
  Федір: 'Федір Федора Федорові,Федору Федора Федором Федорові',
  Яків: 'Яків Якова Якову,Яковові Якова Яковом Якову',
  Ігор: 'Ігор Ігоря Ігореві,Ігорю Ігоря Ігорем Ігореві',
  Ілля: 'Ілля Іллі Іллі Іллю Іллею Іллі',
  Олесь: 'Олесь Олеся Олесеві,Олесю Олеся Олесем Олесеві',
  Любов: 'Любов Любові Любові Любов Любов’ю Любові',
  Марек: 'Марек Марека Марекові,Мареку Марека Мареком Марекові',
}
/** Of these nobody declines the ones that end in other vowels, nor women's that end in a consonant. */
const declines = (name: string, gender: Gender): boolean => (gender === 'feminine' ? /[ая]$/ : /[^еиіуюєї]$/).test(name)

export interface GivenForm {
  readonly name: string
  readonly gender: Gender
  readonly cases: readonly Case[]
}

const every: readonly Case[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative']

function build(): ReadonlyMap<string, readonly GivenForm[]> {
  const found = new Map<string, GivenForm[]>()
  const add = (form: string, name: string, gender: Gender, of: readonly Case[]): void => {
    const key = plain(form)
    const known = found.get(key) ?? []
    const same = known.find((one) => one.name === name && one.gender === gender)
    const cases = [...new Set([...(same?.cases ?? []), ...of])]
    found.set(key, [...known.filter((one) => one !== same), { name, gender, cases }])
  }
  for (const [gender, names] of [
    ['masculine', men],
    ['feminine', women],
  ] as const)
    for (const name of names) {
      const table = irregular[name]
      if (table)
        for (const [at, cell] of table.split(' ').entries())
          for (const form of cell.split(',')) add(form, name, gender, [every[at] ?? 'nominative'])
      else if (!declines(name, gender)) add(name, name, gender, every)
      else
        for (const { form, case: of, number } of formsOf(
          name.replace(/^./u, (letter) => letter.toLowerCase()),
          false,
        ))
          if (number === 'singular') add(form, name, gender, [of])
    }
  return found
}

const byForm = build()
const none: readonly GivenForm[] = []

/** Whose form the word is, with the cases it can stand in; none for what is no known given name. */
export const givenAt = (form: string): readonly GivenForm[] =>
  /^\p{Lu}/u.test(form) ? (byForm.get(plain(form)) ?? none) : none
