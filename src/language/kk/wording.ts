import { wordSet } from '../lexicon.ts'
import { numeralTable } from '../numerals.ts'
import type { WordingWords } from '../tables.ts'

const empty = wordSet(`
  мен біз сен сіз ол олар маған бізге саған сізге оған оларға мені бізді сізді оны оларды менің біздің сіздің оның
  олардың өз өзі өзіміз бұл осы сол мына ана кім не қандай қай
  және мен пен бен да де та те ал бірақ немесе әлде егер үшін туралы дейін кейін бойы сияқты арқылы бойынша ғана тек
  еді екен болу болды болады бар тағы енді әлі ме ма ба бе па пе
`)

const numerals = numeralTable(`
  1 бір бірінші 2 екі екінші 3 үш үшінші 4 төрт төртінші 5 бес бесінші 6 алты алтыншы 7 жеті жетінші 8 сегіз 9 тоғыз
  10 он 20 жиырма 30 отыз 40 қырық 50 елу 60 алпыс 70 жетпіс 80 сексен 90 тоқсан 100 жүз 1000 мың 1000000 миллион
  1000000000 миллиард
`)

/** Verbs are negated by a suffix, which the lemma loses: only words that stand for themselves are told here. */
const negations = wordSet('емес жоқ')

export const kazakhWording: WordingWords = {
  empty,
  isNegation: (form) => negations.has(form),
  negatingPrefixes: [],
  hedges: wordSet('мүмкін бәлкім сірә шамасы'),
  numerals,
}
