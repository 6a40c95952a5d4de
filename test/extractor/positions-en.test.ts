/** English constructions of stances, a line each; the people and states are invented. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { articleOf } from './marked.ts'

const english = await loadLanguage('en')

const stated = `
Norland came out against the merger. ⇒ Norland — opposes — the merger
The council voted for the budget. ⇒ the council — supports — the budget
The council voted to approve the budget. ⇒ the council — supports — the budget
Jane Roe voted against the budget on Monday. ⇒ Jane Roe — opposes — the budget
Norland is in favor of a ban on fishing. ⇒ Norland — supports — a ban on fishing
Norland is opposed to the dam. ⇒ Norland — opposes — the dam
Lawmakers opposed to the bill walked out. ⇒ lawmakers — opposes — the bill
The lawmakers opposed to the bill walked out. ⇒ the lawmakers — opposes — the bill
Jane Roe, critical of the plan, spoke first. ⇒ Jane Roe — condemns — the plan
Jane Roe reiterated her support for the treaty. ⇒ Jane Roe — supports — the treaty
Norland expressed support for the treaty. ⇒ Norland — supports — the treaty
The ministry voiced its opposition to the sale. ⇒ the ministry — opposes — the sale
Jane Roe announced plans this week to sell the port. ⇒ Jane Roe — offers — sell the port
Norland has no plans to sell the port. ⇒ Norland — refuses — sell the port
Norland's refusal to sign the treaty surprised nobody. ⇒ Norland — stays-away — the treaty
The plan drew criticism from Jane Roe and the council. ⇒ Jane Roe — condemns — The plan; the council — condemns — The plan
Mark Kerry won the endorsement of the Port Union. ⇒ Port Union — supports — Mark Kerry
A bill backed by Jane Roe passed. ⇒ Jane Roe — supports — A bill
Dams remain popular, promoted by Jane Roe. ⇒ Jane Roe — supports — Dams
Jane Roe praised a treaty that Norland opposes. ⇒ Jane Roe — supports — a treaty that Norland opposes; Norland — opposes — a treaty (Jane Roe)
Norland will not attend the summit. ⇒ Norland — stays-away — the summit
Norland refused to sign the treaty. ⇒ Norland — stays-away — the treaty
Norland boycotted the talks. ⇒ Norland — stays-away — the talks
Norland walked out of the talks. ⇒ Norland — stays-away — the talks
Norland left the union in May. ⇒ Norland — stays-away — the union
Norland has pulled out of the pact. ⇒ Norland — stays-away — the pact
Jane Roe threatened to quit the alliance. ⇒ Jane Roe — offers — quit the alliance
Norland agreed to join the alliance. ⇒ Norland — takes-part — the alliance
Norland ruled out a coalition with Solmar. ⇒ Norland — refuses — a coalition with Solmar
Norland would not rule out a coalition with Solmar. ⇒ Norland — undecided — a coalition with Solmar
Jane Roe stopped short of endorsing the plan. ⇒ Jane Roe — refuses — endorsing the plan
Norland has yet to decide on the treaty. ⇒ Norland — undecided — the treaty
Norland is still undecided about the treaty. ⇒ Norland — undecided — the treaty
Norland is considering a boycott of the games. ⇒ Norland — undecided — a boycott of the games
Jane Roe considers the plan a mistake. ⇒ Jane Roe — opposes — the plan
Jane Roe called the plan a disgrace. ⇒ Jane Roe — condemns — the plan
Jane Roe described the vote as a sham. ⇒ Jane Roe — condemns — the vote
Jane Roe called the report false. ⇒ Jane Roe — denies — the report
"The raid is a disgrace," Jane Roe said. ⇒ Jane Roe — condemns — The raid
"The plan is wrong," Jane Roe said. ⇒ Jane Roe — opposes — The plan
"The report is false," Jane Roe said. ⇒ Jane Roe — denies — The report
Critics say the law is racist. ⇒ critics — condemns — the law
Jane Roe said the council was wrong to close the port. ⇒ Jane Roe — opposes — close the port
"Karsania must leave the port," Jane Roe said. ⇒ Jane Roe — demands — leave the port
"The mayor should be dismissed," Jane Roe said. ⇒ Jane Roe — demands — The mayor … dismissed
"We have got to close the port," Jane Roe said. ⇒ Jane Roe — demands — close the port
"It is time to close the port," Jane Roe said. ⇒ Jane Roe — demands — close the port
"It is time for the mayor to resign," Jane Roe said. ⇒ Jane Roe — demands — resign
Jane Roe said the council needs to act on the dam. ⇒ Jane Roe — demands — act on the dam
"I will sue the council," Jane Roe said. ⇒ Jane Roe — offers — sue the council
Jane Roe said she would introduce a bill. ⇒ Jane Roe — offers — introduce a bill
"We will not pay the fine," said Jane Roe, a spokeswoman for the ministry. ⇒ ministry — refuses — pay the fine (Jane Roe)
Jane Roe called on Norland to leave the port. ⇒ Jane Roe — demands — leave the port
Jane Roe called for the army to leave the port. ⇒ Jane Roe — demands — leave the port
Jane Roe called for an inquiry in a statement on Thursday. ⇒ Jane Roe — demands — an inquiry
Jane Roe demanded that the mayor resign. ⇒ Jane Roe — demands — the mayor resign
Jane Roe insisted that the mayor must resign. ⇒ Jane Roe — demands — the mayor must resign
Jane Roe asked Mark Kerry, the head of the bank, to open the files. ⇒ Jane Roe — demands — open the files
Parents sent a letter to the board urging them to act. ⇒ parents — demands — act
Jane Roe pledged $5 million to the fund. ⇒ Jane Roe — offers — $5 million to the fund
Jane Roe vowed not to sign the treaty. ⇒ Jane Roe — stays-away — the treaty
Jane Roe is ready to talk to Solmar. ⇒ Jane Roe — offers — talk to Solmar
Jane Roe is not willing to talk to Solmar. ⇒ Jane Roe — refuses — talk to Solmar
Jane Roe wants a ceasefire. ⇒ Jane Roe — supports — a ceasefire
Jane Roe wants the army to leave the port. ⇒ Jane Roe — demands — leave the port
Jane Roe does not want to see a new war. ⇒ Jane Roe — opposes — see a new war
Jane Roe denied the claim. ⇒ Jane Roe — denies — the claim
Jane Roe denied taking bribes. ⇒ Jane Roe — denies — taking bribes
Jane Roe dismissed the reports as gossip. ⇒ Jane Roe — denies — the reports as gossip
Jane Roe rejected the accusations. ⇒ Jane Roe — denies — the accusations
Jane Roe rejected the offer. ⇒ Jane Roe — opposes — the offer
Jane Roe accused Norland of theft. ⇒ Jane Roe — condemns — Norland of theft
Norland was accused of theft by Jane Roe. ⇒ Jane Roe — condemns — Norland … theft
The attack was condemned by Jane Roe and the council. ⇒ Jane Roe — condemns — The attack; the council — condemns — The attack
Norland recognizes the republic of Solmar. ⇒ Norland — recognises — the republic of Solmar
Norland does not recognize the results of the election. ⇒ Norland — does-not-recognise — the results of the election
Norland remained neutral on the war. ⇒ Norland — neutral — the war
Jane Roe abstained from the vote. ⇒ Jane Roe — neutral — the vote
Jane Roe, who opposes the dam, spoke first. ⇒ Jane Roe — opposes — the dam
Jane Roe and Mark Kerry oppose the dam. ⇒ Jane Roe — opposes — the dam; Mark Kerry — opposes — the dam
Others in the district have opposed the dam. ⇒ others in the district — opposes — the dam
Acme, a fund that plans to buy the port, was founded in May. ⇒ Acme — offers — buy the port
Norland may attend the summit. ⇒ Norland — takes-part — the summit
Mark Kerry left, saying he opposed the dam. ⇒ Mark Kerry — opposes — the dam
Some 40 percent would back Jane Roe and 30 percent would choose Mark Kerry. ⇒ some 40 percent — supports — Jane Roe; 30 percent — supports — Mark Kerry
Norland previously supported the treaty. ⇒ Norland — supports — the treaty
Jane Roe endorsed Mark Kerry for mayor. ⇒ Jane Roe — supports — Mark Kerry for mayor
Norland threw its support behind the treaty. ⇒ Norland — supports — the treaty
Norland lashed out at Solmar over the treaty. ⇒ Norland — condemns — Solmar over the treaty
Norland supports the treaty and opposes the dam. ⇒ Norland — supports — the treaty; Norland — opposes — the dam
Norland, which supports the treaty, spoke first. ⇒ Norland — supports — the treaty
"We oppose the dam," Jane Roe said. ⇒ Jane Roe — opposes — the dam
"I support the mayor's plan," said Jane Roe. ⇒ Jane Roe — supports — the mayor's plan
Jane Roe told ministers to resign. ⇒ Jane Roe — demands — resign
Jane Roe appealed the ruling. ⇒ Jane Roe — opposes — the ruling
Norland's candidate, Jane Roe, is running for president. ⇒ Jane Roe — takes-part — president
Jane Roe, whose candidacy for mayor was announced in May, spoke first. ⇒ Jane Roe — takes-part — mayor
Norland no longer supports the treaty. ⇒ Norland — opposes — the treaty
`

/** Words that look like a stance and are none here, or one that is nobody's. */
const none = `
Jane Roe attended a wedding. ⇒
Jane Roe signed autographs. ⇒
"I must say the port is old," Jane Roe said. ⇒
"Should we close the port?" Jane Roe asked. ⇒
"I will never forget it," Jane Roe said. ⇒
Jane Roe insisted that the dam was safe. ⇒
Jane Roe did the things she wants to do. ⇒
Jane Roe denied his request. ⇒
Jane Roe recognized his voice. ⇒
Nobody wants to buy the port. ⇒
The data support the claim. ⇒
Norland could attend the summit. ⇒
Soldiers attacked the base. ⇒
Jane Roe offered some advice to the mayor. ⇒
Norland declined to comment on the treaty. ⇒
Does Norland support the treaty? ⇒
`

const cases = [stated, none].flatMap((table) => table.split('\n').filter((line) => line.includes(' ⇒')))

test.each(cases)('%s', (line) => {
  const [text = '', expected = ''] = line.split(' ⇒')
  const { positions } = extract(articleOf(text, 'en'), english)
  const told = positions.map(({ holder, stance, target, via }) => {
    const words = target.map(({ from, to }) => text.slice(from, to)).join(' … ')
    return `${holder.name} — ${stance} — ${words}${via ? ` (${via.name})` : ''}`
  })
  expect(told.join('; ')).toBe(expected.trim())
})
