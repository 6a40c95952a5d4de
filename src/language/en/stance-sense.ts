/** What the words around a stance word make of it. */
import type { Span } from '../../text/types.ts'
import { lowerAt, verbAt, wordAtOffset } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, Parsed, Stance, StanceEntry } from '../types.ts'
import { stateNames } from './states.ts'

const holding = wordSet(
  'will would intend plan want agree promise pledge vow decide choose be going vote opt move elect prepare swear resolve do',
)
const refusing = wordSet('refuse decline')

/** "plans to attend", "refused to sign". */
export const governs = (lemma: string): 'holds' | 'refuses' | undefined =>
  holding.has(lemma) ? 'holds' : refusing.has(lemma) ? 'refuses' : undefined

export const hedges = wordSet('may might could perhaps possibly probably likely reportedly')
export const overtaken =
  /^(?:previously|earlier|formerly|once)\b|\b(?:once|previously|formerly|earlier|long) (?:\p{L}+ ){0,2}$/iu
export const toldBefore = /\b(?:previously|earlier|at the time|back then|then)\b/iu
export const countries = wordSet('country nation republic state kingdom')
/** Why, and no part of what. */
export const reasonOpeners = /(?:,? because |,? since |, saying |, citing |, calling | in order | on the grounds )/u
const telling = 'statement|interview|speech|letter|tweet|post|news conference|press conference|briefing|memo|op-ed'
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
/** Where and when it is told. */
export const besideTarget = new RegExp(
  ` (?:in an? (?:\\w+ )?(?:${telling})| earlier this|late last|last (?:week|month|year|${days})|this (?:week|month|morning)|anymore|any more|on (?:${days})|(?:${days})\\b| after (?:[\\w’'-]+ ){1,9}(?:was|were|had|said|claimed|told|accused|called|announced|alleged|reported) )`,
  'u',
)
export const voices = /spokes|press secretary|communications director/u

const claims =
  /^(?:\S+ ){0,3}(?:accusations?|allegations?|claims?|charges?|reports?|rumou?rs?|suggestions?|notion|assertions?|speculation|insinuations?|story|stories)\b/iu
/** Denied to somebody, which is no denial of a fact. */
const boon =
  /^(?:\S+ ){0,3}(?:requests?|permission|access|visas?|entry|bail|applications?|licen[cs]e|motion|opportunity|chance|coverage|asylum|them|him|her|service|petition)\b/iu
const papers =
  /\b(?:deal|agreement|treaty|pact|accord|bill|law|order|letter|petition|statement|pledge|declaration|memorandum|contract|decree|legislation|measure|protocol|convention|resolution|charter|act|ceasefire|truce)\b/iu
const joined =
  /\b(?:alliance|union|bloc|coalition|talks?|negotiations|summit|pact|treaty|agreement|campaign|boycott|protests?|march|strike|lawsuit|suit|effort|movement|government|cabinet|party|race|nato|eu|war|sanctions|mission|court|organi[sz]ation|club|rally|call|calls|debate)\b/iu
const offices =
  /\b(?:president|presidency|governor|mayor|senate|congress|office|re-election|reelection|seat|parliament|leader(?:ship)?|nomination|chair(?:man|woman)?|house|council|prime minister|term|chancellor|post|job|white house|nominee)\b/iu
const events =
  /\b(?:summit|meetings?|talks|conference|forum|session|negotiations|ceremony|congress|convention|debates?|rally|rallies|funeral|inauguration|hearings?|event|march|games|olympics|vote|trial|dinner|speech|launch|opening|briefing|fundraisers?|gathering|assembly|parade|swearing-in|referendum|election)\b/iu
const recognised =
  /\p{Lu}\p{Ll}|\b(?:state|independence|government|republic|results?|elections?|sovereignty|statehood|victory|annexation|borders?|rights?|authority|claim|marriages?|union|genocide|referendum|legitimacy|defeat)\b/u
const steps =
  /\b(?:ban|end|halt|inquiry|investigation|probe|review|vote|ceasefire|cease-fire|truce|moratorium|referendum|recount|reforms?|changes?|cuts?|limits?|controls?|deal|talks|elections?|law|legislation|rules|sanctions|peace|resignation|withdrawal|return|action|increase|reduction|pardon|repeal|wall|treaty|agreement|answers|independence|autonomy|funding|protections?)\b/iu
const physical =
  /\b(?:base|convoy|troops|soldiers|village|ship|ships|checkpoint|city|town|building|embassy|compound|targets?|positions|forces|school|hospital|police station|patrol|outpost|airport|vessel|vessels|tanker)\b/iu
