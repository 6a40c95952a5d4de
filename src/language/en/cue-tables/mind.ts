/** Verbs of deciding, meaning to, thinking, finding out and judging. How to read a line: `../cues.ts`. */
export const mind = `
== ruling verb
order  c o:direct i  # The judge ordered the firm to pay.
command  q c i  # The general commanded them to halt.
instruct  q c i  # Roe instructed aides to wait.
direct  i  # The minister directed staff to wait.
decide  c i o:on  # Roe decided to appeal.
determine  p c i o:direct  # The panel determined that the dam was unsafe.
resolve  c i  # The council resolved to build the dam.
choose  i  # Roe chose to appeal.
opt  i o:for  # Roe opted to appeal.
rule  q p c s:direct  # The court ruled that the law was void.
hold  q c  # The court held that the law was void.
vote  i o:for,against  # The council voted to build the dam.
mandate  c o:direct  # The law mandates that fees be paid.
require  c o:direct i  # The law requires drivers to pay.
prohibit  o:direct  # The law prohibits open fires.
forbid  o:direct i  # The law forbids open fires.
ban  o:direct  # The law bans open fires.
allow  i  # The law allows drivers to park.
permit  i  # The law permits drivers to park.
elect  i s  # Roe elected to stay.
settle on  o:direct  # They settled on a date.
uphold  o:direct  # The court upheld the ban.
overturn  o:direct  # The court overturned the ban.
overrule  o:direct  # The court overruled the clerk.
strike down  o:direct s:as  # The court struck down the ban.
throw out  o:direct  # The court threw out the ban.
quash  o:direct  # The court quashed the order.
void  o:direct  # The court voided the order.
nullify  o:direct  # The court nullified the order.
acquit  o:direct,of s:of  # The court acquitted the clerk of theft.
convict  o:direct,of s:of  # The court convicted the clerk of theft.
exonerate  o:direct,of s:of  # The report exonerated the clerk.
absolve  o:direct,of s:of  # The report absolved the clerk of blame.
sentence  o:direct i  # The court sentenced the clerk to serve a year.
authorize  i o:direct  # The council authorized the sale.
authorise  i o:direct  # The council authorised the sale.
sanction  o:direct  # The council sanctioned the sale.
ratify  o:direct  # The council ratified the treaty.
veto  o:direct  # The mayor vetoed the sale.
outlaw  o:direct  # The council outlawed open fires.
bar  o:direct,from s:from  # The council barred cars from the square.
preclude  o:direct  # The rules preclude a sale.
nominate  o:direct,for i s:as  # The party nominated Roe for mayor.
appoint  o:direct i s:as  # The mayor appointed Roe to lead the board.
disqualify  o:direct,from  # The board disqualified the runner.
== intention verb
look  i  # Roe is looking to sell the farm.
strive  i o:for  # Roe strives to win.
vie  i o:for  # Roe vies for the post.
threaten  q p c i j:direct  # Roe threatened to sue.
commit  i o:to  # The firm committed to building the road.
intend  c i  # Roe intends to appeal.
plan  i o:on  # Roe plans to appeal.
aim  i  # Roe aims to win.
mull  o:direct  # Roe is mulling a run for mayor.
contemplate  o:direct  # Roe is contemplating a run for mayor.
weigh  c o:direct  # Roe is weighing a run for mayor.
refuse  i o:direct  # Roe refused to pay.
decline  i  # Roe declined to pay.
undertake  i  # Roe undertook to pay.
vacillate  o:on,over  # Roe vacillated on the plan.
offer up  o:direct  # Roe offered up a plan.
gear up  i o:for  # Roe is gearing up to run.
set out  i o:direct  # Roe set out to prove it.
eye  o:direct  # Roe is eyeing the post.
explore  o:direct  # Roe is exploring a run for mayor.
ponder  q p c o:direct  # Roe is pondering a run for mayor.
== position verb
vote for  o:direct  # Roe voted for the dam.
vote against  o:direct  # Roe voted against the dam.
align  o:with  # Roe aligned with the union.
stand with  o:direct  # Roe stands with the union.
stand behind  o:direct  # Roe stands behind the plan.
rally  o:behind,around  # The party rallied behind Roe.
campaign  o:for,against  # Roe campaigned against the dam.
fight  o:against,for  # Roe fights against the dam.
attribute  s:to  # Roe attributed the fire to a spark.
ascribe  s:to  # Roe ascribed the fire to a spark.
count on  o:direct  # Roe counts on the union.
bank on  o:direct  # Roe banks on the union.
accept  c o:direct  # Roe accepts the ruling.
agree  q p c i o:with,to,on  # Roe agreed that it was late.
disagree  q p c o:with  # Roe disagreed with the ruling.
concur  q p c o:with  # Roe concurred that it was late.
endorse  q o:direct,for,as s  # Roe endorsed the plan.
back  o:direct,for s  # Roe backed the plan.
support  o:direct  # Roe supports the plan.
favor  o:direct  # Roe favors the plan.
favour  o:direct  # Roe favours the plan.
oppose  o:direct  # Roe opposes the plan.
side  o:with  # Roe sided with the union.
stand by  o:direct  # Roe stood by his words.
approve  o:of  # Roe approves of the plan.
disapprove  o:of  # Roe disapproves of the plan.
believe  q p c i o:in  # Roe believes that the plan will work.
think  q p c o:of,about  # Roe thinks the plan will work.
feel  q p c  # Roe feels that the plan is right.
consider  q p c o:direct s  # Roe considers the plan a mistake.
regard  s:as  # Roe regards the plan as a mistake.
view  s:as  # Roe views the plan as a mistake.
see  c s:as  # Roe sees the plan as a mistake.
perceive  c s:as  # Voters perceive the plan as a mistake.
know  q p c o:direct  # Roe knows that the plan failed.
understand  q p c o:direct  # Roe understands that the plan failed.
realize  q p c o:direct  # Roe realized that the plan had failed.
realise  q p c o:direct  # Roe realised that the plan had failed.
recognize  q p c o:direct  # Roe recognizes that the plan failed.
recognise  q p c o:direct  # Roe recognises that the plan failed.
remember  q p c o:direct  # Roe remembers that it snowed.
forget  c  # Roe forgot that it was Monday.
assume  q p c  # Roe assumed that the plan would work.
presume  q p c  # Roe presumed that the plan would work.
suppose  q p c  # Roe supposed that it would snow.
suspect  q p c o:direct  # Police suspect that he fled.
guess  q p c  # Roe guessed that he fled.
figure  q p c  # Roe figured that he fled.
reckon  q p c  # Roe reckons that he fled.
imagine  q p c  # Roe imagined that it would be easy.
doubt  q p c o:direct  # Roe doubts that the plan will work.
expect  q p c i o:direct  # Roe expects the dam to hold.
anticipate  q p c o:direct  # Roe anticipates a long winter.
foresee  q p c o:direct  # Roe foresees a long winter.
envision  c o:direct  # Roe envisions a park by the river.
fret  q p c o:about,over  # Roe frets about the dam.
agonize  o:over,about  # Roe agonized over the vote.
despair  q p c o:of,over  # Roe despaired of the council.
rue  o:direct  # Roe rues the day.
fancy  c o:direct s  # Roe fancies himself a poet.
conceive  c o:of s:of  # Roe conceived of the plan as a gift.
visualize  c o:direct  # Roe visualized the bridge.
picture  o:direct s:as  # Roe pictured the bridge as a gate.
dream  c o:of,about  # Roe dreams of a bridge.
adjudge  s  # The panel adjudged the plan a mistake.
reckon on  o:direct  # Roe reckoned on rain.
infer  c p o:direct  # Roe inferred that it was late.
deduce  c p o:direct  # Roe deduced that it was late.
gather  c p  # Roe gathered that it was late.
sense  c o:direct  # Roe sensed that it was late.
intuit  c o:direct  # Roe intuited that it was late.
subscribe  o:to  # Roe subscribes to the theory.
adhere  o:to  # Roe adheres to the rule.
buy into  o:direct  # Roe bought into the idea.
warm  o:to  # Roe warmed to the idea.
sour  o:on  # Roe soured on the idea.
identify with  o:direct  # Roe identifies with the crew.
empathize  o:with  # Roe empathizes with the crew.
sympathize  q o:with  # Roe sympathizes with the crew.
commiserate  q o:with  # Roe commiserated with the crew.
mistrust  o:direct  # Voters mistrust the court.
scorn  o:direct  # Roe scorns the court.
disdain  o:direct  # Roe disdains the court.
detest  o:direct  # Roe detests the court.
abhor  o:direct  # Roe abhors the court.
venerate  o:direct  # Roe venerates the poet.
idolise  o:direct  # Roe idolises the coach.
worship  o:direct  # Roe worships the coach.
esteem  o:direct  # Roe esteems the coach.
adore  o:direct  # Roe adores the coach.
treasure  o:direct  # Roe treasures the letter.
begrudge  o:direct  # Roe begrudges the fee.
stomach  o:direct  # Roe cannot stomach the fee.
abide  o:direct  # Roe cannot abide the fee.
countenance  o:direct  # Roe will not countenance the fee.
condone  o:direct  # Roe does not condone the theft.
espouse  o:direct  # Roe espoused free trade.
vote down  o:direct  # The council voted down the plan.
go along  o:with  # Roe went along with the plan.
sign on  o:to  # Roe signed on to the plan.
== evidence verb
learn  c o:direct,of  # Roe learned that the plan had failed.
hear  c o:direct  # Roe heard that the plan had failed.
find  p c o:direct  # The study found that prices fell.
discover  c o:direct  # The team discovered that the ice was thin.
notice  c o:direct  # Roe noticed that the door was open.
show  p c o:direct  # The poll shows that voters are tired.
demonstrate  p c o:direct  # The study demonstrates that it works.
prove  c o:direct  # The letter proves that he knew.
illustrate  c o:direct  # The case illustrates how it works.
document  c o:direct  # The report documents the decline of the fishery.
evidence  o:direct  # The chart evidences the decline.
seem  c i  # The plan seems to have failed.
appear  c i  # The plan appears to have failed.
uncover  c o:direct  # The audit uncovered a theft.
unearth  c o:direct  # The audit unearthed a theft.
ascertain  c o:direct  # The audit ascertained that it was theft.
establish  c  # The audit established that it was theft.
verify  c o:direct  # The audit verified the figures.
validate  c o:direct  # The audit validated the figures.
corroborate  c o:direct  # The audit corroborated the figures.
substantiate  c o:direct  # The audit substantiated the claim.
bear out  c o:direct  # The audit bore out the claim.
signify  c o:direct  # The vote signified that they were tired.
denote  c o:direct  # The flag denotes a ban.
expose  c o:direct s:as  # The audit exposed a theft.
detect  c o:direct  # The audit detected a theft.
diagnose  o:direct s:as,with  # The doctor diagnosed a fracture.
witness  c o:direct  # Roe witnessed the fall of the roof.
overhear  c o:direct  # Roe overheard that it was late.
== judgement verb
speak of  o:direct  # Roe spoke of her father.
speak about  o:direct  # Roe spoke about her father.
talk  t o:about,of  # Roe talked about her father.
talk up  o:direct  # Roe talked up the plan.
discuss  t o:direct  # Roe discussed the plan.
refer to  o:direct,as s  # Roe referred to the plan as a gift.
reference  o:direct  # Roe referenced the flood of 1990.
invoke  o:direct  # Roe invoked the flood of 1990.
allude  o:to  # Roe alluded to a past quarrel.
preview  o:direct  # Roe previewed the speech.
reflect  q p o:on  # Roe reflected on the war.
weigh in  q o:on  # Roe weighed in on the plan.
open up  q o:about  # Roe opened up about the war.
focus on  o:direct  # Roe focused on the need for a dam.
touch on  o:direct  # Roe touched on the need for a dam.
dwell on  o:direct  # Roe dwelt on the need for a dam.
pounce  o:on  # Roe pounced on the error.
zero in  o:on  # Roe zeroed in on the error.
resist  o:direct  # Roe resisted the ban.
rebuff  o:direct  # Roe rebuffed the offer.
shun  o:direct  # Roe shunned the offer.
spurn  o:direct  # Roe spurned the offer.
snub  o:direct  # Roe snubbed the guests.
balk  o:at  # Roe balked at the price.
bristle  o:at  # Roe bristled at the charge.
chafe  o:at,under  # Roe chafed at the rules.
dread  o:direct  # Roe dreads the winter.
relish  o:direct  # Roe relishes the fight.
cherish  o:direct  # Roe cherishes the park.
covet  o:direct  # Roe covets the post.
crave  o:direct  # Roe craves peace.
long  i o:for  # Roe longs for peace.
yearn  i o:for  # Roe yearns for peace.
tolerate  o:direct  # Roe tolerates the noise.
excuse  o:direct s:for  # Roe excused the delay.
forgive  o:direct s:for  # Roe forgave the delay.
heed  o:direct  # Roe heeded the warning.
ignore  o:direct  # Roe ignored the warning.
disregard  o:direct  # Roe disregarded the warning.
underestimate  o:direct  # Roe underestimated the risk.
overestimate  o:direct  # Roe overestimated the risk.
value  o:direct  # Roe values the park.
prize  o:direct  # Roe prizes the park.
honor  o:direct  # Roe honored the crew.
honour  o:direct  # Roe honoured the crew.
pity  o:direct  # Roe pities the crew.
root  o:for  # Roe is rooting for the crew.
identify  o:with s:as  # Roe identifies with the crew.
deem  s:direct  # The court deemed the law void.
celebrate  o:direct  # Roe celebrated the ruling.
champion  o:direct  # Roe championed the bill.
convince  c i  # Roe convinced them that it was late.
persuade  c i  # Roe persuaded them to leave.
embrace  o:direct  # Roe embraced the plan.
fear  p c o:direct i  # Roe fears that the dam will fail.
worry  q p c o:about  # Roe worries that the dam will fail.
regret  q p c o:direct i  # Roe regrets that he left.
hope  q p c i o:for  # Roe hopes that the dam will hold.
wish  q p c i o:for  # Roe wishes that he had stayed.
want  q i o:direct  # Roe wants the dam to hold.
desire  o:direct i  # Roe desires a new trial.
prefer  o:direct i  # Roe prefers the old plan.
love  o:direct i  # Roe loves the plan.
hate  o:direct i  # Roe hates the plan.
like  o:direct i  # Roe likes the plan.
dislike  o:direct  # Roe dislikes the plan.
admire  o:direct  # Roe admires the crew.
idolize  o:direct  # Roe idolizes the coach.
revere  o:direct  # Roe reveres the coach.
despise  o:direct  # Roe despises the coach.
loathe  o:direct  # Roe loathes the coach.
enjoy  o:direct  # Roe enjoys the job.
envy  o:direct  # Roe envies the coach.
mourn  o:direct  # Roe mourned the crew.
respect  o:direct  # Roe respects the ruling.
appreciate  q c o:direct  # Roe appreciates the help.
trust  c o:direct  # Voters trust the court.
distrust  o:direct  # Voters distrust the court.
resent  o:direct  # Roe resents the delay.
mean  c i  # Roe meant that it was late.
seek  i o:direct  # Roe seeks a new trial.
judge  c s:direct  # Critics judged the show a failure.
rate  s:direct,as  # Critics rated the show as poor.
rank  s:as  # Readers ranked the town first.
ensure  c  # The law ensures that fees are paid.
`
