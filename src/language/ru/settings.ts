import { lowerAt, phraseAt } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import { type Settings, venueTable } from '../settings.ts'
import type { Cue, NounPhrase, Parsed, VerbGroup, WordRange } from '../types.ts'

const venues = venueTable(`
  interview         интервью
  briefing          брифинг, пресс-брифинг
  press-conference  пресс-конференция, пресс-подход
  broadcast         эфир, телеэфир, радиоэфир, подкаст, ток-шоу, телеобращение, видеообращение
  broadcast         прямая линия
  post              пост, твит, telegram-канал, телеграм-канал, соцсеть, социальная сеть, микроблог, блог, аккаунт
  speech            речь, выступление, доклад, лекция, проповедь, послание
  statement         заявление, пресс-релиз, коммюнике, сообщение, комментарий, релиз
  document          отчёт, отчет, документ, записка, рапорт, меморандум, статья, колонка, книга, мемуары, иск
  letter            письмо, обращение, телеграмма
  call              телефонный разговор, телефонная беседа, звонок
  meeting           встреча, совещание, заседание, форум, саммит, конференция, конгресс, съезд, митинг, собрание
  meeting           беседа, разговор, переговоры, слушания, церемония, семинар, дебаты, мероприятие, сессия
  meeting           круглый стол
  parliament        парламент, сенат, мажилис, госдума, дума, рада, кнессет, сейм, бундестаг, меджлис
  court             суд`)

const platforms: Settings['platforms'] = new Map(
  Object.entries({
    Telegram:
      'telegram телеграм телеграме телеграмме telegram-канале телеграм-канале telegram-каналах телеграм-каналах',
    X: 'x х',
    Twitter: 'twitter твиттер твиттере твиттера',
    Facebook: 'facebook фейсбук фейсбуке фейсбука',
    Instagram: 'instagram инстаграм инстаграме инстаграма',
    'Truth Social': 'truth',
    VK: 'vk вконтакте',
    Threads: 'threads',
    Bluesky: 'bluesky',
    LinkedIn: 'linkedin',
    WhatsApp: 'whatsapp ватсап ватсапе',
  }).flatMap(([name, forms]) => forms.split(' ').map((form) => [form, name] as const)),
)

const promises = wordSet('обещать пообещать грозить пригрозить')
const weekdays = wordSet('понедельник вторник среду четверг пятницу субботу воскресенье')

/** «сказал ОРСЕНУ», «сообщил министр ЖУРНАЛИСТАМ»: a dative right behind the cue or its subject, without a preposition. */
function addresseeOf(parsed: Parsed, cue: Cue): NounPhrase | undefined {
  if ((cue.entry.act !== 'speech' && !promises.has(cue.entry.lemma)) || cue.verb?.passive) return undefined
  let at = cue.end
  for (let phrases = 0; phrases < 2; ) {
    const phrase = phraseAt(parsed, at)
    // «сообщил во вторник журналистам»
    if (/^во?$/.test(lowerAt(parsed, at)) && weekdays.has(lowerAt(parsed, at + 1))) {
      at += 2
      continue
    }
    if (!phrase) {
      if (parsed.words[at]?.best.pos !== 'adverb') return undefined
      at++
      continue
    }
    if (phrase.first !== at || phrase.first >= cue.sentence.end) return undefined
    // «сообщило Келли»: a form that is every case may be the subject.
    if (phrase.cases.includes('dative') && !phrase.cases.includes('nominative')) return phrase
    if (!phrase.cases.includes('nominative')) return undefined
    at = phrase.end
    phrases++
  }
  return undefined
}

/** «в интервью «ВЕСТНИКУ»», «в эфире «ПЕРВОГО РАДИО»», «в беседе с КОРРЕСПОНДЕНТОМ «МЕРИДИАНА»». */
function partnerOf(parsed: Parsed, { first, end }: WordRange): NounPhrase | undefined {
  const whole = phraseAt(parsed, first)
  if (whole && whole.head + 1 < end) return behindHead(parsed, whole)
  const joined = ['с', 'со', 'для', 'на'].includes(lowerAt(parsed, end)) ? end + 1 : end
  const phrase = phraseAt(parsed, joined)
  if (phrase?.first !== joined || phrase.kind === 'pronoun') return undefined
  return joined > end || phrase.cases.some((one) => one === 'dative' || one === 'genitive') ? phrase : undefined
}

/** «эфире «ПЕРВОГО РАДИО»»: what follows the head of a phrase, as a phrase of its own. */
function behindHead({ words }: Parsed, { parts: _, ...whole }: NounPhrase): NounPhrase | undefined {
  const first = whole.head + 1
  const opening = words[first]
  if (!opening || words.slice(first, whole.end).some(({ best }) => best.pos === 'preposition')) return undefined
  let head = first
  while (head < whole.end - 1 && words[head]?.best.pos !== 'noun') head++
  return {
    ...whole,
    first,
    from: opening.from,
    head,
    kind: 'common',
    cases: ['genitive'],
    personName: null,
  }
}

/** «на брифинге», «в ходе брифинга»; not «в эфир», and «на посту» is an office. */
function isAt(parsed: Parsed, { first, head }: NounPhrase): boolean {
  const preposition = lowerAt(parsed, first - 1)
  const word = parsed.words[head]
  if (!word || !['в', 'во', 'на', 'при'].includes(preposition)) return false
  if (word.best.lemma === 'пост' && preposition === 'на') return false
  return word.best.lemma === 'время' || word.readings.some((reading) => reading.case === 'locative')
}

/** «заявит в понедельник», «будет говорить»: every reading of the verb is a future. */
function isFuture(parsed: Parsed, verb: VerbGroup): boolean {
  if (verb.form !== 'finite') return false
  const readings = parsed.words[verb.head]?.readings.filter(({ pos }) => pos === 'verb') ?? []
  return readings.length > 0 && readings.every(({ tense }) => tense === 'future')
}

export const settings: Settings = {
  at: wordSet('в во на из для через под при'),
  joins: wordSet('с со'),
  venues,
  through: wordSet('ход время рамка поле итог кулуар трибуна площадка'),
  headFirst: true,
  isAt,
  platforms,
  speaking: wordSet(
    'выступать выступить говорить отвечать ответить комментировать общаться беседовать обращаться обратиться',
  ),
  issued:
    /^(?:опубликован|распростран[её]н|обнародован|размещ[её]н|выпущен|датирован|направлен|отправлен|разослан|показан|записан)н(?:ом|ой|ого|ых|ым)$/,
  addresseeOf,
  partnerOf,
  isFuture,
}