const person = /^(?:\p{Lu}\S+ ?)+$/u
const gifts =
  /^(?:(?:an?|the|some|few|no|his|her|their|its|more|further)\s)?(?:\w+ )?(?:advice|apolog(?:y|ies)|condolences?|sympath(?:y|ies)|prayers|praise|thanks|congratulations|explanations?|details?|comments?|criticism|glimpse|insights?|reasons?|example|evidence|thoughts|opinion|view|words|excuse|version|description|account|assessment)\b/iu

const infinitive = (parsed: Parsed, { from }: Span): boolean => {
  const at = wordAtOffset(parsed, from)
  return lowerAt(parsed, at - 1) === 'to' || verbAt(parsed, at)?.form === 'infinitive'
}

/** "offers the lamp for $30", "offers discounts on lamps": what shops do. */
function isForSale({ parsed, target, words }: Parameters<Sense>[0]): boolean {
  if (
    /[$£€]\d|\b(?:discounts?|warrant(?:y|ies)|subscriptions?|free (?:repairs|shipping|delivery|trials?))\b/iu.test(
      words,
    )
  )
    return true
  const end = wordAtOffset(parsed, target.to)
  return /^(?:for|at|from)$/u.test(lowerAt(parsed, end)) && /^[$£€]/u.test(lowerAt(parsed, end + 1))
}

/** Wishes against what comes about, not against doing it: "do not want to see". */
const befalling = wordSet('see hear go return live become have be end lose find wake')

type Sense = (of: {
  parsed: Parsed
  cue: Cue<StanceEntry>
  stance: Stance
  target: Span
  words: string
}) => Stance | 'none'

const only =
  (asked: RegExp): Sense =>
  ({ stance, words }) =>
    asked.test(words) ? stance : 'none'
const taking: Sense = ({ stance, words }) => (offices.test(words) ? stance : 'none')
const preposition = (parsed: Parsed, target: Span): string => lowerAt(parsed, wordAtOffset(parsed, target.from) - 1)

/** Words that mean several things, by what they are about. */
const senses: ReadonlyMap<string, Sense> = new Map<string, Sense>([
  ['decide', deciding],
  ['want', wanting],
  ['choose', choosing],
  ['challenge', ({ parsed, target, stance }) => (infinitive(parsed, target) ? 'demands' : stance)],
  [
    'appeal',
    ({ parsed, target, stance }) =>
      infinitive(parsed, target) || preposition(parsed, target) === 'for' ? stance : 'opposes',
  ],
  ['vote', voting],
  ['behind', ({ parsed, cue, stance }) => (loyally.test(parsed.text.slice(cue.from, cue.to)) ? stance : 'none')],
  ['offer', (asked) => (gifts.test(asked.words) || isForSale(asked) ? 'none' : asked.stance)],
  ['decide against', ({ stance, words }) => (/^\S+ing\b/u.test(words) ? 'refuses' : stance)],
  [
    'share',
    only(
      /\b(?:concerns?|views?|positions?|goals?|values|opinion|assessment|belief|approach|commitment|vision|outrage|frustration)\b/iu,
    ),
  ],
  [
    'agree',
    ({ parsed, stance, target }) =>
      verbAt(parsed, wordAtOffset(parsed, target.from))?.form === 'infinitive'
        ? stance
        : stance === 'refuses'
          ? 'opposes'
          : 'supports',
  ],
  ['compete', only(/\b(?:primary|primaries|election|race|contest|games|olympics)\b/iu)],
  ['miss', only(events)],
  ['send delegation', only(events)],
  ['send representatives', only(events)],
  ['break', only(/\b(?:union|party|alliance|bloc|government|church|coalition|ally|allies|e\.?u)\b/iu)],
  ['order', ({ parsed, cue, stance, target }) => (wordAtOffset(parsed, target.from) > cue.end + 1 ? stance : 'none')],
  ['insist', insisting],
  ['recommend', insisting],
  ['reject', denying],
  [
    'dismiss',
    ({ stance, words }) =>
      claims.test(words)
        ? stance
        : /\b(?:concerns?|criticisms?|ideas?|proposals?|calls|complaints|plans?|threats?)\b/iu.test(words)
          ? 'opposes'
          : 'none',
  ],
  ['deny', ({ stance, words }) => (boon.test(words) ? 'none' : stance)],
  ['sign', only(papers)],
  ['join', ({ cue, stance, words }) => (cue.verb?.passive || joined.test(words) ? stance : 'none')],
  ['attend', only(events)],
  ['enter', only(/\b(?:race|talks|contest|negotiations|primary|campaign|coalition|government|alliance)\b/iu)],
  [
    'leave',
    only(
      /\b(?:union|treaty|alliance|bloc|party|race|talks|pact|coalition|agreement|eu|nato|accord|organi[sz]ation|cabinet|government|club)\b/iu,
    ),
  ],
  [
    'quit',
    only(
      /\b(?:union|treaty|alliance|bloc|party|race|talks|pact|coalition|agreement|eu|nato|accord|cabinet|government|club)\b/iu,
    ),
  ],
  ['exit', only(/\b(?:union|treaty|alliance|bloc|race|talks|pact|agreement|accord|eu)\b/iu)],
  ['abandon', only(/\b(?:talks|treaty|pact|agreement|negotiations|deal|alliance|accord|race|bid)\b/iu)],
  ['skip', only(events)],
  ['run for', only(offices)],
  ['stand for', only(offices)],
  ['run', taking],
  ['bid', taking],
  ['seek', ({ words }) => (offices.test(words) ? 'takes-part' : steps.test(words) ? 'demands' : 'none')],
  ['recognize', only(recognised)],
  ['recognise', only(recognised)],
  ['concede', only(/\b(?:election|race|defeat|contest|vote|runoff)\b/iu)],
  [
    'accept',
    only(
      /\b(?:offers?|proposals?|results?|deal|plan|terms|ruling|verdict|agreement|decision|conditions|compromise|outcome|refugees|invitation|nomination)\b/iu,
    ),
  ],
  [
    'adopt',
    only(
      /\b(?:law|budget|resolution|plan|policy|rules?|constitution|measure|bill|declaration|proposal|amendment|sanctions)\b/iu,
    ),
  ],
  ['pass', only(/\b(?:law|budget|resolution|bill|measure|amendment|legislation|act|motion)\b/iu)],
  [
    'block',
    only(
      /\b(?:bill|legislation|nomination|nominee|deal|merger|plan|move|sale|resolution|attempts?|efforts?|order|rule|measure|law|appointment|aid|funding|reform|vote|investigation|proposal)\b/iu,
    ),
  ],
  // "attacked Norland", "his attack on the ferryman" are no words of censure.
  [
    'attack',
    ({ parsed, cue, stance, words }) =>
      physical.test(words) ||
      stateNames.has(words.toLowerCase()) ||
      armed.test(parsed.text.slice(Math.max(0, cue.from - 40), cue.to))
        ? 'none'
        : stance,
  ],
  ['blast', ({ stance, words }) => (physical.test(words) ? 'none' : stance)],
  ['consider', considering],
  ['weigh', considering],
  ['mull', considering],
  ['review', considering],
  ['speak against', ({ stance, words }) => (/backdrop|background/u.test(words) ? 'none' : stance)],
  ['promote', ({ stance, words }) => (/^(?:his|her|its|their)\b/u.test(words) ? 'none' : stance)],
  ['admit', ({ stance, words }) => (stance === 'denies' && person.test(words) ? 'none' : stance)],
])

