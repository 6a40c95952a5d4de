/** What the words around a stance word make of it. */
import type { Span } from '../../text/types.ts'
import { lowerAt, namesIn, phrasesIn, wordAtOffset } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, Parsed, Stance, StanceEntry } from '../types.ts'
import { maySpeak } from './agreement.ts'
import { subjectOf } from './syntax.ts'

const holding = wordSet(
  'быть стать намеренный собираться планировать готовый решить согласиться мочь обещать пообещать хотеть намерить',
)
const refusing = wordSet('отказаться отказываться')

/** «намерен участвовать», «отказался участвовать». */
export const governs = (lemma: string): 'holds' | 'refuses' | undefined =>
  holding.has(lemma) ? 'holds' : refusing.has(lemma) ? 'refuses' : undefined

/** Accusations and reports are denied, not opposed. */
const charge = /^(?:\p{L}+\s)?(?:обвинени|подозрени|заявлени|сообщени|утверждени|слух|информаци|причастност)/u
/** Guilt and facts are admitted; states, results and treaties are recognised. */
const guilt = /^(?:сво[юёе]\s|е[ёе]\s)?(?:вин|ошибк|факт|поражени|ответственност|себя)/u
/** «приветствовал делегации»: he greets people, and favours nothing. */
const greeted =
  /^(?:\p{L}+\s)?(?:делегаци|гост|участник|зрител|собравш|присутствующ|журналист|коллег|болельщик|прибывш|друзей|посетител|публик|толп|жител)/u
const event = /(?:саммит|встреч|конференц|форум|заседани|переговор|церемони|сесси|съезд|консультаци|мероприяти)/u
const summit = /(?:саммит|конференц|форум|переговор|сесси|съезд|консультаци|заседани|инаугураци|встреч)/u
/** «готовы к осени», «готов к худшему»: what comes by itself is no offer. */
const due =
  /^(?:\p{L}+\s)?(?:осен|зим|весн|лет[уа]|отопительн|сезон|паводк|половодь|шторм|морозам|холодам|труд|худшему|неожиданност|сюрприз|любому|всему|экзамен|старт|матч|полёт|полет|эксплуатаци|открыти|сдач|запуск|приёму|приему)/iu
/** Sport, work and mishaps, in which nobody takes a stand. */
const doings =
  /(?:конкурс|показ|матч|турнир|чемпионат|концерт|происшеств|перестрел|авари|ДТП|войн|бо[юя]х?(?:\s|$)|съ[её]мк|гонк|соревнован|спектакл|сезон|проб[аы]|драк|ограблени|эстафет|гастрол|фестивал|выставк|экспедици|постановк|забег|марафон|викторин|лотере)/iu
const pledge =
  /^(?:\p{L}+\s)?(?:закон|указ|договор|соглашени|меморандум|деклараци|протокол|конвенци|постановлени|документ|петици|письм|пакт|распоряжени|заявлени|коммюнике)/u
/** «расторг договор о границе»; «расторгнем договор, если …» may be anybody's with his builder. */
const treaty =
  /^(?:\p{L}+(?:ый|ий|ой|ое|ее)\s(?:договор|соглашени)|(?:\p{L}+\s)?(?:(?:договор\p{L}*|соглашени\p{L}*)\s\p{L}|пакт|союз|отношени|дипломатическ))/u
/** «пообещал подумать»: he has not said yet what he offers. */
const pondering = /^(?:ещё |еще )?(?:по|об|раз)(?:думать|мыслить)(?:\s|$)/u
const private_ = /(?:о браке|о разводе|брачн)/u
const union =
  /(?:союз|парти|альянс|коалици|(?:^|\s)блок|НАТО|ЕС(?:\s|$)|Евросоюз|организаци|движени|состав|правительств|договор|соглашени|совет|ОДКБ|ВТО|БРИКС|СНГ|ООН|объединени|фракци|переговор|саммит|(?:^|\s)зал|совещани|заседани|конвенци|(?:^|\s)суд)/u
