/** Verbs of the manner of speaking: "bark", "mumble", "gush", and of answering back. How to read a line: `../cues.ts`. */
export const manner = `
== speech verb
bark  q p  # "Sit down," Roe barked.
growl  q p  # "Sit down," Roe growled.
roar  q p  # "Sit down," Roe roared.
bellow  q p  # "Sit down," Roe bellowed.
holler  q p  # "Sit down," Roe hollered.
hiss  q p  # "Sit down," Roe hissed.
snarl  q p  # "Sit down," Roe snarled.
snort  q p  # "Nonsense," Roe snorted.
boom  q p  # "Never again," Roe boomed.
thunder  q p c  # "Never again," Roe thundered.
bluster  q p c  # "Never again," Roe blustered.
fume  q p c j:about,at,over  # Roe fumed about the delay.
seethe  q p c j:about,at,over  # Roe seethed over the delay.
rage  q p j:about,at,against,over  # Roe raged against the delay.
grouse  q p c j:about,over  # Roe groused about the delay.
carp  q j:about,at  # Roe carped about the delay.
moan  q p c j:about,over  # Roe moaned about the delay.
groan  q p c j:about  # Roe groaned about the delay.
whine  q p c j:about,over  # Roe whined about the delay.
wail  q p c j:about  # "It is gone," Roe wailed.
weep  q  # "It is gone," Roe wept.
sob  q p  # "It is gone," Roe sobbed.
sigh  q p  # "It is gone," Roe sighed.
gasp  q p  # "It is gone," Roe gasped.
murmur  q p c  # "It is gone," Roe murmured.
mumble  q p c  # "It is gone," Roe mumbled.
stammer  q p  # "It is gone," Roe stammered.
stutter  q p  # "It is gone," Roe stuttered.
mouth  q  # "Thank you," Roe mouthed.
blurt  q p  # "It was me," Roe blurted.
blurt out  q p c j:direct  # Roe blurted out that it was him.
spit  q p  # "Liar," Roe spat.
splutter  q p  # "Liar," Roe spluttered.
sputter  q p  # "Liar," Roe sputtered.
rasp  q p  # "Water," Roe rasped.
croak  q p  # "Water," Roe croaked.
shriek  q p c  # "A mouse," Roe shrieked.
squeal  q p  # "A mouse," Roe squealed.
screech  q p  # "A mouse," Roe screeched.
gush  q p c j:about,over  # Roe gushed about the new bridge.
enthuse  q p c j:about,over  # Roe enthused about the new bridge.
rave  q p c j:about,over  # Roe raved about the new bridge.
effuse  q p j:about  # Roe effused about the new bridge.
marvel  q p c j:at,over  # Roe marveled at the new bridge.
exult  q p c j:in,over  # "We did it," Roe exulted.
rejoice  q p c j:at,over,in  # Roe rejoiced at the news.
beam  q p  # "We did it," Roe beamed.
crow  q p c j:about,over  # Roe crowed about the win.
cackle  q p  # "We did it," Roe cackled.
chuckle  q p  # "We did it," Roe chuckled.
laugh  q p  # "We did it," Roe laughed.
smile  q  # "We did it," Roe smiled.
grin  q  # "We did it," Roe grinned.
shrug  q  # "It happens," Roe shrugged.
nod  q  # "It happens," Roe nodded.
sniff  q p  # "It is only a pond," Roe sniffed.
intone  q p  # "Let us rise," Roe intoned.
drawl  q p  # "Well now," Roe drawled.
croon  q p  # "Good night," Roe crooned.
chirp  q p  # "Good morning," Roe chirped.
coo  q p  # "Good morning," Roe cooed.
wisecrack  q p  # "Bring a boat," Roe wisecracked.
banter  q p  # "Bring a boat," Roe bantered.
pun  q p  # "Water we waiting for," Roe punned.
kid  q p c  # "Bring a boat," Roe kidded.
lecture  q j:direct,about,on  # Roe lectured them on thrift.
sermonize  q j:about,on  # Roe sermonized about thrift.
pontificate  q p j:about,on  # Roe pontificated on thrift.
harangue  q j:direct  # Roe harangued the council.
hector  q j:direct  # Roe hectored the council.
vent  q p c j:about,at  # Roe vented about the council.
volunteer  q p c i  # Roe volunteered that she had been there.
venture  q p c  # "It may rain," Roe ventured.
interpose  q p  # "It may rain," Roe interposed.
parry  q p  # "And yours?" Roe parried.
retaliate  q  # "And yours?" Roe retaliated.
riposte  q p  # "And yours?" Roe riposted.
rejoin  q  # "And yours?" Roe rejoined.
snap back  q p c  # "And yours?" Roe snapped back.
clap back  q j:at  # Roe clapped back at the critics.
strike back  q j:at  # Roe struck back at the critics.
punch back  q j:at  # Roe punched back at the critics.
chip in  q p  # "It may rain," Roe chipped in.
pipe up  q p  # "It may rain," Roe piped up.
speak up  q o:for,against,about  # Roe spoke up for the crew.
break in  q p  # "It may rain," Roe broke in.
throw in  q  # "And rain," Roe threw in.
`
