import type { PageDates } from '../tables.ts'

export const pageDates: PageDates = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  fillers: (
    'at on of the by st nd rd th first published updated posted created edited released release issued last modified date time local utc gmt bst est edt ist am pm ' +
    'mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
}