/** "is fully behind the plan", but "is behind the raid", "is behind Roe in the polls". */
const loyally = /\b(?:all|fully|firmly|squarely|solidly|strongly|totally|completely|united|right)\b/iu
const armed =
  /\b(?:terror\w*|deadly|murderous|armed|military|rocket|missile|bomb\w*|knife|shooting|suicide|air|drone|arson|(?:carr(?:y|ied|ying)|launch\w*|stag\w+|plott?\w*|plann?\w*)(?: \S+){0,3}) attacks?$/iu

/** "voted for it", "his vote for it" support, "did not vote for it" opposes. */
function voting({ parsed, cue, stance, target }: Parameters<Sense>[0]): Stance | 'none' {
  const joint = preposition(parsed, target)
  if (joint === 'against') return 'opposes'
  return cue.entry.pos === 'noun' && joint === 'for' ? 'supports' : stance
}

/** "chose to stay" offers, "would choose Roe" supports; "chose red" is no stance. */
function choosing({ parsed, stance, target, words }: Parameters<Sense>[0]): Stance | 'none' {
  if (infinitive(parsed, target)) return stance === 'supports' ? 'offers' : 'refuses'
  return /^(?:the )?\p{Lu}/u.test(words) ? stance : 'none'
}

/** Wishes to speak or to learn, which are no plans. */
const talk =
  /^(?:ask|say|thank|know|learn|see|be|hear|try|make|assure|tell|talk|point|remind|interrupt|get|go|have|understand)\b/u

/** "wants to act" offers, "wants a ceasefire" supports; "does not want to see it" opposes. */
function wanting({ parsed, cue, stance, target, words }: Parameters<Sense>[0]): Stance | 'none' {
  const negated = stance === 'refuses'
  const at = wordAtOffset(parsed, target.from)
  // "want the council to act": somebody else is to do it.
  if (infinitive(parsed, target) && at > cue.end + 1) return negated ? 'opposes' : 'demands'
  if (infinitive(parsed, target) && !negated && talk.test(words)) return 'none'
  if (infinitive(parsed, target)) return negated && befalling.has(lowerAt(parsed, at)) ? 'opposes' : stance
  if (!steps.test(words)) return 'none'
  return negated ? 'opposes' : 'supports'
}

