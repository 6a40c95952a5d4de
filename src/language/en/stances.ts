import { stanceLexicon } from '../lexicon.ts'

/**
 * Words that carry a stance (spec/POSITIONS.md), under the stance and the one that a negation makes of it. Constructions as
 * in cues.ts: i vowed TO ACT · o:direct backed THE PLAN · o:for voted for THE PLAN · s accused X of Y · c denied that ...
 */
export const verbStances = stanceLexicon(`
== supports/opposes verb
support  o:direct  # Norland supports the treaty.
back  o:direct
endorse  o:direct
favor  o:direct
favour  o:direct
approve  o:direct,of
welcome  o:direct
praise  o:direct
defend  o:direct
champion  o:direct
embrace  o:direct
ratify  o:direct
promote  o:direct
prefer  o:direct
choose  o:direct
boost  o:direct
help fund  o:direct
advocate  o:direct,for
vote  o:for
agree with  o:direct
side with  o:direct
stand up  o:for
speak out  o:for
argue  o:for
campaign  o:for
rally  o:behind,for
come out  o:for
== opposes/supports verb
oppose  o:direct  # Norland opposes the dam.
reject  o:direct
resist  o:direct
protest  o:direct,against
veto  o:direct
disagree with  o:direct
disapprove  o:of
object  o:to
vote against  o:direct
speak out against  o:direct
argue against  o:direct
campaign against  o:direct
rally against  o:direct
come out against  o:direct
== condemns/- verb
condemn  o:direct  # Roe condemned the attack.
denounce  o:direct
criticize  o:direct
criticise  o:direct
slam  o:direct
blast  o:direct
attack  o:direct
decry  o:direct
deplore  o:direct
accuse  s:of
blame  o:direct
rip  o:direct
mock  o:direct
despise  o:direct
fault  o:direct
== recognises/does-not-recognise verb
recognize  o:direct  # Norland recognizes the republic.
recognise  o:direct
== takes-part/stays-away verb
attend  o:direct
join  o:direct
sign  o:direct
participate  o:in
take part  o:in
run  o:for
== stays-away/takes-part verb
boycott  o:direct
skip  o:direct
withdraw  o:from
pull out  o:of
drop out  o:of
== demands/- verb
demand  i o:direct
call  o:for,on
urge  i o:direct
ask  i
request  o:direct
push  o:for i
press  o:for i
insist  o:on
== offers/refuses verb
offer  i o:direct
promise  i o:direct
pledge  i o:direct
vow  i
commit  o:to
intend  i
propose  i o:direct
agree  i
plan  i
threaten  i
want  i
== refuses/- verb
refuse  i
decline  i
rule out  o:direct
decide against  o:direct
== denies/- verb
deny  o:direct c
dispute  o:direct
refute  o:direct
== neutral/- verb
abstain  o:from,on
== undecided/- verb
consider  o:direct
weigh  o:direct
`)

/** Behind "be": "is against the plan", "is ready to act". */
export const adjectiveStances = stanceLexicon(`
== opposes/supports adjective
against  o:direct
opposed  o:to
== supports/opposes adjective
supportive  o:of
== offers/refuses adjective
ready  i
willing  i
prepared  i
`)

/** "his support for the plan", "its denunciation of the raid": the owner holds the stance. */
export const nounStances = stanceLexicon(`
== supports/- noun
support  o:for,of
endorsement  o:of
backing  o:for,of
== opposes/- noun
opposition  o:to
objection  o:to
== condemns/- noun
condemnation  o:of
denunciation  o:of
criticism  o:of
== demands/- noun
demand  o:for
call  o:for
`)
