import { kindsOfWords, phraseList, wordSet } from '../lexicon.ts'
import type { EventWords } from '../tables.ts'

export const englishEvents: EventWords = {
  nouns: kindsOfWords(`
    vote: referendum vote voting election poll plebiscite ballot
    meeting: summit meeting conference forum session talk talks congress hearing convention
    exercise: exercise drill manoeuvre
    celebration: parade festival ceremony inauguration
    protest: rally demonstration march strike
    trial: trial
    match: match tournament championship
  `),
  doneBefore: (form) => form === 'concluded' || form === 'completed',
  aheadBefore: (form) => form === 'upcoming' || form === 'forthcoming' || form === 'planned',
  done: phraseList(`
    took place, was held, were held, has ended, have ended, ended, concluded, has concluded, have concluded, is over
    are over, has taken place, have taken place
  `),
  ahead: phraseList(`
    will take place, will be held, will last, will end, will begin, will start, will go on, will run, is due to
    are due to, is yet to, are yet to, has yet to, have yet to, is scheduled for, are scheduled for
  `),
  subordinate: wordSet('which that who when if where while whether'),
  another: wordSet('next another second third new repeat last previous first further other'),
  isAttribute: () => true,
  earlier: wordSet('earlier previously then originally'),
}
