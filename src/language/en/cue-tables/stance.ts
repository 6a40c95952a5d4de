/** Rarer verbs of speech with a stance: avoiding, belittling, scolding, extolling, denying, foretelling, naming. How to read a line: `../cues.ts`. */
export const stanceOfSpeech = `
== speech verb
recap  q j:direct c  # Roe recapped the talks.
summarize  q p c j:direct s  # Roe summarized the talks as useful.
summarise  q p c j:direct s  # Roe summarised the talks as useful.
paraphrase  q j:direct  # Roe paraphrased the old rule.
restate  q c o:direct  # Roe restated his support.
recite  q o:direct  # Roe recited the old rule.
read out  q o:direct  # Roe read out the old rule.
declaim  q p  # "Friends," Roe declaimed.
decree  q p c o:direct i  # The council decreed that dogs be kept in.
dictate  q c o:direct  # The rules dictate that fees be paid.
scrawl  q j:direct  # "Go home," Roe scrawled.
scribble  q j:direct  # "Go home," Roe scribbled.
pen  q j:direct  # Roe penned an angry letter.
message  q p c  # "On my way," Roe messaged.
cable  q p c  # "On my way," Roe cabled.
fax  q p c  # "On my way," Roe faxed.
radio  q p c  # "On my way," Roe radioed.
gossip  c j:about  # They gossiped about the mayor.
chat  q j:about  # They chatted about the mayor.
confide  q p c  # Roe confided that he was tired.
spill  j:direct  # Roe spilled the secret.
own up  q o:to  # Roe owned up to the theft.
fess up  q o:to  # Roe fessed up to the theft.
come clean  q j:about  # Roe came clean about the theft.
grant  q p c  # "It is late," Roe granted.
posit  q p c o:direct  # Roe posited that it was a bomb.
postulate  q p c o:direct  # Roe postulated that it was a bomb.
hypothesize  q p c  # Roe hypothesized that it was a bomb.
hypothesise  q p c  # Roe hypothesised that it was a bomb.
reason  q p c  # Roe reasoned that it was late.
submit  q p c  # The lawyer submitted that the law was void.
aver  q p c  # Roe averred that he was there.
avow  q p c j:direct  # Roe avowed that he was there.
profess  q p c i o:direct  # Roe professed to be sorry.
purport  i  # The letter purports to be hers.
feign  j:direct  # Roe feigned surprise.
pretend  c i  # Roe pretended to be asleep.
bluff  q p c  # Roe bluffed that he would leave.
lie  q p c j:about  # Roe lied about his age.
fib  q p c j:about  # Roe fibbed about his age.
mislead  j:about,on  # Roe misled them about his age.
enjoin  c i  # Roe enjoined them to wait.
entreat  q i  # Roe entreated them to wait.
beseech  q i  # Roe beseeched them to wait.
importune  i  # Roe importuned them to wait.
counsel  q p c i o:direct,against  # Roe counseled patience.
badger  i j:about  # Roe badgered them about the fee.
snipe  q p c j:at  # Roe sniped at the mayor.
coach  i  # Roe coached Doe to breathe.
nag  q i j:about  # Roe nagged them about the fee.
prod  i  # Roe prodded them to act.
nudge  i  # Roe nudged them to act.
goad  i  # Roe goaded them to act.
clamor  q i o:for  # The crowd clamored for water.
clamour  q i o:for  # The crowd clamoured for water.
agitate  o:for,against  # The party agitated for reform.
cry out  q p o:for,against  # The crowd cried out for water.
hold forth  q j:on,about  # Roe held forth on thrift.
expound  q j:direct,on  # Roe expounded on thrift.
elucidate  q p c j:direct  # Roe elucidated the plan.
explicate  j:direct  # Roe explicated the plan.
correct  q p o:direct  # "Nine, not ten," Roe corrected.
retract  o:direct  # Roe retracted the charge.
recant  q o:direct  # Roe recanted the charge.
walk back  j:direct  # Roe walked back the charge.
back away  o:from  # Roe backed away from the charge.
back off  o:from,direct  # Roe backed off the charge.
back down  o:from,on  # Roe backed down from the charge.
backtrack  q j:on,from  # Roe backtracked on the charge.
backpedal  q j:on,from  # Roe backpedaled on the charge.
distance  o:from  # Roe distanced himself from the flyer.
equivocate  q j:on,about  # Roe equivocated on the dam.
hedge  q p j:on  # Roe hedged on the dam.
waver  j:on  # Roe wavered on the dam.
waffle  j:on  # Roe waffled on the dam.
dodge  j:direct  # Roe dodged the question of the dam.
sidestep  j:direct  # Roe sidestepped the question of the dam.
evade  j:direct  # Roe evaded the question of the dam.
duck  j:direct  # Roe ducked the question of the dam.
skirt  j:direct  # Roe skirted the question of the dam.
deflect  q p j:direct  # Roe deflected the question of the dam.
gloss over  j:direct  # Roe glossed over the cost.
brush aside  q j:direct s:as  # Roe brushed aside the cost.
wave away  q j:direct s:as  # Roe waved away the cost.
wave off  q j:direct s:as  # Roe waved off the cost.
laugh off  q j:direct s:as  # Roe laughed off the rumor.
laugh at  j:direct  # Roe laughed at the rumor.
pooh-pooh  q j:direct s:as  # Roe pooh-poohed the rumor.
belittle  q j:direct s:as  # Roe belittled the rumor.
minimize  j:direct  # Roe minimized the danger.
minimise  j:direct  # Roe minimised the danger.
trivialize  j:direct  # Roe trivialized the danger.
exaggerate  q j:direct  # Roe exaggerated the danger.
overstate  j:direct  # Roe overstated the danger.
understate  j:direct  # Roe understated the danger.
misstate  j:direct  # Roe misstated the figure.
misrepresent  j:direct s:as  # Roe misrepresented the figure.
mischaracterize  j:direct s:as  # Roe mischaracterized the plan.
caricature  j:direct s:as  # Roe caricatured the plan as theft.
lampoon  j:direct s:as  # The show lampooned the mayor.
satirize  j:direct s:as  # The show satirized the mayor.
parody  j:direct s:as  # The show parodied the mayor.
roast  q j:direct,for s:as  # The show roasted the mayor.
rib  q j:direct,for,about  # Roe ribbed the mayor about his hat.
needle  q j:direct,about,for,over  # Roe needled the mayor about his hat.
troll  q j:direct  # Roe trolled the mayor.
diss  q j:direct  # Roe dissed the mayor.
badmouth  q j:direct  # Roe badmouthed the mayor.
bad-mouth  q j:direct  # Roe bad-mouthed the mayor.
slander  j:direct  # Roe slandered the mayor.
libel  j:direct  # The paper libeled the mayor.
defame  j:direct  # The paper defamed the mayor.
besmirch  j:direct  # The paper besmirched the mayor.
stigmatize  j:direct s:as  # The paper stigmatized the poor.
scapegoat  j:direct,for  # Roe scapegoated the clerks.
upbraid  q j:direct,for s:as  # Roe upbraided the clerks.
reproach  q j:direct,for,with  # Roe reproached the clerks.
reprove  q j:direct,for  # Roe reproved the clerks.
censure  q j:direct,for  # The board censured the clerk.
rap  q j:direct,for,over  # The board rapped the clerk.
knock  q j:direct,for,over s:as  # Roe knocked the plan.
ding  q j:direct,for,over  # Roe dinged the plan.
zing  q j:direct,for,over  # Roe zinged the plan.
slate  q j:direct,for s:as  # Critics slated the play.
flay  q j:direct,for  # Critics flayed the play.
pummel  q j:direct,for,over  # Roe pummeled the plan.
eviscerate  q j:direct,for  # Roe eviscerated the plan.
scorch  q j:direct,for  # Roe scorched the plan.
lace into  j:direct  # Roe laced into the plan.
rip into  j:direct,for  # Roe ripped into the plan.
lash  q j:direct,for  # Roe lashed the plan.
light into  j:direct,for  # Roe lit into the plan.
pile on  j:direct  # Roe piled on the plan.
inveigh  q j:against  # Roe inveighed against the banks.
fulminate  q p j:against,about  # Roe fulminated against the banks.
crusade  j:against,for  # Roe crusaded against the banks.
quarrel  q j:with  # Roe quarreled with the figures.
quibble  q j:with,over,about  # Roe quibbled with the figures.
bicker  j:over,about  # They bickered over the figures.
spar  j:over,with  # They sparred over the figures.
clash  j:over,with,on  # They clashed over the figures.
debunk  q j:direct s:as  # Roe debunked the rumor.
discredit  j:direct s:as  # Roe discredited the rumor.
disprove  c o:direct  # Roe disproved the rumor.
rubbish  q j:direct s:as  # Roe rubbished the rumor.
disclaim  o:direct  # Roe disclaimed any part in it.
negate  j:direct  # Roe negated the claim.
second  q o:direct  # Roe seconded the call.
extol  q j:direct,for s:as  # Roe extolled the virtues of tea.
extoll  q j:direct,for s:as  # Roe extolled the virtues of tea.
exalt  j:direct s:as  # Roe exalted the virtues of tea.
glorify  j:direct s:as  # Roe glorified the past.
romanticize  j:direct s:as  # Roe romanticized the past.
eulogize  q j:direct s:as  # Roe eulogized her father.
acclaim  j:direct s:as  # Critics acclaimed the play.
lionize  j:direct s:as  # Critics lionized the poet.
toast  q j:direct s:as  # Roe toasted the couple.
plug  j:direct  # Roe plugged her book.
hype  q j:direct s:as  # Roe hyped her book.
pitch  q j:direct s:as  # Roe pitched the plan as a gift.
peddle  j:direct s:as  # Roe peddled the rumor.
introduce  s:as  # Roe introduced Doe as a friend.
bill  s:as  # Roe billed the plan as a gift.
posture  s:as  # Roe postured himself as a friend.
market  s:as  # Roe marketed the plan as a gift.
package  s:as  # Roe packaged the plan as a gift.
sell  s:as  # Roe sold the plan as a gift.
showcase  j:direct  # Roe showcased the plan.
flaunt  j:direct  # Roe flaunted her wealth.
foreground  j:direct  # Roe foregrounded the cost.
accentuate  j:direct  # Roe accentuated the cost.
press for  o:direct  # Roe pressed for a ban.
ask after  j:direct  # Roe asked after the child.
quiz  q j:direct,about,on  # Roe quizzed the clerk about the fee.
grill  q j:direct,about,on,over  # Roe grilled the clerk about the fee.
interrogate  j:direct,about  # Roe interrogated the clerk about the fee.
cross-examine  j:direct,about  # Roe cross-examined the clerk.
probe  q j:direct  # Roe probed the clerk's story.
augur  c o:direct  # The clouds augur a long winter.
portend  c o:direct  # The clouds portend a long winter.
forewarn  q p c o:of  # Roe forewarned them of the flood.
bet  q p c j:on  # Roe bet that it would rain.
wager  q p c  # Roe wagered that it would rain.
calculate  p c o:direct  # The bank calculated that prices fell.
compute  p c  # The bank computed that prices fell.
chronicle  j:direct c  # The book chronicles the war.
narrate  q p c j:direct  # Roe narrated how the roof fell.
reminisce  q p c j:about  # Roe reminisced about the war.
retell  j:direct c  # Roe retold the story of the war.
flag  c j:direct  # Roe flagged the risk of a flood.
advert  j:to  # Roe adverted to the flood.
point  j:to  # Roe pointed to the flood of 1990.
gesture  j:to,at,toward  # Roe gestured to the flood of 1990.
nod to  j:direct  # Roe nodded to the flood of 1990.
hark back  j:to  # Roe harked back to the flood of 1990.
harp  j:on  # Roe harped on the flood of 1990.
expand  q j:on,upon  # Roe expanded on the plan.
coin  o:direct  # Roe coined the phrase.
nickname  s  # They nicknamed the dam "the wall".
christen  s  # They christened the boat "Hope".
title  s  # Roe titled the book "The Dam".
entitle  s  # Roe entitled the book "The Dam".
caption  q s  # Roe captioned the photo "Home".
subtitle  s  # Roe subtitled the book "A Life".
categorize  s:as  # Roe categorized the plan as a loan.
classify  s:as  # Roe classified the plan as a loan.
stereotype  s:as  # Roe stereotyped them as lazy.
`
