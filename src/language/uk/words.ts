import { beginsUpper, type Token } from '../../text/index.ts'
import { wordSet } from '../lexicon.ts'
import type { PartOfSpeech, Reading, Word } from '../types.ts'
import { cueForms } from './cues.ts'
import { adjectiveOf } from './declension.ts'
import { nounsAt, plain } from './nouns.ts'

export const prepositions: ReadonlySet<string> = wordSet(`
  в у на з із зі до від од за під над по при про для без через перед після між серед біля коло навколо щодо стосовно
  відповідно згідно завдяки попри крім окрім замість задля заради упродовж впродовж протягом вздовж уздовж проти понад
  поза поміж з-під із-за з-за о об внаслідок унаслідок поруч
`)
const conjunctions = wordSet(`
  і й та а але або чи однак проте зате що щоб аби якщо якби хоча хоч бо адже оскільки коли доки поки поки-що ніби наче
  мовби немов мов нібито тому отже як ніж тобто
`)
const adverbs = wordSet(`
  вчора учора сьогодні завтра позавчора нині зараз тепер тоді раніше згодом потім пізніше нещодавно напередодні щойно
  відтак також теж тут там тоді-то дуже вже уже ще досі знову зокрема водночас натомість навпаки навіть лише тільки
  особливо публічно офіційно окремо коротко прямо відверто рішуче вкотре неодноразово ввечері увечері вранці уранці вдень
  удень вночі уночі своєю чергою додатково детально письмово усно телефоном онлайн наживо зрештою нарешті загалом
  насамперед передусім спершу спочатку наприкінці надалі далі разом минулоріч торік торік-таки жартома гнівно різко
  спокійно впевнено упевнено емоційно емоційніше
`)
const particles = wordSet('не ні же ж би б хай нехай от ось саме лиш таки')
const determiners = wordSet(`
  цей ця це ці цього цієї цьому цю цим цими цих той та те ті того тієї тому ту тим тими тих такий така таке такі сам сама
  само самі весь вся все всі усі усіх всіх кожен кожна кожне його її їх їхній їхня їхнє їхні наш наша наше наші мій моя моє
  мої свій своя своє свої свого своєї своєму свою своїх своїм своїми ваш ваша ваше ваші інший інша інше інші деякі один
  одна одне одні який яка яке які якого якої якому якій яку яким якою яких якими
`)
/** «він сказав»: third person, in the nominative. */
export const pronouns: ReadonlyMap<string, Pick<Reading, 'gender' | 'number'>> = new Map([
  ['він', { gender: 'masculine', number: 'singular' }],
  ['вона', { gender: 'feminine', number: 'singular' }],
  ['вони', { gender: undefined, number: 'plural' }],
])
const firstPerson = wordSet('я ми ти ви мене нас мені нам тебе вас')
export const relatives = wordSet('який яка яке які котрий котра котре котрі хто')

/** Words that begin a sentence with a capital and are in no name. */
export const smallWords: ReadonlySet<string> = new Set([
  ...prepositions,
  ...conjunctions,
  ...adverbs,
  ...particles,
  ...determiners,
  ...pronouns.keys(),
  ...firstPerson,
  ...wordSet(`
    де куди звідки чому навіщо скільки хто яке воно його йому ним неї ній нею них ним ними січня лютого березня квітня травня червня
    липня серпня вересня жовтня листопада грудня січень лютий березень квітень травень червень липень серпень вересень
    жовтень листопад грудень понеділок вівторок середа середу четвер п'ятниця п'ятницю субота суботу неділя неділю рік року
    за словами даними згідно крім того адже проте новий нова нові перший перша перше перші другий друга третій третя кілька
    багато більшість частина учасники сторони документ фото відео джерело дві два три чотири п'ять шість сім вісім дев'ять
    десять влітку взимку восени навесні весною
  `),
])

