import { wordSet } from '../../lexicon.ts'

/** Verbs that end in a silent e which their forms in -ed and -ing do not show: "urged", "urging" urge. */
export const silentE: ReadonlySet<string> = wordSet(`
  cajole ridicule heckle swipe lambaste gripe chime fume seethe whine intone riposte pipe cable confide importune snipe defame
  slate crusade hype chronicle nickname entitle headline subtitle stereotype overrule preclude adhere adore abide condone
  chafe dislike revere loathe
  eye grouse espouse douse rouse chide deride divide elide collide opine recline incline intertwine entwine
  accuse achieve acknowledge acquire admire advance advise advocate allege allude amuse announce anticipate approve
  argue arouse arrange arrive articulate ascribe assemble assuage assume assure attribute avenge average bake balance
  base bathe battle become believe bite blame bore breathe bribe bridle browse budge bulge bustle calculate capture
  care carve cause cease celebrate challenge chance change charge chase circle cite close clothe code collude combine
  come commence communicate compare compete compile complete complicate compose compromise compute concede conceive
  concentrate conclude confuse conjecture conserve console conspire constitute consume continue contribute convince
  cooperate cope couple cradle create crumple cure curse curve cycle damage dance dare date dazzle debate deceive
  decide declare decline decrease dedicate define degrade delete demonstrate denote denounce deplore deprive derive
  describe deserve designate desire determine devise devote diagnose dictate dine disable discourage disperse dispose
  disprove dispute dissolve dissuade distribute divide divulge dodge dominate donate double drive drowse elaborate
  eliminate embrace emerge enable encourage endorse endure engage enhance enquire ensure envisage erase erode escape
  espouse estimate evade evaluate evince evoke evolve examine exchange excite exclude excrete excuse execute exercise
  exhale expedite experience expire explode explore expose face facilitate fade feature fiddle figure file finance
  fine fire fluctuate force formulate frame franchise fuse gamble game generate give glance grope grumble guide handle
  hate hesitate hide hike hire hone hope house humble hustle ignite ignore illustrate imagine imitate immerse impede
  implore impose improve incite include increase indicate indulge influence infringe inhale initiate injure inquire
  inscribe insinuate inspire institute insure integrate intimate invade investigate invite invoke involve irritate
  isolate issue jeopardize joke judge juggle lease leave lecture legislate liberate like line live locate lodge lose
  love make manage mandate manipulate mate measure meddle mediate merge message mete middle mine mingle moderate
  motivate move muddle mumble name narrate navigate negate negotiate nominate note notice nurse nurture oblige observe
  operate oppose originate outline outrage overcome participate pause peddle penetrate perceive persecute persuade
  phase phone picture pile place plate please pleasure pledge poke pollute pose postpone postulate practise praise
  precede prelude premise prepare presage prescribe preserve preside pressure presume price pride probe procure
  profile promise promote pronounce propose prosecute prove provide provoke purchase purge pursue puzzle queue quote
  race rage raise range rape rate rattle rebate rebuke recede receive recite reconcile recycle refine refuse refute
  rehearse reinforce reiterate rejoice relate release relieve remove renounce replace repudiate require rescue
  resemble reserve reside resolve restore resume retaliate retire retrieve revenge reverse revise revoke revolve ride
  ripple role rotate rouse route ruffle rule rumble saddle sale salute sample save scale scare schedule scope score
  scramble secure sentence separate serve settle shake shame shape share shine shuffle side single situate slope smile
  smoke smuggle solve speculate stage stare startle starve state stifle stimulate stipulate store strike structure
  struggle stumble style subscribe substitute sue supersede suppose surge surmise survive tackle take tame taste tease
  terminate time title tolerate tone topple trace trade trample translate trouble tumble tune type underline undermine
  underscore unite update upgrade urge use validate value venge vindicate violate voice vote wade wage wake waste
  welcome whale whistle wiggle wipe wire wrestle write zone`)
