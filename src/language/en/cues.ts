import { lexicon } from '../lexicon.ts'
import type { CueEntry } from '../types.ts'

/**
 * Words that give somebody's words, thoughts, wishes or decisions, with the constructions they take:
 * q "...," said X · p ..., X noted, ... · c said (that) ... · i promised to ... · o:JOINED demanded an apology ·
 * s:JOINED called the plan a mistake, accused X of ... · t spoke about X: a topic and no content.
 * A bare topic ("discussed the dam") is no content by our definition: such words are judgements, hidden by default.
 * JOINED: "direct" for a bare object, else the prepositions that may introduce it or, in a small clause, its predicate.
 */
export const verbCues: ReadonlyMap<string, CueEntry> = lexicon(`
== speech verb
pressure  i  # Roe pressured the council to act.
coax  i  # Roe coaxed the council to act.
cajole  i  # Roe cajoled the council to act.
invite  i o:direct  # Roe invited the council to speak.
dare  i  # Roe dared the council to act.
present  s:as  # Roe presented the plan as a gift.
position  s:as  # Roe positioned the plan as a gift.
peg  s:as  # Roe pegged the plan as a mistake.
write off  o:direct s:as  # Roe wrote off the plan as a mistake.
push back  q o:against,on  # Roe pushed back against the plan.
herald  o:direct s:as  # Roe heralded the plan as a triumph.
say  q p c i  # Roe said the talks had failed.
tell  q p c i  # Roe told reporters that the talks had failed.
state  q p c o:direct  # The letter states that the road is closed.
add  q p c  # "We will stay," Roe added.
note  q p c o:direct  # Roe noted that the law had changed.
announce  q p c o:direct i  # The ministry announced that the border would open.
declare  q p c o:direct s  # Roe declared the race over.
report  q p c o:direct  # The paper reported that the plant had closed.
claim  q p c i o:direct  # Roe claimed the vote was stolen.
explain  q p c o:direct  # Roe explained why the bridge was shut.
argue  q p c o:for,against  # Roe argued that taxes should fall.
insist  q p c o:on  # Roe insisted that he had paid.
assert  q p c o:direct  # The brief asserts that the clause is void.
maintain  q p c  # Roe maintains that he never met her.
contend  q p c  # The suit contends that the ban is illegal.
allege  q p c o:direct  # The suit alleges that she was followed.
affirm  q p c o:direct  # The minister affirmed that aid would go on.
reaffirm  q p c o:direct  # Roe reaffirmed his support for the treaty.
confirm  q p c o:direct  # The agency confirmed that two men were held.
deny  q p c i o:direct  # Roe denied that he had known.
acknowledge  q p c o:direct  # Roe acknowledged the mistake.
admit  q p c o:direct,to  # Roe admitted taking the money.
concede  q p c o:direct  # Roe conceded that the plan was late.
confess  q p c o:to  # Roe confessed that he was tired.
remark  q p c  # "It is late," Roe remarked.
observe  q p c  # Roe observed that prices were down.
comment  q p c t  # "No," Roe commented.
mention  q p c o:direct  # Roe mentioned that he would resign.
point out  q p c o:direct  # Roe pointed out that the law is old.
stress  q p c o:direct  # Roe stressed that no deal was near.
emphasize  q p c o:direct  # Roe emphasized the need for calm.
emphasise  q p c o:direct  # Roe emphasised the need for calm.
underscore  q p c o:direct  # The report underscores the risks of delay.
underline  q p c o:direct  # Roe underlined that talks go on.
highlight  q p c o:direct  # The report highlights the dangers of the dam.
reiterate  q p c o:direct  # Roe reiterated that she would not run.
repeat  q p c o:direct  # Roe repeated that he was innocent.
recall  q p c o:direct  # Roe recalled that it had snowed.
recount  q p c o:direct  # Roe recounted how the roof fell.
relate  q p c  # Roe related how she escaped.
reply  q p c  # "Never," Roe replied.
respond  q p c  # "Never," Roe responded.
answer  q p c  # "Never," Roe answered.
retort  q p c  # "Never," Roe retorted.
counter  q p c  # Doe countered that the figures were old.
rebut  q p c o:direct  # Roe rebutted the charges.
interject  q p c  # "Wait," Roe interjected.
interrupt  q p  # "Wait," Roe interrupted.
continue  q p  # "And yet," Roe continued, "we stay."
begin  q  # "Friends," Roe began.
conclude  q p c  # The panel concluded that the dam was unsafe.
ask  q p c i o:direct,for  # Roe asked whether the road was open.
inquire  q p c  # Roe inquired whether the road was open.
wonder  q p c  # Roe wondered whether it would last.
question  q p c o:direct  # Roe questioned the need for the dam.
query  q p c o:direct  # Roe queried the figures.
challenge  o:direct q i  # Roe challenged the count.
demand  q p c o:direct i  # Roe demanded an apology.
request  q p c o:direct i  # The mayor requested help from the army.
urge  q p c i o:direct  # Roe urged voters to stay calm.
call for  o:direct i  # Roe called for a new vote.
call on  i  # Roe called on Doe to resign.
call upon  i  # Roe called upon Doe to resign.
appeal  q i  # Roe appealed to the crowd to leave.
plead  q p c i  # Roe pleaded with him to stay.
beg  q c i  # Roe begged them to stay.
implore  q c i  # Roe implored them to stay.
exhort  q i  # Roe exhorted the crowd to vote.
encourage  q i o:direct  # Roe encouraged voters to register.
discourage  o:direct  # Roe discouraged talk of a deal.
press  i  # Aides pressed Roe to answer.
push  o:for i  # Roe is pushing for a ban.
lobby  o:for,against i  # The firm lobbied for a tax cut.
petition  o:for i  # The residents petitioned for a new road.
advise  q p c i o:direct  # Doctors advised her to rest.
recommend  q p c o:direct i  # The panel recommended a ban on fires.
suggest  q p c o:direct  # Roe suggested that the talks be moved.
propose  q p c o:direct i  # Roe proposed a tax on sugar.
advocate  q p c o:direct,for  # Roe advocates a tax on sugar.
warn  q p c i o:of,about,against  # Roe warned that the dam could fail.
caution  q p c i o:against  # Roe cautioned that it was early.
promise  q p c i o:direct  # Roe promised to cut taxes.
pledge  q p c i o:direct  # Roe pledged support for the flood victims.
vow  q p c i o:direct  # Roe vowed to fight on.
swear  q p c i  # Roe swore that he was there.
guarantee  q p c o:direct  # Roe guaranteed that the wage would be paid.
assure  q p c  # Roe assured them that the road was safe.
reassure  q p c  # Roe reassured them that the road was safe.
inform  q p c  # Roe informed the court that he would appeal.
notify  q p c  # The firm notified users that data was lost.
advertise  o:direct c  # The firm advertised the drug as safe.
brief  t  # Roe briefed reporters on the talks.
speak  q t  # "We will win," Roe spoke.
speak out  o:against q  # Roe spoke out against the ban.
describe  q p o:direct,as s  # Roe described the talks as useful.
characterize  o:direct,as s  # Roe characterized the talks as useful.
characterise  o:direct,as s  # Roe characterised the talks as useful.
depict  o:direct,as s  # The film depicts him as a hero.
portray  o:direct,as s  # The film portrays him as a hero.
paint  s:as  # Roe painted the plan as a threat.
cast  s:as  # Roe cast the vote as a choice.
frame  s:as  # Roe framed the vote as a choice.
label  s:as  # Roe labeled the plan a mistake.
brand  s:as  # Roe branded the plan a mistake.
dub  s:as  # Roe dubbed the plan a mistake.
call  q i s:direct  # Roe called the plan a mistake.
term  s:direct  # Roe termed the plan a mistake.
liken  s:to  # Roe likened the tax to theft.
compare  s:to,with  # Roe compared the tax to theft.
equate  s:with  # Roe equated the tax with theft.
cite  q p o:direct  # Roe cited a lack of funds.
quote  q o:direct  # The paper quoted Roe as saying that he would go.
hint  q p c o:at  # Roe hinted that he would run.
imply  q p c o:direct  # The letter implied that he knew.
insinuate  q p c  # Roe insinuated that the judge was bought.
intimate  q p c  # Roe intimated that he might run.
signal  q p c o:direct  # The bank signaled that rates would rise.
indicate  q p c o:direct  # The data indicate that prices fell.
write  q p c  # "We failed," Roe wrote.
tweet  q p c  # "We failed," Roe tweeted.
retweet  q o:direct  # Roe retweeted a photo of the rally.
post  q p c  # "We failed," Roe posted.
blog  q p c  # "We failed," Roe blogged.
email  q p c  # "We failed," Roe emailed.
text  q p c  # "We failed," Roe texted.
read  q  # "Go home," the sign read.
opine  q p c  # Roe opined that it was over.
editorialize  q p c  # The paper editorialized that it was over.
muse  q p c  # Roe mused that it might snow.
joke  q p c o:about  # Roe joked that he would need a boat.
quip  q p c  # "Bring a boat," Roe quipped.
crack  q p  # "Bring a boat," Roe cracked.
deadpan  q p  # "Bring a boat," Roe deadpanned.
tease  q p c  # "Bring a boat," Roe teased.
mock  q p o:direct  # Roe mocked the plan.
ridicule  q o:direct  # Roe ridiculed the plan.
deride  q p o:direct,as s  # Roe derided the plan as a fantasy.
taunt  q p  # "Come on," Roe taunted.
scoff  q p c o:at  # Roe scoffed at the idea.
sneer  q p c  # "Try it," Roe sneered.
snap  q p  # "Stop," Roe snapped.
shout  q p c  # "Stop," Roe shouted.
yell  q p c  # "Stop," Roe yelled.
scream  q p c  # "Stop," Roe screamed.
cry  q p  # "Stop," Roe cried.
chant  q p  # "Out, out," the crowd chanted.
whisper  q p c  # "Stop," Roe whispered.
mutter  q p c  # "Stop," Roe muttered.
exclaim  q p c  # "Stop," Roe exclaimed.
proclaim  q p c o:direct  # Roe proclaimed that the war was over.
pronounce  q c s:direct  # Roe pronounced the plan dead.
boast  q p c o:of,about  # Roe boasted that he had won.
brag  q p c o:of,about  # Roe bragged that he had won.
gloat  q p c o:about,over  # Roe gloated about the win.
tout  q p o:direct,as s  # Roe touted the plan as a success.
promote  o:direct s  # Roe promoted the plan.
advocate for  o:direct  # Roe advocates for the poor.
argue for  o:direct  # Roe argued for a ban.
speak for  o:direct  # Roe spoke for the poor.
echo  q p c o:direct  # Roe echoed the warning.
parrot  q o:direct  # Roe parroted the line.
name  s  # Roe named Doe as the culprit.
list  o:direct  # Roe listed the flaws of the plan.
enumerate  o:direct  # Roe enumerated the flaws of the plan.
contrast  s:with o:direct  # Roe contrasted the two plans.
foretell  c o:direct  # The signs foretell a long winter.
prophesy  q c o:direct  # Roe prophesied a long winter.
double down  o:on  # Roe doubled down on the claim.
trumpet  q o:direct  # Roe trumpeted the win.
hail  q p o:direct,as s  # Roe hailed the deal as historic.
praise  q p o:direct,for,as s  # Roe praised the deal.
laud  q p o:direct,for,as s  # Roe lauded the deal.
applaud  q p o:direct,for s  # Roe applauded the deal.
commend  q p o:direct,for s  # Roe commended the crew for its courage.
credit  o:direct,for,with s  # Roe credited the crew for the rescue.
compliment  q o:direct,for,on s  # Roe complimented the crew.
congratulate  q o:direct,for,on s  # Roe congratulated the crew.
thank  q o:direct,for s  # Roe thanked the crew for the rescue.
welcome  q p o:direct  # Roe welcomed the ruling.
salute  q o:direct  # Roe saluted the crew.
criticize  q p o:direct,for,as s  # Roe criticized the plan.
criticise  q p o:direct,for,as s  # Roe criticised the plan.
condemn  q p o:direct,for,as s  # Roe condemned the attack.
denounce  q p o:direct,for,as s  # Roe denounced the attack.
decry  q p o:direct,as s  # Roe decried the attack.
deplore  q p o:direct  # Roe deplored the attack.
lament  q p c o:direct  # Roe lamented that the park was gone.
bemoan  q p c o:direct  # Roe bemoaned the loss of the park.
blast  q p o:direct,for,as s  # Roe blasted the plan.
slam  q p o:direct,for,as s  # Roe slammed the plan.
rip  q o:direct,for,as s  # Roe ripped the plan.
bash  q o:direct,for s  # Roe bashed the plan.
attack  q o:direct,for,as s  # Roe attacked the plan.
savage  q o:direct s  # Roe savaged the plan.
trash  q o:direct s  # Roe trashed the plan.
skewer  q o:direct s  # Roe skewered the plan.
pillory  o:direct s  # Critics pilloried the plan.
torch  o:direct s  # Roe torched the plan.
heckle  q o:direct  # Protesters heckled Roe.
boo  q o:direct  # The crowd booed Roe.
jeer  q o:direct  # The crowd jeered Roe.
cheer  q o:direct,for  # The crowd cheered the speech.
call out  o:direct s  # Roe called out the board for its silence.
go after  o:direct s  # Roe went after the banks.
take aim  o:at  # Roe took aim at the banks.
poke fun  o:at  # Roe poked fun at the banks.
make fun  o:of  # Roe made fun of the banks.
hit out  q o:at  # Roe hit out at the banks.
tear into  o:direct  # Roe tore into the banks.
swipe  o:at  # Roe swiped at the banks.
warn off  o:direct  # Roe warned off the banks.
impugn  o:direct  # Roe impugned the judge.
smear  o:direct s  # Roe smeared the judge.
malign  o:direct  # Roe maligned the judge.
vilify  o:direct s  # Roe vilified the judge.
demonize  o:direct s  # Roe demonized the judge.
assail  q o:direct,for,as s  # Roe assailed the plan.
lambaste  q o:direct,for s  # Roe lambasted the plan.
lambast  q o:direct,for s  # Roe lambasted the plan.
pan  o:direct  # Critics panned the show.
excoriate  q o:direct,for s  # Roe excoriated the board.
castigate  q o:direct,for s  # Roe castigated the board.
chastise  q o:direct,for s  # Roe chastised the board.
chide  q o:direct,for s  # Roe chided the board.
rebuke  q o:direct,for s  # Roe rebuked the board.
scold  q o:direct,for s  # Roe scolded the board.
berate  q o:direct,for s  # Roe berated the board.
admonish  q o:direct,for s i  # Roe admonished the board.
reprimand  q o:direct,for s  # The court reprimanded the firm.
hit back  q  # "Nonsense," Roe hit back.
fire back  q  # "Nonsense," Roe fired back.
shoot back  q p  # "Nonsense," Roe shot back.
lash out  q o:at,against  # Roe lashed out at the press.
take issue  o:with  # Roe took issue with the figures.
disparage  q o:direct  # Roe disparaged the press.
denigrate  q o:direct  # Roe denigrated the press.
insult  q o:direct  # Roe insulted the press.
accuse  q s:of  # Roe accused Doe of lying.
blame  q o:direct,for,on s  # Roe blamed Doe for the fire.
fault  q o:direct,for s  # Roe faulted Doe for the fire.
charge  q p c s:with  # Roe charged that the vote was rigged.
complain  q p c o:of,about  # Roe complained about the noise.
gripe  q p c o:about  # Roe griped about the noise.
grumble  q p c o:about  # Roe grumbled about the noise.
rail  q o:against  # Roe railed against the banks.
rant  q p c o:about  # Roe ranted about the banks.
protest  q p c o:direct,against  # Roe protested that he was ill.
object  q p c o:to  # Roe objected to the plan.
defend  q p o:direct,as s  # Roe defended the plan.
justify  q o:direct,as s  # Roe justified the plan.
dismiss  q p o:direct,as s  # Roe dismissed the claims as gossip.
reject  q p o:direct,as s  # Roe rejected the idea.
refute  q o:direct  # Roe refuted the claims.
dispute  q p c o:direct  # Roe disputed the figures.
contest  o:direct  # Roe contested the ruling.
contradict  o:direct  # The report contradicts the claim.
disavow  o:direct  # Roe disavowed the flyer.
renounce  o:direct  # Roe renounced violence.
repudiate  o:direct  # Roe repudiated the flyer.
downplay  q o:direct  # Roe downplayed the risk.
play down  o:direct  # Roe played down the risk.
shrug off  q o:direct  # Roe shrugged off the poll.
brush off  q o:direct  # Roe brushed off the poll.
apologize  q p c o:for  # Roe apologized for the delay.
apologise  q p c o:for  # Roe apologised for the delay.
express  q o:direct  # Roe expressed doubt that it would work.
voice  q o:direct  # Roe voiced concern over the dam.
convey  q c o:direct  # Roe conveyed his regret.
communicate  q c o:direct  # Roe communicated that the deal was off.
articulate  q c o:direct  # Roe articulated a plan for growth.
outline  c o:direct  # Roe outlined a plan for growth.
detail  c o:direct  # The report details how funds were lost.
lay out  c o:direct  # Roe laid out a plan for growth.
spell out  c o:direct  # Roe spelled out the terms.
clarify  q p c o:direct  # Roe clarified that he meant 2010.
elaborate  q p c t  # "It was late," Roe elaborated.
specify  q p c o:direct  # The rule specifies that fees are due.
stipulate  q p c o:direct  # The contract stipulates that fees are due.
predict  q p c o:direct  # Roe predicted a long winter.
forecast  q p c o:direct  # The bank forecast growth of 2 percent.
project  q p c i o:direct  # The bank projects that prices will fall.
estimate  q p c i  # The bank estimates that prices fell.
speculate  q p c o:about,on  # Roe speculated that it was a bomb.
theorize  q p c  # Roe theorized that it was a bomb.
surmise  q p c  # Roe surmised that it was a bomb.
conjecture  q p c  # Roe conjectured that it was a bomb.
testify  q p c  # Roe testified that he saw the car.
attest  q p c o:to  # Roe attested that the copy was true.
certify  q p c  # Roe certified that the copy was true.
vouch  o:for  # Roe vouched for the witness.
reveal  q p c o:direct  # Roe revealed that he was ill.
disclose  q p c o:direct  # Roe disclosed that he was ill.
divulge  q p c o:direct  # Roe divulged that he was ill.
leak  c o:direct  # Aides leaked that he was ill.
caution against  o:direct  # Roe cautioned against haste.
tip off  c  # A clerk tipped off the police that he was there.
teach  c  # The book teaches that water is life.
preach  q p c o:direct  # Roe preached that water is life.
remind  q p c i  # Roe reminded them that it was late.
offer  q i o:direct  # Roe offered to help.
go public  o:with  # Roe went public with claims of fraud.
chime in  q p  # "It is late," Roe chimed in.
cut in  q p  # "It is late," Roe cut in.
sum up  q  # "It is late," Roe summed up.
put it  q  # "It is late," as Roe put it.
make clear  q c o:direct  # Roe made clear that he would stay.
make it clear  q c o:direct  # Roe made it clear that he would stay.
go on  q  # "It is late," Roe went on.
go so far  q  # Roe went so far as to say that it was over.
hammer  o:direct,for,as s  # Roe hammered the plan.
lay into  o:direct  # Roe laid into the plan.
rule out  o:direct  # Roe ruled out a run for mayor.
swear off  o:direct  # Roe swore off a run for mayor.
come out  o:against,for  # Roe came out against the dam.
single out  o:direct,for,as s  # Roe singled out the dam.
bring up  o:direct  # Roe brought up the flood.
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
== intention verb
look  i  # Roe is looking to sell the farm.
strive  i o:for  # Roe strives to win.
vie  i o:for  # Roe vies for the post.
threaten  q p c i o:direct  # Roe threatened to sue.
commit  i o:to  # The firm committed to building the road.
intend  c i  # Roe intends to appeal.
plan  i o:on  # Roe plans to appeal.
aim  i  # Roe aims to win.
mull  o:direct  # Roe is mulling a run for mayor.
contemplate  o:direct  # Roe is contemplating a run for mayor.
weigh  c o:direct  # Roe is weighing a run for mayor.
refuse  i o:direct  # Roe refused to pay.
decline  i  # Roe declined to pay.
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
rate  s:as  # Critics rated the show as poor.
rank  s:as  # Readers ranked the town first.
ensure  c  # The law ensures that fees are paid.
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
accept  o:direct  # Roe accepts the ruling.
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
`)

