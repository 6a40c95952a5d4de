/** English constructions of stances without a stance verb, and what is around one; the people and states are invented. */
import { expect, test } from 'vitest'
import { extract } from '../../src/extractor/index.ts'
import { loadLanguage } from '../../src/language/load.ts'
import { articleOf } from './marked.ts'

const english = await loadLanguage('en')

const stated = `
The toll came under heavy criticism from Norland. ⇒ Norland — condemns — The toll
Among bakers of the guild, 71 percent support the new oven and 12 percent oppose the rule. ⇒ 71 percent of bakers of the guild — supports — the new oven; 12 percent of bakers of the guild — opposes — the rule
Jane Roe will not be voting for Mark Kerry. ⇒ Jane Roe — opposes — Mark Kerry
Norland did not vote for the budget. ⇒ Norland — opposes — the budget
"She is behind Mark Kerry in most polls," Jane Roe said. ⇒
The report said that Norland was behind the break-in. ⇒
Jane Roe is fully behind the reform. ⇒ Jane Roe — supports — the reform
Mark Kerry fled after his attack on the ferryman. ⇒
Jane Roe wrote that she had never hinted that the guild should sell the bell. ⇒
Jane Roe did not say that Norland supports the ban. ⇒
Jane Roe avoided openly condemning the raid. ⇒
Jane Roe sold a lamp that she believed would ban the moths. ⇒
"Bread is baked here without bakers having to pass a resolution," Jane Roe said. ⇒
Jane Roe regretted a ruling that rejected the plan. ⇒
Jane Roe has never denied that Norland opposes the lock. ⇒ Norland — opposes — the lock (Jane Roe)
In May the pro-Roe Port Union became the richest group. ⇒ Port Union — supports — Roe
Anti-Kerry protesters filled the square. ⇒ protesters — opposes — Kerry
The anti-missile system failed. ⇒
The professor left. ⇒
UN officials oppose the ban. ⇒ UN officials — opposes — the ban
Port Tarn police oppose the strike. ⇒ Port Tarn police — opposes — the strike
The Tarn islanders oppose the truce. ⇒ the Tarn islanders — opposes — the truce
Acme offers the lamp for $30. ⇒
Norland attacked Iran in May. ⇒
“He will not sign it,” Ann Roe said. ⇒
Jane Roe, an anti-Kerry lawmaker, left. ⇒
"This trial is a witch hunt," Jane Roe said. ⇒ Jane Roe — condemns — This trial
"The ad is pathetic," Jane Roe said. ⇒ Jane Roe — condemns — The ad
Jane Roe is a supporter of the reform. ⇒ Jane Roe — supports — the reform
Jane Roe is an opponent of the dam. ⇒ Jane Roe — opposes — the dam
Jane Roe is an outspoken critic of the dam. ⇒ Jane Roe — condemns — the dam
Jane Roe, a critic of the dam, spoke first. ⇒ Jane Roe — condemns — the dam
Jane Roe remains a strong advocate of free trade. ⇒ Jane Roe — supports — free trade
Jane Roe is no fan of the mayor. ⇒ Jane Roe — opposes — the mayor
Jane Roe is not a fan of the mayor. ⇒ Jane Roe — opposes — the mayor
Jane Roe voted for Mark Kerry. ⇒ Jane Roe — supports — Mark Kerry
"I will vote for Mark Kerry," Jane Roe said. ⇒ Jane Roe — supports — Mark Kerry
Jane Roe is against closing the port. ⇒ Jane Roe — opposes — closing the port
Jane Roe is against the idea that Norland could close the port. ⇒ Jane Roe — opposes — the idea that Norland could close the port
Norland threw its weight behind the plan. ⇒ Norland — supports — the plan
Norland gave its blessing to the plan. ⇒ Norland — supports — the plan
Norland has no objection to the plan. ⇒ Norland — supports — the plan
Norland sees no need for new talks. ⇒ Norland — opposes — new talks
Norland is unhappy with the ruling. ⇒ Norland — opposes — the ruling
Jane Roe has repeatedly pledged to ban fishing. ⇒ Jane Roe — offers — ban fishing
Jane Roe, who has promised to ban fishing, spoke first. ⇒ Jane Roe — offers — ban fishing
Jane Roe opened her campaign, promising to lift the ban. ⇒ Jane Roe — offers — lift the ban
Jane Roe plans to release the files. ⇒ Jane Roe — offers — release the files
Jane Roe said she plans to release the files. ⇒ Jane Roe — offers — release the files
Jane Roe will not release the files. ⇒ Jane Roe — refuses — release the files
Jane Roe won't release the files. ⇒ Jane Roe — refuses — release the files
Norland refuses to release its records or explain the deal. ⇒ Norland — refuses — release its records or explain the deal
Norland does not intend to leave the port. ⇒ Norland — refuses — leave the port
Norland has no intention of leaving the port. ⇒ Norland — refuses — leaving the port
Norland does not plan to close the port. ⇒ Norland — refuses — close the port
Norland agreed to a ceasefire. ⇒ Norland — supports — a ceasefire
Norland signed off on the plan. ⇒ Norland — supports — the plan
Norland denied that it had closed the port. ⇒ Norland — denies — it had closed the port
Jane Roe denied any wrongdoing. ⇒ Jane Roe — denies — any wrongdoing
Jane Roe pleaded not guilty to fraud. ⇒ Jane Roe — denies — fraud
Jane Roe has asked the council to close the port. ⇒ Jane Roe — demands — close the port
Protesters are demanding a recount. ⇒ protesters — demands — a recount
"The council needs to close the port," Jane Roe said. ⇒ Jane Roe — demands — close the port
"They've got to close the port," Jane Roe said. ⇒ Jane Roe — demands — close the port
Jane Roe said the council should close the port. ⇒ Jane Roe — demands — close the port
Jane Roe is calling for the council to resign. ⇒ Jane Roe — demands — resign
Jane Roe called on ministers to resign. ⇒ Jane Roe — demands — resign
Jane Roe is pushing for a recount. ⇒ Jane Roe — demands — a recount
Jane Roe is seeking a recount. ⇒ Jane Roe — demands — a recount
Jane Roe ordered the council to close the port. ⇒ Jane Roe — demands — close the port
"The mayor is a liar," Jane Roe said. ⇒ Jane Roe — condemns — The mayor
"The plan is insane," Jane Roe said. ⇒ Jane Roe — condemns — The plan
"The whole system is corrupt," Jane Roe said. ⇒ Jane Roe — condemns — The whole system
Jane Roe said the mayor is unfit to serve. ⇒ Jane Roe — opposes — the mayor
Jane Roe called the mayor unfit for office. ⇒ Jane Roe — opposes — the mayor
"Mark Kerry is by far the better candidate," Jane Roe said. ⇒ Jane Roe — supports — Mark Kerry
"Mark Kerry is the best candidate," Jane Roe said. ⇒ Jane Roe — supports — Mark Kerry
Jane Roe blamed the mayor for the flood. ⇒ Jane Roe — condemns — the mayor for the flood
Jane Roe said the plan would hurt workers. ⇒
The plan drew heavy criticism from Jane Roe. ⇒ Jane Roe — condemns — The plan
Jane Roe slammed the decision to close the port. ⇒ Jane Roe — condemns — the decision to close the port
Jane Roe took a swipe at the mayor. ⇒ Jane Roe — condemns — the mayor
Jane Roe hit out at the mayor. ⇒ Jane Roe — condemns — the mayor
Jane Roe accused the mayor of lying. ⇒ Jane Roe — condemns — the mayor of lying
Jane Roe is competing in the primary. ⇒ Jane Roe — takes-part — the primary
Jane Roe is running for mayor. ⇒ Jane Roe — takes-part — mayor
Jane Roe took part in the talks. ⇒ Jane Roe — takes-part — the talks
Marchers were joined by Jane Roe. ⇒ Jane Roe — takes-part — Marchers
Norland will attend the summit. ⇒ Norland — takes-part — the summit
The Port Union has confirmed it will attend the summit. ⇒ Port Union — takes-part — the summit
Norland confirmed its participation in the summit. ⇒ Norland — takes-part — the summit
Norland will send a delegation to the summit. ⇒ Norland — takes-part — the summit
Norland will not send a delegation to the summit. ⇒ Norland — stays-away — the summit
Norland withdrew from the treaty. ⇒ Norland — stays-away — the treaty
Norland's decision to leave the union shocked Solmar. ⇒ Norland — stays-away — the union
Norland would withdraw from the single market. ⇒ Norland — stays-away — the single market
Norland broke with the union. ⇒ Norland — stays-away — the union
Norland declined to attend the summit. ⇒ Norland — stays-away — the summit
Norland declined an invitation to the summit. ⇒ Norland — stays-away — the summit
Norland cancelled its participation in the games. ⇒ Norland — stays-away — the games
Norland missed the summit. ⇒ Norland — stays-away — the summit
Norland has yet to say whether it will attend the summit. ⇒ Norland — undecided — whether it will attend the summit
Norland has not said whether it will attend. ⇒ Norland — undecided — whether it will attend
"Our participation in the summit will be considered," said Jane Roe, a spokeswoman for the ministry. ⇒ ministry — undecided — Our participation in the summit (Jane Roe)
Norland is weighing whether to attend the summit. ⇒ Norland — undecided — whether to attend the summit
Norland does not recognize the republic. ⇒ Norland — does-not-recognise — the republic
Norland refused to recognize the results of the vote. ⇒ Norland — does-not-recognise — the results of the vote
The Port Union said it would never recognize the annexation. ⇒ Port Union — does-not-recognise — the annexation
Norland formally recognized Solmar as a state. ⇒ Norland — recognises — Solmar as a state
If she asks me to count, I will. ⇒
The bridge supports the road. ⇒
Jane Roe was charged with fraud. ⇒
Jane Roe attended school in Solmar. ⇒
Jane Roe left the room. ⇒
Jane Roe missed the bus. ⇒
The film is a mess. ⇒
The foreign ministry said it would withdraw from the union. ⇒ foreign ministry — stays-away — the union
The Port Union said that it would attend the summit. ⇒ Port Union — takes-part — the summit
Jane Roe called on fellow lawmakers to reject Kerry after the mayor claimed that the vote was bought. ⇒ Jane Roe — demands — reject Kerry
Norland's foreign ministry welcomed the deal. ⇒ Norland's foreign ministry — supports — the deal
The foreign ministry of Norland rejected the claims. ⇒ foreign ministry of Norland — denies — the claims
Norland and Solmar signed the treaty. ⇒ Norland — takes-part — the treaty; Solmar — takes-part — the treaty
"Norland does not recognize Solmar, Brandia and Irta," said President Jane Roe. ⇒ Norland — does-not-recognise — Solmar … Brandia … Irta (Jane Roe)
"We will not take part in the summit," said Jane Roe, Norland's president. ⇒ Norland — stays-away — the summit (Jane Roe)
"We oppose the dam," said Jane Roe, a spokeswoman for the foreign ministry. ⇒ foreign ministry — opposes — the dam (Jane Roe)
Jane Roe has long opposed the dam. ⇒ Jane Roe — opposes — the dam
Jane Roe has vowed to veto the bill. ⇒ Jane Roe — offers — veto the bill
The council unanimously approved the budget. ⇒ the council — supports — the budget
The council voted to reject the budget. ⇒ the council — opposes — the budget
Jane Roe's party opposes the reform because it hurts farmers. ⇒ Jane Roe's party — opposes — the reform
Jane Roe condemned what she called an attack on the press. ⇒
Jane Roe expressed concern over the bill. ⇒ Jane Roe — opposes — the bill
Jane Roe threw her support behind Mark Kerry. ⇒ Jane Roe — supports — Mark Kerry
Jane Roe endorsed Mark Kerry for mayor. ⇒ Jane Roe — supports — Mark Kerry for mayor
Jane Roe came out in support of the strike. ⇒ Jane Roe — supports — the strike
Norland has joined the sanctions against Solmar. ⇒ Norland — takes-part — the sanctions against Solmar
Norland accused Solmar of breaking the truce. ⇒ Norland — condemns — Solmar of breaking the truce
Jane Roe called the drought a hoax. ⇒ Jane Roe — denies — the drought
Jane Roe denied the club was for sale. ⇒ Jane Roe — denies — the club was for sale
The old port is for sale. ⇒
Neither Jane Roe nor Mark Poe ruled out a meeting. ⇒
`

const lines = stated.split('\n').filter((line) => line.includes(' ⇒'))

test.each(lines)('%s', (line) => {
  const [text = '', expected = ''] = line.split(' ⇒')
  const { positions } = extract(articleOf(text, 'en'), english)
  const told = positions.map(({ holder, stance, target, via }) => {
    const words = target.map(({ from, to }) => text.slice(from, to)).join(' … ')
    return `${holder.name} — ${stance} — ${words}${via ? ` (${via.name})` : ''}`
  })
  expect(told.join('; ')).toBe(expected.trim())
})
