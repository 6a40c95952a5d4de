import { dateFinder } from '../dates/phrases.ts'
import { wordSet } from '../lexicon.ts'

/** How Ukrainian tells a date in running text. What a phrase means is a sense of `../dates/sense.ts`. */
export const findDates = dateFinder({
  classes: {
    MONTH: [
      ...['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня'],
      ...['вересня', 'жовтня', 'листопада', 'грудня'],
    ],
    'MONTH:in': [
      ...['січні', 'лютому', 'березні', 'квітні', 'травні', 'червні', 'липні', 'серпні'],
      ...['вересні', 'жовтні', 'листопаді', 'грудні'],
    ],
    WEEKDAY: ['понеділок', 'вівторок', 'середу', 'четвер', "п'ятницю", 'суботу', 'неділю'],
    'WEEKDAY:of': ['понеділка', 'вівторка', 'середи', 'четверга', "п'ятниці", 'суботи', 'неділі'],
    SEASON: ['навесні весною', 'влітку улітку літом', 'восени', 'взимку узимку зимою'],
    UNIT: ['день дні днів дня', 'тиждень тижні тижнів тижня', 'місяць місяці місяців місяця', 'рік роки років року'],
    'UNIT:by': ['днем днями', 'тижнем тижнями', 'місяцем місяцями', 'роком роками'],
    N: ['один', 'два дві', 'три', 'чотири', "п'ять", 'шість', 'сім', 'вісім', "дев'ять", 'десять'],
    PART: ['вранці уранці зранку', 'вдень удень', 'ввечері увечері', 'вночі уночі'],
  },
  small: ['MONTH', 'MONTH:in', 'WEEKDAY', 'WEEKDAY:of', 'SEASON'], // «вулиця 8 Березня»
  parts: {
    // частина дня і час: «ввечері», «рано вранці», «о 18:30 за місцевим часом»
    time: '[же|ж] [[рано|пізно] PART] [[,] о|об TIME [за місцевим часом]]',
    year: '[YEAR [р|року|році]]',
    dash: '-|–|—|‑|−',
    edge: 'початку|середині|кінці|наприкінці',
    past: 'минулий|минулу',
    this: 'цей|цю',
    next: 'наступний|наступну',
    coming: 'найближчий|найближчу|майбутній|майбутню',
  },
  phrases: `
    сьогодні $time                                   day 0        # Сьогодні вранці заявив
    вчора|учора $time                                day -1       # Учора ввечері повідомив
    позавчора $time                                  day -2
    напередодні $time                                eve          # Напередодні заявив
    завтра $time                                     day +1
    післязавтра $time                                day +2
    PART сьогодні                                    day 0
    PART вчора|учора                                 day -1
    сьогодні|вчора|учора|напередодні , DAY MONTH $year   date     # Учора, 3 квітня, заявив
    минулої ночі                                     none         # вчора чи сьогодні

    у|в WEEKDAY $time                                weekday near # У понеділок заявила
    PART у|в WEEKDAY                                 weekday near
    PART WEEKDAY:of                                  weekday near
    у|в ніч на WEEKDAY                               weekday near night
    у|в $past WEEKDAY $time                          weekday past
    минулого WEEKDAY:of                              weekday last # Минулого вівторка
    минулої WEEKDAY:of                               weekday last
    у|в $this WEEKDAY $time                          weekday this
    цього|цієї WEEKDAY:of                            weekday this
    у|в $next WEEKDAY $time                          weekday next
    наступного|наступної WEEKDAY:of                  weekday next
    у|в $coming WEEKDAY $time                        weekday coming

    [PART] [у|в WEEKDAY [$time] [,]] DAY MONTH $year [$time]             date # У п'ятницю, 5 квітня 2025 року, о 10:00
    [PART] [у|в WEEKDAY [,]] DAY MONTH минулого року                     date by -1
    [PART] [у|в WEEKDAY [,]] DAY MONTH цього|поточного року              date by 0
    DAY MONTH наступного року                        date by 1
    DAY MONTH того ж|самого року                     date told
    DAY MONTH SHORT р|року                           none         # 5 квітня 25 року
    у|в ніч на DAY MONTH $year                       date night
    у|в ніч з|із DAY на DAY MONTH $year              date
    [з|із] DAY $dash DAY MONTH $year                 date         # 15–16 червня
    DAY і|й|та DAY MONTH $year                       date
    з|із DAY до|по DAY MONTH $year                   date
    [з|із] DAY MONTH $dash|до|по DAY MONTH $year     date
    DOTTED                                           date         # 05.04.2025

    у|в MONTH:in $year                               date         # У травні 2024 року
    у|в MONTH:in минулого року                       date by -1
    у|в MONTH:in цього|поточного року                date by 0
    у|в MONTH:in наступного року                     date by 1
    у|в MONTH:in того ж року                         date told
    у|в MONTH:in $dash MONTH:in $year                date
    на|у|в $edge MONTH $year                         date         # На початку травня 2024 року
    наприкінці MONTH $year                           date
    на|у|в $edge MONTH минулого року                 date by -1
    на|у|в $edge MONTH цього року                    date by 0
    [SEASON] SEASON $year                            date         # Влітку 2024 року
    SEASON минулого року                             date by -1
    SEASON цього року                                date by 0

    у|в YEAR р|році                                  date         # У 2024 році
    YEAR року                                        date         # 2024 року
    у|в YEAR $dash YEAR роках|рр                     date
    на|у|в $edge YEAR року|р                         date
    на|у|в $edge минулого року                       year -1
    на|у|в $edge цього|поточного року                year 0
    цього|поточного року                             year 0
    минулого|торішнього року                         year -1
    торік                                            year -1
    позаторік                                        year -2
    наступного року                                  year 1
    у|в DECADE роках                                 decade       # У 1990-х роках

    цього|поточного тижня                            week 0
    минулого тижня                                   week -1
    позаминулого тижня                               week -2
    наступного тижня                                 week 1
    на|у|в $edge цього тижня                         week 0
    на|у|в $edge минулого тижня                      week -1
    на початку тижня                                 week 0
    у|в [ці] вихідні                                 weekend 0
    минулими вихідними                               weekend -1
    на|у вихідних                                    none
    цього|поточного місяця                           month 0
    минулого місяця                                  month -1
    наступного місяця                                month 1

    [N] UNIT тому                                    ago          # Два дні тому
    UNIT N тому                                      none
    через N UNIT                                     later
    цього|того|минулого разу                         none

    тоді                                             told         # Зазначив тоді він
    тоді ж                                           told
    тоді як                                          none
    того ж|самого дня                                told day 0   # Того ж дня заявив
    того дня                                         told day 0
    того ж вечора|ранку                              told day 0
    наступного дня                                   told day 1
    днем|за день раніше|перед                        told day -1
    [N] UNIT:by раніше                               earlier
    [N] UNIT:by пізніше                              later
    за N UNIT                                        none
  `,
  bounds: wordSet('з із до від на після по через близько починаючи з-під крім окрім'),
  before: wordSet('від'),
  behind: wordSet(''),
})
