import { stanceLexicon } from '../lexicon.ts'

/**
 * Words that carry a stance (spec/POSITIONS.md), under the stance and the one that a negation makes of it. Constructions as
 * in cues.ts: i vowed TO ACT · o:direct backed THE PLAN · o:for voted for THE PLAN · s accused X of Y · c denied that ...
 * What the words around make of them stands in stance-sense.ts, where their targets stand in stance-aim.ts.
 */
export const verbStances = stanceLexicon(`
== supports/opposes verb
support  o:direct                 # Norland supports the treaty.
back  o:direct                    # Roe backed the plan.
endorse  o:direct
favor  o:direct                   # They favor higher tariffs.
favour  o:direct
approve  o:direct,of
welcome  o:direct                 # Norland welcomed the ruling.
applaud  o:direct
hail  o:direct
praise  o:direct
commend  o:direct
defend  o:direct                  # Roe defended the cuts.
champion  o:direct
embrace  o:direct
ratify  o:direct
pass  o:direct
adopt  o:direct                   # The council adopted the budget.
accept  o:direct                  # Norland accepted the offer.
uphold  o:direct
promote  o:direct
prefer  o:direct
choose  i o:direct
bankroll  o:direct
help fund  o:direct
help finance  o:direct
advocate  o:direct,for
advocate for  o:direct
vote  o:for                       # Roe voted for the bill.
vote in favor  o:of
vote in favour  o:of
vote yes  o:on
say yes  o:to
agree with  o:direct
concur  o:with
side  o:with
stand with  o:direct
stand by  o:direct
stand behind  o:direct
stand up  o:for
stick up  o:for
speak up  o:for
speak out  o:for
speak in favor  o:of
speak in favour  o:of
argue  o:for
argue in favor  o:of
campaign  o:for
lobby  o:for
canvass  o:for
rally  o:behind,around,for
line up  o:behind
get behind  o:direct
fall in  o:behind
come out  o:for
come out in favor  o:of
come out in support  o:of
lend support  o:to
give support  o:to
give approval  o:to
sign off  o:on
greenlight  o:direct
believe  o:in
subscribe  o:to
vouch  o:for
express support  o:for
express solidarity  o:with
declare support  o:for
voice support  o:for
pledge support  o:for,to
throw weight  o:behind
throw support  o:behind
give blessing  o:to
give backing  o:to
give green light  o:to
see merit  o:in
share  o:direct                   # shares the concerns of its neighbours
pledge allegiance  o:to
swear allegiance  o:to
== opposes/supports verb
oppose  o:direct                  # Norland opposes the dam.
reject  o:direct
resist  o:direct
protest  o:direct,against
veto  o:direct
disagree  o:with
disapprove  o:of
object  o:to
balk  o:at
block  o:direct
vote down  o:direct
vote no  o:on
vote against  o:direct            # The council voted against the budget.
turn down  o:direct
say no  o:to
turn against  o:direct
stand against  o:direct
speak against  o:direct
speak out against  o:direct
argue against  o:direct
campaign against  o:direct
lobby against  o:direct
rally against  o:direct
march against  o:direct
demonstrate against  o:direct
come out against  o:direct
side against  o:direct
decide against  o:direct
warn against  o:direct
caution against  o:direct
advise against  o:direct
push back  o:against,on
take issue  o:with
take exception  o:to
express opposition  o:to
see no need  o:for i
see no point  o:in
see no reason  o:for i
have no interest  o:in
cast doubt  o:on
pour cold water  o:on
express concern  o:about,over,at
express doubt  o:about,over
express doubt  o:about,over
express skepticism  o:about,over,of
voice concern  o:about,over,at
voice opposition  o:to
raise raise concerns  o:about,over
doubt  o:direct
distrust  o:direct
mistrust  o:direct
despise  o:direct
loathe  o:direct
disavow  o:direct
repudiate  o:direct
renounce  o:direct
disown  o:direct
challenge  i o:direct             # but challenged them to act
== condemns/- verb
condemn  o:direct                 # Roe condemned the attack.
denounce  o:direct
criticize  o:direct
criticise  o:direct
slam  o:direct
blast  o:direct
attack  o:direct
assail  o:direct
decry  o:direct
deplore  o:direct
deride  o:direct
ridicule  o:direct
mock  o:direct
lambast  o:direct
lambaste  o:direct
castigate  o:direct
chastise  o:direct
rebuke  o:direct
berate  o:direct
scold  o:direct
censure  o:direct
trash  o:direct
bash  o:direct
rip  o:direct
tear into  o:direct
rip into  o:direct
skewer  o:direct
excoriate  o:direct
pillory  o:direct
vilify  o:direct
demonize  o:direct
disparage  o:direct
malign  o:direct
fault  o:direct
blame  o:direct
call out  o:direct
lash out  o:at,against
hit out  o:at,against
hit back  o:at
fire back  o:at
lay into  o:direct
rail  o:against,at
inveigh  o:against
fulminate  o:against
take aim  o:at
take swipe  o:at
take shot  o:at
take to task  o:direct
pour scorn  o:on
heap scorn  o:on
accuse  s:of                      # Norland accused Karsania of theft.
charge  c                         # Critics charged that the vote was bought.
== recognises/does-not-recognise verb
recognize  o:direct               # Norland recognizes the republic.
recognise  o:direct
concede  o:direct                 # Roe conceded the election.
== takes-part/stays-away verb
attend  o:direct                  # Roe attended the summit.
join  o:direct
sign  o:direct
sign on  o:to
accede  o:to
participate  o:in
compete  o:in
send delegation  o:to
send representatives  o:to
confirm participation  o:in
confirm attendance  o:at
sign up  o:to,for
take part  o:in
run  o:for
stand for  o:direct
enter  o:direct
seek  o:direct                    # Roe is seeking re-election.
== stays-away/takes-part verb
boycott  o:direct
skip  o:direct
snub  o:direct
shun  o:direct
sit out  o:direct
bow out  o:of
withdraw  o:from
pull out  o:of
drop out  o:of
back out  o:of
opt out  o:of
walk out  o:of,on
walk away  o:from
stay away  o:from
stay out  o:of
secede  o:from
quit  o:direct
leave  o:direct                   # Norland left the union.
exit  o:direct
abandon  o:direct
suspend participation  o:in
cancel participation  o:in
end participation  o:in
decline invitation  o:to
turn down invitation  o:to
miss  o:direct
break  o:with
break away  o:from
== demands/- verb
demand  i o:direct c              # Roe demanded a recount.
call for  i o:direct              # They called for an inquiry.
call on  i
call upon  i
urge  i o:direct c
ask  i o:for
beg  i o:for
implore  i
beseech  i
exhort  i
encourage  i
instruct  i
order  i
command  i
tell  i                           # Roe told ministers to resign.
advise  i
counsel  i
request  o:direct c
push  o:for i
press  o:for i
pressure  i
insist  o:on c
plead  o:for i
plead with  i
appeal  i o:for,direct,against    # appealed for calm; "appealed the ruling" opposes
appeal to  i
petition  i o:for
clamor  o:for
clamour  o:for
agitate  o:for
recommend  o:direct c
== offers/refuses verb
offer  i o:direct
promise  i o:direct
pledge  i o:direct
vow  i o:direct
swear  i
commit  o:to,direct
intend  i
propose  i o:direct
agree  i o:to                     # agreed to act; "agreed to talks" supports
plan  i
threaten  i o:with
want  i o:direct                  # wants to act; "wants a ceasefire" supports
decide  i o:on c                  # decided to act; "has not decided whether to" is undecided
opt  i o:for
elect  i
resolve  i
volunteer  i
undertake  i
guarantee  i o:direct
aim  i
== refuses/offers verb
refuse  i
decline  i
== refuses/undecided verb
rule out  o:direct                # Roe ruled out a coalition; "would not rule out" is undecided
== refuses/- verb
stop short  o:of
hold off  o:on
swear off  o:direct
== -/denies verb
admit  o:to,direct c              # Roe did not admit to the charge.
== denies/- verb
plead not guilty  o:to
deny  o:direct c                  # Roe denied the claim.
dispute  o:direct c
refute  o:direct
rebut  o:direct
contradict  o:direct
disclaim  o:direct
debunk  o:direct
dismiss  o:direct                 # Roe dismissed the reports.
== neutral/- verb
abstain  o:from,on,in
stay neutral  o:on,in,over
remain neutral  o:on,in,over
stay out of  o:direct
take no side  o:in,on
take no sides  o:in,on
take no position  o:on
take no stance  o:on
== undecided/- verb
consider  o:direct
weigh  o:direct
mull  o:direct
contemplate  o:direct
ponder  o:direct
review  o:direct
leave open  o:direct
keep open  o:direct
reserve judgment  o:on
waver  o:on,over
`)
