import { behindOneOf, lowerAt } from '../grammar.ts'
import type { Parsed } from '../types.ts'

/** Words by which the narrator joins a sentence to the one before; they are nobody's statement. */
const connectives: readonly (readonly string[])[] = `
кроме того
при этом
вместе с тем
тем не менее
тем временем
между тем
помимо этого
помимо того
в свою очередь
в частности
в то же время
в целом
таким образом
к тому же
более того
также
однако
впрочем
ранее
позже
позднее
напомним
отметим
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

/** See `Language.behindConnective`. */
export const behindConnective = (parsed: Parsed, first: number): number => behindOneOf(parsed, first, connectives)

const asked =
  /^(?:на|в) (?:\p{L}+ )?(?:вопрос|ответ на (?:\p{L}+ )?(?:вопрос|просьб)|просьб)|^отвеча[яв]\p{L}* на (?:\p{L}+ )?(?:вопрос|просьб)/u

/** See `Language.tellsQuestion`: «На вопрос, уйдёт ли он», «Отвечая на вопрос журналистов», «В ответ на просьбу назвать срок». */
export const tellsQuestion = (parsed: Parsed, first: number): boolean =>
  asked.test([0, 1, 2, 3, 4].map((ahead) => lowerAt(parsed, first + ahead)).join(' '))
