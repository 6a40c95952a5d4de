import { dateFinder } from '../dates/phrases.ts'
import { wordSet } from '../lexicon.ts'
import type { Word } from '../types.ts'

/** How Russian tells a date in running text. What a phrase means is a sense of `../dates/sense.ts`. */
export const findDates = dateFinder({
  classes: {
    // of «5 апреля», «в апреле», «на апрель», «прошлым апрелем»
    MONTH: [
      ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа'],
      ...['сентября', 'октября', 'ноября', 'декабря'],
    ],
    'MONTH:in': [
      ...['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне', 'июле', 'августе'],
      ...['сентябре', 'октябре', 'ноябре', 'декабре'],
    ],
    WEEKDAY: ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу', 'воскресенье'],
    'WEEKDAY:of': ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'],
    SEASON: ['весной весною', 'летом', 'осенью', 'зимой зимою'],
    'SEASON:of': ['весны', 'лета', 'осени', 'зимы'],
    UNIT: ['день дня дней', 'неделю недели недель', 'месяц месяца месяцев', 'год года лет'],
    'UNIT:by': ['днём днем днями', 'неделей неделями', 'месяцем месяцами', 'годом годами'],
    N: ['один одну', 'два две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'],
    'N:by': ['одним одной', 'двумя', 'тремя', 'четырьмя', 'пятью', 'шестью', 'семью', 'восемью', 'девятью', 'десятью'],
    DAY: [
      ...['первого', 'второго', 'третьего', 'четвёртого четвертого', 'пятого', 'шестого', 'седьмого', 'восьмого'],
      ...['девятого', 'десятого', 'одиннадцатого', 'двенадцатого', 'тринадцатого', 'четырнадцатого', 'пятнадцатого'],
      ...['шестнадцатого', 'семнадцатого', 'восемнадцатого', 'девятнадцатого', 'двадцатого'],
    ],
    PART: ['утром', 'днём днем', 'вечером', 'ночью', 'полдень', 'полночь'],
  },
  small: ['MONTH', 'MONTH:in', 'WEEKDAY', 'WEEKDAY:of', 'SEASON', 'SEASON:of'], // «улица 8 Марта»
  parts: {
    // часть дня и время: «вечером», «рано утром», «в 18:30 по московскому времени»
    time: '[же] [[рано|поздно|ранним|поздним] PART] [[,] в TIME [по местному|московскому времени]]',
    year: '[YEAR [г|года|году]]',
    dash: '-|–|—|‑|−',
    edge: 'начале|середине|конце',
    past: 'минувший|минувшую|минувшее|прошедший|прошедшую|прошедшее',
    last: 'прошлый|прошлую|прошлое',
    this: 'этот|эту|это',
    next: 'следующий|следующую|следующее',
    coming: 'ближайший|ближайшую|ближайшее|предстоящий|предстоящую|предстоящее|будущий|будущую|будущее',
  },
  phrases: `
    сегодня $time                                    day 0        # Сегодня утром заявил
    вчера $time                                      day -1       # Вчера вечером сообщил
    позавчера $time                                  day -2
    третьего дня                                     day -2
    накануне $time                                   eve          # Накануне заявил
    днём|днем|вечером накануне                       eve
    завтра $time                                     day +1
    послезавтра $time                                day +2
    утром|днём|днем|вечером|ночью сегодня            day 0
    вечером вчера                                    day -1
    сегодня|вчера|накануне , DAY MONTH $year         date         # Вчера, 3 апреля, заявил
    минувшей|прошлой|прошедшей ночью                 none         # вчера или сегодня

    в|во WEEKDAY $time                               weekday near # В понедельник заявил
    PART в WEEKDAY                                   weekday near # Вечером в понедельник
    PART WEEKDAY:of                                   weekday near
    [PART] в|во $past WEEKDAY $time                  weekday past # В минувший вторник
    в|во $last WEEKDAY $time                         weekday last
    в|во WEEKDAY на прошлой неделе                   weekday last
    в|во $this WEEKDAY $time                         weekday this
    в|во WEEKDAY на этой неделе                      weekday this
    в|во $next WEEKDAY $time                         weekday next # В следующий вторник
    в|во WEEKDAY на следующей неделе                 weekday next
    в|во $coming WEEKDAY $time                       weekday coming
    в ночь на WEEKDAY                                weekday near night

    [PART] [в|во WEEKDAY [$time] [,]] DAY MONTH $year [$time]         date # В пятницу, 5 апреля 2025 года, в 10:00
    [PART] [в|во WEEKDAY [,]] DAY MONTH прошлого года                 date by -1
    [PART] [в|во WEEKDAY [,]] DAY MONTH этого|нынешнего|текущего года date by 0
    DAY MONTH следующего|будущего года               date by 1
    DAY MONTH того же года                           date told
    DAY MONTH SHORT г|года                           none         # 5 апреля 25 года
    двадцать DAY MONTH                               none
    тридцать DAY MONTH                               none
    в ночь на DAY MONTH $year                        date night
    в ночь с DAY на DAY MONTH $year                 date         # В ночь с 4 на 5 апреля
    в ночь с DAY MONTH на DAY MONTH $year          date
    [с] DAY $dash DAY MONTH $year                   date         # 15-16 июня
    DAY и DAY MONTH $year                           date         # 15 и 16 июня
    с DAY по|до DAY MONTH $year                     date
    [с] DAY MONTH $dash|по|до DAY MONTH $year      date         # 30 марта - 2 апреля
    DOTTED                                           date         # 05.04.2025

    в MONTH:in $year                                  date         # В мае 2024 года
    в MONTH:in прошлого года                          date by -1
    в MONTH:in позапрошлого года                      date by -2
    в MONTH:in этого|нынешнего|текущего года          date by 0
    в MONTH:in следующего|будущего года               date by 1
    в MONTH:in того же года                           date told
    в MONTH:in SHORT г|года|году                      none
    в прошлом MONTH:in                                date last
    в MONTH:in $dash MONTH:in $year                   date
    в $edge|половине MONTH $year                     date         # В конце мая 2024 года
    в $edge MONTH прошлого года                      date by -1
    в $edge MONTH этого|нынешнего|текущего года      date by 0
    в первой|второй половине MONTH $year             date
    в первых|последних числах MONTH $year            date
    [в] SEASON $year                                 date         # Летом 2024 года
    SEASON прошлого года                             date by -1
    SEASON этого|нынешнего года                      date by 0
    прошлой|прошлым SEASON                           date last    # Прошлым летом
    этой|нынешней|этим|нынешним SEASON               date near
    в $edge SEASON:of $year                           date
    в $edge SEASON:of прошлого года                   date by -1

    в YEAR г|году                                    date         # В 2024 году
    в YEAR:th                                        date         # В 2024-м
    в YEAR $dash YEAR [гг|годах]                    date
    в $edge YEAR года|г                              date
    в $edge|половине прошлого года                   year -1
    в $edge этого|нынешнего|текущего года            year 0
    в первой|второй половине YEAR года|г             date
    в этом|нынешнем|текущем году                     year 0
    в прошлом|минувшем|прошедшем году                year -1
    в позапрошлом году                               year -2
    в следующем|будущем году                         year 1
    в DECADE [гг|годах]                              decade       # В 1990-х годах
    в $edge DECADE [гг|годов]                        decade

    на этой|нынешней|текущей неделе                  week 0
    на прошлой|минувшей|прошедшей неделе             week -1
    на позапрошлой неделе                            week -2
    на следующей|будущей неделе                      week 1
    в $edge этой|нынешней|текущей недели             week 0
    в $edge прошлой|минувшей|прошедшей недели        week -1
    в начале|середине недели                         week 0       # В начале недели заявил
    в [эти] выходные                                 weekend 0
    в минувшие|прошедшие|прошлые выходные            weekend -1
    в ближайшие|следующие|предстоящие выходные       weekend 1
    в этом|нынешнем|текущем месяце                   month 0
    в прошлом|минувшем|прошедшем месяце              month -1
    в позапрошлом месяце                             month -2
    в следующем|будущем месяце                       month 1
    в $edge этого|текущего месяца                    month 0
    в $edge прошлого|минувшего месяца                month -1

    [N] UNIT [тому] назад                            ago          # Два дня назад; неделю назад
    UNIT N назад                                     none         # дня два назад
    в прошлый|этот раз                               none

    тогда                                            told         # Отметил тогда он
    тогда же                                         told
    тогда как                                        none
    в тот|этот же день                               told day 0   # В тот же день заявил
    в тот день                                       told day 0
    тем же вечером|утром                             told day 0
    того же дня|числа                                told day 0
    вечером|утром|днём|днем того же дня              told day 0
    на следующий|другой день                         told day 1
    на следующее утро                                told day 1
    назавтра                                         told day 1
    днём|днем ранее|раньше                           told day -1  # Днём ранее сообщил
    за день до этого|того                            told day -1
    днём|днем позже|позднее|спустя                   told day 1
    через день после этого                           told day 1
    [N:by] UNIT:by ранее|раньше                        earlier
    [N:by] UNIT:by позже|позднее|спустя                later        # Двумя днями позже
    спустя N UNIT                                    later
    N UNIT спустя                                    later
    через [N] UNIT                                   later        # Через неделю
    на той же неделе                                 told week 0
    в том же месяце                                  told month 0
    в том же году                                    told year 0
    годом ранее|раньше                               told year -1
  `,
  bounds: wordSet('с со до к ко на после по через около начиная под кроме'),
  before: wordSet('от'),
  behind: wordSet(''),
  except: isEveOf,
})

/** «накануне саммита»: the day before something, of which the date is not told. */
function isEveOf(words: readonly Word[], first: number, end: number): boolean {
  const behind = words[end]
  return (
    words[first]?.lower === 'накануне' &&
    end - first === 1 &&
    behind?.kind === 'word' &&
    behind.best.case === 'genitive'
  )
}
