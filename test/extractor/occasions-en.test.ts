/** When, where and to whom: English sentences of an article of Wednesday, 18 June 2025, and what they tell of each statement. */
import { describe, expect, test } from 'vitest'
import { loadLanguage } from '../../src/language/load.ts'
import { occasionLines, occasionsIn } from './occasions.ts'

const language = await loadLanguage('en')

const table = occasionLines(`
On Monday, Minister Jane Roe said the plant would open. ⇒ said 2025-06-16
Minister Jane Roe said Monday that the plant would open. ⇒ said 2025-06-16
Minister Jane Roe said on Tuesday at a briefing that the plant would open. ⇒ said 2025-06-17, at briefing (a briefing)
"The plant will open," Roe said in an interview with the Lakeside Post. ⇒ at interview Lakeside Post (an interview with the Lakeside Post)
"The plant will open," Roe told reporters on Wednesday. ⇒ said 2025-06-18, to - (reporters)
Roe told reporters June 12 that the plant would close. ⇒ said 2025-06-12, to - (reporters)
"We are ready," Roe wrote on X. ⇒ at post X (X)
"We are ready," Roe posted on Truth Social late Sunday. ⇒ said 2025-06-15, at post Truth Social (Truth Social)
Speaking in parliament on June 10, Roe said the plant was closed. ⇒ said 2025-06-10, at parliament (parliament)
Roe told parliament that the plant was closed. ⇒ at parliament (parliament)
Roe testified in court that she was innocent. ⇒ at court (court)
Roe told John Doe that the plant was closed. ⇒ to John Doe (John Doe)
Roe told Reuters the plant was closed. ⇒ at interview Reuters (Reuters), to Reuters (Reuters)
Roe told the Lakeside Post in a phone interview that the plant was closed. ⇒ at interview (a phone interview), to Lakeside Post (the Lakeside Post)
According to Roe, the plant will close on Monday. ⇒ -
Roe said the plant will close on Monday. ⇒ -
Roe announced a meeting on Monday. ⇒ -
Roe said that in an interview with the Post she had been wrong. ⇒ -
The plant has been closed since June 5, Roe said. ⇒ -
"The plant has been closed since June 5," Roe said. ⇒ -
In a statement released on Monday, the ministry said the plant was closed. ⇒ said 2025-06-16, at statement (a statement)
In a statement, the ministry said the plant was closed. ⇒ at statement (a statement)
The ministry said in a statement on Monday that the plant was closed. ⇒ said 2025-06-16, at statement (a statement)
In Monday's briefing, Roe said the plant was closed. ⇒ said 2025-06-16, at briefing (Monday's briefing)
In a letter dated June 5, Roe said the plant was closed. ⇒ said 2025-06-05, at letter (a letter)
At a news conference last week, Roe said the plant was closed. ⇒ said 2025-06-09/2025-06-15, at press-conference (a news conference)
Last Thursday, Roe said the plant was closed and added that workers would be paid. ⇒ said 2025-06-12 | said 2025-06-12
Roe plans to meet Doe on June 20. ⇒ -
Roe urged Doe to resign. ⇒ -
Roe promised workers that they would be paid. ⇒ to - (workers)
During a phone call on Tuesday, Roe told Doe the plant was closed. ⇒ said 2025-06-17, at call (a phone call), to Doe (Doe)
At a forum in Eastburgh, Roe said the plant was closed. ⇒ at meeting (a forum in Eastburgh)
In her speech on Monday, Roe said the plant was closed. ⇒ said 2025-06-16, at speech (her speech)
Earlier, Roe said the plant was closed. ⇒ -
In May 2024, Roe said the plant was closed. ⇒ said 2024-05
The meeting took place on June 15. On the same day, Roe said the plant was closed. ⇒ said 2025-06-15
Roe will say on Thursday that the plant is closed. ⇒ said 2025-06-19
The plant exploded on Monday. Roe said it was an accident. ⇒ -
Roe said Monday, and Doe confirmed Tuesday, that the plant was closed. ⇒ said 2025-06-17
Roe told Fox News on Sunday that the plant was closed. ⇒ said 2025-06-15, at interview Fox News (Fox News), to Fox News (Fox News)
Asked by reporters on Tuesday, Roe said the plant was closed. ⇒ -
In a tweet Tuesday, Roe said the plant was closed. ⇒ said 2025-06-17, at post (a tweet)
Roe wrote in the report that the plant was closed. ⇒ at document (the report)
Two days later, Roe said the plant was closed. ⇒ -
On the podcast, Roe said the plant was closed. ⇒ at broadcast (the podcast)
The committee said at a hearing on June 3 that the plant was closed. ⇒ said 2025-06-03, at meeting (a hearing)
Roe said to Doe that the plant was closed. ⇒ to Doe (Doe)
Roe told him that the plant was closed. ⇒ -
Earlier this week, Roe said the plant was closed. ⇒ said 2025-06-16/2025-06-18
Roe said in the Senate that the plant was closed. ⇒ at parliament (the Senate)
In an email to the Lakeside Post, Roe said the plant was closed. ⇒ at letter (an email to the Lakeside Post)
"The plant is closed," the company said in a press release issued June 2. ⇒ said 2025-06-02, at statement (a press release)
On Monday evening, in an address to the nation, Roe said the plant was closed. ⇒ said 2025-06-16, at speech (an address to the nation)
In a letter dated June 5, Roe said the plant was closed. ⇒ said 2025-06-05, at letter (a letter)
In a statement, released on Monday, the ministry said the plant was closed. ⇒ said 2025-06-16, at statement (a statement)
Roe said in a report the plant closed on Monday. ⇒ at document (a report)
In a video recorded by Doe, Roe said on Monday the plant was closed. ⇒ said 2025-06-16
The accident happened on Monday, Roe said on Tuesday. ⇒ said 2025-06-17
"The accident happened on Monday," Roe said on Tuesday. ⇒ said 2025-06-17
`)

describe('occasions', () => {
  test.each(table)('%s', (text, answer) => {
    expect(occasionsIn(text, language)).toBe(answer)
  })
})