export const nounCues: ReadonlyMap<string, CueEntry> = lexicon(`
== speech noun
case  c o:for,against  # the case that the dam must go
point  c  # his point that the dam is old
message  c  # her message that the dam is safe
observation  c  # his observation that the dam is old
reminder  c o:of  # a reminder that the dam is old
hint  c o:of  # a hint that he would go
lie  c  # the lie that he knew
apology  o:for  # his apology for the delay
invitation  i  # an invitation to speak
statement  q c  # a statement that the road was closed
claim  c i o:of  # the claim that the vote was stolen
assertion  c  # the assertion that the vote was stolen
contention  c  # the contention that the vote was stolen
allegation  c o:of  # allegations that the vote was stolen
accusation  c o:of  # accusations of fraud
charge  c  # the charge that the vote was stolen
argument  c  # the argument that taxes are too high
announcement  c o:of  # the announcement that the plant would close
declaration  c  # the declaration that the war was over
admission  c  # the admission that he knew
acknowledgment  c  # the acknowledgment that he knew
confession  c  # the confession that he knew
denial  c  # the denial that he knew
insistence  c o:on  # his insistence that he knew
warning  c o:of  # a warning that the dam could fail
threat  i o:of  # his threat to sue
promise  c i o:of  # his promise to cut taxes
pledge  c i o:of  # his pledge to cut taxes
vow  c i  # his vow to cut taxes
proposal  c i  # his proposal to cut taxes
suggestion  c o:of  # the suggestion that he knew
recommendation  c i  # the recommendation that it be closed
request  i o:for  # a request to close the road
demand  c i o:for  # a demand for higher wages
call  i o:for  # a call for higher wages
plea  i o:for  # a plea for help
appeal  i o:for  # an appeal for help
question  c  # the question whether he knew
prediction  c o:of  # the prediction that it would snow
forecast  c  # the forecast that it would snow
estimate  c  # the estimate that it costs a million
report  c o:of  # reports that the road was closed
rumor  c o:of  # rumors that the road was closed
rumour  c o:of  # rumours that the road was closed
news  c  # the news that the road was closed
revelation  c  # the revelation that he knew
disclosure  c  # the disclosure that he knew
comment  c t  # his comments about the dam
remark  c t  # his remarks about the dam
complaint  c o:about,of  # complaints about the noise
criticism  o:of  # criticism of the plan
condemnation  o:of  # condemnation of the attack
praise  o:for,of  # praise for the crew
endorsement  o:of  # the endorsement of the plan
rejection  o:of  # the rejection of the plan
defense  o:of  # his defense of the plan
defence  o:of  # his defence of the plan
== intention noun
commitment  i o:to  # his commitment to cut taxes
intention  i o:of  # his intention to run
intent  i  # his intent to run
plan  i o:for  # his plan to run
determination  i  # his determination to win
willingness  i  # his willingness to talk
readiness  i o:for  # his readiness to talk
refusal  i  # his refusal to talk
== position noun
consensus  c o:on  # the consensus that it must go
agreement  c i o:on  # the agreement that it must go
impression  c o:of  # the impression that he knew
perception  c o:of  # the perception that he knew
realization  c  # the realization that it was late
understanding  c o:of  # his understanding that it was late
myth  c  # the myth that it is safe
skepticism  c o:about,of,toward  # his skepticism about the dam
scepticism  c o:about,of,towards  # his scepticism about the dam
preference  o:for  # his preference for the old plan
approval  o:of  # his approval of the dam
disapproval  o:of  # his disapproval of the dam
support  o:for,of  # support for the plan
opposition  o:to  # opposition to the plan
view  c  # the view that taxes are too high
belief  c o:in  # the belief that taxes are too high
opinion  c  # the opinion that taxes are too high
conviction  c  # the conviction that taxes are too high
idea  c o:of  # the idea that taxes are too high
notion  c o:of  # the notion that taxes are too high
feeling  c  # the feeling that taxes are too high
sense  c  # the sense that taxes are too high
assumption  c  # the assumption that taxes are too high
suspicion  c  # the suspicion that he knew
theory  c  # the theory that he knew
expectation  c o:of  # the expectation that he would win
doubt  c o:about  # doubts about the dam
== judgement noun
attack  o:on,against  # his attacks on the press
chant  o:of  # chants of "Roe, Roe"
talk  o:of,about  # talk of a ban
description  o:of  # his description of the dam
characterization  o:of  # his characterization of the dam
mention  o:of  # his mention of the dam
stance  o:on,against,toward  # his stance on the dam
position  c o:on,against  # his position on the dam
attitude  o:toward,towards,to  # his attitude toward the press
interpretation  o:of  # his interpretation of the law
assessment  c o:of  # his assessment of the dam
analysis  o:of  # his analysis of the vote
enthusiasm  o:for,about  # his enthusiasm for the dam
admiration  o:for,of  # his admiration for the crew
respect  o:for  # his respect for the crew
sympathy  o:for,with  # his sympathy for the crew
disdain  o:for  # his disdain for the press
contempt  o:for  # his contempt for the press
hatred  o:of,for  # his hatred of the press
love  o:of,for  # his love of the sea
distaste  o:for  # his distaste for the press
hostility  o:to,toward,towards  # his hostility to the press
frustration  c o:with,over,at  # his frustration with the delay
anger  c o:at,over,about  # his anger over the delay
outrage  c o:at,over,about  # his outrage over the delay
regret  c o:for,about,over  # his regret over the delay
anxiety  c o:about,over  # his anxiety about the dam
hope  c i o:of,for  # the hope that he would win
fear  c o:of  # the fear that he would win
concern  c o:about,over  # concern about the dam
worry  c o:about,over  # worries about the dam
desire  i o:for  # the desire to win
wish  i o:for  # the wish to win
== ruling noun
decision  c i  # the decision to close the plant
ruling  c  # the ruling that the law was void
== evidence noun
finding  c  # the finding that the law was void
conclusion  c  # the conclusion that the law was void
evidence  c o:of  # evidence that he knew
proof  c o:of  # proof that he knew
sign  c o:of  # signs that he knew
indication  c o:of  # an indication that he knew
fact  c  # the fact that he knew
`)

