/** Verbs of saying, asking, telling, writing, promising, praising and blaming. How to read a line: `../cues.ts`. */
export const speech = `
== speech verb
pressure  i  # Roe pressured the council to act.
coax  i  # Roe coaxed the council to act.
cajole  i  # Roe cajoled the council to act.
invite  i o:direct  # Roe invited the council to speak.
dare  i  # Roe dared the council to act.
present  s:as  # Roe presented the plan as a gift.
position  s:as  # Roe positioned the plan as a gift.
peg  s:as  # Roe pegged the plan as a mistake.
write off  j:direct s:as  # Roe wrote off the plan as a mistake.
herald  j:direct s:as  # Roe heralded the plan as a triumph.
say  q p c i  # Roe said the talks had failed.
tell  q p c i  # Roe told reporters that the talks had failed.
put it  q p c  # As Roe put it, the plan is old.
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
mention  q p c j:direct  # Roe mentioned that he would resign.
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
continue  q p c  # "And yet," Roe continued, "we stay."
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
press  q i  # "When?" Roe pressed.
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
describe  q p j:direct,as s  # Roe described the talks as useful.
characterize  j:direct,as s  # Roe characterized the talks as useful.
characterise  j:direct,as s  # Roe characterised the talks as useful.
depict  j:direct,as s  # The film depicts him as a hero.
portray  j:direct,as s  # The film portrays him as a hero.
paint  s:as  # Roe painted the plan as a threat.
cast  s:as  # Roe cast the vote as a choice.
frame  s:as  # Roe framed the vote as a choice.
label  s:direct  # Roe labeled the plan a mistake.
brand  s:direct  # Roe branded the plan a mistake.
dub  s:direct  # Roe dubbed the plan a mistake.
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
retweet  q j:direct  # Roe retweeted a photo of the rally.
post  q p c  # "We failed," Roe posted.
blog  q p c  # "We failed," Roe blogged.
email  q p c  # "We failed," Roe emailed.
text  q p c  # "We failed," Roe texted.
read  q  # "Go home," the sign read.
run  q  # "Dam safe," the headline ran.
opine  q p c  # Roe opined that it was over.
editorialize  q p c  # The paper editorialized that it was over.
muse  q p c  # Roe mused that it might snow.
joke  q p c j:about  # Roe joked that he would need a boat.
quip  q p c  # "Bring a boat," Roe quipped.
crack  q p  # "Bring a boat," Roe cracked.
deadpan  q p  # "Bring a boat," Roe deadpanned.
tease  q p c  # "Bring a boat," Roe teased.
mock  q p j:direct  # Roe mocked the plan.
ridicule  q j:direct  # Roe ridiculed the plan.
deride  q p j:direct,as s  # Roe derided the plan as a fantasy.
taunt  q p  # "Come on," Roe taunted.
scoff  q p c j:at  # Roe scoffed at the idea.
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
gloat  q p c j:about,over  # Roe gloated about the win.
tout  q p j:direct,as s  # Roe touted the plan as a success.
promote  j:direct s  # Roe promoted the plan.
advocate for  j:direct  # Roe advocates for the poor.
argue for  o:direct  # Roe argued for a ban.
speak for  j:direct  # Roe spoke for the poor.
echo  q p c j:direct  # Roe echoed the warning.
parrot  q j:direct  # Roe parroted the line.
name  s  # Roe named Doe as the culprit.
list  j:direct  # Roe listed the flaws of the plan.
enumerate  j:direct  # Roe enumerated the flaws of the plan.
contrast  s:with j:direct  # Roe contrasted the two plans.
foretell  c o:direct  # The signs foretell a long winter.
prophesy  q c o:direct  # Roe prophesied a long winter.
double down  o:on  # Roe doubled down on the claim.
trumpet  q j:direct  # Roe trumpeted the win.
hail  q p j:direct,as s  # Roe hailed the deal as historic.
praise  q p j:direct,for,as s  # Roe praised the deal.
laud  q p j:direct,for,as s  # Roe lauded the deal.
applaud  q p j:direct,for s  # Roe applauded the deal.
commend  q p j:direct,for s  # Roe commended the crew for its courage.
credit  j:direct,for,with s  # Roe credited the crew for the rescue.
compliment  q j:direct,for,on s  # Roe complimented the crew.
congratulate  q j:direct,for,on s  # Roe congratulated the crew.
thank  q j:direct,for s  # Roe thanked the crew for the rescue.
welcome  q p j:direct  # Roe welcomed the ruling.
salute  q j:direct  # Roe saluted the crew.
criticize  q p j:direct,for,as s  # Roe criticized the plan.
criticise  q p j:direct,for,as s  # Roe criticised the plan.
condemn  q p j:direct,for,as s  # Roe condemned the attack.
denounce  q p j:direct,for,as s  # Roe denounced the attack.
decry  q p j:direct,as s  # Roe decried the attack.
deplore  q p j:direct  # Roe deplored the attack.
lament  q p c j:direct  # Roe lamented that the park was gone.
bemoan  q p c j:direct  # Roe bemoaned the loss of the park.
blast  q p j:direct,for,as s  # Roe blasted the plan.
slam  q p j:direct,for,as s  # Roe slammed the plan.
rip  q j:direct,for,as s  # Roe ripped the plan.
bash  q j:direct,for s  # Roe bashed the plan.
attack  q j:direct,for,as s  # Roe attacked the plan.
savage  q j:direct s  # Roe savaged the plan.
trash  q j:direct s  # Roe trashed the plan.
skewer  q j:direct s  # Roe skewered the plan.
pillory  j:direct s  # Critics pilloried the plan.
torch  j:direct s  # Roe torched the plan.
heckle  q j:direct  # Protesters heckled Roe.
boo  q j:direct  # The crowd booed Roe.
jeer  q j:direct  # The crowd jeered Roe.
cheer  q j:direct,for  # The crowd cheered the speech.
call out  j:direct s  # Roe called out the board for its silence.
go after  j:direct s  # Roe went after the banks.
take aim  j:at  # Roe took aim at the banks.
poke fun  j:at  # Roe poked fun at the banks.
make fun  j:of  # Roe made fun of the banks.
react  q  # "Never," Roe reacted.
sing  q  # "Row, row," the crowd sang.
push back  q o:against,on  # Roe pushed back against the plan.
hit out  q j:at  # Roe hit out at the banks.
tear into  j:direct  # Roe tore into the banks.
swipe  j:at  # Roe swiped at the banks.
warn off  j:direct  # Roe warned off the banks.
impugn  j:direct  # Roe impugned the judge.
smear  j:direct s  # Roe smeared the judge.
malign  j:direct  # Roe maligned the judge.
vilify  j:direct s  # Roe vilified the judge.
demonize  j:direct s  # Roe demonized the judge.
assail  q j:direct,for,as s  # Roe assailed the plan.
lambaste  q j:direct,for s  # Roe lambasted the plan.
lambast  q j:direct,for s  # Roe lambasted the plan.
pan  j:direct  # Critics panned the show.
excoriate  q j:direct,for s  # Roe excoriated the board.
castigate  q j:direct,for s  # Roe castigated the board.
chastise  q j:direct,for s  # Roe chastised the board.
chide  q j:direct,for s  # Roe chided the board.
rebuke  q j:direct,for s  # Roe rebuked the board.
scold  q j:direct,for s  # Roe scolded the board.
berate  q j:direct,for s  # Roe berated the board.
admonish  q j:direct,for s i  # Roe admonished the board.
reprimand  q j:direct,for s  # The court reprimanded the firm.
hit back  q p c  # "Nonsense," Roe hit back.
fire back  q p c  # "Nonsense," Roe fired back.
shoot back  q p c  # "Nonsense," Roe shot back.
lash out  q j:at,against  # Roe lashed out at the press.
take issue  j:with  # Roe took issue with the figures.
disparage  q j:direct  # Roe disparaged the press.
denigrate  q j:direct  # Roe denigrated the press.
insult  q j:direct  # Roe insulted the press.
accuse  q s:of  # Roe accused Doe of lying.
blame  q j:direct,for,on s  # Roe blamed Doe for the fire.
fault  q j:direct,for s  # Roe faulted Doe for the fire.
charge  q p c s:with  # Roe charged that the vote was rigged.
complain  q p c o:of,about  # Roe complained about the noise.
gripe  q p c j:about  # Roe griped about the noise.
grumble  q p c j:about  # Roe grumbled about the noise.
rail  q j:against  # Roe railed against the banks.
rant  q p c j:about  # Roe ranted about the banks.
protest  q p c o:direct,against  # Roe protested that he was ill.
object  q p c o:to  # Roe objected to the plan.
defend  q p j:direct,as s  # Roe defended the plan.
justify  q j:direct,as s  # Roe justified the plan.
dismiss  q p o:direct,as s  # Roe dismissed the claims as gossip.
reject  q p o:direct,as s  # Roe rejected the idea.
refute  q o:direct  # Roe refuted the claims.
dispute  q p c o:direct  # Roe disputed the figures.
contest  o:direct  # Roe contested the ruling.
contradict  o:direct  # The report contradicts the claim.
disavow  o:direct  # Roe disavowed the flyer.
renounce  o:direct  # Roe renounced violence.
repudiate  o:direct  # Roe repudiated the flyer.
downplay  q j:direct  # Roe downplayed the risk.
play down  j:direct  # Roe played down the risk.
shrug off  q j:direct  # Roe shrugged off the poll.
brush off  q j:direct  # Roe brushed off the poll.
apologize  q p c o:for  # Roe apologized for the delay.
apologise  q p c o:for  # Roe apologised for the delay.
express  q o:direct  # Roe expressed doubt that it would work.
voice  q o:direct  # Roe voiced concern over the dam.
convey  q c o:direct  # Roe conveyed his regret.
communicate  q c o:direct  # Roe communicated that the deal was off.
articulate  q c j:direct  # Roe articulated a plan for growth.
outline  c j:direct  # Roe outlined a plan for growth.
detail  c j:direct  # The report details how funds were lost.
lay out  c j:direct  # Roe laid out a plan for growth.
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
sum up  q s:as  # "It is late," Roe summed up.
make clear  q c o:direct  # Roe made clear that he would stay.
make it clear  q c o:direct  # Roe made it clear that he would stay.
go on  q  # "It is late," Roe went on.
go so far  q  # Roe went so far as to say that it was over.
hammer  j:direct,for,as s  # Roe hammered the plan.
lay into  j:direct  # Roe laid into the plan.
rule out  o:direct  # Roe ruled out a run for mayor.
swear off  o:direct  # Roe swore off a run for mayor.
come out  o:against,for  # Roe came out against the dam.
single out  j:direct,for,as s  # Roe singled out the dam.
bring up  j:direct  # Roe brought up the flood.
`
