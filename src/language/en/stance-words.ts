/** Adjectives and nouns that carry a stance; the verbs stand in stances.ts. */
import { stanceLexicon } from '../lexicon.ts'

/** Behind "be": "is against the plan", "is ready to act"; those of `afterNouns` also behind a noun: "parties opposed to it". */
export const adjectiveStances = stanceLexicon(`
== opposes/supports adjective
against  o:direct                 # Norland is against the dam.
opposed  o:to                     # Roe is opposed to the sale.
hostile  o:to
averse  o:to
skeptical  o:of,about
sceptical  o:of,about
wary  o:of
fed up  o:with
unhappy  o:with,about
dissatisfied  o:with
at odds  o:with,over
up in arms  o:over,about
== condemns/- adjective
critical  o:of                   # Roe is critical of the mayor.
dismissive  o:of
scornful  o:of
outraged  o:at,by,over
furious  o:at,over,with
== supports/opposes adjective
supportive  o:of
in favor  o:of
in favour  o:of
in support  o:of
in agreement  o:with
on board  o:with
behind  o:direct
for  o:direct                     # Roe is for the bill.
all for  o:direct
sympathetic  o:to
pleased  o:with
satisfied  o:with
comfortable  o:with
fine  o:with
okay  o:with
== offers/refuses adjective
ready  i o:for                    # Roe is ready to talk.
willing  i
prepared  i
determined  i
committed  o:to i
open  o:to
eager  i
happy  i
glad  i
keen  i o:on
set on  o:direct
bent on  o:direct
resolved  i
== refuses/offers adjective
unwilling  i
reluctant  i
loath  i
unprepared  i
== neutral/- adjective
neutral  o:on,in,over,toward,towards
impartial  o:on,in
== undecided/- adjective
undecided  o:on,about,over
on the fence  o:about,over,on
torn  o:over,about
ambivalent  o:about
noncommittal  o:about,on
non-committal  o:about,on
unsure  o:about
`)

/** Adjectives that carry their stance behind a noun as well, without "be". */
export const afterNouns: ReadonlySet<string> = new Set([
  'opposed',
  'hostile',
  'critical',
  'supportive',
  'in favor',
  'in favour',
  'sympathetic',
])

/** "his support for the plan", "its denunciation of the raid": the owner holds the stance. */
export const nounStances = stanceLexicon(`
== supports/opposes noun
support  o:for,of,behind          # Roe's support for the treaty
endorsement  o:of
backing  o:for,of
approval  o:of,for
advocacy  o:of,for
defense  o:of
defence  o:of
preference  o:for
praise  o:for,of
solidarity  o:with
ratification  o:of
acceptance  o:of
== opposes/supports noun
opposition  o:to                  # Roe voiced her opposition to the sale.
objection  o:to
resistance  o:to
hostility  o:to,toward,towards
antipathy  o:to,toward,towards
aversion  o:to
rejection  o:of
repudiation  o:of
veto  o:of
disapproval  o:of
distrust  o:of,in
mistrust  o:of
skepticism  o:about,of,toward
scepticism  o:about,of,toward
doubt  o:about,over
misgiving  o:about,over
protest  o:against,over
disagreement  o:with
vote  o:against,for               # her vote against the budget; "for" it supports
== condemns/- noun
condemnation  o:of
denunciation  o:of
criticism  o:of
rebuke  o:of
censure  o:of
accusation  c o:of,against
attack  o:on
outrage  o:at,over
anger  o:at,over
== recognises/- noun
recognition  o:of
== takes-part/- noun
participation  o:in
attendance  o:at
membership  o:in,of
candidacy  o:for
bid  o:for
run  o:for
== stays-away/- noun
boycott  o:of
withdrawal  o:from
exit  o:from
departure  o:from
absence  o:from
== demands/- noun
demand  o:for,of i c
call  o:for,on i
appeal  o:for i
plea  o:for i
insistence  o:on c
request  o:for i c
recommendation  c
== offers/refuses noun
plan  i o:for
intention  i o:of
intent  i
promise  i o:of
pledge  i o:of
vow  i
commitment  i o:to
offer  i o:of
readiness  i o:for
willingness  i
determination  i
threat  i o:of
proposal  i o:for
decision  i
== refuses/offers noun
refusal  i
unwillingness  i
reluctance  i
== denies/- noun
denial  o:of c
== undecided/- noun
ambivalence  o:about,over
indecision  o:about,over
`)
