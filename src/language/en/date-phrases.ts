import { dateFinder } from '../dates/phrases.ts'
import { wordSet } from '../lexicon.ts'

/** How English tells a date in running text. What a phrase means is a sense of `../dates/sense.ts`. */
export const findDates = dateFinder({
  classes: {
    MONTH: [
      ...['january jan jan.', 'february feb feb.', 'march mar mar.', 'april apr apr.', 'may', 'june jun jun.'],
      ...['july jul jul.', 'august aug aug.', 'september sep sep. sept sept.', 'october oct oct.'],
      ...['november nov nov.', 'december dec dec.'],
    ],
    'MONTH:mid': [
      ...['mid-january', 'mid-february', 'mid-march', 'mid-april', 'mid-may', 'mid-june', 'mid-july', 'mid-august'],
      ...['mid-september', 'mid-october', 'mid-november', 'mid-december'],
    ],
    WEEKDAY: [
      ...['monday mon.', 'tuesday tue. tues.', 'wednesday wed.', 'thursday thu. thurs.', 'friday fri.'],
      ...['saturday sat.', 'sunday sun.'],
    ],
    SEASON: ['spring', 'summer', 'autumn fall', 'winter'],
    UNIT: ['day days', 'week weeks', 'month months', 'year years'],
    N: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    DAY: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
    PART: ['morning', 'afternoon', 'evening', 'night'],
    HALF: ['a.m. am', 'p.m. pm'],
  },
  capital: ['MONTH', 'MONTH:mid', 'WEEKDAY'], // "may", "march"
  parts: {
    time: '[PART] [[,] at TIME [HALF] [local time]] [[,] at HOUR HALF [local time]]',
    year: '[[,] YEAR]',
    dash: '-|–|—|‑|−|to|through',
    edge: 'early|mid|late',
    part: 'beginning|start|middle|end',
  },
  phrases: `
    [earlier|late|early] today                       day 0         # said earlier today
    today [PART] [at TIME [HALF]]                    day 0
    this morning|afternoon|evening                   day 0
    [earlier] tonight                                day 0
    [late|early|earlier] yesterday [PART]            day -1        # said late yesterday
    today|yesterday , [WEEKDAY ,] MONTH DAY $year      date
    last night|evening                               day -1
    [on] the day before yesterday                    day -2
    tomorrow [PART]                                  day 1
    the day after tomorrow                           day 2

    [late|early|earlier] [on] [late|early] WEEKDAY $time           weekday near  # said on Monday
    [on] the [PART] of WEEKDAY                       weekday near
    [on] last WEEKDAY [PART]                         weekday last
    [on] WEEKDAY last week                           weekday last
    [on] WEEKDAY of last week                        weekday last
    last week on WEEKDAY                             weekday last
    [on] this|the past WEEKDAY [PART]                weekday past
    [on] this WEEKDAY [PART]                         weekday this
    [on] WEEKDAY [of] this week                      weekday this
    [on] next WEEKDAY [PART]                         weekday next
    [on] WEEKDAY [of] next week                      weekday next
    [on] this coming WEEKDAY                         weekday coming
    [on] the following WEEKDAY                       none

    [late|early|earlier] [on] [the PART of] [WEEKDAY [PART] [,]] MONTH DAY $year [$time]        date  # On Friday, April 5, 2024
    [on] [the PART of] [WEEKDAY [PART] [,]] [the] DAY [of] MONTH $year [$time]        date  # on 5 April 2024
    [on] MONTH DAY [of] last year                    date by -1
    [on] [the] DAY [of] MONTH [of] last year         date by -1
    [on] MONTH DAY [of] this year                    date by 0
    [on] [the] DAY [of] MONTH [of] this year         date by 0
    [on] MONTH DAY [of] next year                    date by 1
    [on] [the] DAY [of] MONTH [of] next year         date by 1
    [on] MONTH DAY of that year                      date told
    [on] [the] DAY [of] MONTH of that year           date told
    [on] MONTH DAY [,] '|’ SHORT                     none          # April 5, '25
    [on|from|between] MONTH DAY $dash|and DAY $year  date          # June 15-16
    [on|from|between] MONTH DAY $dash|and MONTH DAY $year          date
    [on|from|between] [the] DAY $dash|and [the] DAY [of] MONTH $year       date
    [from|between] DAY MONTH $dash|and DAY MONTH $year             date
    YEAR - MM - DAY                                  date          # 2025-04-05

    [earlier] in MONTH $year                         date          # in May 2024
    in MONTH of YEAR                                 date
    [back] in MONTH [of] last year                   date by -1
    in MONTH [of] this year                          date by 0
    in MONTH [of] next year                          date by 1
    in MONTH of that year                            date told
    in MONTH ' SHORT                                 none
    last MONTH                                       date last
    this past MONTH                                  date near
    this MONTH                                       date by 0
    in $edge MONTH $year                             date          # in late May 2024
    in MONTH:mid $year                               date          # in mid-May
    in MONTH:mid [of] last year                      date by -1
    in $edge MONTH [of] last year                    date by -1
    at|by|toward the $part of MONTH $year            date
    [in|between] MONTH $dash|and MONTH YEAR          date
    in [the] [$edge] SEASON [of] YEAR                date          # in the spring of 2024
    in [the] [$edge] SEASON of last year             date by -1
    in the SEASON                                    date
    last SEASON                                      date last
    this past SEASON                                 date

    [earlier|back] in YEAR                           date          # in 2024
    in $edge YEAR                                    date
    at the $part of YEAR                             date
    [earlier|later|late|early|sometime] this year    year 0
    [late|early|sometime] last year                  year -1
    at the $part of last year                        year -1
    at the $part of the|this year                    year 0
    the year before last                             year -2
    next year                                        year 1
    in the [$edge] DECADE                            decade        # in the 1990s

    [earlier] this week                              week 0        # earlier this week
    [late|early|sometime] last week                  week -1
    the week before last                             week -2
    next week                                        week 1
    over|at|on the weekend                           weekend 0
    this weekend                                     weekend 0
    last weekend                                     weekend -1
    this past weekend                                weekend -1
    next weekend                                     weekend 1
    [earlier|late] this month                        month 0
    [late|early|sometime] last month                 month -1
    at the $part of the|this month                   month 0
    at the $part of last month                       month -1
    the month before last                            month -2
    next month                                       month 1

    N UNIT ago                                       ago           # two days ago
    a|an UNIT ago                                    ago
    later this week|month                            none
    the other day|week                               none

    at the|that time                                 told          # said at the time
    back then                                        told
    [on|later|earlier|late] the|that same day        told day 0    # on the same day
    [on|later] that day                              told day 0
    later the same day                               told day 0
    that same day                                    told day 0
    that morning|afternoon|evening|night             told day 0
    [on] the next|following day                      told day 1
    [on] the next|following morning                  told day 1
    [on] the day after                               told day 1
    [on] the previous day                            told day -1
    the day before                                   told day -1
    a|one UNIT earlier|before                        earlier       # a day earlier
    N UNIT earlier|before                            earlier
    a|one UNIT later|after                           later
    N UNIT later|after                               later
    that same week                                   told week 0
    that week                                        told week 0
    [in] that same month                             told month 0
    that|the same month                              told month 0
    [in] that same year                              told year 0
    that|the same year                               told year 0
    later|earlier that month                         told month 0
    later|earlier that year                          told year 0
  `,
  bounds: wordSet('since until till by before after through from for until to than'),
  before: wordSet(''),
  behind: wordSet("'s ’s - ‑ –"),
  except: (words, first) => /^to/.test(words[first]?.lower ?? '') && words[first]?.capital === true, // USA Today
})
