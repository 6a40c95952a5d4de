/** Nouns of speech, thought and decision: "the claim that", "a call for". How to read a line: `../cues.ts`. */
export const nouns = `
== speech noun
case  q c o:for,against  # the case that the dam must go
point  q c  # his point that the dam is old
message  q c  # her message that the dam is safe
observation  q c  # his observation that the dam is old
reminder  q c o:of  # a reminder that the dam is old
hint  c o:of  # a hint that he would go
lie  c  # the lie that he knew
apology  o:for  # his apology for the delay
invitation  i  # an invitation to speak
statement  q c  # a statement that the road was closed
claim  q c i o:of  # the claim that the vote was stolen
assertion  c  # the assertion that the vote was stolen
contention  c  # the contention that the vote was stolen
allegation  c o:of  # allegations that the vote was stolen
accusation  c o:of  # accusations of fraud
charge  c  # the charge that the vote was stolen
argument  q c  # the argument that taxes are too high
announcement  c o:of  # the announcement that the plant would close
declaration  c  # the declaration that the war was over
admission  q c  # the admission that he knew
acknowledgment  c  # the acknowledgment that he knew
confession  c  # the confession that he knew
denial  c  # the denial that he knew
insistence  c o:on  # his insistence that he knew
warning  q c o:of  # a warning that the dam could fail
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
plea  q i o:for  # a plea for help
appeal  q i o:for  # an appeal for help
question  q c  # the question whether he knew
prediction  q c o:of  # the prediction that it would snow
forecast  c  # the forecast that it would snow
estimate  c  # the estimate that it costs a million
report  c o:of  # reports that the road was closed
rumor  c o:of  # rumors that the road was closed
rumour  c o:of  # rumours that the road was closed
news  c  # the news that the road was closed
revelation  c  # the revelation that he knew
disclosure  c  # the disclosure that he knew
comment  q c t  # his comments about the dam
remark  q c t  # his remarks about the dam
complaint  q c o:about,of  # complaints about the noise
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
== speech noun
answer  q c  # Her answer was "no".
reply  q c  # Her reply: "No."
response  q c  # Her response was "no".
retort  q  # Her retort: "No."
shout  q  # "Louder," came shouts from the gallery.
cry  q  # "Louder," came the cry from the gallery.
motto  q  # Her motto is "Sleep well."
slogan  q  # The slogan was "Sleep well."
mantra  q  # Her mantra is "Sleep well."
maxim  q c  # Her maxim is "Sleep well."
dictum  q c  # Her dictum was "Sleep well."
catchphrase  q  # Her catchphrase is "Sleep well."
refrain  q c  # Her refrain is "Not yet."
quip  q  # Her quip: "Not yet."
joke  q c o:about  # Her joke about the dam fell flat.
advice  q c i  # Her advice: "Not yet."
reaction  q c  # Her reaction: "Not yet."
verdict  q c o:on  # Her verdict: "Not yet."
explanation  q c o:for  # Her explanation was that it rained.
excuse  q c o:for  # Her excuse was that it rained.
justification  c o:for  # Her justification was that it rained.
tweet  q c  # Her tweet: "Not yet."
caption  q  # The caption: "Not yet."
insinuation  c o:of  # the insinuation that he knew
innuendo  c o:about  # the innuendo that he knew
boast  q c o:about,of  # his boast that he knew
brag  q c  # his brag that he knew
jibe  q o:at,about  # his jibe at the mayor
jab  q o:at  # his jab at the mayor
dig  o:at  # his dig at the mayor
swipe  o:at  # his swipe at the mayor
rebuke  q o:of,to  # his rebuke of the mayor
rebuttal  q o:of,to  # his rebuttal of the charge
tirade  q o:against,about  # his tirade against the press
rant  q o:against,about  # his rant about the press
diatribe  o:against,about  # his diatribe against the press
plaudit  o:for  # plaudits for the crew
tribute  o:to  # his tribute to the crew
ultimatum  c i  # an ultimatum that he go
assurance  c i o:of  # the assurance that it is safe
reassurance  c o:of  # the reassurance that it is safe
guarantee  c o:of  # the guarantee that it is safe
oath  c i  # an oath to tell the truth
bid  i  # her bid to buy the farm
offer  i o:of,for  # her offer to buy the farm
== judgement noun
ambivalence  c o:about,toward,towards  # her ambivalence about the dam
unease  c o:about,over,with,at  # her unease about the dam
dismay  c o:at,over,about  # her dismay at the dam
disgust  c o:at,with,over  # her disgust with the dam
surprise  c o:at  # her surprise at the dam
delight  c o:at,with,in  # her delight at the dam
pride  c o:in  # her pride in the dam
shame  c o:at,about,over  # her shame at the delay
gratitude  c o:for,to  # her gratitude for the help
trust  c o:in  # her trust in the court
confidence  c o:in  # her confidence in the court
faith  c o:in  # her faith in the court
distrust  o:of  # her distrust of the court
mistrust  o:of  # her mistrust of the court
antipathy  o:to,toward,towards  # her antipathy to the court
aversion  o:to  # her aversion to the court
loyalty  o:to  # her loyalty to the court
devotion  o:to  # her devotion to the court
reluctance  i  # her reluctance to sign
eagerness  i o:for  # her eagerness to sign
ambition  i o:of,for  # her ambition to win
aspiration  i o:of,for  # her aspiration to win
goal  i o:of  # her goal to win
`
