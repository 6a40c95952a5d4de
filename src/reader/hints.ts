/** What the names that a site gave its boxes hint at. Hints carry small weights: the words of the page decide. */

import { type PhraseKind, phraseKind } from './phrases.ts'

/** Each bit is one thing that class names, ids, roles and tags hint at. */
export const hint = {
  navigation: 1,
  related: 2,
  share: 4,
  promotion: 8,
  comments: 16,
  caption: 32,
  author: 64,
  details: 128,
  footer: 256,
  sidebar: 512,
  hidden: 1024,
  overlay: 2048,
  advertisement: 4096,
  tags: 8192,
  body: 16_384,
  lead: 32_768,
  headline: 65_536,
  gallery: 262_144,
  paywall: 131_072,
} as const

export type HintName = keyof typeof hint

/** Words in class names, split at hyphens, underscores, digits and inner capitals. */
const single: Readonly<Partial<Record<HintName, string>>> = {
  navigation:
    'nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager sitemap toolbar masthead topbar',
  related:
    'related recommended recommend recommendation recommendations recommends teaser teasers trending popular mostread outbrain ' +
    'taboola upnext similar suggested suggestions morefrom seealso readalso alsoread crosslink crosslinks recirc ' +
    'recirculation relatedlinks onwards linkbox mostpopular nextarticle ligatus plista',
  share:
    'share sharing shares social socials sharebar addthis sharedaddy sharethis addtoany socialmedia shariff follow',
  promotion:
    'newsletter newsletters subscribe subscription subscriptions signup promo promos promotion promobox donate ' +
    'donation membership cta upsell marketing offer offers appeal',
  comments:
    'comment comments disqus respond reply replies commentlist commentsection forum kommentare kommentar coral viafoura',
  caption:
    'imagedescription icaption caption captions figcaption credit credits imagecaption imgcaption photocaption bildunterschrift bildtext legend photocredit',
  author:
    'byline bylines author authors authorbox bio biography autor autoren autores auteur auteurs avtor firma authorinfo contributor ' +
    'contributors authorship',
  details:
    'meta metadata postmeta timestamp dateline pubdate publishdate readtime readingtime breadcrumbs date infobar postmetadata entrymeta articlemeta storymeta singlepostmeta',
  footer: 'footer foot legal disclaimer imprint impressum copyright colophon',
  sidebar: 'sidebar rail complementary rightcol rightcolumn sidebox',
  overlay:
    'modal popup overlay cookie cookies consent gdpr dialog login register onetrust usercentrics tooltip popover flyout offcanvas snackbar fallback noscript',
  advertisement:
    'ad ads advert adverts advertisement advertising adslot adbox sponsor sponsored sponsors dfp adsense anzeige werbung reklama pub',
  tags: 'tags tag taglist keywords topics schlagworte themen topiclist',
  body: 'articlebody storybody articletext bodytext bodycopy articlecontent storycontent postcontent entrycontent richtext storytext',
  lead:
    'standfirst lead lede dek deck subtitle subheadline subhead summary intro introduction chapo sapo vorspann ingress perex excerpt abstract subheading preamble description ' +
    'subtitulo untertitel soustitre sottotitolo entradilla bajada copete anons announce podvodka',
  headline: 'headline title heading',
  paywall: 'paywall piano regwall premiumbox abo',
  gallery: 'lightbox gallery slideshow slider carousel swiper fotostrecke galerie',
}

/** Two words in a row that say more together. */
const pairs: Readonly<Record<string, HintName>> = {
  'article body': 'body',
  'story body': 'body',
  'article text': 'body',
  'article content': 'body',
  'story content': 'body',
  'post content': 'body',
  'entry content': 'body',
  'post body': 'body',
  'content body': 'body',
  'body content': 'body',
  'body text': 'body',
  'rich text': 'body',
  'news text': 'body',
  'read more': 'related',
  'read also': 'related',
  'also read': 'related',
  'see also': 'related',
  'more stories': 'related',
  'more articles': 'related',
  'more news': 'related',
  'more on': 'related',
  'most read': 'related',
  'most popular': 'related',
  'most viewed': 'related',
  'next article': 'related',
  'next prev': 'related',
  'prev next': 'related',
  'next post': 'related',
  'sign up': 'promotion',
  'author bio': 'author',
  'author box': 'author',
  'post meta': 'details',
  'entry meta': 'details',
  'article meta': 'details',
  'publish date': 'details',
  'published date': 'details',
  'reading time': 'details',
  'read time': 'details',
  'sub title': 'lead',
  'sub headline': 'lead',
  'image caption': 'caption',
  'photo credit': 'caption',
}

const bitOf = new Map<string, number>(
  Object.entries(single).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, hint[name as HintName]] as const),
  ),
)
const pairBit = new Map<string, number>(Object.entries(pairs).map(([words, name]) => [words, hint[name]]))