/** Tokens with what the closed lists and the endings tell of them. `lower` has one apostrophe. */
export function readWords(text: string, tokens: readonly Token[]): Word[] {
  let begins = true
  return tokens.map((token, at) => {
    const form = text.slice(token.from, token.to)
    const lower = plain(form)
    const capital = !begins && beginsUpper(form)
    const readings = readingsOf(token.kind, form, lower, capital)
    begins = /^[.!?…:«“„"—–-]$/u.test(form)
    return { ...token, at, form, lower, readings, best: readings[0] ?? unknown(lower), capital }
  })
}

const reading = (lemma: string, pos: PartOfSpeech, more: Partial<Reading> = {}): Reading => ({
  ...{ lemma, pos, score: 1, known: true },
  ...more,
})
const unknown = (lower: string): Reading => ({ lemma: lower, pos: 'noun', score: 1, known: false })

function readingsOf(kind: Token['kind'], form: string, lower: string, capital: boolean): readonly Reading[] {
  if (kind === 'mark') return [reading(lower, 'other')]
  if (kind === 'number') return [reading(lower, 'numeral')]
  const pronoun = pronouns.get(lower)
  if (pronoun) return [reading(lower, 'pronoun', { ...pronoun, case: 'nominative', person: 3 })]
  if (firstPerson.has(lower)) return [reading(lower, 'pronoun', { person: 1 })]
  if (relatives.has(lower)) return [reading('який', 'determiner')]
  const pos = closedClass(lower)
  if (pos) return [reading(lower, pos)]
  const nouns = nounsAt(form)
  if (nouns.length > 0)
    return nouns.map(({ lemma, case: of, number, gender, animate }) =>
      reading(lemma, 'noun', { case: of, number, gender: gender ?? undefined, animate }),
    )
  // «Тервали»: with a capital letter inside a sentence nothing is a verb.
  return [(capital ? undefined : verbOf(lower)) ?? adjectiveReading(lower) ?? unknown(lower)]
}

function closedClass(lower: string): PartOfSpeech | undefined {
  if (prepositions.has(lower)) return 'preposition'
  if (conjunctions.has(lower)) return 'conjunction'
  if (particles.has(lower)) return 'particle'
  if (adverbs.has(lower)) return 'adverb'
  return determiners.has(lower) ? 'determiner' : undefined
}

function adjectiveReading(lower: string): Reading | undefined {
  const [first] = adjectiveOf(lower)
  return (
    first &&
    reading(lower, 'adjective', {
      case: first.case,
      number: first.number,
      gender: first.gender ?? undefined,
      known: false,
    })
  )
}

/** A form of a cue, or by its ending a verb. */
function verbOf(lower: string): Reading | undefined {
  const cue = cueForms.get(lower)?.find(({ entry }) => entry.pos === 'verb')
  if (cue) {
    const { form, tense, number, gender } = cue
    return reading(cue.entry.lemma, form === 'finite' ? 'verb' : form, { tense, number, gender, person: 3 })
  }
  if (infinitiveEnding.test(lower) && !noInfinitives.test(lower)) return reading(lower, 'infinitive', { known: false })
  if (gerundEnding.test(lower)) return reading(lower, 'gerund', { known: false })
  const tense =
    pastEnding.test(lower) && !noPasts.test(lower)
      ? 'past'
      : presentEnding.test(lower) && !noPresents.test(lower)
        ? 'present'
        : undefined
  if (!tense && !auxiliaries.has(lower)) return undefined
  return reading(lower, 'verb', { tense, ...(tense === 'past' && formOfPast(lower)), known: false })
}

const auxiliaries = wordSet(
  'є був була було були буде будуть немає може можуть має мають можна треба слід потрібно варто зможе міг могла могли йде йдуть діє діють',
)
function formOfPast(lower: string): Pick<Reading, 'number' | 'gender'> {
  const last = lower.replace(/(?:ся|сь)$/, '').slice(-1)
  if (last === 'и') return { number: 'plural' }
  return { number: 'singular', gender: last === 'а' ? 'feminine' : last === 'о' ? 'neuter' : 'masculine' }
}

const among = (words: string): string => [...wordSet(words)].join('|')
const infinitiveEnding = /(?:[аяиіїую]|[еій]с|[йіо]й|р|г|ер|уз|сн)ти(?:ся|сь)?$/
/** Nouns of several things that end as infinitives do: «депутати», «кредити». */
const noInfinitives = new RegExp(
  `(?:^(?:хати|дати|діти|ноти|роти|міти)|(?:${among(`
    депутат солдат кандидат результат витрат втрат плат кімнат делегат адвокат автомат апарат мандат формат сертифікат
    дебат цитат палат канат агрегат экспонат кредит візит ліміт бандит дефіцит депозит орбіт еліт магніт студит кит квіт
    інститут статут маршрут атрибут салют валют смут порт експерт концерт спорт сорт чверт освіт літ дипломат демократ пірат
  `)})и)$`,
)
const gerundEnding = /(?:[уюая]чи|вши)(?:сь)?$/
const pastEnding = /(?:[ії]вся|(?:(?:[аяу]|[^ітк]и)в|[аяиіїую]л[аои]|йш(?:л[аои]|ов)|[гкз]л[аои])(?:ся|сь)?)$/
/** «справ», «сила»: nouns that end as a past does. */
const noPasts = new RegExp(
  `(?:^|[^аеиоуіюяєї])(?:${among(`
    прав держав застав заяв став лав слав глав трав сплав рукав злив слив жнив див вплив наплив приплив прилив
  `)})$|(?:${among(`
    сил тіл діл світл числ жил могил акул скал шкал капсул формул джерел стріл крил мил правил вил хвил горил кобил перил
    схил вокзал канал
  `)})[аои]$`,
)
const presentEnding = /(?:[аяуюії]є|[уюая]ть|[иї]ть|[уюаяиїє]ться)$/
const noPresents = /(?:дцять|десят?ь|^(?:п'ять|дев'ять|шість|пам'ять|суть|лють|мить|нить|ртуть|путь|знать|мати))$/

/** Where people write, which says nothing itself. */
export const isNetwork = (lower: string): boolean =>
  /^(?:facebook|instagram|telegram|twitter|tiktok|youtube|threads|whatsapp|x|фейсбуц?\p{L}*|телеграм\p{L}*)(?:-|$)/u.test(
    lower,
  )
