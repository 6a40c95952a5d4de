/** Words by which whoever tells something takes a stand on it: what should be done, what is a disgrace. */
import { stanceLexicon, wordSet } from '../lexicon.ts'

/** "The dam must close", "we need to act", "he has got to go": whoever says so demands it. */
export const modalStances = stanceLexicon(`
== demands/demands verb teller
should  i        # "Karsania should leave the port," Roe said.
must  i
ought  i
need  i
have got  i
time  i          # "It is time to act," Roe said.
`)

/** "I will vote", "Roe said she would sue": an intention, where the subject is who says so. */
export const willStances = stanceLexicon(`
== offers/refuses verb self
will  i
`)

/** Behind "be", and behind "call X": what a stand on X is made of. */
export const verdictStances = stanceLexicon(`
== condemns/- adjective teller
condemns  o:direct     # "The raid is a disgrace," Roe said.
== opposes/- adjective teller
opposes  o:direct      # "The plan is wrong," Roe said.
== supports/- adjective teller
supports  o:direct     # "The plan is justified," Roe said.
== denies/- adjective teller
denies  o:direct       # "The report is false," Roe said.
`)

/** "called the plan a disgrace": the subject's own judgement of the object. */
export const namingStances = stanceLexicon(`
== condemns/- phrase
condemns  o:direct
== opposes/- phrase
opposes  o:direct
== supports/- phrase
supports  o:direct
== denies/- phrase
denies  o:direct       # called the report false
`)

const condemning = wordSet(`
  liar fraud crook coward traitor bigot racist bully thug hypocrite disgrace disgraceful shameful sham farce outrage outrageous
  insult insulting travesty mockery lie lies blunder injustice betrayal abomination nonsense madness robbery theft aggression provocation
  unacceptable appalling despicable deplorable insane absurd ridiculous reckless irresponsible immoral cruel inhumane inhuman
  barbaric corrupt dishonest hypocritical racist sexist disgusting intolerable indefensible inexcusable unforgivable abhorrent
  reprehensible heinous monstrous obscene scandalous cowardly criminal vile repugnant repulsive abusive unconscionable
  witch-hunt ignorant crazy hypocrisy sickening divisive hateful bigoted xenophobic misogynist misogynistic misogyny bigotry
  demagogue demagoguery scam smear rigged pathetic laughable embarrassment embarrassing silliness stupidity idiotic treasonous
  un-American shame scandal charade stunt ploy swindle oppression tyranny blackmail censorship sabotage demeaning vulgar
  offensive predatory heartless callous spineless clueless lawless
`)
const opposing = wordSet(`
  wrong mistake misguided unfair unjust illegal unlawful unconstitutional illegitimate undemocratic unwise shortsighted
  short-sighted counterproductive unworkable unnecessary unwarranted unjustified unfit unqualified undeserving
`)
const supporting = wordSet('justified overdue long-overdue')
const denying = wordSet(
  'false untrue baseless unfounded groundless fabricated fake bogus fiction hoax myth fabrication',
)

/** The stance that a word of judgement makes, as the key of `verdictStances`; undefined for any other word. */
export function verdictOf(word: string): 'condemns' | 'opposes' | 'supports' | 'denies' | undefined {
  if (condemning.has(word)) return 'condemns'
  if (opposing.has(word)) return 'opposes'
  if (supporting.has(word)) return 'supports'
  return denying.has(word) ? 'denies' : undefined
}
