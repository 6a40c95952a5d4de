import { phraseAt } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import { type Settings, venueTable } from '../settings.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup, WordRange } from '../types.ts'
import { behindAdverbs, spokenTo } from './complement-words.ts'
import { phraseOfWords } from './possessors.ts'

const venues = venueTable(`
  interview         interview
  briefing          briefing, press briefing
  press-conference  press conference, news conference, presser
  broadcast         broadcast, program, programme, show, podcast, television address, televised address, video address
  post              post, tweet, blog, social media, thread
  speech            speech, address, remark, lecture, sermon, keynote
  statement         statement, press release, release, communique, communiqué, comment
  document          report, document, memo, memoir, book, paper, filing, affidavit, lawsuit, complaint, op-ed, essay, column, article
  letter            letter, email, e-mail, telegram
  call              call, phone call, conference call, telephone conversation, phone conversation
  meeting           meeting, hearing, summit, forum, conference, rally, convention, conversation, session, event, ceremony, debate, panel
  parliament        parliament, senate, congress, knesset, bundestag
  court             court, trial, testimony, deposition`)

const platforms: Settings['platforms'] = new Map(
  Object.entries({
    X: 'x',
    Twitter: 'twitter',
    Facebook: 'facebook',
    Instagram: 'instagram',
    'Truth Social': 'truth',
    Telegram: 'telegram',
    TikTok: 'tiktok',
    Threads: 'threads',
    Bluesky: 'bluesky',
    LinkedIn: 'linkedin',
    WhatsApp: 'whatsapp',
    YouTube: 'youtube',
  }).flatMap(([name, forms]) => forms.split(' ').map((form) => [form, name] as const)),
)

/** "told REPORTERS", "said to ROE": the first object of a verb that takes whom it is told. */
function addresseeOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  if (cue.verb?.passive || cue.entry.pos !== 'verb') return undefined
  const at = behindAdverbs(parsed, cue.end, cue.sentence.end)
  const to = parsed.words[at]?.lower === 'to' && cue.entry.act === 'speech'
  if (!to && !spokenTo.has(cue.entry.lemma)) return undefined
  const phrase = phraseAt(parsed, to ? at + 1 : at)
  return phrase?.first === (to ? at + 1 : at) ? phrase : undefined
}

const partners = wordSet('with to by for')

/** "an interview with REUTERS": within the phrase or behind it. */
function partnerOf(parsed: Parsed, { first, end }: WordRange): NounPhrase | undefined {
  const { words } = parsed
  for (let at = first; at <= end; at++) {
    if (!partners.has(words[at]?.lower ?? '')) continue
    const behind = phraseAt(parsed, at + 1)
    if (behind?.first === at + 1) return behind
    let to = at + 1
    while (to < end && /^(?:noun|adjective|determiner|numeral)$/.test(words[to]?.best.pos ?? '')) to++
    return phraseOfWords(words, at + 1, to, words[to - 1]?.capital ? 'name' : 'common')
  }
  return undefined
}

const future = wordSet("will shall ’ll 'll")

export const settings: Settings = {
  at: wordSet('in at on during from outside inside via through'),
  joins: wordSet('with to of for'),
  venues,
  through: wordSet('course'),
  headFirst: false,
  isAt: () => true,
  platforms,
  speaking: wordSet('speak talk answer respond address comment write testify appear tweet'),
  issued: /^(?:released|issued|published|posted|sent|dated|delivered|circulated|shared|aired|broadcast|recorded|made)$/,
  addresseeOf,
  partnerOf,
  isFuture: ({ words }: Parsed, verb: VerbGroup): boolean => future.has(words[verb.first]?.lower ?? ''),
}