/** "has yet to decide on it", "has not decided whether to sign" leave it open; "decided not to" refuses. */
function deciding({ parsed, stance, target, words }: Parameters<Sense>[0]): Stance | 'none' {
  const acts =
    infinitive(parsed, target) && preposition(parsed, target) === 'to' && !/^(?:whether|if|how)\b/u.test(words)
  if (stance === 'refuses') return acts ? stance : 'undecided'
  return acts ? stance : 'none'
}

/** "insisted that the dam must close", but "insisted that it was safe". */
function insisting({ parsed, cue, stance, target, words }: Parameters<Sense>[0]): Stance | 'none' {
  const clause =
    lowerAt(parsed, wordAtOffset(parsed, target.from) - 1) === 'that' || verbAt(parsed, cue.end) === undefined
  return !clause || preposition(parsed, target) === 'on' || /\b(?:should|must|be \w+ed|needs? to)\b/u.test(words)
    ? stance
    : 'none'
}

/** "rejected the accusation" denies it. */
function denying({ stance, words }: Parameters<Sense>[0]): Stance | 'none' {
  return claims.test(words) ? (stance === 'opposes' ? 'denies' : 'none') : stance
}

/** "is considering a boycott", but "considers it a boycott". */
function considering({ parsed, cue, stance }: Parameters<Sense>[0]): Stance | 'none' {
  const { verb } = cue
  if (verb?.passive) return stance
  const open = verb && (verb.head > verb.first || verb.form === 'gerund')
  return open && parsed.words[verb.head]?.best.pos !== 'participle' ? stance : 'none'
}

/** What names nothing: "offered no proof", "proposed nothing", "denounced what it". */
const empty =
  /^(?:no|nothing|something|everything|anything|whatever|what (?:it|he|she|they)|the (?:sort|kind) of things?)\b/iu

/** "The club was for sale", "a flat for rent": what may be had, and what nobody favours. */
const traded = /^(?:sale|hire|rent|lease|auction|free|now|fun|show|real|life|good|lunch|dinner|sure|certain)\b/iu

/** See `Language.stanceOf`. */
export function stanceOf(parsed: Parsed, cue: Cue<StanceEntry>, stance: Stance, target: Span): Stance | 'none' {
  const words = parsed.text.slice(target.from, target.to)
  if (/^(?:\w+ )?comment/iu.test(words)) return 'none'
  const sense = senses.get(cue.entry.lemma)
  if (empty.test(words)) return 'none'
  if (traded.test(words) && /\bfor$/u.test(parsed.text.slice(cue.from, cue.to))) return 'none'
  if (/^neither\b/iu.test(words)) return cue.entry.negated ?? 'none'
  const plain = sense ? sense({ parsed, cue, stance, target, words }) : stance
  if (cue.entry.pos === 'noun' && cue.entry.takes.includes('infinitive')) {
    const away = attendanceOf(parsed, target, plain)
    if (away) return away
  }
  if (plain === 'none' || cue.entry.pos !== 'noun') return plain
  // "his decision not to come"
  const at = wordAtOffset(parsed, target.from)
  const negated = infinitive(parsed, target) && [1, 2].some((back) => lowerAt(parsed, at - back) === 'not')
  const none = isNone(parsed, cue)
  if (none === 'unsaid') return 'none'
  return none || negated || /^not /u.test(words) ? (cue.entry.negated ?? 'none') : plain
}

/** "Norland's decision to leave the union": to take part or to stay away is a stance whatever word governs it. */
function attendanceOf(parsed: Parsed, target: Span, stance: Stance | 'none'): Stance | undefined {
  if (stance !== 'offers' && stance !== 'refuses') return undefined
  const words = parsed.text.slice(Math.max(0, target.from - 20), target.to)
  const leaves = /\bto (?:leave|quit|exit|withdraw from|pull out of|boycott|skip|walk out of)\b/u.test(words)
  const joins = /\bto (?:join|attend|sign|take part in|participate in|enter)\b/u.test(words)
  const cause =
    joined.test(words) || events.test(words) || papers.test(words) || /\b(?:union|bloc|EU|E\.U)/iu.test(words)
  if ((!leaves && !joins) || !cause) return undefined
  return leaves === (stance === 'offers') ? 'stays-away' : 'takes-part'
}

/**
 * "has no plans to", "expressed no support for", "does not have plans to": there is none. What was not announced may be
 * there: 'unsaid'.
 */
function isNone(parsed: Parsed, { first }: Cue): 'none' | 'unsaid' | undefined {
  for (let at = first - 1; at >= first - 3; at--) {
    if (lowerAt(parsed, at) === 'no') return 'none'
    const verb = verbAt(parsed, at)
    if (verb) return !verb.negated ? undefined : verb.lemma === 'have' || verb.lemma === 'be' ? 'none' : 'unsaid'
  }
  return undefined
}
