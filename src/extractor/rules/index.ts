import type { Rule } from '../draft.ts'
import { according } from './according.ts'
import { back } from './back.ts'
import { block } from './block.ts'
import { clause } from './clause.ts'
import { headed } from './headed.ts'
import { interview } from './interview.ts'
import { parenthesis } from './parenthesis.ts'
import { quotation } from './quotation.ts'
import { signed } from './signed.ts'
import { transcript } from './transcript.ts'

/** Most specific first: a cue serves the first rule that claims it. */
export const rules: readonly Rule[] = [
  quotation,
  signed,
  transcript,
  headed,
  back,
  parenthesis,
  clause,
  according,
  block,
  interview,
]