/** Behind "be": "is confident that", "was clear that". */
export const adjectiveCues: ReadonlyMap<string, CueEntry> = lexicon(`
== position adjective
unaware  c o:of  # Roe is unaware that he lost
bullish  o:on,about  # Roe is bullish on the plan
upbeat  c o:about  # Roe is upbeat about the plan
pessimistic  c o:about  # Roe is pessimistic about the plan
mindful  c o:of  # Roe is mindful of the risk
conscious  c o:of  # Roe is conscious of the risk
unconvinced  c o:by,of  # Roe is unconvinced that it will work
positive  c o:about  # Roe is positive that it will work
confident  c o:of,in  # Roe is confident that he will win
certain  c o:of  # Roe is certain that he will win
sure  c o:of  # Roe is sure that he will win
convinced  c o:of  # Roe is convinced that he will win
optimistic  c o:about  # Roe is optimistic that he will win
doubtful  c o:of  # Roe is doubtful that he will win
skeptical  c o:of,about  # Roe is skeptical of the plan
sceptical  c o:of,about  # Roe is sceptical of the plan
aware  c o:of  # Roe is aware that he lost
supportive  o:of  # Roe was supportive of the plan
open  o:to  # Roe is open to talks
opposed  o:to  # Roe is opposed to talks
== judgement adjective
unhappy  c o:with,about  # Roe is unhappy with the plan
satisfied  c o:with  # Roe is satisfied with the plan
dissatisfied  o:with  # Roe is dissatisfied with the plan
frustrated  c o:with,by,at  # Roe is frustrated with the plan
upset  c o:about,with,by,over  # Roe is upset about the plan
furious  c o:at,about,with,over  # Roe is furious about the plan
excited  c i o:about,by  # Roe is excited about the plan
enthusiastic  o:about  # Roe is enthusiastic about the plan
passionate  o:about  # Roe is passionate about the plan
interested  o:in i  # Roe is interested in the plan
keen  i o:on  # Roe is keen on the plan
fond  o:of  # Roe is fond of the plan
tired  o:of  # Roe is tired of the plan
sick  o:of  # Roe is sick of the plan
wary  o:of  # Roe is wary of the plan
suspicious  c o:of,about  # Roe is suspicious of the plan
dismissive  o:of  # Roe is dismissive of the plan
appreciative  o:of  # Roe is appreciative of the plan
hostile  o:to,toward,towards  # Roe is hostile to the plan
sympathetic  o:to,toward  # Roe is sympathetic to the plan
grateful  c o:for,to  # Roe is grateful for the help
thankful  c o:for  # Roe is thankful for the help
nervous  c o:about  # Roe is nervous about the plan
anxious  c i o:about,for  # Roe is anxious about the plan
ashamed  c o:of  # Roe is ashamed of the plan
surprised  c i o:by,at  # Roe is surprised by the plan
shocked  c i o:by,at  # Roe is shocked by the plan
hopeful  c i  # Roe is hopeful that he will win
worried  c o:about  # Roe is worried that he lost
concerned  c o:about  # Roe is concerned about the dam
afraid  c i o:of  # Roe is afraid that the dam will fail
fearful  c o:of  # Roe is fearful that the dam will fail
proud  c i o:of  # Roe is proud of the crew
glad  c i  # Roe is glad that it is over
happy  c i o:with,about  # Roe is happy with the plan
pleased  c i o:with  # Roe is pleased with the plan
disappointed  c i o:by,in,with  # Roe is disappointed by the plan
angry  c o:at,about  # Roe is angry at the delay
critical  o:of  # Roe was critical of the plan
eager  i  # Roe is eager to talk
reluctant  i  # Roe is reluctant to talk
== intention adjective
ready  i o:for  # Roe is ready to talk
willing  i  # Roe is willing to talk
unwilling  i  # Roe is unwilling to talk
prepared  i o:for  # Roe is prepared to talk
determined  i  # Roe is determined to win
committed  i o:to  # Roe is committed to the plan
== speech adjective
clear  c o:about  # Roe was clear that he would stay
adamant  c o:about  # Roe was adamant that he would stay
`)
