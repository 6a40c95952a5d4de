/** What the words around a stance word make of it. */
import type { Span } from '../../text/types.ts'
import { lowerAt, wordAtOffset } from '../grammar.ts'
import { wordSet } from '../lexicon.ts'
import type { Cue, Parsed, Stance, StanceEntry } from '../types.ts'

const holding = wordSet(
  'быть намеренный собираться планировать готовый решить согласиться мочь обещать пообещать хотеть',
)
const refusing = wordSet('отказаться отказываться')

/** «намерен участвовать», «отказался участвовать». */
export const governs = (lemma: string): 'holds' | 'refuses' | undefined =>
  holding.has(lemma) ? 'holds' : refusing.has(lemma) ? 'refuses' : undefined

/** Accusations and reports are denied, not opposed. */
const charge = /^(?:\p{L}+\s)?(?:обвинени|подозрени|заявлени|сообщени|утверждени|слух|информаци|причастност)/u
/** Guilt and facts are admitted; states, results and treaties are recognised. */
const guilt = /^(?:сво[юёе]\s|е[ёе]\s)?(?:вин|ошибк|факт|поражени|ответственност|себя)/u
const event = /(?:саммит|встреч|конференц|форум|заседани|переговор|церемони|сесси|съезд|консультаци|мероприяти)/u
const pledge =
  /^(?:закон|указ|договор|соглашени|меморандум|деклараци|контракт|протокол|конвенци|постановлени|документ|петици|письм|пакт|распоряжени|заявлени|коммюнике)/u

/** The stance with its target; 'none' for look-alikes: «посетил больницу», «признал вину», «рассмотрел жалобу». */
export function stanceOf(
  parsed: Parsed,
  { entry, head }: Cue<StanceEntry>,
  stance: Stance,
  target: Span,
): Stance | 'none' {
  const words = parsed.text.slice(target.from, target.to).toLowerCase()
  if (/^комментари/u.test(words)) return 'none'
  switch (entry.lemma) {
    case 'выступить':
    case 'выступать':
    case 'высказаться':
    case 'высказываться':
    case 'проголосовать':
    case 'голосовать': {
      const against = lowerAt(parsed, wordAtOffset(parsed, target.from) - 1) === 'против'
      return against ? (stance === 'supports' ? 'opposes' : 'supports') : stance
    }
    case 'отвергнуть':
    case 'отвергать':
    case 'отклонить':
    case 'отклонять':
      return charge.test(words) ? 'denies' : stance
    case 'признать':
    case 'признавать':
      return guilt.test(words) ? (stance === 'does-not-recognise' ? 'denies' : 'none') : stance
    case 'посетить':
      return event.test(words) ? stance : 'none'
    case 'подписать':
    case 'подписывать':
      return pledge.test(words) ? stance : 'none'
    case 'рассмотреть':
    case 'изучить':
      return parsed.words[head]?.best.tense === 'future' ? stance : 'none'
    default:
      return stance
  }
}

export const hedges = wordSet('возможно вероятно наверное скорее видимо может могут мог могла могли якобы')
export const overtaken = /^(?:ранее|раньше|прежде|тогда)\s|\s(?:раньше|прежде|тогда)\s/iu
/** «, чтобы не участвовать», «исходя из графика»: why, and no part of what. */
export const reasonOpeners =
  /(?:, чтобы |,? исходя из | в связи с |,? поскольку |,? так как |,? потому что | ввиду | в качестве |, назвав |, объяснив )/u