const team = /^(?:\p{L}+\s)?(?:клуб|команд|сборн|[«"“]|\p{Script=Latin})/u
const bill =
  /(?:закон|решени|резолюци|инициатив|сделк|санкци|предложени|проект|помощ|вступлени|назначени|поправк|договор|соглашени|кандидатур|план|выделени)/u
const open =
  /^(?:возможност|вариант|вопрос|предложени|участи|план|иде|просьб|приглашени|введени|присоединени|вступлени|мер)/u
const decided =
  /^(?:закон|предложени|план|резолюци|приглашени|бюджет|поправк|программ|услови|устав|конституци|заявлени|инициатив)/u

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
/** The same by the first words alone: what is joined, not what it is about. */
const head =
  (asked: RegExp): Sense =>
  ({ stance, words }) =>
    asked.test(words.split(' ', 5).join(' ')) ? stance : 'none'
const never =
  (asked: RegExp): Sense =>
  ({ stance, words }) =>
    asked.test(words) ? 'none' : stance

/** «выступает против»: the preposition tells on which side. */
const siding: Sense = ({ parsed, stance, target, words }) => {
  const before = lowerAt(parsed, wordAtOffset(parsed, target.from) - 1)
  // «голосовала против, её лидер ушёл»: behind the comma stands another clause.
  if (before === ',') return 'none'
  const against = before === 'против'
  if (team.test(words) && !against) return 'none'
  return against ? (stance === 'supports' ? 'opposes' : 'supports') : stance
}
/** «борются за права»; for a title or a medal nobody takes a stand. */
const striving: Sense = (of) =>
  /^(?:\p{L}+\s)?(?:звани|титул|побед|мест|выход|первенств|куб[ок]|медал|золот|пост|корон|приз|жизн)/u.test(of.words)
    ? 'none'
    : siding(of)
/** «готов к зиме»; «готов зимой уступить», «готов запускать паром» are offers. */
const ready: Sense = ({ parsed, cue, stance, target, words }) =>
  (/^ко?$/.test(lowerAt(parsed, wordAtOffset(parsed, target.from) - 1)) && due.test(words)) || !mayOffer(parsed, cue)
    ? 'none'
    : stance

/** «Мост готов принять гостей», «дорога обещает стать лучшей»: a thing offers nothing. */
function mayOffer(parsed: Parsed, cue: Cue): boolean {
  const subject = subjectOf(parsed, cue)
  return typeof subject !== 'object' || maySpeak(parsed, subject)
}
const charged: Sense = ({ stance, words }) => (charge.test(words) ? 'denies' : stance)
const admitting: Sense = ({ stance, words }) =>
  /виновн/u.test(words) ? 'none' : guilt.test(words) ? (stance === 'does-not-recognise' ? 'denies' : 'none') : stance
const signing: Sense = ({ stance, words }) => (pledge.test(words) && !private_.test(words) ? stance : 'none')

/** «будет рассмотрено», «рассматривает возможность»; «рассмотрел жалобу» is done with it. */
const considering: Sense = ({ parsed, cue, stance, words }) => {
  const head = parsed.words[cue.head]?.best
  const auxiliary = cue.verb ? lowerAt(parsed, cue.verb.first) : ''
  if (cue.verb?.passive || head?.lemma.endsWith('ся'))
    return /^буд/u.test(auxiliary) || head?.tense !== 'past' ? stance : 'none'
  if (head?.tense === 'future') return stance
  return head?.aspect === 'imperfective' && head.tense !== 'past' && open.test(words) ? stance : 'none'
}

/** Words that mean several things, by what they are about. */
const senses: ReadonlyMap<string, Sense> = new Map<string, Sense>(
  (
    [
      ['выступить выступать высказаться высказываться проголосовать голосовать', siding],
      ['агитировать стоять встать митинговать', siding],
      ['бороться', striving],
      ['отвергнуть отвергать отклонить отклонять', charged],
      ['признать признавать', admitting],
      ['посетить', only(event)],
      ['приветствовать поприветствовать', never(greeted)],
      ['готовый', ready],
      ['подписать подписывать', signing],
      ['рассмотреть рассматривать рассматриваться изучить изучать', considering],
      ['войти вступить вступать выйти выходить покинуть покидать примкнуть', head(union)],
      ['противостоять', only(/(?:политик|агресси|давлени|реформ|план|угроз|попытк|санкци|экспанси)/u)],
      ['участвовать принять_участие принимать_участие поучаствовать', never(doings)],
      ['блокировать заблокировать', only(bill)],
      ['принять', only(decided)],
      ['утвердить', only(bill)],
      ['заключить', only(/^(?:договор|соглашени|мир|перемири|союз|пакт)/u)],
      ['защищать отстаивать', never(/^(?:цвет|ворот|титул|честь|диссертаци|диплом)/u)],
      ['обвинить обвинять винить упрекнуть упрекать уличить', never(/^(?:также |ещё |и )?во? /u)],
      ['пригласить приглашать', only(/ (?:на|в) .*(?:саммит|переговор|визит|встреч|форум|конференц)/u)],
      ['продвигать', only(/^(?:закон|иде|инициатив|план|проект|реформ|интерес)/u)],
      ['пропустить', only(event)],
      ['приехать приезжать поехать ехать прибыть прибывать отправиться явиться прийти прилететь', only(summit)],
      ['направить_делегация направлять_делегация отправить_делегация прислать_делегация', only(summit)],
      ['направить_представитель отправить_представитель прислать_представитель', only(summit)],
      ['разорвать разрывать расторгнуть расторгать', only(treaty)],
      ['отказать', never(/^(?:\p{L}+\s)?(?:иск|возбуждени|удовлетворени\p{L} (?:\p{L}+\s)?(?:иск|жалоб|ходатайств))/u)],
      ['уйти уходить', only(/(?:коалици|правительств|переговор|союз|фракци|отставк)/u)],
      ['сорвать', only(/(?:переговор|саммит|встреч|заседани)/u)],
      [
        'разделять разделить',
        only(
          /^(?:\p{L}+\s)?(?:позици|мнени|подход|взгляд|точк|озабоченност|обеспокоенност|опасени|стремлени|ценност)/u,
        ),
      ],
      [
        'дистанцироваться отмежеваться откреститься',
        only(/(?:решени|заявлени|слов|позици|действи|политик|политическ|парти|идеи|высказывани)/u),
      ],
      [
        'способствовать поощрять спонсировать',
        only(/(?:мир|переговор|диалог|урегулировани|сепаратизм|терроризм|развити|реформ)/u),
      ],
      ['принять_решение', deciding],
      ['решить', deciding],
      ['согласиться соглашаться', agreeing],
      ['пообещать обещать', promising],
      [
        'отказ',
        ({ stance, words }: Parameters<Sense>[0]) =>
          /^(?:участи|подписани|вступлени)/u.test(words) ? 'stays-away' : stance,
      ],
      ['исключать исключить', leavingOpen],
      ['допустить допускать', admittingThat],
      [
        'стремиться',
        only(/(?:^|\s)(?:мир|диалог|союз|сотрудничеств|компромисс|урегулировани|независимост|членств|вступлени)/u),
      ],
      [
        'открытый',
        only(/^(?:\p{L}+\s)?(?:диалог|переговор|сотрудничеств|предложени|контакт|обсуждени|компромисс|консультаци)/u),
      ],
    ] as const
  ).flatMap(([lemmas, sense]) =>
    lemmas.split(' ').map((lemma): [string, Sense] => [lemma.replaceAll('_', ' '), sense]),
  ),
)

const step =
  /^(?:\p{L}+\s)?(?:возможност|участи|введени|применени|присоединени|использовани|переговор|встреч|отказ|выход|отмен|проведени|размещени|создани|перенос|отставк)/u
/** «не исключает участия», «не исключил, что подаст в отставку». */
function leavingOpen({ parsed, stance, target, words }: Parameters<Sense>[0]): Stance | 'none' {
  return step.test(words) || lowerAt(parsed, wordAtOffset(parsed, target.from) - 1) === 'что' ? stance : 'none'
}
/** «допустил отмену пошлин»; «не допустит размещения базы», but «не допустил ошибки». */
function admittingThat({ parsed, cue, stance, words }: Parameters<Sense>[0]): Stance | 'none' {
  if (stance === 'undecided') return step.test(words) ? stance : 'none'
  return parsed.words[cue.head]?.best.tense === 'past' ? 'none' : stance
}

/** «согласился на переговоры» supports them; «согласился помочь» offers. */
function agreeing({ parsed, stance, target }: Parameters<Sense>[0]): Stance | 'none' {
  if (lowerAt(parsed, wordAtOffset(parsed, target.from) - 1) !== 'на') return stance
  return stance === 'refuses' ? 'opposes' : 'supports'
}

/** «пообещал, что выведет войска»; «обещают пустить весной», of whom nobody is told, is no promise of anybody. */
function promising({ parsed, cue, stance, words }: Parameters<Sense>[0]): Stance | 'none' {
  if (pondering.test(words) || !mayOffer(parsed, cue)) return 'none'
  const { verb, sentence } = cue
  if (verb?.number !== 'plural' || verb.form !== 'finite') return stance
  const [first, end] = [Math.max(sentence.first, verb.first - 30), Math.min(sentence.end, verb.end + 30)]
  const named = phrasesIn(parsed, first, end).some(
    ({ cases, number }) => number === 'plural' && cases.includes('nominative'),
  )
  return named || lowerAt(parsed, verb.first - 2) === 'и' ? stance : 'none'
}

/** «не принял решения об участии» leaves it open. */
function deciding({ stance }: Parameters<Sense>[0]): Stance | 'none' {
  return stance === 'refuses' ? 'undecided' : stance
}

/** «воздержались от комментариев», «воздержались бы от оценок»: nothing is said, which is no stance (spec/POSITIONS.md). */
const silence =
  /^(?:бы )?(?:пока )?(?:от )?(?:как(?:их|ой)[- ]либо |любых |публичн\p{L}+ |дальнейш\p{L}+ |подробн\p{L}+ )?(?:комментари|оцен[ок]|высказывани|суждени|прогноз|пояснени|подробност|интервью|ответ[ао]|разъяснени)/u
/** «отказалась уточнить сроки», «не хочет говорить о судьях» */
const untold =
  /^(?:от )?(?:про)?(?:комментировать|уточн(?:и|я)ть|поясн(?:и|я)ть|говорить|рассказ(?:а|ыва)ть|сообщ(?:и|а)ть|отве(?:ти|ча)ть на|вдаваться|конкретизировать|рассуждать|гадать|да(?:ва)?ть (?:\p{L}+ )?(?:комментари|оцен|пояснени|интервью|прогноз))/u

/** The stance with its target; 'none' for look-alikes: «посетил больницу», «признал вину», «рассмотрел жалобу». */
export function stanceOf(parsed: Parsed, cue: Cue<StanceEntry>, stance: Stance, target: Span): Stance | 'none' {
  const words = parsed.text.slice(target.from, target.to)
  const lower = /^\p{Lu}\p{Ll}/u.test(words) ? words : words.toLowerCase()
  if (silence.test(lower)) return 'none'
  if (stance === 'refuses' && untold.test(lower)) return 'none'
  // «одобрен 1 декабря», «в течение дня»: no matter of anybody's.
  if (/^\d+ (?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)/u.test(lower)) return 'none'
  if (/^(?:течени[ею]|ходе|связи|рамках|отношении)(?:\s|$)/u.test(lower)) return 'none'
  const first = wordAtOffset(parsed, target.from)
  // «пообещал в случае победы Орсена»: nobody is an offer.
  if (stance === 'offers' && namesIn(parsed, first, first + 4).some((name) => name.first === first)) return 'none'
  return (senses.get(cue.entry.lemma) ?? (() => stance))({ parsed, cue, stance, target, words: lower })
}

export const hedges = wordSet('возможно вероятно наверное скорее видимо может могут мог могла могли якобы')
export const overtaken = /^[«"“]?(?:ранее|раньше|прежде|тогда)\s|\s(?:раньше|прежде|ранее)\s(?:\p{L}+\s){0,3}$/iu
export const toldBefore = /(?:^|\s)(?:ранее|раньше|прежде|тогда|ещё в|еще в)(?=[\s.,;:!?»]|$)/iu
export const countries = wordSet('страна республика государство королевство')
/** «, чтобы не участвовать», «исходя из графика»: why, and no part of what. */
export const reasonOpeners =
  /(?:, чтобы |,? исходя из | из-за | в связи с |,? поскольку |,? так как |,? потому что | ввиду |, назвав |, объяснив )/u
/** By what and where it is told. */
export const besideTarget =
  /,? (?:согласно |в качестве |в интервью |на брифинге|на пресс-конференции|в (?:своём )?заявлении|в связи с )/u
export const voices = /представител|пресс-секретар|спикер/u
