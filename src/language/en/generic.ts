/** What the English press calls people and bodies that it has named before. */
import { wordSet } from '../lexicon.ts'
import type { Gender } from '../types.ts'
import { portfolios } from './roles.ts'

/** Words that only point back to somebody already named; "president" and "minister" say more and do not. */
export const callsAny = wordSet(`
  politician official diplomat lawmaker parliamentarian legislator expert analyst specialist scientist researcher scholar
  economist historian academic professor activist campaigner dissident commentator hydrologist geologist biologist engineer
  eyewitness
`)
const bare = wordSet(`
  journalist actor actress singer musician athlete coach writer lawyer attorney businessman businesswoman entrepreneur doctor
  farmer resident retiree pensioner veteran negotiator billionaire philanthropist defendant suspect
`)
const left =
  'minister prime-minister premier governor senator mayor ambassador spokesman spokeswoman chairman chairwoman'

/** Lemmas, and whole offices that somebody has left: "the former minister" is the one just spoken of. */
export const genericRoles: ReadonlySet<string> = new Set([
  ...callsAny,
  ...bare,
  ...left.split(' ').flatMap((role) => [`former ${role.replace('-', ' ')}`, `ex-${role}`]),
])

/** Offices whose holder readers know, so that a text about somebody need not say that he holds one. */
export const topOffices = new Set(
  'president,prime minister,pm,premier,chancellor,governor,mayor,king,queen,pope,senator,congressman,congresswoman'.split(
    ',',
  ),
)

/** What stands before an office that somebody held. */
export const formerly = /^(?:former |ex[- ]|then[- ]|erstwhile |one-?time )/

const ofMen = wordSet('man guy gentleman actor businessman congressman boy father husband widower king duke')
const ofWomen = wordSet('woman lady actress businesswoman congresswoman girl mother wife widow queen duchess')

/** See `Language.roleGenders`. */
export const roleGenders: ReadonlyMap<string, Gender> = new Map([
  ...[...ofMen].map((role) => [role, 'masculine'] as const),
  ...[...ofWomen].map((role) => [role, 'feminine'] as const),
])

/** Bare words that may stand for any body named before; "the ministry" stands for a ministry only. */
export const genericBodies = wordSet(`
  agency organisation organization body company firm group institution department corporation newspaper paper outlet broadcaster
  magazine channel website
`)

/** Words that any outlet may be called by. */
export const genericOutlets = wordSet('outlet publication company')

/** Kinds of bodies, each with the words for it and in names of it. */
const kinds = `
company: company firm corporation business manufacturer retailer maker bank airline airlines carrier foods motors energy steel inc ltd holdings
government: ministry department government bureau treasury cabinet administration
court: court tribunal
party: party
parliament: parliament senate congress assembly house council
university: university college school
union: union unions
police: police constabulary
army: army navy
church: church diocese
team: team club united city
hospital: hospital clinic
league: league federation
watchdog: watchdog regulator
group: group charity network association foundation coalition alliance society
authority: authority commission
`

export const bodyKinds: ReadonlyMap<string, string> = new Map(
  kinds
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kind = '', words = ''] = line.split(': ')
      return words.split(' ').map((word): [string, string] => [word, kind])
    }),
)

const others: readonly (readonly [string, string])[] = [
  ['premier', 'prime minister'],
  ['head of government', 'prime minister'],
  ['head of state', 'president'],
  ['head government', 'prime minister'],
  ['head foreign ministry', 'foreign minister'],
  ['chief diplomat', 'foreign minister'],
  ['top diplomat', 'foreign minister'],
  ['minister of foreign affairs', 'foreign minister'],
  ['minister for foreign affairs', 'foreign minister'],
  ['foreign affairs minister', 'foreign minister'],
  ['defense minister', 'defence minister'],
  ['minister of defense', 'defence minister'],
  ['labor minister', 'labour minister'],
  ['chief executive officer', 'chief executive'],
  ['ceo', 'chief executive'],
  ['co-founder', 'founder'],
  ['cofounder', 'founder'],
  ['secretary-general', 'secretary general'],
]

/** Other names of an office by its own: "minister of energy" is the "energy minister"; lower case. */
export const roleAliases: ReadonlyMap<string, string> = new Map([
  ...[...portfolios].flatMap((field): [string, string][] => [
    [`minister of ${field}`, `${field} minister`],
    [`minister for ${field}`, `${field} minister`],
    [`secretary of the ${field}`, `${field} secretary`],
    [`head ${field} ministry`, `${field} minister`],
  ]),
  ...others,
])

/** Titles that leave the office open, and the offices they can mean: "the leader of Erland" is its prime minister. */
export const leaders = {
  heads: new Set('minister director chairman chairwoman chair commissioner'.split(' ')),
  title: new Set(['leader', 'head', 'ruler', 'chief']),
  offices: new Set([
    'president',
    'prime minister',
    'premier',
    'chancellor',
    'king',
    'queen',
    'emir',
    'sultan',
    'supreme leader',
  ]),
}

/** Long names of kinds of bodies by the usual short ones, lower case. */
export const bodyAliases: ReadonlyMap<string, string> = new Map([
  ['ministry of foreign affairs', 'foreign ministry'],
  ['ministry for foreign affairs', 'foreign ministry'],
  ['foreign office', 'foreign ministry'],
  ['ministry of defence', 'defence ministry'],
  ['ministry of defense', 'defence ministry'],
  ['defense ministry', 'defence ministry'],
  ['department of state', 'state department'],
  ['united nations', 'un'],
  ['european union', 'eu'],
  ['department of defense', 'pentagon'],
  ...[...portfolios].flatMap((field): [string, string][] =>
    /^(?:foreign|defen[cs]e|prime|former|first|second|vice|chief)$/.test(field)
      ? []
      : [[`ministry of ${field}`, `${field} ministry`]],
  ),
])

/** Words that before a colon label what follows and tell nobody: "Watch: ...". */
export const labels = wordSet(
  'exclusive watch video videos photo photos picture poll polls report reports opinion analysis breaking update updates review ' +
    'live listen read transcript headline caption note source sources fact facts quote quotes question answer more related ' +
    'editorial interview summary',
)
