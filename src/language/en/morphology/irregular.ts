/** Irregular verbs: base, past, past participle; "/" between forms of equal right. Regular ones follow spelling rules. */
const verbs = `
arise arose arisen
awake awoke awoken
be was/were been
bear bore borne/born
beat beat beaten
become became become
befall befell befallen
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
dive dived/dove dived
do did done
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
dwell dwelt/dwelled dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
forecast forecast forecast
foresee foresaw foreseen
foretell foretold foretold
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got got/gotten
give gave given
go went gone
grind ground ground
grow grew grown
hang hung/hanged hung/hanged
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt knelt
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leaped/leapt leaped/leapt
learn learned/learnt learned/learnt
leave left left
lend lent lent
let let let
light lit/lighted lit/lighted
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
misread misread misread
mistake mistook mistaken
misunderstand misunderstood misunderstood
offset offset offset
outdo outdid outdone
94
overcome overcame overcome
overhear overheard overheard
overdo overdid overdone
override overrode overridden
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
pay paid paid
plead pleaded/pled pleaded/pled
prove proved proven/proved
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
redo redid redone
repay repaid repaid
rethink rethought rethought
retell retold retold
rewrite rewrote rewritten
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone/shined shone/shined
shoot shot shot
show showed shown/showed
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
sneak sneaked/snuck sneaked/snuck
speak spoke spoken
speed sped sped
spend spent spent
spin spun spun
spit spat/spit spat
split split split
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
strike struck struck/stricken
string strung strung
strive strove/strived striven/strived
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
thrust thrust thrust
undergo underwent undergone
understand understood understood
undertake undertook undertaken
undo undid undone
uphold upheld upheld
upset upset upset
wake woke/waked woken/waked
wear wore worn
weave wove woven
weep wept wept
win won won
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
wring wrung wrung
write wrote written`

/** Past forms to their base. */
export const pastForms: Map<string, string> = new Map()
/** Past participles to their base. */
export const participles: Map<string, string> = new Map()
/** Bases of the table. */
export const irregularBases: Set<string> = new Set()

for (const line of verbs.trim().split('\n')) {
  const [base = '', past = '', participle = ''] = line.split(' ')
  irregularBases.add(base)
  for (const form of past.split('/')) pastForms.set(form, base)
  for (const form of participle.split('/')) participles.set(form, base)
}

/** Plurals that no rule gives. */
export const plurals: ReadonlyMap<string, string> = new Map(
  (
    'men man women woman children child people person feet foot teeth tooth geese goose mice mouse lives life wives wife ' +
    'knives knife leaves leaf halves half selves self thieves thief wolves wolf shelves shelf loaves loaf criteria criterion ' +
    'phenomena phenomenon crises crisis analyses analysis theses thesis bases basis oases oasis hypotheses hypothesis ' +
    'referenda referendum memoranda memorandum congressmen congressman congresswomen congresswoman spokesmen spokesman ' +
    'spokeswomen spokeswoman chairmen chairman gentlemen gentleman servicemen serviceman policemen policeman ' +
    'businessmen businessman countrymen countryman lawmen lawman firemen fireman fishermen fisherman englishmen englishman'
  )
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => {
      const [plural = '', singular = ''] = pair.split(' ')
      return [plural, singular]
    }) ?? [],
)

/** Words in -s that are singular or have no other form. */
export const notPlural: ReadonlySet<string> = new Set(
  (
    'news politics economics physics mathematics ethics species series means headquarters politics always perhaps besides ' +
    'towards afterwards nowadays his its this us was has does is as thus yes gas bus bias canvas texas kansas arkansas paris ' +
    'athens brussels congress press process access progress business address virus campus census corpus status chaos ' +
    'iraq christmas united-states headquarters sanders williams jones davis evans roberts edwards hughes james charles'
  ).split(' '),
)