const byTag = new Map<string, number>([
  ['nav', hint.navigation],
  ['footer', hint.footer],
  ['aside', hint.sidebar],
  ['figcaption', hint.caption],
  ['dialog', hint.overlay],
  ['form', hint.overlay],
  ['button', hint.share],
  ['menu', hint.navigation],
  ['address', hint.author],
])
const byRole = new Map<string, number>([
  ['navigation', hint.navigation],
  ['contentinfo', hint.footer],
  ['complementary', hint.sidebar],
  ['dialog', hint.overlay],
  ['alertdialog', hint.overlay],
  ['search', hint.overlay],
  ['menu', hint.navigation],
  ['banner', hint.navigation],
])
const byProperty = new Map<string, number>([
  ['articlebody', hint.body],
  ['author', hint.author],
  ['headline', hint.headline],
  ['description', hint.lead],
  ['comment', hint.comments],
  ['keywords', hint.tags],
  ['caption', hint.caption],
])

/** Whole names for what is not shown; "hidden-xs" is shown on larger screens. */
const notShown = /^(?:is-|u-|js-|h-)?hid(?:e|den)$|^(?:u-)?visually-?hidden$|^(?:sr|screen-?reader)-?(?:only|text)$/i

/** Longer class attributes are generated; their first words say what there is to say. */
const longestName = 400
/** Class names met on one page and their hints: names repeat from box to box. */
export type KnownNames = Map<string, number>

/** The hints of one element's tag, role, properties, class and id, as bits of `hint`. */
export function hintsOf(name: string, attributes: Readonly<Record<string, string>>, known: KnownNames): number {
  let bits = byTag.get(name) ?? 0
  if (attributes.role) bits |= byRole.get(attributes.role) ?? 0
  if (attributes.itemprop)
    for (const property of attributes.itemprop.split(' ')) bits |= byProperty.get(property.toLowerCase()) ?? 0
  if (
    'hidden' in attributes ||
    (attributes.style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style))
  )
    bits |= hint.hidden
  for (const key of ['class', 'id', 'data-testid', 'data-component', 'data-component-name', 'data-block', 'data-qa']) {
    const value = attributes[key]
    if (value) bits |= nameHints(value, known)
  }
  // A custom element is named as classes are: <newsletter-signup>.
  if (name.includes('-')) bits |= nameHints(name, known)
  const label = attributes['aria-label']
  if (label && label.length <= longestLabel) bits |= nameHints(label, known) | labelHints(label)
  return bits
}

/** Labels for those who hear a page say in a few words what a box is; longer ones are headlines and pictures told. */
const longestLabel = 40
const byPhrase: Readonly<Partial<Record<PhraseKind, number>>> = {
  related: hint.related,
  prompt: hint.promotion,
  comments: hint.comments,
}

function labelHints(label: string): number {
  const kind = phraseKind(label)
  return kind === undefined ? 0 : (byPhrase[kind] ?? 0)
}

function nameHints(value: string, known: KnownNames): number {
  const met = known.get(value)
  if (met !== undefined) return met
  const bits = readNames(value.slice(0, longestName))
  known.set(value, bits)
  return bits
}

const quotes = new Set(['quote', 'quotes', 'blockquote', 'pullquote', 'zitat', 'quotation'])

function readNames(value: string): number {
  let bits = 0
  for (const name of value.split(/\s+/)) {
    if (notShown.test(name)) bits |= hint.hidden
    let before = ''
    const words = wordsOf(name)
    let own = 0
    for (const word of words) {
      own |= bitOf.get(word) ?? (word.endsWith('caption') ? hint.caption : 0)
      if (before !== '') own |= (pairBit.get(`${before} ${word}`) ?? 0) | (bitOf.get(before + word) ?? 0)
      before = word
    }
    // "quote-author" is who said it, and none who wrote the article.
    bits |= words.some((word) => quotes.has(word)) ? own & ~hint.author : own
  }
  return bits
}

const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a

/** "articleBody_text-2" to article, body, text; by hand, because every class name of a page passes here. */
function wordsOf(name: string): string[] {
  const words: string[] = []
  let from = -1
  for (let at = 0; at <= name.length; at++) {
    const code = at < name.length ? name.charCodeAt(at) : 0
    const letter = isLower(code) || isUpper(code)
    const cut = from >= 0 && (!letter || (isUpper(code) && isLower(name.charCodeAt(at - 1))))
    if (cut) {
      words.push(name.slice(from, at).toLowerCase())
      from = -1
    }
    if (letter && from < 0) from = at
  }
  return words
}

/** The names of the hints that are set, for explanations. */
export function hintNames(bits: number): HintName[] {
  return (Object.keys(hint) as HintName[]).filter((name) => (bits & hint[name]) !== 0)
}
