/** Dates in English running text: words, the day they were published on, and what they mean. */
import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/language/en/date-phrases.ts'
import { loadLanguage } from '../../../src/language/load.ts'
import { cases, dated } from './dated.ts'

const english = await loadLanguage('en')

const table = cases(`
== 2025-04-04 a Friday
Roe said today ⇒ 2025-04-04 day
Roe said earlier today ⇒ 2025-04-04 day
Roe said late today ⇒ 2025-04-04 day
Roe said this morning ⇒ 2025-04-04 day
Roe said this afternoon ⇒ 2025-04-04 day
Roe said tonight ⇒ 2025-04-04 day
Roe said yesterday ⇒ 2025-04-03 day
Roe said late yesterday ⇒ 2025-04-03 day
Roe said yesterday evening ⇒ 2025-04-03 day
Roe said last night ⇒ 2025-04-03 day
Roe said the day before yesterday ⇒ 2025-04-02 day
Roe speaks tomorrow ⇒ 2025-04-05 day
Roe speaks tomorrow morning ⇒ 2025-04-05 day
Roe speaks the day after tomorrow ⇒ 2025-04-06 day
Roe said the other day ⇒

Roe said on Monday ⇒ 2025-03-31 day
Roe said Tuesday ⇒ 2025-04-01 day
On Wednesday, Roe said ⇒ 2025-04-02 day
On Thursday Roe said ⇒ 2025-04-03 day
Roe said on Friday ⇒ 2025-04-04 day
Roe said Saturday ⇒ 2025-03-29 day
Roe said on Sunday ⇒ 2025-03-30 day
Roe said Monday morning ⇒ 2025-03-31 day
Roe said on Tuesday afternoon ⇒ 2025-04-01 day
Late on Wednesday Roe said ⇒ 2025-04-02 day
Roe said late Wednesday ⇒ 2025-04-02 day
Roe said early on Thursday ⇒ 2025-04-03 day
Earlier on Thursday Roe said ⇒ 2025-04-03 day
Roe said on the evening of Wednesday ⇒ 2025-04-02 day
Roe said on Tues. in Ham ⇒ 2025-04-01 day
Roe said on Tuesday at 6:30 p.m. in Ham ⇒ 2025-04-01T18:30:00 minute
Roe said at 9 a.m. in Ham ⇒
Roe said on Wednesday at 9 a.m. in Ham ⇒ 2025-04-02T09:00:00 minute
Roe said on Wednesday at 12 a.m. in Ham ⇒ 2025-04-02T00:00:00 minute
Roe said on Wednesday at 12:15pm in Ham ⇒ 2025-04-02T12:15:00 minute
Roe said last Saturday ⇒ 2025-03-29 day
Roe said last Friday ⇒ 2025-03-28 day
Roe said last Tuesday ⇒ none
Roe said on Tuesday of last week ⇒ none
Roe said Saturday last week ⇒ 2025-03-29 day
Roe said this past Monday ⇒ 2025-03-31 day
Roe said this past Friday ⇒ 2025-03-28 day
Roe said this Tuesday ⇒ 2025-04-01 day
Roe said this Saturday ⇒ 2025-03-29 day
Roe said on Tuesday this week ⇒ 2025-04-01 day
Roe speaks next Tuesday ⇒ 2025-04-08 day
Roe speaks next Sunday ⇒ none
Roe speaks this coming Tuesday ⇒ 2025-04-08 day
Roe speaks Wednesday next week ⇒ 2025-04-09 day
the following Monday Roe said ⇒
Roe has been silent since Monday ⇒
Roe will answer by Monday ⇒
until Friday Roe said nothing ⇒
before Tuesday Roe said nothing ⇒
Monday’s meeting was short ⇒ 2025-03-31 day

On April 5, 2024, Roe said ⇒ 2024-04-05 day
On April 5, 2025, the forum opens ⇒ 2025-04-05 day
On April 5th, 2024, Roe said ⇒ 2024-04-05 day
on 5 April 2024 Roe said ⇒ 2024-04-05 day
on the 5th of April 2024 Roe said ⇒ 2024-04-05 day
on the fifth of March Roe said ⇒ 2025-03-05 day
on Apr. 5, 2024, Roe said ⇒ 2024-04-05 day
on Sept. 5 Roe said ⇒ 2024-09-05 day
on Jan. 15 Roe said ⇒ 2025-01-15 day
2025-03-05 Roe said ⇒ 2025-03-05 day
04/05/2025 Roe said ⇒
On March 5, '25, Roe said ⇒
April 31, 2024 Roe said ⇒ none
March 31 Roe said ⇒ 2025-03-31 day
on April 4 Roe said ⇒ 2025-04-04 day
on March 10 Roe said ⇒ 2025-03-10 day
on 10 March Roe said ⇒ 2025-03-10 day
on June 15 Roe said ⇒ 2024-06-15 day
on 31 December Roe said ⇒ 2024-12-31 day
on February 29 Roe said ⇒ 2024-02-29 day
on April 7 the forum opens ⇒ XXXX-04-07 day
on May 1 the forum opens ⇒ XXXX-05-01 day
on March 12 at 2 p.m. local time Roe said ⇒ 2025-03-12T14:00:00 minute
on the morning of March 12 Roe said ⇒ 2025-03-12 day
On Friday, April 5, Roe said ⇒ 2024-04-05 day
On Saturday, March 29, Roe said ⇒ 2025-03-29 day
On Saturday 29 March Roe said ⇒ 2025-03-29 day
On Monday, March 29, Roe said ⇒ XXXX-03-29 day
On Friday, April 5, 2024, Roe said ⇒ 2024-04-05 day
On Monday, April 5, 2024, Roe said ⇒ none
On Tuesday, April 1, at 6:30 p.m. Roe said ⇒ 2025-04-01T18:30:00 minute
on May 12 last year Roe said ⇒ 2024-05-12 day
on 12 May last year Roe said ⇒ 2024-05-12 day
on January 12 of this year Roe said ⇒ 2025-01-12 day
on May 12 of next year the forum opens ⇒ 2026-05-12 day
since March 5 Roe has been silent ⇒
by March 5 Roe will answer ⇒
after March 5 Roe was silent ⇒
Roe may 5 times ⇒
they march 10 miles ⇒
May he come ⇒

June 15-16 in Ham ⇒ 2024-06-15/2024-06-16 span
on June 15–16, 2023, Roe said ⇒ 2023-06-15/2023-06-16 span
on 15-16 June 2023 Roe said ⇒ 2023-06-15/2023-06-16 span
on March 15 and 16 Roe said ⇒ 2025-03-15/2025-03-16 span
The forum ran from March 3 to 5 ⇒ 2025-03-03/2025-03-05 span
The forum ran from March 3 to March 5, 2024 ⇒ 2024-03-03/2024-03-05 span
between March 3 and March 5 Roe said ⇒ 2025-03-03/2025-03-05 span
from 30 March to 2 April ⇒ 2025-03-30/2025-04-02 span
from December 30 to January 8 ⇒ 2024-12-30/2025-01-08 span
June 16-15 in Ham ⇒ none

In May 2024, Roe said ⇒ 2024-05 month
in May of 2024 Roe said ⇒ 2024-05 month
in May Roe said ⇒ 2024-05 month
in March Roe said ⇒ 2025-03 month
in April Roe said ⇒ 2025-04 month
in December Roe said ⇒ 2024-12 month
earlier in March Roe said ⇒ 2025-03 month
back in May 2023 Roe said ⇒ 2023-05 month
in May last year Roe said ⇒ 2024-05 month
in May of last year Roe said ⇒ 2024-05 month
in February this year Roe said ⇒ 2025-02 month
in May '24 Roe said ⇒
last May Roe said ⇒ 2024-05 month
last March Roe said ⇒ XXXX-03 month
this March Roe said ⇒ 2025-03 month
between April and May 2024 Roe said ⇒ 2024-04/2024-05 span
in early May Roe said ⇒ 2024-05 month
in mid-March Roe said ⇒ 2025-03 month
in late May 2024 Roe said ⇒ 2024-05 month
in late May last year Roe said ⇒ 2024-05 month
at the end of March Roe said ⇒ 2025-03 month
in the summer of 2024 Roe said ⇒ 2024-22 span
in summer 2024 Roe said ⇒ 2024-22 span
in the spring of last year Roe said ⇒ 2024-21 span
in the fall of 2023 Roe said ⇒ 2023-23 span
last summer Roe said ⇒ 2024-22 span
last winter Roe said ⇒ XXXX-24 span
prices fall and rise ⇒

in 2024 Roe said ⇒ 2024 year
back in 2019 Roe said ⇒ 2019 year
in early 2025 Roe said ⇒ 2025 year
at the end of 2024 Roe said ⇒ 2024 year
earlier this year Roe said ⇒ 2025 year
last year Roe said ⇒ 2024 year
late last year Roe said ⇒ 2024 year
the year before last Roe said ⇒ 2023 year
next year the forum opens ⇒ 2026 year
in the 1990s Roe said ⇒ 199X span
in the 90s Roe said ⇒

Roe said this week ⇒ 2025-03-31/2025-04-04 span
Roe said earlier this week ⇒ 2025-03-31/2025-04-04 span
Roe said last week ⇒ 2025-03-24/2025-03-30 span
Roe said late last week ⇒ 2025-03-24/2025-03-30 span
Roe said the week before last ⇒ 2025-03-17/2025-03-23 span
Roe speaks next week ⇒ 2025-04-07/2025-04-13 span
Roe said over the weekend ⇒ 2025-03-29/2025-03-30 span
Roe said last weekend ⇒ 2025-03-29/2025-03-30 span
Roe speaks next weekend ⇒ 2025-04-05/2025-04-06 span
Roe said earlier this month ⇒ 2025-04 month
Roe said last month ⇒ 2025-03 month
Roe said at the end of last month ⇒ 2025-03 month
the forum opens next month ⇒ 2025-05 month
Roe speaks later this week ⇒

Roe said two days ago ⇒ 2025-04-02 day
Roe said 5 days ago ⇒ 2025-03-30 day
Roe said a week ago ⇒ 2025-03-28~ day
Roe said two weeks ago ⇒ 2025-03-21~ day
Roe said a month ago ⇒ 2025-03~ month
Roe said three months ago ⇒ 2025-01~ month
Roe said a year ago ⇒ 2024~ year
Roe said five years ago ⇒ 2020~ year

The forum was on March 12. On the same day Roe said ⇒ 2025-03-12 day; 2025-03-12 day
The forum was on March 12. That day, Roe said ⇒ 2025-03-12 day; 2025-03-12 day
The forum was on March 12. Roe said at the time ⇒ 2025-03-12 day; 2025-03-12 day
The forum was in May 2024. Roe said at the time ⇒ 2024-05 month; 2024-05 month
The forum was in May 2024. That same day Roe said ⇒ 2024-05 month; none
The forum was on March 12. The next day, Roe said ⇒ 2025-03-12 day; 2025-03-13 day
The forum was on March 12. The following day, Roe said ⇒ 2025-03-12 day; 2025-03-13 day
The forum was on March 12. A day earlier, Roe said ⇒ 2025-03-12 day; 2025-03-11 day
The forum was on March 12. The day before, Roe said ⇒ 2025-03-12 day; 2025-03-11 day
The forum was on March 12. Two days later Roe said ⇒ 2025-03-12 day; 2025-03-14 day
The forum was on March 12. A week later Roe said ⇒ 2025-03-12 day; 2025-03-19~ day
The forum was in May 2023. That same month Roe said ⇒ 2023-05 month; 2023-05 month
The forum was on March 12, 2023. That same year Roe said ⇒ 2023-03-12 day; 2023 year
The forum was on March 12, 2023. On May 5 of that year Roe said ⇒ 2023-03-12 day; 2023-05-05 day
Roe said at the time ⇒ none
On the same day Roe said ⇒ none
A day earlier, Roe said ⇒ none
Roe then said ⇒
Earlier, Roe said ⇒
Recently Roe said ⇒

== 2025-01-02 a Thursday
on December 28 Roe said ⇒ 2024-12-28 day
in December Roe said ⇒ 2024-12 month
January 1 Roe said ⇒ 2025-01-01 day
last year Roe said ⇒ 2024 year
last month Roe said ⇒ 2024-12 month
last week Roe said ⇒ 2024-12-23/2024-12-29 span
on Sunday Roe said ⇒ 2024-12-29 day

== undated
on June 15 Roe said ⇒ XXXX-06-15 day
June 15-16 in Ham ⇒ XXXX-06-15/XXXX-06-16 span
On Friday, April 5, Roe said ⇒ XXXX-04-05 day
On April 5, 2024, Roe said ⇒ 2024-04-05 day
in May Roe said ⇒ XXXX-05 month
last summer Roe said ⇒ XXXX-22 span
in May last year Roe said ⇒ XXXX-05 month
on Monday Roe said ⇒ XXXX-XX-XX unknown
yesterday Roe said ⇒ XXXX-XX-XX unknown
last week Roe said ⇒ XXXX-XX-XX unknown
last month Roe said ⇒ XXXX-XX unknown
last year Roe said ⇒ XXXX unknown
The forum was on June 15. On the same day Roe said ⇒ XXXX-06-15 day; XXXX-06-15 day
The forum was on June 15. The next day Roe said ⇒ XXXX-06-15 day; none
The forum was on June 15, 2024. The next day Roe said ⇒ 2024-06-15 day; 2024-06-16 day
`)

test('the table is long enough to mean something', () => expect(table.length).toBeGreaterThanOrEqual(150))

describe('what is told', () => {
  test.each(table)('%s: %s', (published, text, answer) => {
    expect(dated(english, findDates, text, published)).toBe(answer)
  })
})

describe('what is to come', () => {
  test.each(
    cases(`
== 2025-04-04 a Friday
Roe will speak on Monday ⇒ 2025-04-07 day
Roe will speak on Friday ⇒ 2025-04-04 day
Roe will speak on April 7 ⇒ 2025-04-07 day
The forum will be on June 15-16 ⇒ 2025-06-15/2025-06-16 span
Roe will speak on April 3 ⇒ XXXX-04-03 day
Roe will speak in May ⇒ 2025-05 month
Roe will speak in March ⇒ 2026-03 month
Roe will speak this week ⇒ 2025-04-04/2025-04-06 span
Roe will speak this weekend ⇒ 2025-04-05/2025-04-06 span
`),
  )('%s: %s', (published, text, answer) => {
    expect(dated(english, findDates, text, published, 'future')).toBe(answer)
  })
})
