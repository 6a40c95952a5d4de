import type { Language } from '../language/language.ts'
import { memoFor } from '../language/memo.ts'
import type { Parsed } from '../language/types.ts'

/**
 * The language as one text asks it: what it tells of a cue or a phrase is worked out once, however many rules ask. Its
 * answers hang on the text and the cue or phrase alone (test/extractor/once.test.ts), so nothing else changes.
 */
export function askedOnce(language: Language): Language {
  const { isSubject, attributions } = language
  return {
    ...language,
    subjectOf: once(language.subjectOf),
    complementOf: once(language.complementOf),
    describe: once(language.describe),
    ...(isSubject && { isSubject: once(isSubject) }),
    ...(attributions && { attributions: memoFor(attributions) }),
  }
}

/** The same function of an object, for one text; an answer may be undefined. */
function once<Of extends object, Answer>(ask: (parsed: Parsed, of: Of) => Answer): (parsed: Parsed, of: Of) => Answer {
  const answers = new Map<Of, { readonly answer: Answer }>()
  return (parsed, of) => {
    const known = answers.get(of)
    if (known) return known.answer
    const answer = ask(parsed, of)
    answers.set(of, { answer })
    return answer
  }
}
