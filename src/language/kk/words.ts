import { beginsUpper, type Token } from '../../text/index.ts'
import type { PartOfSpeech, Reading, Word } from '../types.ts'
import { forms } from './cues.ts'
import { lemmaOf } from './lemma.ts'

/** Third person; Kazakh has no gender. */
export const pronouns: ReadonlySet<string> = new Set(['ол', 'олар'])

/** Words that a sentence may begin with and that are never part of a name. */
export const openers: ReadonlySet<string> = new Set(
  (
    'бұл осы сол мұндай осындай сондай ондай алайда бірақ сонымен сондықтан сондай-ақ ал және егер бүгін кеше ертең ' +
    'қазір енді былтыр биыл сонда онда мұнда кейін бұрын содан бұдан оның олардың біз мен сіз сен барлық кейбір әр ' +
    'тек ең келесі өткен алғашқы бірінші екінші үшінші жаңа ескі бұрынғы сарапшылардың мамандардың бір екі үш төрт ' +
    'бес қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі сейсенбі ' +
    'сәрсенбі бейсенбі жұма сенбі жексенбі жыл күні айында тараптар құжат келісім жарлық конференция'
  ).split(' '),
)

/** Tokens with what little is known of them: the lexicons decide, everything else is taken for a noun. */
export function readWords(text: string, tokens: readonly Token[]): Word[] {
  let begins = true
  return tokens.map((token, at) => {
    const form = text.slice(token.from, token.to)
    const lower = form.toLowerCase()
    const best = readingOf(token.kind, lower)
    const capital = !begins && beginsUpper(form)
    begins = /^[.!?…:«“„"—–-]$/u.test(form)
    return { ...token, at, form, lower, readings: [best], best, capital }
  })
}

function readingOf(kind: Token['kind'], lower: string): Reading {
  if (kind === 'mark') return { lemma: lower, pos: 'other', score: 1, known: true }
  if (kind === 'number') return { lemma: lower, pos: 'numeral', score: 1, known: true }
  const pos: PartOfSpeech = pronouns.has(lower) ? 'pronoun' : isFiniteForm(lower) ? 'verb' : 'noun'
  return { lemma: lemmaOf(lower), pos, score: 1, known: pos !== 'noun' }
}

/** «кеше өткен жиында»: a participle, and half of a cue, is no verb by itself. */
const isFiniteForm = (lower: string): boolean =>
  forms.get(lower)?.some((form) => form.use === 'finite' && form.before.length === 0) ?? false

/** Where people write, which says nothing itself: «деп жазды Facebook желісінде», «Facebook-тегі парақшасында». */
export const isNetwork = (lower: string): boolean =>
  /^(?:facebook|instagram|telegram|twitter|tiktok|youtube|threads|whatsapp|x)(?:-|$)/.test(lower)
